"""Where the rules match: every rule's pattern in one pass over the text.

The rules stand in the order in which they are tried. Where the first that matches a place declines
to read it, the later ones get their turn; each place is tried once, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from dossier.language.timex import absolute, holidays, narrative, periods, references, relative
from dossier.language.timex.reading import Found, Rule

RULES = (
    *periods.RULES,
    *narrative.RULES,
    *holidays.RULES,
    *absolute.RULES,
    *relative.RULES,
    *references.RULES,
)

_NAMED = re.compile(r"\(\?P<\w+>")
_PATTERNS = tuple(re.compile(rule.pattern) for rule in RULES)
# The first letters of all that a rule begins with; most words of a text are passed over by them.
_BEGINS = (
    r"(?=[\d']|a[nprsu ]|at |b[eoy]|c[hou]|de|du|e[ail]|f[aeior]|g[o]|ha"
    r"|in|j[au]|l[a]|m[aoi]|n[eio]|o[cfnv]|p[ar]"
    r"|q\d|re|s[aeioupt]|t[ehouwr]|un|va|we|wi|ye|zero)"
)
# One unnamed copy of each pattern in a group of its own: `lastindex` tells the rule.
_ANY = re.compile(
    r"(?<![\w$£€#])"
    + _BEGINS
    + "(?:"
    + "|".join(f"({_NAMED.sub('(?:', rule.pattern)})" for rule in RULES)
    + ")"
)
_EXTENSION = re.compile(
    r"(?<![a-z])(?:(?:the )?(?:very )?(?:end|beginning|start|middle|close|eve) of (?:the )?"
    r"|(?:(?:the )?(?:early|late|earlier|later|mid)[- ](?:on |in )?(?:the )?))\Z"
)
_EXTENSION_REACH = 28

Kept = TypeVar("Kept")


def each(text: str, lowered: str, keep: Callable[[Rule, Found], Kept | None]) -> list[Kept]:
    """Return what `keep` makes of the matches, from left to right and not overlapping.

    Args:
        text: the text as printed.
        lowered: the same folded by `words.lower`.
        keep: turns a rule's match into something, or declines it by None.
    """
    kept = []
    position = 0
    while match := _ANY.search(lowered, position):
        position = match.start() + 1
        for index in range((match.lastindex or 1) - 1, len(RULES)):
            found = _found(text, lowered, index, match.start())
            if found and (result := keep(RULES[index], found)) is not None:
                kept.append(result)
                position = found.end
                break
    return kept


def _found(text: str, lowered: str, index: int, start: int) -> Found | None:
    match = _PATTERNS[index].match(lowered, start)
    if match is None:
        return None
    before = _EXTENSION.search(lowered[max(0, start - _EXTENSION_REACH) : start])
    begin = start - len(before.group()) if before else start
    return Found(text, lowered, begin, match.end(), match.groupdict())
