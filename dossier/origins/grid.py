"""What the sentences of two articles share: each with each, and two together with one.

    grid.gain(range(3, 4), range(2, 4), bar=0.4)  ->  118.4

It chooses no alignment (`origins.alignment` does).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.origins.likeness import Sketch, weight

Block = tuple[range, range]
Gain = tuple[float, Block]


class Grid:
    """The sketches of two articles' sentences, a row for each of the first, and words' weights."""

    def __init__(
        self, first: Sequence[Sketch], second: Sequence[Sketch], weights: Mapping[str, int]
    ) -> None:
        self._sides = first, second
        self._weights = weights
        self._weight = [[weight(each.words, weights) for each in side] for side in self._sides]
        columns = _columns(second)
        self._shared = [_shared(each, columns, weights) for each in first]

    @property
    def whole(self) -> tuple[range, range]:
        """All rows and all columns."""
        return range(len(self._sides[0])), range(len(self._sides[1]))

    def gain(self, rows: range, columns: range, bar: float) -> float:
        """Return the weight that rows and columns share above a bar, negative where below it."""
        shared = sum(self._shared[row].get(column, 0) for row in rows for column in columns)
        if not shared:
            return -1.0
        one = max(self._weight[0][row] for row in rows)
        two = max(self._weight[1][column] for column in columns)
        most = 2 * shared - bar * (one + two)
        if most <= 0 or len(rows) == len(columns) == 1:
            return most
        both_print, both = self._measure(rows, columns)
        return both_print - bar * both

    def gains(self, rows: range, columns: range, bar: float) -> dict[int, dict[int, list[Gain]]]:
        """Return the blocks that bring something: one and one, two and one, one and two.

        Returns:
            By first row and first column, in this order of blocks; both sentences of a two share
            words with the one.
        """
        found: dict[int, dict[int, list[Gain]]] = {}
        for row in rows:
            for column in self._shared[row]:
                if column in columns:
                    blocks = self._blocks(range(row, rows.stop), range(column, columns.stop))
                    brought = [(self.gain(*block, bar), block) for block in blocks]
                    if positive := [each for each in brought if each[0] > 0]:
                        found.setdefault(row, {})[column] = positive
        return found

    def likeness(self, rows: range, columns: range) -> float:
        """Return the weight that rows and columns share, from 0 to 1."""
        shared, both = self._measure(rows, columns)
        return shared / both if both else 0.0

    def _blocks(self, rows: range, columns: range) -> Iterator[Block]:
        yield rows[:1], columns[:1]
        if len(rows) > 1 and columns[0] in self._shared[rows[1]]:
            yield rows[:2], columns[:1]
        if len(columns) > 1 and columns[1] in self._shared[rows[0]]:
            yield rows[:1], columns[:2]

    def _measure(self, rows: range, columns: range) -> tuple[int, int]:
        """What both print, counted on either side, and all that they print."""
        one = frozenset[str]().union(*(self._sides[0][row].words for row in rows))
        two = frozenset[str]().union(*(self._sides[1][column].words for column in columns))
        both = weight(one, self._weights) + weight(two, self._weights)
        return 2 * weight(one & two, self._weights), both


def _columns(sketches: Sequence[Sketch]) -> dict[str, list[int]]:
    printed: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(sketches):
        for word in each.words:
            printed[word].append(number)
    return printed


def _shared(
    one: Sketch, columns: Mapping[str, list[int]], weights: Mapping[str, int]
) -> dict[int, int]:
    """The weight a sentence shares with each that prints a word of it."""
    shared: defaultdict[int, int] = defaultdict(int)
    for word in one.words:
        for column in columns.get(word, ()):
            shared[column] += weights[word]
    return shared
