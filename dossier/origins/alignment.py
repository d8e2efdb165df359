"""The sentences of two articles that say one thing, aligned in order.

The best alignment that never crosses itself is found by dynamic programming, as Gale and Church
(1993) align translations: a sentence answers to one of the other article or, where a rewriter
split or merged, to two that follow each other. A pair brings the weight that both sides print,
less the bar it must pass, so that a sentence which adds nothing to a pair is left out of it.
Between two sure pairs, and before the first, a lower bar holds: there the order speaks too.

    align(text, copy).pairs[0].weight  ->  0.71

It does not judge whether the articles are near-copies (`origins.compare` does).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dossier.articles.article import Passage
from dossier.language.text import Text
from dossier.origins.grid import Block, Gains, Grid
from dossier.origins.likeness import Sketch, sketch, weights

# Measured on the first dossier and five clusters: what a rewriter left of a sentence mostly reaches
# ALIKE, two honest reports of one fact now and then; BETWEEN is what his worst sentences reach.
ALIKE = 0.40
BETWEEN = ALIKE / 2
MOST = 500  # sentences of an article that are aligned, since the work grows with their product


@dataclass(frozen=True, slots=True)
class Outline:
    """An article as it is aligned.

    Attributes:
        text: the article.
        sketches: its sentences'.
        quoted: the numbers of the sentences that are mostly quoted.
        printed: the numbers of the sentences that print each word.
        firm: the words that rewriting leaves alone.
    """

    text: Text
    sketches: tuple[Sketch, ...]
    quoted: frozenset[int]
    printed: Mapping[str, Sequence[int]]
    firm: frozenset[str]

    @property
    def told(self) -> int:
        """How many sentences are not mostly quoted."""
        return len(self.sketches) - len(self.quoted)


class Pair(NamedTuple):
    """Sentences of two articles that align, one or two of each; `weight` from 0 to 1.

    `quoted`: one of them lies mostly between quotation marks.
    """

    first: tuple[Passage, ...]
    second: tuple[Passage, ...]
    weight: float
    quoted: bool = False

    @property
    def sides(self) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
        """The sentences of the first article and those of the second."""
        return self.first, self.second


class Alignment(NamedTuple):
    """How two articles align.

    Attributes:
        first, second: their keys.
        pairs: the sentences that align in order.
        sentences: how many each article has.
        told: how many of these are not mostly quoted.
        moved: of those left over, the pairs that are as alike, but stand elsewhere in the order.
        agreement: of the names and figures in all these pairs, the part that both sides print,
            from 0 to 1.
    """

    first: str
    second: str
    pairs: tuple[Pair, ...]
    sentences: tuple[int, int]
    told: tuple[int, int]
    moved: tuple[Pair, ...] = ()
    agreement: float = 1.0

    @property
    def every(self) -> tuple[Pair, ...]:
        """The pairs in order and those moved."""
        return self.pairs + self.moved

    @property
    def aligned(self) -> tuple[int, int]:
        """How many sentences of each article stand in a pair."""
        return count(self.every)

    def aligns(self, one: Passage, two: Passage) -> bool:
        """Whether two sentences stand in one pair, in either order."""
        return any(
            (one in pair.first and two in pair.second) or (two in pair.first and one in pair.second)
            for pair in self.every
        )


def count(pairs: Iterable[Pair]) -> tuple[int, int]:
    """Return how many sentences of each article stand in some pairs."""
    sizes = [(len(pair.first), len(pair.second)) for pair in pairs]
    return sum(first for first, _ in sizes), sum(second for _, second in sizes)


def outline(text: Text) -> Outline:
    """Return what of an article an alignment needs, made once for all."""
    quoted = frozenset(number for number in _quoted(text) if number < MOST)
    sketches = sketch(text)[:MOST]
    printed: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(sketches):
        for word in each.words:
            printed[word].append(number)
    firm = frozenset[str]().union(*(each.firm for each in sketches))
    return Outline(text, sketches, quoted, dict(printed), firm)


def align(one: Outline, two: Outline) -> Alignment:
    """Return the best alignment of two articles' sentences in order, and what was moved."""
    grid = _grid(one, two)

    def pair(block: Block) -> Pair:
        rows, columns = block
        return Pair(
            one.text.sentences[rows.start : rows.stop],
            two.text.sentences[columns.start : columns.stop],
            round(grid.likeness(rows, columns), 3),
            not (one.quoted.isdisjoint(rows) and two.quoted.isdisjoint(columns)),
        )

    alike = grid.gains(*grid.whole, ALIKE)
    blocks = _blocks(grid, alike)
    moved = _moved(grid, alike, blocks)
    return Alignment(
        one.text.article.key,
        two.text.article.key,
        tuple(map(pair, blocks)),
        (len(one.sketches), len(two.sketches)),
        (one.told, two.told),
        tuple(map(pair, moved)),
        _agreement(one, two, (*blocks, *moved)),
    )


def _grid(one: Outline, two: Outline) -> Grid:
    first, second = ({w: len(each) for w, each in side.printed.items()} for side in (one, two))
    counts = first | second | {w: first[w] + second[w] for w in first.keys() & second.keys()}
    known = weights(counts, one.firm | two.firm, len(one.sketches) + len(two.sketches))
    return Grid(one.sketches, two.sketches, (one.printed, two.printed), known)


def _blocks(grid: Grid, alike: Gains) -> list[Block]:
    """What aligns: the sure blocks, and what stands between two of these or before the first."""
    sure = _best_path(alike, *grid.whole)
    head = range(0), range(0)
    found: list[Block] = []
    for before, after in pairwise([head, *sure]):
        rows = range(before[0].stop, after[0].start)
        columns = range(before[1].stop, after[1].start)
        found += _best_path(grid.gains(rows, columns, BETWEEN), rows, columns)
        found.append(after)
    return found


def _best_path(gains: Gains, rows: range, columns: range) -> list[Block]:
    """The blocks in order, none crossing another, that bring most."""
    best = [[0.0] * (len(columns) + 2)] * (len(rows) + 2)
    chosen: dict[tuple[int, int], Block] = {}
    for row in reversed(range(len(rows))):
        here = gains.get(rows[row], {})
        best[row] = best[row + 1].copy() if here else best[row + 1]
        for column in reversed(range(len(columns))) if here else ():
            most = max(best[row + 1][column], best[row][column + 1])
            for brought, block in here.get(columns[column], ()):
                value = brought + best[row + len(block[0])][column + len(block[1])]
                if value > most:
                    most, chosen[row, column] = value, block
            best[row][column] = most
    return list(_path(best, chosen))


def _path(best: list[list[float]], chosen: dict[tuple[int, int], Block]) -> Iterator[Block]:
    row = column = 0
    while best[row][column] > 0:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            block = chosen[row, column]
            yield block
            row, column = row + len(block[0]), column + len(block[1])


def _moved(grid: Grid, alike: Gains, blocks: Iterable[Block]) -> list[Block]:
    """Of the sentences left over those that are sure pairs, the most alike first come."""
    used = [{number for block in blocks for number in block[side]} for side in (0, 1)]
    sure = [
        (row, column)
        for here in alike.values()
        for brought in here.values()
        for _, (row, column) in brought
        if len(row) == len(column) == 1 and row[0] not in used[0] and column[0] not in used[1]
    ]
    found = []
    for row, column in sorted(sure, key=lambda block: -grid.likeness(*block)):
        if row[0] not in used[0] and column[0] not in used[1]:
            used[0].add(row[0])
            used[1].add(column[0])
            found.append((row, column))
    return sorted(found, key=lambda block: block[0].start)


def _agreement(one: Outline, two: Outline, blocks: Iterable[Block]) -> float:
    shared = printed = 0
    for rows, columns in blocks:
        here = frozenset[str]().union(*(one.sketches[row].facts for row in rows))
        there = frozenset[str]().union(*(two.sketches[column].facts for column in columns))
        shared += 2 * len(here & there)
        printed += len(here) + len(there)
    return round(shared / printed, 3) if printed else 1.0


def _quoted(text: Text) -> frozenset[int]:
    """The numbers of the sentences that lie mostly between quotation marks."""
    letters: Counter[int] = Counter()
    for quotation in text.quotations:
        passage = text.passage_at(quotation.start)
        while passage and passage.start < quotation.end:
            within = min(passage.end, quotation.end) - max(passage.start, quotation.start)
            letters[passage.number] += max(within, 0)
            following = passage.number + 1
            passage = text.sentences[following] if following < len(text.sentences) else None
    return frozenset(
        each.number for each in text.sentences if 2 * letters[each.number] > each.end - each.start
    )
