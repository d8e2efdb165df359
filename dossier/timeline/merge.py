"""Accounts of one happening joined into an `Event`, a row of the timeline.

The curator's rows come first. What is left is joined by rule; a group of which no account makes
sense alone heads no row. Where accounts of one row differ they stay side by side; nothing is
averaged: the row's time is the one that most origins give, and the most exact of these.

    accounts of "on Sunday" in two articles, sentences alike   ->   one Event, two accounts

It reads no text for dates: `timeline.find` did.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.articles.article import Status, fold_name
from dossier.decisions import AccountDecision, EventDecision, Ruling
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.timeline.find import Account, Kind
from dossier.timeline.joining import join
from dossier.timeline.order import REACH, counts, goes_back
from dossier.timeline.rulings import Pool, refuse_contradiction
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the timeline.

    Attributes:
        key: lasting: the decision's, else made from its first account's sentence, time and kind.
        when: its time, None where it is not known.
        headline: what happened: the curator's words, else those of its clearest account.
        accounts: what each source tells, by article key and place.
        people: keys of the persons named in the accounts' words or the curator's headline.
        status: machine, checked or corrected.
        ruling: the decision that made or changed it.
        after: key of the event behind which it is placed where it has no time, '' if none.
        before: key of the event before which it is placed, likewise.
    """

    key: str
    when: When | None
    headline: str
    accounts: tuple[Account, ...]
    people: tuple[str, ...]
    status: Status
    ruling: Ruling | None
    after: str = ""
    before: str = ""

    @property
    def came_true(self) -> bool:
        """Whether an account tells as a plan what another tells as happened."""
        kinds = {account.kind for account in self.accounts}
        return {Kind.PLANNED, Kind.HAPPENED} <= kinds

    @property
    def disputed(self) -> tuple[Account, ...]:
        """The accounts whose time excludes the row's."""
        time = self.when
        return tuple(
            each for each in self.accounts if time and each.when and not each.when.overlaps(time)
        )


def merge(
    accounts: Mapping[str, Sequence[Account]],
    decisions: Iterable[EventDecision | AccountDecision],
    persons: Iterable[Person],
    texts: Mapping[str, Text],
    origins: Mapping[str, str] | None = None,
) -> tuple[tuple[Event, ...], frozenset[Ruling]]:
    """Return the events, dated ones first and in order of time, and the decisions used.

    Args:
        accounts: the accounts of each article, by article key.
        decisions: what the curator wrote about the timeline.
        persons: the dossier's persons, for whom each event names.
        texts: the annotated articles, by key.
        origins: the origin of each article, by key; each its own where it is not given.

    Raises:
        DossierError: a quote that no longer stands, two rows of one key, an account that is joined
            and parted.
    """
    pool = Pool((each for key in sorted(accounts) for each in accounts[key]), texts)
    decided = tuple(decisions)
    rows = [_decided(pool, each) for each in decided if isinstance(each, EventDecision)]
    for each in decided:
        if isinstance(each, AccountDecision):
            pool.apply(each)
    origin_of = dict(origins or {key: key for key in texts})
    named = _Named(persons)
    events = [*rows, *_joined(pool, texts, origin_of)]
    events = [replace(event, people=named.within(event)) for event in _in_order(events)]
    return tuple(sorted(events, key=lambda each: _order(each, origin_of))), frozenset(pool.used)


def _decided(pool: Pool, decision: EventDecision) -> Event:
    accounts, as_found = pool.row(decision)
    when = decision.when or next((each.when for each in accounts if each.when), None)
    if when and not when.basis:
        when = when.because(_common_basis(accounts, when))
    return Event(
        key=decision.key,
        when=when,
        headline=decision.headline or _quoted(accounts),
        accounts=accounts,
        people=(),
        status=Status.CHECKED if as_found else Status.CORRECTED,
        ruling=decision.ruling,
    )


def _common_basis(accounts: Iterable[Account], when: When) -> str:
    for account in accounts:
        if account.when and account.when.edtf == when.edtf and account.when.basis:
            return account.when.basis
    return "set by the curator"


def _quoted(accounts: Iterable[Account]) -> str:
    """The words of the shortest account: the curator chose them."""
    shortest = min(accounts, key=lambda account: len(account.evidence.quote))
    return " ".join(shortest.evidence.quote.split())


def _joined(pool: Pool, texts: Mapping[str, Text], origin_of: Mapping[str, str]) -> list[Event]:
    accounts = pool.accounts
    parted = pool.pairs("different", accounts)
    groups = join(
        accounts,
        texts,
        together=[pair.numbers for pair in pool.pairs("same", accounts)],
        apart=[pair.numbers for pair in parted],
    )
    refuse_contradiction(groups, parted)
    keys: dict[str, int] = {}
    rows = ([accounts[number] for number in group] for group in groups)
    return [_event(row, keys, origin_of) for row in rows if _stands(row)]


def _stands(accounts: Iterable[Account]) -> bool:
    """Whether some account makes sense alone, or the curator confirmed or joined one."""
    return any(each.headline or each.status is not Status.MACHINE for each in accounts)


def _event(
    accounts: Sequence[Account], keys: dict[str, int], origin_of: Mapping[str, str]
) -> Event:
    first = accounts[0]
    # With its time and kind: the same words of another week must not take a row's key.
    told = f"{first.when.edtf if first.when else ''} {first.kind.value}"
    mark = hashlib.sha256(told.encode()).hexdigest()[:4]
    key = f"{first.evidence.passage.anchor.removeprefix('s-')}-{mark}"
    keys[key] = keys.get(key, 0) + 1
    if keys[key] > 1:
        key = f"{key}-{keys[key]}"
    checked = all(account.status is not Status.MACHINE for account in accounts)
    status = Status.CHECKED if checked else Status.MACHINE
    when = _agreed(accounts, origin_of)
    headline = _clearest(accounts, when)
    return Event(key, when, headline, tuple(accounts), (), status, None)


def _agreed(accounts: Iterable[Account], origin_of: Mapping[str, str]) -> When | None:
    """The time that most origins give, of equals the most exact, then the earliest."""
    behind: defaultdict[str, set[str]] = defaultdict(set)
    times = {each.when.edtf: each.when for each in accounts if each.when}
    for each in accounts:
        for edtf, time in times.items():
            if each.when and time.overlaps(each.when):
                behind[edtf].add(origin_of[each.evidence.article])
    if not times:
        return None
    return min(times.values(), key=lambda time: (-len(behind[time.edtf]), _length(time), time.edtf))


def _length(time: When) -> int:
    first, last = time.sort_key
    return (last - first).days


def _clearest(accounts: Sequence[Account], when: When | None) -> str:
    """The shortest headline of an account that gives the row's time; else the shortest account."""
    heads = [each for each in accounts if each.headline]
    if not heads:
        return _quoted(accounts)
    happened = any(each.kind is Kind.HAPPENED for each in heads)

    def unclear(account: Account) -> tuple[bool, bool, int, str]:
        exact = account.when is not None and when is not None and account.when.edtf == when.edtf
        plan = happened and account.kind is Kind.PLANNED
        return not exact, plan, len(account.headline), account.headline

    return min(heads, key=unclear).headline


def _in_order(events: Sequence[Event]) -> Iterator[Event]:
    """The events, those that have no time placed beside the one their article told before."""
    told: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for event in events:
        for account in event.accounts if event.when else ():
            evidence = account.evidence
            told[evidence.article].append((evidence.passage.number, event.key))
    for places in told.values():
        places.sort()
    for event in events:
        first = event.accounts[0] if event.accounts else None
        if event.when or first is None or not counts(first.placed):
            yield event
            continue
        number, places = first.evidence.passage.number, told[first.evidence.article]
        at = bisect_left(places, (number, ""))
        near = places[at - 1] if at and number - places[at - 1][0] <= REACH else (0, "")
        back = goes_back(first.placed)
        yield replace(event, before=near[1] if back else "", after="" if back else near[1])


class _Named:
    """Who is named where."""

    def __init__(self, persons: Iterable[Person]) -> None:
        persons = tuple(persons)
        self._names = [(person.key, f" {fold_name(person.name)} ") for person in persons]
        self._rank = {person.key: rank for rank, person in enumerate(persons)}
        self._places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for person in persons:
            for article, mention in person.mentions:
                self._places[article].append((mention.start, person.key))
        for places in self._places.values():
            places.sort()

    def within(self, event: Event) -> tuple[str, ...]:
        """The persons named in the words of an account, or by the curator in the headline."""
        found = set()
        if event.ruling:
            headline = f" {fold_name(event.headline)} "
            found = {key for key, name in self._names if name in headline}
        for account in event.accounts:
            evidence = account.evidence
            places = self._places[evidence.article]
            first = bisect_left(places, (evidence.start, ""))
            last = bisect_left(places, (evidence.end, ""))
            found.update(key for _, key in places[first:last])
        return tuple(sorted(found, key=lambda key: self._rank[key]))


def _order(event: Event, origin_of: Mapping[str, str]) -> tuple[object, ...]:
    """By time, undated last; of one time, the curator's rows in their order, then the important."""
    time = event.when.sort_key if event.when else ()
    if event.ruling:
        return (event.when is None, time, False)
    origins = {origin_of[account.evidence.article] for account in event.accounts}
    weight = (-len(origins), -len(event.accounts), -len(event.people))
    return (event.when is None, time, True, weight, event.key)
