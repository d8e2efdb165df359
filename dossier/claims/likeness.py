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
from dataclasses import dataclass, field

from dossier.articles.article import fold_name
from dossier.claims.assertions import Assertion
from dossier.statements.speakers import Speaker
from dossier.statements.utterances import REACH

# Both read off the pairs of five clusters of articles in order of likeness: most just above .275
# are of one question, few just below .22 are.
UNTOLD = 3  # terms that two assertions are taken to have beyond those printed, and not to share
ALIKE = 0.275  # likeness from which two assertions answer one question


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term weighs, from 0 to 1; an unknown one weighs 1."""

    of: Mapping[str, float]
    _whole: dict[Hashable, float] = field(default_factory=dict, compare=False, repr=False)

    def total(self, terms: Iterable[str]) -> float:
        """The weight of some terms together, the same in whatever order they come."""
        return math.fsum(self.of.get(term, 1.0) for term in terms)

    def cosine(self, one: frozenset[str], two: frozenset[str]) -> float:
        """The weight that two sets share, against the geometric mean of both; from 0 to 1."""
        shared = self.total(one & two)
        return shared / math.sqrt(self.total(one) * self.total(two)) if shared else 0.0

    def likeness(
        self, one: Assertion, two: Assertion, alike: float = 0, unlike: float = 0
    ) -> float:
        """How alike two assertions are, from 0 to 1: cosine, smoothed so that little proves little.

        The terms of one name weigh as its heaviest.

        Args:
            one: an assertion.
            two: another.
            alike: what else they have in common, in terms of weight 1.
            unlike: what else sets them apart, likewise.
        """
        shared = self._told(one.terms & two.terms, one) + alike
        first, second = (self._all(each) + alike + unlike for each in (one, two))
        return shared / (math.sqrt(first * second) + UNTOLD)

    def _all(self, said: Assertion) -> float:
        key = said.terms, said.named
        if key not in self._whole:
            self._whole[key] = self._told(said.terms, said)
        return self._whole[key]

    def _told(self, terms: frozenset[str], said: Assertion) -> float:
        whole = self.total(terms)
        for name in said.named:
            each = [self.of.get(term, 1.0) for term in terms & name]
            whole -= sum(each) - max(each, default=0.0)
        return whole


def weigh(assertions: Iterable[Assertion]) -> Weights:
    """Return the weights of the terms of some assertions."""
    whole = [each.terms for each in assertions if each.figure is None]
    holders = Counter(term for each in whole for term in each)
    most = math.log(1 + len(whole))
    return Weights({term: math.log(1 + len(whole) / n) / most for term, n in holders.items()})


def candidates(assertions: Sequence[Assertion], weights: Weights) -> set[tuple[int, int]]:
    """Return pairs of assertions of different articles that share telling terms, by number.

    Args:
        assertions: by place.
        weights: the dossier's.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(assertions):
        for term in each.terms:
            holders[term].append(number)
    keyed: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, each in enumerate(assertions):
        frequent = [term for term in each.terms if len(holders[term]) > REACH]
        frequent.sort(key=lambda term: (-weights.of.get(term, 1.0), term))
        if len(frequent) > 1:
            keyed[tuple(sorted(frequent[:2]))].append(number)
    rare = (numbers for numbers in holders.values() if 1 < len(numbers) <= REACH)
    return {
        (one, two)
        for one, two in _pairs([*rare, *keyed.values()])
        if assertions[one].article != assertions[two].article
    }


def alike(keys: Iterable[Iterable[Hashable]]) -> set[tuple[int, int]]:
    """Return pairs of things that have a key in common, by number; `keys` are each one's."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            holders[key].append(number)
    return _pairs(holders.values())


def one_voice(one: Assertion, two: Assertion) -> bool:
    """Return whether one speaker says both."""
    known = speakers(one, two)
    names = {fold_name(each.name or each.text) for each in known}
    persons = {each.person for each in known}
    return len(known) == 2 and (len(names) == 1 or (len(persons) == 1 and "" not in persons))


def speakers(one: Assertion, two: Assertion) -> list[Speaker]:
    """Return who says two assertions, as far as their articles tell."""
    said = [each.statement.speaker for each in (one, two) if each.statement]
    return [each for each in said if each]


def strangers(one: Assertion, two: Assertion) -> bool:
    """Return whether both clauses name somebody or something, and nobody and nothing alike."""
    first, second = (frozenset[str]().union(*each.named) for each in (one, two))
    return bool(first and second) and not first & second


def _pairs(lists: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    for numbers in lists:
        for at, one in enumerate(numbers):
            pairs.update((one, two) for two in numbers[at + 1 : at + 1 + REACH])
    return pairs
