"""What a dossier shows: who has a page, and which sentences of an excerpt are quoted on one.

quoted(texts, statements, events, claims)["boats"]  ->  frozenset({0, 3})
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeAlias

from dossier.articles.article import Evidence
from dossier.claims.compare import Claim
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.statements.find import Statement
from dossier.timeline.merge import Event

Place: TypeAlias = tuple[str, int]
"""A sentence: its article and number."""
Together: TypeAlias = Mapping[Place, Mapping[str, None]]
"""The keys of the persons whom each sentence names, of those that name several."""

# Persons in one sentence. In five clusters of articles a sentence that tells of its persons names
# four at most, one that lists them seven and more.
_LIST = 6


def with_page(
    people: Iterable[Person],
    together: Together,
    statements: Iterable[Statement],
    events: Iterable[Event],
    claims: Iterable[Claim],
) -> Iterator[str]:
    """Yield the keys of the persons named twice, quoted, or part of an event or claim.

    Where a sentence is a list of names it does not count who stands in it.
    """
    for person in people:
        told = (place for place in places(person) if len(together.get(place, ())) < _LIST)
        if person.rulings or len(list(islice(told, 2))) > 1:
            yield person.key
    for statement in statements:
        if statement.speaker:
            yield statement.speaker.person
    for event in events:
        yield from event.people
    for claim in claims:
        for position in claim.positions:
            speakers = (*position.via, *([position.speaker] if position.speaker else []))
            yield from (speaker.person for speaker in speakers)


def named_together(people: Iterable[Person]) -> Together:
    """Return the keys of the persons whom each sentence that names several names."""
    found: defaultdict[Place, dict[str, None]] = defaultdict(dict)
    for person in people:
        for place in places(person):
            found[place][person.key] = None
    return {place: named for place, named in found.items() if len(named) > 1}


def places(person: Person) -> Iterator[Place]:
    """Yield the sentence of each of a person's mentions."""
    for article, mention in person.mentions:
        if mention.passage:
            yield article, mention.passage.number


def quoted(
    texts: Mapping[str, Text],
    statements: Iterable[Statement],
    events: Iterable[Event],
    claims: Iterable[Claim],
) -> dict[str, frozenset[int]]:
    """Return the numbers of the sentences that a shown statement, event or position quotes.

    They are told of the articles whose texts are given.
    """
    if not texts:
        return {}
    evidence = [
        *_said(texts, statements),
        *(account.evidence for event in events for account in event.accounts),
        *(position.evidence for claim in claims for position in claim.positions),
    ]
    numbers: dict[str, set[int]] = {}
    for each in evidence:
        if each.article not in texts:
            continue
        last = (each.to or each.passage).number
        numbers.setdefault(each.article, set()).update(range(each.passage.number, last + 1))
    return {article: frozenset(found) for article, found in numbers.items()}


def _said(texts: Mapping[str, Text], statements: Iterable[Statement]) -> Iterator[Evidence]:
    for statement in statements:
        if not statement.speaker or statement.article not in texts:
            continue
        for start, end in statement.content:
            said = texts[statement.article].evidence(start, end)
            if said:
                yield said
