"""Quotations: what stands between quotation marks, curly, straight, guillemets or single ones.

An opening mark is closed by its own kind in the same paragraph; where a paragraph begins with an
opening mark while one is still open, the quotation goes on there and the two spans are one
quotation each. A mark that is never closed is bounded by its paragraph, or by the end of a sentence
before the next opening mark. Single marks count only where they are no apostrophe: the opening one
after a space, the closing one not before a letter.

    [text[slice(*found.content)] for found in find('He said: "No." And left.')]  ->  ['No.']

It does not ask whether the words are speech, a title or a scare quote.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.language.budget import Budget


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `start` and `end` with the marks, `content` without."""

    start: int
    end: int
    content: tuple[int, int]


_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_CLOSERS = {"“": '”"“', "„": "“”", "«": "»", "»": "«", '"': '"”', "‘": "’", "'": "'", "‹": "›"}
_MARK = re.compile(r"""``|''|’’|[“”„«»"‘’'‹›]""")
_SINGLE = "‘’'"
_DOUBLED = ("``", "''")


def find(
    text: str, budget: Budget | None = None, paragraphs: Iterable[tuple[int, int]] = ()
) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, not nested.

    Args:
        text: the whole text.
        budget: what may be looked at; by default what the text's length allows.
        paragraphs: where those begin and end that no empty line parts; no quotation goes over.
    """
    budget = budget or Budget("quotations", text)
    starts = sorted({start for start, _ in paragraphs})
    found: list[Quotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        inner = starts[bisect_right(starts, start) : bisect_left(starts, end)]
        for first, last in pairwise((start, *inner, end)):
            found.extend(_within(text, first, last, budget))
    return tuple(found)


def _within(text: str, start: int, end: int, budget: Budget) -> Iterator[Quotation]:
    opening: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if budget.spent(mark.start()):
            return
        if opening is None:
            if _opens(text, mark, start):
                opening = mark
        elif again := _opened_again(text, opening, mark):
            yield Quotation(opening.start(), again, (opening.end(), again))
            opening = mark
        elif _closes(text, opening, mark, end):
            if mark.start() > opening.end():
                yield Quotation(opening.start(), mark.end(), (opening.end(), mark.start()))
            opening = None
    if opening is not None and opening.group() not in _SINGLE:
        last = opening.end() + len(text[opening.end() : end].rstrip())
        if last > opening.end():
            yield Quotation(opening.start(), last, (opening.end(), last))


def _opened_again(text: str, opening: re.Match[str], mark: re.Match[str]) -> int:
    """Where a quotation ends that was left open before the next began: at its last stop; else 0.

    A straight mark opens again only where a line begins.
    """
    space = {"“": " \n\t\u00a0", '"': "\n"}.get(opening.group(), "")
    reopens = mark.group() == opening.group() and text[mark.start() - 1] in space
    if not reopens or not text[mark.end() : mark.end() + 1].isalnum():
        return 0
    end = mark.start()
    while end > opening.end() and text[end - 1].isspace():
        end -= 1
    return end if text[end - 1] in ".!?…" else 0


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    sign = mark.group()
    if sign not in _CLOSERS and sign not in _DOUBLED:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1] or " "
    if sign in _SINGLE:
        return (before.isspace() or before in '([—–-“"') and (after.isalpha() or after in '"“')
    if sign in ('"', "''"):
        # A straight mark right behind a word and before a space closes what nobody opened.
        return not after.isspace() or before.isspace()
    return not after.isspace() or sign in "„«"


def _closes(text: str, opening: re.Match[str], mark: re.Match[str], end: int) -> bool:
    if mark.group() in ("''", "’’"):
        return opening.group() not in _SINGLE
    if opening.group() in _DOUBLED:
        return mark.group() == '"'
    if mark.group() not in _CLOSERS[opening.group()]:
        return False
    after = text[mark.end() : mark.end() + 1] if mark.end() < end else " "
    before = text[mark.start() - 1]
    if mark.group() in _SINGLE:
        # The s of a plural owner ("the workers' rights") looks like an end; what opens decides.
        return not after.isalnum() and not before.isspace()
    if mark.group() == "“":
        # Machine-made text closes with the opening mark; a true opening one has space before it.
        return not before.isspace() and not after.isalnum()
    return True
