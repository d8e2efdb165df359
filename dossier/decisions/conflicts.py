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
    ClaimDecision,
    Decisions,
    NameRef,
    PositionDecision,
    Quote,
    RowDecision,
    Ruling,
)
from dossier.errors import Notice

_AGAINST = {
    "same": ("different",),
    "different": ("same",),
    "confirm": ("hide",),
    "hide": ("confirm", "event", "claim"),
    "event": ("hide",),
    "claim": ("hide",),
}


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
        elif act.verb != "claim" and (act.kind, act.verb, whole) in first:
            there = first[act.kind, act.verb, whole].ruling.location
            problem = f'"{act.verb}: {act.shown}" is decided already at {there}'
            yield Notice(act.ruling.location, problem, "remove one of the two")
        for part in (whole, *map(frozenset, combinations(sorted(whole), 2))):
            first.setdefault((act.kind, act.verb, part), act)
    for row in decided.claims:
        if isinstance(row, ClaimDecision):
            yield from _repeated(row)


def _repeated(row: ClaimDecision) -> Iterator[Notice]:
    """What one speaker answers twice in a row with the same words."""
    first: dict[tuple[tuple[str, str], str, tuple[str, ...]], PositionDecision] = {}
    for each in row.positions:
        other = first.setdefault((_quote(each.quote), each.speaker, each.via), each)
        if other is not each and not (each.remove or other.remove):
            place = other.quote.location
            problem = f'"{each.quote.text}" answers this question already at {place}'
            remedy = "remove one of the two, or name another speaker"
            yield Notice(each.quote.location, problem, remedy)


def _against(
    act: _Act, first: dict[tuple[str, str, frozenset[tuple[str, str]]], _Act]
) -> _Act | None:
    size = 2 if len(act.things) > 1 else 1
    keys = (
        (act.kind, verb, frozenset(pair))
        for verb in _AGAINST.get(act.verb, ())
        for pair in combinations(act.things, size)
    )
    return next((first[key] for key in keys if key in first), None)


def _contradiction(one: _Act, two: _Act) -> Notice:
    act, other = (one, two) if two.verb in ("different", "hide") else (two, one)
    here, there = act.ruling.location, other.ruling.location
    problem = f'"{act.verb}: {act.shown}" goes against "{other.verb}" at {there}'
    return Notice(here, problem, f"remove one of them: {here} or {there}")


def _acts(decided: Decisions) -> Iterator[_Act]:
    for person in decided.people:
        yield _act("people", person.verb, map(_name, person.names), person.ruling)
    for said in decided.statements:
        yield _act("statements", "speaker", [_quote(said.quote)], said.ruling)
    for origin in decided.origins:
        yield _act("origins", origin.verb, ((key, "") for key in origin.articles), origin.ruling)
    yield from _in_rows(decided)


def _in_rows(decided: Decisions) -> Iterator[_Act]:
    """What is done to rows of the timeline and of the comparison, or in them."""
    rows = set[str]()
    for account in decided.timeline:
        if isinstance(account, AccountDecision):
            yield _act("timeline", account.verb, map(_quote, account.quotes), account.ruling)
        elif account.key not in rows:
            rows.add(account.key)
            for told in account.accounts:
                yield _act("timeline", "event", [_quote(told.quote)], account.ruling)
    for row in decided.claims:
        if isinstance(row, RowDecision):
            yield _act("claims", row.verb, [_quote(row.quote)], row.ruling)
        else:
            for position in row.positions:
                yield _act("claims", "claim", [_quote(position.quote)], row.ruling)


def _act(kind: str, verb: str, things: Iterable[tuple[str, str]], ruling: Ruling) -> _Act:
    found = tuple(things)
    folded = tuple((text.casefold(), article) for text, article in found)
    return _Act(kind, verb, folded, ", ".join(text for text, _ in found), ruling)


def _name(ref: NameRef) -> tuple[str, str]:
    return " ".join(ref.name.split()), ref.article


def _quote(quote: Quote) -> tuple[str, str]:
    return " ".join(quote.text.split()), quote.article
