"""Dated accounts in one article (stub: to be written)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier.articles.article import Evidence, Status
from dossier.language.text import Text
from dossier.people.find import Mention
from dossier.statements.find import Statement
from dossier.when import When


class Kind(StrEnum):
    """Whether a thing took place."""

    HAPPENED = "happened"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of one dated thing.

    Attributes:
        when: its time, None where the article gives none that can be resolved.
        kind: happened, announced, planned or denied.
        evidence: the words that tell it: the clause or sentence.
        status: machine, or who vouches for it.
    """

    when: When | None
    kind: Kind
    evidence: Evidence
    status: Status = Status.MACHINE


def find(
    text: Text, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Account, ...]:
    """Return the article's dated accounts in order: one for each date that dates a happening."""
    raise NotImplementedError
