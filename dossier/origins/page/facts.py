"""What the pages of origins are made of, told as briefly as tells it from any other.

How two articles align depends on the two alone, so that an alignment is told by them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.origins.compare import Origin
from dossier.origins.page.compared import Compared

Several: TypeAlias = tuple[Origin, Sequence[Compared]]
"""Articles that are one origin, and any two of them that were compared."""


class Facts:
    """The facts of a dossier's origins, as `key_of` takes them."""

    def __init__(self, dossier: Dossier) -> None:
        self._shown = dossier.shown
        self._origin = dossier.origin
        self._beside: defaultdict[str, list[str]] = defaultdict(list)
        for origin in dossier.origins:
            for each in origin.alignments:
                self._beside[each.first].append(each.second)
                self._beside[each.second].append(each.first)

    def article(self, article: Article) -> object:
        """Return what the overlaps of an article are made of, and what it says of its origin."""
        origin = self._origin(article.key)
        return origin.key, origin.ruling, list(map(self._shown, self._beside.get(article.key, ())))

    def section(self, several: Several) -> object:
        """Return what the index tells of an origin of several articles."""
        origin, _ = several
        return origin.key, origin.ruling, list(map(self._shown, origin.articles))

    def page(self, origin: Origin, compared: Compared) -> object:
        """Return what a comparison is made of."""
        shown = self._shown(compared.one.key), self._shown(compared.two.key)
        return origin.key, origin.ruling, *shown
