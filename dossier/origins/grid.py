"""What the sentences of two articles share: each with each, and two together with one.

    grid.gains(*grid.whole, bar=0.4)[3][2]  ->  [(118.4, (range(3, 4), range(2, 3)))]

It chooses no alignment (`origins.alignment` does).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.origins.likeness import Sketch, weight

Block = tuple[range, range]
Gains = dict[int, dict[int, list[tuple[float, Block]]]]


class Grid:
    """The sketches of two articles' sentences, a row for each of the first, and words' weights.

    Args:
        first, second: the sketches.
        printed: for either side the numbers of the sentences that print a word.
        weights: what each word weighs.
    """

    def __init__(
        self,
        first: Sequence[Sketch],
        second: Sequence[Sketch],
        printed: tuple[Mapping[str, Sequence[int]], Mapping[str, Sequence[int]]],
        weights: Mapping[str, int],
    ) -> None:
        self._sides = first, second
        self._weights = weights
        self._weight = [[weight(each.words, weights) for each in side] for side in self._sides]
        self._shared = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
        rows, columns = printed
        for word in rows.keys() & columns.keys():
            added = weights[word]
            for row in rows[word]:
                line = self._shared[row]
                for column in columns[word]:
                    line[column] += added

    @property
    def whole(self) -> tuple[range, range]:
        """All rows and all columns."""
        return range(len(self._sides[0])), range(len(self._sides[1]))

    def gains(self, rows: range, columns: range, bar: float) -> Gains:
        """Return the blocks that bring something: one and one, two and one, one and two.

        What a block brings is the weight that both sides print, less a part of what they print.

        Args:
            rows: the sentences of the first that blocks may hold.
            columns: those of the second.
            bar: the part, from 0 to 1.

        Returns:
            By first row and first column, in this order of blocks; both sentences of a two share
            words with the one.
        """
        found: Gains = {}
        for row, column in self._worthwhile(rows, columns, bar):
            blocks = self._blocks(range(row, rows.stop), range(column, columns.stop))
            brought = [(self._gain(*block, bar), block) for block in blocks]
            if positive := [each for each in brought if each[0] > 0]:
                found.setdefault(row, {})[column] = positive
        return found

    def likeness(self, rows: range, columns: range) -> float:
        """Return the weight that rows and columns share, from 0 to 1."""
        shared, both = self._measure(rows, columns)
        return shared / both if both else 0.0

    def _worthwhile(self, rows: range, columns: range, bar: float) -> Iterator[tuple[int, int]]:
        """Where a block may begin: all that either of its twos can share is above the bar."""
        ones, twos = self._weight
        low, high = columns.start, columns.stop
        blank = [0] * len(columns)
        for row in rows:
            here = self._shared[row][low:high]
            beside = [*here, 0][1:]
            below = self._shared[row + 1][low:high] if row + 1 < rows.stop else blank
            cells = zip(columns, here, map(max, beside, below), twos[low:high], strict=True)
            for column, shared, more, two in cells:
                if shared and 2 * (shared + more) > bar * (ones[row] + two):
                    yield row, column

    def _blocks(self, rows: range, columns: range) -> Iterator[Block]:
        yield rows[:1], columns[:1]
        if len(rows) > 1 and self._shared[rows[1]][columns[0]]:
            yield rows[:2], columns[:1]
        if len(columns) > 1 and self._shared[rows[0]][columns[1]]:
            yield rows[:1], columns[:2]

    def _gain(self, rows: range, columns: range, bar: float) -> float:
        ones, twos = self._weight
        one = max(ones[rows[0]], ones[rows[-1]])
        two = max(twos[columns[0]], twos[columns[-1]])
        most = 2 * self._shares(rows, columns) - bar * (one + two)
        if most <= 0 or len(rows) == len(columns) == 1:
            return most
        both_print, both = self._measure(rows, columns)
        return both_print - bar * both

    def _shares(self, rows: range, columns: range) -> int:
        return sum(self._shared[row][column] for row in rows for column in columns)

    def _measure(self, rows: range, columns: range) -> tuple[int, int]:
        """What both print, counted on either side, and all that they print."""
        if len(rows) == len(columns) == 1:
            both = self._weight[0][rows[0]] + self._weight[1][columns[0]]
            return 2 * self._shares(rows, columns), both
        one = frozenset[str]().union(*(self._sides[0][row].words for row in rows))
        two = frozenset[str]().union(*(self._sides[1][column].words for column in columns))
        both = weight(one, self._weights) + weight(two, self._weights)
        return 2 * weight(one & two, self._weights), both
