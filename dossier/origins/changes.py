"""What a rewording changed of what a reader relies on: names, figures, qualifiers, modality.

Names count as changed where the other wording prints neither them nor a shorter form; figures are
compared by value and unit; a qualifier ("up to", "an estimated") where the figure stayed; modality
("might", "will", "not") where words that stand in place of each other differ in it.

    changes(firm(text), firm(copy), pair)[0]
    ->  Change('qualifier', ('an estimated 300',), ('up to 300',))

A doubtful pair that shares but one name or figure tells nothing of a change: it has none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter
from typing import TypeVar

from dossier.articles.article import Passage
from dossier.language.lexicons import table
from dossier.language.names import Name
from dossier.language.numbers import Number
from dossier.language.text import Text
from dossier.origins.alignment import ALIKE, Pair
from dossier.origins.likeness import telling, words
from dossier.origins.wording import differences

KINDS = ("name", "figure", "qualifier", "modality")
PHRASE = 8  # words shown of a longer stretch in which modality changed


Spanned = TypeVar("Spanned", Name, Number)


@dataclass(frozen=True, slots=True)
class Change:
    """What one article prints in place of what the other prints, either side maybe empty.

    `kind`: one of `KINDS`.
    """

    kind: str
    first: tuple[str, ...]
    second: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Firm:
    """An article, its words that rewriting leaves alone, its names that are such beyond doubt."""

    text: Text
    telling: frozenset[str]
    named: frozenset[frozenset[str]]


def firm(text: Text) -> Firm:
    """Return what of an article tells a change, made once for all its sentences."""
    return Firm(text, telling(text), _borne(text))


def changes(one: Firm, two: Firm, pair: Pair) -> tuple[Change, ...]:
    """Return what changed between the sentences of a pair, in the order of `KINDS`."""
    sides = (one, pair.first), (two, pair.second)
    printed = [words(" ".join(_lines(passages))) for _, passages in sides]
    shared = printed[0] & printed[1] & (one.telling | two.telling)
    if pair.weight < ALIKE and len(shared) < 2:
        return ()
    numbers = [tuple(_numbers(side.text, passages)) for side, passages in sides]
    return tuple(
        change
        for change in (
            _change("name", _names(sides[0], sides[1]), _names(sides[1], sides[0])),
            _change("figure", _lacking(*numbers), _lacking(*reversed(numbers))),
            *_qualifiers(*numbers),
            *_modality(_lines(pair.first), _lines(pair.second)),
        )
        if change.first or change.second
    )


def _lines(passages: Iterable[Passage]) -> list[str]:
    return [" ".join(passage.text.split()) for passage in passages]


def _change(kind: str, first: Iterable[str], second: Iterable[str]) -> Change:
    return Change(kind, tuple(dict.fromkeys(first)), tuple(dict.fromkeys(second)))


Side = tuple[Firm, tuple[Passage, ...]]


def _names(here: Side, there: Side) -> Iterator[str]:
    """The names here that stand there neither in full nor in a shorter form."""
    borne = here[0].named | there[0].named
    printed = words(" ".join(_lines(there[1])))
    shorter = [words(name.text) for name in _within(there[0].text.names, there[1])]
    for name in dict.fromkeys(each.text for each in _within(here[0].text.names, here[1])):
        own = words(name)
        if own in borne and not own <= printed and not any(form < own for form in shorter if form):
            yield name


def _borne(text: Text) -> frozenset[frozenset[str]]:
    """The names that are such beyond doubt: a capital letter alone may only begin a sentence."""
    heads = {passage.start for passage in text.sentences}
    known = ("person", "place", "organisation")
    return frozenset(
        words(name.text) for name in text.names if name.kind in known or name.start not in heads
    )


def _within(spans: Sequence[Spanned], passages: Sequence[Passage]) -> Iterator[Spanned]:
    """Of what stands in order in a text that which lies in some of its sentences."""
    at = bisect_left(spans, passages[0].start, key=attrgetter("start"))
    end = passages[-1].end
    following = takewhile(lambda each: each.start < end, islice(spans, at, None))
    yield from (each for each in following if each.end <= end)


@dataclass(frozen=True, slots=True)
class _Figure:
    value: object
    words: str
    qualifier: str

    @property
    def qualified(self) -> str:
        return f"{self.qualifier} {self.words}".strip()


def _numbers(text: Text, passages: Sequence[Passage]) -> Iterator[_Figure]:
    for number in _within(text.numbers, passages):
        printed = " ".join(text.article.text[number.start : number.end].split())
        yield _Figure(_value(number), printed, " ".join(number.qualifier.split()))


def _value(number: Number) -> object:
    if number.value is None:
        return number.low, number.high, number.unit
    return number.value, number.unit


def _lacking(here: Iterable[_Figure], there: Iterable[_Figure]) -> Iterator[str]:
    known = {figure.value for figure in there}
    yield from (figure.qualified for figure in here if figure.value not in known)


def _qualifiers(one: Sequence[_Figure], two: Sequence[_Figure]) -> Iterator[Change]:
    for figure in one:
        same = [other for other in two if other.value == figure.value]
        if same and all(other.qualifier.lower() != figure.qualifier.lower() for other in same):
            yield Change("qualifier", (figure.qualified,), (same[0].qualified,))


def _modality(one: Sequence[str], two: Sequence[str]) -> Iterator[Change]:
    for each in differences(one, two):
        if _modal(each.first) != _modal(each.second):
            sides = (filter(None, [_around(said)]) for said in (each.first, each.second))
            yield _change("modality", *sides)


def _modal(said: str) -> frozenset[str]:
    return frozenset(kind for word in said.split() for kind in _kinds(word))


def _kinds(word: str) -> list[str]:
    bare = word.replace("’", "'").lower().strip(",.;:")
    return table("modality").get(bare, "").split()


def _around(said: str) -> str:
    """The words near the first that is modal; what is left out on either side as a mark."""
    found = said.split()
    if len(found) <= PHRASE:
        return said
    at = next((number for number, word in enumerate(found) if _kinds(word)), 0)
    start = max(0, min(at - 2, len(found) - PHRASE))
    end = start + PHRASE
    before, after = "… " if start else "", " …" if end < len(found) else ""
    return before + " ".join(found[start:end]) + after
