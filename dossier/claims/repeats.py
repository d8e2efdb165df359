"""Which positions of a row rest on one report: one utterance, or one sentence printed again.

An agency's sentence stands in several papers near word for word, and so does a quotation. What one
repeats of another is one report, however many carry it.

    "The cook and the mate drowned when the Hesper sank"
    "It is the first loss since the cook and the mate drowned when the Hesper sank"  ->  one report

It does not say who printed it first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, pairwise

from dossier.articles.article import Status, fold_name
from dossier.claims.answers import Position
from dossier.claims.claim import quoted, standing
from dossier.claims.likeness import alike
from dossier.origins.groups import groups
from dossier.statements.find import Stance, Statement
from dossier.statements.speakers import Speaker
from dossier.statements.utterances import FEWEST, MOST

_QUOTED = re.compile('["“”]')
_QUOTATION = re.compile('"[^"]*"|“[^“”]*')
_folded = lru_cache(maxsize=1 << 12)(fold_name)


class Reports:
    """The utterances of a dossier, asked which positions of a row give one report."""

    def __init__(
        self, utterances: Sequence[Sequence[Statement]], voice: Callable[[Position], str]
    ) -> None:
        self._places = standing(utterances)
        self._voice = voice

    def among(self, taken: Sequence[Position]) -> tuple[tuple[Position, ...], ...]:
        """Return positions in groups that give one report, in order; most stand alone."""
        persons = [(each.speaker and each.speaker.person) or "" for each in taken]
        said = [next(iter(quoted(each.evidence, self._places)), None) for each in taken]

        def holds(one: int, two: int) -> bool:
            if said[one] is not None and said[one] == said[two]:
                return True
            apart = persons[one] and persons[two] and persons[one] != persons[two]
            return not apart and self._one(taken[one], taken[two])

        first: dict[int, int] = {}
        uttered = [
            (first.setdefault(utterance, number), number)
            for number, utterance in enumerate(said)
            if utterance is not None
        ]
        near = alike(_runs(each.evidence.passage.text) for each in taken)
        pairs = ((one, two) for one, later in near.items() for two in sorted(later))
        grouped = groups(range(len(taken)), chain(uttered, pairs), holds)
        return tuple(tuple(taken[number] for number in group) for group in grouped)

    def _one(self, one: Position, two: Position) -> bool:
        texts = one.evidence.passage.text, two.evidence.passage.text
        return (
            repeats(*texts) or quotes(*texts) or (self._may_be_one(one, two) and retells(one, two))
        )

    def _may_be_one(self, one: Position, two: Position) -> bool:
        """Whether one speaker says both, or somebody whom an article does not name says one."""
        unnamed = [each for each in (one, two) if each.speaker is None]
        if unnamed:
            return len(unnamed) == 1 and unnamed[0].stance is Stance.ATTRIBUTES
        return self._voice(one) == self._voice(two)


@lru_cache(maxsize=1 << 14)
def repeats(one: str, two: str) -> bool:
    """Return whether two sentences, or one of them and a part of the other, are one wording.

    What was asked is remembered, since two sentences with several figures meet in several rows.
    """
    if _holds(one, two):
        return True
    first, second = _words(one), _words(two)
    short, long = sorted((first, second), key=len)
    fewest = MOST * len(short)
    if fewest < FEWEST or len(short) - len(set(short).difference(long)) < fewest:
        return False
    return sum(size for size in _shared(first, second) if size > 1) >= fewest


@lru_cache(maxsize=1 << 14)
def quotes(one: str, two: str) -> bool:
    """Return whether what one of two sentences quotes stands in the other, word for word."""
    for quoting, other in ((one, two), (two, one)):
        words = _folded(" ".join(_QUOTATION.findall(quoting)))
        if len(words.split()) >= FEWEST and words in _folded(other):
            return True
    return False


def retells(one: Position, two: Position) -> bool:
    """Return whether the words that one of two positions tells stand in the other, mostly so."""
    for told, other in ((one, two), (two, one)):
        first, second = _told(told), _words(other.evidence.passage.text)
        if FEWEST <= len(first) <= len(second):
            return sum(_shared(first, second)) >= MOST * len(first)
    return False


def _told(position: Position) -> list[str]:
    """The words of a position that its sentence quotes, or else its answer."""
    sentence = position.evidence.passage.text
    within = " ".join(_QUOTATION.findall(sentence))
    return _folded(within or ("" if position.figure else position.answer)).split()


def _shared(first: Sequence[str], second: Sequence[str]) -> Iterator[int]:
    """How many words each stretch has that stands in both, in one order."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return (block.size for block in matcher.get_matching_blocks())


@lru_cache(maxsize=1 << 10)
def _words(sentence: str) -> list[str]:
    return _folded(sentence).split()


@lru_cache(maxsize=1 << 8)
def _runs(sentence: str) -> set[tuple[str, str]]:
    """Two words in a row, wherever they stand."""
    return set(pairwise(_words(sentence)))


def _holds(one: str, two: str) -> bool:
    """Whether a sentence is another one, or the whole of it stands in the other as a quotation."""
    first, second = sorted((_folded(one), _folded(two)), key=len)
    quoted = _QUOTED.search(one) and _QUOTED.search(two)
    return first == second or bool(quoted and f" {first} " in f" {second} ")


def named(reports: Sequence[Sequence[Position]]) -> list[list[Position]]:
    """Return reports with the one person known of each where an article leaves open who speaks."""
    return [[_said_by(each, _persons(report)) for each in report] for report in reports]


def _said_by(position: Position, persons: Mapping[str, Speaker]) -> Position:
    open_one = position.speaker is None and position.stance is Stance.ATTRIBUTES
    machine = position.status is Status.MACHINE
    if len(persons) != 1 or not (open_one and machine):
        return position
    (speaker,) = persons.values()
    return replace(position, speaker=replace(speaker, span=None), stance=Stance.STATES)


def _persons(report: Sequence[Position]) -> dict[str, Speaker]:
    return {
        each.speaker.person: each.speaker for each in report if each.speaker and each.speaker.person
    }


def voices(
    reports: Sequence[Sequence[Position]], voice: Callable[[Position], str]
) -> dict[Position, str]:
    """Return whose word each position is: of one report, the one speaker that is known of it."""
    told: dict[Position, str] = {}
    for report in reports:
        known = set(_persons(report)) or {voice(each) for each in report if each.speaker}
        one = next(iter(known)) if len(known) == 1 else ""
        told |= {each: one or voice(each) for each in report}
    return told


def by_voice(
    reports: Sequence[Sequence[Position]], voice: Mapping[Position, str]
) -> tuple[tuple[Position, ...], ...]:
    """Return reports in wider groups: all that rest on the word of one named speaker together."""
    known = {voice[each] for report in reports for each in report if each.speaker}
    first: dict[str, int] = {}
    links = [
        (first.setdefault(voice[each], number), number)
        for number, report in enumerate(reports)
        for each in report
        if voice[each] in known
    ]
    grouped = groups(range(len(reports)), links)
    return tuple(tuple(each for number in group for each in reports[number]) for group in grouped)
