"""Where the rules match: every rule's pattern in one pass over the text.

The rules stand in the order in which they are tried. Where the first that matches a place declines
to read it, the later ones get their turn; each place is tried once, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from dossier.language.budget import Budget
from dossier.language.timex import (
    absolute,
    clock,
    days,
    holidays,
    narrative,
    periods,
    references,
    relative,
    reported,
    words,
)
from dossier.language.timex.reading import Found, Rule

RULES = (
    *clock.RULES,
    *periods.RULES,
    *reported.RULES,
    *narrative.RULES,
    *holidays.RULES,
    *absolute.RULES,
    *days.RULES,
    *relative.RULES,
    *references.RULES,
)

_NAMED = re.compile(r"\(\?P<\w+>")
_PATTERNS = tuple(re.compile(rule.pattern) for rule in RULES)
# Every time expression holds one of these, at most `_REACH` characters behind its beginning.
_HOLDS = re.compile(
    rf"(?<![a-z\d])(?=[\dacdefhjmnopqrstwy])(?:\d|q[1-4]\b|{words.MONTH_NAMES}\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to|mid)?day|tonight|tomorrow"
    r"|(?:week|month|quarter|half|year|decade|century|period)|fiscal"
    r"|(?:morning|afternoon|evening|night|noon|midnight)\b"
    r"|(?:spring|summer|autumn|fall|winter)\b|(?:christmas|easter|halloween|thanksgiving|eve)\b"
    r"|(?:now(?:adays)?|current(?:ly)?|present|moment|recent(?:ly)?|ago|past|future|soon)\b"
    r"|eighteen|nineteen|thousand|o'clock)"
)
_REACH = 32
# The first letters of all that a rule begins with; most words of a text are passed over by them.
_BEGINS = re.compile(
    r"(?<![\w$£€#])"
    r"(?=[\d']|an? |af|apr|around|armi|ash|at |aug|b(?:ef|eg|ox|y )|c(?:hr|lo|om|ou|orr|ur)|de|du"
    r"|e(?:ar|as|ig|le|nd)|f(?:all|eb|ew|i[fnrsv]|or|ou|ri|ut)|go|half|hal|in(?: |to|d)|ja|ju|la"
    r"|m(?:ar|ay|id|on)|ne[wx]|ni|no[nortvw]|o(?:ct|f |n |ne|ve)|pa|pr[es]|q\d|r(?:ec|em|es|ig)"
    r"|s(?:am|at|ec|ep|ev|i[mnx]|oo|p|t |ta|u[mn])|t(?:en|h[aeiru]|od|om|oni|ue|w[eo])|un|va"
    r"|we[de]|wi|ye|zero)"
)
# One unnamed copy of each pattern in a group of its own: `lastindex` tells the rule.
_ANY = re.compile("|".join(f"({_NAMED.sub('(?:', rule.pattern)})" for rule in RULES))
_EXTENSION = re.compile(
    r"(?<![a-z])(?:(?:the )?(?:very )?(?:end|beginning|start|middle|close|eve) of (?:the )?"
    r"|(?:(?:the )?(?:early|late|earlier|later|mid)[- ](?:on |in )?(?:the )?))\Z"
)
_EXTENSION_REACH = 28

Kept = TypeVar("Kept")


def each(
    text: str, lowered: str, keep: Callable[[Rule, Found], Kept | None], budget: Budget
) -> list[Kept]:
    """Return what `keep` makes of the matches, from left to right and not overlapping.

    Args:
        text: the text as printed.
        lowered: the same folded by `words.lower`.
        keep: turns a rule's match into something, or declines it by None.
        budget: how many matches may be tried.
    """
    kept: list[Kept] = []
    position = 0
    for held in _HOLDS.finditer(lowered):
        begin = max(position, held.start() - _REACH)
        if begin > held.start():
            continue
        position = held.start() + 1
        for place in _BEGINS.finditer(lowered, begin, held.end()):
            match = _ANY.match(lowered, place.start())
            if match is None:
                continue
            if budget.spent(place.start()):
                return kept
            found = _read(text, lowered, match, keep)
            if found is not None:
                kept.append(found[0])
                position = found[1]
                break
    return kept


def _read(
    text: str, lowered: str, match: re.Match[str], keep: Callable[[Rule, Found], Kept | None]
) -> tuple[Kept, int] | None:
    """What the first rule keeps that reads the words of a match, and where they end."""
    for index in range((match.lastindex or 1) - 1, len(RULES)):
        found = _found(text, lowered, index, match.start())
        if found and (result := keep(RULES[index], found)) is not None:
            return result, found.end
    return None


def _found(text: str, lowered: str, index: int, start: int) -> Found | None:
    match = _PATTERNS[index].match(lowered, start)
    if match is None:
        return None
    before = _EXTENSION.search(lowered[max(0, start - _EXTENSION_REACH) : start])
    begin = start - len(before.group()) if before else start
    return Found(text, lowered, begin, match.end(), match.groupdict())
