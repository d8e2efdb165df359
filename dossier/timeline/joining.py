"""Which accounts tell one event: the likest pairs join first, as far as nothing stands against it.

Two accounts can tell one event where their times overlap, or where different articles tell in
much the same words what they date differently. How alike their words must be depends on how many
reasons there are for doubt: each raises the bar by one step. Groups join only where every pair
between them can be one event, and where on the average these are no more than four steps short.

    join(accounts, texts, rulings)  ->  ((account of a, account of b), (account of c,))

The result does not depend on the order in which accounts are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import product

from dossier.language.text import Text
from dossier.timeline.find import Account, Kind
from dossier.timeline.likeness import Comparison
from dossier.when import When

# Read off the rows of five clusters and of eight samples of a week's articles. Of bars from .20 to
# .22, .20 joins two prime ministers' statements of one day, .22 parts a crash from its retelling;
# of steps from 1.3 to 1.5, 1.35 and more part a year from the day in it.
ALIKE = 0.21  # likeness from which two accounts of one time tell one event
STEP = 1.3  # by which each reason for doubt raises the bar
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
    bars = _Bars(accounts, texts, compared)
    group = {number: [number] for number in range(len(accounts))}
    for one, two in sorted(together):
        _unite(group, one, two)
    parted: defaultdict[int, set[int]] = defaultdict(set)
    for one, two in apart:
        parted[one].add(two)
        parted[two].add(one)
    for one, two in _ranked(compared, bars):
        first, second = group[one], group[two]
        if first is second or any(not parted[each].isdisjoint(second) for each in first):
            continue
        met = list(product(first[:COMPARED], second[:COMPARED]))
        wanted = [bars.between(a, b) for a, b in met]
        if any(bar is None for bar in wanted):
            continue
        reached = sum(compared.likeness(a, b) for a, b in met)
        if STEP**4 * reached >= sum(bar for bar in wanted if bar is not None):
            _unite(group, one, two)
    unique = {id(members): members for members in group.values()}
    return sorted(sorted(members) for members in unique.values())


def _unite(group: dict[int, list[int]], one: int, two: int) -> None:
    small, large = sorted((group[one], group[two]), key=len)
    if small is not large:
        large += small
        group.update(dict.fromkeys(small, large))


def _ranked(compared: Comparison, bars: _Bars) -> list[Pair]:
    """The pairs that reach their bar, those that pass it farthest first."""
    found = []
    for one, two in compared.pairs():
        if (likeness := compared.likeness(one, two)) < ALIKE / STEP:
            continue  # no bar is lower
        bar = bars.between(one, two)
        if bar is not None and likeness >= bar:
            found.append((bar - likeness, one, two))
    return [(one, two) for _, one, two in sorted(found)]


class _Bars:
    """How alike the words of two accounts must be for them to tell one event."""

    def __init__(
        self, accounts: Sequence[Account], texts: Mapping[str, Text], compared: Comparison
    ) -> None:
        self._accounts = accounts
        self._compared = compared
        self._past = [_is_long_past(each, texts[each.evidence.article]) for each in accounts]

    def between(self, number: int, other: int) -> float | None:
        """The bar for two accounts; None where they cannot tell one event."""
        one, two = self._accounts[number], self._accounts[other]
        if one.when is None or two.when is None or one.evidence.passage == two.evidence.passage:
            return None
        if {one.kind, two.kind} not in _JOINED_KINDS:
            return None
        doubts = self._doubts(number, other, one.when, two.when)
        return None if doubts is None else ALIKE * STEP**doubts

    def _doubts(self, number: int, other: int, first: When, second: When) -> int | None:
        """How many reasons there are for doubt; below none where the day is long past.

        Such a day is mostly remembered for one thing. One reason each are a time that is long or
        not quite the same, and a second account in one article, which seldom tells a thing twice
        and still more seldom announces it twice; one more where it dates the two otherwise and no
        name or figure of the one is in the other. Two more, that one tells the plan or announcement
        of what the other tells; four, that their days exclude each other.
        """
        one, two = self._accounts[number], self._accounts[other]
        longest = max(_length(first), _length(second))
        if longest > YEAR and first.sort_key != second.sort_key:
            return None
        long = longest > MONTH
        twice = one.evidence.article == two.evidence.article
        if not first.overlaps(second):
            return 4 if one.kind is two.kind and not twice and _are_close(first, second) else None
        if one.kind is not two.kind:
            return None if long else 2 + twice
        if self._past[number] and self._past[other] and not (long or twice):
            return -1
        unsure = long or first.sort_key != second.sort_key
        other_thing = unsure and twice and not self._compared.share_name(number, other)
        return unsure + other_thing + twice * (1 + (one.kind is Kind.ANNOUNCED))


def _length(time: When) -> timedelta:
    first, last = time.sort_key
    return last - first


def _are_close(one: When, two: When) -> bool:
    """Whether articles may date one happening by these days, which exclude each other."""
    first, second = one.one_day, two.one_day
    return first is not None and second is not None and abs(first - second) < WEEK


def _is_long_past(account: Account, text: Text) -> bool:
    published = text.article.published
    earliest = published.earliest if published else None
    latest = account.when.latest if account.when else None
    return earliest is not None and latest is not None and earliest - latest > MONTH
