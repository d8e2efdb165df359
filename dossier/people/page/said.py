"""What someone said, near-copies and repeats folded: the first account stands for all.

Two statements are one where they give one utterance, or stand in aligned sentences of a copy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TypeAlias

from dossier.articles.article import Evidence, Passage, fold_name
from dossier.dossier import Dossier
from dossier.dossier.shown import Place
from dossier.statements.find import Form, Statement
from dossier.statements.wording import worded

Twins: TypeAlias = Mapping[Place, Set[Place]]
"""The sentences that align with each, of those in which something is said."""

QUOTED, PARAPHRASED, REPORTED = "Quoted", "Paraphrased", "Reported to have said"
WAYS = (QUOTED, PARAPHRASED, REPORTED)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with the near-copies and repeats of it."""

    statements: tuple[Statement, ...]

    @property
    def way(self) -> str:
        """How the words are given, one of `WAYS`; quoted where one article quotes them."""
        given = {each.form for each in self.statements if not each.reported}
        if not given:
            return REPORTED
        return PARAPHRASED if given == {Form.INDIRECT} else QUOTED

    def evidence(self, dossier: Dossier) -> tuple[Evidence, ...]:
        """Return the words to show of each statement."""
        return tuple(worded(each, dossier.reading(each.article).text) for each in self.statements)

    def differs(self, dossier: Dossier) -> bool:
        """Whether the articles quote different words, so that none are verbatim."""
        told = zip(self.evidence(dossier), self.statements, strict=True)
        return len({fold_name(words.quote) for words, s in told if s.form is Form.DIRECT}) > 1


def twins(dossier: Dossier) -> Twins:
    """Return the sentences of copies that align, in either order, where both say something."""
    told: defaultdict[str, set[int]] = defaultdict(set)
    for statement in dossier.statements:
        told[statement.article].add(statement.passage.number)
    found: defaultdict[Place, set[Place]] = defaultdict(set)
    for origin in dossier.origins:
        for alignment in origin.alignments:
            first, second = alignment.first, alignment.second
            here, there = told.get(first, ()), told.get(second, ())
            for pair in alignment.every if here and there else ():
                for one in pair.first:
                    for two in pair.second if one.number in here else ():
                        if two.number in there:
                            found[first, one.number].add((second, two.number))
                            found[second, two.number].add((first, one.number))
    return found


def said(dossier: Dossier, statements: Sequence[Statement], aligned: Twins) -> list[Said]:
    """Return the statements folded, in their order.

    Args:
        dossier: the dossier.
        statements: what someone said.
        aligned: what `twins` gives.
    """
    groups: list[list[Statement]] = []
    at: defaultdict[Place, list[int]] = defaultdict(list)
    giving: defaultdict[int, dict[int, set[str]]] = defaultdict(dict)
    for each in statements:
        place, utterance = _place(each.passage), dossier.utterance_of(each)
        others = aligned.get(place)
        if not others and utterance is None:
            groups.append([each])
            continue
        given = giving[utterance] if utterance is not None else {}
        same = [home for home, articles in given.items() if articles != {each.article}]
        same += [home for other in others or () for home in at.get(other, ())]
        home = min(same, default=len(groups))
        if not same:
            groups.append([])
        groups[home].append(each)
        at[place].append(home)
        given.setdefault(home, set()).add(each.article)
    return [Said(tuple(group)) for group in groups]


def by_way(heard: Iterable[Said]) -> Iterator[tuple[str, list[Said]]]:
    """Yield each way in which something is given, and what is given so."""
    heard = list(heard)
    for way in WAYS:
        if given := [each for each in heard if each.way == way]:
            yield way, given


def _place(passage: Passage) -> Place:
    return passage.article, passage.number
