"""Changes for a terminal, a pull request and a program.

    people
      ~ Viktor Holm
          joined: Viktor Holm and Victor Holm were 2 people

People of whom one thing is told stand together. In Markdown every foreign text stands in a code
span: nothing in it is markup, a mention or a link.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from dossier import github
from dossier.comparing.change import ARROW, Change, Sign, listed
from dossier.comparing.changes import KINDS
from dossier.errors import one_line

NOTHING = "Nothing changed in meaning."
LONGEST = 140
"""Characters of a question, a headline or an answer; the data has the whole."""
TOGETHER = 12
"""People who are told in one entry."""
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
        for each in _gathered(own):
            lines.append(f"  {each[0].sign} {listed([_short(change.what) for change in each])}")
            lines += [f"      {_short(detail)}" for detail in each[0].details]
    return "\n".join([*lines, counted(changes)]) + "\n"


def markdown(changes: Sequence[Change]) -> str:
    """Return the changes as Markdown for a comment, as much of it as a comment may hold."""
    parts = [f"## What this changes\n\n{counted(changes)}\n"]
    room, kind = ROOM, ""
    shown = 0
    for each in _gathered(changes):
        entry = "".join(f"{line}\n" for line in _item(each))
        room -= len(entry.encode("utf-8"))
        if room < 0:
            parts.append(f"\nAnd {len(changes) - shown} more.\n")
            break
        if each[0].kind != kind:
            kind = each[0].kind
            parts.append(f"\n### {_TITLES[kind]}\n\n")
        parts.append(entry)
        shown += len(each)
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


def _gathered(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """The changes; those of people of whom one thing is told, some at a time."""
    alike: dict[object, list[Change]] = {}
    for number, change in enumerate(changes):
        told = (change.sign, change.details) if change.kind == "people" else number
        alike.setdefault(told, []).append(change)
    for each in alike.values():
        yield from (each[start : start + TOGETHER] for start in range(0, len(each), TOGETHER))


def _item(alike: Sequence[Change]) -> Iterator[str]:
    names = listed([github.code(_short(change.what)) for change in alike])
    yield f"- **{_WORDS[alike[0].sign]}** {names}"
    yield from (f"  - {github.code(_short(detail))}" for detail in alike[0].details)


def _short(line: str) -> str:
    """A line as it is shown, what is long on either side of its arrow cut."""
    sides = one_line(line).split(ARROW)
    return ARROW.join(
        side if len(side) <= LONGEST else f"{side[: LONGEST - 1].rstrip()}…" for side in sides
    )
