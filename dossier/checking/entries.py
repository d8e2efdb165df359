"""The lines of a decision in its file: of its whole entry, or of one item of a list in it.

    entry(lines, 4)                   ->  (2, 7), the rows from 0 of the entry that row 4 is in
    commented("a.yml", lines, (2, 7))  ->  the same lines as comments

It knows no YAML but its dashes and how far a line is indented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.checking.finding import Paste
from dossier.errors import Location

_IN_BRACES = re.compile(r"\s*- \{[^{}]*\}\s*(?:#.*)?")


def entry(lines: Sequence[str], row: int) -> tuple[int, int]:
    """Return the lines of the entry of a list that one of them is in, half-open."""
    above = (number for number in range(row, -1, -1) if lines[number].startswith("- "))
    first = (number for number in range(row) if lines[number].strip() and lines[number][0] != "#")
    start = next(above, None)
    start = next(first, row) if start is None else start
    below = (number for number in range(row + 1, len(lines)) if lines[number].startswith("- "))
    end = next(below, len(lines))
    while end - 1 > row and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return start, end


def item(lines: Sequence[str], place: Location) -> tuple[int, int] | None:
    """Return the lines of the item of a list that begins, or has a key, at a place.

    None where it shares its lines with other items.
    """
    row, at = (place.line or 1) - 1, (place.column or 1) - 1
    if _IN_BRACES.fullmatch(lines[row]):
        return row, row + 1
    start = row
    while lines[start][:at].strip() != "-":
        if start == 0 or (lines[start].strip() and indent(lines[start]) < at):
            return None
        start -= 1
    end = row + 1
    while end < len(lines) and lines[end].strip() and indent(lines[end]) >= at:
        end += 1
    return start, end


def indent(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def commented(file: str, lines: Sequence[str], rows: tuple[int, int]) -> Paste:
    """Return lines with a mark of comment before each, for their own place."""
    said = "".join(f"# {line}\n" for line in lines[slice(*rows)])
    return Paste(file, said, rows[0] + 1, rows[1])
