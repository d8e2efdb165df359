"""Rules for dates that name their day, month or year: '10 May 2018', 'Sept. 3', '1987-89'.

A day or month without its year takes the year nearest to the publication date, or the one that the
tense around it asks for ("will begin on January 10", said in December).
"""

from __future__ import annotations

from datetime import date

from dossier.language.timex import words
from dossier.language.timex.reading import (
    COUNTED,
    PRINTED,
    YEAR_COUNTED,
    Context,
    Found,
    Reading,
    Rule,
    at,
    unresolved,
)
from dossier.language.timex.stretch import Stretch, containing, day, month, year
from dossier.language.timex.words import DAY, DAY_TO, GAP, MONTH, PART, SHORT_WEEKDAY, TO, YEAR

# A date this much nearer to the publication day outweighs the tense of the words around it.
_NEAR_DAYS = 60

_YEAR_AFTER = rf"(?:(?:,{GAP}?|{GAP}(?:of )?){YEAR})?"
_BEFORE = rf"(?:(?:{words.WEEKDAY.replace('?P<weekday>', '?:')}|{SHORT_WEEKDAY}),?{GAP}(?:the )?)?"
_WHICH_YEAR = rf"(?:,?{GAP}(?:of )?(?P<which>last|this|next) year)"


def _iso(found: Found, _: Context) -> Reading | None:
    unit = day(int(found["year"]), int(found["number"]), int(found["day"]))
    clock = f"T{found['clock']}" if found["clock"] else ""
    return at(unit, PRINTED, clock)


def _numeric(found: Found, _: Context) -> Reading | None:
    first, second = int(found["first"]), int(found["second"])
    long = len(found["year"]) == 4
    number = int(found["year"]) + (0 if long else 2000 if int(found["year"]) < 50 else 1900)
    if found["mark"] == "." or first > 12:
        return at(day(number, second, first)) if long or found["mark"] == "/" else None
    return at(day(number, first, second)) if second > 12 or first == second else None


def _month_day(found: Found, context: Context) -> Reading | None:
    number, of_month = words.month(found["month"]), int(found["day"])
    suffix = words.PARTS.get(found["part"], "")
    if found["year"]:
        return at(day(int(found["year"]), number, of_month), PRINTED, suffix)
    if not 1 <= of_month <= 31:
        return None
    if context.day is None:
        return unresolved(f"XXXX-{number:02}-{of_month:02}")
    if found["which"]:
        wanted = context.day.year + words.step(found["which"])
        return at(day(wanted, number, of_month), YEAR_COUNTED, suffix)
    return at(_nearest(found, context.day, number, of_month), YEAR_COUNTED, suffix)


def _nearest(found: Found, published: date, number: int, of_month: int) -> Stretch | None:
    units = [day(published.year + step, number, of_month) for step in (-1, 0, 1)]
    known = [unit for unit in units if unit]
    if not known:
        return None
    if found["ago"]:
        return next((unit for unit in reversed(known) if unit.first < published), None)
    nearest = min(known, key=lambda unit: abs((unit.first - published).days))
    if abs((nearest.first - published).days) <= _NEAR_DAYS:
        return nearest
    direction = found.direction()
    past = [unit for unit in known if unit.first <= published]
    if direction < 0 and past:
        return past[-1]
    return next((unit for unit in known if direction > 0 and unit.first > published), nearest)


def _month_days(found: Found, context: Context) -> Reading | None:
    first = _month_day(found, context)
    if first is None or first.at is None:
        return None
    begin = first.at.first
    last = day(begin.year, begin.month, int(found["day_to"]))
    if last is None or last.first <= begin:
        return None
    return Reading(f"{first.value}/{last.value}", first.at, last, first.source)


def _month_year(found: Found, _: Context) -> Reading | None:
    return at(month(int(found["year"]), words.month(found["month"])))


def _month_of_year(found: Found, context: Context) -> Reading | None:
    number = words.month(found["month"])
    if context.day is None:
        return unresolved(f"XXXX-{number:02}")
    return at(month(context.day.year + words.step(found["which"]), number), COUNTED)


def _years(found: Found, _: Context) -> Reading | None:
    first = int(found["year"])
    tail = found["to"]
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if not first < last <= first + 60:
        return None
    return Reading(f"{first}/{last}", year(first), year(last))


def _year(found: Found, _: Context) -> Reading | None:
    return at(year(int(found["year"])))


def _fiscal(found: Found, context: Context) -> Reading | None:
    if found["year"]:
        return unresolved(found["year"])
    if context.day is None:
        return unresolved("XXXX")
    return unresolved(str(context.day.year + words.step(found["which"])))


def _decade(found: Found, context: Context) -> Reading | None:
    if found["year"]:
        return at(containing("decade", date(int(found["year"]), 1, 1)))
    latest = context.day.year if context.day else 2099
    century = latest // 100 - (int(found["short"]) > latest % 100)
    return at(containing("decade", date(century * 100 + int(found["short"]), 1, 1)), COUNTED)


def _century(found: Found, _: Context) -> Reading | None:
    number = int(found["number"])
    if not 1 < number < 23:
        return None
    return at(containing("century", date((number - 1) * 100, 1, 1)))


RULES = (
    Rule(
        "iso",
        r"(?P<year>1\d\d\d|20\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)"
        r"(?:[t ](?P<clock>[0-2]\d:[0-5]\d)(?::\d\d)?)?(?![\d-])",
        _iso,
    ),
    Rule(
        "numeric",
        r"(?P<first>\d\d?)(?P<mark>[/.])(?P<second>\d\d?)[/.](?P<year>\d{4}|\d\d)(?![\d/.]\d|\d)",
        _numeric,
    ),
    Rule("month days year", rf"{_BEFORE}{MONTH}{GAP}{DAY}{TO}{DAY_TO}{_YEAR_AFTER}", _month_days),
    Rule(
        "month day",
        rf"(?:(?P<ago>last|this past){GAP})?{_BEFORE}{MONTH}{GAP}{DAY}"
        rf"(?:{_WHICH_YEAR}|{_YEAR_AFTER}{PART})",
        _month_day,
    ),
    Rule(
        "days month", rf"{_BEFORE}{DAY}{TO}{DAY_TO}{GAP}(?:of )?{MONTH}{_YEAR_AFTER}", _month_days
    ),
    Rule(
        "day month",
        rf"{_BEFORE}{DAY}{GAP}(?:of )?{MONTH}(?:{_WHICH_YEAR}|{_YEAR_AFTER})",
        _month_day,
    ),
    Rule("month year", rf"{MONTH}(?:,?{GAP}(?:of )?){YEAR}", _month_year),
    Rule("month of a year", rf"{MONTH}{_WHICH_YEAR}", _month_of_year),
    Rule("years", rf"{YEAR}(?:-|/)(?P<to>\d\d\d\d|\d\d)(?![\d-])", _years),
    Rule("fiscal year", rf"fiscal(?:[ -]year)?{GAP}{YEAR}", _fiscal),
    Rule("which fiscal year", r"(?P<which>last|this|next|current) fiscal year", _fiscal),
    Rule("decade", r"(?:(?P<year>1\d\d0|20\d0)'?s|'(?P<short>\d0)s)\b", _decade),
    Rule("century", r"(?P<number>\d\d)th[ -]century", _century),
    Rule("year", YEAR, _year),
)
