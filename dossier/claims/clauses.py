"""A sentence cut where another clause begins, as long as both parts keep something to say.

    "Five died and the road is shut"  ->  "Five died", "the road is shut"
    "Rents and prices rose"           ->  the whole: no verb stands before "and"

It parses no grammar: a verb is an auxiliary, a past form or a word that reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dossier.articles.article import Passage, Span
from dossier.claims.terms import terms
from dossier.language.lexicons import words

_BORDER = re.compile(
    r"[;:—–]|--|(?<=[a-z]{4})[.!?][\"”’]? |, as "
    r"|,? (?:and|but|while|whereas|although|though|which|(?<!those )who|after|before|because|when"
    r"|where|following|during) "
)
_NEGATION = re.compile(
    r"\b(?:not (?!only\b)|no (?!longer\b|(?:more|less|fewer) than\b)"
    r"|(?:never|nobody|none|nor|neither|without|cannot)\b)|n['’]t\b"
)
_OPEN = re.compile(r"[\"“‘']?(?:whether|if)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"[\"“‘']?(?:this|that|which|it) (?:is|was) (?:why|how|what|when|where|because)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:[A-Z][A-Z’'&-]{1,24} ){3,9}(?=[A-Z][a-z’'])")
_RELATIVE = re.compile(r" (?:who|which) ")
_FEWEST = 3  # terms that both sides of a cut must keep
_VERB_REACH = 60  # characters behind "and" in which a clause has its verb


def unheaded(passage: Passage) -> Passage:
    """Return a sentence without the heading in capitals that is printed in its line."""
    heading = _HEADING.match(passage.text)
    if heading is None:
        return passage
    text = passage.text[heading.end() :]
    return replace(passage, start=passage.start + heading.end(), text=text)


def cut(printed: str, start: int, end: int) -> Iterator[Span]:
    """Yield the clauses of a stretch of a text; both parts of a cut keep enough terms."""
    rest = None
    for border in _BORDER.finditer(printed, start, end):
        if "and" in border.group() and not _coordinates(printed, start, border.span(), end):
            continue
        rest = len(terms(printed[start:end])) if rest is None else rest
        before = len(terms(printed[start : border.start()]))
        if before >= _FEWEST and rest - before >= _FEWEST:
            yield start, border.start()
            start, rest = border.end(), len(terms(printed[border.end() : end]))
    yield start, end


def stands(printed: str, part: Span, passage: Passage) -> bool:
    """Return whether a part of a sentence has a verb, or begins it and is the greater part."""
    whole = part[0] == passage.start and part[1] - part[0] > (passage.end - passage.start) / 2
    return whole or bool(_verb().search(printed, *part))


def asks(passage: Passage, clause: str) -> bool:
    """Return whether a clause leaves open what it tells: a question, 'whether', 'this is why'."""
    asked = passage.text.rstrip("\"”’' ").endswith("?")
    return asked or bool(_OPEN.match(clause) or _POINTS.match(clause))


def is_negated(clause: str) -> bool:
    """Return whether a clause says that something is not so."""
    return bool(_NEGATION.search(clause.casefold()))


def _coordinates(printed: str, start: int, border: Span, end: int) -> bool:
    """Whether 'and' stands between two clauses, each with a verb, and not between two nouns.

    Of "names, dates and figures, which are" it closes a list: no verb stands behind the last comma,
    and one behind "which" tells of the figures.
    """
    if "between" in printed[max(start, border[0] - _VERB_REACH) : border[0]]:
        return False
    if printed[border[0]] != ",":
        start = max(start, printed.rfind(", ", start, border[0]))
    relative = _RELATIVE.search(printed, border[1], end)
    last = min(end, border[1] + _VERB_REACH, relative.start() if relative else end)
    return bool(
        _verb().search(printed, border[1], last) and _verb().search(printed, start, border[0])
    )


@cache
def _verb() -> re.Pattern[str]:
    forms = "|".join(sorted(words("past_forms") | words("reporting_words")))
    return re.compile(
        rf"\b(?:is|are|has|have|does|do|will|would|can|could|may|might|must|should"
        rf"|[a-z]{{2,14}}ed(?! by\b)|{forms})\b|n['’]t\b|['’](?:s|re|ve|ll) "
    )
