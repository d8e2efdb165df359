"""Names (stub: to be written)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: `kind` is 'person', 'place', 'organisation', 'other' or 'unknown'."""

    start: int
    end: int
    text: str
    kind: str


def find(text: str) -> tuple[Name, ...]:
    """Return the proper names of `text` in order, not overlapping."""
    raise NotImplementedError
