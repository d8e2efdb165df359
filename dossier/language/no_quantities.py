"""What is printed as a number and is no quantity: a year, a clock time, a score, part of a name.

    "Channel 4 showed it"  ->  the 4 belongs to the name

Each test is small and looks at the words around the number only.
"""

from __future__ import annotations

import re

from dossier.language import counted, units
from dossier.language.timex import refusals, words

_MONTHS = words.MONTH.replace("?P<month>", "?:")
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS} (?:\d\d? ?(?:-|to|and|or) ?)?\Z")
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)? (?:of )?{_MONTHS}\b")
_MONTH_NAME = re.compile(r" (?:of )?[A-Z]")
_CLOCK_AFTER = re.compile(r" ?(?:[ap]\.?m\b|o'clock|gmt\b|utc\b|est\b|edt\b|local time\b|hours\b)")
_AGE_AFTER = re.compile(
    r"-year-old|-years?-old| years? old| years of age|-(?:month|week|day)s?-old"
)
_NUMBERED_BEFORE = re.compile(
    r"\b(?:no|nos|number|page|pages|pp|chapter|section|article|act|route|flight|phase|level|volume"
    r"|version|room|grade|size|paragraph|row|line|figure|ages?|aged|under-|group of|big|top|part"
    r"|day|week|stage|title|rule|amendment|resolution|highway|interstate|channel|gate|platform|block"
    r"|district|ward|unit|type|class|category|round|game|match|lap|season|episode|step|item|table"
    r"|apartment|apt|suite|box|tier|question|proposition|measure|psalm|verse|area|zone|sector"
    r")\.? \Z"
)
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.&'’-]{0,24}(?<!['’]s)(?<!s['’]) \Z")
_SENTENCE_START = re.compile(r"(?:[.!?:][\"”’']?[ \n]{1,2}|\n|^|[\"“‘'(] ?)\Z")
_STREET_AFTER = re.compile(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w.'’-]{1,20} |\d{1,3}(?:st|nd|rd|th) ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Place|Terrace|Way|Court)\b"
)
_LIST_BEFORE = re.compile(r"(?:^|\n) {0,4}\(?\Z")
_AGE_BEFORE = re.compile(r"[\w.)”\"'’], (?:and )?\Z|\(\Z")
_SCORED = re.compile(
    r"\b(?:won|win|lost|lose|beat|beaten|drew|draw|led|tied|victory|defeat) [\w ]{0,30}\Z"
)
_HALVES = re.compile(
    r"\b(?:first|second|third|fourth|other|latter|last|next|better|top|bottom|back|early|this|that"
    r"|each|either|per|the|half an?|and an?) \Z"
)
_WHOLE_AFTER = re.compile(
    r" (?:of )?(?:the )?(?:time|way|battle|story|point|size|rate|price|cost|number|amount"
    r"|speed|value|it|year|month|hour|day|night|1\d{3}"
    r"|20\d\d)\b"
)
_KILLED = re.compile(r"\b(?:kill|injur|wound)(?:s|ed|ing) (?:at least )?\Z")
_EMERGENCY = re.compile(r"(?:911|999|112) (?:calls?|operators?|dispatch\w{0,4}|emergency)\b")
_ARE_YEARS = re.compile(r"[12]\d{3}(?:to|and|-)[12]\d{3}")
_AGED_BEFORE = re.compile(r"\b(?:over|under) (?:the age of )?\Z")
_SINGLE_BEFORE = re.compile(r"\b(?:an?|his|her|another|this|that) \Z")
_TOO_COMMON = frozenset(("one", "zero"))


def is_none(text: str, lowered: str, start: int, end: int, unit: str) -> bool:
    """Whether the number at `start` to `end`, of this unit, is no quantity."""
    if unit and unit not in units.DURATIONS:
        return False
    before, after = lowered[max(0, start - 32) : start], lowered[end : end + 24]
    if _AGE_AFTER.match(after) or _NUMBERED_BEFORE.search(before):
        return True
    if unit:
        return False
    if lowered[start:end] in _TOO_COMMON and not _KILLED.search(before):
        return True
    if _CLOCK_AFTER.match(after) or _is_of_month(text, before, after, end):
        return True
    return _is_label(text, lowered, start, end)


def _is_label(text: str, lowered: str, start: int, end: int) -> bool:
    """A code, a house number, the age in 'voters over 65', part of a name."""
    if lowered[start:end].isdigit():
        if _is_code(text, lowered, start, end) or _STREET_AFTER.match(text, end):
            return True
        aged = end - start < 3 and _AGED_BEFORE.search(lowered, max(0, start - 24), start)
        if aged and not counts(text, end):
            return True
    return _is_in_name(text, start, end)


def is_no_range(text: str, lowered: str, span: tuple[int, int], joint: str, unit: str) -> bool:
    """Whether two joined numbers are a score, days of a month, years or a telephone number."""
    start, end = span
    if unit and unit not in units.DURATIONS:
        return False
    before, after = lowered[max(0, start - 32) : start], lowered[end : end + 24]
    if _AGE_AFTER.match(after) or _NUMBERED_BEFORE.search(before) or _CLOCK_AFTER.match(after):
        return True
    if _is_of_month(text, before, after, end) or _is_in_name(text, start, end):
        return True
    printed = lowered[start:end].replace(" ", "")
    if _ARE_YEARS.fullmatch(printed):
        return True
    counted_here = bool(unit) or counts(text, end)
    if joint == "-" and printed.replace("-", "").isdigit():
        return not counted_here or "0" in (printed[0], printed[printed.index("-") + 1])
    return joint == "to" and not counted_here and bool(_SCORED.search(before))


def is_half_of_a_whole(lowered: str, start: int, end: int) -> bool:
    """'The first half of 2018', 'half the battle': no share of what is counted."""
    before = lowered[max(0, start - 12) : start]
    return bool(_HALVES.search(before) or _WHOLE_AFTER.match(lowered, end))


def counts(text: str, end: int) -> bool:
    """Whether a plural noun stands behind `end`."""
    return counted.after(text, end) is not None


def _is_of_month(text: str, before: str, after: str, end: int) -> bool:
    if _MONTH_BEFORE.search(before):
        return True
    return bool(_MONTH_AFTER.match(after)) and bool(_MONTH_NAME.match(text, end))


def _is_code(text: str, lowered: str, start: int, end: int) -> bool:
    """A year, a list number, an age between commas, a long code."""
    printed = lowered[start:end]
    if len(printed) == 4 and 1100 <= int(printed) <= 2099:
        counted_here = counts(text, end) and not _CAPITAL_BEFORE.search(
            text, max(0, start - 26), start
        )
        return not counted_here or refusals.is_year(lowered, start, end)
    if _EMERGENCY.match(lowered, start):
        return True
    zero = len(printed) > 1 and printed[0] == "0"
    if zero or (len(printed) > 4 and not counts(text, end)):
        return True
    before = lowered[max(0, start - 8) : start]
    if len(printed) > 2 and _SINGLE_BEFORE.search(before) and not counts(text, end):
        return True
    if lowered[end : end + 1] in (".", ")") and _LIST_BEFORE.search(
        lowered[max(0, start - 6) : start]
    ):
        return True
    aged = len(printed) < 3 and lowered[end : end + 1] in (",", ")", ".", ";")
    return aged and bool(_AGE_BEFORE.search(lowered[max(0, start - 8) : start]))


def _is_in_name(text: str, start: int, end: int) -> bool:
    """'Channel 4', 'Boeing 737': a capitalised word before, and no counted noun after."""
    if end - start > 4 and "," in text[start:end]:
        return False
    before = _CAPITAL_BEFORE.search(text, max(0, start - 26), start)
    if before is None or counts(text, end):
        return False
    place = before.start()
    word = before.group().strip()
    opens = _SENTENCE_START.search(text, max(0, place - 3), place)
    return not (opens and word.lower() in _OPENING)


_OPENING = frozenset(
    "of about some over under nearly almost only just at killing around more than the these those"
    " in for with and but if when by from up an roughly another".split()
)
