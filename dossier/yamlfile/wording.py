"""What is wrong with a text that is no YAML, in words of those who write it.

PyYAML says what its parser expected; what was done is told by the line itself, or found by trying
which change of one line mends the text. Where the line can be mended by itself, the remedy ends
with it, behind `errors.WRITE`.

      why: he said: no     ->     'there is a second colon in this line', '...; write: why: "he..."'

No message is in PyYAML's words. It mends no file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import yaml

from dossier.errors import WRITE, Location, Notice
from dossier.yamlfile.causes import CAUSES, ENDS
from dossier.yamlfile.slips import INDENTED, slip

SETTLE = "keep the lines that are right, and remove those that begin with <, = and >"
CONFLICT = "a conflict of two versions is not settled here"
CONFLICTING = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_NO_YAML = "what begins here is no YAML"
_REMEDY = "put texts that hold a colon, a dash or a quotation mark into quotation marks"
_INDENT = 'begin it below the first letter of their keys; "- " begins an entry of a list'
_OF_BLOCKS = ("<block end>", "<document start>", "mapping values are not allowed")
_ENDING = re.compile(r"%|\.\.\.(?:\s|\Z)")
_BEGUN = re.compile(r"\s*(?:- +)*(?:[^\s\"':]+(?=:))?")
_CLOSED = (
    "a quotation mark that a line above opens closes in this line",
    "close it in its own line; one that belongs to the text is doubled within '...'",
)


def told(error: Exception, text: str, file: str, reads: Callable[[str], bool]) -> Notice:
    """Return where and why a text is no YAML, and what to do about it.

    Args:
        error: what PyYAML raised.
        text: what it read.
        file: the file as messages name it.
        reads: whether a part of such a text can be read, by which what mends it is tried.
    """
    conflict = CONFLICTING.search(text)
    if conflict:
        place = Location(file, text.count("\n", 0, conflict.start()) + 1, 1)
        return Notice(place, CONFLICT, SETTLE)
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        place = Location(file, line, error.position - text.rfind("\n", 0, error.position))
        return Notice(place, f"the character U+{error.character:04X} is refused here", "remove it")
    if isinstance(error, yaml.MarkedYAMLError):
        notice = _marked(error, text.rstrip().splitlines() or [""], file, reads)
        remedy, _, right = notice.remedy.partition(WRITE)
        return replace(notice, remedy=remedy) if right and not reads(right) else notice
    return Notice(Location(file), "this is no YAML", _REMEDY)


def _marked(
    error: yaml.MarkedYAMLError, lines: list[str], file: str, reads: Callable[[str], bool]
) -> Notice:
    mark, start = error.problem_mark or error.context_mark, error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return Notice(Location(file), "this is no YAML", _REMEDY)
    here = _place(mark, lines, file)
    opened = _place(start, lines, file) if start else here
    for words, of_beginning, cause in CAUSES:
        place = opened if of_beginning else here
        row = (place.line or 1) - 1
        found = cause(place, lines[row]) if words in said else None
        if found:
            return found
    if any(words in said for words in _OF_BLOCKS):
        return _misplaced(lines, here, reads)
    return Notice(here, _NO_YAML, _REMEDY)


def _place(mark: yaml.Mark, lines: Sequence[str], file: str) -> Location:
    """The place of a mark; for one below all lines where the last of them ends."""
    if mark.line < len(lines):
        return Location(file, mark.line + 1, mark.column + 1)
    return Location(file, len(lines), len(lines[-1]) + 1)


def _misplaced(lines: Sequence[str], here: Location, reads: Callable[[str], bool]) -> Notice:
    """What is wrong with the order of the lines, seen at one of them."""
    row = (here.line or 1) - 1
    ending = next((number for number in range(row) if _ENDING.match(lines[number])), None)
    if ending is not None:
        return Notice(
            Location(here.file, ending + 1, 1), ENDS.format(lines[ending][0]), "remove it"
        )
    line = lines[row]
    begun = _BEGUN.match(line)
    if begun and (here.column or 1) - 1 > begun.end():
        closed = '"' in line[: here.column] or "'" in line[: here.column]
        return Notice(here, *_CLOSED) if closed else Notice(here, _NO_YAML, _REMEDY)
    found = slip(lines, row, reads)
    if not found:
        return Notice(here, INDENTED, _INDENT)
    line = lines[found.row]
    place = Location(here.file, found.row + 1, len(line) - len(line.lstrip()) + 1)
    return Notice(place, found.problem, found.remedy)
