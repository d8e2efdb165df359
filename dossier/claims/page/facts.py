"""What a row is laid out from, told as briefly as tells it from any other.

Words of an article are told by where they stand, and once by what tells that article's reading
from any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from dossier.claims.answers import Position
from dossier.claims.page.elsewhere import Elsewhere
from dossier.claims.page.rows import Row
from dossier.dossier import Dossier
from dossier.pages.kept import key_of


class Facts:
    """The facts of rows, as `key_of` takes them.

    Args:
        dossier: what the rows are of.
        elsewhere: where else an utterance stands that a position quotes.
        listed: silent articles above which a row's page names none.
    """

    def __init__(
        self, dossier: Dossier, elsewhere: Callable[[Position], Sequence[Elsewhere]], listed: int
    ) -> None:
        self._dossier = dossier
        self._elsewhere = elsewhere
        self._listed = listed
        self._answers: dict[str, str] = {}

    def head(self, row: Row) -> object:
        """Return what a row's heading is made of: the question, its phrase and its plot."""
        return row.claim.key, row.claim.question, row.claim.agreement, row.plot

    def answers(self, row: Row) -> str:
        """Return a digest of what a row's answers are made of."""
        if row.claim.key not in self._answers:
            self._answers[row.claim.key] = key_of((row.page, list(self._answers_of(row))))
        return self._answers[row.claim.key]

    def page(self, row: Row) -> object:
        """Return what a row's page is made of."""
        silences = (
            (reason, [(each.label, each.page) for each in articles])
            if len(articles) <= self._listed
            else (reason,)
            for reason, articles in row.silences
        )
        return (
            *(self.head(row), self.answers(row), list(silences), _CLAIM(row.claim)),
            *(len(row.claim.positions), len(self._dossier.origins)),
        )

    def _answers_of(self, row: Row) -> Iterator[object]:
        for answer in row.answers:
            yield answer.text, answer.side, answer.origins
            yield from map(self._position, answer.positions)

    def _position(self, position: Position) -> object:
        dossier = self._dossier
        speakers = [each for each in (position.speaker, *position.via) if each]
        return (
            *(_POSITION(position), position.figure is None, dossier.shown(position.article)),
            [(each.text, each.person, dossier.has_page(each.person)) for each in speakers],
            position.speaker is None,
            [
                (each.address, [(other.label, other.page) for other in each.others])
                for each in self._elsewhere(position)
            ],
        )


_CLAIM = attrgetter("sources", "status", "ruling", "speakers")
_POSITION = attrgetter(
    *("answer", "stance", "status", "as_of", "note", "more", "evidence.start", "evidence.end")
)
