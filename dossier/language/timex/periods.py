"""Rules for quarters, halves and seasons: 'the third quarter', 'last summer', 'Q3 2021'.

Without a year a quarter is the latest that has begun, or this year's where the words speak of what
is to come; a season likewise, or next year's. Quarters are the calendar's: a company's fiscal
quarter is not known.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.language.timex import words
from dossier.language.timex.reading import (
    COUNTED,
    PRINTED,
    Context,
    Found,
    Reading,
    Rule,
    at,
    unresolved,
)
from dossier.language.timex.stretch import MONTHS_IN, Stretch
from dossier.language.timex.words import GAP, ORDINAL, SEASON, YEAR

_OF_YEAR = (
    rf"(?:{GAP}(?:of )?(?:the )?(?:fiscal )?(?:year )?(?:{YEAR}|(?P<which>last|this|next) year)"
    rf"|(?P<whole>{GAP}of the (?:calendar )?year\b))?(?! of [a-z])"
)
_POSSESSIVE = rf"(?:{YEAR}(?:'s)?|(?P<which>last|this|next) year's)"
_QUARTER = r"[ -](?P<unit>quarter|half)\b"


def _quarter(found: Found, context: Context) -> Reading | None:
    number = words.ordinal(found["ordinal"]) if found["ordinal"] else int(found["number"])
    kind = found["unit"] or "quarter"
    if number * MONTHS_IN[kind] > 12:
        return None
    first_month = (number - 1) * MONTHS_IN[kind] + 1
    reading = _in_year(found, context, kind, first_month)
    return replace(reading, vague=_is_fiscal(found, context, reading)) if reading else None


def _is_fiscal(found: Found, context: Context, reading: Reading) -> bool:
    """Whether the quarter is a company's own: called so, or reported on before it is over."""
    said = found.lowered[max(0, found.start - 8) : found.end]
    if "fiscal" in said or "financial year" in found.lowered[found.end : found.end + 30]:
        return True
    unit = reading.at
    running = unit is not None and context.day is not None and unit.last >= context.day
    return running and reading.source == COUNTED and found.direction() < 0


def _two_quarters(found: Found, context: Context) -> Reading | None:
    first_month = 1 if found["ordinal"] == "first" else 7
    return _in_year(found, context, "half", first_month)


def _season(found: Found, context: Context) -> Reading | None:
    return _in_year(found, context, "season", words.SEASON_MONTHS[found["season"]])


def _in_year(found: Found, context: Context, kind: str, first_month: int) -> Reading | None:
    if found["year"]:
        return at(Stretch(kind, date(int(found["year"]), first_month, 1)), PRINTED)
    if context.day is None:
        mark = Stretch(kind, date(2000, first_month, 1)).value[4:]
        return unresolved(f"XXXX{mark}")
    if found["which"]:
        wanted = context.day.year + words.step(found["which"])
        return at(Stretch(kind, date(wanted, first_month, 1)), COUNTED)
    return at(
        _nearest(found, context.day, Stretch(kind, date(context.day.year, first_month, 1))), COUNTED
    )


def _nearest(found: Found, published: date, unit: Stretch) -> Stretch | None:
    steps = 12 // MONTHS_IN[unit.kind]
    direction = found.direction()
    if unit.first > published:
        return unit if direction > 0 or _is_deadline(found, direction) else unit.shift(-steps)
    if unit.kind == "season" and unit.last < published and direction > 0:
        return unit.shift(steps)
    return unit


def _is_deadline(found: Found, direction: int) -> bool:
    return direction == 0 and found.printed.lower().startswith(("by ", "until "))


def _which_season(found: Found, context: Context) -> Reading | None:
    first_month = words.SEASON_MONTHS[found["season"]]
    if context.day is None:
        return unresolved("XXXX" + Stretch("season", date(2000, first_month, 1)).value[4:])
    unit = Stretch("season", date(context.day.year, first_month, 1))
    step = words.step(found["which"])
    if step < 0:
        return at(unit if unit.last < context.day else unit.shift(-1 * 4), COUNTED)
    if step > 0:
        return at(unit if unit.first > context.day else unit.shift(4), COUNTED)
    if unit.last < context.day and found.direction() > 0:
        return at(unit.shift(4), COUNTED)
    return at(unit.shift(-4) if first_month == 12 and context.day.month < 3 else unit, COUNTED)


RULES = (
    Rule("quarter of a year", rf"(?:the )?{ORDINAL}{_QUARTER}{_OF_YEAR}", _quarter),
    Rule(
        "two quarters",
        rf"(?:the )?(?P<ordinal>first|last|final) two quarters{_OF_YEAR}",
        _two_quarters,
    ),
    Rule("year's quarter", rf"(?:the )?{_POSSESSIVE}{GAP}{ORDINAL}{_QUARTER}", _quarter),
    Rule("numbered quarter", rf"q(?P<number>[1-4])(?:{GAP}(?:of )?{YEAR}|\b)", _quarter),
    Rule(
        "season of a year",
        rf"{SEASON}{GAP}(?:of )?(?:{YEAR}|(?P<which>last|this|next) year)",
        _season,
    ),
    Rule(
        "which season",
        rf"(?P<which>last|this|next|this past|this coming){GAP}{SEASON}",
        _which_season,
    ),
    Rule(
        "the season",
        r"(?:in|into|over|during|since|until|by|through|of) the (?:early |late )?"
        rf"{SEASON}(?! of\b)",
        _season,
    ),
)
