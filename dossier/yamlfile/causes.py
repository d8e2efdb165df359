"""What was done to a line that the parser of YAML stumbles at, told by the line.

    why: > as printed   ->   'no text stands behind ">" in its line', '...; write: why: 'as printed'

Each cause takes a place and its line, and tells what is wrong there, or nothing. It knows no key.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.errors import WRITE, Location, Notice

ENDS = 'a line that begins with "{}" ends what is read'
_KEY = re.compile(r"\s*(?:- )?[\w-]+:(?= |$)")
_SPACE = "\u00a0\u2000-\u200a\u202f\u3000"
_GLUED = re.compile(rf"(\s*(?:- )?)([a-z_]+)(?::(?=[^\s/:])|:[{_SPACE}]+|\uff1a\s*)")
_BULLET = re.compile(r"(\s*)([*\u2010-\u2015\u2022\u2212\u00b7])[ \u00a0]+(?=[a-z_]+:)")
_CLOSED = re.compile(r"""(["'])(.*)\1\s*[,;]\Z""")
_VALUE = re.compile(r"(\s*(?:- )?[\w-]+: +)(\S.*)")
_SIGN = re.compile(r"\A[|>][-+0-9]*\s*")
_JOINED = re.compile(
    r"""\s*(?:- )?[\w-]+: +(?:[^\s"'{\[](?:.*?[^,\s])?\s{2,}|(["'])[^"']*\1\s*)"""
    r"([a-z_0-9]+:)(?: |$)"
)
_STRAY = re.compile(r"[\[\]{},?:\s]+")


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


def _bracket(place: Location, line: str) -> Notice | None:
    opened = line[(place.column or 1) - 1 : place.column]
    if not opened:  # at the end of the text
        at = max(line.rfind("["), line.rfind("{"))
        if at < 0:
            return None
        opened = line[at]
    problem = f'the bracket "{opened}" is opened here, and what follows does not fit in it'
    closing = {"[": "]", "{": "}"}.get(opened, "its other half")
    remedy = f"close it with {closing}, and put texts with commas or colons into quotation marks"
    return Notice(place, problem, remedy)


def _no_key(place: Location, line: str) -> Notice:
    found = glued(line)
    if found:
        return Notice(place, *found)
    problem = f'"{line.strip()}" is neither "key: value" nor an entry of a list'
    remedy = "put a colon and a space behind its key; a text of several lines needs quotation marks"
    return Notice(place, problem, remedy)


def _joined(place: Location, line: str) -> Notice | None:
    found = _JOINED.match(line)
    if not found or found.end() < (place.column or 0):
        return None
    problem = f'"{found[2]}" stands in the line of another key'
    return Notice(place, problem, "begin a line with it, below the first letter of that key")


def _second_colon(place: Location, line: str) -> Notice | None:
    value = _VALUE.match(line)
    if value and value.end(1) < (place.column or 0) and value[2][0] not in "\"'[{":
        remedy = f"put the text behind the first into quotation marks{WRITE}{_quoted(value)}"
        return Notice(place, "there is a second colon in this line", remedy)
    return None


def _behind_marks(place: Location, line: str) -> Notice | None:
    value = _VALUE.match(line)
    closed = _CLOSED.match(value[2].rstrip()) if value else None
    if value and closed:
        remedy = f"remove it{WRITE}{value[1].strip()} {closed[0][:-1].rstrip()}"
        return Notice(place, f'the "{closed[0][-1]}" behind the quotation mark is too much', remedy)
    if value and value[2][0] in "\"'" and value.end(1) + 2 < (place.column or 0):
        remedy = f"put the whole text into single quotation marks{WRITE}{_quoted(value)}"
        return Notice(place, "there are words behind the quotation mark that closes", remedy)
    return None


def _quoted(value: re.Match[str]) -> str:
    """The line with its value in quotation marks."""
    return f"{value[1].strip()} {_marked(value[2])}"


def _marked(written: str) -> str:
    said = written.rstrip()
    if len(said) > 1 and said[0] == said[-1] and said[0] in "\"'":
        said = said[1:-1]
    doubled = said.replace("'", "''")
    return f"'{doubled}'"


def _block(place: Location, line: str) -> Notice:
    at = (place.column or 1) - 1
    problem = f'no text stands behind "{line[at : at + 1]}" in its line'
    remedy = "remove the sign, or begin the text in the next line"
    value = _VALUE.match(line)
    rest = _SIGN.sub("", value[2]).rstrip() if value and at == value.end(1) else ""
    if value and rest:
        remedy += f"{WRITE}{value[1].strip()} {_marked(rest)}"
    return Notice(place, problem, remedy)


def _no_value(place: Location, line: str) -> Notice | None:
    value = _VALUE.match(line)
    at = (place.column or 1) - 1
    if at >= len(line):
        return None
    problem = f'"{line[at]}" stands where a value begins'
    remedy = "remove it, or put the whole text into quotation marks"
    rest = _STRAY.sub("", value[2], count=1).rstrip() if value and at == value.end(1) else ""
    if value and rest[:1].isalnum():
        remedy += f"{WRITE}{value[1].strip()} {_marked(rest)}"
    return Notice(place, problem, remedy)


def _list_in_line(place: Location, _line: str) -> Notice:
    problem = "a dash and a space begin an entry of a list, which has a line of its own"
    return Notice(place, problem, "remove the dash, or put it and the text below the key")


def _percent(place: Location, _line: str) -> Notice:
    return Notice(place, ENDS.format("%"), "remove it")


CAUSES: tuple[tuple[str, bool, Callable[[Location, str], Notice | None]], ...] = (
    # words of PyYAML's, whether the cause stands where it began to read, and what tells it
    ("", False, _tab),
    ("", False, _bullet),
    ("directive", True, _percent),
    ("cannot start any token", False, _no_beginning),
    ("scanning an a", True, _no_beginning),  # an alias or an anchor
    ("a tag", True, _no_beginning),
    ("parsing a node", True, _no_beginning),
    ("quoted scalar found unexpected", True, _unclosed),
    ("escape", False, _backslash),
    ("expected the node content", False, _no_value),
    ("keys are not allowed", False, _no_value),
    ("sequence entries are not allowed", False, _list_in_line),
    ("scanning a block scalar", True, _block),
    ("parsing a flow", True, _bracket),
    ("could not find expected ':'", True, _no_key),
    ("mapping values are not allowed", False, _joined),
    ("mapping values are not allowed", False, _second_colon),
    ("expected <block end>", False, _joined),
    ("expected <block end>", False, _behind_marks),
)
