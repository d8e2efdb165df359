"""How much is looked for in one text, so that none takes longer than its length allows.

A finder looks at so many places whatever the text, and at so many more as it is long: several times
what the fullest articles of the press hold. A table or a text made for the purpose, with a date
every few letters, passes that; there the finder stops, and the curator is told from where on.

    budget = Budget("dates", "May 1, May 2, May 3")
    budget.spent(0), budget.stopped  ->  (False, None)

It reads no clock: the same text stops at the same place on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.articles.article import Article
from dossier.errors import Location, Notice

# Places that are always looked at, and one more for so many characters of the text. Of 4,100 news
# articles, tables of results and a live blog of 230,000 characters among them, none has two thirds.
_MOST = {
    "dates": (500, 150),
    "names": (2000, 15),
    "numbers": (1000, 40),
    "quotations": (1000, 30),
}
_REMEDY = "what stands there is published but not read; a table or list is better left out"


@dataclass(frozen=True, slots=True)
class Unread:
    """What was looked for no further than to `start`: 'dates', 'names', ..."""

    what: str
    start: int


class Budget:
    """What a finder has left for a text.

    Args:
        what: what is looked for: 'dates', 'names', 'numbers' or 'quotations'.
        text: the whole text.
    """

    def __init__(self, what: str, text: str) -> None:
        free, per = _MOST[what]
        self._what = what
        self._left = free + len(text) // per
        self._stopped: int | None = None

    def spent(self, start: int) -> bool:
        """Whether the place that begins at `start` is one too many."""
        self._left -= 1
        if self._left < 0 and self._stopped is None:
            self._stopped = start
        return self._left < 0

    @property
    def unread(self) -> tuple[Unread, ...]:
        """Where the finder stopped; nothing where it came to the end."""
        return () if self._stopped is None else (Unread(self._what, self._stopped),)


def doubts(article: Article, unread: tuple[Unread, ...]) -> tuple[Notice, ...]:
    """Return what a curator is told of the places where finders stopped."""
    return tuple(_doubt(article, each) for each in unread)


def _doubt(article: Article, unread: Unread) -> Notice:
    words = article.text[unread.start : unread.start + 40].partition("\n")[0]
    problem = f'more {unread.what} than an article has: none is looked for from "{words}" on'
    return Notice(Location(article.file), problem, _REMEDY)
