"""The heading of a row that no decision asks: its clearest sentence, and a lasting key made of it.

The complete sentence that tells least beside what the row is about is the clearest, the shortest
of several. One that begins with "he" or "it", or in the middle of a quotation, says nothing alone;
where its speaker is known, the speaker stands before it. Where no sentence of the row can stand
alone, it has no heading and is not shown.

    'She was tired,' said of Ann Lee by Bob Ray   ->   'Bob Ray: “She was tired.”'

It writes no questions: a curator does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from dossier.claims.assertions import Assertion
from dossier.claims.rows import Row


@dataclass(frozen=True, slots=True)
class Heading:
    """The words that head a row ('' for none), the row's key, and whose sentence it is."""

    text: str
    key: str
    of: Assertion


class _Sentence(NamedTuple):
    """A sentence, white space folded: whether it can be a heading, and how it begins."""

    words: str
    fits: bool
    opens: bool
    aside: bool


_LONGEST = 240  # letters of a heading; a longer sentence tells more than one thing
_SHORTEST = 25
_OPENING = 5  # letters before a figure that opens its sentence
_COMPLETE = re.compile(r"[\"“‘']?[A-Z\d£$€][^\n]{0,2000}[.!?][\"”’']?\Z")
_OPENS = re.compile(
    r"[\"“‘']?(?:he|she|it|they|this|that|these|those|we|i|you|his|her|its|their|our|my|there|but|and"
    r"|so|then|here|also|however)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"[\"“‘']?(?:in addition|besides|apart from|along with|beyond|of the|among|despite|while"
    r"|although|though|when|as|asked|instead|perhaps|if|after|before)\b",
    re.IGNORECASE,
)
_BY_PRONOUN = re.compile(r"[\"“](?P<said>[^\"“”]+)[\"”] (?:he|she) [a-z]+[^\"“”]*")
_TOLD = re.compile(r"(?P<told>[^\"“”]+), (?:he|she|they|it) (?:has |had )?[a-z]+\.")
_DOUBLE = '"“”'
_QUOTES = re.compile(f"[{_DOUBLE}]")
_MARKS = "\"“”‘’' "


def heading(row: Row, taken: Container[str] = ()) -> Heading:
    """Return the heading of a row.

    Args:
        row: the row.
        taken: headings of other rows. Of a sentence that heads one, or tells more figures than the
            one on which the row agrees, that figure is named first.
    """
    places = [place.assertion for place in row.places]
    holders = Counter(chain.from_iterable(each.terms for each in places))
    core = frozenset(term for term, held in holders.items() if held * 2 >= len(places))
    told = [(each, _text(each)) for each in places]
    free = [pair for pair in told if pair[1] and pair[1] not in taken]
    silent = [pair for pair in told if not pair[1]]
    best, text = min(free or silent or told, key=lambda pair: _unclear(pair[0], core))
    quote = best.figure.evidence.quote if best.figure and best.figure.evidence else ""
    if text and quote and (text in taken or _tells_more(best, places)):
        text = f"{' '.join(quote.split())}: {text}"
    number = "-".join(str(each) for each in sorted(best.numbers)) if best.figure else ""
    bare = re.sub(r"[^a-z0-9]+", "-", f"{best.passage.anchor.removeprefix('s-')}-{number}")
    return Heading(text, f"found-{bare.strip('-')}", best)


def is_headed(row: Row) -> bool:
    """Return whether some sentence of a row can head it."""
    return any(_text(place.assertion) for place in row.places)


def _tells_more(best: Assertion, places: Sequence[Assertion]) -> bool:
    """Whether a clause does not open with the one figure of its row, and gives others alone."""
    others = best.numbers.difference(best.number)
    agreed = all(each.number == best.number for each in places)
    opens = best.start - best.passage.start < _OPENING
    return agreed and not opens and any(not others <= each.numbers for each in places)


def _text(assertion: Assertion) -> str:
    words, fits, opens, _ = _sentence(assertion.passage.text)
    if not fits or (not assertion.figure and len(assertion.terms) * 2 < len(assertion.around)):
        return ""
    name, said = _speaker(assertion), assertion.statement
    if not name or not assertion.quoted or said is None:
        return "" if opens else _named_first(words, name)
    passage = assertion.passage
    within = said.cue and passage.start <= said.cue[0] < passage.end
    whole = any(
        start <= passage.start + 1 and passage.end <= end + 2 for start, end in said.content
    )
    if not within and (whole or opens):
        return f"{name}: “{words.strip(_MARKS)}”"
    if by := _BY_PRONOUN.fullmatch(words):
        return f"{name}: “{by['said'].removesuffix(',')}”"
    named = words[0] in _MARKS and name in words
    return words if named or not opens else ""


@lru_cache(maxsize=1 << 12)
def _sentence(printed: str) -> _Sentence:
    words = " ".join(printed.split())
    fits = _SHORTEST <= len(words) <= _LONGEST and bool(_COMPLETE.match(words))
    return _Sentence(words, fits, bool(_OPENS.match(words)), bool(_ASIDE.match(words)))


def _named_first(words: str, name: str) -> str:
    """A sentence whose "he said" at the end gives way to the name, where it is known.

    Where it is part of a quotation of several sentences, it stands in marks of its own.
    """
    told = _TOLD.fullmatch(words)
    if told is None:
        bare = words.strip(_DOUBLE)
        return f"“{bare}”" if words != bare and not _QUOTES.search(bare) else words
    return f"{name}: {told['told']}." if name else f"{told['told']}."


def _speaker(assertion: Assertion) -> str:
    speaker = assertion.statement.speaker if assertion.statement else None
    named = (speaker.name or speaker.text) if speaker else ""
    return named if named[:1].isupper() else ""


def _unclear(
    assertion: Assertion, core: frozenset[str]
) -> tuple[bool, bool, float, int, int, str, str]:
    """What makes a sentence a poor heading: it opens as no first one does, tells other things."""
    words, _, opens, aside = _sentence(assertion.passage.text)
    about = assertion.around
    return (
        opens,
        aside,
        -len(about & core) / max(1, len(about)),
        len(assertion.numbers),
        len(words),
        words,
        assertion.article,
    )
