"""Whether two figures of different articles answer one question: rules that refuse, then a bar.

Scope comes first. Two figures answer one question only where they count the same thing, to which
the same happens, in one unit, place and time: the same number is not the same thing. The bar for
what else their clauses must share is low for one number that tells much, higher for one that tells
little, highest for two numbers, which may differ for being of different things.

    "five people were killed" / "seven people died"      ->  one question
    "five people were trapped" / "seven people died"     ->  two

It averages nothing, and does not say which figure is right: `claims.agreement` lays them out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from dossier.articles.article import fold_name
from dossier.claims.answers import disjoint
from dossier.claims.assertions import Assertion, printed
from dossier.claims.find import Figure
from dossier.claims.likeness import Weights
from dossier.claims.terms import head, terms
from dossier.language.lexicons import words
from dossier.statements.find import Stance

# Read off the pairs of five clusters: likeness of two clauses, from 0 to 1.
UNIQUE = 0.05  # for one number of three digits or more, not counting final noughts
OFTEN_PRINTED = 0.10  # for one number, not small, that several articles print of one thing
SMALL = 10  # a lesser number may be printed often of several things
TELLING = 0.15  # for one number that tells much, or of one thing, or to which one thing happens
CLOSE = 0.20  # for two numbers that may both hold, or nearly, to which one thing happens
LITTLE = 0.30  # for one number that tells little; for two, of one thing to which one thing happens
APART = 0.45  # for two numbers of which less is known
NEARLY = Decimal("1.2")  # how often the smaller goes into the greater of two close numbers
OFTEN = 3  # articles that print one number of one thing: it is the dossier's own, and tells much
_ANYONE = frozenset(("people", "person", "other", "victim", "live", ""))


class Counting:
    """The figures of a dossier, asked which of them answer one question."""

    def __init__(self, counted: Sequence[Assertion], weights: Weights) -> None:
        self._weights = weights
        self._printed = {(each.article, figure_of(each).unit, number(each)) for each in counted}
        holders: defaultdict[Hashable, set[str]] = defaultdict(set)
        for each in counted:
            holders[_thing(each)].add(each.article)
        self._often = {thing for thing, articles in holders.items() if len(articles) >= OFTEN}

    def score(self, one: Assertion, two: Assertion) -> float:
        """How alike two figures are that answer one question, 0 where they do not.

        A pair of one number comes before every pair of two.
        """
        if not self.fits(one, two):
            return 0.0
        if one.article == two.article:
            return 1.0 if _repeats(one, two) else 0.0
        likeness = self._weights.cosine(one.terms, two.terms)
        return likeness + _same(one, two) if likeness >= self._bar(one, two) else 0.0

    def fits(self, one: Assertion, two: Assertion) -> bool:
        """Whether nothing sets two figures apart, of one article or of two."""
        if one.article == two.article:
            return not disjoint(figure_of(one), figure_of(two))
        if any(refuses(one, two) for refuses in REFUSALS):
            return False
        if not _same(one, two):
            return not self._rivals(one, two) and not any(
                refuses(one, two) for refuses in (*UNLESS_TELLING, *UNLESS_LARGE)
            )
        tells = self._tells(one) or not any(refuses(one, two) for refuses in UNLESS_TELLING)
        return tells and (_large(one) or not any(refuses(one, two) for refuses in UNLESS_LARGE))

    def _bar(self, one: Assertion, two: Assertion) -> float:
        alike = _head(one) == _head(two) and bool(_head(one))
        befallen = bool(one.actions) and one.actions[:1] == two.actions[:1]
        if _same(one, two):
            if _digits(one) > 2:
                return UNIQUE
            if _thing(one) in self._often and max(number(one)) >= SMALL:
                return OFTEN_PRINTED
            return TELLING if self._tells(one) or alike or befallen else LITTLE
        if befallen and _close(one, two) and not figure_of(one).unit:
            return CLOSE
        return LITTLE if alike and befallen else APART

    def _tells(self, one: Assertion) -> bool:
        """Whether a number is unlikely to stand for two things in one dossier."""
        return (_digits(one) > 1 and _large(one)) or _thing(one) in self._often

    def _rivals(self, one: Assertion, two: Assertion) -> bool:
        """Whether an article that gives one of two numbers prints the other too, of something."""
        if not disjoint(figure_of(one), figure_of(two)):
            return False
        unit = figure_of(one).unit
        first, second = (one.article, unit, number(two)), (two.article, unit, number(one))
        return first in self._printed or second in self._printed


def keys(assertion: Assertion) -> Iterator[Hashable]:
    """Yield what two figures must have one of in common to be worth comparing."""
    figure = figure_of(assertion)
    yield figure.unit, number(assertion)
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
        and number(each)
        and not (each.statement and each.statement.stance in (Stance.DENIES, Stance.DOUBTS))
    ]


def number(one: Assertion) -> tuple[Decimal, ...]:
    """Return a figure's printed number, or both ends of a range."""
    return printed(figure_of(one))


def figure_of(one: Assertion) -> Figure:
    """Return the figure of an assertion that has one."""
    assert one.figure is not None
    return one.figure


def _units(one: Assertion, two: Assertion) -> bool:
    return figure_of(one).unit != figure_of(two).unit


def _actions(one: Assertion, two: Assertion) -> bool:
    """Other things happen to them: of one number, none alike; of two numbers, to the counted.

    A number of three digits or more before noughts is the same whatever else its clause says.
    """
    if _same(one, two):
        both = one.actions and two.actions and _digits(one) < 3
        return bool(both) and not set(one.actions) & set(two.actions)
    return one.actions[:1] != two.actions[:1]


def _places(one: Assertion, two: Assertion) -> bool:
    """Two numbers of people or things of different countries are different numbers."""
    if _same(one, two):
        return False
    return _owners(one, two) if _close(one, two) else _owned(one) != _owned(two)


REFUSALS: tuple[Callable[[Assertion, Assertion], bool], ...] = (_units, _actions, _places)


def _things(one: Assertion, two: Assertion) -> bool:
    """Other things are counted: unlike nouns, unless one may mean the other."""
    first, second = _head(one), _head(two)
    if first == second and first:
        return False
    unclear = first in _ANYONE or second in _ANYONE
    return not unclear or not one.actions or one.actions[:1] != two.actions[:1]


def _owners(one: Assertion, two: Assertion) -> bool:
    first, second = _owned(one), _owned(two)
    return bool(first and second) and not first & second


def _dates(one: Assertion, two: Assertion) -> bool:
    first, second = one.years or one.published, two.years or two.published
    return bool(first and second) and not first & second


# What these hold against a pair does not count where both give one number that tells much ...
UNLESS_TELLING: tuple[Callable[[Assertion, Assertion], bool], ...] = (_things, _owners)
# ... or, since a sentence has other dates than its figure's, where both give one large number.
UNLESS_LARGE: tuple[Callable[[Assertion, Assertion], bool], ...] = (_dates,)


def _same(one: Assertion, two: Assertion) -> bool:
    return number(one) == number(two)


def _repeats(one: Assertion, two: Assertion) -> bool:
    """Whether an article gives one number of one thing again."""
    return _thing(one) == _thing(two) and one.actions[:1] == two.actions[:1]


def _digits(one: Assertion) -> int:
    """How many digits a number has, final noughts not counted; of a range, the more."""
    return max(len(each.normalize().as_tuple().digits) for each in number(one))


def _large(one: Assertion) -> bool:
    return max(number(one)) >= 100


def _close(one: Assertion, two: Assertion) -> bool:
    """Whether two numbers may both hold, or differ by less than a correction of one might."""
    if not disjoint(figure_of(one), figure_of(two)):
        return True
    low, high = sorted((max(number(one)), max(number(two))))
    return _large(one) and _large(two) and high <= NEARLY * low


def _head(one: Assertion) -> str:
    return _head_of(figure_of(one).counts)


_head_of = lru_cache(maxsize=4096)(head)


def _thing(one: Assertion) -> Hashable:
    return figure_of(one).unit, number(one), _head(one)


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
