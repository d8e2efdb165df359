"""Decisions that rest while their articles cannot be read.

A decision quotes articles by key. Where one is set aside, what is decided about it is neither
right nor wrong: it waits, and the rest is carried out. Of a row or a list the parts about other
articles still count. What is decided of words that an article's mode keeps back waits too.

    without(decisions, {"b"})   of   {event: e, accounts: [{article: a, ..}, {article: b, ..}]}
                                ->   {event: e, accounts: [{article: a, ..}]}

It does not change a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from dossier.decisions import (
    AccountDecision,
    ClaimDecision,
    Decisions,
    EventDecision,
    OriginDecision,
    PersonDecision,
    RowDecision,
)
from dossier.decisions.kinds import LISTED


def without(decided: Decisions, aside: Set[str]) -> Decisions:
    """Return the decisions that can be carried out without the articles of some keys."""
    return Decisions(
        people=tuple(_people(decided.people, aside)),
        statements=tuple(each for each in decided.statements if each.quote.article not in aside),
        timeline=tuple(_timeline(decided.timeline, aside)),
        origins=tuple(_origins(decided.origins, aside)),
        claims=tuple(_claims(decided.claims, aside)),
    )


def shown(decided: Decisions, kept_back: Set[str]) -> Decisions:
    """Return the decisions but for those on what is found in articles that show no words.

    Of such an article no statement, account or figure is published, so there is nothing to decide
    about them. Rows, which the curator made, stay; so does what is decided of people and origins.
    """
    return replace(
        decided,
        statements=tuple(e for e in decided.statements if e.quote.article not in kept_back),
        timeline=tuple(_found(decided.timeline, kept_back)),
        claims=tuple(
            each
            for each in decided.claims
            if isinstance(each, ClaimDecision) or each.quote.article not in kept_back
        ),
    )


def _found(
    decided: Iterable[EventDecision | AccountDecision], kept_back: Set[str]
) -> Iterator[EventDecision | AccountDecision]:
    for each in decided:
        if isinstance(each, EventDecision):
            yield each
        else:
            yield from _timeline([each], kept_back)


def _people(decided: Iterable[PersonDecision], aside: Set[str]) -> Iterator[PersonDecision]:
    for each in decided:
        names = tuple(name for name in each.names if name.article not in aside)
        if len(names) >= _fewest(each.verb):
            yield replace(each, names=names)


def _timeline(
    decided: Iterable[EventDecision | AccountDecision], aside: Set[str]
) -> Iterator[EventDecision | AccountDecision]:
    for each in decided:
        if isinstance(each, EventDecision):
            accounts = tuple(ref for ref in each.accounts if ref.quote.article not in aside)
            if accounts:
                yield replace(each, accounts=accounts)
        else:
            quotes = tuple(quote for quote in each.quotes if quote.article not in aside)
            if len(quotes) >= _fewest(each.verb):
                yield replace(each, quotes=quotes)


def _origins(decided: Iterable[OriginDecision], aside: Set[str]) -> Iterator[OriginDecision]:
    for each in decided:
        articles = tuple(article for article in each.articles if article not in aside)
        if len(articles) >= _fewest(each.verb):
            yield replace(each, articles=articles)


def _claims(
    decided: Iterable[ClaimDecision | RowDecision], aside: Set[str]
) -> Iterator[ClaimDecision | RowDecision]:
    for each in decided:
        if isinstance(each, ClaimDecision):
            kept = tuple(ref for ref in each.positions if ref.quote.article not in aside)
            yield replace(each, positions=kept)
        elif each.quote.article not in aside:
            yield each


def _fewest(verb: str) -> int:
    return 2 if verb in LISTED else 1
