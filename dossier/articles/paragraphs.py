"""The body's paragraphs: the lines that are left, the broken ones joined again.

A line is a paragraph, with three exceptions. A block of lines wrapped at a fixed width is one. A
line broken off without a final stop goes on in the next where that begins in the middle of a
sentence, or is only a sentence's tail. What stands between the parts of a joined paragraph is
white space, so its span is a stretch of the text like any other.

    "... said Defence"  "Minister Ann Lee noted."   ->  one paragraph

A short line without a stop is a crosshead and stays alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dossier.articles.article import Span
from dossier.articles.lines import Line

_BROKEN = 8
"""Words from which a line without a stop is no crosshead: those of the crawled articles have 7."""

_WRAPPED = range(40, 101)
"""Characters of the longest line of a wrapped block: e-mail and teletype break at 60 to 80."""

_DATELINE = re.compile(r"[A-Z]{3}[^.!?\"“]{0,60} ?(?:_|--|[–—-])\Z")
_TAIL_WORDS, _TAIL_LOWER = 8, 2
_OPENERS = "\"'“”„«‘’([…"
_WITHIN = frozenset(
    "a an and as at between by for from her his in into its my nor of on or our than that the their"
    " to under which who whose with without your".split()
)


def join(lines: Sequence[Line], body: Iterable[int]) -> tuple[Span, ...]:
    """Return the spans of the paragraphs that the body's lines make.

    Args:
        lines: the text's lines.
        body: the numbers of those that belong to the body, in order.
    """
    spans: list[Span] = []
    last = -2
    for block in _blocks(lines, body):
        parts = (
            [block] if _is_wrapped([lines[number] for number in block]) else [[n] for n in block]
        )
        for part in parts:
            first, end = lines[part[0]], lines[part[-1]].end
            if part[0] == last + 1 and spans and goes_on(lines[last], first):
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((first.start, end))
            last = part[-1]
    return tuple(spans)


def goes_on(line: Line, following: Line) -> bool:
    """Whether a line is broken off and its sentence goes on in the following one."""
    begins = following.text.lstrip(_OPENERS)[:1]
    if _DATELINE.match(line.text):
        return True
    if line.text[-1] == "-" and line.text[-2:-1].isalnum() and begins.islower():
        return True
    if line.stopped or line.words < _BROKEN or line.text[-1] in ":;":
        return False
    last = re.sub(r"\W", "", line.text.rsplit(None, 1)[-1]).lower()
    return begins.islower() or last in _WITHIN or line.text[-1] == "," or _is_tail(following)


def _blocks(lines: Sequence[Line], body: Iterable[int]) -> list[list[int]]:
    """The body's lines in runs without a blank line or a line set aside between them."""
    blocks: list[list[int]] = []
    for number in body:
        if blocks and blocks[-1][-1] == number - 1 and not lines[number].apart:
            blocks[-1].append(number)
        else:
            blocks.append([number])
    return blocks


def _is_wrapped(block: Sequence[Line]) -> bool:
    """Whether a block's lines are of one width, and mostly broken inside a sentence."""
    if len(block) < 3:
        return False
    widths = [len(line.text) for line in block[:-1]]
    widest = max(widths)
    if widest not in _WRAPPED or len(block[-1].text) > widest:
        return False
    full = sum(width > widest - 16 for width in widths)
    inside = sum(not line.stopped for line in block[:-1])
    return full >= 0.8 * len(widths) and inside >= 0.6 * len(widths)


def _is_tail(line: Line) -> bool:
    """'Minister Ann Lee noted.': too few words, too many of them capitals, for a sentence."""
    words = line.text.split()
    lower = sum(word[0].islower() for word in words)
    short = 2 < len(words) <= _TAIL_WORDS and lower <= _TAIL_LOWER
    return short and line.stopped and all(word[0].isalpha() for word in words)
