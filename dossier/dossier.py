"""The two results everything hands on: `Reading` of one article, `Dossier` of all.

A `Reading` depends on one seed and its sidecar alone. A `Dossier` is what the pages show and what
`data/dossier.json` holds; nothing flows back from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.articles.article import Article
from dossier.claims.compare import Claim
from dossier.claims.find import Figure
from dossier.errors import Notice
from dossier.language.text import Text
from dossier.origins.compare import Origin
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.statements.find import Statement
from dossier.timeline.find import Account
from dossier.timeline.merge import Event


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one article, each in the order of its text."""

    text: Text
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    accounts: tuple[Account, ...]
    figures: tuple[Figure, ...]

    @property
    def article(self) -> Article:
        """The article read."""
        return self.text.article


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the site shows, each in the order in which it is shown.

    Attributes:
        title: the site's name.
        readings: one for each article, by article key.
        origins: every article stands in exactly one; by the key of their first article.
        people: by independent origins, statements, mentions, name.
        statements: by article and place; `speaker.person` set where it is certain.
        utterances: groups of statements that carry one utterance.
        events: dated ones first, in order of time.
        claims: in the curator's order.
        notices: doubts about texts, by file and line.
    """

    title: str
    readings: tuple[Reading, ...]
    origins: tuple[Origin, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]
    utterances: tuple[tuple[Statement, ...], ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by key."""
        return tuple(reading.article for reading in self.readings)

    def article(self, key: str) -> Article:
        """The article of a key."""
        return self.reading(key).article

    def reading(self, key: str) -> Reading:
        """The reading of an article's key."""
        return next(reading for reading in self.readings if reading.article.key == key)

    def origin(self, article: str) -> Origin:
        """The origin an article belongs to."""
        return next(origin for origin in self.origins if article in origin.articles)

    def person(self, key: str) -> Person | None:
        """The person of a key, None for '' and for those the site does not show."""
        return next((person for person in self.people if person.key == key), None)

    def origins_of(self, articles: frozenset[str]) -> int:
        """How many independent origins stand behind a set of articles."""
        return sum(1 for origin in self.origins if articles & set(origin.articles))
