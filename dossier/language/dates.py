"""The time expressions of a text, with what each means: TIMEX3 value, interval and printed basis.

A temporal tagger in the tradition of HeidelTime and SUTime: a table of small rules (`timex`) finds
the words; each is read from the publication date, from the dates before it and from the tense
around it. What only looks like a date is refused.

    find("The king left on Sunday", when.parse("2018-05-10"))[0].value  ->  '2018-05-06'

Durations and repetitions ("ten days", "daily") are no dates and are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.language.budget import Budget
from dossier.language.timex import absolute, refusals, scan, whens, words
from dossier.language.timex.reading import Context, Found, Reading, Rule
from dossier.when import When

_APPROXIMATE = re.compile(r"\b(?:around|circa|roughly|approximately|nearly|almost) \Z")
# "Ten days after May 3": nothing happened on May 3 and nothing is counted from it.
_OFFSET = re.compile(r"\b(?:hour|day|week|month|year)s? (?:after|before|from|on) (?:the )?\Z")
_APPROXIMATE_AGO = re.compile(r"\b(?:about|some|more than|over|at least|less than|just over) \Z")


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: its TIMEX3 value ('2018-05-10', '2018-W19', 'PRESENT_REF') and meaning.

    `when` is None where it cannot be resolved to days (no publication date, or too vague) and where
    it only measures another time ("ten days after May 3").
    """

    start: int
    end: int
    value: str
    when: When | None


def find(
    text: str, published: When | None, budget: Budget | None = None
) -> tuple[TimeMention, ...]:
    """Return the time expressions of `text` in order.

    Args:
        text: the whole text; offsets are code points of it.
        published: the publication date. One unknown day of several is counted from both ends.
        budget: what may be looked at; by default what the text's length allows.
    """
    reader = _Reader(published, absolute.day_first(text))
    budget = budget or Budget("dates", text)
    return tuple(scan.each(text, words.lower(text), reader.keep, budget))


class _Reader:
    """Reads one text from left to right, remembering the dates it has read."""

    def __init__(self, published: When | None, day_first: bool | None) -> None:
        self.published = published
        first = published.earliest if published else None
        last = published.latest if published else None
        if first is None or last is None:
            self.contexts = [Context(None, day_first=day_first)]
        else:
            self.contexts = [Context(day, day_first=day_first) for day in sorted({first, last})]

    def keep(self, rule: Rule, found: Found) -> TimeMention | None:
        if refusals.refused(rule, found):
            return None
        readings: list[Reading] = []
        for context in self.contexts:
            reading = rule.read(found, context)
            if reading is None:
                return None
            readings.append(reading)
        return self._mention(found, readings)

    def _mention(self, found: Found, readings: list[Reading]) -> TimeMention:
        if _OFFSET.search(found.lowered, max(0, found.start - 16), found.start):
            return TimeMention(found.start, found.end, whens.value(readings), None)
        counted_from = self.contexts[0].said(readings[0].point)
        time = whens.resolve(
            readings, found.printed, counted_from, self.published, about=_is_approximate(found)
        )
        self.contexts = [
            context.after(reading, found.printed, found.end)
            for context, reading in zip(self.contexts, readings, strict=True)
        ]
        return TimeMention(found.start, found.end, whens.value(readings), time)


def _is_approximate(found: Found) -> bool:
    before = found.lowered[max(0, found.start - 16) : found.start]
    ago = bool(found["way"]) and _APPROXIMATE_AGO.search(before)
    return bool(ago or _APPROXIMATE.search(before))
