"""Persons across articles (stub: to be written)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Evidence, Status
from dossier.decisions import PersonDecision, Ruling
from dossier.people.find import Mention


@dataclass(frozen=True, slots=True)
class Variant:
    """A way the name is printed, and the keys of the articles that print it so."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """An office as printed, and every place that prints it."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """Why two names are one person or two: words for a reader, and the decision if it was one."""

    text: str
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person across articles.

    Attributes:
        key: lasting, made from the name ('viktor-khrenin'; a namesake's gets -2).
        name: the canonical name.
        also: every printed form but the canonical one, with its articles.
        roles: offices as printed, the most often printed first.
        mentions: every mention, by article key and offset.
        why: the reason for each join and each parting.
        status: machine; checked when confirmed; corrected when a decision joined, parted, renamed.
        rulings: the decisions that acted on this person.
    """

    key: str
    name: str
    also: tuple[Variant, ...]
    roles: tuple[Role, ...]
    mentions: tuple[tuple[str, Mention], ...]
    why: tuple[Join, ...]
    status: Status
    rulings: tuple[Ruling, ...]


def merge(
    mentions: Mapping[str, Sequence[Mention]],
    decisions: Iterable[PersonDecision],
    credits: Mapping[str, Sequence[str]],
) -> tuple[tuple[Person, ...], frozenset[Ruling]]:
    """Return the persons, by name, and the decisions that were used.

    Args:
        mentions: the mentions of each article, by article key.
        decisions: what the curator wrote about people.
        credits: the authors of each article, who are no persons of the dossier.

    Raises:
        DossierError: a `same` against a `different`.
    """
    raise NotImplementedError
