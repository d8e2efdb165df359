"""Passages that many pairs of articles share, each told once with all places that print it.

common(dossier, pairs)[0].places  ->  ((an article, its sentence), ...)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from dossier.articles.article import Article, Passage
from dossier.dossier import Dossier
from dossier.origins.alignment import Pair
from dossier.origins.groups import groups

MANY = 100
"""Pairs of articles above which a reader is told of each passage, and not of each pair."""


@dataclass(frozen=True, slots=True)
class Common:
    """A passage that articles of different origins share, and its sentences in each of them."""

    words: str
    places: tuple[tuple[Article, Passage], ...]


def common(dossier: Dossier, pairs: Sequence[Pair]) -> list[Common]:
    """Return what pairs share, the passages that the most articles print first."""
    sides = [tuple(chain(*pair.sides)) for pair in pairs]
    places = sorted({_place(each): each for side in sides for each in side}.items())
    number = {place: each for each, (place, _) in enumerate(places)}
    links = [
        (number[_place(one)], number[_place(two)]) for side in sides for one, two in pairwise(side)
    ]
    found = [[places[each][1] for each in group] for group in groups(range(len(places)), links)]
    found.sort(key=len, reverse=True)
    return [
        Common(
            " ".join(group[0].text.split()),
            tuple((dossier.article(each.article), each) for each in group),
        )
        for group in found
    ]


def _place(passage: Passage) -> tuple[str, int]:
    return passage.article, passage.number
