"""A long list cut into runs, so that one entry more changes one run alone.

    runs(articles, lambda article: article.key)[0]  ->  Run("a-boat", (an article, ...))

Where it is cut the entries tell themselves, not how many stand before them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar
from zlib import crc32

T = TypeVar("T")

LENGTH = 32
"""Entries of a run, on average: of such as are made in no time."""


@dataclass(frozen=True, slots=True)
class Run(Generic[T]):
    """Entries that stand together, and the name of the first."""

    name: str
    entries: tuple[T, ...]


def runs(entries: Iterable[T], name: Callable[[T], str], length: int = LENGTH) -> list[Run[T]]:
    """Return the entries in their order, in runs of some length on average.

    Args:
        entries: what is cut.
        name: gives the name of an entry, which no other has.
        length: how many entries a run has.
    """
    found: list[list[T]] = []
    for each in entries:
        if not found or crc32(name(each).encode("utf-8", "surrogatepass")) % length == 0:
            found.append([])
        found[-1].append(each)
    return [Run(name(each[0]), tuple(each)) for each in found]
