"""Passages that many pairs of articles share, each told once with all places that print it.

common(dossier, pairs)[0].places  ->  ((an article, its sentence), ...)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.articles.article import Article, Passage
from dossier.dossier import Dossier
from dossier.dossier.shown import Place
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
    passages: dict[Place, Passage] = {}
    links: list[tuple[Place, Place]] = []
    for pair in pairs:
        places = [(each.article, each.number) for each in pair.first + pair.second]
        passages |= zip(places, pair.first + pair.second, strict=True)
        links += pairwise(places)
    found = [[passages[each] for each in group] for group in groups(list(passages), links)]
    found.sort(key=len, reverse=True)
    return [
        Common(
            " ".join(group[0].text.split()),
            tuple((dossier.article(each.article), each) for each in group),
        )
        for group in found
    ]
