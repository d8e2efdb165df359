"""The quantities of a text: value, bounds, unit and qualifier, in digits or words.

Dates, years, clock times, ordinals, list numbers, scores, telephone numbers and numbers that belong
to a name ("Mig-29", "Channel 4") are no quantities. "Hundreds of" is one without a value.

    find("up to 4,000 sheep")  ->  4000, at most, '' for the unit

It does not tell what is counted: `claims.find` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from dossier.language import numerals, qualifiers, units
from dossier.language.timex import refusals, words


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as printed, with its bounds.

    Attributes:
        start, end: the number with its unit, without the qualifier.
        value: the printed value; None for a range.
        low, high: the bounds the qualifier leaves ('up to 4,000': None, 4000), None for open.
        unit: '%', 'USD', 'km', '' for a plain count.
        qualifier: as printed ('up to', 'more than', 'an estimated'), '' if none.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str


_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,12})(?:\.\d{1,6})?"
_AMOUNT = rf"(?:{_DIGITS}(?:[ -]?{numerals.SCALE})?|{numerals.WORDS})"
_VAGUE = (
    r"(?:(?:tens|hundreds|dozens|scores|thousands|millions|billions)(?: of (?:thousands|millions))?"
    r"|(?:several|a few|many) (?:dozen|hundred|thousand|million)s?)"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/:#@'+-])(?:(?P<vague>{_VAGUE})\b"
    rf"|(?P<sign>{units.BEFORE})?(?P<first>{_AMOUNT})"
    rf"(?:(?: ?- ?| to | and )(?P<sign_to>{units.BEFORE})?(?P<last>{_AMOUNT}))?"
    rf"(?![\d:/]|[.,]\d)"
    rf"(?:[ -]?(?P<unit>{units.AFTER}))?)(?!\w|-[a-z\d]|'[\ds])"
)
_ALONE = re.compile(
    rf"(?P<sign>{units.BEFORE})?(?P<first>{_AMOUNT})(?![\d:/]|[.,]\d)"
    rf"(?:[ -]?(?P<unit>{units.AFTER}))?(?!\w|-[a-z\d]|'[\ds])"
)
_BETWEEN = re.compile(r"\bbetween \Z")
_FROM = re.compile(r"\bfrom \Z")
_MONTHS = words.MONTH.replace("?P<month>", "?:")
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS} (?:\d\d? ?(?:-|to) ?)?\Z")
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)? (?:of )?{_MONTHS}\b")
_CLOCK_AFTER = re.compile(r" ?(?:[ap]\.?m\b|o'clock|gmt\b|utc\b|est\b|edt\b)|-year-old|-years?-old")
_NUMBERED_BEFORE = re.compile(
    r"\b(?:no|number|page|chapter|section|article|act|route|flight|phase|level|volume|version"
    r"|room|grade|size|paragraph|row|line|figure|aged?|under-|group of|big|top|part|day|week|stage"
    r")\.? \Z"
)
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.&-]{0,24} \Z")
_PLURAL_AFTER = re.compile(
    r" (?:[a-z-]{2,16} ){0,2}[a-z-]{2,16}s\b| (?:people|men|women|children)\b"
)
_LIST_BEFORE = re.compile(r"(?:^|\n) {0,4}\(?\Z")
_AGE = re.compile(r", (?:and )?\Z")
_TOO_COMMON = frozenset(("one", "zero"))


def find(text: str) -> tuple[Number, ...]:
    """Return the quantities of `text` in order; dates and parts of names are none."""
    lowered = words.lower(text)
    found = []
    position = 0
    while match := _NUMBER.search(lowered, position):
        number, position = _read(text, lowered, match)
        if number:
            found.append(number)
    return tuple(found)


def _read(text: str, lowered: str, match: re.Match[str]) -> tuple[Number | None, int]:
    """The number of a match, if it is one, and where to go on."""
    start = match.start()
    if match["vague"]:
        return _vague(text, lowered, match), match.end()
    bounds = _range(lowered, match)
    if bounds is None and match["last"]:
        alone = _ALONE.match(lowered, start)
        if alone is None:
            return None, match.end("first")
        match = alone
    if _is_none(text, lowered, match):
        return None, match.end()
    if bounds:
        unit = _unit(match) or (units.of_sign(match["sign_to"]) if match["sign_to"] else "")
        return Number(start, match.end(), None, *bounds, unit, ""), match.end()
    value = numerals.parse(match["first"])
    number = None if value is None else _qualified(text, lowered, match, value)
    return number, match.end()


def _qualified(text: str, lowered: str, match: re.Match[str], value: Decimal) -> Number:
    start, end = match.span()
    kind, begin = qualifiers.before(lowered, start)
    printed = " ".join(text[begin:start].split())
    if not kind:
        kind, stop = qualifiers.after(lowered, end)
        printed = text[end:stop].strip()
    low = None if kind == "high" else value
    high = None if kind == "low" else value
    return Number(start, end, value, low, high, _unit(match), printed)


def _vague(text: str, lowered: str, match: re.Match[str]) -> Number:
    _, begin = qualifiers.before(lowered, match.start())
    printed = " ".join(text[begin : match.start()].split())
    return Number(match.start(), match.end(), None, None, None, "", printed)


def _range(lowered: str, match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """The two ends of '100 to 200' and 'between 100 and 200'; None for 'two and three'."""
    if not match["last"]:
        return None
    joint = lowered[match.end("first") : match.start("sign_to" if match["sign_to"] else "last")]
    before = lowered[max(0, match.start() - 9) : match.start()]
    if joint == " and " and not _BETWEEN.search(before):
        return None
    if joint == " to " and _FROM.search(before):
        return None
    low, high = numerals.parse(match["first"]), numerals.parse(match["last"])
    if low is None or high is None:
        return None
    scale = re.search(numerals.SCALE, match["last"])
    if scale and not re.search(numerals.SCALE, match["first"]) and low < 1000:
        low *= numerals.scale(scale.group())
    return (low, high) if low < high else None


def _unit(match: re.Match[str]) -> str:
    if match["sign"]:
        return units.of_sign(match["sign"])
    return units.of_words(match["unit"]) if match["unit"] else ""


def _is_none(text: str, lowered: str, match: re.Match[str]) -> bool:
    if match["sign"] or (match["unit"] and units.of_words(match["unit"]) not in units.DURATIONS):
        return False
    start, end = match.span()
    before, after = lowered[max(0, start - 24) : start], lowered[end : end + 24]
    printed = match["first"]
    if printed in _TOO_COMMON or _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after):
        return True
    if _CLOCK_AFTER.match(after) or _NUMBERED_BEFORE.search(before):
        return True
    if printed.isdigit() and _is_code(text, lowered, start, end):
        return True
    return _is_in_name(text, start, end)


def _is_code(text: str, lowered: str, start: int, end: int) -> bool:
    """A year, a list number, an age between commas, a long code."""
    printed = lowered[start:end]
    if len(printed) == 4 and printed.isdigit() and 1100 <= int(printed) <= 2099:
        counted = _PLURAL_AFTER.match(lowered, end) and not _CAPITAL_BEFORE.search(
            text, max(0, start - 26), start
        )
        return not counted or refusals.is_year(lowered, start, end)
    if len(printed) > 1 and printed[0] == "0":
        return True
    if lowered[end : end + 1] in (".", ")") and _LIST_BEFORE.search(
        lowered[max(0, start - 6) : start]
    ):
        return True
    aged = len(printed) < 3 and lowered[end : end + 1] in (",", ")")
    return aged and bool(_AGE.search(lowered[max(0, start - 6) : start]))


def _is_in_name(text: str, start: int, end: int) -> bool:
    """'Channel 4', 'Boeing 737': a capitalised word before, and no counted noun after."""
    if end - start > 4 and "," in text[start:end]:
        return False
    before = _CAPITAL_BEFORE.search(text, max(0, start - 26), start)
    return before is not None and not _PLURAL_AFTER.match(text, end)
