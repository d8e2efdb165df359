"""Decisions that cannot both hold, or that say one thing twice, each told with both its places.

What is joined by one line and parted by another, confirmed here and hidden there, or given two
speakers, is told before anything is carried out. So is a line that stands already, which would
otherwise live on when its twin is corrected.

    - same: [Ann Lee, Anne Lee]        ->  '"same: Ann Lee, Anne Lee" goes against "different" at
    - different: [Anne Lee, Ann Lee]        people.yml:2'

It compares the words as written: what contradicts only through a third line, the joining tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from dossier.decisions import (
    AccountDecision,
    Decisions,
    NameRef,
    Quote,
    RowDecision,
    Ruling,
)
from dossier.errors import Notice

_AGAINST = {"same": "different", "different": "same", "confirm": "hide", "hide": "confirm"}


@dataclass(frozen=True, slots=True)
class _Act:
    """A verb done to some things: as they compare, and as a message shows them."""

    kind: str
    verb: str
    things: tuple[tuple[str, str], ...]
    shown: str
    ruling: Ruling


def conflicts(decided: Decisions) -> Iterator[Notice]:
    """Return a notice for each decision that another, before it, contradicts or says already."""
    first: dict[tuple[str, str, frozenset[tuple[str, str]]], _Act] = {}
    for act in _acts(decided):
        if len(set(act.things)) < len(act.things):
            problem = f'"{act.verb}: {act.shown}" names one thing twice'
            yield Notice(act.ruling.location, problem, "name the others, or remove the line")
            continue
        other = _against(act, first)
        whole = frozenset(act.things)
        if other:
            yield _contradiction(act, other)
        elif (act.kind, act.verb, whole) in first:
            there = first[act.kind, act.verb, whole].ruling.location
            problem = f'"{act.verb}: {act.shown}" is decided already at {there}'
            yield Notice(act.ruling.location, problem, "remove one of the two")
        for part in (whole, *map(frozenset, combinations(sorted(whole), 2))):
            first.setdefault((act.kind, act.verb, part), act)


def _against(
    act: _Act, first: dict[tuple[str, str, frozenset[tuple[str, str]]], _Act]
) -> _Act | None:
    verb = _AGAINST.get(act.verb, "")
    size = 2 if len(act.things) > 1 else 1
    pairs = (frozenset(pair) for pair in combinations(act.things, size))
    return next(
        (first[act.kind, verb, pair] for pair in pairs if (act.kind, verb, pair) in first), None
    )


def _contradiction(one: _Act, two: _Act) -> Notice:
    act, other = (two, one) if two.verb in ("same", "confirm") else (one, two)
    here, there = act.ruling.location, other.ruling.location
    problem = f'"{act.verb}: {act.shown}" goes against "{other.verb}" at {there}'
    return Notice(here, problem, f"remove one of them: {here} or {there}")


def _acts(decided: Decisions) -> Iterator[_Act]:
    for person in decided.people:
        yield _act("people", person.verb, map(_name, person.names), person.ruling)
    for said in decided.statements:
        yield _act("statements", "speaker", [_quote(said.quote)], said.ruling)
    for account in decided.timeline:
        if isinstance(account, AccountDecision):
            yield _act("timeline", account.verb, map(_quote, account.quotes), account.ruling)
    for origin in decided.origins:
        yield _act("origins", origin.verb, ((key, "") for key in origin.articles), origin.ruling)
    for row in decided.claims:
        if isinstance(row, RowDecision):
            yield _act("claims", row.verb, [_quote(row.quote)], row.ruling)


def _act(kind: str, verb: str, things: Iterable[tuple[str, str]], ruling: Ruling) -> _Act:
    found = tuple(things)
    folded = tuple((text.casefold(), article) for text, article in found)
    return _Act(kind, verb, folded, ", ".join(text for text, _ in found), ruling)


def _name(ref: NameRef) -> tuple[str, str]:
    return " ".join(ref.name.split()), ref.article


def _quote(quote: Quote) -> tuple[str, str]:
    return " ".join(quote.text.split()), quote.article
