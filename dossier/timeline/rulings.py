"""What the curator decided of the timeline, carried out before anything is joined by rule.

A row of the curator takes the accounts in the sentences it quotes whose time fits its own; what it
changes of them is marked. An account can be hidden or confirmed, two can be joined or parted. What
two lines decide of one account against each other is an error, whichever of its words they quote.

    pool = Pool(accounts, texts)
    pool.row(decision)  ->  (accounts of the row, whether the program had found the same)

It joins nothing by likeness: `timeline.joining` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from dossier.articles.article import Evidence, Status
from dossier.decisions import AccountDecision, AccountRef, EventDecision, Ruling
from dossier.errors import DossierError, Notice
from dossier.language.quotes import resolve
from dossier.language.text import Text
from dossier.timeline.find import Account, Kind
from dossier.when import When


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two accounts, by number, that a decision joins or parts."""

    numbers: tuple[int, int]
    decision: AccountDecision


@dataclass(frozen=True, slots=True)
class _Taken:
    """An account that a row made, the time that it gives, and what the program had found there."""

    account: Account
    when: When | None
    found: tuple[Account, ...]
    decision: EventDecision


class Pool:
    """The accounts that no row of the curator has taken, and which decisions were used."""

    def __init__(self, accounts: Iterable[Account], texts: Mapping[str, Text]) -> None:
        """Begin with all accounts."""
        self._texts = texts
        self._left: defaultdict[str, list[Account]] = defaultdict(list)
        self._joining: list[tuple[AccountDecision, tuple[Evidence, ...]]] = []
        self._taken: list[_Taken] = []
        self._judged: list[tuple[Account, AccountDecision]] = []
        self.used: set[Ruling] = set()
        for account in sorted(accounts, key=_place):
            self._left[account.evidence.article].append(account)

    @property
    def accounts(self) -> list[Account]:
        """What is left, by article and place."""
        return [account for key in sorted(self._left) for account in self._left[key]]

    def row(self, decision: EventDecision) -> tuple[tuple[Account, ...], bool]:
        """Take the accounts of a row; return them, and whether all were found so.

        Raises:
            DossierError: another row tells otherwise what it quotes.
        """
        taken = [self._take(decision, ref) for ref in decision.accounts]
        self.used.add(decision.ruling)
        accounts = sorted((account for account, _ in taken), key=_place)
        return tuple(accounts), all(found for _, found in taken)

    def apply(self, decision: AccountDecision) -> None:
        """Hide or confirm an account, or note which are to be joined or parted.

        Raises:
            DossierError: another line has decided otherwise of the account.
        """
        evidence = tuple(resolve(quote, self._texts) for quote in decision.quotes)
        touched = [self._near(each) for each in evidence]
        if decision.verb in ("hide", "confirm"):
            self._refuse_contradiction(decision, evidence[0])
        if decision.verb in ("hide", "confirm") and touched[0]:
            for account in touched[0]:
                self._judged.append((account, decision))
                self._remove(account)
                if decision.verb == "confirm":
                    self._left[account.evidence.article].append(
                        replace(account, status=Status.CHECKED)
                    )
        elif decision.verb in ("same", "different") and all(touched):
            self._joining.append((decision, evidence))
        else:
            return
        self.used.add(decision.ruling)

    def pairs(self, verb: str, accounts: Sequence[Account]) -> list[_Pair]:
        """Return the pairs of accounts, by their number, to which decisions of a verb apply."""
        found = []
        for decision, evidence in self._joining:
            for one, two in permutations(evidence, 2) if decision.verb == verb else ():
                firsts, seconds = _touched(accounts, one), _touched(accounts, two)
                pairs = {(min(a, b), max(a, b)) for a in firsts for b in seconds if a != b}
                found += [_Pair(pair, decision) for pair in sorted(pairs)]
        return found

    def _refuse_contradiction(self, decision: AccountDecision, evidence: Evidence) -> None:
        """Check that nothing else is decided of the account of some words."""
        for account, other in self._judged:
            if _touch(account.evidence, evidence) and other.verb != decision.verb:
                confirmed, hidden = sorted((decision, other), key=lambda each: each.verb)
                raise _against(confirmed, hidden)
        rows = [each for each in self._taken if _touch(each.account.evidence, evidence)]
        if rows and decision.verb == "hide" and not self._near(evidence):
            raise _against(decision, rows[0].decision)

    def _near(self, evidence: Evidence) -> list[Account]:
        return [each for each in self._left[evidence.article] if _touch(each.evidence, evidence)]

    def _remove(self, account: Account) -> None:
        self._left[account.evidence.article].remove(account)

    def _take(self, decision: EventDecision, ref: AccountRef) -> tuple[Account, bool]:
        """The account a reference makes, and whether the program had found the same."""
        evidence = resolve(ref.quote, self._texts)
        fitting = self._fitting(evidence, decision, ref)
        for found in fitting:
            self._remove(found)
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
        account = Account(when, Kind(kind), evidence, status)
        wanted = ref.when or decision.when
        given = Kind(ref.kind or decision.kind) if ref.kind or decision.kind else None
        for taken in self._taken if not fitting else ():
            foreign = taken.decision is not decision
            if foreign and _one_account(taken, evidence) and _differs(taken, wanted, given):
                raise _twice(decision, ref, taken)
        self._taken.append(_Taken(account, wanted or when, tuple(fitting), decision))
        return account, as_found

    def _fitting(
        self, evidence: Evidence, decision: EventDecision, ref: AccountRef
    ) -> list[Account]:
        wanted = ref.when or decision.when
        near = self._near(evidence)
        fitting = [
            found
            for found in near
            if wanted is None or found.when is None or found.when.overlaps(wanted)
        ]
        if (
            not fitting and len(near) == 1
        ):  # the one account of these words, whose date is corrected
            fitting = near
        return [each for each in fitting if _dated_within(each, evidence)] or fitting


def refuse_contradiction(
    groups: Iterable[Iterable[int]], joined: Sequence[_Pair], parted: Iterable[_Pair]
) -> None:
    """Check that no two parted accounts stand in one group.

    Raises:
        DossierError: two do.
    """
    group = {member: number for number, members in enumerate(groups) for member in members}
    for pair in parted:
        one, two = pair.numbers
        if group[one] == group[two]:
            own = [each for each in joined if group[each.numbers[0]] == group[one]]
            direct = [each for each in own if each.numbers == pair.numbers]
            raise _against((direct or own)[0].decision, pair.decision)


def _against(decision: AccountDecision, other: AccountDecision | EventDecision) -> DossierError:
    verb = other.verb if isinstance(other, AccountDecision) else "event"
    here, there = decision.ruling.location, other.ruling.location
    words = ", ".join(quote.text for quote in decision.quotes)
    problem = f'"{decision.verb}: {words}" goes against "{verb}" at {there}'
    return DossierError(Notice(here, problem, f"remove one of them: {here} or {there}"))


def _twice(decision: EventDecision, ref: AccountRef, taken: _Taken) -> DossierError:
    problem = (
        f'"event: {ref.quote.text}" is decided already at {taken.decision.ruling.location}, '
        f'with another time or kind: "{taken.account.evidence.quote}" tells the same'
    )
    remedy = "remove one of the two, or quote other words"
    return DossierError(Notice(decision.ruling.location, problem, remedy))


def _one_account(taken: _Taken, evidence: Evidence) -> bool:
    """Whether words hold the date of what a row took, or else most of the words that it quotes."""
    own = taken.account.evidence
    if own.article != evidence.article:
        return False
    dated = [each for each in taken.found if each.date]
    if dated:
        return any(_dated_within(each, evidence) for each in dated)
    shared = min(own.end, evidence.end) - max(own.start, evidence.start)
    return 2 * shared > max(own.end - own.start, evidence.end - evidence.start)


def _differs(taken: _Taken, when: When | None, kind: Kind | None) -> bool:
    """Whether a row's account cannot be of that time and kind; what is announced can be of two."""
    own = taken.account.kind
    if kind and kind != own and Kind.ANNOUNCED not in (kind, own):
        return True
    if when is None or taken.when is None or when.overlaps(taken.when):
        return False
    found = [each.when for each in taken.found if each.when]
    return not any(each.overlaps(when) and each.overlaps(taken.when) for each in found)


def _touched(accounts: Sequence[Account], evidence: Evidence) -> list[int]:
    return [at for at, each in enumerate(accounts) if _touch(each.evidence, evidence)]


def _touch(one: Evidence, two: Evidence) -> bool:
    return one.article == two.article and one.start < two.end and two.start < one.end


def _dated_within(account: Account, evidence: Evidence) -> bool:
    """Whether the quoted words hold the date of an account of their sentence."""
    return account.date is not None and evidence.start <= account.date[0] < evidence.end


def _place(account: Account) -> tuple[str, int, int, str, str]:
    evidence, time = account.evidence, account.when
    date = account.date[0] if account.date else evidence.start
    return evidence.article, evidence.start, date, time.edtf if time else "", account.kind
