"""Rules for dates counted from the publication date: 'on Sunday', 'last month', 'two weeks ago'.

A weekday equal to the publication day is that day; any other one lies in the seven days before, or
after where the words around it speak of what is to come. Without a publication date the value says
what is known ('XXXX-WXX-7') and nothing is resolved. "The past year" ends on the publication day
and is no calendar year: it has a value by convention, and no interval.
"""

from __future__ import annotations

from datetime import date, timedelta

from dossier.language.timex import words
from dossier.language.timex.reading import COUNTED, Context, Found, Reading, Rule, at, unresolved
from dossier.language.timex.stretch import Stretch, containing, day, month
from dossier.language.timex.words import COUNT, GAP, MONTH, PART, UNIT, WEEKDAY, WHICH

_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}
_PART_OF_DAY = r"(?P<part>morning|afternoon|evening|night)\b"
_SUNDAY = 6
_FROM_NOW = ("from now", "hence")


def _weekday(found: Found, context: Context) -> Reading | None:
    wanted = words.weekday(found["weekday"])
    suffix = words.PARTS.get(found["part"], "")
    if context.day is None:
        return unresolved(f"XXXX-WXX-{wanted + 1}")
    if found["week"]:
        monday = containing("week", context.day).first + timedelta(weeks=words.step(found["week"]))
        return at(containing("day", monday + timedelta(days=wanted)), COUNTED, suffix)
    ahead = (wanted - context.day.weekday()) % 7
    return at(_counted(context.day, ahead - _back(found, ahead)), COUNTED, suffix)


def _back(found: Found, ahead: int) -> int:
    """How many days to take from the weekday `ahead` (0 to 6) days after publication."""
    match words.step(found["which"]) if found["which"] else None:
        case -1:
            return 7
        case 1:
            return 0 if ahead else -7
    default = 1 if found["which"] else 0
    later = (found.direction() or default) > 0
    return 0 if later or not ahead else 7


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
    later = found.direction() > 0
    shift = (0 if number > here.month else 1) if later else (-1 if number > here.month else 0)
    return at(month(here.year + shift, number), COUNTED)


def _which_unit(found: Found, context: Context) -> Reading | None:
    kind = found["unit"]
    if found.lowered.endswith("this day", 0, found.end):
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
    if on_sunday and words.step(found["which"]) < 0:
        return at(unit, COUNTED)
    return at(unit.shift(words.step(found["which"])), COUNTED)


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
        return containing("year", start).shift(10 * steps)
    return containing(kind, start).shift(steps)


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _deictic(found: Found, context: Context) -> Reading | None:
    suffix = "TNI" if found["word"] == "tonight" else words.PARTS.get(found["part"], "")
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
    return at(_counted(context.day, steps), COUNTED, words.PARTS[found["part"]])


def _week_of(found: Found, context: Context) -> Reading | None:
    if context.day is None:
        return unresolved("XXXX-WXX")
    first = day(context.day.year, words.month(found["month"]), int(found["day"]))
    return at(containing("week", first.first), COUNTED) if first else None


RULES = (
    Rule(
        "weekday",
        rf"(?:{WHICH}{GAP})?{WEEKDAY}{PART}(?:{GAP}(?:of )?(?P<week>last|this|next) week\b)?",
        _weekday,
    ),
    Rule("which month", rf"{WHICH}{GAP}{MONTH}", _month),
    Rule("which weekend", rf"(?:{WHICH}{GAP}|the )weekend\b", _weekend),
    Rule("which unit", rf"{WHICH}{GAP}{UNIT}\b(?!s)", _which_unit),
    Rule(
        "units ago",
        rf"{COUNT}(?:[ -](?:full|whole))?[ -]{UNIT}s?[ -](?P<way>ago|from now|hence)\b",
        _ago,
    ),
    Rule(
        "deictic day",
        r"(?P<beyond>the day (?:before|after) )?(?P<word>today|tonight|yesterday|tomorrow)\b"
        rf"{PART}",
        _deictic,
    ),
    Rule("part of this day", rf"(?:this|(?P<which>last)){GAP}{_PART_OF_DAY}", _this_part),
    Rule("week of", rf"week of {MONTH}{GAP}{words.DAY}", _week_of),
    Rule("month", MONTH, _month),
)
