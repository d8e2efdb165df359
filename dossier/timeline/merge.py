"""Accounts of one happening joined into an `Event`, a row of the timeline.

The curator's rows come first. What is left is joined by rule; a group of which no account makes
sense alone heads no row. Where accounts of one row differ they stay side by side; nothing is
averaged: the row's time is the one that most origins give, and the most exact of these.

    accounts of "on Sunday" in two articles, sentences alike   ->   one Event, two accounts

It reads no text for dates: `timeline.find` did.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dossier.articles.article import Status, fold_name
from dossier.decisions import AccountDecision, EventDecision, Ruling
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.recall import Recall
from dossier.timeline.event import Event, quoted, row, stands
from dossier.timeline.find import Account
from dossier.timeline.joining import join
from dossier.timeline.order import REACH, counts, goes_back
from dossier.timeline.rulings import Pool, refuse_contradiction
from dossier.timeline.standing import Standing
from dossier.when import When

__all__ = ["Event", "merge"]


def merge(
    accounts: Mapping[str, Sequence[Account]],
    decisions: Iterable[EventDecision | AccountDecision],
    persons: Iterable[Person],
    texts: Mapping[str, Text],
    origins: Mapping[str, str] | None = None,
    *,
    steps: Recall | None = None,
) -> tuple[tuple[Event, ...], frozenset[Ruling]]:
    """Return the events, dated ones first and in order of time, and the decisions used.

    Args:
        accounts: the accounts of each article, by article key.
        decisions: what the curator wrote about the timeline.
        persons: the dossier's persons, for whom each event names.
        texts: the annotated articles, by key.
        origins: the origin of each article, by key; each its own where it is not given.
        steps: knows which accounts were joined before, whoever is named in them.

    Raises:
        DossierError: a quote that no longer stands, two rows of one key, an account that is joined
            and parted.
    """
    pool = Pool((each for key in sorted(accounts) for each in accounts[key]), texts)
    decided, persons = tuple(decisions), tuple(persons)
    named = _Named(persons)
    rows = [_decided(pool, each, named) for each in decided if isinstance(each, EventDecision)]
    for each in decided:
        if isinstance(each, AccountDecision):
            pool.apply(each)
    origin_of = dict(origins or {key: key for key in texts})
    standing, keys = Standing(texts, persons), dict[str, int]()
    told = _joined(pool, texts, origin_of, standing, steps or Recall())
    found = [row(each, keys, origin_of, named.within(each)) for each in told]
    events = [*_in_order([*rows, *found])]
    times = {event.key: event.when.sort_key for event in events if event.when}
    return tuple(sorted(events, key=lambda each: _order(each, origin_of, times))), frozenset(
        pool.used
    )


def _decided(pool: Pool, decision: EventDecision, named: _Named) -> Event:
    accounts, as_found = pool.row(decision)
    headline = decision.headline or quoted(accounts)
    when = decision.when or next((each.when for each in accounts if each.when), None)
    if when and not when.basis:
        when = when.because(_common_basis(accounts, when))
    return Event(
        key=decision.key,
        when=when,
        headline=headline,
        accounts=accounts,
        people=named.within(accounts, headline),
        status=Status.CHECKED if as_found else Status.CORRECTED,
        ruling=decision.ruling,
    )


def _common_basis(accounts: Iterable[Account], when: When) -> str:
    for account in accounts:
        if account.when and account.when.edtf == when.edtf and account.when.basis:
            return account.when.basis
    return "set by the curator"


def _joined(
    pool: Pool,
    texts: Mapping[str, Text],
    origin_of: Mapping[str, str],
    standing: Standing,
    steps: Recall,
) -> list[list[Account]]:
    """What is left, in groups that each tell one event and make a row, as it stands there."""
    accounts = pool.accounts
    parted = pool.pairs("different", accounts)
    joined = pool.pairs("same", accounts)
    numbers = (tuple(pair.numbers for pair in pairs) for pairs in (joined, parted))
    groups = steps(join, accounts, texts, *numbers)
    refuse_contradiction(groups, joined, parted)
    stood = [standing.standing(account) for account in accounts]
    told = ([stood[number] for number in group] for group in groups)
    return [group for group in told if stands(group, origin_of)]


def _in_order(events: Sequence[Event]) -> Iterator[Event]:
    """The events, those that have no time placed beside the one their article told before.

    Words of order behind which no event stands place nothing: "hours later" than what?
    """
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
        if at and number - places[at - 1][0] <= REACH:
            key = places[at - 1][1]
            back = goes_back(first.placed)
            yield replace(event, before=key if back else "", after="" if back else key)


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

    def within(self, accounts: Iterable[Account], headline: str = "") -> tuple[str, ...]:
        """The persons named in the words of some account, or by the curator in a headline."""
        found = set()
        if headline:
            headline = f" {fold_name(headline)} "
            found = {key for key, name in self._names if name in headline}
        for account in accounts:
            evidence = account.evidence
            places = self._places[evidence.article]
            first = bisect_left(places, (evidence.start, ""))
            last = bisect_left(places, (evidence.end, ""))
            if first < last:
                found.update(key for _, key in places[first:last])
        return tuple(sorted(found, key=self._rank.__getitem__))


def _order(
    event: Event, origin_of: Mapping[str, str], times: Mapping[str, tuple[date, date]]
) -> tuple[object, ...]:
    """Dated, placed by order, undated; each by time, curated rows, the important, by place."""
    beside = times.get(event.after or event.before)
    time = event.when.sort_key if event.when else beside or ()
    part = 0 if event.when else 1 if beside else 2
    if event.ruling:
        return (part, time, False)
    origins = {origin_of[account.evidence.article] for account in event.accounts}
    weight = (-len(origins), -len(event.accounts), -len(event.people)) if event.when else ()
    first = event.accounts[0].evidence
    return (part, time, True, weight, first.article, first.start, event.key)
