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
from functools import cache
from itertools import product

from dossier.claims.assertions import Assertion, Spoken, own
from dossier.claims.likeness import (
    ALIKE,
    Voice,
    Weighed,
    Weights,
    apart,
    one_voice,
    two_voices,
    voice,
    who,
)
from dossier.claims.terms import terms
from dossier.statements.find import Statement

_NAME = re.compile(r"[\"“]?(?:[A-Z][\w.’'-]{0,40} ){1,4}")
SUBJECT = 0.3  # weight below which a word is of the dossier's subject: "tram", where one crashed


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as others are compared with it.

    Attributes:
        said: the assertion.
        weighed: its terms.
        voice: who says it.
        who: the terms of all proper names in it.
        doer: the terms of the name with which it begins.
        offices: the offices and titles in it that belong to no name.
        utterance: the number of the utterance it is part of, None for none.
    """

    said: Assertion
    weighed: Weighed
    voice: Voice
    who: frozenset[str]
    doer: frozenset[str]
    offices: frozenset[str]
    utterance: int | None


class Wording:
    """The clauses of a dossier, by number, asked which of them answer one question.

    Args:
        clauses: the clauses.
        weights: what the dossier's words weigh.
        utterances: groups of statements that give one utterance.
        spoken: the statement of an assertion.

    Attributes:
        telling: the clauses, by number, that say enough for another to answer their question.
    """

    def __init__(
        self,
        clauses: Sequence[Assertion],
        weights: Weights,
        utterances: Sequence[Sequence[Statement]] = (),
        spoken: Spoken = own,
    ) -> None:
        self._weights = weights
        self._spoken = spoken
        said_in = {
            (statement.article, statement.key): number
            for number, group in enumerate(utterances)
            for statement in group
        }
        subject = {term for term, weight in weights.of.items() if weight < SUBJECT}
        self._telling = [each.terms - each.names - subject for each in clauses]
        self.telling = [number for number, own in enumerate(self._telling) if len(own) > 1]
        self._clause = cache(lambda number: self._asked(clauses[number], said_in))

    def score(self, one: int, two: int) -> float:
        """How alike clauses of two articles are that answer one question, 0 where they do not."""
        if self._subject_alone(one, two):
            return 0.0
        first, second = self._clause(one), self._clause(two)
        if first.said.article == second.said.article or _refused(first, second):
            return 0.0
        likeness = self._likeness(first, second)
        return likeness if likeness >= ALIKE or _one_utterance(first, second) else 0.0

    def meet(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Whether nothing in one group of clauses is set apart from anything in another."""
        return all(self._fits(one, two) for one, two in product(some, others))

    def _fits(self, one: int, two: int) -> bool:
        if self._subject_alone(one, two):
            return False
        first, second = self._clause(one), self._clause(two)
        return not _refused(first, second) and self._likeness(first, second) >= ALIKE / 2

    def _subject_alone(self, one: int, two: int) -> bool:
        """They share names and words of the dossier's subject, and at most one word more."""
        return len(self._telling[one] & self._telling[two]) < 2

    def _asked(self, said: Assertion, said_in: Mapping[tuple[str, str], int]) -> _Clause:
        statement = said.statement
        return _Clause(
            said,
            self._weights.weighed(said.terms, said.named),
            voice(self._spoken(said)),
            who(said),
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
    if _figures(one.said, two.said) or _years(one.said, two.said):
        return True
    others = apart(one.who, two.who) or _others(one, two)
    return others and one.offices.isdisjoint(two.offices) and not _one_utterance(one, two)


def _others(one: _Clause, two: _Clause) -> bool:
    """Each begins with a name of which the other has nothing: their doers are not one."""
    named = bool(one.doer and two.doer)
    return named and one.doer.isdisjoint(two.said.terms) and two.doer.isdisjoint(one.said.terms)


def _doer(said: Assertion) -> frozenset[str]:
    opened = _NAME.match(said.passage.text, said.start - said.passage.start)
    told = terms(opened[0]) if opened else frozenset()
    return told if any(told <= name for name in said.named) else frozenset()


def _figures(one: Assertion, two: Assertion) -> bool:
    return bool(one.numbers and two.numbers)


def _years(one: Assertion, two: Assertion) -> bool:
    """One tells years at least, and they are of others, as told or else as published."""
    told = bool(one.years or two.years)
    return told and apart(one.years or one.published, two.years or two.published)


def _one_utterance(one: _Clause, two: _Clause) -> bool:
    return one.utterance is not None and one.utterance == two.utterance


def _beside(one: _Clause, two: _Clause) -> tuple[int, int]:
    """What speakers and names add to what clauses have in common, and to what sets them apart."""
    others = one.said.quoted and two.said.quoted and two_voices(one.voice, two.voice)
    return int(one_voice(one.voice, two.voice)), int(others) + int(apart(one.who, two.who))
