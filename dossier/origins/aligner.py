"""What the articles of a dossier have in common, recalled where an earlier build has found it.

Two articles that are as they were align as they did, and are judged as they were. What is kept of
an alignment is which sentences stand in each pair, by number, and what was measured; of two
articles that are no near-copies, what they share word for word.

    Aligner(texts, digests, memo).align("a", "b")  ->  Alignment(first='a', second='b', ...)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple, Protocol

from dossier.articles.article import Passage
from dossier.language.text import Text
from dossier.origins.alignment import Alignment, Outline, Pair, align, outline
from dossier.origins.candidates import Traits, traits
from dossier.origins.copies import near_copy, passages

_DIGITS = 32  # of a digest's hexadecimal ones: 128 bits tell an article from any other
_PARTS = 1000  # a whole, of which an alignment tells its parts to three decimals


class Kept(Protocol):
    """What recalls a value that JSON can hold, by key."""

    def get(self, key: str) -> Any:
        """Return what was put under a key, None where nothing was."""

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""


class Judged(NamedTuple):
    """Whether two articles are near-copies; if not, what they share word for word, if anything."""

    near: bool
    shared: Alignment | None


class Aligner:
    """Aligns the articles of one dossier.

    Args:
        texts: the annotated articles by key.
        digests: what tells each article, and all that was found in it, from any other, by key;
            what is found of an article without one is not kept.
        kept: what earlier builds have found, None for nothing.
    """

    def __init__(
        self,
        texts: Mapping[str, Text],
        digests: Mapping[str, str] | None = None,
        kept: Kept | None = None,
    ) -> None:
        self._texts = texts
        self._digests = {key: each[:_DIGITS] for key, each in (digests or {}).items()}
        self._kept = kept
        self._outlines: dict[str, Outline] = {}
        self._alignments: dict[tuple[str, str], Alignment] = {}

    def traits(self, key: str) -> Traits:
        """Return what an article is found by."""
        recalled = _read_traits(self._get("traits", key))
        if recalled is None:
            recalled = traits(self._texts[key])
            self._put(recalled, "traits", key)
        return recalled

    def judged(self, one: str, two: str) -> Judged:
        """Return whether two articles are near-copies, and what they share if they are not."""
        kept = self._get("judged", one, two)
        if type(kept) is bool:
            return Judged(kept, None)
        recalled = _unpacked(kept, self._texts[one], self._texts[two])
        if recalled is not None:
            return Judged(False, recalled)
        alignment = self._made(one, two)
        near = near_copy(alignment)
        shared = None if near else passages(alignment)
        self._put(_packed(shared) if shared else near, "judged", one, two)
        return Judged(near, shared)

    def align(self, one: str, two: str) -> Alignment:
        """Return the alignment of two articles."""
        recalled = _unpacked(self._get("", one, two), self._texts[one], self._texts[two])
        if recalled is None:
            recalled = self._made(one, two)
            self._put(_packed(recalled), "", one, two)
        return recalled

    def _made(self, one: str, two: str) -> Alignment:
        if (one, two) not in self._alignments:
            alignment = align(self._outline(one), self._outline(two))
            self._alignments[one, two] = alignment
        return self._alignments[one, two]

    def _outline(self, key: str) -> Outline:
        if key not in self._outlines:
            self._outlines[key] = outline(self._texts[key])
        return self._outlines[key]

    def _get(self, what: str, *articles: str) -> Any:
        """What was kept of some articles, None for nothing."""
        key = self._key(what, articles)
        return None if self._kept is None or not key else self._kept.get(key)

    def _put(self, value: object, what: str, *articles: str) -> None:
        key = self._key(what, articles)
        if self._kept is not None and key:
            self._kept.put(key, value)

    def _key(self, what: str, articles: Iterable[str]) -> str:
        """The name of what is kept of some articles, '' where one of them has no digest."""
        try:
            return what + "".join([self._digests[article] for article in articles])
        except KeyError:
            return ""


def _packed(alignment: Alignment) -> list[int]:
    """An alignment as numbers: what was measured, how many pairs stand in order, and the pairs."""
    parts = round(_PARTS * alignment.agreement)
    head = (*alignment.sentences, *alignment.told, parts, len(alignment.pairs))
    return [*head, *chain.from_iterable(map(_numbers, alignment.every))]


def _numbers(pair: Pair) -> tuple[int, ...]:
    one, two = pair.sides
    parts = round(_PARTS * pair.weight)
    return one[0].number, len(one), two[0].number, len(two), parts, int(pair.quoted)


def _unpacked(packed: Any, one: Text, two: Text) -> Alignment | None:
    """The alignment that was packed; None where nothing was, or something else."""
    if type(packed) is not list or set(map(type, packed)) != {int} or min(packed) < 0:
        return None
    try:
        first, second, told, telling, parts, count, *numbers = packed
        pairs = tuple(_pairs(numbers, one.sentences, two.sentences))
    except ValueError:
        return None
    return Alignment(
        first=one.article.key,
        second=two.article.key,
        pairs=pairs[:count],
        sentences=(first, second),
        told=(told, telling),
        moved=pairs[count:],
        agreement=parts / _PARTS,
    )


def _pairs(
    numbers: Iterable[int], ones: tuple[Passage, ...], twos: tuple[Passage, ...]
) -> Iterator[Pair]:
    each = iter(numbers)
    for first, length, second, long, parts, quoted in zip(*[each] * 6, strict=True):
        sides = ones[first : first + length], twos[second : second + long]
        if () in sides:
            raise ValueError(numbers)
        yield Pair(*sides, parts / _PARTS, quoted > 0)


def _read_traits(kept: Any) -> Traits | None:
    """The traits that were kept; None where none were, or something else."""
    if type(kept) is not list or list(map(type, kept)) != [list, list]:
        return None
    own = Traits(*kept)
    return own if set(map(type, chain(*own))) <= {str} else None
