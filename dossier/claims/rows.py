"""Assertions of different articles gathered into rows, each row one question.

Figures come first, then clauses that give no figure of a row. The likest pairs join first, and two
groups join only where nothing in the one stands against anything in the other. A row takes one
place in each article, its likest; what else the article says to it is counted.

    gather(assertions, sources)  ->  (Row(places=(Place(...), Place(...)), ...), ...)

The result does not depend on the order in which articles are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from dossier.claims.assertions import Assertion, Spoken, own
from dossier.claims.independence import Independence
from dossier.claims.likeness import Voice, Weights, candidates, voices, weigh
from dossier.claims.quantities import comparable
from dossier.claims.same_clause import Wording
from dossier.claims.same_figure import Counting
from dossier.recall import Recall
from dossier.statements.find import Statement
from dossier.statements.utterances import REACH


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article takes part in a row: its likest assertion, and how many more it has."""

    assertion: Assertion
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """One question: a place for each article, and all assertions that it is made of."""

    places: tuple[Place, ...]
    every: tuple[Assertion, ...]

    @property
    def counts(self) -> bool:
        """Whether its places give figures."""
        return self.places[0].assertion.figure is not None


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """Assertions by place, what their words weigh, those with figures, and which may be joined."""

    ordered: Sequence[Assertion]
    weights: Weights
    counted: Sequence[Assertion]
    counting: Counting
    near: Mapping[int, Iterable[int]]


def gather(
    assertions: Iterable[Assertion],
    sources: Independence,
    utterances: Sequence[Sequence[Statement]] = (),
    shown: Callable[[Row], bool] = lambda _: True,
    spoken: Spoken = own,
    recall: Recall | None = None,
) -> tuple[Row, ...]:
    """Return the rows that two origins or more take part in, the fullest first.

    Args:
        assertions: of all articles, in any order.
        sources: which articles are independent.
        utterances: groups of statements that give one utterance.
        shown: whether a row can be shown; one that cannot takes no other's place.
        spoken: the statement of an assertion, which its place in a row has.
        recall: what knows what does not depend on who speaks, or as far as none is another's voice.
    """
    recall = recall or Recall()
    told = recall(_told, tuple(assertions))
    weights = told.weights
    said_by = voices(map(spoken, told.counted))
    joined = recall(_of_figures, told, said_by)
    groups = [group for group in joined if _apart(group, sources)]
    taken = {_clause(each) for group in groups for each in group}
    whole = [each for each in told.ordered if each.figure is None and _clause(each) not in taken]
    wording = Wording(whole, weights, utterances, spoken)
    pairs = _scored(recall(candidates, whole, weights, wording.telling), wording.score)
    joined = _joined(pairs, whole, wording.meet)
    groups += [group for group in joined if _apart(group, sources)]
    rows = [_row(group, weights, spoken) for group in groups]
    return _distinct(sorted(rows, key=lambda row: _rank(row, sources)), shown)


def _told(assertions: Iterable[Assertion]) -> _Told:
    ordered = sorted(
        assertions, key=lambda each: (each.article, each.start, each.end, each.figure is not None)
    )
    weights, counted = weigh(ordered), comparable(ordered)
    counting = Counting(counted, weights)
    return _Told(ordered, weights, counted, counting, counting.near())


def _of_figures(told: _Told, said_by: Sequence[Voice]) -> list[list[Assertion]]:
    """Groups of assertions whose figures answer one question."""
    pairs = _scored(told.near, told.counting.scored(said_by))
    return _joined(pairs, told.counted, told.counting.meet)


def _scored(
    near: Mapping[int, Iterable[int]], score: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """The pairs that answer one question, the likest first, of equals those in front."""
    found = [
        (likeness, one, two)
        for one, others in near.items()
        for two in others
        if (likeness := score(one, two))
    ]
    found.sort(key=itemgetter(0), reverse=True)
    return [(one, two) for _, one, two in found]


def _joined(
    pairs: Iterable[tuple[int, int]],
    assertions: Sequence[Assertion],
    meet: Callable[[Sequence[int], Sequence[int]], bool],
) -> list[list[Assertion]]:
    """Groups of assertions, joined pair by pair where their groups may meet.

    What joins nothing is left out.
    """
    group = [[number] for number in range(len(assertions))]
    refused = set()
    for one, two in pairs:
        first, second = group[one], group[two]
        if first is second:
            continue
        some, others = first[:REACH], second[:REACH]
        met = some[0], others[0], len(some), len(others)
        if met in refused:
            continue
        if meet(some, others):
            first.extend(second)
            for number in second:
                group[number] = first
        else:
            refused.add(met)
    unique = {id(members): members for members in group if len(members) > 1}
    return [[assertions[number] for number in sorted(members)] for members in unique.values()]


def _apart(group: Iterable[Assertion], sources: Independence) -> bool:
    return sources.count(each.article for each in group) > 1


def _row(group: Sequence[Assertion], weights: Weights, spoken: Spoken) -> Row:
    own: defaultdict[str, list[Assertion]] = defaultdict(list)
    for each in group:
        own[each.article].append(each)
    places = []
    for _, said in sorted(own.items()):
        best = said[0] if len(said) == 1 else _best(said, group, weights)
        sentences = {each.passage.number for each in said}
        statement = spoken(best)
        if statement is not best.statement:
            best = replace(best, statement=statement)
        places.append(Place(best, len(sentences) - 1))
    return Row(tuple(places), tuple(group))


def _best(own: Sequence[Assertion], group: Sequence[Assertion], weights: Weights) -> Assertion:
    """The assertion of one article that is likest to the first ones of the others."""
    others = [each.terms for each in group if each.article != own[0].article][:REACH]

    def fit(each: Assertion) -> float:
        return sum(weights.cosine(each.terms, other) for other in others)

    return min(own, key=lambda each: (-fit(each), each.place))


def _clause(assertion: Assertion) -> tuple[str, int, frozenset[str]]:
    return assertion.article, assertion.passage.number, assertion.terms


def _rank(row: Row, sources: Independence) -> tuple[int, bool, int, tuple[str, int, int]]:
    """The most origins first, then figures, then the fullest heading."""
    origins = sources.count(place.assertion.article for place in row.places)
    first = row.places[0].assertion
    return (-origins, first.figure is None, -len(first.terms), first.place)


def _distinct(rows: Iterable[Row], shown: Callable[[Row], bool]) -> tuple[Row, ...]:
    """The rows without those whose sentences stand in one fuller row: most, or all with figures."""
    kept: list[Row] = []
    rows_of: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for row in rows:
        sentences = [(p.assertion.article, p.assertion.passage.number) for p in row.places]
        met: defaultdict[int, int] = defaultdict(int)
        for sentence in sentences:
            for number in rows_of[sentence]:
                met[number] += 1
        if row.counts:  # two figures of the same sentences are two questions
            covered = [n for number, n in met.items() if not kept[number].counts]
            times = 1
        else:
            covered, times = list(met.values()), 2
        if max(covered, default=0) * times < len(sentences):
            for sentence in sentences if shown(row) else ():
                rows_of[sentence].append(len(kept))
            kept.append(row)
    return tuple(kept)
