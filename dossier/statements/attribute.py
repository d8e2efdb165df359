"""Speakers joined to persons, and what the curator decided of who speaks.

A speaker's name in its article is a mention of a person: the person is the one whose mentions
hold it. A decision quotes words; it addresses the statement that contains them, or else the one
of their sentence.

    Speaker(text='Lee', name='Ann Lee')  ->  Speaker(..., person='ann-lee')

It finds no statements: `statements.find` does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from operator import attrgetter

from dossier.articles.article import Evidence, Span, Status, fold_name
from dossier.decisions import Ruling, SpeakerDecision
from dossier.errors import DossierError, Notice
from dossier.language.quotes import resolve
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.statements.find import Statement
from dossier.statements.speakers import Speaker

_FIELDS = [each.name for each in fields(Statement)]
_SPEAKER = _FIELDS.index("speaker")
_values = attrgetter(*_FIELDS)


def attribute(
    statements: Mapping[str, Sequence[Statement]],
    persons: Iterable[Person],
    decisions: Iterable[SpeakerDecision],
    texts: Mapping[str, Text],
) -> tuple[tuple[Statement, ...], frozenset[Ruling]]:
    """Return all statements, by article and place, and the decisions used.

    A decision that names the speaker found already makes a statement `checked`, another one
    `corrected`. Its speaker '' (nobody) clears the speaker; a person's name or variant names that
    person, any other text an institution as written.

    Args:
        statements: what was found in each article, by article key.
        persons: the dossier's persons.
        decisions: what the curator wrote about speakers.
        texts: the annotated articles, by key.

    Raises:
        DossierError: a quote that no longer stands in its article; two speakers of one statement.
    """
    known = tuple(persons)
    named = _Named(known)
    said = [_joined(each, named) for article in sorted(statements) for each in statements[article]]
    used, first = set(), dict[int, SpeakerDecision]()
    mistakes = []
    for decision in decisions:
        evidence = resolve(decision.quote, texts)
        for index in _addressed(said, evidence):
            decided = _decided(said[index], decision, known)
            other = first.setdefault(index, decision)
            if other is decision:
                said[index] = decided
            elif not _same(said[index].speaker, decided.speaker):
                mistakes.append(_twice(decision, other))
            used.add(decision.ruling)
    if mistakes:
        raise DossierError(*dict.fromkeys(mistakes))
    return tuple(said), frozenset(used)


def _twice(decision: SpeakerDecision, other: SpeakerDecision) -> Notice:
    """That other words of the same statement have been given another speaker."""
    problem = (
        f'"speaker: {decision.quote.text}" is decided already at {other.ruling.location}, '
        f'for another speaker: "{other.quote.text}" is of the same statement'
    )
    return Notice(decision.ruling.location, problem, "remove one of the two, or quote other words")


class _Named:
    """Which person a name is: at its place, else by the full name that its article gives."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_name: dict[tuple[str, str], str] = {}
        self._at: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
        self._folded = cache(fold_name)
        for person in persons:
            for article, mention in person.mentions:
                full = self._folded(mention.full or mention.name)
                self._by_name[article, full] = person.key
                self._by_name.setdefault((article, self._folded(mention.name)), person.key)
                self._at[article].append((mention.start, full, person.key))
        for places in self._at.values():
            places.sort()

    def person(self, article: str, name: str, place: Span | None) -> str:
        """The key of the person whom a speaker's words name, '' where they name none."""
        wanted = self._folded(name)
        if place:
            places = self._at[article]
            first, last = bisect_left(places, (place[0],)), bisect_left(places, (place[1],))
            for _, full, key in places[first:last]:
                if full == wanted:
                    return key
        return self._by_name.get((article, wanted), "")


def _joined(statement: Statement, named: _Named) -> Statement:
    speaker = statement.speaker
    if speaker is None or not speaker.name:
        return statement
    person = named.person(statement.article, speaker.name, statement.source)
    if person == speaker.person:
        return statement
    values = list(_values(statement))
    values[_SPEAKER] = Speaker(speaker.text, speaker.span, speaker.name, person)
    return Statement(*values)


def _addressed(said: Sequence[Statement], evidence: Evidence) -> list[int]:
    """The statements whose content overlaps the quoted words; else those of their sentence."""
    own = [index for index, each in enumerate(said) if each.article == evidence.article]
    inside = [
        index
        for index in own
        if any(start < evidence.end and evidence.start < end for start, end in said[index].content)
    ]
    return inside or [i for i in own if said[i].passage.number == evidence.passage.number]


def _decided(
    statement: Statement, decision: SpeakerDecision, persons: Sequence[Person]
) -> Statement:
    speaker = _speaker(decision.speaker, statement, persons) if decision.speaker else None
    same = _same(statement.speaker, speaker)
    status = Status.CHECKED if same else Status.CORRECTED
    return replace(statement, speaker=speaker, status=status, ruling=decision.ruling)


def _speaker(text: str, statement: Statement, persons: Sequence[Person]) -> Speaker:
    wanted = fold_name(text)
    span = statement.speaker.span if statement.speaker else None
    bearers = [
        person
        for person in persons
        if wanted in {fold_name(name) for name in (person.name, *(v.name for v in person.also))}
    ]
    if len(bearers) == 1:
        return Speaker(bearers[0].name, span, bearers[0].name, bearers[0].key)
    return Speaker(text, span, "")


def _same(found: Speaker | None, decided: Speaker | None) -> bool:
    if found is None or decided is None:
        return found is decided
    if found.person or decided.person:
        return found.person == decided.person
    return _bare(found.text) == _bare(decided.text)


def _bare(text: str) -> str:
    first, _, rest = fold_name(text).partition(" ")
    return rest if first in ("the", "a", "an") else fold_name(text)
