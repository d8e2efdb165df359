"""Rules for dates that name their day, month or year: '10 May 2018', 'Sept. 3', '1987-89'.

A day or month without its year takes the year nearest to the publication date, or the one that the
tense around it asks for ("will begin on January 10", said in December).
"""

from __future__ import annotations

import re
from datetime import date

from dossier.language import numerals
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
    joined_to,
    unresolved,
)
from dossier.language.timex.stretch import Stretch, containing, day, month, year
from dossier.language.timex.words import DAY, DAY_TO, GAP, MONTH, PART, SHORT_WEEKDAY, TO, YEAR

# A date this much nearer to the publication day outweighs the tense of the words around it.
_NEAR_DAYS = 60
_MONTH_DAY_SAID = re.compile(r"[A-Za-z]\.? \d{1,2}\Z")
_NUMERIC = re.compile(r"(\d{1,4})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")

YEAR_AFTER = rf"(?:(?:,{GAP}?|{GAP}(?:of )?){YEAR})?"
_BEFORE = rf"(?:(?:{words.WEEKDAY.replace('?P<weekday>', '?:')}|{SHORT_WEEKDAY}),?{GAP}(?:the )?)?"
_WHICH_YEAR = rf"(?:,?{GAP}(?:of )?(?P<which>last|this|next|that|the same) year)"


def _iso(found: Found, _: Context) -> Reading | None:
    unit = day(int(found["year"]), int(found["number"]), int(found["day"]))
    clock = f"T{found['clock']}" if found["clock"] else ""
    return at(unit, PRINTED, clock)


def _numeric(found: Found, context: Context) -> Reading | None:
    first, second = int(found["first"]), int(found["second"])
    long = len(found["year"]) == 4
    number = int(found["year"]) + (0 if long else 2000 if int(found["year"]) < 50 else 1900)
    if found["mark"] == ".":
        return at(day(number, second, first)) if long else None
    if first > 12 or context.day_first:
        return at(day(number, second, first))
    if second > 12 or first == second or context.day_first is False:
        return at(day(number, first, second))
    return unresolved(f"{number}-XX-XX")


def day_first(text: str) -> bool | None:
    """Whether numeric dates name the day first: those of the text that can be read one way tell.

    None where none tells, or they disagree.
    """
    if "/" not in text:
        return None
    told = set()
    for found in _NUMERIC.finditer(text):
        first, second = int(found[1]), int(found[2])
        if (first > 12) != (second > 12) and max(first, second) <= 31:
            told.add(first > 12)
    return told.pop() if len(told) == 1 else None


def month_day(found: Found, context: Context) -> Reading | None:
    """'10 May', 'May 10, 2018', 'last May 10', 'May 10 of this year'."""
    number, of_month = words.month(found["month"]), int(found["day"])
    suffix = words.PARTS.get(found["part"], "")
    if found["year"]:
        return at(day(int(found["year"]), number, of_month), PRINTED, suffix)
    if not 1 <= of_month <= 31:
        return None
    if context.day is None:
        return unresolved(f"XXXX-{number:02}-{of_month:02}")
    if found["which"]:
        wanted = _year_meant(found, context)
        return at(day(wanted, number, of_month), YEAR_COUNTED, suffix)
    return at(_nearest(found, context, number, of_month), YEAR_COUNTED, suffix)


def _nearest(found: Found, context: Context, number: int, of_month: int) -> Stretch | None:
    published = context.day or date.min
    units = [day(published.year + step, number, of_month) for step in (-1, 0, 1)]
    known = [unit for unit in units if unit]
    if not known:
        return None
    joined = joined_to(found, context, "day")
    if joined is not None:
        return next((unit for unit in known if unit.first > joined.first), known[-1])
    if found["ago"]:
        return next((unit for unit in reversed(known) if unit.first < published), None)
    nearest = min(known, key=lambda unit: abs((unit.first - published).days))
    if abs((nearest.first - published).days) <= _NEAR_DAYS:
        return nearest
    direction = found.direction()
    if direction > 0:
        return next((unit for unit in known if unit.first > published), nearest)
    return next((unit for unit in reversed(known) if unit.first <= published), nearest)


def _month_days(found: Found, context: Context) -> Reading | None:
    first = month_day(found, context)
    if first is None or first.at is None:
        return None
    begin = first.at.first
    last = day(begin.year, begin.month, int(found["day_to"]))
    if last is None or last.first <= begin:
        return None
    return Reading(f"{first.value}/{last.value}", first.at, last, first.source)


def _second_day(found: Found, context: Context) -> Reading | None:
    """'25' of 'April 24 and 25': the day belongs to the month named just before."""
    before = context.recent
    joined = found.start - context.recent_end == len(" and ")
    if before is None or before.kind != "day" or not joined:
        return None
    if not _MONTH_DAY_SAID.search(context.recent_said):
        return None
    unit = day(before.first.year, before.first.month, int(found["day"]))
    return at(unit, YEAR_COUNTED) if unit and unit.first > before.first else None


def _month_year(found: Found, _: Context) -> Reading | None:
    return at(month(int(found["year"]), words.month(found["month"])))


def _month_of_year(found: Found, context: Context) -> Reading | None:
    number = words.month(found["month"])
    if context.day is None:
        return unresolved(f"XXXX-{number:02}")
    return at(month(_year_meant(found, context), number), COUNTED)


def _year_meant(found: Found, context: Context) -> int:
    """'Last year' counts from publication, 'of that year' is the year named before."""
    told = context.recent
    if found["which"] in ("that", "the same") and told is not None:
        return told.first.year
    return (context.day or date.min).year + words.step(found["which"])


def _years(found: Found, _: Context) -> Reading | None:
    first = int(found["year"])
    tail = found["to"]
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if not first < last <= first + 110:
        return None
    return Reading(f"{first}/{last}", year(first), year(last))


def _year(found: Found, _: Context) -> Reading | None:
    return at(year(int(found["year"])))


def _spelled_year(found: Found, _: Context) -> Reading | None:
    """'Nineteen ninety-six', as a broadcast prints it."""
    century = {"eighteen": 1800, "nineteen": 1900}.get(found["hundreds"], 2000)
    rest = numerals.parse(found["tens"]) if found["tens"] else 0
    if rest is None or 0 < rest < 10:
        return None
    number = century + int(rest)
    return at(month(number, words.month(found["month"])) if found["month"] else year(number))


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
    Rule("month days year", rf"{_BEFORE}{MONTH}{GAP}{DAY}{TO}{DAY_TO}{YEAR_AFTER}", _month_days),
    Rule(
        "month day",
        rf"(?:(?P<ago>last|this past){GAP})?{_BEFORE}{MONTH}(?:{GAP}(?:the )?|(?<=\.)){DAY}"
        rf"(?:{_WHICH_YEAR}|{YEAR_AFTER}{PART})",
        month_day,
    ),
    Rule("days month", rf"{_BEFORE}{DAY}{TO}{DAY_TO}{GAP}(?:of )?{MONTH}{YEAR_AFTER}", _month_days),
    Rule(
        "day month",
        rf"{_BEFORE}{DAY}{GAP}(?:of )?{MONTH}(?:{_WHICH_YEAR}|{YEAR_AFTER})",
        month_day,
    ),
    Rule(
        "first of two days",
        rf"{DAY}(?= (?:and|or) (?P<second>[0-3]?\d){GAP}(?:of )?{MONTH}{YEAR_AFTER})",
        month_day,
    ),
    Rule("second of two days", rf"(?<= and ){DAY}(?! [a-z]{{2,14}}s\b| people\b)", _second_day),
    Rule("month year", rf"{MONTH}(?:,?{GAP}(?:of )?){YEAR}", _month_year),
    Rule("month of a year", rf"{MONTH}{_WHICH_YEAR}", _month_of_year),
    Rule(
        "spelled year",
        rf"(?:{MONTH}{GAP}(?:of )?)?(?:(?P<hundreds>eighteen|nineteen)[ -]"
        rf"(?P<tens>{numerals.SMALL})|(?:(?<=\byear )|(?<=\bin ))two thousand)"
        r"(?! (?:and|hundred|thousand|million|billion)\b)(?!-[a-z])",
        _spelled_year,
    ),
    Rule("years", rf"{YEAR}(?:-|/)(?P<to>\d\d\d\d|\d\d)(?![\d-])", _years),
    Rule("fiscal year", rf"fiscal(?:[ -]year)?{GAP}{YEAR}", _fiscal),
    Rule("which fiscal year", r"(?P<which>last|this|next|current) fiscal year", _fiscal),
    Rule("decade", r"(?:(?P<year>1\d\d0|20\d0)'?s|'(?P<short>\d0)s)\b", _decade),
    Rule("century", r"(?P<number>\d\d)th[ -]century", _century),
    Rule("year", YEAR, _year),
)
