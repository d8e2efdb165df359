"""The two results everything hands on: `Reading` of one article, `Dossier` of all.

A `Reading` depends on one seed and its sidecar alone. A `Dossier` is what the pages show and what
`data/dossier.json` holds, and answers what every page asks of it: where a datum leads, what may
be shown of an article, how many origins stand behind some articles. Nothing flows back from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from dossier.articles.article import Article, Evidence, Mode, Passage, Status
from dossier.claims.compare import Claim
from dossier.claims.find import Figure
from dossier.decisions import NameRef, Quote, Ruling
from dossier.dossier.grouped import Named, Taken, carried_in, grouped, met, taken, told
from dossier.dossier.labels import told_apart
from dossier.dossier.shown import Together, named_together, quoted, with_page
from dossier.errors import Notice
from dossier.language.text import Text
from dossier.origins.compare import Origin
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.statements.find import Statement
from dossier.statements.utterances import addresses
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
        notices: articles set aside, then doubts about the others; by file and line.
        left_out: what decisions hid or removed, by name or by quoted words.
        digests: what tells each article's reading from any other, by key; none where not known.
        together: the persons whom each sentence names, of those that name several.
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
    left_out: tuple[tuple[Ruling, NameRef | Quote], ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    _readings: Mapping[str, Reading] = field(init=False, repr=False, compare=False)
    _articles: tuple[Article, ...] = field(init=False, repr=False, compare=False)
    _by_key: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    _full: frozenset[str] = field(init=False, repr=False, compare=False)
    _people: Mapping[str, Person] = field(init=False, repr=False, compare=False)
    _rank: Mapping[str, int] = field(init=False, repr=False, compare=False)
    _agreed: frozenset[Ruling] = field(init=False, repr=False, compare=False)
    together: Together = field(init=False, repr=False, compare=False)
    _origin_of: Mapping[str, Origin] = field(init=False, repr=False, compare=False)
    _paged: frozenset[str] = field(init=False, repr=False, compare=False)
    _quoted: Mapping[str, frozenset[int]] = field(init=False, repr=False, compare=False)
    _shown: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _named: Mapping[str, tuple[Named, ...]] = field(init=False, repr=False, compare=False)
    _said_by: Mapping[str, tuple[Statement, ...]] = field(init=False, repr=False, compare=False)
    _said_in: Mapping[str, tuple[Statement, ...]] = field(init=False, repr=False, compare=False)
    _utterance_of: Mapping[tuple[str, str], int] = field(init=False, repr=False, compare=False)
    _carried_in: Mapping[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    _pages: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _told_in: Mapping[str, tuple[Event, ...]] = field(init=False, repr=False, compare=False)
    _taken_in: Mapping[str, tuple[Taken, ...]] = field(init=False, repr=False, compare=False)
    _taken_by: Mapping[str, tuple[Taken, ...]] = field(init=False, repr=False, compare=False)
    _met: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index what the pages look up most."""
        keep = partial(object.__setattr__, self)
        keep("_readings", {reading.article.key: reading for reading in self.readings})
        articles = told_apart(reading.article for reading in self.readings)
        keep("_articles", articles)
        keep("_by_key", {each.key: each for each in articles})
        keep("_full", frozenset(each.key for each in self.articles if each.mode is Mode.FULL))
        keep("_people", {person.key: person for person in self.people})
        keep("_rank", {person.key: number for number, person in enumerate(self.people)})
        agreeing = (each for each in self.people if each.status is not Status.CORRECTED)
        keep("_agreed", frozenset(ruling for each in agreeing for ruling in each.rulings))
        keep("_origin_of", {key: origin for origin in self.origins for key in origin.articles})
        together = named_together(self.people)
        keep("together", together)
        data = self.statements, self.events, self.claims
        keep("_paged", frozenset(with_page(self.people, together, *data)))
        read = ((each.article, each.text) for each in self.readings)
        excerpts = {each.key: text for each, text in read if each.mode is Mode.EXCERPT}
        keep("_quoted", quoted(excerpts, *data))
        numbers = {key: sorted(each) for key, each in self._quoted.items()}
        known = ((each, self.digests[each.key]) for each in articles if each.key in self.digests)
        shown = {each.key: f"{key} {numbers.get(each.key)} {each.label}" for each, key in known}
        keep("_shown", shown)
        named = ((key, (person, each)) for person in self.people for key, each in person.mentions)
        keep("_named", grouped(named))
        spoken = ((each.speaker.person, each) for each in self.statements if each.speaker)
        keep("_said_by", grouped(spoken))
        keep("_said_in", grouped((each.article, each) for each in self.statements))
        carried = ((each, number) for number, group in enumerate(self.utterances) for each in group)
        keep("_utterance_of", {(each.article, each.key): number for each, number in carried})
        keep("_carried_in", grouped(carried_in(self.utterances)))
        keep("_pages", addresses(self.utterances))
        keep("_told_in", grouped(told(self.events)))
        keep("_taken_in", grouped((each[2].article, each) for each in taken(self.claims)))
        people = list(met(self.claims, self._named))
        keep("_taken_by", grouped(people))
        keep("_met", grouped((claim.key, key) for key, (claim, _, _) in people))

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by key."""
        return self._articles

    def article(self, key: str) -> Article:
        """The article of a key, its label told apart from the others'."""
        return self._by_key[key]

    def reading(self, key: str) -> Reading:
        """The reading of an article's key."""
        return self._readings[key]

    def shown(self, article: str) -> str:
        """What tells all that a page can show of an article: digest, excerpt's sentences, label."""
        return self._shown[article]

    def origin(self, article: str) -> Origin:
        """The origin an article belongs to."""
        return self._origin_of[article]

    def origins_of(self, articles: Iterable[str]) -> int:
        """How many independent origins stand behind some articles."""
        return len({self._origin_of[article].key for article in articles})

    def person(self, key: str) -> Person | None:
        """The person of a key, None for ''."""
        return self._people.get(key)

    def in_order(self, people: Iterable[str]) -> list[Person]:
        """The persons of some keys as the site orders them, each once."""
        known = {key for key in people if key in self._rank}
        return [self._people[key] for key in sorted(known, key=self._rank.__getitem__)]

    def people_in(self, claim: Claim) -> list[Person]:
        """The persons who speak in a claim's positions or are named in their words, in order."""
        return self.in_order(self._met.get(claim.key, ()))

    def corrections_of(self, person: Person) -> tuple[Ruling, ...]:
        """The decisions that made a person other than found; those that only agreed are none."""
        return tuple(each for each in person.rulings if each not in self._agreed)

    def has_page(self, person: str) -> bool:
        """Whether a person is named twice, quoted, or part of an event or claim."""
        return person in self._paged

    def said_by(self, person: str) -> tuple[Statement, ...]:
        """The statements of a person, by article and place."""
        return self._said_by.get(person, ())

    def said_in(self, article: str) -> tuple[Statement, ...]:
        """The statements of an article, by place."""
        return self._said_in.get(article, ())

    def named_in(self, article: str) -> tuple[Named, ...]:
        """The persons an article names, as the site orders them, with each mention there."""
        return self._named.get(article, ())

    def utterance_of(self, statement: Statement) -> int | None:
        """The number of the utterance that a statement carries; None where it stands alone."""
        return self._utterance_of.get((statement.article, statement.key))

    def carried_in(self, article: str) -> tuple[int, ...]:
        """The numbers of the utterances that an article's statements carry, in order."""
        return self._carried_in.get(article, ())

    def carriers(self, utterance: int) -> tuple[Statement, ...]:
        """The statements of an utterance that may be published; without any it has no page."""
        return tuple(each for each in self.utterances[utterance] if self.shows(each.passage))

    def page_of(self, utterance: int) -> str:
        """The address of an utterance's page."""
        return self._pages[utterance]

    def told_in(self, article: str) -> tuple[Event, ...]:
        """The events an article gives an account of, in order of time."""
        return self._told_in.get(article, ())

    def taken_by(self, person: str) -> tuple[Taken, ...]:
        """The positions in which a person speaks or is named, in the order of the claims."""
        return self._taken_by.get(person, ())

    def taken_in(self, article: str) -> tuple[Taken, ...]:
        """The positions an article takes, each with its claim and its number in that."""
        return self._taken_in.get(article, ())

    def shows(self, passage: Passage) -> bool:
        """Whether the article's mode lets a sentence be published."""
        if passage.article in self._full:
            return True
        return passage.number in self._quoted.get(passage.article, ())

    def address(self, evidence: Evidence) -> str:
        """Where a datum's words stand: the sentence on its article's page, or the page alone."""
        page = self.article(evidence.article).page
        return f"{page}#{evidence.passage.anchor}" if self.shows(evidence.passage) else page

    def quote(self, evidence: Evidence) -> str:
        """The words of a datum, white space folded; '' where its article's mode forbids them."""
        return " ".join(evidence.quote.split()) if self.shows(evidence.passage) else ""
