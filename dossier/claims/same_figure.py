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

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache

from dossier.articles.article import fold_name
from dossier.claims import figures
from dossier.claims.answers import disjoint
from dossier.claims.assertions import Assertion, other_years
from dossier.claims.find import Figure
from dossier.claims.likeness import ALIKE, UNTOLD, Weights, one_voice, strangers
from dossier.claims.terms import head, terms
from dossier.language.lexicons import words
from dossier.statements.find import Stance

_ANYBODY = "people"
_ANYONE = frozenset(("people", "person", "other", "victim", "live", ""))


class Counting:
    """The figures of a dossier, asked which of them answer one question."""

    def __init__(self, counted: Sequence[Assertion], weights: Weights) -> None:
        self._weights = weights
        self._printed = {(each.article, figure_of(each).unit, each.number) for each in counted}

    def score(self, one: Assertion, two: Assertion) -> float:
        """How alike two figures are that answer one question, 0 where they do not.

        A pair of one number comes before every pair of two.
        """
        if not self.fits(one, two):
            return 0.0
        if one.article == two.article:
            return 1.0 if _repeats(one, two) else 0.0
        likeness = self._weights.likeness(one, two, self._agreeing(one, two))
        return likeness + _same(one, two) if likeness >= ALIKE else 0.0

    def fits(self, one: Assertion, two: Assertion) -> bool:
        """Whether nothing sets two figures apart, of one article or of two."""
        if one.article == two.article:
            return not disjoint(figure_of(one), figure_of(two))
        if any(refuses(one, two) for refuses in REFUSALS):
            return False
        if not _same(one, two):
            return not (self._rivals(one, two) or strangers(one, two)) and not any(
                refuses(one, two) for refuses in (*UNLESS_TELLING, *UNLESS_LARGE)
            )
        tells = _tells(one) or not any(refuses(one, two) for refuses in UNLESS_TELLING)
        one_thing = not (_small(one) or _things(one, two))
        unlikely = one_thing or figures.digits(one.number) >= UNTOLD
        return tells and (unlikely or not any(refuses(one, two) for refuses in UNLESS_LARGE))

    def _agreeing(self, one: Assertion, two: Assertion) -> float:
        """What two figures have in common: each leading digit, the thing, what happens to it.

        Thing and action weigh 1 whatever their words weigh, and so does one speaker; a number below
        ten weighs nothing.
        """
        first, second = _noun(figure_of(one).counts), _noun(figure_of(two).counts)
        thing = 1 - self._weights.total({first} & one.terms) if first and first == second else 0
        befallen = bool(one.actions) and one.actions[:1] == two.actions[:1]
        action = 1 - self._weights.total({f"@{one.actions[0]}"} & one.terms) if befallen else 0
        if not _same(one, two):
            return figures.leading(one.number, two.number) + (
                thing + action if thing and action else 0
            )
        if not thing and figure_of(one).unit:
            thing = 1
        return figures.digits(one.number) - _small(one) + thing + action + one_voice(one, two)

    def _rivals(self, one: Assertion, two: Assertion) -> bool:
        """Whether an article that gives one of two numbers prints the other too, of something."""
        if not disjoint(figure_of(one), figure_of(two)):
            return False
        unit = figure_of(one).unit
        first, second = (one.article, unit, two.number), (two.article, unit, one.number)
        return first in self._printed or second in self._printed


def _tells(one: Assertion) -> bool:
    """Whether a number is unlikely to stand for two things in one dossier."""
    return figures.digits(one.number) > 1


def _small(one: Assertion) -> bool:
    """Whether a number has one digit alone, and so weighs nothing."""
    return max(one.number) < 10


def keys(assertion: Assertion) -> Iterator[Hashable]:
    """Yield what two figures must have one of in common to be worth comparing."""
    figure = figure_of(assertion)
    yield figure.unit, assertion.number
    if assertion.actions:
        yield figure.unit, assertion.actions[0]
    if counted := _head(assertion):
        yield figure.unit, counted


def comparable(assertions: Iterable[Assertion]) -> list[Assertion]:
    """Return the assertions whose figure gives a number; "thousands" gives none.

    What is denied is not the number: "he denied that the 21 were exchanged".
    """
    return [
        each
        for each in assertions
        if each.figure is not None
        and each.number
        and not (each.statement and each.statement.stance in (Stance.DENIES, Stance.DOUBTS))
    ]


def figure_of(one: Assertion) -> Figure:
    """Return the figure of an assertion that has one."""
    assert one.figure is not None
    return one.figure


def _units(one: Assertion, two: Assertion) -> bool:
    return figure_of(one).unit != figure_of(two).unit


def _rates(one: Assertion, two: Assertion) -> bool:
    """One is money for each year, the other is not."""
    money = len(figure_of(one).unit) == 3 and figure_of(one).unit.isupper()
    return money and _is_rate(one) != _is_rate(two)


def _is_rate(one: Assertion) -> bool:
    begins = one.passage.start
    return figures.is_rate(one.passage.text, one.start - begins, one.end - begins)


def _actions(one: Assertion, two: Assertion) -> bool:
    """Other things happen to them: of one number, none alike; of two numbers, to the counted.

    A number of several digits before noughts is the same whatever else its clause says.
    """
    if _same(one, two):
        both = one.actions and two.actions and not _tells(one)
        return bool(both) and not set(one.actions) & set(two.actions)
    told = bool(one.actions and two.actions) or not _head(one)
    return told and one.actions[:1] != two.actions[:1]


def _places(one: Assertion, two: Assertion) -> bool:
    """Two numbers of people or things of different countries are different numbers."""
    if _same(one, two):
        return False
    compatible = not disjoint(figure_of(one), figure_of(two))
    return _owners(one, two) if compatible else _owned(one) != _owned(two)


REFUSALS: tuple[Callable[[Assertion, Assertion], bool], ...] = (_units, _rates, _actions, _places)


def _things(one: Assertion, two: Assertion) -> bool:
    """Other things are counted: unlike nouns, unless one may mean the other."""
    first, second = _head(one), _head(two)
    if first == second and first:
        return False
    if not {first, second} & _ANYONE:
        return True
    if _same(one, two):
        return False
    return not one.actions or one.actions[:1] != two.actions[:1]


def _owners(one: Assertion, two: Assertion) -> bool:
    first, second = _owned(one), _owned(two)
    return bool(first and second) and not first & second


def _dates(one: Assertion, two: Assertion) -> bool:
    """Other years are told; when the articles were printed does not part one number."""
    if not (one.years or two.years) and _same(one, two):
        return False
    return other_years(one, two)


def _stretches(one: Assertion, two: Assertion) -> bool:
    """One counts what years together brought, the other what a day did."""
    return one.stretch != two.stretch


# What these hold against a pair does not count where both give one number that tells much ...
UNLESS_TELLING: tuple[Callable[[Assertion, Assertion], bool], ...] = (_things, _owners, _stretches)
# ... or, since a sentence has other dates than its figure's, where the number is of one thing, or
# has as many digits as a clause leaves terms untold.
UNLESS_LARGE: tuple[Callable[[Assertion, Assertion], bool], ...] = (_dates,)


def _same(one: Assertion, two: Assertion) -> bool:
    return one.number == two.number


def _repeats(one: Assertion, two: Assertion) -> bool:
    """Whether an article gives one number of one thing again."""
    return _thing(one) == _thing(two) and one.actions[:1] == two.actions[:1]


@lru_cache(maxsize=4096)
def _noun(counted: str) -> str:
    """The noun of what is counted, people too, without regard to its ending."""
    return head(counted) or (_ANYBODY if "people" in counted else "")


def _head(one: Assertion) -> str:
    return _head_of(figure_of(one).counts)


_head_of = lru_cache(maxsize=4096)(head)


def _thing(one: Assertion) -> Hashable:
    return figure_of(one).unit, one.number, _head(one)


def _owned(one: Assertion) -> frozenset[str]:
    """The terms of the countries and places that what is counted is said to be of."""
    return _places_in(figure_of(one).counts)


@lru_cache(maxsize=4096)
def _places_in(counted: str) -> frozenset[str]:
    known = (words("demonyms"), words("places"))
    named = [
        word for word in counted.split() if word.isupper() or any(word in each for each in known)
    ]
    return terms(fold_name(" ".join(named)))
