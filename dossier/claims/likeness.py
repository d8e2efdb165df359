"""How alike two assertions are, and which pairs are worth asking: an inverted index over terms.

A term weighs more, the fewer assertions of the dossier hold it: 1 for one that a single assertion
holds, near 0 for one that all hold. Pairs are proposed by rare terms alone, and by the rarest
pair of frequent ones; a long list is only compared with its neighbours, so that the work grows with
the number of assertions and not with its square.

    weigh(assertions).cosine(frozenset("ab"), frozenset("ac"))  ->  0.5, if all weigh the same

It decides nothing: `claims.same_figure` and `claims.same_clause` do.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from typing import TypeAlias, TypeVar

from dossier.articles.article import fold_name
from dossier.claims.assertions import Assertion
from dossier.origins.likeness import stepped
from dossier.statements.find import Statement
from dossier.statements.utterances import REACH

T = TypeVar("T")

# Both read off the pairs of five clusters of articles in order of likeness: most just above .275
# are of one question, few just below .22 are.
UNTOLD = 3  # terms that two assertions are taken to have beyond those printed, and not to share
ALIKE = 0.275  # likeness from which two assertions answer one question


Voice: TypeAlias = tuple[str | None, str]
"""Who says something: the folded name, None where it is untold; the person's key, '' for none."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An assertion as others are compared with it.

    Attributes:
        terms: its terms.
        named: those of each proper name in it that has several, and what the lighter ones weigh.
        whole: what its terms weigh together.
    """

    terms: frozenset[str]
    named: tuple[tuple[frozenset[str], float], ...]
    whole: float


_ONES = repeat(1.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term weighs, from 0 to 1; an unknown one weighs 1."""

    of: Mapping[str, float]

    def total(self, terms: Iterable[str]) -> float:
        """The weight of some terms together, the same in whatever order they come."""
        return math.fsum(map(self.of.get, terms, _ONES))

    def cosine(self, one: frozenset[str], two: frozenset[str]) -> float:
        """The weight that two sets share, against the geometric mean of both; from 0 to 1."""
        shared = self.total(one & two)
        return shared / math.sqrt(self.total(one) * self.total(two)) if shared else 0.0

    def weighed(self, terms: frozenset[str], named: Iterable[frozenset[str]]) -> Weighed:
        """Return an assertion of some terms and names as others are compared with it."""
        lighter = tuple((name, self._lighter(name)) for name in named if len(name) > 1)
        return Weighed(terms, lighter, self._told(terms, lighter))

    def likeness(self, one: Weighed, two: Weighed, alike: float = 0, unlike: float = 0) -> float:
        """How alike two assertions are, from 0 to 1: cosine, smoothed so that little proves little.

        The terms of one name weigh as its heaviest.

        Args:
            one: an assertion.
            two: another.
            alike: what else they have in common, in terms of weight 1.
            unlike: what else sets them apart, likewise.
        """
        shared = self._told(one.terms & two.terms, one.named) + alike
        first, second = one.whole + alike + unlike, two.whole + alike + unlike
        return shared / (math.sqrt(first * second) + UNTOLD)

    def _told(self, terms: frozenset[str], named: Iterable[tuple[frozenset[str], float]]) -> float:
        whole = self.total(terms)
        for name, lighter in named:
            if name <= terms:
                whole -= lighter
            elif len(within := terms & name) > 1:
                whole -= self._lighter(within)
        return whole

    def _lighter(self, name: frozenset[str]) -> float:
        """What the terms of a name weigh together, but for the heaviest."""
        return math.fsum(sorted(self.of.get(term, 1.0) for term in name)[:-1])


_folded = lru_cache(maxsize=1 << 14)(fold_name)


def voice(statement: Statement | None) -> Voice:
    """Return the speaker of a statement."""
    speaker = statement.speaker if statement else None
    return (_folded(speaker.name or speaker.text), speaker.person) if speaker else (None, "")


def voices(statements: Iterable[Statement | None]) -> tuple[Voice, ...]:
    """Return the speakers of statements, as far as they tell which are one's.

    The key of a person who has one name among them tells no more than that name.
    """
    every = [voice(each) for each in statements]
    names: defaultdict[str, set[str | None]] = defaultdict(set)
    for name, person in every:
        names[person].add(name)
    return tuple((name, person if len(names[person]) > 1 else "") for name, person in every)


def weigh(assertions: Iterable[Assertion]) -> Weights:
    """Return the weights of the terms of some assertions."""
    whole = [each.terms for each in assertions if each.figure is None]
    holders = Counter(chain.from_iterable(whole))
    every = stepped(max(len(whole), 1))
    of_count = {n: math.log(1 + every / stepped(n)) for n in set(holders.values())}
    return Weights({term: of_count[n] / math.log(1 + every) for term, n in holders.items()})


def candidates(
    assertions: Sequence[Assertion], weights: Weights, asked: Iterable[int]
) -> dict[int, list[int]]:
    """Return of assertions, by number, the later ones that share telling terms with each, in order.

    Args:
        assertions: by place.
        weights: the dossier's.
        asked: the numbers of those of which it is asked.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(assertions):
        for term in each.terms:
            holders[term].append(number)
    frequent = [term for term, numbers in holders.items() if len(numbers) > REACH]
    frequent.sort(key=lambda term: (-weights.of.get(term, 1.0), term))
    rank = {term: at for at, term in enumerate(frequent)}
    ranked = frozenset(rank)
    keyed: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for number, each in enumerate(assertions):
        rarest = tuple(sorted(map(rank.__getitem__, each.terms & ranked))[:2])
        keyed[rarest].append(number)
    pairs = (numbers for rarest, numbers in keyed.items() if len(rarest) > 1)
    rare = (numbers for numbers in holders.values() if 1 < len(numbers) <= REACH)
    return {one: sorted(others) for one, others in _later(asked, chain(rare, pairs)).items()}


def alike(keys: Iterable[Iterable[Hashable]]) -> dict[int, set[int]]:
    """Return of each thing, by number, the later ones that have a key in common with it.

    Args:
        keys: the keys of each thing.
    """
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    number = -1
    for number, own in enumerate(keys):
        for key in own:
            holders[key].append(number)
    shared = {tuple(numbers) for numbers in holders.values() if len(numbers) > 1}
    return _later(range(number + 1), shared)


def one_voice(one: Voice, two: Voice) -> bool:
    """Return whether two are one speaker."""
    if one[0] is None or two[0] is None:
        return False
    return one[0] == two[0] or one[1] == two[1] != ""


def two_voices(one: Voice, two: Voice) -> bool:
    """Return whether they are two known persons."""
    return bool(one[1] and two[1]) and one[1] != two[1]


def strangers(one: Assertion, two: Assertion) -> bool:
    """Return whether both clauses name somebody or something, and nobody and nothing alike."""
    return apart(who(one), who(two))


def apart(one: frozenset[T], two: frozenset[T]) -> bool:
    """Return whether both tell something, and nothing alike."""
    return bool(one and two) and one.isdisjoint(two)


def who(said: Assertion) -> frozenset[str]:
    """Return the terms of all proper names in a clause."""
    return frozenset[str]().union(*said.named)


def _later(asked: Iterable[int], lists: Iterable[Sequence[int]]) -> dict[int, set[int]]:
    """Of each thing that is asked of, those near behind it in some list."""
    later: dict[int, set[int]] = {one: set() for one in asked}
    for numbers in lists:
        for at, one in enumerate(numbers, 1):
            if one in later:
                later[one].update(numbers[at : at + REACH])
    return later
