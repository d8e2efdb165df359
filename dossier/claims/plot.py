"""A small plot of a row's figures on one scale, ready to be drawn: open ends stay open.

One line for each answer: a dot where it is one number, a bar where it is a range, and an arrow
where its words leave an end open ("up to 300" has no lower end, "over 300" no upper one). The scale
begins at zero, or at the lowest figure where one is below it, so that lengths can be compared; a
figure that is denied or doubted is not drawn.

    draw(answers of "up to 300" and "over 200").lines[0].open_low  ->  True

Figures of different scope or unit share no scale: of them there is no plot.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from dossier.articles.article import fold_name
from dossier.claims.find import Figure

WIDTH = 220  # all lengths are in CSS pixels
LEFT, RIGHT = 14, 196  # where the scale begins and ends; arrows reach beyond
STEP = 30  # from one line to the next
HEAD = 12  # the label above a line's mark

_NICE = (Decimal(1), Decimal("1.5"), Decimal(2), Decimal(3), Decimal(4), Decimal(5), Decimal(8))
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_UNIT = 12  # letters of a unit that find room beside a number


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that is a figure, and how many origins' texts give it."""

    figure: Figure
    origins: int


@dataclass(frozen=True, slots=True)
class Line:
    """One answer: from `start` to `end`, which are one where it is a single number.

    Attributes:
        label: the figure in few words.
        y: the middle of its mark.
        start, end: where it begins and ends on the scale; beyond it where an end is open.
        open_low, open_high: whether the words leave that end open.
        about: whether the words call the number an estimate or rounded.
    """

    label: str
    y: int
    start: float
    end: float
    open_low: bool
    open_high: bool
    about: bool

    @property
    def dot(self) -> bool:
        """Whether it is a single number."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the scale; `anchor` is the side on which its words hang, as SVG names it."""

    x: float
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Lines above one scale; `text` says the same in words."""

    height: int
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    text: str

    @property
    def axis(self) -> int:
        """Where the scale lies."""
        return self.height - 16


def draw(given: Iterable[Given]) -> Plot | None:
    """Return the plot of answers, the smallest first; None for fewer than two, or two scopes."""
    shown = sorted((each for each in given if _ends(each.figure)), key=_known)
    scopes = {(each.figure.unit, fold_name(each.figure.scope)) for each in shown}
    if len(shown) < 2 or len(scopes) > 1:
        return None
    ends = [end for each in shown for end in _ends(each.figure)]
    low, high = min(Decimal(0), *ends), _nice(max(ends))
    if low == high:
        return None
    lines = tuple(_line(each, number, (low, high)) for number, each in enumerate(shown))
    unit = shown[0].figure.unit
    scale = f"from {_amount(low)} to {_amount(high)}{f' {unit}' if unit else ''}"
    return Plot(
        height=STEP * len(lines) + 20,
        lines=lines,
        ticks=(
            Tick(_at(low, (low, high)), _amount(low), "start"),
            Tick(RIGHT, _with_unit(_amount(high), unit), "end"),
        ),
        text=f"The figures on one scale {scale}: {'; '.join(line.label for line in lines)}",
    )


def _ends(figure: Figure) -> list[Decimal]:
    return [end for end in (figure.low, figure.high) if end is not None]


def _known(given: Given) -> tuple[Decimal, Decimal]:
    """Orders figures by the ends that they have."""
    ends = _ends(given.figure)
    return sum(ends, Decimal(0)) / len(ends), ends[0]


def _line(given: Given, number: int, scale: tuple[Decimal, Decimal]) -> Line:
    figure = given.figure
    texts = f" · {given.origins} texts" if given.origins > 1 else ""
    return Line(
        label=_words(figure) + texts,
        y=STEP * number + HEAD + 9,
        start=LEFT - 10 if figure.low is None else _at(figure.low, scale),
        end=RIGHT + 18 if figure.high is None else _at(figure.high, scale),
        open_low=figure.low is None,
        open_high=figure.high is None,
        about=figure.low == figure.high and bool(figure.qualifier),
    )


def _at(value: Decimal, scale: tuple[Decimal, Decimal]) -> float:
    low, high = scale
    return round(LEFT + float((value - low) / (high - low)) * (RIGHT - LEFT), 1)


def _words(figure: Figure) -> str:
    ends = [_amount(end) for end in dict.fromkeys(_ends(figure))]
    return " ".join(filter(None, (" ".join(figure.qualifier.split()), " to ".join(ends))))


def _with_unit(amount: str, unit: str) -> str:
    return f"{amount} {unit}" if unit and len(unit) <= _UNIT else amount


def _amount(value: Decimal) -> str:
    for size, word in _LARGE:
        if abs(value) >= size:
            return f"{_plain(round(value / size, 2))} {word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value.to_integral_value() if whole else value.normalize():,f}"


def _nice(value: Decimal) -> Decimal:
    """The next round number that is not below a value."""
    if value <= 0:
        return Decimal(0)
    power = Decimal(1).scaleb(value.adjusted())
    first = next((each for each in _NICE if each * power >= value), Decimal(10))
    return (first * power).quantize(Decimal(1), ROUND_CEILING) if power >= 10 else first * power
