"""Whether two figures of different articles answer one question: rules that refuse, then a bar.

Scope comes first. Two figures answer one question only where they count the same thing, to which
the same happens, in one unit, place and time: the same number is not the same thing. Beside the
words of their clauses they have in common each leading digit ("143" and "145.5" two), the thing
and what happens to it, each weighing as much as a word that stands once in the dossier.

    "five people were killed" / "seven people died"      ->  one question
    "five people were trapped" / "seven people died"     ->  two

It averages nothing, and does not say which figure is right: `claims.agreement` lays them out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from dossier.claims import figures
from dossier.claims.answers import disjoint
from dossier.claims.assertions import Assertion
from dossier.claims.likeness import ALIKE, UNTOLD, Voice, Weights, alike, apart, one_voice
from dossier.claims.quantities import Quantity, keys, quantities

_ANYONE = frozenset(("people", "person", "other", "victim", "live", ""))


class Counting:
    """The figures of a dossier, by number, asked which of them answer one question.

    What two quantities are to each other is found out once, whichever articles give them.

    Args:
        counted: the assertions that give the figures.
        weights: what the dossier's words weigh.

    Attributes:
        quantities: the figures as they are compared.
    """

    def __init__(self, counted: Sequence[Assertion], weights: Weights) -> None:
        self.quantities = quantities(counted)
        self._weights = weights
        self._weighed = {
            each: weights.weighed(each.terms, each.named) for each in {*self.quantities}
        }
        self._articles = [each.article for each in counted]
        printed: defaultdict[str, set[str]] = defaultdict(set)
        for article, each in zip(self._articles, self.quantities, strict=True):
            printed[article].add(each.value)
        self._printed = dict(printed)
        self._fits: dict[Quantity, dict[Quantity, bool]] = {each: {} for each in self._weighed}
        self._likeness = lru_cache(maxsize=1 << 14)(self._compared)

    def near(self) -> dict[int, list[int]]:
        """Return of each figure, by number, the later ones that it is worth comparing with."""
        near = alike(map(keys, self.quantities))
        return {one: sorted(self.fitting(one, others)) for one, others in near.items()}

    def meet(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Whether half of what meets in two groups of figures fits, and all of one article."""
        left = len(some) * len(others) // 2
        for one in some:
            fitting = self.fitting(one, others)
            if len(fitting) < len(others):
                left -= len(others) - len(fitting)
                unfit = {self._articles[two] for two in others if two not in fitting}
                if left < 0 or self._articles[one] in unfit:
                    return False
        return True

    def fitting(self, one: int, others: Iterable[int]) -> list[int]:
        """Those of some figures that nothing sets apart from one, of its article or of others."""
        quantities, articles = self.quantities, self._articles
        first, article = quantities[one], articles[one]
        known, value = self._fits[first], first.value
        found = []
        for two in others:
            second = quantities[two]
            if articles[two] == article:
                fits = not disjoint(first.figure, second.figure)
            else:
                if second not in known:
                    known[second] = _fit(first, second)
                fits = known[second] and (value == second.value or not self._rivals(one, two))
            if fits:
                found.append(two)
        return found

    def scored(self, said_by: Sequence[Voice]) -> Callable[[int, int], float]:
        """Return what tells how alike two figures are that fit, 0 for those of two questions.

        A pair of one number comes before every pair of two.

        Args:
            said_by: the speaker of each figure.
        """
        quantities, articles, likeness = self.quantities, self._articles, self._likeness

        def score(one: int, two: int) -> float:
            first, second = quantities[one], quantities[two]
            if articles[one] == articles[two]:
                return 1.0 if _repeats(first, second) else 0.0
            voice = first.value == second.value and one_voice(said_by[one], said_by[two])
            return likeness(first, second, voice)

        return score

    def _compared(self, one: Quantity, two: Quantity, voice: bool) -> float:
        alike = self._agreeing(one, two) + voice
        likeness = self._weights.likeness(self._weighed[one], self._weighed[two], alike)
        return likeness + (one.value == two.value) if likeness >= ALIKE else 0.0

    def _agreeing(self, one: Quantity, two: Quantity) -> float:
        """What two figures have in common: each leading digit, the thing, what happens to it.

        Thing and action weigh 1 whatever their words weigh, and so does one speaker; a number below
        ten weighs nothing.
        """
        thing = self._missing(one, one.noun) if one.noun == two.noun != "" else 0.0
        action = self._missing(one, f"@{one.action}") if one.action == two.action != "" else 0.0
        if one.value != two.value:
            leading = figures.leading(one.magnitude, two.magnitude)
            return leading + (thing + action if thing and action else 0)
        if not thing and one.unit:
            thing = 1
        return one.digits - one.small + thing + action

    def _missing(self, one: Quantity, term: str) -> float:
        """What a term weighs less than 1 in a figure's clause; 1 where the clause has it not."""
        return 1 - self._weights.of.get(term, 1.0) if term in one.terms else 1.0

    def _rivals(self, one: int, two: int) -> bool:
        """Whether an article that gives one of two numbers prints the other too, of something."""
        first, second = self.quantities[one], self.quantities[two]
        printed = self._printed[self._articles[one]], self._printed[self._articles[two]]
        met = second.value in printed[0] or first.value in printed[1]
        return met and disjoint(first.figure, second.figure)


def _fit(one: Quantity, two: Quantity) -> bool:
    """Whether nothing that two articles tell of figures sets these apart."""
    if one.unit != two.unit or one.is_rate != two.is_rate:
        return False
    if one.value == two.value:
        return _one_number(one, two)
    if apart(one.who, two.who) or apart(one.years, two.years):
        return False
    return _two_numbers(one, two)


def _one_number(one: Quantity, two: Quantity) -> bool:
    """Whether nothing sets apart two figures of one number that different articles give.

    What a sentence says beside the number does not count where both give one that is unlikely to
    stand for two things: one of several digits before noughts. Any other counts one thing, of one
    owner, to which something alike happens.
    """
    if one.digits < 2:
        if one.stretch != two.stretch or _things(one, two):
            return False
        if one.owned and apart(one.owned, two.owned):
            return False
        if one.action != two.action and apart(one.actions, two.actions):
            return False
    if not (one.years.isdisjoint(two.years) and one.years and two.years):
        return True
    if not (one.dated or two.dated):
        return not _editions(one, two)
    return one.digits >= UNTOLD or not (one.small or _things(one, two))


def _editions(one: Quantity, two: Quantity) -> bool:
    """An amount, or a number below ten, that articles of other years give without telling a year.

    A firm asks one price for two things, years apart, and an article of that day tells no year.
    Any other number is the same whenever its articles were printed.
    """
    return one.small or bool(one.unit and not (one.head and two.head))


def _two_numbers(one: Quantity, two: Quantity) -> bool:
    """Whether figures of two numbers are of one scope: action, place, stretch of time, thing.

    Two numbers of people or things of different countries are different numbers.
    """
    if ((one.actions and two.actions) or not one.head) and one.action != two.action:
        return False
    if one.stretch != two.stretch:
        return False
    if not (one.head == two.head or one.action == two.action) or _things(one, two):
        return False
    if not (one.action or one.head == two.head != ""):
        return False
    if one.owned == two.owned:
        return True
    return not (disjoint(one.figure, two.figure) or apart(one.owned, two.owned))


def _things(one: Quantity, two: Quantity) -> bool:
    """Other things are counted: unlike nouns, unless one may mean the other."""
    return one.head != two.head and one.head not in _ANYONE and two.head not in _ANYONE


def _repeats(one: Quantity, two: Quantity) -> bool:
    """Whether an article gives one number of one thing again."""
    return one.value == two.value and one.head == two.head and one.action == two.action
