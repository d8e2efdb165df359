"""Rules for the time of day: '10 p.m. Wednesday', 'noon on Friday', '09:30 GMT'.

A clock is written behind the value of its day as in ISO 8601, '2018-05-09T22:00'; the zone is kept
where its letters have one meaning (GMT, UTC) or one in the news of North America (EST, PDT). A
clock with no day beside it takes the day named before it in its sentence; without one it is left
out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.language.timex import absolute, days
from dossier.language.timex.reading import COUNTED, Context, Found, Reading, Rule
from dossier.language.timex.words import DAY, GAP, MONTH, WEEKDAY

_ZONES = {"gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00"}
_ZONES |= {"cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00"}
_ZONES |= {"bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "et": "", "ct": "", "pt": ""}
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_ZONE = rf"{GAP}?(?P<zone>{'|'.join(_ZONES)})\b"
_HALF = r"(?P<half>[ap])\.?m\b\.?"
_CLOCK = (
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.]?(?P<minute>[0-5]\d))?"
    rf"(?:{GAP}?{_HALF}(?:{_ZONE})?|{_ZONE.replace('<zone>', '<world_zone>')}"
    rf"|{GAP}(?:o'clock )?in the (?P<spoken>morning|afternoon|evening)\b"
    rf"|(?P<bare>(?<=:\d\d)(?!\d|[.:]\d)(?:{GAP}(?:hours|hrs|local time)\b)?))"
    rf"|(?P<named>{'|'.join(_NAMED)})\b)"
)
# "10 a.m. (0700 GMT) Friday", "10 in the morning (4 a.m. EDT Friday)": the day stands behind.
_DAY_BEHIND = (
    rf"(?={GAP}\([^()\n]{{4,16}}(?:\),?{GAP}(?:on )?| )"
    r"(?P<behind>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
# A sentence is seldom longer.
_NEAR = 160
_AT = re.compile(r"\b(?:at|around|about|by|until|from|before|after) \Z")
_SENTENCE_END = re.compile(r"[.!?][\"'”)]{0,2}\s|\n")


def _clock(found: Found, context: Context) -> Reading | None:
    time = _time(found)
    if time is None:
        return None
    if found["behind"]:
        behind = replace(found, groups={"weekday": found["behind"]})
        reading = days.weekday(behind, context)
    elif found["weekday"]:
        reading = days.weekday(found, context)
    elif found["word"]:
        reading = days.deictic(found, context)
    elif found["month"]:
        reading = absolute.month_day(found, context)
    else:
        reading = _same_sentence(found, context)
    if reading is None or reading.at is None:
        return None
    return replace(reading, value=reading.at.value + time)


def _time(found: Found) -> str | None:
    if found["named"]:
        return _NAMED[found["named"]]
    zone = found["zone"] or found["world_zone"]
    if zone and zone.upper() not in found.printed:
        return None
    if zone == "" and _is_bare(found):
        return None
    hour = int(found["hour"])
    if found["half"] or found["spoken"]:
        if not 1 <= hour <= 12:
            return None
        late = found["half"] == "p" or found["spoken"] in ("afternoon", "evening")
        hour = hour % 12 + (12 if late else 0)
    return f"T{hour:02}:{found['minute'] or '00'}{_ZONES.get(zone, '')}"


def _is_bare(found: Found) -> bool:
    """Whether '14:00' has nothing beside it that makes it a time: a score, a verse, a ratio."""
    marked = found["half"] or found["spoken"]
    at_it = _AT.search(found.lowered, max(0, found.start - 8), found.start)
    return not (marked or at_it or found["weekday"] or found["word"] or found["month"])


def _same_sentence(found: Found, context: Context) -> Reading | None:
    day = context.before
    in_brackets = found.lowered[max(0, found.start - 1) : found.start] == "("
    if day is None or day != context.recent or in_brackets:
        return None
    if found.start - context.recent_end > _NEAR:
        return None
    if _SENTENCE_END.search(found.text, context.recent_end, found.start):
        return None
    return Reading(day.value, day, None, COUNTED, day)


RULES = (
    Rule(
        "clock",
        rf"{_CLOCK}(?:{_DAY_BEHIND}|,?{GAP}(?:on{GAP})?(?:{WEEKDAY}|(?P<word>today|yesterday|tomorrow)\b"
        rf"|{MONTH}{GAP}{DAY}{absolute.YEAR_AFTER}))?",
        _clock,
    ),
)
