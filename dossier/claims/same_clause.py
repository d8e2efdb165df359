"""Whether two clauses of different articles answer one question in words.

They do where enough of their weight is shared, beyond names, offices and the words of the whole
dossier's subject, which say of whom and not what. One speaker of both counts as a word in common;
two persons who speak, or names of which none is shared, as a word that sets them apart. A yes and a
no must be twice as alike to be of one question. Nothing is shared where years set them apart, or
where both count something: figures are compared by themselves (`claims.same_figure`).

    "the driver has been arrested" / "police arrested the driver"   ->  one question

It understands no sense beyond words: what is told in wholly other words is not found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.claims.assertions import Assertion, other_years
from dossier.claims.likeness import ALIKE, Weighed, Weights, apart, one_voice, two_voices
from dossier.claims.terms import terms
from dossier.statements.find import Statement

_NAME = re.compile(r"[\"“]?(?:[A-Z][\w.’'-]{0,40} ){1,4}")
SUBJECT = 0.3  # weight below which a word is of the dossier's subject: "tram", where one crashed


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as others are compared with it.

    Attributes:
        said: the assertion.
        weighed: its terms and voice.
        telling: its terms beyond names, offices and the words of the dossier's subject.
        doer: the terms of the name with which it begins.
        offices: the offices and titles in it that belong to no name.
        utterance: the number of the utterance it is part of, None for none.
    """

    said: Assertion
    weighed: Weighed
    telling: frozenset[str]
    doer: frozenset[str]
    offices: frozenset[str]
    utterance: int | None


class Wording:
    """The clauses of a dossier, by number, asked which of them answer one question."""

    def __init__(
        self,
        clauses: Sequence[Assertion],
        weights: Weights,
        utterances: Sequence[Sequence[Statement]] = (),
    ) -> None:
        self._weights = weights
        said_in = {
            (statement.article, statement.key): number
            for number, group in enumerate(utterances)
            for statement in group
        }
        self._clauses = [self._clause(each, said_in) for each in clauses]

    def score(self, one: int, two: int) -> float:
        """How alike two clauses are that answer one question, 0 where they do not."""
        first, second = self._clauses[one], self._clauses[two]
        if _refused(first, second):
            return 0.0
        likeness = self._likeness(first, second)
        return likeness if likeness >= ALIKE or _one_utterance(first, second) else 0.0

    def fits(self, one: int, two: int) -> bool:
        """Whether nothing sets two clauses of one group apart."""
        first, second = self._clauses[one], self._clauses[two]
        return not _refused(first, second) and self._likeness(first, second) >= ALIKE / 2

    def _clause(self, said: Assertion, said_in: Mapping[tuple[str, str], int]) -> _Clause:
        statement = said.statement
        of = self._weights.of
        return _Clause(
            said,
            self._weights.weighed(said),
            frozenset(each for each in said.terms - said.names if of.get(each, 1.0) >= SUBJECT),
            _doer(said),
            said.names.difference(*said.named),
            said_in.get((said.article, statement.key)) if statement else None,
        )

    def _likeness(self, one: _Clause, two: _Clause) -> float:
        """A yes and a no of one matter are as alike as their other words, and half as telling."""
        likeness = self._weights.likeness(one.weighed, two.weighed, *_beside(one, two))
        first, second = one.said, two.said
        opposed = first.negated != second.negated and first.denied != second.denied
        return likeness / 2 if opposed else likeness


def _refused(one: _Clause, two: _Clause) -> bool:
    if _subject_alone(one, two) or _figures(one.said, two.said) or _years(one.said, two.said):
        return True
    others = apart(one.weighed.who, two.weighed.who) or _others(one, two)
    return others and one.offices.isdisjoint(two.offices) and not _one_utterance(one, two)


def _others(one: _Clause, two: _Clause) -> bool:
    """Each begins with a name of which the other has nothing: their doers are not one."""
    named = bool(one.doer and two.doer)
    return named and one.doer.isdisjoint(two.said.terms) and two.doer.isdisjoint(one.said.terms)


def _doer(said: Assertion) -> frozenset[str]:
    opened = _NAME.match(said.passage.text, said.start - said.passage.start)
    told = terms(opened[0]) if opened else frozenset()
    return told if any(told <= name for name in said.named) else frozenset()


def _subject_alone(one: _Clause, two: _Clause) -> bool:
    """They share names and words of the dossier's subject, and at most one word more."""
    return len(one.telling & two.telling) < 2


def _figures(one: Assertion, two: Assertion) -> bool:
    return bool(one.numbers and two.numbers)


def _years(one: Assertion, two: Assertion) -> bool:
    return bool(one.years or two.years) and other_years(one, two)


def _one_utterance(one: _Clause, two: _Clause) -> bool:
    return one.utterance is not None and one.utterance == two.utterance


def _beside(one: _Clause, two: _Clause) -> tuple[int, int]:
    """What speakers and names add to what clauses have in common, and to what sets them apart."""
    first, second = one.weighed, two.weighed
    others = one.said.quoted and two.said.quoted and two_voices(first, second)
    return int(one_voice(first, second)), int(others) + int(apart(first.who, second.who))
