"""A decision that says again what another says, or names one thing twice, without what is doubled.

    - same: [Ann Lee, Bo Ray, Ann Lee]   ->   - same: [Ann Lee, Bo Ray]

Two that say different things of one are left: which of them is right, only the curator knows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from dossier import yamlfile
from dossier.checking.entries import commented, entry
from dossier.checking.finding import Paste
from dossier.decisions.entries import RULING
from dossier.errors import DossierError, Notice

_AGAIN = re.compile(r".* is decided already at .+?:(\d+)", re.DOTALL)
_TWICE = re.compile(r".* names one thing twice\Z", re.DOTALL)


def is_repeated(problem: str) -> bool:
    """Whether a message tells of a repetition."""
    return bool(_AGAIN.match(problem) or _TWICE.match(problem))


def without_it(notice: Notice, lines: Sequence[str]) -> Paste | None:
    """Return the lines of a repetition without it; None where something else would go with it.

    Args:
        notice: what is told.
        lines: the file's.
    """
    file, row = notice.location.file, (notice.location.line or 1) - 1
    rows = entry(lines, row)
    said, again = _plain(lines, rows, file), _AGAIN.match(notice.problem)
    if said is None:
        return None
    if again:
        other = _plain(lines, entry(lines, int(again[1]) - 1), file)
        return commented(file, lines, rows) if other == said else None
    things = next(iter(said.values()))
    if not isinstance(things, list) or len(set(things)) < 2:
        return commented(file, lines, rows)
    double = next((each for each in things if things.count(each) > 1), "")
    at = rf"(?i),\s*[\"']?{re.escape(json.loads(double))}[\"']?(?=\s*[,\]])" if double else ""
    found = list(re.finditer(at, lines[row])) if at else []
    if not found:
        return None
    last = found[-1]
    return Paste(
        file, f"{lines[row][: last.start()]}{lines[row][last.end() :]}\n", row + 1, row + 1
    )


def _plain(lines: Sequence[str], rows: tuple[int, int], file: str) -> dict[str, Any] | None:
    """What an entry decides, without its reason, author and day; the order of a list is nothing."""
    try:
        (node,) = yamlfile.read("\n".join(lines[slice(*rows)]), file).items()
        said: dict[str, Any] = {key: value.plain() for key, value in node.mapping().items()}
    except (DossierError, ValueError):
        return None
    return {key: _folded(value) for key, value in said.items() if key not in RULING}


def _folded(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(json.dumps(_folded(each), sort_keys=True) for each in value)
    if isinstance(value, dict):
        return {key: _folded(each) for key, each in value.items()}
    return " ".join(value.split()).casefold() if isinstance(value, str) else value
