"""Rules for weeks, months and years counted from publication: 'last month', 'two weeks ago'.

Without a publication date the value says what is known ('XXXX-WXX') and nothing is resolved. "The
past year" ends on the publication day and is no calendar year: it has a value by convention, and
no interval.
"""

from __future__ import annotations

import re
from datetime import date

from dossier.language.timex import words
from dossier.language.timex.reading import (
    COUNTED,
    Context,
    Found,
    Reading,
    Rule,
    at,
    follows,
    joined_to,
    unresolved,
)
from dossier.language.timex.stretch import Stretch, containing, day, month
from dossier.language.timex.words import COUNT, GAP, MONTH, UNIT, WHICH

_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}
_SUNDAY = 6
_TOLD = 300
_DURING = re.compile(r"\b(?:over|in|during|within|throughout|for) the \Z")
_AT_A_TIME = re.compile(r"\b(?:in|by|until) \Z")
# Without a tense around it, a month at most this many months ahead is the coming one.
_NEAR_MONTHS = 2
_DAYS = {"day": 1, "weekend": 2, "week": 7, "month": 30, "season": 90, "quarter": 91, "half": 182}
_DAYS |= {"year": 365, "decade": 3650, "century": 36500}
_FROM_NOW = ("from now", "hence")


def _month(found: Found, context: Context) -> Reading | None:
    number = words.month(found["month"])
    if context.day is None:
        return unresolved(f"XXXX-{number:02}")
    here = context.day
    if found["which"]:
        step = words.step(found["which"])
        after = number > here.month
        shift = {-1: -1 if number >= here.month else 0, 0: 0, 1: 0 if after else 1}[step]
        return at(month(here.year + shift, number), COUNTED)
    if number == here.month:
        return at(month(here.year, number), COUNTED)
    joined = joined_to(found, context, "month")
    if joined is not None:
        return at(month(joined.first.year + (number <= joined.first.month), number), COUNTED)
    ahead = (number - here.month) % 12
    months = (
        here.year * 12
        + here.month
        - 1
        + ahead
        - (0 if _is_coming(found, ahead) or follows(found, context) else 12)
    )
    return at(month(months // 12, months % 12 + 1), COUNTED)


def _is_coming(found: Found, months: int) -> bool:
    """Whether a month that many months ahead is the coming one, as against the last."""
    direction = found.direction()
    dated = _AT_A_TIME.search(found.lowered, max(0, found.start - 6), found.start)
    return direction > 0 or (direction == 0 and dated is not None and months <= _NEAR_MONTHS)


def _which_unit(found: Found, context: Context) -> Reading | None:
    kind, step = found["unit"], words.step(found["which"])
    lasting = kind == "decade" and step != 0
    if lasting or kind == "day" or _lasts(found):
        return None
    if context.day is None:
        return unresolved(_UNKNOWN.get(kind, "XXXX"))
    unit = containing(kind, context.day)
    if found["which"] == "past":
        before = unit.shift(-1)
        return unresolved(before.value) if before else None
    if kind == "week" and found["which"] == "this" and found.direction() < 0:
        return Reading(unit.value, unit, None, COUNTED, latest=context.day)
    on_sunday = kind == "week" and context.day.weekday() == _SUNDAY
    return at(unit if on_sunday and step < 0 else unit.shift(step), COUNTED)


def _lasts(found: Found) -> bool:
    """'Over the last month' runs up to the publication day and is no month of the calendar."""
    before = found.lowered[max(0, found.start - 16) : found.start]
    return found["which"] == "last" and before.endswith("the ") and bool(_DURING.search(before))


def _part_of_unit(found: Found, context: Context) -> Reading | None:
    """'Later in the year': the year told of where the text just named one, or else this year."""
    kind = found["unit"] or "year"
    if context.day is None:
        return unresolved(_UNKNOWN.get(kind, "XXXX"))
    told = context.recent
    near = told is not None and found.start - context.recent_end <= _TOLD
    named = told is not None and told.kind == kind and context.recent_said[-4:].isdigit()
    taken_up = told and near and found["unit"] and (named or _DAYS[told.kind] < _DAYS[kind])
    if told and taken_up and found.direction() <= 0:
        return at(containing(kind, told.first), COUNTED)
    return at(containing(kind, context.day), COUNTED)


def _weekend(found: Found, context: Context) -> Reading | None:
    if context.day is None:
        return unresolved("XXXX-WXX-WE")
    coming = containing("weekend", context.day)
    if found["which"] in ("last", "past", "this past"):
        return at(coming.shift(-1), COUNTED)
    if found["which"] in ("next", "coming", "this coming"):
        return at(coming.shift(1 if context.day.weekday() > 4 else 0), COUNTED)
    past = found.direction() < 0 and context.day.weekday() < 5
    return at(coming.shift(-1) if past else coming, COUNTED)


def _ago(found: Found, context: Context) -> Reading | None:
    number = words.count(found["count"])
    if number is None:
        return Reading("FUTURE_REF" if found["way"] in _FROM_NOW else "PAST_REF")
    if context.day is None:
        return unresolved(_UNKNOWN.get(found["unit"], "XXXX"))
    steps = number if found["way"] in _FROM_NOW else -number
    return at(_shifted(context.day, found["unit"], steps), COUNTED)


def _shifted(start: date, kind: str, steps: int) -> Stretch | None:
    """The unit that many steps away; a whole number of weeks names the week, not the day."""
    if kind == "decade":
        return containing("decade", start).shift(steps)
    return containing(kind, start).shift(steps)


def _week_of(found: Found, context: Context) -> Reading | None:
    if context.day is None:
        return unresolved("XXXX-WXX")
    first = day(context.day.year, words.month(found["month"]), int(found["day"]))
    return at(containing("week", first.first), COUNTED) if first else None


RULES = (
    Rule("which month", rf"{WHICH}{GAP}{MONTH}", _month),
    Rule("which weekend", rf"(?:{WHICH}{GAP}|the )weekend\b", _weekend),
    Rule("which unit", rf"{WHICH}{GAP}{UNIT}\b(?!s)(?! of (?!this|last|next))", _which_unit),
    Rule(
        "part of a unit",
        r"(?:(?:(?:earlier|later|early|late)(?: on)? in|(?:the )?(?:very )?(?:end|beginning|start"
        r"|middle|close|rest|remainder) of) the (?P<unit>week|month|year|decade)"
        r"|(?:the )?year(?:'s |-| )end|the full year|(?<=\bfor )the year)\b"
        r"(?! (?:of|to|that|when|in|ending|(?:19|20)\d\d))",
        _part_of_unit,
    ),
    Rule(
        "units ago",
        rf"{COUNT}(?:[ -](?:full|whole))?[ -]{UNIT}s?[ -](?P<way>ago|from now|hence)\b",
        _ago,
    ),
    Rule("week of", rf"week of {MONTH}{GAP}{words.DAY}", _week_of),
    Rule("month", MONTH, _month),
)
