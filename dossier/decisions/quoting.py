"""The quotes that decisions address findings by, and decisions left out by their place.

    [quote.text for quote in quotes(decided)]  ->  ['up to 30 boats', ...]

It asks no article whether a quote stands in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import fields, replace

from dossier.decisions import (
    AccountDecision,
    ClaimDecision,
    Decisions,
    EventDecision,
    Quote,
    RowDecision,
)
from dossier.errors import Location


def quotes(decided: Decisions) -> Iterator[Quote]:
    """Return every quote of the decisions, file by file, in order."""
    yield from (each.quote for each in decided.statements)
    for told in decided.timeline:
        if isinstance(told, EventDecision):
            yield from (ref.quote for ref in told.accounts)
        else:
            yield from told.quotes
    for claim in decided.claims:
        if isinstance(claim, ClaimDecision):
            yield from (position.quote for position in claim.positions)
        else:
            yield claim.quote


def without_quotes(decided: Decisions, stale: Set[Quote]) -> Decisions:
    """Return the decisions but for some quotes; of a row the parts that quote others still hold."""
    timeline: list[EventDecision | AccountDecision] = []
    for told in decided.timeline:
        if isinstance(told, EventDecision):
            accounts = tuple(ref for ref in told.accounts if ref.quote not in stale)
            timeline += [replace(told, accounts=accounts)] if accounts else []
        elif stale.isdisjoint(told.quotes):
            timeline.append(told)
    claims: list[ClaimDecision | RowDecision] = []
    for claim in decided.claims:
        if isinstance(claim, ClaimDecision):
            kept = tuple(each for each in claim.positions if each.quote not in stale)
            claims.append(replace(claim, positions=kept))
        elif claim.quote not in stale:
            claims.append(claim)
    statements = tuple(each for each in decided.statements if each.quote not in stale)
    return replace(decided, statements=statements, timeline=tuple(timeline), claims=tuple(claims))


def without(decided: Decisions, places: Iterable[Location]) -> Decisions:
    """Return the decisions but for those that begin at one of some places or hold it."""
    begin: defaultdict[str, list[int]] = defaultdict(list)
    for ruling in decided.rulings:
        begin[ruling.location.file].append(ruling.location.line or 0)
    left_out = {
        (place.file, max(line for line in begin[place.file] if line <= place.line))
        for place in places
        if place.line and begin[place.file] and min(begin[place.file]) <= place.line
    }
    kept = {
        field.name: tuple(
            each
            for each in getattr(decided, field.name)
            if (each.ruling.location.file, each.ruling.location.line) not in left_out
        )
        for field in fields(decided)
    }
    return replace(decided, **kept)
