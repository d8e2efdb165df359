"""For which time answers hold: which of two is the earlier, and which cannot be laid side by side.

    "90 in 2015", "120 in 2020"     ->  two times: neither contradicts the other
    "fell to $90", "traded at $95"  ->  prices: each is of its moment and its market

It reads no times: a position has its `as_of`, an article its publication date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from dossier.claims.answers import Position, exclude
from dossier.when import When

_PRICED = re.compile(
    r"\b(?:prices?|priced|traded|trading|index|exchanges?|a share|a barrel|an ounce)\b",
    re.IGNORECASE,
)


def before(one: When, two: When) -> bool:
    """Return whether one time is over when the other begins."""
    return one.sort_key[1] < two.sort_key[0]


def apart(times: Sequence[When]) -> bool:
    """Return whether no two of some times have more than a border in common."""
    return all(
        min(one.sort_key[1], two.sort_key[1]) < max(one.sort_key[0], two.sort_key[0])
        for one, two in combinations(times, 2)
    )


def different(positions: Sequence[Position], kinds: Sequence[Position]) -> list[str]:
    """Return the times, as printed, for which answers hold that are no answers to one question.

    These are all times of answers that exclude each other, if each has its own; of answers in words
    that say the same, days of which two are not even neighbours.

    Args:
        positions: the positions.
        kinds: two of each kind.
    """
    opposed = [pair for pair in combinations(kinds, 2) if exclude(*pair)]
    if not opposed:
        days = [each.as_of for each in positions if each.as_of and not each.figure]
        return [*dict.fromkeys(day.words for day in days)] if _far(days) else []
    if not all(each.as_of for pair in opposed for each in pair):
        return []
    pairs = (pair for pair in combinations(positions, 2) if exclude(*pair))
    told = [each.as_of for pair in pairs for each in pair]
    times = {each.words: each for each in told if each}
    known = len(times) > 1 and all(told)
    return [*times] if known and apart([*times.values()]) else []


def _far(times: Sequence[When]) -> bool:
    days = sorted(each.sort_key for each in times)
    single = all(first == last for first, last in days)
    return bool(days) and single and (days[-1][0] - days[0][1]).days > 1


def prices(positions: Sequence[Position]) -> bool:
    """Return whether all are figures of money, of which some are prices, of no common time."""
    if not all(each.figure and _is_money(each.figure.unit) for each in positions):
        return False
    times = {each.as_of for each in positions}
    priced = any(_PRICED.search(each.evidence.quote) for each in positions)
    return priced and (None in times or len(times) > 1)


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()
