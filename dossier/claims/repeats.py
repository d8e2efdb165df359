"""Which positions of a row rest on one report: one utterance, or one sentence printed again.

An agency's sentence stands in several papers near word for word, and so does a quotation. What one
repeats of another is one report, however many carry it.

    "The cook and the mate drowned when the Hesper sank"
    "It is the first loss since the cook and the mate drowned when the Hesper sank"  ->  one report

It does not say who printed it first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from dossier.articles.article import Evidence, fold_name
from dossier.claims.answers import Position
from dossier.claims.likeness import alike
from dossier.origins.groups import groups
from dossier.statements.find import Statement

# Measured on the rows of five clusters: sentences of one agency, and quotations, share .60 and more
# of the shorter one in runs of two words, two honest reports .56 at most.
RUN = 2  # words in a row: one alone may stand in both by grammar
MOST = 0.6  # part of the shorter sentence in such runs
FEWEST = 8  # words in them
WHOLE = 4  # words of a short sentence, or of a quotation in another, that is printed as it stands
_QUOTED = re.compile('["“”]')


class Reports:
    """The utterances of a dossier, asked which positions of a row give one report."""

    def __init__(self, utterances: Sequence[Sequence[Statement]]) -> None:
        self._said: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, group in enumerate(utterances):
            for each in group:
                self._said[each.article] += [(*span, number) for span in each.content]

    def among(self, taken: Sequence[Position]) -> tuple[tuple[Position, ...], ...]:
        """Return positions in groups that give one report, in order; most stand alone."""
        links = [
            (one, two)
            for one, two in sorted(alike(_runs(each.evidence.passage.text) for each in taken))
            if repeats(taken[one].evidence.passage.text, taken[two].evidence.passage.text)
        ]
        first: dict[int, int] = {}
        for number, each in enumerate(taken):
            said = self._quoted(each.evidence)
            if said is not None:
                links.append((first.setdefault(said, number), number))
        grouped = groups(range(len(taken)), links)
        return tuple(tuple(taken[number] for number in group) for group in grouped)

    def _quoted(self, evidence: Evidence) -> int | None:
        """The number of the utterance that evidence quotes from, None for none."""
        met = (
            number
            for start, end, number in self._said.get(evidence.article, ())
            if start < evidence.end and evidence.start < end
        )
        return min(met, default=None)


def repeats(one: str, two: str) -> bool:
    """Return whether two sentences, or one of them and a part of the other, are one wording."""
    first, second = fold_name(one).split(), fold_name(two).split()
    shorter = min(len(first), len(second))
    if shorter >= WHOLE and _holds(one, two):
        return True
    fewest = max(FEWEST, MOST * shorter)
    if (Counter(first) & Counter(second)).total() < fewest:
        return False
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks if block.size >= RUN)
    return shared >= fewest


def _runs(sentence: str) -> set[tuple[str, str]]:
    """Two words in a row, wherever they stand."""
    return set(pairwise(fold_name(sentence).split()))


def _holds(one: str, two: str) -> bool:
    """Whether a sentence is another one, or the whole of it stands in the other as a quotation."""
    first, second = sorted((fold_name(one), fold_name(two)), key=len)
    quoted = _QUOTED.search(one) and _QUOTED.search(two)
    return first == second or bool(quoted and f" {first} " in f" {second} ")


def fresh(reports: Sequence[Sequence[Position]], origin_of: Mapping[str, str]) -> int:
    """Return how many origins bring a report that no origin before them had brought.

    Args:
        reports: the positions of a row, in groups that give one report.
        origin_of: the origin of each article, by its key.
    """
    brought: defaultdict[str, set[int]] = defaultdict(set)
    for number, report in enumerate(reports):
        for each in report:
            brought[origin_of[each.article]].add(number)
    heard: set[int] = set()
    count = 0
    for origin in sorted(brought):
        count += not brought[origin] <= heard
        heard |= brought[origin]
    return count


def voices(
    reports: Sequence[Sequence[Position]], voice: Callable[[Position], str]
) -> dict[Position, str]:
    """Return whose word each position is: of one report, the one speaker that is known of it."""
    told: dict[Position, str] = {}
    for report in reports:
        persons = {each.speaker.person for each in report if each.speaker and each.speaker.person}
        named = persons or {voice(each) for each in report if each.speaker}
        one = next(iter(named)) if len(named) == 1 else ""
        told |= {each: one or voice(each) for each in report}
    return told
