"""The alignments of a dossier's articles, those recalled that an earlier build has made.

Two articles that are as they were align as they did. What is kept of an alignment is which
sentences stand in each pair, by number, and what was measured.

    Aligner(texts, digests, memo).align("a", "b")  ->  Alignment(first='a', second='b', ...)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from dossier.language.text import Text
from dossier.origins.alignment import Alignment, Outline, Pair, align, outline

_Packed = list[Any]
_TYPES = (int, int, int, int, float, bool)


class Kept(Protocol):
    """What recalls a value that JSON can hold, by key."""

    def get(self, key: str) -> Any:
        """Return what was put under a key, None where nothing was."""

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""


class Aligner:
    """Aligns the articles of one dossier.

    Args:
        texts: the annotated articles by key.
        digests: what tells each article, and all that was found in it, from any other, by key;
            an article without one is aligned anew.
        kept: the alignments of earlier builds, None for none.
    """

    def __init__(
        self,
        texts: Mapping[str, Text],
        digests: Mapping[str, str] | None = None,
        kept: Kept | None = None,
    ) -> None:
        self._texts = texts
        self._digests = digests or {}
        self._kept = kept
        self._outlines: dict[str, Outline] = {}

    def align(self, one: str, two: str) -> Alignment:
        """Return the alignment of two articles."""
        if self._kept is None or one not in self._digests or two not in self._digests:
            return align(self._outline(one), self._outline(two))
        key = self._digests[one] + self._digests[two]
        recalled = _unpacked(self._kept.get(key), self._texts[one], self._texts[two])
        if recalled is not None:
            return recalled
        alignment = align(self._outline(one), self._outline(two))
        self._kept.put(key, _packed(alignment))
        return alignment

    def _outline(self, key: str) -> Outline:
        if key not in self._outlines:
            self._outlines[key] = outline(self._texts[key])
        return self._outlines[key]


def _packed(alignment: Alignment) -> _Packed:
    """An alignment as lists of numbers."""
    pairs, moved = ([_numbers(p) for p in part] for part in (alignment.pairs, alignment.moved))
    return [pairs, moved, alignment.sentences, alignment.told, alignment.agreement]


def _numbers(pair: Pair) -> _Packed:
    one, two = pair.sides
    return [one[0].number, len(one), two[0].number, len(two), pair.weight, pair.quoted]


def _unpacked(packed: Any, one: Text, two: Text) -> Alignment | None:
    """The alignment that was packed; None where nothing was, or something else."""
    try:
        pairs, moved, (first, second), (told, telling), agreement = packed
        _all((first, second, told, telling), int)
        _all((agreement,), float)
        return Alignment(
            first=one.article.key,
            second=two.article.key,
            pairs=_pairs(pairs, one, two),
            sentences=(first, second),
            told=(told, telling),
            moved=_pairs(moved, one, two),
            agreement=agreement,
        )
    except (TypeError, ValueError):
        return None


def _pairs(packed: Iterable[_Packed], one: Text, two: Text) -> tuple[Pair, ...]:
    pairs = []
    for numbers in packed:
        first, length, second, long, weight, quoted = numbers
        if tuple(map(type, numbers)) != _TYPES:
            raise TypeError(numbers)
        ones = one.sentences[first : first + length]
        twos = two.sentences[second : second + long]
        if not ones or not twos:
            raise ValueError(packed)
        pairs.append(Pair(ones, twos, weight, quoted))
    return tuple(pairs)


def _all(values: Iterable[object], kind: type) -> None:
    """Refuse values that are not of one type."""
    if any(type(value) is not kind for value in values):
        raise TypeError(kind)
