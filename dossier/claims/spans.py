"""Stretches of a text, each with what stands there, asked for by place.

Spans([(0, 5, "name")]).within(3, 9)  ->  (0, 5, "name")
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

_Thing = TypeVar("_Thing")


class Spans(Generic[_Thing]):
    """Stretches `(start, end, thing)`, in any order; offsets of the text, half-open."""

    def __init__(self, spans: Iterable[tuple[int, int, _Thing]]) -> None:
        self._spans = sorted(spans, key=lambda span: span[:2])
        self._starts = [span[0] for span in self._spans]

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, _Thing]]:
        """The stretches that reach into `start` to `end`, in order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        for span in self._spans[first : bisect_left(self._starts, end)]:
            if span[1] > start:
                yield span
