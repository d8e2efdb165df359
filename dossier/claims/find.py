"""Figures in one article (stub: to be written)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from dossier.articles.article import Evidence
from dossier.language.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that an article gives.

    Attributes:
        value: the printed value, None for a range.
        low, high: what the qualifier leaves open is None ('up to 30,000': None, 30000).
        unit: '%', 'USD', 'km'; '' for a count.
        qualifier: as printed ('up to', 'over', 'an estimated'), '' if none.
        counts: what it counts as printed ('Russian troops'), '' if unclear.
        scope: who, where or as of when, in words, where it is known (a curator's), '' if not.
        evidence: the figure with its qualifier; None for a curator's figure, whose position has it.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str
    counts: str
    scope: str
    evidence: Evidence | None


def find(text: Text) -> tuple[Figure, ...]:
    """Return the article's figures in order; dates, ages of names and parts of names are none."""
    raise NotImplementedError
