"""What the words around a figure make of it: a rate, a conversion, or matter taken for known.

    "in the hours before the blast that killed 11"   ->   the 11 is background to what is said
    "5,000 barrels (210,000 gallons)"                ->   the gallons only say the barrels again

It finds no figures: `claims.find` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from dossier.claims.find import Figure
from dossier.statements.find import Form, Statement

_BACKGROUND = re.compile(
    r"\b(?:after|before|since|following|amid|in the wake of)[ \n]"
    r"(?:the|last|this|that|its|his|her|their|[A-Z][\w.]*['’]s)[ \n](?:[\w’'-]{1,24}[ \n]){1,7}?"
    r"(?:that|which|of|killing|injuring|leaving)[ \n](?:[\w’'-]{1,24}[ \n]){0,4}\Z",
    re.IGNORECASE,
)
_REACH = 140
_OPENED = re.compile(r"\d[^()\n]{0,30}\((?:[^()\n]{0,60}[,/] ?|or )?\Z")
_CLOSES = re.compile(r"[ \\]*(?:[),/]|or\b)")
_BEFORE = re.compile(
    r"\b(?:hourly|daily|weekly|monthly|quarterly|annual|yearly)[ \n](?:\w+[ \n]){0,3}\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[ -](?:(?:per|an?|each|every)[ -](?:hour|day|week|month|quarter|year)"
    r"|annually|monthly|daily)\b"
)


def numbers(figure: Figure) -> tuple[Decimal, ...]:
    """Return the number that a figure prints, or both ends of a range."""
    ends = (figure.low, figure.high) if figure.value is None else (figure.value,)
    return tuple(each for each in ends if each is not None)


def digits(number: Sequence[Decimal]) -> int:
    """Return how many digits a number has, final noughts not counted; of a range, the more."""
    return max(len(each.normalize().as_tuple().digits) for each in number)


def magnitude(number: Sequence[Decimal]) -> tuple[int, ...]:
    """Return how many digits the larger end of a number has before its point, and its digits."""
    largest = max(number)
    return largest.adjusted(), *largest.normalize().as_tuple().digits


def leading(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    """Return how many digits two numbers share from the left: 2 for 276 and 270, 0 for 276 and 27.

    Args:
        one: the `magnitude` of a number.
        two: that of another.
    """
    if one[0] != two[0]:
        return 0
    shared = 0
    for first, second in zip(one[1:], two[1:], strict=False):
        if first != second:
            break
        shared += 1
    return shared


def said(statement: Statement | None, printed: str, place: int) -> Statement | None:
    """Return who gives a figure: what a paraphrase takes for known, the article says itself.

    Args:
        statement: in whose words the figure stands.
        printed: the article's text.
        place: where the figure begins in it.
    """
    if statement is None or statement.form is not Form.INDIRECT:
        return statement
    begins = max((start for start, _ in statement.content if start <= place), default=place)
    known = _BACKGROUND.search(printed, max(begins, place - _REACH), place)
    return None if known else statement


def is_conversion(printed: str, start: int, end: int) -> bool:
    """Return whether a figure stands in brackets behind another one, and fills its place there."""
    opened = _OPENED.search(printed, max(0, start - _REACH), start)
    return bool(opened and _CLOSES.match(printed, end))


def is_rate(sentence: str, start: int, end: int) -> bool:
    """Return whether a figure of a sentence is so much for each day, or year."""
    before = _BEFORE.search(sentence, max(0, start - _REACH), start)
    return bool(before or _BEHIND.match(sentence, end))
