"""Rules for the quarter a company reports on: 'the latest quarter', 'a year earlier'.

Figures of business are compared with those of a year before: 'a year earlier' beside a quarter is
that quarter a year before, beside 'the nine months' it is the year. Such a comparison is made in
passing, nothing after it is counted from it. It knows no company's fiscal year.
"""

from __future__ import annotations

import re

from dossier.language.timex import words
from dossier.language.timex.reading import COUNTED, Context, Found, Reading, Rule, at, unresolved
from dossier.language.timex.stretch import MONTHS_IN, Stretch, containing, year
from dossier.language.timex.words import YEAR

# A quarter is taken up again ("a year earlier") within about six sentences, and where it is called
# a quarter ("the year-ago quarter") within a whole report.
_TAKEN_UP = 1200
_REPORT = 3000
# Any other date is taken up within about three sentences; a year named just before takes the place
# of a quarter.
_NEAR = 600
_JUST_TOLD = 150
_MONTHS = re.compile(r"\b(?:nine|six|twelve|12|9|6) months\b|\b(?:full|for the) year\b")
_SPAN = ("quarter", "month", "half", "season")


def years_away(found: Found, context: Context, years: int) -> Reading | None:
    """'A year earlier', counted from the period reported on, or from the date named before."""
    passing = bool(found["compared"])
    period = _taken_up(found, context, _REPORT if found["period"] else _TAKEN_UP)
    told = context.recent if found.start - context.recent_end <= _NEAR else None
    if period and told and told.kind == "year" and _just_told(found, context):
        period = containing("year", period.first)
    if found["way"] == "ago" and told and told.kind in ("month", "season"):
        told = None
    point = period or told
    if point and point.kind in _SPAN:
        vague = point == context.period and context.period_vague
        unit = point.shift(years * 12 // MONTHS_IN[point.kind])
        return counted_from(unit, point, vague=vague, passing=True)
    if point and point.kind == "year" and found["way"] != "ago":
        return counted_from(point.shift(years), point, passing=passing)
    if context.day is None or not passing:
        return unresolved("XXXX")
    unit = containing("year", context.day).shift(years)
    return Reading(unit.value, unit, None, COUNTED, passing=passing) if unit else None


def counted_from(
    unit: Stretch | None, point: Stretch, *, vague: bool = False, passing: bool = False
) -> Reading | None:
    """A reading of a unit counted from another date of the text."""
    if unit is None:
        return None
    return Reading(unit.value, unit, None, COUNTED, point, vague=vague, passing=passing)


def _just_told(found: Found, context: Context) -> bool:
    return found.start - context.recent_end <= _JUST_TOLD


def _taken_up(found: Found, context: Context, reach: int) -> Stretch | None:
    """The quarter reported on; its year where 'the nine months' were named since."""
    if context.period is None or found.start - context.period_end > reach:
        return None
    since = max(context.period_end, found.start - _NEAR)
    months = _MONTHS.search(found.lowered, since, found.start)
    if months and found.lowered.find("quarter", months.end(), found.start) < 0:
        return containing("year", context.period.first)
    return context.period


def _period(found: Found, context: Context) -> Reading | None:
    """'The latest quarter': the one named before, or the last that is over."""
    if context.period is not None and found.start - context.period_end <= _TAKEN_UP:
        vague = context.period_vague
        if vague and not found["latest"]:
            return None
        return counted_from(context.period, context.period, vague=vague, passing=True)
    if context.day is None or not found["latest"]:
        return None
    return at(containing("quarter", context.day).shift(-1), COUNTED)


def _period_of_year(found: Found, context: Context) -> Reading | None:
    """'The 1988 period', 'the same quarter last year'."""
    if found["year"]:
        wanted = int(found["year"])
    elif context.day is not None and context.day.year > 1:
        wanted = context.day.year - 1
    else:
        return None
    period = _taken_up(found, context, _REPORT)
    if period is None or period.kind == "year":
        return Reading(year(wanted).value, year(wanted), None, COUNTED, passing=True)
    unit = Stretch(period.kind, period.first.replace(year=wanted))
    return counted_from(unit, period, vague=context.period_vague, passing=True)


def _year_ago(found: Found, context: Context) -> Reading | None:
    if not found["ordinal"]:
        return years_away(found, context, -1)
    if context.day is None:
        return None
    first_month = 3 * words.ordinal(found["ordinal"]) - 2
    this_year = containing("year", context.day)
    unit = Stretch("quarter", this_year.first.replace(month=first_month)).shift(-4)
    return Reading(unit.value, unit, None, COUNTED, passing=True) if unit else None


_ALIKE = r"(?:(?:same|corresponding|comparable|like|similar) )?"

RULES = (
    Rule(
        "year's period", rf"(?:the )?(?:{YEAR}|last year's) (?:period|quarter)\b", _period_of_year
    ),
    Rule(
        "period of a year",
        rf"the {_ALIKE}(?:period|quarter) (?:of |in )?"
        rf"(?:(?:the )?last year|a year (?:ago|earlier)|{YEAR})",
        _period_of_year,
    ),
    Rule("the period", r"the (?:(?P<latest>latest) (?:quarter|period)|quarter)\b", _period),
    Rule(
        "a year ago",
        r"(?P<compared>(?:a|one)[ -](?P<unit>year)[ -](?P<way>ago|earlier)\b(?! than\b))",
        _year_ago,
    ),
    Rule(
        "year-ago",
        r"(?P<compared>(?:the )?year-(?P<way>ago|earlier)\b)"
        rf"(?:[ -](?:{words.ORDINAL}[ -])?(?P<period>quarter|period))?",
        _year_ago,
    ),
)
