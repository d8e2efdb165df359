"""The one line that is misplaced or missing where a text is no YAML, found by trying.

A parser stumbles at a line that does not fit those before it; what is wrong may stand above. So
small changes are tried around that line: begun in another column, with a dash, with a line above
it, left out. The first after which the text is read names the slip.

     slug: a              ->  line 1, "this line is not indented as ...", "begin it at the margin"
    url: https://b.example

It changes no file, and knows no key.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dossier.errors import WRITE
from dossier.yamlfile.causes import glued

INDENTED = "this line is not indented as those that it belongs to"
HEADLESS = "the line that begins this entry is missing above it"
HEAD = 'write it there; the first line of an entry begins with "- "'

_MOST = 6_000  # characters that are read anew at each try
_CONTENT = re.compile(r"[ ]*(?![ #])\S")
_BEGINNING = re.compile(r"([ ]*)(- +)?")
_GLUED_DASH = re.compile(r"([ ]*)-(?=[a-z_]+: )")
_KEY = re.compile(r"[a-z_0-9]+:(?: |$)")
_FILLER = "_"  # a key, or its value, that no file of ours has
_NO_LIST = ("this list has no key above it", "write the key that it belongs to there, and a colon")
_NO_DASH = ('an entry of a list begins with "- ", and this line does not', "put both before it")
_STRAY = ("this line belongs to nothing above it", "move it below what it belongs to, or remove it")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with one line, counted from 0, and what to do."""

    row: int
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Try:
    """Lines in the place of some others, and the slip if the text is read with them."""

    slip: Slip
    rows: tuple[int, int]
    new: Sequence[str]


def slip(lines: Sequence[str], row: int, reads: Callable[[str], bool]) -> Slip | None:
    """Return the slip in some lines, None where none is found.

    Args:
        lines: of a text that is no YAML.
        row: the line at which it is seen, from 0.
        reads: whether a text is what should stand there.
    """
    start, end = _around(lines, row)
    if sum(map(len, lines[start:end])) > _MOST:
        return None
    for each in _tries(lines, (start, end), row):
        first, last = each.rows
        if reads("\n".join([*lines[start:first], *each.new, *lines[last:end]])):
            return each.slip
    return None


def _around(lines: Sequence[str], row: int) -> tuple[int, int]:
    """The lines from the last but one at the margin above to the second one below."""
    margin = [number for number, line in enumerate(lines) if line[:1] not in ("", " ", "#")]
    above = [number for number in margin if number < row]
    below = [number for number in margin if number > row]
    return above[-2:][0] if above else 0, below[1] if len(below) > 1 else len(lines)


def _tries(lines: Sequence[str], part: tuple[int, int], row: int) -> Iterator[_Try]:
    above = [number for number in range(part[0], row) if _CONTENT.match(lines[number])]
    deeper: list[int] = []
    for number in reversed(above):
        if _indent(lines[number]) <= _indent(lines[row]):
            break
        deeper.insert(0, number)
    near = list(dict.fromkeys([*deeper[:1], *above[-1:], row]))
    if _indent(lines[row]):
        near.sort(key=lambda number: number != row)  # at the margin it is most likely right
    for number in near:
        yield from _spaced(lines, number)
    blocks = [(number, number + 1) for number in near]
    if deeper:
        blocks.insert(near.index(deeper[0]) + 1, (deeper[0], row))
    yield from _moved(lines, blocks, near)
    for number in dict.fromkeys([*deeper[:1], *near]):
        yield from _begun(lines, number)
        yield from _headed(lines, number)
    for number in near:
        yield _Try(_stray(number, lines[number]), (number, number + 1), [])


def _moved(
    lines: Sequence[str], blocks: Sequence[tuple[int, int]], near: Sequence[int]
) -> Iterator[_Try]:
    """Lines begun in another column, the nearest first, then that of most other lines."""
    columns: Counter[int] = Counter()
    for number, line in enumerate(lines):
        if _CONTENT.match(line):
            columns.update(dict.fromkeys(_columns(line), number not in near))
    moves = [(column, block) for block in blocks for column in columns]
    by = {move: move[0] - _indent(lines[move[1][0]]) for move in moves}
    for column, (first, end) in sorted(moves, key=lambda move: (abs(by[move]), -columns[move[0]])):
        step = by[column, (first, end)]
        if step:
            what = "it" if end - first == 1 else "it, and what belongs to it,"
            remedy = f"begin {what} {_behind(column)}"
            if column and not lines[first].lstrip().startswith("- "):
                remedy += ', below the first letter of their keys; "- " begins an entry of a list'
            moved = [_shifted(line, step) for line in lines[first:end]]
            yield _Try(Slip(first, INDENTED, remedy), (first, end), moved)


def _behind(column: int) -> str:
    return {0: "at the margin", 1: "behind one space"}.get(column, f"behind {column} spaces")


def _spaced(lines: Sequence[str], number: int) -> Iterator[_Try]:
    """A line with a space behind its dash or its key."""
    line = lines[number]
    dash, key = _GLUED_DASH.match(line), glued(line)
    if dash:
        right = f"- {line[dash.end() :].rstrip()}"
        told = Slip(number, "no space stands behind the dash", f"put one there{WRITE}{right}")
        yield _Try(told, (number, number + 1), [dash[1] + right])
    elif key:
        right = " " * _indent(line) + key[1].partition(WRITE)[2]
        yield _Try(Slip(number, *key), (number, number + 1), [right])


def _begun(lines: Sequence[str], number: int) -> Iterator[_Try]:
    """A line at the margin with the dash of an entry."""
    if _KEY.match(lines[number]):
        right = f"- {lines[number].rstrip()}"
        told = Slip(number, _NO_DASH[0], f"{_NO_DASH[1]}{WRITE}{right}")
        yield _Try(told, (number, number + 1), [right])


def _headed(lines: Sequence[str], number: int) -> Iterator[_Try]:
    """A line with the one above it that may be missing."""
    line = lines[number]
    indent = _indent(line)
    if line[indent:].startswith("- "):
        for column in range(indent, -1, -1):
            key = f"{' ' * column}{_FILLER}:"
            yield _Try(Slip(number, *_NO_LIST), (number, number), [key])
    elif indent > 1:
        head = f"{' ' * (indent - 2)}- {_FILLER}: {_FILLER}"
        yield _Try(Slip(number, HEADLESS, HEAD), (number, number), [head])


def _stray(number: int, line: str) -> Slip:
    """A line that is left out."""
    if _KEY.match(line.lstrip(" -")):
        return Slip(number, *_STRAY)
    problem = f'"{line.strip()}" is neither "key: value" nor an entry of a list'
    return Slip(number, problem, 'remove it, or put "# " before it, which begins a comment')


def _columns(line: str) -> tuple[int, ...]:
    """Where a line begins, and where what stands behind its dash does."""
    found = _BEGINNING.match(line)
    assert found
    return (len(found[1]), found.end()) if found[2] else (len(found[1]),)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _shifted(line: str, by: int) -> str:
    return " " * max(_indent(line) + by, 0) + line.lstrip(" ") if line.strip() else line
