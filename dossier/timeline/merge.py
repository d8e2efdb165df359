"""Accounts of one happening joined into an `Event`, a row of the timeline.

The curator's rows come first: each takes the accounts in the sentences it quotes whose time fits
its own. What is left is joined by rule: two articles tell one event where their times are the
same, the kind is the same, and their sentences share enough of their rarer words. Where accounts
of one row differ they stay side by side; nothing is averaged.

    accounts of "on Sunday" in two articles, sentences alike   ->   one Event, two accounts

It reads no text for dates: `timeline.find` did.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, permutations

from dossier.articles.article import Evidence, Status, fold_name
from dossier.decisions import AccountDecision, AccountRef, EventDecision, Ruling
from dossier.errors import DossierError, Notice
from dossier.language.quotes import resolve
from dossier.language.text import Text
from dossier.origins.likeness import gist, likeness, weigh, words
from dossier.people.merge import Person
from dossier.timeline.find import Account, Kind
from dossier.when import When

ALIKE = 0.30  # weight two sentences of one date share to tell one event


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the timeline.

    Attributes:
        key: lasting: the decision's, else made from its first account's sentence, time and kind.
        when: its time, None where it is not known.
        headline: what happened: the curator's words, else the words of its shortest account.
        accounts: what each source tells, by article key and place.
        people: keys of the persons named in the accounts' words or the curator's headline.
        status: machine, checked or corrected.
        ruling: the decision that made or changed it.
    """

    key: str
    when: When | None
    headline: str
    accounts: tuple[Account, ...]
    people: tuple[str, ...]
    status: Status
    ruling: Ruling | None


def merge(
    accounts: Mapping[str, Sequence[Account]],
    decisions: Iterable[EventDecision | AccountDecision],
    persons: Iterable[Person],
    texts: Mapping[str, Text],
) -> tuple[tuple[Event, ...], frozenset[Ruling]]:
    """Return the events, dated ones first and in order of time, and the decisions used.

    Args:
        accounts: the accounts of each article, by article key.
        decisions: what the curator wrote about the timeline.
        persons: the dossier's persons, for whom each event names.
        texts: the annotated articles, by key.

    Raises:
        DossierError: a quote that no longer stands, two rows of one key, an account that is joined
            and parted.
    """
    work = _Work([each for key in sorted(accounts) for each in accounts[key]], texts)
    decided = tuple(decisions)
    rows = [_decided(work, each) for each in decided if isinstance(each, EventDecision)]
    for each in decided:
        if isinstance(each, AccountDecision):
            _apply(work, each)
    named = tuple(persons)
    events = [*rows, *_joined(work)]
    events = [replace(event, people=_people(event, named)) for event in events]
    return tuple(sorted(events, key=_order)), frozenset(work.used)


@dataclass(slots=True)
class _Work:
    """What is left of the accounts, and what the decisions so far have said of them."""

    pool: list[Account]
    texts: Mapping[str, Text]
    used: set[Ruling] = field(default_factory=set)
    same: list[tuple[tuple[Evidence, ...], Ruling]] = field(default_factory=list)
    different: list[tuple[tuple[Evidence, ...], Ruling]] = field(default_factory=list)

    def near(self, evidence: Evidence) -> list[Account]:
        return [account for account in self.pool if _touch(account.evidence, evidence)]


def _touch(one: Evidence, two: Evidence) -> bool:
    return one.article == two.article and one.start < two.end and two.start < one.end


def _decided(work: _Work, decision: EventDecision) -> Event:
    taken = [_account(work, decision, ref) for ref in decision.accounts]
    accounts = tuple(
        sorted(
            (account for account, _ in taken), key=lambda a: (a.evidence.article, a.evidence.start)
        )
    )
    when = decision.when or next((each.when for each in accounts if each.when), None)
    if when and not when.basis:
        when = when.because(_common_basis(accounts, when))
    as_found = all(found for _, found in taken)
    work.used.add(decision.ruling)
    return Event(
        key=decision.key,
        when=when,
        headline=decision.headline or _headline(accounts),
        accounts=accounts,
        people=(),
        status=Status.CHECKED if as_found else Status.CORRECTED,
        ruling=decision.ruling,
    )


def _account(work: _Work, decision: EventDecision, ref: AccountRef) -> tuple[Account, bool]:
    """The account a reference makes, and whether the program had found the same."""
    evidence = resolve(ref.quote, work.texts)
    wanted = ref.when or decision.when
    near = work.near(evidence)
    fitting = [
        found
        for found in near
        if wanted is None or found.when is None or found.when.overlaps(wanted)
    ]
    if not fitting and len(near) == 1:  # the one account of these words, whose date is corrected
        fitting = near
    fitting = [each for each in fitting if _dated_within(each, evidence)] or fitting
    for found in fitting:
        work.pool.remove(found)
    found_when = next((found.when for found in fitting if found.when), None)
    when = ref.when or found_when or decision.when
    kind = ref.kind or decision.kind or (fitting[0].kind if fitting else Kind.HAPPENED)
    as_found = any(
        found.when is not None
        and found.kind == kind
        and (not ref.when or found.when.edtf == ref.when.edtf)
        for found in fitting
    )
    status = Status.CHECKED if as_found else Status.CORRECTED
    return Account(when, Kind(kind), evidence, status), as_found


def _dated_within(account: Account, evidence: Evidence) -> bool:
    """Whether the quoted words hold the date of an account of their sentence."""
    return account.date is not None and evidence.start <= account.date[0] < evidence.end


def _common_basis(accounts: Iterable[Account], when: When) -> str:
    for account in accounts:
        if account.when and account.when.edtf == when.edtf and account.when.basis:
            return account.when.basis
    return "set by the curator"


def _apply(work: _Work, decision: AccountDecision) -> None:
    evidence = tuple(resolve(quote, work.texts) for quote in decision.quotes)
    touched = [work.near(each) for each in evidence]
    if decision.verb in ("hide", "confirm") and touched[0]:
        for account in touched[0]:
            work.pool.remove(account)
            if decision.verb == "confirm":
                work.pool.append(replace(account, status=Status.CHECKED))
    elif decision.verb in ("same", "different") and all(touched):
        chosen = work.same if decision.verb == "same" else work.different
        chosen.append((evidence, decision.ruling))
    else:
        return
    work.used.add(decision.ruling)


def _joined(work: _Work) -> list[Event]:
    weights = weigh([gist(text) for text in work.texts.values()])
    pool = sorted(work.pool, key=lambda each: (each.evidence.article, each.evidence.start))
    groups: list[list[Account]] = []
    for account in pool:
        homes = [group for group in groups if _some_pair(work.same, account, group)]
        homes = homes or [each for each in groups if _belongs(work, account, each, weights)][:1]
        if homes:
            first, *others = homes
            first += [*(each for group in others for each in group), account]
            groups = [group for group in groups if not any(group is other for other in others)]
        else:
            groups.append([account])
    _refuse_contradiction(work, groups)
    keys: dict[str, int] = {}
    return [_machine_event(group, keys) for group in groups]


def _belongs(
    work: _Work, account: Account, group: Sequence[Account], weights: Mapping[str, int]
) -> bool:
    if _some_pair(work.different, account, group):
        return False
    return all(_alike(account, other, weights) for other in group)


def _refuse_contradiction(work: _Work, groups: Iterable[Sequence[Account]]) -> None:
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    for parted in work.different:
        if any(_decided_pair([parted], *pair) for pair in pairs):
            raise DossierError(
                Notice(
                    parted[1].location, "these accounts are joined by another line", "remove one"
                )
            )


def _some_pair(
    rulings: Sequence[tuple[tuple[Evidence, ...], Ruling]],
    account: Account,
    group: Iterable[Account],
) -> bool:
    return any(_decided_pair(rulings, account, other) for other in group)


def _decided_pair(
    rulings: Iterable[tuple[tuple[Evidence, ...], Ruling]], one: Account, two: Account
) -> bool:
    return any(
        _touch(one.evidence, first) and _touch(two.evidence, second)
        for evidence, _ in rulings
        for first, second in permutations(evidence, 2)
    )


def _alike(one: Account, two: Account, weights: Mapping[str, int]) -> bool:
    if one.evidence.article == two.evidence.article or one.kind != two.kind:
        return False
    if one.when is None or two.when is None or one.when.sort_key != two.when.sort_key:
        return False
    return likeness(words(one.evidence.quote), words(two.evidence.quote), weights) >= ALIKE


def _machine_event(accounts: Sequence[Account], keys: dict[str, int]) -> Event:
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
    return Event(key, first.when, _headline(accounts), tuple(accounts), (), status, None)


def _headline(accounts: Sequence[Account]) -> str:
    shortest = min(accounts, key=lambda account: len(account.evidence.quote))
    return " ".join(shortest.evidence.quote.split())


def _people(event: Event, persons: Iterable[Person]) -> tuple[str, ...]:
    """The persons named in the words of an account, or by the curator in the headline."""
    headline = f" {fold_name(event.headline)} " if event.ruling else ""
    return tuple(
        person.key
        for person in persons
        if f" {fold_name(person.name)} " in headline
        or any(
            key == account.evidence.article
            and account.evidence.start <= mention.start < account.evidence.end
            for key, mention in person.mentions
            for account in event.accounts
        )
    )


def _order(event: Event) -> tuple[bool, object]:
    """By time, undated last; of one time, the curator's rows stand first, in their order."""
    return (event.when is None, event.when.sort_key if event.when else ())
