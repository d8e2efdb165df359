"""Rules for dates counted from another date of the text: 'the next day', 'that year'.

'The next day' is counted from the last single day that the text dated before it. Where nothing
stands before, it is no date that anybody could name, and left out.
"""

from __future__ import annotations

from dataclasses import replace

from dossier.language.timex import words
from dossier.language.timex.reading import Context, Found, Reading, Rule, unresolved
from dossier.language.timex.reported import counted_from, years_away
from dossier.language.timex.stretch import MONTHS_IN, containing
from dossier.language.timex.words import COUNT, GAP

# "The next day" counts from a day named at most this many characters before.
_REMEMBERED = 1500
_UNIT = r"(?P<unit>day|week|month|quarter|year|night|morning|evening|afternoon)\b"


def _next_day(found: Found, context: Context) -> Reading | None:
    back = found["way"] in ("previous", "preceding")
    if found["way"] == "next" and found["unit"] != "day" and found.direction() > 0:
        return None
    return _from_before(found, context, -1 if back else 1)


def _same(found: Found, context: Context) -> Reading | None:
    return _from_before(found, context, 0)


def _later(found: Found, context: Context) -> Reading | None:
    number = words.count(found["count"])
    if number is None or found.direction() > 0:
        return None
    steps = -number if found["way"] == "earlier" else number
    if found["unit"] == "year":
        return years_away(found, context, steps)
    return _from_before(found, context, steps)


def _from_before(found: Found, context: Context, steps: int) -> Reading | None:
    """Counts in days from the last single day, in longer units from the last date of any kind."""
    kind = "day" if found["unit"] in words.PARTS else found["unit"]
    point, end = context.recent, context.recent_end
    if kind == "day":
        point, end = context.before, context.before_end
    if point is None or found.start - end > _REMEMBERED:
        return None if kind == "day" else unresolved("XXXX")
    if MONTHS_IN.get(point.kind, 0) > MONTHS_IN.get(kind, 0):
        return unresolved(point.value)
    reading = counted_from(containing(kind, point.first).shift(steps), point)
    return reading and replace(reading, value=reading.value + words.PARTS.get(found["unit"], ""))


RULES = (
    Rule("next day", rf"the{GAP}(?P<way>next|following|previous|preceding){GAP}{_UNIT}", _next_day),
    Rule("same day", rf"(?:(?:that|the)(?: very)? same|that){GAP}{_UNIT}", _same),
    Rule(
        "units later",
        rf"{COUNT}[ -](?P<unit>day|week|month|year)s?[ -](?P<way>later|earlier)\b(?! than\b)",
        _later,
    ),
)
