"""The date a figure holds for, where its sentence tells one: "as of Monday", "in 2019".

    "Membership grew from 300 in 2015 to 800 in 2020"  ->  300: '2015', 800: '2020'

Several dates without a word that binds one of them to the figure: none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dossier.language.dates import TimeMention
from dossier.when import When

Span = tuple[int, int]

_MARKED = re.compile(r"\b(?:as of|as at|by)(?: (?:the|early|late|mid))?[ \n]\Z", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\b(?:since|from|after|before|until|till|between|following|for"
    r"|(?:founded|born|built|established|created|signed|opened|begun|launched|started"
    r"|formed|enacted|passed|introduced) (?:in|on))"
    r"(?:[ \n](?:the|late|early|about))?[ \n]\Z"
    r"|\b(?:between|from)\b[^.;]{3,24}[ \n](?:and|to|until|through)[ \n]\Z",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:between|from)[ \n][^.;]{0,24}\b(?:and|to|until)[ \n](?:the )?(?:[A-Z][a-z]{2,8}[ \n])?"
    r"(?:19|20)\d\d\b"
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|by|of|during|late|early|around|and|to)|[,(]|\bin the)[ \n]?\Z", re.IGNORECASE
)
_NEAR = re.compile(r"[ \n](?:[\w'’-]{1,20}[ \n]){0,4}\Z")
_ANOTHER_CLAUSE = re.compile(
    r"[;:]|, (?:which|who|where|when|while|but|and|after|before|since)\b|\b(?:which|who|when|after"
    r"|that|before|since|because|until)\b"
)
_CLAUSE_BETWEEN = re.compile(
    r"[;:]|, (?:which|who|where|when|while|but|and|after|before|since)\b|\b(?:which|who)\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:since|after|before|when|who|which|where|although|though|until|because|while)\b"
    r"[^,;]{0,80}\Z",
    re.IGNORECASE,
)
_OTHER_STATE = re.compile(
    r"\d.{0,300}\b(?:from|than|below|above|compared|versus|peak|down|up|to)\b"
    r"|\b(?:from|than|below|above|compared|versus|peak|down|up|to)\b.{0,300}\d",
    re.DOTALL,
)
_COMPARING = re.compile(r"\b(?:compared|versus|against|than)\b")
_COMPARED = re.compile(
    r"\b(?:from|than|versus|against|compared (?:with|to))(?:[ \n][a-z-]{1,12}){0,3}[ \n]\Z"
)
_REACH = 90
_MOST = 40  # dates of a sentence; with more it is a list, of which no date holds for all


def of(text: str, dates: Sequence[TimeMention], sentence: Span, figure: Span) -> Span | None:
    """Return the span of the date that a figure holds for, None where the sentence tells none.

    Args:
        text: the article's text.
        dates: all its time expressions, in order.
        sentence: the span of the figure's sentence.
        figure: the span of the figure with its noun.
    """
    first = bisect_left(dates, sentence[0], key=lambda date: date.start)
    last = bisect_left(dates, sentence[1], key=lambda date: date.start)
    own = dates[first:last] if last - first <= _MOST else ()
    told = [(date.start, date.end) for date in own if _is_told(text, date)]
    before = [date for date in told if date[1] <= figure[0]]
    behind = [date for date in told if date[0] >= figure[1]]
    marked = [date for date in before if _MARKED.search(text, max(0, date[0] - 14), date[0])]
    if behind and _is_near(text, figure, behind[0]):
        return behind[0]
    if marked:
        return marked[-1]
    if behind and not before and len(behind) == 1 and _is_of(text, figure, behind[0]):
        return behind[0]
    if _COMPARED.search(text, max(0, figure[0] - 30), figure[0]):
        return None
    leads = before and before[0][0] - sentence[0] < 12
    if before and (leads or len(before) + len(behind) == 1):
        date = before[0]
        apart = _CLAUSE_BETWEEN.search(text, date[1], figure[0])
        subordinate = _SUBORDINATE.search(text, max(sentence[0], date[0] - _REACH), date[0])
        return None if apart or subordinate else date
    return None


def within(text: str, dates: Sequence[TimeMention], clause: Span) -> Span | None:
    """Return the span of the one date that a clause tells of itself, None for none or several."""
    first = bisect_left(dates, clause[0], key=lambda date: date.start)
    last = bisect_left(dates, clause[1], key=lambda date: date.start)
    told = [(date.start, date.end) for date in dates[first:last] if _is_told(text, date)]
    return told[0] if len(told) == 1 else None


def years(time: When | None) -> Iterator[int]:
    """Yield the years of both ends of a time."""
    yield from (day.year for day in (time and time.earliest, time and time.latest) if day)


def is_bound(text: str, start: int) -> bool:
    """Return whether a date at `start` bounds a stretch of time: 'since', 'until', 'founded in'."""
    return bool(_BOUNDED.search(text, max(0, start - 40), start))


def is_stretch(text: str, clause: Span) -> bool:
    """Return whether a clause tells of a stretch of time with both its ends, 'from May to July'."""
    return bool(_STRETCH.search(text, *clause))


def _is_told(text: str, date: TimeMention) -> bool:
    """Whether a date can be that of a figure: no bare year of a name, no 'since', no 'once'."""
    if date.when is None and date.value != "PRESENT_REF":
        return False
    if is_bound(text, date.start):
        return False
    named = date.end - date.start == 4 and text[date.start : date.end].isdigit()
    return not named or bool(_YEAR_BEFORE.search(text, max(0, date.start - 9), date.start))


def _is_near(text: str, figure: Span, date: Span) -> bool:
    between = text[figure[1] : date[0]]
    near = len(between) < 60 and _NEAR.match(between)
    return bool(near) and not _ANOTHER_CLAUSE.search(between) and not _OTHER_STATE.search(between)


def _is_of(text: str, figure: Span, date: Span) -> bool:
    between = text[figure[1] : date[0]]
    return (
        not _COMPARING.search(between)
        and not _ANOTHER_CLAUSE.search(between)
        and not _OTHER_STATE.search(between)
    )
