"""The figures of one article: each number with what it counts, as printed.

A figure is a number, its qualifier, the noun behind it ("as many as 4,000 Dutch farmers") and the
date it holds for. Durations, and the small numbers that only point back ("the two countries"), are
none.

It answers no question and compares nothing: the rows of the claims are made from decisions.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from dossier.articles.article import Evidence, Span
from dossier.claims import as_of, counts
from dossier.language import units
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
        counts: what it counts as printed, and what befell it ('Dutch farmers', 'people killed',
            'injured'), '' if unclear.
        scope: who, where or as of when, in words, where it is known (a curator's), '' if not.
        evidence: the figure with its qualifier; None for a curator's figure, whose position has it.
        as_of: where the sentence says for which date it holds ('Monday' in 'as of Monday'), in
            half-open code points of the article's text; None where it does not.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str
    counts: str
    scope: str
    evidence: Evidence | None
    as_of: Span | None = None


# A bare number below this, with neither unit, noun nor qualifier, says nothing to a reader.
_SPEAKS_ALONE = 100
# "the two", "its three": numbers up to this point back to things already told.
_POINTS_BACK = 10
_QUALIFIER_REACH = 40

_STANDS_ALONE = re.compile(
    r"[ \n](?:(?:still|also|now|later)[ \n])?(?:were|are|have|had|remain|remained|survived|escaped"
    r"|of[ \n](?:those|them|whom))\b"
)
# "the 787", "their 737": a number there without a noun names a thing, or points back.
_NAMED = re.compile(r"\b(?:the|an?|its|their|our|new|first|every) \Z", re.IGNORECASE)
_MORE = re.compile(r"\b(?:another|a further) \Z", re.IGNORECASE)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|its|his|her|their|our|both|other|last|first|next|all but) \Z",
    re.IGNORECASE,
)


def find(text: Text) -> tuple[Figure, ...]:
    """Return the article's figures in order; dates, ages of names and parts of names are none."""
    figures = (_figure(text, number) for number in text.numbers if not _is_dated(text, number))
    return tuple(figure for figure in figures if figure)


def _is_rest(printed: str, number: Number) -> bool:
    """Whether a number counts some beside others: "another 40" tells not how many there are."""
    return _MORE.search(printed, max(0, number.start - 12), number.start) is not None


def _is_dated(text: Text, number: Number) -> bool:
    """Whether a number is part of a time expression."""
    index = bisect_right(text.dates, number.start, key=lambda date: date.start)
    return index > 0 and text.dates[index - 1].end > number.start


def _figure(text: Text, number: Number) -> Figure | None:
    printed = text.article.text
    if number.unit in units.DURATIONS or _points_back(printed, number) or _is_rest(printed, number):
        return None
    start, end = _with_qualifier(printed, number)
    counted, noun = counts.of(printed, number, start, end)
    place = text.passage_at(number.start)
    if noun and place and noun[1] > place.end:
        counted, noun = "", None
    told = counted or number.unit or number.qualifier or _STANDS_ALONE.match(printed, number.end)
    if not told and not (_speaks(number) and not _is_name(printed, number)):
        return None
    if _is_duration(counted):
        return None
    end = max(end, noun[1]) if noun else end
    evidence = text.evidence(start, end)
    if evidence is None:
        return None
    sentence = evidence.passage.start, evidence.passage.end
    whole = any(each.isdigit() for each in printed[number.end : end])  # "3 of 40 boats lost in May"
    told_of = None if whole else as_of.of(printed, text.dates, sentence, (start, end))
    return Figure(
        value=number.value,
        low=number.low,
        high=number.high,
        unit=number.unit,
        qualifier=number.qualifier,
        counts=counted,
        scope="",
        evidence=evidence,
        as_of=told_of,
    )


def _is_duration(counted: str) -> bool:
    """Whether 'two more days' are counted."""
    return bool(counted) and units.behind(counted.rsplit(maxsplit=1)[-1], 0)[0] in units.DURATIONS


def _points_back(printed: str, number: Number) -> bool:
    small = number.value is not None and number.value <= _POINTS_BACK
    counted = small and not number.unit and not number.qualifier
    return counted and bool(_DEFINITE.search(printed, max(0, number.start - 8), number.start))


def _is_name(printed: str, number: Number) -> bool:
    return bool(_NAMED.search(printed, max(0, number.start - 8), number.start))


def _speaks(number: Number) -> bool:
    known = number.high or number.low or Decimal(0)
    return known >= _SPEAKS_ALONE or 0 < known < 1


def _with_qualifier(printed: str, number: Number) -> tuple[int, int]:
    """The span of a number with its qualifier, which stands before it or, as 'or more', behind."""
    if not number.qualifier:
        return number.start, number.end
    spaced = r"\s+".join(re.escape(word) for word in number.qualifier.split())
    before = printed[max(0, number.start - _QUALIFIER_REACH) : number.start]
    if found := re.search(rf"{spaced}\s+\Z", before):
        return number.start - len(before) + found.start(), number.end
    behind = re.compile(rf"\s+{spaced}").match(printed, number.end)
    return number.start, behind.end() if behind else number.end
