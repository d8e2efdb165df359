"""Dates (stub: to be written)."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.when import When


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: `value` as TIMEX3 ('2022-02-20', '2022-W07', 'PRESENT_REF'), what it means.

    `when` is None where it cannot be resolved to days (no publication date, or too vague).
    """

    start: int
    end: int
    value: str
    when: When | None


def find(text: str, published: When | None) -> tuple[TimeMention, ...]:
    """Return the time expressions of `text` in order."""
    raise NotImplementedError
