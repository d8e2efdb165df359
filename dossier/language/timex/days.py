"""Rules for days counted from the publication date: 'on Sunday', 'yesterday', 'this morning'.

A weekday equal to the publication day is that day; any other one lies in the seven days before, or
after where the words around it speak of what is to come. Without a publication date the value says
what is known ('XXXX-WXX-7') and nothing is resolved.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dossier.language.timex import words
from dossier.language.timex.reading import COUNTED, Context, Found, Reading, Rule, at, unresolved
from dossier.language.timex.stretch import Stretch, containing
from dossier.language.timex.words import GAP, PART, WEEKDAY, WHICH

_PART_OF_DAY = r"(?P<part>morning|afternoon|evening|night)\b"
# "Open Monday to Friday" says what is so every week.
_OPEN = re.compile(r"\b(?:open|closed|daily|hours|every|pm|am|[ap]\.m\.),? (?:from )?\Z")
_MEETING = re.compile(
    r"(?:[a-z-]{1,16} ){0,2}(?:meetings?|summit|talks|votes?|elections?|poll|ballot|hearing|games?"
    r"|match|race|final|debate|session|trial|deadline|launch|conference|referendum|primary|visit"
    r"|ceremony|funeral|concert|auction|show|rally|march|parade|test|contest)\b"
)


def weekday(found: Found, context: Context) -> Reading | None:
    """'Sunday', 'last Monday', 'Friday of next week'."""
    wanted = words.weekday(found["weekday"])
    suffix = words.PARTS.get(found["part"], "")
    if context.day is None:
        return unresolved(f"XXXX-WXX-{wanted + 1}")
    if found["week"]:
        monday = containing("week", context.day).first + timedelta(weeks=words.step(found["week"]))
        return at(containing("day", monday + timedelta(days=wanted)), COUNTED, suffix)
    ahead = (wanted - context.day.weekday()) % 7
    return at(_counted(context.day, ahead - _back(found, ahead) + _beyond(found)), COUNTED, suffix)


def _weekdays(found: Found, context: Context) -> Reading | None:
    """'From Monday to Friday': the last day as the tense says, the first before it."""
    if _OPEN.search(found.lowered, max(0, found.start - 24), found.start):
        return unresolved("XXXX-WXX")
    last = weekday(found, context)
    if last is None or last.at is None:
        return None
    back = (last.at.first.weekday() - words.weekday(found["from"])) % 7
    first = last.at.shift(-back) if back else None
    if first is None:
        return None
    return Reading(f"{first.value}/{last.at.value}", first, last.at, COUNTED)


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


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def deictic(found: Found, context: Context) -> Reading | None:
    """'Yesterday', 'this morning's' day, 'the day after tomorrow'."""
    suffix = words.PARTS.get(found["part"], "")
    if context.day is None:
        return unresolved("XXXX-XX-XX")
    steps = _DEICTIC[found["word"]] + _beyond(found)
    return at(_counted(context.day, steps), COUNTED, suffix)


def _beyond(found: Found) -> int:
    """'The day after tomorrow', 'the day before last Tuesday'."""
    if not found["beyond"]:
        return 0
    return 1 if found["beyond"].endswith("after ") else -1


def _this_part(found: Found, context: Context) -> Reading | None:
    if context.day is None:
        return unresolved("XXXX-XX-XX")
    steps = -1 if found["which"] == "last" else 0
    return at(_counted(context.day, steps), COUNTED, words.PARTS.get(found["part"], ""))


RULES = (
    Rule(
        "weekdays",
        rf"(?P<from>(?:mon|tues|wednes|thurs|fri|satur|sun)day){words.TO}{WEEKDAY}",
        _weekdays,
    ),
    Rule(
        "weekday",
        rf"(?P<beyond>the day (?:before|after) )?(?:{WHICH}{GAP})?{WEEKDAY}{PART}"
        rf"(?:{GAP}(?:of )?(?P<week>last|this|next) week\b)?",
        weekday,
    ),
    Rule(
        "deictic day",
        r"(?P<beyond>the day (?:before|after) )?(?P<word>today|tonight|yesterday|tomorrow)\b"
        rf"{PART}",
        deictic,
    ),
    Rule("part of this day", rf"(?:this|(?P<which>last)){GAP}{_PART_OF_DAY}", _this_part),
)
