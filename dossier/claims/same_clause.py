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

from collections.abc import Callable, Sequence

from dossier.claims.assertions import Assertion, other_years
from dossier.claims.likeness import ALIKE, Weights, one_voice, speakers, strangers
from dossier.statements.find import Statement

SUBJECT = 0.3  # weight below which a word is of the dossier's subject: "tram", where one crashed


class Wording:
    """The clauses of a dossier, asked which of them answer one question."""

    def __init__(self, weights: Weights, utterances: Sequence[Sequence[Statement]] = ()) -> None:
        self._weights = weights
        self._utterance = {
            (statement.article, statement.key): number
            for number, group in enumerate(utterances)
            for statement in group
        }

    def score(self, one: Assertion, two: Assertion) -> float:
        """How alike two clauses are that answer one question, 0 where they do not."""
        if self._refused(one, two):
            return 0.0
        likeness = self._likeness(one, two)
        return likeness if likeness >= ALIKE or self._one_utterance(one, two) else 0.0

    def fits(self, one: Assertion, two: Assertion) -> bool:
        """Whether nothing sets two clauses of one group apart."""
        return not self._refused(one, two) and self._likeness(one, two) >= ALIKE / 2

    def _refused(self, one: Assertion, two: Assertion) -> bool:
        if self._subject_alone(one, two) or any(refuses(one, two) for refuses in REFUSALS):
            return True
        others = strangers(one, two) and not _one_office(one, two)
        return others and not self._one_utterance(one, two)

    def _subject_alone(self, one: Assertion, two: Assertion) -> bool:
        """They share names and words of the dossier's subject, and at most one word more."""
        plain = (one.terms & two.terms) - one.names - two.names
        return sum(self._weights.of.get(each, 1.0) >= SUBJECT for each in plain) < 2

    def _likeness(self, one: Assertion, two: Assertion) -> float:
        """A yes and a no of one matter are as alike as their other words, and half as telling."""
        likeness = self._weights.likeness(one, two, *_beside(one, two))
        return likeness / 2 if one.denied != two.denied and one.negated != two.negated else likeness

    def _one_utterance(self, one: Assertion, two: Assertion) -> bool:
        said = [
            self._utterance.get((each.article, each.statement.key)) if each.statement else None
            for each in (one, two)
        ]
        return said[0] is not None and said[0] == said[1]


def _figures(one: Assertion, two: Assertion) -> bool:
    return bool(one.numbers and two.numbers)


def _years(one: Assertion, two: Assertion) -> bool:
    return bool(one.years or two.years) and other_years(one, two)


REFUSALS: tuple[Callable[[Assertion, Assertion], bool], ...] = (
    _figures,
    _years,
)


def _beside(one: Assertion, two: Assertion) -> tuple[int, int]:
    """What speakers and names add to what clauses have in common, and to what sets them apart."""
    persons = {each.person for each in speakers(one, two) if each.person}
    two_voices = len(persons) > 1 and one.quoted and two.quoted
    return int(one_voice(one, two)), int(two_voices) + int(strangers(one, two))


def _one_office(one: Assertion, two: Assertion) -> bool:
    """Whether both name who holds an office, each somebody else: 'Mayor Lee', 'the mayor, Roe'."""
    first, second = (each.names.difference(*each.named) for each in (one, two))
    return bool(first & second)
