"""A row as it is judged: its positions, and what the rules of agreement ask of all or of any pair.

What depends on the answers alone is asked of two positions of each kind, since of the hundred that
a row may have most give one answer.

    row.some(exclude), [*row.pairs(exclude)]

It judges nothing: `claims.agreement` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TypeAlias

from dossier.claims import moments
from dossier.claims.answers import Position, gives_figure, kinds
from dossier.claims.sources import Sources
from dossier.when import When

Relation: TypeAlias = Callable[[Position, Position], bool]


@dataclass(frozen=True)
class Judged:
    """A row.

    Attributes:
        positions: by article and place.
        origin_of, published, sources, reports, voice, text_of: what `agreement.judge` is given.
    """

    positions: Sequence[Position]
    origin_of: Mapping[str, str]
    published: Mapping[str, When | None]
    sources: Sources | None
    reports: int
    voice: Callable[[Position], str]
    text_of: Mapping[str, str]

    @cached_property
    def kinds(self) -> list[Position]:
        """At most two positions of each kind."""
        return kinds(self.positions)

    @cached_property
    def figures(self) -> list[Position]:
        """The positions that give a figure."""
        return [each for each in self.positions if gives_figure(each)]

    def some(self, relation: Relation) -> bool:
        """Return whether some pair of answers stands so, whosever they are."""
        return any(relation(*pair) for pair in combinations(self.kinds, 2))

    def pairs(self, relation: Relation) -> Iterator[tuple[Position, Position]]:
        """Yield the pairs of positions whose answers stand so, in order."""
        if self.some(relation):
            yield from (pair for pair in combinations(self.positions, 2) if relation(*pair))

    def origins(self, positions: Iterable[Position]) -> int:
        """Return how many origins take some positions."""
        return len({self.origin_of[position.article] for position in positions})

    def in_order(self, one: Position, two: Position) -> tuple[Position | None, Position | None]:
        """Return two positions, the earlier first, or nothing where dates do not settle it.

        When a copy was printed says nothing of when its speaker spoke.
        """
        copies = self.text_of[one.article] == self.text_of[two.article]
        first, second = (
            each.as_of or (None if copies else self.published[each.article]) for each in (one, two)
        )
        if first is None or second is None:
            return None, None
        if moments.before(first, second):
            return one, two
        return (two, one) if moments.before(second, first) else (None, None)
