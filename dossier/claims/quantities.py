"""A figure of an article as it is compared with those of others: what its words say of it.

What is asked of every pair of figures is found out once of each: the thing that it counts and whose
it is, what happens to that, whether it is a rate, how many digits it has. Articles that print one
sentence, as those of one agency do, give one quantity, of which all is asked once.

    quantities([assertion of "at least 14 Norwegian ships sank"])
    ->  [Quantity(head='@ships', owned={'norwegi'}, digits=2, small=False, ...)]

It compares nothing: `claims.same_figure` does.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dossier.articles.article import fold_name
from dossier.claims import figures
from dossier.claims.assertions import Assertion
from dossier.claims.find import Figure
from dossier.claims.likeness import who
from dossier.claims.terms import head, terms
from dossier.language.lexicons import words
from dossier.statements.find import Stance

_ANYBODY = "people"


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A figure and its scope, the very same for all that tell nothing else.

    Attributes:
        figure: the figure, as the first that tells it prints it.
        unit: what it is measured in, '' for things counted.
        value: what is equal for one number, or range, of one unit.
        digits: how many it has, final noughts not counted.
        magnitude: what tells how many of its digits another number shares.
        small: whether its number is below ten.
        is_rate: whether it is money for each year, or day.
        action: what happens to the counted, as the nearest word tells; '' where none does.
        actions: all that the clause says to happen.
        head: the term of what is counted, '' for none.
        noun: the same, or "people" where somebody is counted.
        owned: the terms of the countries and places of which the counted is said to be.
        terms: the terms of its clause.
        named: those of each proper name in it.
        who: those of all proper names in it.
        years: the years that are told of it, or else those in which its article was published.
        dated: whether any are told.
        stretch: whether its clause tells of the time from one year to another.
    """

    figure: Figure
    unit: str
    value: str
    digits: int
    magnitude: tuple[int, ...]
    small: bool
    is_rate: bool
    action: str
    actions: frozenset[str]
    head: str
    noun: str
    owned: frozenset[str]
    terms: frozenset[str]
    named: tuple[frozenset[str], ...]
    who: frozenset[str]
    years: frozenset[int]
    dated: bool
    stretch: bool


def quantities(assertions: Iterable[Assertion]) -> list[Quantity]:
    """Return the figures of assertions that have one, as they are compared."""
    known: dict[Hashable, Quantity] = {}
    found = []
    for said in assertions:
        assert said.figure is not None
        told = _told(said, said.figure)
        found.append(known.get(told) or known.setdefault(told, _quantity(said, said.figure)))
    return found


def _told(said: Assertion, figure: Figure) -> Hashable:
    """All that a figure is compared by."""
    return (
        said.terms,
        said.number,
        figure.low,
        figure.high,
        figure.unit,
        figure.counts,
        said.actions,
        said.named,
        said.years,
        said.published,
        said.stretch,
        _is_rate(said, figure.unit),
    )


def _quantity(said: Assertion, figure: Figure) -> Quantity:
    unit, counted = figure.unit, figure.counts
    value, digits, magnitude, small = _number(said.number)
    noun = _head(counted)
    return Quantity(
        figure=figure,
        unit=unit,
        value=f"{unit} {value}",
        digits=digits,
        magnitude=magnitude,
        small=small,
        is_rate=_is_rate(said, unit),
        action=said.actions[0] if said.actions else "",
        actions=frozenset(said.actions),
        head=noun,
        noun=noun or (_ANYBODY if "people" in counted else ""),
        owned=_places_in(counted),
        terms=said.terms,
        named=said.named,
        who=who(said),
        years=said.years or said.published,
        dated=bool(said.years),
        stretch=said.stretch,
    )


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


def keys(quantity: Quantity) -> Iterator[Hashable]:
    """Yield what two figures must have one of in common to be worth comparing."""
    yield quantity.value
    if quantity.action:
        yield quantity.unit, quantity.action
    if quantity.head:
        yield quantity.unit, quantity.head


def _is_rate(said: Assertion, unit: str) -> bool:
    if len(unit) != 3 or not unit.isupper():
        return False
    begins = said.passage.start
    return figures.is_rate(said.passage.text, said.start - begins, said.end - begins)


@lru_cache(maxsize=1 << 14)
def _number(number: tuple[Decimal, ...]) -> tuple[str, int, tuple[int, ...], bool]:
    """A number, or both ends of a range: in one writing, its digits, magnitude and smallness."""
    written = " ".join(f"{each.normalize():f}" for each in number)
    return written, figures.digits(number), figures.magnitude(number), max(number) < 10


_head = lru_cache(maxsize=1 << 14)(head)


@lru_cache(maxsize=1 << 14)
def _places_in(counted: str) -> frozenset[str]:
    known = (words("demonyms"), words("places"))
    named = [
        word for word in counted.split() if word.isupper() or any(word in each for each in known)
    ]
    return terms(fold_name(" ".join(named)))
