"""Stretches that a page prints twice: the standfirst over the body, a line lifted out of it.

Of two equal lines the later is set aside, a sentence only near the top or right behind itself. Of
a line near the top that a longer paragraph contains, or a line without a final stop lifted out of
a sentence (with the speaker's name behind it or not), the shorter copy is.

    "We had no warning at all that night Ann Lee"           pull quote

Near-copies between articles are the matter of `dossier.origins`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.articles.bylines import is_name
from dossier.articles.lines import Line

STANDFIRST, TWICE, PULLED = "standfirst printed again", "line printed again", "pull quote"
_NEAR, _SHORTEST, _LONGEST, _NAME = 8, 6, 60, 4
"""Lines from the top with a standfirst; words of a repeated line; of a name behind a quote."""

LARGEST = 300_000
"""Characters of the longest text searched, five times the longest seen: cost is quadratic."""


def find(lines: Sequence[Line], free: Sequence[int]) -> dict[int, str]:
    """Return the kind of each free line that repeats another, by its number."""
    if sum(len(lines[number].folded) for number in free) > LARGEST:
        return {}
    sentences = _page(lines[number] for number in free if lines[number].stopped)
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    for place, number in enumerate(free):
        line = lines[number]
        if not _SHORTEST <= line.words <= _LONGEST:
            continue
        if line.folded in seen and _is_copy(line, place, seen[line.folded]):
            found[number] = TWICE
        elif place < _NEAR and _is_ahead_of(line, [lines[behind] for behind in free[place + 1 :]]):
            found[number] = STANDFIRST
        elif not line.stopped and _is_lifted(line, sentences):
            found[number] = PULLED
        seen[line.folded] = place
    return found


def _is_copy(line: Line, place: int, earlier: int) -> bool:
    """Whether a line printed twice is the page's doing: running reports repeat sentences too."""
    return not line.stopped or place < _NEAR or place == earlier + 1


def _page(lines: Iterable[Line]) -> str:
    """The lines' words, every word between spaces and every line between line feeds."""
    return "\n" + "".join(f" {line.folded} \n" for line in lines)


def _is_ahead_of(line: Line, behind: Sequence[Line]) -> bool:
    """Whether a longer line behind this one holds its words."""
    return _inside_another(line.folded, _page(behind))


def _inside_another(words: str, page: str) -> bool:
    """Whether the words stand inside a line that has more words than they."""
    start = page.find(f" {words} ")
    while start >= 0:
        end = start + len(words) + 2
        if page[start - 1] != "\n" or page[end] != "\n":
            return True
        start = page.find(f" {words} ", end)
    return False


def _is_lifted(line: Line, sentences: str) -> bool:
    """Whether a sentence has the line's words, or these but for the name behind them."""
    if _inside_another(line.folded, sentences):
        return True
    return any(f" {words} " in sentences for words in _nameless(line))


def _nameless(line: Line) -> Iterator[str]:
    """The line's words without the last two to four, where these are a name."""
    printed, folded = line.text.split(), line.folded.split()
    for count in range(2, _NAME + 1):
        if count > len(printed) or len(folded) - count < _SHORTEST:
            return  # "a/b/c" is one word as printed, three when folded
        if is_name(" ".join(printed[-count:])):
            yield " ".join(folded[:-count])
