"""The figure with which an article stands in a row, where it prints two of one thing.

A caption or an early sentence gives the count of an hour that the article's own text has overtaken.
Where one of its figures has nothing in common with another article's, and it prints that one's
number too, of what befell the same, it answers with that.

    "40 hurt" (caption), "more than 50 hurt" / "more than 50 hurt"   ->   more than 50, both

It does not find out which of two figures of one article is the later, where no other has either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.claims.answers import disjoint
from dossier.claims.assertions import Assertion
from dossier.claims.rows import Place, Row
from dossier.claims.same_figure import comparable, figure_of
from dossier.claims.terms import head


def agreeing(rows: Iterable[Row], said: Iterable[Assertion]) -> tuple[Row, ...]:
    """Return the rows, in each of which an article gives the figure that it shares with others.

    Args:
        rows: the rows that were gathered.
        said: what all articles assert.
    """
    of: defaultdict[str, list[Assertion]] = defaultdict(list)
    for each in comparable(said):
        of[each.article].append(each)
    return tuple(_settled(row, of) if row.counts else row for row in rows)


def _settled(row: Row, of: Mapping[str, Sequence[Assertion]]) -> Row:
    given = [place.assertion for place in row.places]
    settled = [_agreed(each, given, of[each.article]) for each in given]
    if settled == given:
        return row
    pairs = zip(row.places, settled, strict=True)
    return Row(
        tuple(Place(each, place.more) for place, each in pairs),
        (*row.every, *(each for each in settled if each not in given)),
    )


def _agreed(one: Assertion, given: Sequence[Assertion], own: Sequence[Assertion]) -> Assertion:
    """The figure of an article that most who exclude `one` give; `one` where it gives none."""
    apart = Counter(
        each.number for each in given if disjoint(figure_of(one), figure_of(each))
    ).most_common(1)
    alike = sum(each.number == one.number for each in given)
    if not apart or apart[0][1] < alike:
        return one
    told = [each for each in own if each.number == apart[0][0] and _thing(each) == _thing(one)]
    return told[0] if told and any(_thing(one)[1:]) else one


def _thing(one: Assertion) -> tuple[str, str, tuple[str, ...]]:
    """What a figure counts: what befell those counted, else the noun."""
    counted = figure_of(one).counts
    return figure_of(one).unit, "" if one.actions else head(counted), one.actions[:1]
