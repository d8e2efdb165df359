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

from collections.abc import Sequence

from dossier.claims import figures
from dossier.claims.answers import disjoint
from dossier.claims.assertions import other_years
from dossier.claims.likeness import ALIKE, UNTOLD, Weights, apart, one_voice
from dossier.claims.quantities import Quantity

_ANYONE = frozenset(("people", "person", "other", "victim", "live", ""))


class Counting:
    """The figures of a dossier, by number, asked which of them answer one question."""

    def __init__(self, counted: Sequence[Quantity], weights: Weights) -> None:
        self._counted = counted
        self._weights = weights
        self._weighed = [weights.weighed(each.said) for each in counted]
        self._printed = {(each.article, each.value) for each in counted}

    def score(self, one: int, two: int) -> float:
        """How alike two figures are that answer one question, 0 where they do not.

        A pair of one number comes before every pair of two.
        """
        if not self.fits(one, two):
            return 0.0
        first, second = self._counted[one], self._counted[two]
        if first.article == second.article:
            return 1.0 if _repeats(first, second) else 0.0
        alike = self._agreeing(one, two)
        likeness = self._weights.likeness(self._weighed[one], self._weighed[two], alike)
        return likeness + _same(first, second) if likeness >= ALIKE else 0.0

    def fits(self, one: int, two: int) -> bool:
        """Whether nothing sets two figures apart, of one article or of two."""
        first, second = self._counted[one], self._counted[two]
        if first.article == second.article:
            return not disjoint(first.figure, second.figure)
        if _unlike(first, second):
            return False
        if _same(first, second):
            if _editions(first, second):
                return False
            return _unlikely(first, second) or not _dates(first, second)
        strangers = apart(self._weighed[one].who, self._weighed[two].who)
        return not (strangers or _dates(first, second) or self._rivals(first, second))

    def _agreeing(self, one: int, two: int) -> float:
        """What two figures have in common: each leading digit, the thing, what happens to it.

        Thing and action weigh 1 whatever their words weigh, and so does one speaker; a number below
        ten weighs nothing.
        """
        first, second = self._counted[one], self._counted[two]
        thing = action = 0.0
        if first.noun and first.noun == second.noun:
            thing = self._missing(first, first.noun)
        if first.action and first.action == second.action:
            action = self._missing(first, f"@{first.action}")
        if not _same(first, second):
            leading = figures.leading(first.said.number, second.said.number)
            return leading + (thing + action if thing and action else 0)
        if not thing and first.unit:
            thing = 1
        voice = one_voice(self._weighed[one], self._weighed[two])
        return first.digits - first.small + thing + action + voice

    def _missing(self, one: Quantity, term: str) -> float:
        """What a term weighs less than 1 in a figure's clause; 1 where the clause has it not."""
        return 1 - self._weights.of.get(term, 1.0) if term in one.said.terms else 1.0

    def _rivals(self, one: Quantity, two: Quantity) -> bool:
        """Whether an article that gives one of two numbers prints the other too, of something."""
        printed = (one.article, two.value) in self._printed
        printed = printed or (two.article, one.value) in self._printed
        return printed and disjoint(one.figure, two.figure)


def _unlike(one: Quantity, two: Quantity) -> bool:
    """They are of other scope: unit, rate, action, place; and unless one number tells much, thing.

    What a sentence says beside the number does not count where both give one that is unlikely to
    stand for two things.
    """
    if one.unit != two.unit or one.is_rate != two.is_rate:
        return True
    if _actions(one, two) or _places(one, two):
        return True
    if _same(one, two) and _tells(one):
        return False
    return one.said.stretch != two.said.stretch or _things(one, two) or _owners(one, two)


def _tells(one: Quantity) -> bool:
    """Whether a number is unlikely to stand for two things in one dossier."""
    return one.digits > 1


def _unlikely(one: Quantity, two: Quantity) -> bool:
    """Whether one number of two years is the same: of one thing, or with digits enough.

    A sentence has other dates than its figure's. Enough are as many as a clause leaves terms out.
    """
    return one.digits >= UNTOLD or not (one.small or _things(one, two))


def _actions(one: Quantity, two: Quantity) -> bool:
    """Other things happen to them: of one number, none alike; of two numbers, to the counted.

    A number of several digits before noughts is the same whatever else its clause says.
    """
    if _same(one, two):
        return not _tells(one) and apart(one.actions, two.actions)
    told = bool(one.actions and two.actions) or not one.head
    return told and one.action != two.action


def _places(one: Quantity, two: Quantity) -> bool:
    """Two numbers of people or things of different countries are different numbers."""
    if one.owned == two.owned or _same(one, two):
        return False
    return disjoint(one.figure, two.figure) or _owners(one, two)


def _things(one: Quantity, two: Quantity) -> bool:
    """Other things are counted: unlike nouns, unless one may mean the other."""
    if one.head == two.head and one.head:
        return False
    if one.head not in _ANYONE and two.head not in _ANYONE:
        return True
    return not _same(one, two) and (not one.action or one.action != two.action)


def _owners(one: Quantity, two: Quantity) -> bool:
    return apart(one.owned, two.owned)


def _dates(one: Quantity, two: Quantity) -> bool:
    """Other years are told; when the articles were printed does not part one number."""
    if not (one.said.years or two.said.years) and _same(one, two):
        return False
    return other_years(one.said, two.said)


def _editions(one: Quantity, two: Quantity) -> bool:
    """An amount, or a number below ten, that articles of other years give without telling a year.

    A firm asks one price for two things, years apart, and an article of that day tells no year.
    """
    if one.said.years or two.said.years or not other_years(one.said, two.said):
        return False
    return one.small or bool(one.unit and not (one.head and two.head))


def _same(one: Quantity, two: Quantity) -> bool:
    return one.value == two.value


def _repeats(one: Quantity, two: Quantity) -> bool:
    """Whether an article gives one number of one thing again."""
    return _same(one, two) and one.head == two.head and one.action == two.action
