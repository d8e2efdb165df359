"""A day as many write it, in EDTF: for the line that mends a date.

    in_edtf("4 June 2021")  ->  ('2021-06-04',)
    in_edtf("06/04/2021")   ->  ('2021-04-06', '2021-06-04')

Which of two is meant, where the order of day and month is open, only the author knows.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?:[T ]\d\d:.{0,30})?",
        r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>\d{4})",
        r"(?P<month>\d{1,2})[-/](?P<day>\d{1,2})[-/](?P<year>\d{4})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})",
        r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
    )
)


def in_edtf(written: str) -> tuple[str, ...]:
    """Return the days in EDTF that may be meant: none, one or two."""
    bare = written.strip()
    doubt = "?" if bare.startswith("?") or bare.endswith("?") else ""
    days = (_day(found) for form in _FORMS if (found := form.fullmatch(bare.strip("? "))))
    return tuple(dict.fromkeys(f"{day}{doubt}" for day in days if day))


def _day(found: re.Match[str]) -> str:
    month = found["month"]
    if not month.isdecimal():
        named = month[:3].casefold()
        month = str(_MONTHS.index(named) + 1) if named in _MONTHS else "0"
    try:
        return date(int(found["year"]), int(month), int(found["day"])).isoformat()
    except ValueError:
        return ""
