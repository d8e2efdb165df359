"""What is wrong with a text that is no YAML, in words of those who write it.

PyYAML says what its parser expected; what was done is told by the line itself. Where the line can
be mended by itself, the remedy ends with it, behind `errors.WRITE`.

      why: he said: no     ->     'there is a second colon in this line', '...; write: why: "he..."'

A cause that is not among these is told in PyYAML's words. It mends no file.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from dossier.errors import WRITE, Location, Notice

SETTLE = "keep the lines that are right, and remove those that begin with <, = and >"
CONFLICT = "a conflict of two versions is not settled here"
CONFLICTING = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_REMEDY = "put texts that hold a colon, a dash or a quotation mark into quotation marks"
_KEY = re.compile(r"\s*(?:- )?[\w-]+:(?= |$)")
_SPACE = "\u00a0\u2000-\u200a\u202f\u3000"
_GLUED = re.compile(rf"(\s*(?:- )?)([a-z_]+)(?::(?=[^\s/:])|:[{_SPACE}]+|\uff1a\s*)")
_BULLET = re.compile(r"(\s*)([*\u2010-\u2015\u2022\u2212\u00b7])[ \u00a0]+(?=[a-z_]+:)")
_CLOSED = re.compile(r"""(["'])(.*)\1\s*[,;]\Z""")
_VALUE = re.compile(r"(\s*(?:- )?[\w-]+: +)(\S.*)")


def told(error: Exception, text: str, file: str) -> Notice:
    """Return where and why a text is no YAML, and what to do about it."""
    conflict = CONFLICTING.search(text)
    if conflict:
        place = Location(file, text.count("\n", 0, conflict.start()) + 1, 1)
        return Notice(place, CONFLICT, SETTLE)
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        place = Location(file, line, error.position - text.rfind("\n", 0, error.position))
        return Notice(place, f"the character U+{error.character:04X} is refused here", "remove it")
    if isinstance(error, yaml.MarkedYAMLError):
        return _marked(error, text.splitlines(), file)
    return Notice(Location(file), f"this is no YAML: {str(error).splitlines()[0]}", _REMEDY)


def glued(line: str) -> tuple[str, str] | None:
    """Return what is wrong, and the remedy, where no colon and plain space end a line's key."""
    found = _GLUED.match(line)
    if not found:
        return None
    right = f"{found[1]}{found[2]}: {line[found.end() :]}".strip()
    if line[found.end(2) : found.end()] == ":":
        return f'no space stands behind "{found[2]}:"', f"put one there{WRITE}{right}"
    problem = f'no plain colon with a plain space stands behind "{found[2]}"'
    return problem, f"type both anew{WRITE}{right}"


def _marked(error: yaml.MarkedYAMLError, lines: list[str], file: str) -> Notice:
    mark, start = error.problem_mark or error.context_mark, error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return Notice(Location(file), f"this is no YAML: {said}", _REMEDY)
    here = Location(file, mark.line + 1, mark.column + 1)
    opened = Location(file, start.line + 1, start.column + 1) if start else here
    for words, of_beginning, cause in _CAUSES:
        place = opened if of_beginning else here
        row = (place.line or 1) - 1
        found = cause(place, lines[row] if row < len(lines) else "") if words in said else None
        if found:
            return found
    return Notice(here, f"this is no YAML: {said}", _REMEDY)


def _tab(place: Location, line: str) -> Notice | None:
    if "\t" not in line[: place.column]:
        return None
    mended = line.expandtabs(2).strip()
    remedy = f"indent with spaces alone{WRITE}{mended}" if _KEY.match(mended) else "use spaces"
    return Notice(place, "a tab stands where this line is indented", remedy)


def _bullet(place: Location, line: str) -> Notice | None:
    found = _BULLET.match(line)
    if not found:
        return None
    problem = f'an entry of a list begins with "- ", and this line with "{found[2]}"'
    remedy = f"write a hyphen and a space{WRITE}- {line[found.end() :].rstrip()}"
    return Notice(place, problem, remedy)


def _no_beginning(place: Location, line: str) -> Notice:
    value = _VALUE.match(line)
    remedy = "put it into quotation marks"
    if value and place.column == value.end(1) + 1:
        remedy += f"{WRITE}{_quoted(value)}"
    sign = line[(place.column or 1) - 1 : place.column]
    return Notice(place, f'a text that begins with "{sign}" needs quotation marks', remedy)


def _unclosed(place: Location, _line: str) -> Notice:
    remedy = "close it; a quotation mark that belongs to the text is doubled within '...'"
    return Notice(place, "a quotation mark is opened here and never closed", remedy)


def _backslash(place: Location, _line: str) -> Notice:
    problem = 'a backslash within "..." begins an escape, and this is none that YAML knows'
    return Notice(place, problem, "put the text into single quotation marks: '...'")


def _bracket(place: Location, line: str) -> Notice:
    opened = line[(place.column or 1) - 1 : place.column]
    problem = f'the bracket "{opened}" is opened here, and what follows does not fit in it'
    closing = {"[": "]", "{": "}"}.get(opened, "its other half")
    remedy = f"close it with {closing}, and put texts with commas or colons into quotation marks"
    return Notice(place, problem, remedy)


def _no_key(place: Location, line: str) -> Notice:
    found = glued(line)
    if found:
        return Notice(place, *found)
    problem = f'"{line.strip()}" is neither "key: value" nor an entry of a list'
    return Notice(place, problem, "put a text of several lines into quotation marks")


def _second_colon(place: Location, line: str) -> Notice:
    value = _VALUE.match(line)
    if value and value.end(1) < (place.column or 0) and value[2][0] not in "\"'[{":
        remedy = f"put the text behind the first into quotation marks{WRITE}{_quoted(value)}"
        return Notice(place, "there is a second colon in this line", remedy)
    return _indented(place)


def _misplaced(place: Location, line: str) -> Notice:
    value = _VALUE.match(line)
    closed = _CLOSED.match(value[2].rstrip()) if value else None
    if value and closed:
        remedy = f"remove it{WRITE}{value[1].strip()} {closed[0][:-1].rstrip()}"
        return Notice(place, f'the "{closed[0][-1]}" behind the quotation mark is too much', remedy)
    if value and value[2][0] in "\"'" and value.end(1) < (place.column or 0):
        remedy = f"put the whole text into single quotation marks{WRITE}{_quoted(value)}"
        return Notice(place, "there are words behind the quotation mark that closes", remedy)
    return _indented(place)


def _indented(place: Location) -> Notice:
    problem = "this line is not indented as those that it belongs to"
    remedy = 'begin it below the first letter of their keys; "- " begins an entry of a list'
    return Notice(place, problem, remedy)


def _quoted(value: re.Match[str]) -> str:
    said = value[2].rstrip()
    if len(said) > 1 and said[0] == said[-1] and said[0] in "\"'":
        said = said[1:-1]
    doubled = said.replace("'", "''")
    return f"{value[1].strip()} '{doubled}'"


_CAUSES: tuple[tuple[str, bool, Callable[[Location, str], Notice | None]], ...] = (
    # words of PyYAML's, whether the cause stands where it began to read, and what tells it
    ("", False, _tab),
    ("", False, _bullet),
    ("cannot start any token", False, _no_beginning),
    ("quoted scalar found unexpected end", True, _unclosed),
    ("escape", False, _backslash),
    ("parsing a flow", True, _bracket),
    ("could not find expected ':'", True, _no_key),
    ("mapping values are not allowed", False, _second_colon),
    ("expected <block end>", False, _misplaced),
)
