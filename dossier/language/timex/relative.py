"""Rules for dates counted from the publication date: 'on Sunday', 'last month', 'two weeks ago'.

A weekday equal to the publication day is that day; any other one lies in the seven days before, or
after where the words around it speak of what is to come. Without a publication date the value says
what is known ('XXXX-WXX-7') and nothing is resolved. "The past year" ends on the publication day
and is no calendar year: it has a value by convention, and no interval.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dossier.language.timex import words
from dossier.language.timex.reading import (
    COUNTED,
    Context,
    Found,
    Reading,
    Rule,
    at,
    joined_to,
    unresolved,
)
from dossier.language.timex.stretch import Stretch, containing, day, month
from dossier.language.timex.words import COUNT, GAP, MONTH, PART, UNIT, WEEKDAY, WHICH

_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}
_PART_OF_DAY = r"(?P<part>morning|afternoon|evening|night)\b"
_SUNDAY = 6
_TOLD = 300
_DURING = re.compile(r"\b(?:over|in|during|within|throughout|for) the \Z")
_AT_A_TIME = re.compile(r"\b(?:in|by|until) \Z")
# Without a tense around it, a month at most this many months ahead is the coming one.
_NEAR_MONTHS = 2
_DAYS = {"day": 1, "weekend": 2, "week": 7, "month": 30, "season": 90, "quarter": 91, "half": 182}
_DAYS |= {"year": 365, "decade": 3650, "century": 36500}
_MEETING = re.compile(
    r"(?:[a-z-]{1,16} ){0,2}(?:meetings?|summit|talks|votes?|elections?|poll|ballot|hearing|games?"
    r"|match|race|final|debate|session|trial|deadline|launch|conference|referendum|primary|visit"
    r"|ceremony|funeral|concert|auction|show|rally|march|parade|test|contest)\b"
)
_FROM_NOW = ("from now", "hence")


def weekday(found: Found, context: Context) -> Reading | None:
    """'Sunday', 'last Monday', 'Friday of next week'."""
    wanted = words.weekday(found["weekday"])
    suffix = _part(found["part"])
    if context.day is None:
        return unresolved(f"XXXX-WXX-{wanted + 1}")
    if found["week"]:
        monday = containing("week", context.day).first + timedelta(weeks=words.step(found["week"]))
        return at(containing("day", monday + timedelta(days=wanted)), COUNTED, suffix)
    ahead = (wanted - context.day.weekday()) % 7
    return at(_counted(context.day, ahead - _back(found, ahead)), COUNTED, suffix)


def _part(word: str) -> str:
    """How the part of a day is written; a night lies in two days and is named by its first."""
    return "" if word == "night" else words.PARTS.get(word, "")


def _back(found: Found, ahead: int) -> int:
    """How many days to take from the weekday `ahead` (0 to 6) days after publication."""
    match words.step(found["which"]) if found["which"] else None:
        case -1:
            return 7
        case 1:
            return 0 if ahead else -7
    if not ahead:
        return 0
    if not found["which"] and found.lowered.startswith("'s ", found.end):
        return 0 if _meets_ahead(found) else 7
    default = 1 if found["which"] else 0
    return 0 if (found.direction() or default) > 0 else 7


def _meets_ahead(found: Found) -> bool:
    """Whether "Friday's vote" is to come: what is spoken of is, and no verdict on what was.

    "They will appeal against Tuesday's ruling" speaks of what is to come, the ruling is past.
    """
    return found.direction() > 0 and bool(_MEETING.match(found.lowered, found.end + len("'s ")))


def _counted(start: date, days: int) -> Stretch | None:
    return containing("day", start).shift(days)


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
    months = here.year * 12 + here.month - 1 + ahead - (0 if _is_coming(found, ahead) else 12)
    return at(month(months // 12, months % 12 + 1), COUNTED)


def _is_coming(found: Found, months: int) -> bool:
    """Whether a month that many months ahead is the coming one, as against the last."""
    direction = found.direction()
    dated = _AT_A_TIME.search(found.lowered, max(0, found.start - 6), found.start)
    return direction > 0 or (direction == 0 and dated is not None and months <= _NEAR_MONTHS)


def _which_unit(found: Found, context: Context) -> Reading | None:
    kind, step = found["unit"], words.step(found["which"])
    lasting = kind == "decade" and step < 0
    if lasting or kind == "day":
        return None
    if context.day is None:
        return unresolved(_UNKNOWN.get(kind, "XXXX"))
    unit = containing(kind, context.day)
    if found["which"] == "past" or _lasts(found):
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


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def deictic(found: Found, context: Context) -> Reading | None:
    """'Yesterday', 'this morning's' day, 'the day after tomorrow'."""
    suffix = _part(found["part"])
    if context.day is None:
        return unresolved("XXXX-XX-XX")
    steps = _DEICTIC[found["word"]]
    if found["beyond"]:
        steps += 1 if found["beyond"].endswith("after ") else -1
    return at(_counted(context.day, steps), COUNTED, suffix)


def _this_part(found: Found, context: Context) -> Reading | None:
    if context.day is None:
        return unresolved("XXXX-XX-XX")
    steps = -1 if found["which"] == "last" else 0
    return at(_counted(context.day, steps), COUNTED, _part(found["part"]))


def _week_of(found: Found, context: Context) -> Reading | None:
    if context.day is None:
        return unresolved("XXXX-WXX")
    first = day(context.day.year, words.month(found["month"]), int(found["day"]))
    return at(containing("week", first.first), COUNTED) if first else None


RULES = (
    Rule(
        "weekday",
        rf"(?:{WHICH}{GAP})?{WEEKDAY}{PART}(?:{GAP}(?:of )?(?P<week>last|this|next) week\b)?",
        weekday,
    ),
    Rule("which month", rf"{WHICH}{GAP}{MONTH}", _month),
    Rule("which weekend", rf"(?:{WHICH}{GAP}|the )weekend\b", _weekend),
    Rule("which unit", rf"{WHICH}{GAP}{UNIT}\b(?!s)", _which_unit),
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
    Rule(
        "deictic day",
        r"(?P<beyond>the day (?:before|after) )?(?P<word>today|tonight|yesterday|tomorrow)\b"
        rf"{PART}",
        deictic,
    ),
    Rule("part of this day", rf"(?:this|(?P<which>last)){GAP}{_PART_OF_DAY}", _this_part),
    Rule("week of", rf"week of {MONTH}{GAP}{words.DAY}", _week_of),
    Rule("month", MONTH, _month),
)
