"""The picture of the whole span: when things happened, and below when the articles appeared.

One axis for both. A gap in which nothing begins or ends is folded once it is longer than a
fortnight: it gets one short width, however long it is. In the rest all days are equally wide.
One mark stands for all that is dated alike; marks that would touch lie one above the other.

    draw([8 March 2022], [10 March 2022]).marks[0].shape  ->  'day'

It gives lengths in units of an SVG that is `WIDTH` wide, and knows nothing of events or articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from dossier.when import MONTHS, When

WIDTH = 960
EDGE = 24  # beyond which only open ends reach
ROW = 26  # a mark's height, large enough to be met by a finger
LONGEST = 14  # days of a gap that is not folded
FOLDED = 60  # width of a gap that is, where there are few
_FOLDS = 0.6  # of the width, at most, for all folded gaps
_LETTER = 6.2  # width of a letter of a label


@dataclass(frozen=True, slots=True)
class Mark:
    """All that is dated alike.

    Attributes:
        numbers: which of the times given it stands for.
        when: their time.
        shape: 'day', 'about' (a day in doubt), 'some' (a day of a month, a year), 'lasts'.
        start, end: from where to where; one and the same for a day.
        open_start, open_end: whether that end is not known.
        row: 0 next to the axis, then further from it.
    """

    numbers: tuple[int, ...]
    when: When
    shape: str
    start: float
    end: float
    open_start: bool
    open_end: bool
    row: int

    @property
    def middle(self) -> float:
        """Where its dot or number stands."""
        return round((self.start + self.end) / 2, 1)

    @property
    def left(self) -> float:
        """Where the area begins that answers to a pointer."""
        return min(self.start, self.middle - ROW / 2)

    @property
    def width(self) -> float:
        """How wide this area is."""
        return round(max(self.end, self.middle + ROW / 2) - self.left, 1)


@dataclass(frozen=True, slots=True)
class Fold:
    """A gap that is folded, and how long it is in words."""

    start: float
    end: float
    words: str

    @property
    def middle(self) -> float:
        """Where its words stand."""
        return round((self.start + self.end) / 2, 1)

    @property
    def roomy(self) -> bool:
        """Whether its words find room, and a gap to the next ones."""
        return self.end - self.start >= (len(self.words) + 2) * _LETTER


@dataclass(frozen=True, slots=True)
class Label:
    """A date on the axis."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks above the axis, the coverage's below, what is folded, and the dates on the axis."""

    marks: tuple[Mark, ...]
    coverage: tuple[Mark, ...]
    folds: tuple[Fold, ...]
    labels: tuple[Label, ...]

    @property
    def axis(self) -> int:
        """How far below the top the axis lies."""
        return _rows(self.marks) * ROW + 22

    @property
    def height(self) -> int:
        """The whole height: a line for the dates below the axis, then the coverage."""
        return self.axis + 26 + _rows(self.coverage) * ROW + 22


def draw(times: Sequence[When], coverage: Sequence[When]) -> Picture | None:
    """Return the picture of what happened and of the articles about it; None without two days."""
    days = sorted({day for when in (*times, *coverage) for day in _ends(when)})
    if len(days) < 2:
        return None
    at, folds = _scale(days)
    marks, below = _marks(times, at), _marks(coverage, at)
    return Picture(marks, below, folds, tuple(_labels((*marks, *below))))


def _ends(when: When) -> list[date]:
    return [day for day in (when.earliest, when.latest) if day is not None]


def _scale(days: Sequence[date]) -> tuple[Mapping[date, float], tuple[Fold, ...]]:
    """Where each day lies, and the gaps between them that are folded."""
    gaps = [(two - one).days for one, two in pairwise(days)]
    folded = sum(1 for gap in gaps if gap > LONGEST)
    plain = sum(gap for gap in gaps if gap <= LONGEST)
    room = WIDTH - 2 * EDGE
    width = min(FOLDED, room * _FOLDS / folded) if folded and plain else room / max(folded, 1)
    a_day = (room - folded * width) / plain if plain else 0
    at = {days[0]: float(EDGE)}
    folds = []
    for (one, two), gap in zip(pairwise(days), gaps, strict=True):
        at[two] = round(at[one] + (width if gap > LONGEST else gap * a_day), 1)
        if gap > LONGEST:
            folds.append(Fold(at[one], at[two], _long(gap)))
    return at, tuple(folds)


def _long(days: int) -> str:
    """A gap in the largest unit of which it has two, else in weeks."""
    for unit, length in (("years", 365.25), ("months", 30.44)):
        if days >= 1.5 * length:
            return f"{round(days / length)} {unit}"
    return f"{round(days / 7)} weeks"


def _marks(times: Sequence[When], at: Mapping[date, float]) -> tuple[Mark, ...]:
    alike: dict[str, list[int]] = {}
    for number, when in enumerate(times):
        alike.setdefault(when.edtf, []).append(number)
    marks = (_mark(times[numbers[0]], tuple(numbers), at) for numbers in alike.values())
    return tuple(_stacked(sorted(marks, key=lambda mark: (mark.start, mark.end))))


def _mark(when: When, numbers: tuple[int, ...], at: Mapping[date, float]) -> Mark:
    start = at[when.earliest] if when.earliest else EDGE - 16.0
    end = at[when.latest] if when.latest else WIDTH - EDGE + 16.0
    opened = when.earliest is None, when.latest is None
    return Mark(numbers, when, _shape(when), start, end, *opened, row=0)


def _shape(when: When) -> str:
    if when.one_day:
        return "about" if when.edtf[-1] in "?~%" else "day"
    return "lasts" if when.lasts else "some"


def _stacked(marks: Iterable[Mark]) -> Iterable[Mark]:
    """The marks, each in the lowest row where it touches none."""
    until: list[float] = []
    for mark in marks:
        left = mark.left
        row = next((row for row, end in enumerate(until) if end <= left), len(until))
        until[row : row + 1] = [left + mark.width]
        yield replace(mark, row=row)


def _rows(marks: Sequence[Mark]) -> int:
    return max((mark.row + 1 for mark in marks), default=0)


def _labels(marks: Iterable[Mark]) -> Iterable[Label]:
    """The dates where marks begin, from the left, as many as find room."""
    free, year = 0.0, 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.when.edtf.count("-"))):
        day = mark.when.earliest
        if day is None:
            continue
        text = _short(mark.when, day, named=day.year == year)
        half = len(text) * _LETTER / 2
        x = min(max(mark.start, half), WIDTH - half)
        if x - half >= free:
            yield Label(round(x, 1), text)
            free, year = x + half + _LETTER, day.year


def _short(when: When, day: date, *, named: bool) -> str:
    """A date in few letters, without its year where that is `named` already."""
    days = ((when.latest or day) - day).days
    month = MONTHS[day.month - 1][:3]
    if days > 31 and (day.month, day.day) == (1, 1):
        return str(day.year)
    text = month if day.day == 1 and days >= 27 else f"{day.day} {month}"
    return text if named else f"{text} {day.year}"
