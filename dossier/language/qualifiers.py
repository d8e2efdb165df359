"""The words before a number that bound it: 'up to', 'more than', 'an estimated'.

A ceiling leaves the lower bound open, a floor the upper one; an approximation keeps the number.
"""

from __future__ import annotations

import re

_CEILINGS = (
    "up to",
    "as many as",
    "as much as",
    "at most",
    "at the most",
    "no more than",
    "not more than",
    "fewer than",
    "less than",
    "under",
    "below",
    "a maximum of",
)
_FLOORS = (
    "more than",
    "greater than",
    "over",
    "well over",
    "at least",
    "above",
    "exceeding",
    "upwards of",
    "in excess of",
    "no fewer than",
    "no less than",
    "not less than",
    "a minimum of",
    "a total of more than",
    "just over",
)
_APPROXIMATIONS = (
    "an estimated",
    "the estimated",
    "estimated",
    "about",
    "around",
    "approximately",
    "roughly",
    "some",
    "nearly",
    "almost",
    "close to",
    "circa",
    "only about",
)


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


REACH = 30
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<high>{_longest_first(_CEILINGS)})|(?P<low>{_longest_first(_FLOORS)})"
    rf"|(?P<near>{_longest_first(_APPROXIMATIONS)}))[ \n](?:the |a )?\Z"
)
_AFTER = re.compile(r" (?:or (?P<low>more)|or (?P<high>less|fewer)|or so)\b")


def before(lowered: str, start: int) -> tuple[str, int]:
    """The kind of the qualifier before `start` ('high', 'low', 'near', ''), and its beginning."""
    found = _BEFORE.search(lowered, max(0, start - REACH), start)
    return (found.lastgroup or "", found.start()) if found else ("", start)


def after(lowered: str, end: int) -> tuple[str, int]:
    """Likewise for 'or more' behind a number that ends at `end`, and where it ends."""
    found = _AFTER.match(lowered, end)
    return (found.lastgroup or "near", found.end()) if found else ("", end)
