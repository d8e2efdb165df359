"""Two articles that a reader sees side by side, and where.

side_by_side(dossier, alignment).address  ->  'origins/two-boats.boats-lost.html'
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.origins.alignment import Alignment


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles side by side."""

    one: Article
    two: Article
    alignment: Alignment

    @property
    def address(self) -> str:
        """The comparison's page. No slug has a stop, so no two comparisons share one."""
        return f"origins/{self.one.slug}.{self.two.slug}.html"

    @property
    def order(self) -> str:
        """Which came first, in words."""
        dated = [(each.published, each.label) for each in (self.one, self.two) if each.published]
        if len(dated) < 2:
            return "Which came first is not known: a publication date is missing."
        (first, one), (then, two) = sorted(dated, key=lambda each: each[0].sort_key)
        if first.sort_key[1] < then.sort_key[0]:
            return f"Published first: {one}, {first.words}; then {two}, {then.words}."
        return f"Which came first is not known: {one} is dated {first.words}, {two} {then.words}."


def side_by_side(dossier: Dossier, alignment: Alignment) -> Compared:
    """Return the two articles that were aligned."""
    one, two = dossier.article(alignment.first), dossier.article(alignment.second)
    return Compared(one, two, alignment)
