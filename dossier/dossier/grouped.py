"""What a dossier holds, by the article, person or claim that it belongs to.

grouped([("a", 1), ("b", 2), ("a", 3)])  ->  {"a": (1, 3), "b": (2,)}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from dossier.claims.answers import Position
from dossier.claims.compare import Claim
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.statements.find import Statement
from dossier.timeline.merge import Event

Named: TypeAlias = tuple[Person, Mention]
Taken: TypeAlias = tuple[Claim, int, Position]
_Value = TypeVar("_Value")


def grouped(pairs: Iterable[tuple[str, _Value]]) -> Mapping[str, tuple[_Value, ...]]:
    """Return the values of each key, in their order."""
    groups: defaultdict[str, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def carried_in(utterances: Iterable[Iterable[Statement]]) -> Iterator[tuple[str, int]]:
    """Yield the number of each utterance with each article that carries it."""
    for number, group in enumerate(utterances):
        for article in {each.article for each in group}:
            yield article, number


def told(events: Iterable[Event]) -> Iterator[tuple[str, Event]]:
    """Yield each event with each article that gives an account of it."""
    for event in events:
        for article in {each.evidence.article for each in event.accounts}:
            yield article, event


def taken(claims: Iterable[Claim]) -> Iterator[Taken]:
    """Yield each position with its claim and its number in that."""
    for claim in claims:
        for number, position in enumerate(claim.positions):
            yield claim, number, position


def met(
    claims: Iterable[Claim], named: Mapping[str, Sequence[Named]]
) -> Iterator[tuple[str, Taken]]:
    """Yield who speaks in a position or is named in its words, with that position.

    Args:
        claims: those whose positions are asked for, in order.
        named: whom each article names.
    """
    for each in taken(claims):
        position = each[2]
        start, end = position.evidence.start, position.evidence.end
        inside = named.get(position.article, ())
        found = {person.key for person, mention in inside if start <= mention.start < end}
        speakers = (position.speaker, *position.via)
        found.update(who.person for who in speakers if who and who.person)
        for key in found:
            yield key, each
