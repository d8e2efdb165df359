"""The figures of one article: each number with what it counts, as printed.

A figure is a number, its qualifier and the noun behind it ("as many as 4,000 Dutch farmers").
Durations, and the small numbers that only point back ("the two countries"), are none.

It answers no question and compares nothing: the rows of the claims are made from decisions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from dossier.articles.article import Evidence
from dossier.language import units, wordlist
from dossier.language.numbers import Number
from dossier.language.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that an article gives.

    Attributes:
        value: the printed value, None for a range.
        low, high: what the qualifier leaves open is None ('up to 4,000': None, 4000).
        unit: '%', 'USD', 'km'; '' for a count.
        qualifier: as printed ('up to', 'over', 'an estimated'), '' if none.
        counts: what it counts as printed ('Dutch farmers'), '' if unclear.
        scope: who, where or as of when, in words, where it is known (a curator's), '' if not.
        evidence: the figure with its qualifier; None for a curator's figure, whose position has it.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str
    counts: str
    scope: str
    evidence: Evidence | None


# A bare number below this, with neither unit, noun nor qualifier, says nothing to a reader.
_SPEAKS_ALONE = 100
# "the two", "its three": numbers up to this point back to things already told.
_POINTS_BACK = 10
_NOUN_WORDS = 6
_QUALIFIER_REACH = 40

_WORD = re.compile(r"[ \n]([A-Za-z][\w'’.-]{0,30})")
_OF = re.compile(r"[ \n]of(?=[ \n])")
_DEFINITE = re.compile(
    r"\b(?:the|these|those|its|his|her|their|our|both|other|last|first|next) \Z", re.IGNORECASE
)
_ENDS = frozenset(wordlist.load("phrase_ends"))
_PLURALS = frozenset(wordlist.load("plurals"))


def find(text: Text) -> tuple[Figure, ...]:
    """Return the article's figures in order; dates, ages of names and parts of names are none."""
    figures = (_figure(text, number) for number in text.numbers)
    return tuple(figure for figure in figures if figure)


def _figure(text: Text, number: Number) -> Figure | None:
    printed = text.article.text
    if number.unit in units.DURATIONS or _points_back(printed, number):
        return None
    noun = _counted(printed, number)
    counts = " ".join(printed[noun[0] : noun[1]].split()) if noun else ""
    if not (counts or number.unit or number.qualifier) and not _speaks(number):
        return None
    start, end = _with_qualifier(printed, number)
    evidence = text.evidence(start, max(end, noun[1]) if noun else end)
    if evidence is None:
        return None
    return Figure(
        number.value,
        number.low,
        number.high,
        number.unit,
        number.qualifier,
        counts,
        "",
        evidence,
    )


def _points_back(printed: str, number: Number) -> bool:
    small = number.value is not None and number.value <= _POINTS_BACK
    counted = small and not number.unit and not number.qualifier
    return counted and bool(_DEFINITE.search(printed, max(0, number.start - 8), number.start))


def _speaks(number: Number) -> bool:
    known = number.high or number.low or Decimal(0)
    return known >= _SPEAKS_ALONE


def _counted(printed: str, number: Number) -> tuple[int, int] | None:
    """The noun phrase behind a number: up to the last plural before a word that ends it."""
    place = number.end
    if (of := _OF.match(printed, place)) and (number.unit == "%" or number.value is None):
        place = of.end()
    elif number.unit:
        return None
    first, last = 0, 0
    for _ in range(_NOUN_WORDS):
        word = _WORD.match(printed, place)
        if word is None or word[1].casefold() in _ENDS:
            break
        first = first or word.start(1)
        if last and word[1].endswith(("ed", "ing")):
            break
        bare = word[1].rstrip(".'’-")
        if _is_plural(bare):
            last = word.start(1) + len(bare)
        place = word.end()
        if bare != word[1]:
            break
    return (first, last) if last and not _is_name(printed[first:last]) else None


def _is_name(words: str) -> bool:
    """'40 Steve Parsons': two capitalised words or more, the last no known plural."""
    each = words.split()
    named = len(each) > 1 and all(word[0].isupper() for word in each)
    return named and each[-1].casefold() not in _PLURALS


def _is_plural(word: str) -> bool:
    folded = word.casefold()
    if folded in _PLURALS:
        return True
    return (
        len(folded) > 3
        and folded.endswith("s")
        and not folded.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _with_qualifier(printed: str, number: Number) -> tuple[int, int]:
    """The span of a number with its qualifier, which stands before it or, as 'or more', behind."""
    if not number.qualifier:
        return number.start, number.end
    spaced = r"\s+".join(re.escape(word) for word in number.qualifier.split())
    before = printed[max(0, number.start - _QUALIFIER_REACH) : number.start]
    if found := re.search(rf"{spaced}\s+\Z", before):
        return number.start - len(before) + found.start(), number.end
    behind = printed.startswith(f" {number.qualifier}", number.end)
    return number.start, number.end + (1 + len(number.qualifier) if behind else 0)
