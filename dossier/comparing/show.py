"""Changes for a terminal, a pull request and a program.

    people
      ~ Viktor Holm
          joined: Viktor Holm and Victor Holm were 2 people

In Markdown every foreign text stands in a code span: nothing in it is markup, a mention or a link.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from dossier import github
from dossier.comparing.change import Change, Sign
from dossier.comparing.changes import KINDS
from dossier.errors import one_line

NOTHING = "Nothing changed in meaning."
ROOM = 60_000
"""Bytes of a comment; GitHub takes 65,536 characters."""

_WORDS = {Sign.ADDED: "new", Sign.REMOVED: "gone", Sign.CHANGED: "changed"}
_TITLES = {kind: kind.capitalize() for kind in KINDS} | {"decisions": "Decisions and doubts"}


def text(changes: Sequence[Change]) -> str:
    """Return the changes for a terminal."""
    lines: list[str] = []
    for kind in KINDS:
        own = [change for change in changes if change.kind == kind]
        lines += [_TITLES[kind].lower()] if own else []
        for change in own:
            lines.append(f"  {change.sign} {one_line(change.what)}")
            lines += [f"      {one_line(detail)}" for detail in change.details]
    return "\n".join([*lines, counted(changes)]) + "\n"


def markdown(changes: Sequence[Change]) -> str:
    """Return the changes as Markdown for a comment, as much of it as a comment may hold."""
    parts = [f"## What this changes\n\n{counted(changes)}\n"]
    room, kind = ROOM, ""
    for number, change in enumerate(changes):
        entry = "".join(f"{line}\n" for line in _item(change))
        room -= len(entry.encode("utf-8"))
        if room < 0:
            parts.append(f"\nAnd {len(changes) - number} more.\n")
            break
        if change.kind != kind:
            parts.append(f"\n### {_TITLES[change.kind]}\n\n")
            kind = change.kind
        parts.append(entry)
    return "".join(parts)


def as_json(changes: Sequence[Change]) -> str:
    """Return the changes as one JSON object."""
    entries = [
        {
            "kind": change.kind,
            "sign": _WORDS[change.sign],
            "what": change.what,
            "details": list(change.details),
        }
        for change in changes
    ]
    made = {"changed": bool(changes), "changes": entries}
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def counted(changes: Sequence[Change]) -> str:
    """Return how much changed, in a sentence."""
    told = []
    for kind in KINDS:
        signs = [change.sign for change in changes if change.kind == kind]
        parts = [f"{signs.count(sign)} {_WORDS[sign]}" for sign in Sign if sign in signs]
        told += [f"{kind}: {', '.join(parts)}"] if parts else []
    return f"{'; '.join(told)}." if told else NOTHING


def _item(change: Change) -> Iterator[str]:
    yield f"- **{_WORDS[change.sign]}** {github.code(change.what)}"
    yield from (f"  - {github.code(detail)}" for detail in change.details)
