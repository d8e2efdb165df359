"""What a rule is given and what it returns: a match, the point to count from, a reading.

A rule's `read` sees a `Found` (the matched words and where they stand) and a `Context` (the day to
count from, the dates before it) and returns a `Reading`, or None where the words are no date here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from dossier.language import tense
from dossier.language.timex.stretch import Stretch

_JOIN_REACH = 16
_SENTENCE = 120
_SENTENCE_END = re.compile(r"[a-z\d)][.!?][\"'”)]{0,2}\s|\n")
PRINTED = "printed"
YEAR_COUNTED = "year"
COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: `lowered` is the whole folded text, `groups` the match's named groups."""

    text: str
    lowered: str
    start: int
    end: int
    groups: Mapping[str, str | None]

    def __getitem__(self, name: str) -> str:
        """The words of a named group, '' where it took no part."""
        return self.groups.get(name) or ""

    @property
    def printed(self) -> str:
        """The matched words as printed."""
        return self.text[self.start : self.end]

    def direction(self) -> int:
        """1 where the words around speak of the future, -1 of the past, 0 where they do not say."""
        return tense.direction(self.text, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Context:
    """Where counting starts, for one possible publication day.

    Attributes:
        day: the publication day, None if unknown.
        before: the last single day dated before, the words that dated it, and where they end.
        period: the last quarter or half that is reported on, which "a year earlier" takes up,
            its words, whether it is a company's own, and where its words end.
        day_first: whether '7/8/07' names the day first, None where the text does not settle it.
        recent: the last calendar unit of any kind dated before, its words, and where they end.
    """

    day: date | None
    before: Stretch | None = None
    before_said: str = ""
    before_end: int = -1
    recent: Stretch | None = None
    recent_said: str = ""
    recent_end: int = -1
    period: Stretch | None = None
    period_said: str = ""
    period_vague: bool = False
    period_end: int = -1
    day_first: bool | None = None

    def after(self, reading: Reading, said: str, end: int) -> Context:
        """The context for what follows an expression that ends at `end`."""
        unit = reading.until or reading.at
        if unit is None:
            return self
        if reading.passing:
            return replace(self, period_end=end) if unit == self.period else self
        recent = replace(self, recent=unit, recent_said=said, recent_end=end)
        if unit.kind == "day" and reading.until is None:
            return replace(recent, before=unit, before_said=said, before_end=end)
        if unit.kind in ("quarter", "half") and self._takes_up(unit):
            vague = reading.vague
            return replace(
                recent, period=unit, period_said=said, period_vague=vague, period_end=end
            )
        return recent

    def said(self, point: Stretch | None) -> str:
        """The printed words of a date before that something is counted from."""
        if point is None:
            return ""
        if point == self.before:
            return self.before_said
        return self.period_said if point == self.period else self.recent_said

    def _takes_up(self, unit: Stretch) -> bool:
        """Whether a quarter is reported on: the latest that is over, or the first named."""
        if self.period is None or self.day is None or self.period.last >= self.day:
            return True
        return self.period.first <= unit.first and unit.last < self.day


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time expression means, counted from one context.

    Attributes:
        value: TIMEX3.
        at: the unit of the calendar; None where it cannot be resolved.
        until: the last unit of a range that begins with `at`.
        source: PRINTED in full, YEAR_COUNTED (only the year is counted), or COUNTED.
        point: the date of the text it is counted from, None for the publication date.
        vague: the value holds by convention, but it names no days (a company's fiscal quarter).
        passing: a comparison from which nothing after it is counted ("a year ago").
        latest: the day it cannot lie after, where that is earlier than the unit's end.
    """

    value: str
    at: Stretch | None = None
    until: Stretch | None = None
    source: str = PRINTED
    point: Stretch | None = None
    latest: date | None = None
    vague: bool = False
    passing: bool = False


_JOINS = re.compile(r"(?:,? (?:and|to|or|until|till|through) (?:early |late |the )?| ?- ?)\Z")


def follows(found: Found, context: Context) -> bool:
    """Whether its sentence has named a day or month to come: 'on June 7, and again in July'."""
    told = context.recent
    if told is None or context.day is None or told.kind not in ("day", "month"):
        return False
    near = found.start - context.recent_end <= _SENTENCE
    end = _SENTENCE_END.search(found.text, context.recent_end - 1, found.start)
    return near and end is None and told.first > context.day


def joined_to(found: Found, context: Context, kind: str) -> Stretch | None:
    """The unit of a kind to which a time expression is joined: 'May' of 'from May to July'."""
    between = found.lowered[context.recent_end : found.start]
    if context.recent is None or context.recent.kind != kind or len(between) > _JOIN_REACH:
        return None
    return context.recent if _JOINS.match(between) else None


Read: TypeAlias = Callable[[Found, Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression: its pattern over the folded text and how it is read."""

    name: str
    pattern: str
    read: Read


def at(unit: Stretch | None, source: str = PRINTED, suffix: str = "") -> Reading | None:
    """A reading of one unit; `suffix` adds the time of day to a day's value."""
    return None if unit is None else Reading(unit.value + suffix, unit, None, source)


def unresolved(value: str) -> Reading:
    """A reading whose value is known in part only, such as 'XXXX-02-20'."""
    return Reading(value)
