"""What the pages of origins are made of, told as briefly as tells it from any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.origins.alignment import Alignment
from dossier.origins.compare import Origin
from dossier.origins.page.compared import Compared
from dossier.pages.kept import key_of

Several: TypeAlias = tuple[Origin, Sequence[Compared]]
"""Articles that are one origin, and any two of them that were compared."""


class Facts:
    """The facts of a dossier's origins, as `key_of` takes them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._aligned: dict[tuple[str, str], str] = {}
        self._of: defaultdict[str, list[str]] = defaultdict(list)
        for origin in dossier.origins:
            for each in origin.alignments:
                pair = each.first, each.second
                self._aligned[pair] = self._told(each)
                for key in pair:
                    self._of[key].append(self._aligned[pair])

    def article(self, article: Article) -> object:
        """Return what the overlaps of an article are made of, and what it says of its origin."""
        origin = self._dossier.origin(article.key)
        return origin.key, origin.ruling, self._of.get(article.key)

    def section(self, several: Several) -> object:
        """Return what the index tells of an origin of several articles."""
        origin, compared = several
        articles = [self._dossier.shown(key) for key in origin.articles]
        return origin.key, origin.ruling, articles, list(map(self._of_two, compared))

    def page(self, origin: Origin, compared: Compared) -> object:
        """Return what a comparison is made of."""
        return origin.key, origin.ruling, self._of_two(compared)

    def _of_two(self, compared: Compared) -> str:
        return self._aligned[compared.one.key, compared.two.key]

    def _told(self, alignment: Alignment) -> str:
        """What is shown of both articles, and which sentences stand in one row, or moved."""
        return key_of(
            (
                *map(self._dossier.shown, (alignment.first, alignment.second)),
                alignment.sentences,
                *(
                    [[[each.number for each in side] for side in pair.sides] for pair in pairs]
                    for pairs in (alignment.pairs, alignment.moved)
                ),
            )
        )
