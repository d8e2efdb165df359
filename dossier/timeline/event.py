"""An `Event`, a row of the timeline, and how the program makes one of accounts joined by rule.

Its time is the one that most origins give, and of these the most exact; its headline that of an
account which gives this time and says what most others say. Accounts that differ stay beside it.

    row((account of a, account of b), {}, origin_of)  ->  Event(headline="The ferry sank ...", ...)

Which accounts are one event, `timeline.joining` says.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from dossier.articles.article import Status, fold_name
from dossier.decisions import Ruling
from dossier.timeline.find import Account, Kind
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


def stands(accounts: Collection[Account], origin_of: Mapping[str, str]) -> bool:
    """Return whether some account makes sense alone, or the curator confirmed it.

    What no word places in time two origins must tell.
    """
    if any(each.status is not Status.MACHINE for each in accounts):
        return True
    placed = any(each.when or each.placed for each in accounts)
    told = placed or len({origin_of[each.evidence.article] for each in accounts}) > 1
    return told and any(each.headline for each in accounts)


def row(
    accounts: Sequence[Account],
    keys: dict[str, int],
    origin_of: Mapping[str, str],
    people: tuple[str, ...] = (),
) -> Event:
    """Return the row of accounts that tell one event, in order of article and place.

    Args:
        accounts: what each source tells.
        keys: how often each key was given, counted on here: a key is given once.
        origin_of: the origin of each article.
        people: keys of the persons named in the accounts' words.
    """
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
    heads = [each for each in accounts if each.headline]
    if when and not any(each.when and each.when.overlaps(when) for each in heads):
        when = _agreed(heads, origin_of) or when  # the day that its headline names
    headline = _clearest(accounts, when)
    return Event(key, when, headline, tuple(accounts), people, status, None)


def _agreed(accounts: Iterable[Account], origin_of: Mapping[str, str]) -> When | None:
    """The time that most origins give, of equals the most exact, then the earliest."""
    times = {each.when.edtf: each.when for each in accounts if each.when}
    if len(times) < 2:
        return next(iter(times.values()), None)
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for each in accounts:
        for edtf, time in times.items():
            if each.when and time.overlaps(each.when):
                behind[edtf].add(origin_of[each.evidence.article])
    return min(times.values(), key=lambda time: (-len(behind[time.edtf]), _length(time), time.edtf))


def _length(time: When) -> int:
    first, last = time.sort_key
    return (last - first).days


def _clearest(accounts: Sequence[Account], when: When | None) -> str:
    """The headline of an account that gives the row's time and what most of the others tell."""
    headings = {each.headline for each in accounts if each.headline}
    if len(headings) > 1:
        headings = _clear(accounts, when)
    if len(headings) < 2:
        return headings.pop() if headings else quoted(accounts)
    told = Counter(chain.from_iterable(set(_bare(each.evidence.quote)) for each in accounts))

    def apart(heading: str) -> tuple[float, int, str]:
        words = _bare(heading)
        shared = round(sum(told[word] for word in words) / max(len(words), 1) / len(accounts), 1)
        return -shared, len(heading), heading

    return min(headings, key=apart)


def _clear(accounts: Iterable[Account], when: When | None) -> set[str]:
    """The headlines of the clearest accounts: with the row's time, and no plan come true."""
    heads = [each for each in accounts if each.headline]
    happened = any(each.kind is Kind.HAPPENED for each in heads)

    def unclear(account: Account) -> tuple[bool, bool]:
        exact = account.when is not None and when is not None and account.when.edtf == when.edtf
        return not exact, happened and account.kind is Kind.PLANNED

    clearest = min(map(unclear, heads))
    return {each.headline for each in heads if unclear(each) == clearest}


def quoted(accounts: Iterable[Account]) -> str:
    """Return the words of the shortest account: the curator chose them."""
    shortest = min(accounts, key=lambda account: len(account.evidence.quote))
    return " ".join(shortest.evidence.quote.split())


@lru_cache(maxsize=1 << 13)
def _bare(text: str) -> tuple[str, ...]:
    return tuple(word for word in fold_name(text).split() if len(word) > 3)
