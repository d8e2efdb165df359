"""Which accounts tell one event: the likest pairs join first, as far as nothing stands against it.

Two accounts of one time and kind tell one event where enough of their words, by weight, are the
same; the more, the more there is doubt. Most must be where they tell it otherwise: different
articles date it by other days, or one tells the plan or the announcement of what the other tells.
Groups join where every pair between them can be one event, and half of the pairs share words.

    join(accounts, texts, rulings)  ->  ((account of a, account of b), (account of c,))

The result does not depend on the order in which accounts are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from datetime import timedelta

from dossier.language.text import Text
from dossier.timeline.find import Account, Kind
from dossier.timeline.likeness import Comparison
from dossier.timeline.order import weekday
from dossier.when import When

# Read off the rows of five clusters and of eight samples of what is printed in some weeks. Of bars
# from .20 to .25, .20 joins two prime ministers' statements of one day, .22 parts a crash from its
# retelling; of doubts from 1 to 1.5, 1 joins all that a year is named for, 1.5 parts a leak told
# with its day from one told with its month.
ALIKE = 0.21  # likeness from which two accounts of one time tell one event
DOUBT = 1.3  # how many times that for each reason for doubt
MOST = 0.5  # likeness from which they do where they tell it otherwise
WEEK, MONTH, YEAR = timedelta(days=7), timedelta(days=31), timedelta(days=366)
COMPARED = 8  # members of a group that speak for it

_JOINED_KINDS = (
    *({kind} for kind in Kind),
    {Kind.HAPPENED, Kind.ANNOUNCED},  # told, and told as somebody's report, on the same day
    {Kind.HAPPENED, Kind.PLANNED},  # a plan that came true
)

Pair = tuple[int, int]


def join(
    accounts: Sequence[Account],
    texts: Mapping[str, Text],
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Return the accounts, by number, in groups that each tell one event.

    Args:
        accounts: in order of article and place.
        texts: the annotated articles, by key.
        together: pairs that a decision joins, whatever they say.
        apart: pairs that a decision parts, however alike they are.
    """
    compared = Comparison(accounts, texts)
    group = {number: [number] for number in range(len(accounts))}
    for one, two in sorted(together):
        _unite(group, one, two)
    parted: defaultdict[int, set[int]] = defaultdict(set)
    for one, two in apart:
        parted[one].add(two)
        parted[two].add(one)
    bars = _Bars(accounts)
    for one, two in _ranked(bars, compared):
        first, second = group[one], group[two]
        if first is second or (parted and _are_parted(parted, first, second)):
            continue
        if _are_one(first[:COMPARED], second[:COMPARED], bars, compared):
            _unite(group, one, two)
    unique = {id(members): members for members in group.values()}
    return sorted(sorted(members) for members in unique.values())


def _are_parted(
    parted: Mapping[int, Set[int]], first: Iterable[int], second: Collection[int]
) -> bool:
    """Whether a decision parts some of two groups."""
    return any(not parted[each].isdisjoint(second) for each in first if each in parted)


def _are_one(
    first: Sequence[int], second: Sequence[int], bars: _Bars, compared: Comparison
) -> bool:
    """Whether the pairs between two groups let them join."""
    alike = 0
    for one in first:
        for two in second:
            if bars.between(one, two) is None:
                return False
            alike += compared.likeness(one, two) > 0
    return 2 * alike >= len(first) * len(second)


def _unite(group: dict[int, list[int]], one: int, two: int) -> None:
    small, large = sorted((group[one], group[two]), key=len)
    if small is not large:
        large += small
        group.update(dict.fromkeys(small, large))


def _ranked(bars: _Bars, compared: Comparison) -> list[Pair]:
    """The pairs that reach their bar, those that pass it farthest first."""
    found = [
        (bar - likeness, one, two)
        for one, two, likeness in compared.pairs(ALIKE)
        if (bar := bars.between(one, two)) is not None and likeness >= bar
    ]
    return [(one, two) for _, one, two in sorted(found)]


class _Bars:
    """How alike accounts, known by their number, must be: asked once for each times and kinds."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        sorts: dict[tuple[object, ...], int] = {}
        self._sorts = [sorts.setdefault(_sort(each), len(sorts)) for each in accounts]
        self._homes = [each.evidence.passage.article for each in accounts]
        self._numbers = [each.evidence.passage.number for each in accounts]
        self._accounts = accounts
        self._known: dict[tuple[int, int, bool], float | None] = {}

    def between(self, one: int, two: int) -> float | None:
        """How alike two accounts must be to tell one event; None where they cannot."""
        twice = self._homes[one] == self._homes[two]
        if twice and self._numbers[one] == self._numbers[two]:
            return None
        key = self._sorts[one], self._sorts[two], twice
        if key not in self._known:
            self._known[key] = _bar(self._accounts[one], self._accounts[two], twice=twice)
        return self._known[key]


def _sort(account: Account) -> tuple[object, ...]:
    """All of an account that its bars depend on beside its place."""
    return account.kind, account.when.sort_key if account.when else weekday(account.placed)


def _bar(one: Account, two: Account, *, twice: bool) -> float | None:
    """How alike two accounts of two sentences must be to tell one event; None where they cannot.

    Where neither has a time, different articles must name one weekday, or none. There is doubt
    there, where their time is long or not quite the same, and likewise where they stand in one
    article, which seldom tells a thing twice.
    """
    first, second = one.when, two.when
    if {one.kind, two.kind} not in _JOINED_KINDS:
        return None
    if first is None or second is None:
        day = weekday(one.placed) if first is second else ""
        return ALIKE * DOUBT if day and day == weekday(two.placed) and not twice else None
    same = first.sort_key == second.sort_key
    longest = max(_length(first), _length(second))
    if longest > YEAR and not same:
        return None
    if not first.overlaps(second):
        return MOST if one.kind is two.kind and not twice and _are_close(first, second) else None
    if one.kind is not two.kind:
        return None if longest > MONTH else MOST
    return ALIKE * DOUBT ** ((longest > MONTH or not same) + twice)


def _length(time: When) -> timedelta:
    first, last = time.sort_key
    return last - first


def _are_close(one: When, two: When) -> bool:
    """Whether articles may date one happening by these days, which exclude each other."""
    first, second = one.one_day, two.one_day
    return first is not None and second is not None and abs(first - second) < WEEK
