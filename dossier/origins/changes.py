"""What a rewording changed of what a reader relies on: names, figures, qualifiers, modality.

Names count as changed where the other wording prints neither them nor a shorter form; figures are
compared by value and unit; a qualifier ("up to", "an estimated") where the figure stayed; modality
("might", "will", "not") where words that stand in place of each other differ in it.

    changes(one, two, pair)[0]  ->  Change('qualifier', ('an estimated 300',), ('up to 300',))

A doubtful pair that shares but one name or figure tells nothing of a change: it has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.articles.article import Passage
from dossier.language.lexicons import table
from dossier.language.numbers import Number
from dossier.language.text import Text
from dossier.origins.alignment import ALIKE, Pair
from dossier.origins.likeness import telling, words
from dossier.origins.wording import differences

KINDS = ("name", "figure", "qualifier", "modality")
PHRASE = 8  # words shown of a longer stretch in which modality changed


@dataclass(frozen=True, slots=True)
class Change:
    """What one article prints in place of what the other prints, either side maybe empty.

    `kind`: one of `KINDS`.
    """

    kind: str
    first: tuple[str, ...]
    second: tuple[str, ...]


def changes(one: Text, two: Text, pair: Pair) -> tuple[Change, ...]:
    """Return what changed between the sentences of a pair, in the order of `KINDS`."""
    sides = (one, pair.first), (two, pair.second)
    printed = [words(" ".join(_lines(passages))) for _, passages in sides]
    shared = printed[0] & printed[1] & (telling(one) | telling(two))
    if pair.weight < ALIKE and len(shared) < 2:
        return ()
    numbers = [tuple(_numbers(*side)) for side in sides]
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


Side = tuple[Text, tuple[Passage, ...]]


def _names(here: Side, there: Side) -> Iterator[str]:
    """The names here that stand there neither in full nor in a shorter form."""
    borne = _borne(here[0]) | _borne(there[0])
    printed = words(" ".join(_lines(there[1])))
    shorter = [words(name) for name in _named(*there)]
    for name in _named(*here):
        own = words(name)
        if own in borne and not own <= printed and not any(form < own for form in shorter if form):
            yield name


def _borne(text: Text) -> set[frozenset[str]]:
    """The names that are such beyond doubt: a capital letter alone may only begin a sentence."""
    heads = {passage.start for passage in text.sentences}
    known = ("person", "place", "organisation")
    return {
        words(name.text) for name in text.names if name.kind in known or name.start not in heads
    }


def _named(text: Text, passages: Sequence[Passage]) -> Iterator[str]:
    for name in text.names:
        if passages[0].start <= name.start and name.end <= passages[-1].end:
            yield name.text


@dataclass(frozen=True, slots=True)
class _Figure:
    value: object
    words: str
    qualifier: str

    @property
    def qualified(self) -> str:
        return f"{self.qualifier} {self.words}".strip()


def _numbers(text: Text, passages: Sequence[Passage]) -> Iterator[_Figure]:
    for number in text.numbers:
        if passages[0].start <= number.start and number.end <= passages[-1].end:
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
