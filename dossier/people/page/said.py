"""What someone said, near-copies and repeats folded: the first account stands for all.

Two statements are one where they give one utterance, or stand in aligned sentences of a copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from dossier.articles.article import Evidence, Passage, fold_name
from dossier.dossier import Dossier
from dossier.statements.find import Form, Statement
from dossier.statements.wording import worded

Place: TypeAlias = tuple[str, int]
"""A sentence: its article and number."""
Twins: TypeAlias = frozenset[tuple[Place, Place]]
"""Sentences that align, both ways round."""

QUOTED, PARAPHRASED, REPORTED = "Quoted", "Paraphrased", "Reported to have said"
WAYS = (QUOTED, PARAPHRASED, REPORTED)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with the near-copies and repeats of it.

    `differs`: the articles put different words between quotation marks, so none is verbatim.
    """

    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    differs: bool

    @property
    def way(self) -> str:
        """How the words are given, one of `WAYS`; quoted where one article quotes them."""
        if all(each.reported for each in self.statements):
            return REPORTED
        given = {each.form for each in self.statements if not each.reported}
        return PARAPHRASED if given == {Form.INDIRECT} else QUOTED


def twins(dossier: Dossier) -> Twins:
    """Return the sentences of copies that align, in either order."""
    found = {
        (_place(one), _place(two))
        for origin in dossier.origins
        for alignment in origin.alignments
        for pair in alignment.every
        for one, two in product(*pair.sides)
    }
    return frozenset(found | {(two, one) for one, two in found})


def said(dossier: Dossier, statements: Sequence[Statement], aligned: Twins) -> list[Said]:
    """Return the statements folded, in their order.

    Args:
        dossier: the dossier.
        statements: what someone said.
        aligned: what `twins` gives.
    """
    groups: list[list[Statement]] = []
    for each in statements:
        home = next((g for g in groups if any(_one(dossier, each, o, aligned) for o in g)), None)
        if home is None:
            groups.append([each])
        else:
            home.append(each)
    return [_folded(dossier, group) for group in groups]


def by_way(heard: Iterable[Said]) -> Iterator[tuple[str, list[Said]]]:
    """Yield each way in which something is given, and what is given so."""
    heard = list(heard)
    for way in WAYS:
        if given := [each for each in heard if each.way == way]:
            yield way, given


def _folded(dossier: Dossier, group: Sequence[Statement]) -> Said:
    evidence = tuple(worded(each, dossier.reading(each.article).text) for each in group)
    quoted = [
        words for words, each in zip(evidence, group, strict=True) if each.form is Form.DIRECT
    ]
    return Said(tuple(group), evidence, len({fold_name(words.quote) for words in quoted}) > 1)


def _one(dossier: Dossier, one: Statement, two: Statement, aligned: Twins) -> bool:
    if one.article == two.article:
        return False
    shared = dossier.utterance_of(one)
    if shared is not None and shared == dossier.utterance_of(two):
        return True
    return (_place(one.passage), _place(two.passage)) in aligned


def _place(passage: Passage) -> Place:
    return passage.article, passage.number
