"""Whole invented articles, read and joined: what the tests of the comparison start from."""

from collections.abc import Iterable, Mapping

from dossier import build
from dossier.claims import assertions
from dossier.claims.assertions import Assertion
from dossier.claims.independence import Independence
from dossier.claims.rows import Row, gather
from dossier.decisions import Decisions
from dossier.dossier import Dossier
from tests.factories import article_of


def joined(texts: Mapping[str, str], decided: Decisions | None = None, **known: object) -> Dossier:
    """A dossier of articles, by key; `known` holds of all."""
    read = build.readings(article_of(key, text, **known) for key, text in texts.items())
    return build.combine(read, decided or Decisions(), title="Case")


def asserted(texts: Mapping[str, str], published: str = "2026-03-02") -> list[Assertion]:
    """What articles assert, clause by clause."""
    whole = joined(texts, published=published)
    return [
        each
        for reading in whole.readings
        for each in assertions.find(
            reading.text,
            [said for said in whole.statements if said.article == reading.article.key],
            reading.figures,
        )
    ]


def rows(texts: Mapping[str, str], published: str = "2026-03-02") -> list[list[str]]:
    """The rows of articles that are each an origin: the words of each place."""
    gathered = gather(asserted(texts, published), each_its_own(texts))
    return [[words(texts, place.assertion) for place in row.places] for row in gathered]


def each_its_own(keys: Iterable[str]) -> Independence:
    """Every article an origin of its own."""
    return Independence({key: key for key in keys}, {})


def words(texts: Mapping[str, str], assertion: Assertion) -> str:
    return f"{assertion.article}: {texts[assertion.article][assertion.start : assertion.end]}"


def articles(row: Row) -> list[str]:
    return [place.assertion.article for place in row.places]
