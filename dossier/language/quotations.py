"""Quotations (stub: to be written)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `start` and `end` with the marks, `content` without."""

    start: int
    end: int
    content: tuple[int, int]


def find(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, not nested."""
    raise NotImplementedError
