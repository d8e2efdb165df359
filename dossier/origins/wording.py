"""Two wordings of one thing side by side: where they differ, word by word.

    differences(["The ferry sank."], ["The ship sank."])  ->  (Difference('ferry', 'ship'),)
    wording(["The ferry sank."], ["The ship sank."])[0][0]
    ->  (Piece('The ', False), Piece('ferry', True), Piece(' sank.', False))

Case, accents, punctuation, white space and a possessive ending are no difference. It does not
judge what a difference means (`origins.changes` does).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, takewhile

from dossier.articles.article import fold_name

MANY = 400  # words of a wording beyond which only how it begins and ends is compared
_WORD = re.compile(r"[^\W_]{1,80}(?:[.,'’‐‑-][^\W_]{1,80}){0,8}")
_POSSESSIVE = re.compile(r"['’]s?\Z", re.IGNORECASE)

_Region = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, and whether the other wording lacks its words."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """What one wording says in place of what the other says; '' where it says nothing."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class _Word:
    sentence: int
    start: int
    end: int
    folded: str


def wording(
    one: Sequence[str], two: Sequence[str]
) -> tuple[tuple[tuple[Piece, ...], ...], tuple[tuple[Piece, ...], ...]]:
    """Return the pieces of each sentence of both wordings."""
    first, second = _words(one), _words(two)
    regions = _regions(first, second)
    return (
        _cut(one, [word for rows, _ in regions for word in first[slice(*rows)]]),
        _cut(two, [word for _, columns in regions for word in second[slice(*columns)]]),
    )


def differences(one: Sequence[str], two: Sequence[str]) -> tuple[Difference, ...]:
    """Return where two wordings differ, in order."""
    first, second = _words(one), _words(two)
    return tuple(
        Difference(_said(one, first[slice(*rows)]), _said(two, second[slice(*columns)]))
        for rows, columns in _regions(first, second)
    )


def _words(sentences: Sequence[str]) -> list[_Word]:
    return [
        _Word(number, *word)
        for number, sentence in enumerate(sentences)
        for word in _found(sentence)
    ]


@lru_cache(maxsize=2048)
def _found(sentence: str) -> tuple[tuple[int, int, str], ...]:
    """Where each word of a sentence stands, and its folded form; a sentence is read often."""
    return tuple(
        (*match.span(), fold_name(_POSSESSIVE.sub("", match.group())))
        for match in _WORD.finditer(sentence)
    )


def _regions(one: Sequence[_Word], two: Sequence[_Word]) -> tuple[_Region, ...]:
    """The numbers from which and to which words differ, on either side."""
    return _differing(tuple(word.folded for word in one), tuple(word.folded for word in two))


@lru_cache(maxsize=64)
def _differing(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[_Region, ...]:
    if max(len(first), len(second)) > MANY:
        head = _alike(first, second)
        tail = _alike(first[head:][::-1], second[head:][::-1])
        return (((head, len(first) - tail), (head, len(second) - tail)),)
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return tuple(
        ((start, end), (begin, stop)) for kind, start, end, begin, stop in steps if kind != "equal"
    )


def _alike(one: Sequence[str], two: Sequence[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def _said(sentences: Sequence[str], words: Sequence[_Word]) -> str:
    parts = []
    for number, group in groupby(words, key=lambda word: word.sentence):
        inside = list(group)
        parts.append(sentences[number][inside[0].start : inside[-1].end])
    return " ".join(parts)


def _cut(sentences: Sequence[str], changed: Sequence[_Word]) -> tuple[tuple[Piece, ...], ...]:
    return tuple(
        tuple(_pieces(sentence, [word for word in changed if word.sentence == number]))
        for number, sentence in enumerate(sentences)
    )


def _pieces(sentence: str, changed: Sequence[_Word]) -> Iterator[Piece]:
    """The sentence's pieces; changed words with only marks or blanks between are one piece."""
    end = 0
    for start, stop in _stretches(sentence, changed):
        if start > end:
            yield Piece(sentence[end:start], False)
        yield Piece(sentence[start:stop], True)
        end = stop
    if end < len(sentence):
        yield Piece(sentence[end:], False)


def _stretches(sentence: str, changed: Sequence[_Word]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for word in changed:
        if found and not _WORD.search(sentence, found[-1][1], word.start):
            found[-1] = (found[-1][0], word.end)
        else:
            found.append((word.start, word.end))
    return found
