"""Runs of capitalised words.

A run is what stands together in capitals ("UK Prime Minister Ann Lee"), particles in small letters
and a nickname between its words included.

    [[word.text for word in run] for run in runs("He met Ludwig van der Aare", words)]
    ->  [['He'], ['Ludwig', 'van', 'der', 'Aare']]

It cuts no run: which names it holds is read by `name_pieces`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.language import name_words as about
from dossier.language.name_kinds import opens_person
from dossier.language.words import Word

_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: `kind` is 'person', 'place', 'organisation', 'other' or 'unknown'."""

    start: int
    end: int
    text: str
    kind: str


def runs(text: str, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the runs of capitalised words; particles in small letters hold one together."""
    index = 0
    while index < len(words):
        if not words[index].capitalised:
            index += 1
            continue
        end = _run_end(text, words, index)
        run = words[index:end]
        if (after := _behind_nickname(text, words, end)) and opens_person(words[index]):
            end = _run_end(text, words, after)
            run = [*run, *words[after:end]]
        yield tuple(run)
        index = end


def _run_end(text: str, words: Sequence[Word], start: int) -> int:
    end = start + 1
    while end < len(words) and end - start < _LONGEST and _joined(text, words[end - 1], words[end]):
        if words[end].capitalised or about.is_linked(words[end].text):
            end += 1
            continue
        after = end
        while after < min(len(words), end + 3) and words[after].text in about.PARTICLES:
            after += 1
        follows = after < len(words) and words[after].capitalised
        if after == end or not follows or not _joined(text, words[after - 1], words[after]):
            break
        end = after + 1
    return end


def _behind_nickname(text: str, words: Sequence[Word], index: int) -> int:
    """Where a name goes on behind a nickname ("Ann 'the Boss' Lee", "Ann (Annie) Lee"), else 0."""
    if index >= len(words):
        return 0
    found = _NICKNAME.match(text, words[index - 1].end)
    if not found:
        return 0
    after = bisect_left(words, found.end(), index, key=lambda word: word.start)
    return after if after < len(words) and words[after].start == found.end() else 0


_NICKNAME = re.compile(
    r"""[ \u00a0](?:"[^"\n.,]{2,24}"|“[^”\n.,]{2,24}”|‘[^’\n.,]{2,24}’|'[^'\n.,]{2,24}'"""
    r"""|\([A-Z][\w.]{1,12}\)) (?=[A-Z][a-z'’-])"""
)


def _joined(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    if gap in (" ", "\u00a0", "  "):
        return not left.possessive or about.is_office(right.text)
    if gap in (". ", ".", ".\u00a0"):
        short = left.initial or (about.is_title(left.text) and left.text not in ("Sir", "Lord"))
        return short or left.text in ("Jr", "Sr")
    if gap in (", ", ","):
        return right.text.casefold() in about.SUFFIXES and len(right.text) < 4
    return False
