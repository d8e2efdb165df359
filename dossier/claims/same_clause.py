"""Whether two clauses of different articles answer one question in words.

They do where enough of their weight is shared: much of both, and enough of it together, beyond
names and offices alone, which say of whom and not what. Less is enough where one speaker says
both or one utterance is quoted, more where two persons speak. Nothing is shared where a negation or
a year sets them apart, or where both count something: figures are compared by themselves
(`claims.same_figure`).

    "the driver has been arrested" / "police arrested the driver"   ->  one question

It understands no sense beyond words: what is told in wholly other words is not found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dossier.articles.article import fold_name
from dossier.claims.assertions import Assertion
from dossier.claims.likeness import Weights
from dossier.statements.find import Statement

# Read off the pairs of five clusters. Likeness lies from 0 to 1; a weight of 1 is that of a term
# which stands in a single clause.
LEAST = 0.42  # likeness of two clauses below which they answer different questions
EARNED = 1.3  # likeness times shared weight that a pair must have
ONE_VOICE = 0.75  # part of both bars that is enough where one speaker says both
TWO_VOICES = 1.4  # the same where two speakers do
BESIDE_NAMES = 0.3  # likeness of what is no name in them
BEYOND_NAMES = 2  # terms that two clauses share and that are part of no name


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
        if any(refuses(one, two) for refuses in REFUSALS):
            return 0.0
        likeness, voices = self._likeness(one, two), _voices(one, two)
        if self._one_utterance(one, two):
            return likeness if likeness >= LEAST else 0.0
        if likeness < LEAST * voices or self._beside_names(one, two) < BESIDE_NAMES * voices:
            return 0.0
        return likeness if likeness * self._told(one, two) >= EARNED * voices else 0.0

    def fits(self, one: Assertion, two: Assertion) -> bool:
        """Whether nothing sets two clauses of one group apart."""
        refused = any(refuses(one, two) for refuses in REFUSALS)
        return not refused and self._likeness(one, two) >= LEAST / 2

    def _one_utterance(self, one: Assertion, two: Assertion) -> bool:
        said = [
            self._utterance.get((each.article, each.statement.key)) if each.statement else None
            for each in (one, two)
        ]
        return said[0] is not None and said[0] == said[1]

    def _likeness(self, one: Assertion, two: Assertion) -> float:
        return self._weights.cosine(one.terms, two.terms)

    def _beside_names(self, one: Assertion, two: Assertion) -> float:
        return self._weights.cosine(one.terms - one.names, two.terms - two.names)

    def _told(self, one: Assertion, two: Assertion) -> float:
        """The weight of shared terms, those of one name counted as one."""
        shared = one.terms & two.terms
        whole = self._weights.total(shared)
        for name in one.named:
            each = sorted(self._weights.total((term,)) for term in shared & name)
            whole -= sum(each[:-1])
        return whole


def _names_alone(one: Assertion, two: Assertion) -> bool:
    return len((one.terms & two.terms) - one.names - two.names) < BEYOND_NAMES


def _figures(one: Assertion, two: Assertion) -> bool:
    return bool(one.numbers and two.numbers)


def _negation(one: Assertion, two: Assertion) -> bool:
    return one.negated != two.negated


def _years(one: Assertion, two: Assertion) -> bool:
    return bool(one.years and two.years) and not one.years & two.years


REFUSALS: tuple[Callable[[Assertion, Assertion], bool], ...] = (
    _names_alone,
    _figures,
    _negation,
    _years,
)


def _voices(one: Assertion, two: Assertion) -> float:
    """What the bars are multiplied by, for who speaks."""
    speakers = [each.statement.speaker if each.statement else None for each in (one, two)]
    if not speakers[0] or not speakers[1]:
        return 1.0
    names = {fold_name(each.name or each.text) for each in speakers if each}
    persons = {each.person for each in speakers if each and each.person}
    if len(persons) > 1 and one.quoted and two.quoted:
        return TWO_VOICES
    return ONE_VOICE if len(names) == 1 or len(persons) == 1 else 1.0
