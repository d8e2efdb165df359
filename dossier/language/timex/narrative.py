"""Rules for dates counted from another date of the text: 'the next day', 'that year'.

'The next day' is counted from the last single day that the text dated before it; 'a year earlier'
beside a quarter or month is that quarter or month a year before. Where nothing stands before, they
stay unresolved.
"""

from __future__ import annotations

from dossier.language.timex import words
from dossier.language.timex.reading import COUNTED, Context, Found, Reading, Rule, unresolved
from dossier.language.timex.stretch import MONTHS_IN, Stretch, containing
from dossier.language.timex.words import COUNT, GAP

# A period is taken up again ("a year earlier") within about three sentences.
_TAKEN_UP = 600

_UNIT = r"(?P<unit>day|week|month|quarter|year|night|morning|evening|afternoon)\b"


def _next_day(found: Found, context: Context) -> Reading | None:
    back = found["way"] in ("previous", "preceding")
    return _from_before(found, context, -1 if back else 1)


def _same(found: Found, context: Context) -> Reading | None:
    return _from_before(found, context, 0)


def _later(found: Found, context: Context) -> Reading | None:
    number = words.count(found["count"])
    if number is None:
        return None
    back = found["way"] == "earlier"
    if found["unit"] == "year":
        return _years_away(found, context, -number if back else number)
    return _from_before(found, context, -number if back else number)


def _period(found: Found, context: Context) -> Reading | None:
    """'The latest period' where a quarter was named before."""
    if context.period is None or found.start - context.period_end > 2 * _TAKEN_UP:
        return None
    return Reading(context.period.value, context.period, None, COUNTED, context.period)


def _from_before(found: Found, context: Context, steps: int) -> Reading | None:
    """Counts in days from the last single day, in longer units from the last date of any kind."""
    suffix = words.PARTS.get(found["unit"], "")
    kind = "day" if suffix else found["unit"]
    point = context.before if kind == "day" else context.recent
    if point is None:
        return unresolved({"day": "XXXX-XX-XX", "week": "XXXX-WXX"}.get(kind, "XXXX"))
    if _longer(point.kind, kind):
        return unresolved(point.value)
    unit = containing(kind, point.first).shift(steps)
    return _counted_from(unit, point, suffix)


def _longer(kind: str, than: str) -> bool:
    return MONTHS_IN.get(kind, 0) > MONTHS_IN.get(than, 0)


def _year_ago(found: Found, context: Context) -> Reading | None:
    return _years_away(found, context, -1)


def _years_away(found: Found, context: Context, years: int) -> Reading | None:
    reach = _TAKEN_UP * (5 if found["period"] else 1)
    period = context.period if found.start - context.period_end <= reach else None
    point = period or context.recent
    near = period is not None or found.start - context.recent_end <= _TAKEN_UP
    if point and near and point.kind in ("quarter", "month", "half", "season"):
        steps = years * 12 // MONTHS_IN[point.kind]
        return _counted_from(point.shift(steps), point)
    if point and near and point.kind == "year" and found["way"] != "ago":
        return _counted_from(point.shift(years), point)
    if context.day is None:
        return unresolved("XXXX")
    unit = containing("year", context.day).shift(years)
    return Reading(unit.value, unit, None, COUNTED) if unit else None


def _counted_from(unit: Stretch | None, point: Stretch, suffix: str = "") -> Reading | None:
    if unit is None:
        return None
    return Reading(unit.value + suffix, unit, None, COUNTED, point)


RULES = (
    Rule("next day", rf"the{GAP}(?P<way>next|following|previous|preceding){GAP}{_UNIT}", _next_day),
    Rule("the period", r"the latest (?:quarter|period)\b", _period),
    Rule("same day", rf"(?:(?:that|the)(?: very)? same|that){GAP}{_UNIT}", _same),
    Rule(
        "units later",
        rf"{COUNT}[ -](?P<unit>day|week|month|year)s?[ -](?P<way>later|earlier)\b(?! than\b)",
        _later,
    ),
    Rule("a year ago", r"(?:a|one)[ -](?P<unit>year)[ -](?P<way>ago)\b", _year_ago),
    Rule(
        "year-ago",
        r"(?:the )?year-(?P<way>ago|earlier)\b(?:[ -](?P<period>quarter|period))?",
        _year_ago,
    ),
)
