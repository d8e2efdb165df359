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
from collections.abc import Sequence

from dossier.claims import figures
from dossier.claims.answers import disjoint
from dossier.claims.likeness import ALIKE, UNTOLD, Voice, Weights, apart, one_voice, voices
from dossier.claims.quantities import Quantity

_ANYONE = frozenset(("people", "person", "other", "victim", "live", ""))


class Counting:
    """The figures of a dossier, by number, asked which of them answer one question.

    Args:
        counted: the figures.
        weights: what the dossier's words weigh.
        said_by: the speaker of each; as the articles tell them, if not given.
    """

    def __init__(
        self, counted: Sequence[Quantity], weights: Weights, said_by: Sequence[Voice] = ()
    ) -> None:
        self._counted = counted
        self._weights = weights
        said_by = said_by or voices(each.said.statement for each in counted)
        self._weighed = list(map(weights.weighed, (each.said for each in counted), said_by))
        self._beside = [self._alike(each) for each in counted]
        printed: defaultdict[str, set[str]] = defaultdict(set)
        for each in counted:
            printed[each.article].add(each.value)
        self._printed = dict(printed)

    def score(self, one: int, two: int) -> float:
        """How alike two figures are that answer one question, 0 where they do not.

        A pair of one number comes before every pair of two.
        """
        first, second = self._counted[one], self._counted[two]
        if first.article == second.article:
            repeated = _repeats(first, second) and not disjoint(first.figure, second.figure)
            return 1.0 if repeated else 0.0
        if not self._fit(first, second):
            return 0.0
        alike = self._agreeing(one, two)
        likeness = self._weights.likeness(self._weighed[one], self._weighed[two], alike)
        return likeness + (first.value == second.value) if likeness >= ALIKE else 0.0

    def fits(self, one: int, two: int) -> bool:
        """Whether nothing sets two figures apart, of one article or of two."""
        first, second = self._counted[one], self._counted[two]
        if first.article == second.article:
            return not disjoint(first.figure, second.figure)
        return self._fit(first, second)

    def _fit(self, one: Quantity, two: Quantity) -> bool:
        if one.unit != two.unit or one.is_rate != two.is_rate:
            return False
        if one.value == two.value:
            return _one_number(one, two)
        if apart(one.who, two.who) or apart(one.years, two.years):
            return False
        return _two_numbers(one, two) and not self._rivals(one, two)

    def _agreeing(self, one: int, two: int) -> float:
        """What two figures have in common: each leading digit, the thing, what happens to it.

        Thing and action weigh 1 whatever their words weigh, and so does one speaker; a number below
        ten weighs nothing.
        """
        first, second = self._counted[one], self._counted[two]
        thing, action = self._beside[one]
        if first.noun != second.noun:
            thing = 0.0
        if first.action != second.action:
            action = 0.0
        if first.value != second.value:
            leading = figures.leading(first.magnitude, second.magnitude)
            return leading + (thing + action if thing and action else 0)
        if not thing and first.unit:
            thing = 1
        voice = one_voice(self._weighed[one], self._weighed[two])
        return first.digits - first.small + thing + action + voice

    def _alike(self, one: Quantity) -> tuple[float, float]:
        """What the thing and the action of a figure, where another has them, add to its words."""
        thing = self._missing(one, one.noun) if one.noun else 0.0
        return thing, self._missing(one, f"@{one.action}") if one.action else 0.0

    def _missing(self, one: Quantity, term: str) -> float:
        """What a term weighs less than 1 in a figure's clause; 1 where the clause has it not."""
        return 1 - self._weights.of.get(term, 1.0) if term in one.said.terms else 1.0

    def _rivals(self, one: Quantity, two: Quantity) -> bool:
        """Whether an article that gives one of two numbers prints the other too, of something."""
        printed = two.value in self._printed[one.article] or one.value in self._printed[two.article]
        return printed and disjoint(one.figure, two.figure)


def _one_number(one: Quantity, two: Quantity) -> bool:
    """Whether nothing sets apart two figures of one number that different articles give.

    What a sentence says beside the number does not count where both give one that is unlikely to
    stand for two things: one of several digits before noughts. Any other counts one thing, of one
    owner, to which something alike happens.
    """
    if one.digits < 2:
        if one.said.stretch != two.said.stretch or _things(one, two):
            return False
        if one.owned and apart(one.owned, two.owned):
            return False
        if one.action != two.action and apart(one.actions, two.actions):
            return False
    if not (one.years.isdisjoint(two.years) and one.years and two.years):
        return True
    if not (one.said.years or two.said.years):
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
    if one.said.stretch != two.said.stretch:
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
