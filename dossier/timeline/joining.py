"""Which accounts tell one event: the likest pairs join first, as far as nothing stands against it.

Two accounts can tell one event where their times overlap, or where different articles tell in
much the same words what they date differently. How alike their words must be depends on what the
times say: a day long past is mostly remembered for one thing, a year holds many. Groups join only
where every pair between them can be one event.

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

# Likeness from which two accounts tell one event, read off those of five clusters of articles.
ALIKE = 0.22  # of one time
OVERLAPPING = 0.30  # a day, and the month that holds it
TWICE = 0.30  # in one article, of one time
TWICE_LOOSELY = 0.40  # in one article, of times that overlap
COARSE = 0.27  # a year, or a stretch, holds much
REMEMBERED = 0.15  # the same day or month, long before both articles
TOLD = 0.36  # a thing, and the announcement or the plan of it
DISPUTED = 0.55  # dates that exclude each other
LONG_AGO = timedelta(days=60)
DAYS_APART = timedelta(days=4)  # between two dates of one event
MONTH = 31  # days
LOOSE = 0.4  # part of the bar that pairs of two groups must reach on the average
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
    bars = _Bars(accounts, texts)
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
        if reached >= LOOSE * sum(bar for bar in wanted if bar is not None):
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
        bar = bars.between(one, two)
        if bar is not None and (likeness := compared.likeness(one, two)) >= bar:
            found.append((bar - likeness, one, two))
    return [(one, two) for _, one, two in sorted(found)]


class _Bars:
    """How alike the words of two accounts must be for them to tell one event."""

    def __init__(self, accounts: Sequence[Account], texts: Mapping[str, Text]) -> None:
        self._accounts = accounts
        self._past = [_is_long_past(each, texts[each.evidence.article]) for each in accounts]

    def between(self, number: int, other: int) -> float | None:
        """The bar for two accounts; None where they cannot tell one event."""
        one, two = self._accounts[number], self._accounts[other]
        if one.when is None or two.when is None or one.evidence.passage == two.evidence.passage:
            return None
        if {one.kind, two.kind} not in _JOINED_KINDS:
            return None
        if one.kind is not two.kind and max(_days(one.when), _days(two.when)) > MONTH:
            return None
        if not one.when.overlaps(two.when):
            return DISPUTED if _may_dispute(one, two) else None
        return max(
            _of_times(one.when, two.when, past=self._past[number] and self._past[other]),
            TOLD if one.kind is not two.kind else 0,
            _in_one_article(one, two),
        )


def _of_times(one: When, two: When, *, past: bool) -> float:
    if max(_days(one), _days(two)) > MONTH:
        return COARSE
    if past:
        return REMEMBERED
    return ALIKE if one.sort_key == two.sort_key else OVERLAPPING


def _in_one_article(one: Account, two: Account) -> float:
    """An article seldom tells a thing twice, and often two things of one day or week."""
    if one.evidence.article != two.evidence.article:
        return 0
    same = one.when and two.when and one.when.sort_key == two.when.sort_key
    return TWICE if same else TWICE_LOOSELY


def _days(time: When) -> int:
    first, last = time.sort_key
    return (last - first).days + 1


def _may_dispute(one: Account, two: Account) -> bool:
    """Whether two articles may date one happening differently: days that lie close."""
    if one.evidence.article == two.evidence.article or one.kind is not two.kind:
        return False
    first = one.when.one_day if one.when else None
    second = two.when.one_day if two.when else None
    return first is not None and second is not None and abs(first - second) <= DAYS_APART


def _is_long_past(account: Account, text: Text) -> bool:
    published = text.article.published
    earliest = published.earliest if published else None
    latest = account.when.latest if account.when else None
    return earliest is not None and latest is not None and earliest - latest > LONG_AGO
