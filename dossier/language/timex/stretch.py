"""Stretches of the calendar that a newspaper names: days, weeks, months, quarters, years.

A `Stretch` is a kind and its first day; everything else follows: the last day, the neighbours, the
TIMEX3 value (TimeML 1.2.1) and the EDTF notation that `when.parse` reads.

    stretch = containing("month", date(2018, 5, 10))
    stretch.value, stretch.shift(-1).value  ->  ('2018-05', '2018-04')

Weeks are ISO weeks, Monday to Sunday. Winter begins in the December of its year. It knows no
holidays and no fiscal years.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120}
MONTHS_IN["century"] = 1200
_DAYS_IN = {"day": 1, "week": 7, "weekend": 2}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A calendar unit: its kind ('day', 'week', 'weekend', 'month', ...) and its first day."""

    kind: str
    first: date

    @property
    def last(self) -> date:
        """Its last day."""
        if self.kind in _DAYS_IN:
            return self.first + timedelta(days=_DAYS_IN[self.kind] - 1)
        months = self.first.year * 12 + self.first.month - 2 + MONTHS_IN[self.kind]
        year, month = min(months // 12, 9999), months % 12 + 1
        return date(year, month, monthrange(year, month)[1])

    @property
    def value(self) -> str:
        """TIMEX3: '2018-05-10', '2018-W19', '2018-W19-WE', '2018-Q2', '2018-SU', '199X', '19'."""
        year = f"{self.first.year:04}"
        match self.kind:
            case "week" | "weekend":
                iso = self.first.isocalendar()
                return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if self.kind == "weekend" else "")
            case "quarter":
                return f"{year}-Q{self.first.month // 3 + 1}"
            case "half":
                return f"{year}-H{self.first.month // 6 + 1}"
            case "season":
                return f"{year}-{_SEASONS[self.first.month]}"
            case "decade":
                return f"{year[:3]}X"
        return self.first.isoformat()[: _digits(self.kind)]

    @property
    def edtf(self) -> str:
        """EDTF of one unit, '' for weeks, weekends and halves, which EDTF cannot name."""
        year = f"{self.first.year:04}"
        match self.kind:
            case "week" | "weekend" | "half":
                return ""
            case "quarter":
                return f"{year}-{33 + self.first.month // 3}"
            case "season":
                return f"{year}-{_SEASON_CODES[self.first.month]}"
            case "century":
                return f"{year[:2]}XX"
        return self.value

    def shift(self, steps: int) -> Stretch | None:
        """The unit that many of its own kind later; None beyond the calendar's years 1 to 9998."""
        if self.kind in _DAYS_IN:
            days = steps * (1 if self.kind == "day" else 7)
            return _guarded(self.kind, self.first.toordinal() + days)
        months = self.first.year * 12 + self.first.month - 1 + steps * MONTHS_IN[self.kind]
        if not 12 <= months < 9990 * 12:
            return None
        return Stretch(self.kind, date(months // 12, months % 12 + 1, 1))


def containing(kind: str, day: date) -> Stretch:
    """The unit of a kind that holds a day; for a working day the weekend that follows."""
    first = day
    match kind:
        case "week":
            first = date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case "weekend":
            first = day + timedelta(days=5 - day.weekday())
        case "season" if day.month < 3:
            first = date(max(1, day.year - 1), 12, 1)
        case "season":
            first = date(day.year, day.month // 3 * 3, 1)
        case "decade" | "century":
            years = MONTHS_IN[kind] // 12
            first = date(max(1, day.year // years * years), 1, 1)
        case "month" | "quarter" | "half" | "year":
            months = MONTHS_IN[kind]
            first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Stretch(kind, first)


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, or None where the calendar has none such."""
    if 1 <= month <= 12 and 1 <= year <= 9998 and 1 <= number <= monthrange(year, month)[1]:
        return Stretch("day", date(year, month, number))
    return None


def month(year: int, number: int) -> Stretch:
    """One month; `year` from 1 to 9998."""
    return Stretch("month", date(year, number, 1))


def year(number: int) -> Stretch:
    """One year from 1 to 9998."""
    return Stretch("year", date(number, 1, 1))


def _digits(kind: str) -> int:
    return {"month": 7, "year": 4, "century": 2}.get(kind, 10)


def _guarded(kind: str, ordinal: int) -> Stretch | None:
    if not 1 <= ordinal <= date(9998, 1, 1).toordinal():
        return None
    return Stretch(kind, date.fromordinal(ordinal))
