"""A row of the comparison (`Claim`), what rows stand on, and why an article is silent in one.

An empty cell has one of four reasons: nothing was found; the article is older than what the row
asks about; its date is unknown, so that this cannot be told; only an excerpt of it was read.

    silence(claim, article)  ->  'not applicable: published before'

It makes no rows: `claims.compare` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from dossier.articles.article import Article, Evidence, Mode, Status
from dossier.claims.agreement import Agreement
from dossier.claims.answers import Position
from dossier.claims.assertions import Assertion
from dossier.claims.find import Figure
from dossier.claims.sources import Sources
from dossier.decisions import Ruling
from dossier.language.text import Text
from dossier.origins.compare import Origin
from dossier.people.merge import Person
from dossier.statements.find import Statement
from dossier.when import When

Stretch: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the comparison.

    Attributes:
        key: lasting, the decision's; else made from the sentence that heads the row.
        question: what the row asks; the heading sentence where no decision asks it.
        since: when what it asks about began, None if not given.
        positions: by article key and place.
        agreement: computed from the positions.
        origins: origins that take a position, whosever word it is.
        sources: how many bring something of their own: an utterance counts only once.
        status: checked where a curator wrote or confirmed it, else machine.
        ruling: the decision that made or confirmed it.
        speakers: how many voices its named speakers are.
        found: whether the program gathered it, and no decision gave it its question.
    """

    key: str
    question: str
    since: When | None
    positions: tuple[Position, ...]
    agreement: Agreement
    origins: int
    sources: Sources
    status: Status = Status.MACHINE
    ruling: Ruling | None = None
    speakers: int = 0
    found: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rows stand on: texts by article key, origins, persons, utterances, findings."""

    texts: Mapping[str, Text]
    origins: Sequence[Origin]
    persons: Sequence[Person]
    utterances: Sequence[Sequence[Statement]]
    statements: Sequence[Statement] = ()
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    asserted: Mapping[str, Sequence[Assertion]] = field(default_factory=dict)


def standing(utterances: Sequence[Sequence[Statement]]) -> Mapping[str, Sequence[Stretch]]:
    """Return where utterances stand, by article: start, end, and the utterance's number."""
    places: defaultdict[str, list[Stretch]] = defaultdict(list)
    for number, group in enumerate(utterances):
        for statement in group:
            places[statement.article] += ((*span, number) for span in statement.content)
    return places


def quoted(evidence: Evidence, places: Mapping[str, Sequence[Stretch]]) -> list[int]:
    """Return the numbers of the utterances that evidence quotes from, in order.

    Args:
        evidence: the words of a position.
        places: where the utterances stand.
    """
    stretches = places.get(evidence.article)
    if not stretches:
        return []
    found = {
        number for start, end, number in stretches if start < evidence.end and evidence.start < end
    }
    return sorted(found)


def silence(claim: Claim, article: Article) -> str:
    """Return why an article has no position in a row, in words for its empty cell."""
    if article.mode is not Mode.FULL:
        return "not read: excerpt only"
    if claim.since is not None and article.published is None:
        return "cannot tell: publication date unknown"
    if claim.since is not None and _before(article.published, claim.since):
        return "not applicable: published before"
    return "not found"


def _before(one: When | None, two: When) -> bool:
    return one is not None and one.sort_key[1] < two.sort_key[0]
