"""The publication date that a page prints in a line of its own: "Published 4 March 2021, 10:22".

Only a line that says nothing else counts, and only a date with its year and its month in letters,
or in ISO form: 04/03/2021 is two days. A line that tells when the text was changed is set aside
without giving a date.

    parse("Posted on Thursday, March 4, 2021 | 10.22am GMT")  ->  date(2021, 3, 4)

Dates inside sentences are the matter of `language.dates`.
"""

from __future__ import annotations

import re
from datetime import date

from dossier.articles.lines import Line
from dossier.when import MONTHS

KIND = "printed date"
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" if month != "May" else month for month in MONTHS)
_DATE = re.compile(
    rf"\b(?:(\d{{4}})-(\d\d)-(\d\d)(?=\b|T)"
    rf"|(\d{{1,2}})(?:st|nd|rd|th)?\.? ({_MONTH})\.?,? (\d{{4}})\b"
    rf"|({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b)",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:updated|modified|last|edited)\b", re.IGNORECASE)
_BESIDE = frozenset(
    "published posted first created date dated on at updated modified last edited article by time"
    " am pm a m p gmt utc bst est edt et pst pdt pt cet cest ist msk local t z"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun st nd rd th".split()
)


def is_one(line: Line) -> bool:
    """Whether a line prints one or two dates and nothing but what belongs to them."""
    if line.words > 24 or not _DATE.search(line.text):
        return False
    rest = _DATE.sub(" ", line.text, count=2).lower()
    return all(word.isdigit() or word in _BESIDE for word in re.findall(r"[^\W\d]+|\d+", rest))


def parse(text: str) -> date | None:
    """Return the day that such a line gives as that of publication."""
    match = _DATE.search(text)
    if not match or _CHANGED.search(text[: match.start()]):
        return None
    iso_year, iso_month, iso_day, day, month, year, month_us, day_us, year_us = match.groups()
    named = month or month_us
    numbers = (
        (int(year or year_us), _number(named), int(day or day_us))
        if named
        else (int(iso_year), int(iso_month), int(iso_day))
    )
    try:
        return date(*numbers)
    except ValueError:
        return None


def _number(month: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(month.lower()[:3]))
