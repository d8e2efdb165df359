"""Repairs of lines: what is wrong with their signs, be they YAML or none.

    - same: [Ann Lee, Bo Ray   ->   - same: [Ann Lee, Bo Ray]

Each repair takes an entry and what is wrong with it, and gives entries that may be meant. Whether
one is right, the reader of the file says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from dossier import yamlfile
from dossier.articles.sidecar import FIELDS
from dossier.decisions.claims import POSITION
from dossier.decisions.entries import RULING
from dossier.decisions.kinds import PERSON_VERBS
from dossier.errors import DossierError, Notice

_CLOSING = ('"', "'", "]", "}", '"]', '"}', "']", "'}", "]}", '"]}')
_OF_DECISIONS = {*POSITION, *RULING, *PERSON_VERBS, "event", "claim", "question", "kind", "when"}
_KEYS = "|".join(sorted({*_OF_DECISIONS, *FIELDS, "name"}, key=lambda key: (-len(key), key)))
_UNPARTED = re.compile(rf"(?<=[^\s,{{\[])\s+(?=(?:{_KEYS}):\s)")
_WITHIN = re.compile(rf"(?:^|,)\s*({_KEYS}):\s+")
_WITHOUT_COLON = re.compile(rf"(\s*(?:- )?)({_KEYS})\s*(?:=\s*|\s)(\S.*)")
_GLUED = re.compile(rf"^(\s*(?:- )?(?:{_KEYS}):)(?=[^\s/])", re.MULTILINE)
_PLAIN = re.compile(r"[\w'’-][^,:\[\]{}#\"]*\Z")
_KEY = re.compile(r"(\s*(?:- )?)[\w-]+:(?= |$)")
_VALUE = re.compile(r"(\s*(?:- )?[\w-]+:\s+)(\S.*)")


def _spaced(text: str, _notice: Notice) -> Iterator[str]:
    """Spaces where tabs indent, one behind a dash or a key, no new document, no comma at an end."""
    yield re.sub(r"^[\t ]*\t[\t ]*", lambda tabs: tabs[0].expandtabs(2), text, flags=re.MULTILINE)
    yield re.sub(r"^(\s*)-(?=\w)", r"\1- ", text, flags=re.MULTILINE)
    yield re.sub(r"^---[ \t]*\n?", "", text, flags=re.MULTILINE)
    yield _GLUED.sub(r"\1 ", text)
    yield re.sub(r"(?<=[\"'])[ \t]{0,9}[,;][ \t]*$", "", text, flags=re.MULTILINE)


def _whole(text: str, notice: Notice) -> Iterator[str]:
    """A text on one line, and a number without the commas between its digits."""
    lines = text.split("\n")
    row = (notice.location.line or 1) - 1
    if 0 < row < len(lines) and not _KEY.match(lines[row]):
        joined = f"{lines[row - 1].rstrip()} {lines[row].strip()}"
        yield "\n".join([*lines[: row - 1], joined, *lines[row + 1 :]])
    yield _with(text, notice, re.sub(r"(?<=\d),(?=\d{3}\b)", "", _line(text, notice)))


def _coloned(text: str, notice: Notice) -> Iterator[str]:
    """A colon behind a key."""
    found = _WITHOUT_COLON.fullmatch(_line(text, notice))
    if found:
        yield _with(text, notice, f"{found[1]}{found[2]}: {found[3]}")


def _parted(text: str, notice: Notice) -> Iterator[str]:
    """A comma before each further key within braces."""
    head, brace, rest = _line(text, notice).partition("{")
    if brace:
        yield _with(text, notice, f"{head}{{{_UNPARTED.sub(', ', rest)}")


def _closed(text: str, notice: Notice) -> Iterator[str]:
    """The bracket or mark closed that is open at the end of a line."""
    line = _line(text, notice).rstrip()
    if readable(text):
        return
    for closing in _CLOSING:
        yield _with(text, notice, line + closing)
        if line[-1:] in ("]", "}"):
            yield _with(text, notice, line[:-1] + closing)


def _marked(text: str, notice: Notice) -> Iterator[str]:
    """A text in quotation marks: the one of a line, or those within its braces."""
    line = _line(text, notice)
    head, brace, rest = line.partition("{")
    inner = rest.rstrip().removesuffix("}")
    found = list(_WITHIN.finditer(inner))
    value = _VALUE.fullmatch(line)
    if brace and found and "{" not in inner:
        ends = [*(each.start() for each in found[1:]), len(inner)]
        pairs = [
            f"{each[1]}: {_scalar(inner[each.end() : end].strip())}"
            for each, end in zip(found, ends, strict=True)
        ]
        yield _with(text, notice, f"{head}{{{', '.join(pairs)}}}")
    elif value and value[2][0] not in "\"'[{":
        yield _with(text, notice, value[1] + json.dumps(value[2].rstrip(), ensure_ascii=False))


def _scalar(written: str) -> str:
    """A value as it may stand within braces."""
    if _PLAIN.match(written) or written.startswith("["):
        return written
    return json.dumps(written.strip("\"'"), ensure_ascii=False)


def _dashed(text: str, notice: Notice) -> Iterator[str]:
    """A dash before a line that begins an entry, what follows below it moved in."""
    lines = text.split("\n")
    for row in {0, min(notice.location.line or 1, len(lines)) - 1}:
        if not lines[row].lstrip().startswith("- "):
            end = next((n for n in range(row + 1, len(lines)) if lines[n].startswith("- ")), None)
            moved = [f"  {line}" if line.strip() else line for line in lines[row + 1 : end]]
            rest = lines[end:] if end is not None else []
            yield "\n".join([*lines[:row], f"- {lines[row].lstrip()}", *moved, *rest])
            yield "\n".join([*lines[:row], f"- {lines[row].lstrip()}", *lines[row + 1 :]])
    yield re.sub(r"^- |^  ", "", text, flags=re.MULTILINE)


def _aligned(text: str, notice: Notice) -> Iterator[str]:
    """A line below the keys of the lines before it, or two further in."""
    lines = text.split("\n")[: notice.location.line]
    if len(lines) > 1 and _KEY.match(lines[-1]):
        columns = {len(key[1]) for line in lines[:-1] if (key := _KEY.match(line))}
        for column in sorted({*columns, *(each + 2 for each in columns)}, reverse=True):
            yield _with(text, notice, " " * column + lines[-1].lstrip())


def readable(text: str) -> bool:
    """Whether a text is YAML."""
    try:
        yamlfile.read(text, "")
    except DossierError:
        return False
    return True


def _line(text: str, notice: Notice) -> str:
    lines = text.split("\n")
    return lines[min(notice.location.line or 1, len(lines)) - 1]


def _with(text: str, notice: Notice, line: str) -> str:
    """The text with another line in the place of the one that a notice is about."""
    lines = text.split("\n")
    row = min(notice.location.line or 1, len(lines)) - 1
    return "\n".join([*lines[:row], line, *lines[row + 1 :]])


REPAIRS: tuple[Callable[[str, Notice], Iterator[str]], ...] = (
    *(_spaced, _coloned, _parted, _closed, _marked, _dashed, _aligned, _whole),
)
