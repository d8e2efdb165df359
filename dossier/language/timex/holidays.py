"""Rules for holidays whose day the calendar fixes: 'on Christmas Day', 'last Thanksgiving'.

Feasts that differ from country to country (Labour Day, Mother's Day) are left out; Thanksgiving is
the American one, the fourth Thursday of November. Easter is the Western one, by the rule of the
Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). "The Sept. 11 attacks" are named by
their day; their year is 2001.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dossier.language.timex import words
from dossier.language.timex.reading import COUNTED, PRINTED, Context, Found, Reading, Rule, at
from dossier.language.timex.stretch import containing
from dossier.language.timex.words import GAP, YEAR

_FIXED = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


_MOVED: dict[str, Callable[[int], date]] = {
    "easter sunday": easter,
    "easter": easter,
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "thanksgiving day": _thanksgiving,
    "thanksgiving": _thanksgiving,
}


def _on(name: str, year: int) -> date:
    return _MOVED[name](year) if name in _MOVED else date(year, *_FIXED[name])


def _holiday(found: Found, context: Context) -> Reading | None:
    place = found.lowered.find(found["holiday"], found.start, found.end)
    if not found.text[place : place + 1].isupper():
        return None
    bare = place == found.start and not found["week"]
    if bare and not found["holiday"].endswith((" day", " eve")):
        return None
    if found["year"]:
        return at(containing("day", _on(found["holiday"], int(found["year"]))), PRINTED)
    if context.day is None or not 1 < context.day.year < 9990:
        return Reading("XXXX-XX-XX")
    published = context.day
    days = [_on(found["holiday"], context.day.year + step) for step in (-1, 0, 1)]
    past = [day for day in days if day < context.day or (day == context.day and not found["which"])]
    step = words.step(found["which"]) if found["which"] else found.direction()
    coming = next(day for day in days if day >= context.day)
    if found["week"]:
        near = min(days, key=lambda day: abs((day - published).days))
        return at(containing("week", near), COUNTED)
    return at(containing("day", coming if step > 0 else past[-1]), COUNTED)


def _attacks(_: Found, __: Context) -> Reading | None:
    return at(containing("day", date(2001, 9, 11)), PRINTED)


_NAMES = "|".join(sorted((*_FIXED, *_MOVED), key=len, reverse=True))
_NO_OTHER_THING = r"(?! (?:weekend|season|holidays?|shopping|party|parties|tree|present|island))"

RULES = (
    Rule(
        "holiday",
        rf"(?:(?P<which>last|this|next){GAP}|(?:(?<!week )(?<!weeks )(?<!days )before"
        rf"|(?<!days )(?<!weeks )after|on|at|since|until|by|around){GAP})?"
        rf"(?P<holiday>{_NAMES})\b(?:,? {YEAR}|(?P<week> week)\b)?"
        rf"{_NO_OTHER_THING}(?!s\b)",
        _holiday,
    ),
    Rule(
        "attacks of 2001",
        r"sept(?:ember|\.)? 11(?:th)?(?= (?:terror|attack|hijack|commission\b|memorial))",
        _attacks,
    ),
)
