"""A point or stretch of time as honest as what is known of it: an interval, its EDTF, its basis.

A `When` is never a bare date: it runs from `earliest` to `latest`, and `lasts` tells a duration
(10 to 20 February) from one unknown day of these (on a day from 21 to 23 February). The notation
is EDTF, levels 1 and 2, of ISO 8601-2:2019 in the part a curator needs: `2022`, `2022-02`,
`2022-02-20`, `?`, `~` and `%` behind them, `201X` and `20XX`, seasons `2022-21` to `2022-24`,
quarters `-33` to `-36`, `[2022-02-21..2022-02-23]`, `2022-02-10/2022-02-20`, and open ends
`2014/..`.

    >>> parse("[2022-02-21..2022-02-23]").words
    'on a day from 21 to 23 February 2022'

It reads no text: phrases such as "last week" are the matter of `language.dates`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

MONTHS = (
    "January February March April May June July August September October November December".split()
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_SIMPLE = re.compile(
    r"(?:(?P<years>\d{3}X|\d{2}XX)"
    r"|(?P<year>\d{4})(?:-XX(?:-XX)?|-(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?)?)[?~%]?\Z",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class When:
    """A time: both ends inclusive, `None` for an open end.

    Attributes:
        earliest: first day it can be or begin.
        latest: last day it can be or end.
        lasts: true for a duration over the whole interval, false for one unknown part of it.
        edtf: the notation it was parsed from.
        said: the printed words it was read from, empty where a curator gave it.
        basis: why it is so, for a reader.
    """

    earliest: date | None
    latest: date | None
    lasts: bool
    edtf: str
    said: str = ""
    basis: str = ""

    @property
    def one_day(self) -> date | None:
        """The day, where it is exactly one; a mark of doubt does not change that."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def words(self) -> str:
        """The time in English words with its precision: 'about February 2022', '2014 to 2015'."""
        return _words(self.edtf)

    @property
    def sort_key(self) -> tuple[date, date]:
        """Orders by beginning, the shorter first; open ends lie at the ends of time."""
        return (self.earliest or date.min, self.latest or date.max)

    def because(self, basis: str, said: str | None = None) -> When:
        """The same time with another basis (and printed words)."""
        return replace(self, basis=basis, said=self.said if said is None else said)

    def overlaps(self, other: When) -> bool:
        """Whether some day lies in both."""
        mine, theirs = self.sort_key, other.sort_key
        return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def parse(text: str) -> When:
    """Return the `When` that an EDTF string means.

    Raises:
        ValueError: `text` is no EDTF of the supported part, or a day that no calendar has.
    """
    edtf = text.strip()
    if edtf.startswith("[") and edtf.endswith("]") and ".." in edtf:
        return _between(edtf, *edtf[1:-1].split("..", 1), lasts=False)
    if edtf.count("/") == 1:
        return _between(edtf, *edtf.split("/"), lasts=True)
    earliest, latest = _bounds(edtf)
    return When(earliest, latest, False, edtf)


def on(day: date, mark: str = "") -> When:
    """The `When` of one day, with a mark of doubt ('', '?', '~', '%')."""
    return When(day, day, False, day.isoformat() + mark)


def within(earliest: date, latest: date, mark: str = "") -> When:
    """One unknown day of an interval; one day where both ends are the same."""
    if earliest == latest:
        return on(earliest, mark)
    edtf = f"[{earliest.isoformat()}{mark}..{latest.isoformat()}{mark}]"
    return When(earliest, latest, False, edtf)


def _between(edtf: str, first: str, last: str, *, lasts: bool) -> When:
    earliest = None if first in ("", "..") else _bounds(first)[0]
    latest = None if last in ("", "..") else _bounds(last)[1]
    if earliest is None and latest is None:
        raise ValueError(f'"{edtf}" names neither a beginning nor an end')
    if earliest and latest and earliest > latest:
        raise ValueError(f'"{edtf}" ends before it begins')
    return When(earliest, latest, lasts, edtf)


def _bounds(edtf: str) -> tuple[date, date]:
    match = _SIMPLE.match(edtf)
    if not match:
        raise ValueError(f'"{edtf}" is no EDTF date such as 2022-02-20, 2022-02~ or 2022')
    years = match["years"] or match["year"]
    first, last = int(years.replace("X", "0")), int(years.replace("X", "9"))
    if not 1000 <= first <= 9000:
        raise ValueError(f'"{edtf}" names no year from 1000 to 9000')
    if match["month"] is None:
        return date(first, 1, 1), date(last, 12, 31)
    return _within_year(edtf, first, int(match["month"]), match["day"])


def _within_year(edtf: str, year: int, month: int, day: str | None) -> tuple[date, date]:
    if month in _SEASON_STARTS and day is None:
        return _months(year, _SEASON_STARTS[month])
    if 33 <= month <= 36 and day is None:
        return _months(year, 3 * (month - 33) + 1)
    if not 1 <= month <= 12:
        raise ValueError(f'"{edtf}" has no month {month}')
    if day in (None, "XX"):
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    try:
        exact = date(year, month, int(day))
    except ValueError:
        raise ValueError(f'"{edtf}" is no day of the calendar') from None
    return exact, exact


def _months(year: int, first: int) -> tuple[date, date]:
    last_year, last = (year, first + 2) if first <= 10 else (year + 1, first - 10)
    return date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1])


def _mark(edtf: str) -> str:
    return next((mark for mark in "%?~" if mark in edtf), "")


@lru_cache(maxsize=2**12)
def _words(edtf: str) -> str:
    if edtf.startswith("["):
        first, last = edtf[1:-1].split("..", 1)
        return _doubted(edtf, _open(first, last) or f"{_some(last)} from {_from_to(first, last)}")
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        return _doubted(edtf, _open(first, last) or _from_to(first, last))
    return _doubted(edtf, _plain(edtf))


def _doubted(edtf: str, words: str) -> str:
    mark = _mark(edtf)
    about = f"about {words}" if mark in ("~", "%") else words
    return f"{about} (uncertain)" if mark in ("?", "%") else about


def _open(first: str, last: str) -> str:
    if first in ("", ".."):
        return f"until {_plain(last)}"
    return f"since {_plain(first)}" if last in ("", "..") else ""


def _some(edtf: str) -> str:
    return "on a day" if edtf.count("-") == 2 else "at a time"


def _from_to(first: str, last: str) -> str:
    start, end = _plain(first).split(" "), _plain(last).split(" ")
    shared = 0
    while shared < len(start) - 1 and start[-1 - shared :] == end[-1 - shared :]:
        shared += 1
    return f"{' '.join(start[: len(start) - shared])} to {' '.join(end)}"


def _plain(edtf: str) -> str:
    year, *rest = edtf.rstrip("?~%").split("-")
    if year.endswith("XX"):
        return f"{year.replace('X', '0')} to {year.replace('X', '9')}"
    if "X" in year:
        return f"the {year.replace('X', '0')}s"
    if not rest or rest[0] == "XX":
        return year
    month = int(rest[0])
    if month > 12:
        part = _SEASONS.get(month) or f"quarter {month - 32} of"
        return f"{part} {year}"
    day = f"{int(rest[1])} " if len(rest) > 1 and rest[1] != "XX" else ""
    return f"{day}{MONTHS[month - 1]} {year}"
