"""Numbers (stub: to be written)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as printed, with its bounds.

    Attributes:
        start, end: the number with its unit, without the qualifier.
        value: the printed value; None for a range.
        low, high: the bounds the qualifier leaves ('up to 30,000': None, 30000), None for open.
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


def find(text: str) -> tuple[Number, ...]:
    """Return the quantities of `text` in order; numbers that are dates or parts of names are none."""
    raise NotImplementedError
