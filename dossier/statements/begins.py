"""Where what is said begins behind its reporting word, and of what kind it is.

Each way to go on ("said that ...", "told him “...”", "vowed to ...", "cited the ...") is tried in
its turn, as far as the word takes it (`cues`); adverbials and those addressed are passed over.

    begin("Lee told him on Monday that it sank.", cues, 0)  ->  Begin(29, 'clause')

It looks at nothing before the reporting word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dossier.statements.cues import BLOT, OPEN, Cue


@dataclass(frozen=True, slots=True)
class Begin:
    """An offset in the sentence, and 'clause', 'quote', 'named', 'object' or 'to'."""

    at: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A reporting word in its sentence.

    Attributes:
        end: where the word ends.
        past: where those end whom it addresses, if it addresses any.
        following: where the next reporting word begins.
    """

    sentence: str
    cue: Cue
    end: int
    past: int
    following: int


_TIME = (
    r"(?:(?:on |late |early |last |this |earlier |later |next )*(?:[A-Z][a-z]+day|week|month|year|"
    r"yesterday|today|tonight|again|repeatedly|publicly)(?: (?:morning|afternoon|evening|night))?)"
)
_PLACE = rf"(?:in|on|at|during|after|before|to|via|through|of|about|by) [^,;:{BLOT}\"“]{{1,60}}?"
_WHOM = re.compile(
    r" (?:(?:the |a |an |his |her |their |its )?[\w.'’&-]+"
    r"(?: [A-Z][\w.'’&-]+| of(?: the)?| and){0,6}"
    r"(?: (?:media|reporters|journalists|television|radio|lawmakers|investors))?"
    r"(?:,? (?:on|last|this|in) [\w ’']{2,40}?| [A-Z][a-z]+day)?)[ ,:]+"
)
_THAT = re.compile(
    r"[ ,]{0,9}(?:(?:in|on(?! [A-Z][a-z]+day)|at|to|by|during|after|before|for|from|with|"
    r"(?:again|also|later?|earlier|yesterday|today|last|this|soon|just|only|moments|minutes|hours|"
    r"days|weeks|months|years|[a-z]{2,16}ly|(?:on )?[A-Z][a-z]+day)(?! (?:the|an?|his|her|its)\b))"
    r"\b[\w’'.&\- ]{0,80}?)?\bthat\b[ ,:]*"
)
_WHOM_THAT = re.compile(r"[ ,]*+[\w’'.&\- ]{0,80}?\bthat\b[ ,:]*")
_ASKED = re.compile(r" (?=(?:whether|how|why|what|if)\b)")
_TO = re.compile(rf"(?: {_TIME})? (?=to [a-z])")
_PRONOUN = r"(?=(?:he|she|they|it|there|we|I|you)\b)"
_OWN = re.compile(rf"(?: {_TIME})? {_PRONOUN}")
_OVER = re.compile(rf"(?: {_TIME})?(?: {_PLACE})(?: {_TIME})? {_PRONOUN}")
# "Police confirmed a man was held": a clause without "that", by a verb that is no participle.
_ASCERTAINS = ("confirm", "show")
_FINITE = re.compile(
    r"(?= (?:(?!(?:that|who|which|whose|when|where|as|after|while|because|if|and|but|it|how|what) )"
    r"[\w’'.&-]{1,24} ){2,9}?(?:has|have|had|was|were|is|are|would|could|came|went|took|gave|"
    r"began|became|fell|rose|broke|drove|knew|grew|sank|struck|did)\b)"
)
_DAY = re.compile(rf" {_TIME}[ ,]+")
_OBJECT = re.compile(
    r" (?!(?:in|on|at|to|by|for|from|with|as|of|about|after|before|during|and|or|but|when|while|"
    r"that|over|into|against|out|up|upon|under|it|so|too|well|here|there)\b)(?=\w)"
)
_NO_CLAUSE = re.compile(r" ?(?:as|during|when|while|above|below|them|so)\b")
_AS = re.compile(r" as ")
_NEXT_QUOTE = re.compile(rf"[ ,:—–-]*(?={OPEN}{BLOT})")
_PAUSED = re.compile(rf"[^,:;{BLOT}]{{0,90}}[,:] (?={OPEN}{BLOT})")
_NEAR_QUOTE = re.compile(
    r"(?: (?:in|on|at|to|during|after|via|of|about|for|as|by|last|this) "
    rf"[^;{BLOT}]{{1,90}}?[,:] |(?: (?!on\b|in\b|of\b|for\b)[\w’'-]+){{1,2}}[,:]? )(?={OPEN}{BLOT})"
)
_TAIL = re.compile(
    rf"(?: {_TIME})?"
    r"(?: (?:in|on|at(?! least| most)|during|to|after|of|from|about|when) [^,;\"“”]{1,60})?"
    r"(?:[\s.]*\Z|(?P<more>, ))"
)


def begin(sentence: str, found: Sequence[Cue], number: int) -> Begin | None:
    """Return where what is said begins behind a reporting word; None where nothing is said there.

    Args:
        sentence: the blotted sentence.
        found: its reporting words.
        number: which of them.
    """
    cue = found[number]
    whom = _WHOM.match(sentence, cue.end) if "whom" in cue.takes else None
    following = found[number + 1].start if number + 1 < len(found) else len(sentence)
    past = whom.end() - 1 if whom else cue.end
    place = _Place(sentence, cue, cue.end, past, following)
    ended = ends_there(sentence, cue.end)
    for kind, takes, way in _WAYS:
        if cue.takes & takes and not (ended and way not in _EVEN_LAST):
            at = way(place)
            if at is not None:
                return Begin(at, kind)
    return None


def ends_there(sentence: str, end: int) -> bool:
    """Whether nothing but an adverbial follows a place in the sentence."""
    tail = _TAIL.match(sentence, end)
    return bool(tail and not tail["more"] and BLOT not in sentence[end:])


def pauses_there(sentence: str, end: int) -> bool:
    """Whether an adverbial and a comma follow a place in the sentence, or its end."""
    tail = _TAIL.match(sentence, end)
    return bool(tail and BLOT not in sentence[end : tail.end() + 3])


def at_quote(sentence: str, end: int) -> int | None:
    """Return where a quotation begins right behind a place."""
    quote = _NEXT_QUOTE.match(sentence, end)
    return quote.end() if quote else None


def at_that(sentence: str, cue: Cue) -> int | None:
    """Return where a clause begins behind the "that" of a reporting word, over adverbials."""
    that = (_WHOM_THAT if "whom" in cue.takes else _THAT).match(sentence, cue.end)
    return that.end() if that else None


def at_pause(sentence: str, end: int) -> int | None:
    """Return where a quotation begins behind a comma or a colon, over adverbials."""
    paused = _PAUSED.match(sentence, end)
    return paused.end() if paused else None


def _at_quote(place: _Place) -> int | None:
    return at_quote(place.sentence, place.end)


def _at_that(place: _Place) -> int | None:
    return at_that(place.sentence, place.cue)


def _at_quote_for_whom(place: _Place) -> int | None:
    return at_quote(place.sentence, place.past)


def _at_asked(place: _Place) -> int | None:
    asked = _ASKED.match(place.sentence, place.end) or _ASKED.match(place.sentence, place.past)
    return asked.end() if asked else None


def _at_to(place: _Place) -> int | None:
    to = _TO.match(place.sentence, place.past)
    return to.end() if to else None


def _at_own(place: _Place) -> int | None:
    """A clause without "that" whose subject is a pronoun."""
    own = _OWN.match(place.sentence, place.past)
    return own.end() if own else None


def _at_finite(place: _Place) -> int | None:
    ascertains = place.cue.word.startswith(_ASCERTAINS)
    return place.end if ascertains and _FINITE.match(place.sentence, place.end) else None


def _at_pause(place: _Place) -> int | None:
    at = at_pause(place.sentence, place.past)
    return at if at is not None and at <= place.following else None


def _at_bare(place: _Place) -> int | None:
    """A clause without "that", over a day, or over a place where a pronoun follows."""
    at = place.end if "that" in place.cue.takes else place.past
    passed = _OVER.match(place.sentence, at) or _DAY.match(place.sentence, at)
    at = passed.end() if passed else at
    rest = place.sentence[at:]
    if _NO_CLAUSE.match(rest):
        return None
    return at if len(rest.split()) >= _CLAUSE or BLOT in rest else None


def _at_object(place: _Place) -> int | None:
    thing = _OBJECT.match(place.sentence, place.past)
    return thing.end() if thing else None


def _at_named(place: _Place) -> int | None:
    described = _AS.match(place.sentence, place.end)
    at = described.end() if described else place.end
    return at if BLOT in place.sentence[at : place.following] else None


def _at_near_quote(place: _Place) -> int | None:
    near = _NEAR_QUOTE.match(place.sentence, place.past)
    return near.end() if near and near.end() <= place.following else None


_CLAUSE = 3  # words of the shortest clause
_CLAUSES = frozenset(("clause", "that"))
_ANY = frozenset(("clause", "that", "quote", "named", "object", "whom"))
_EVEN_LAST = (_at_quote, _at_that, _at_to, _at_object)  # what looks like an adverbial and is none
_WAYS: tuple[tuple[str, frozenset[str], Callable[[_Place], int | None]], ...] = (
    ("quote", _ANY, _at_quote),
    ("clause", _CLAUSES, _at_that),
    ("quote", frozenset(("whom",)), _at_quote_for_whom),
    ("to", frozenset(("to",)), _at_to),
    ("clause", _CLAUSES, _at_asked),
    ("clause", _CLAUSES, _at_own),
    ("quote", frozenset(("quote",)), _at_pause),
    ("clause", frozenset(("that",)), _at_finite),
    ("clause", frozenset(("clause",)), _at_bare),
    ("object", frozenset(("object",)), _at_object),
    ("named", frozenset(("named",)), _at_named),
    ("quote", frozenset(("quote",)), _at_near_quote),
)
