"""What is decided and not carried out, so that nothing is suggested that is decided already.

An entry that cannot be read, contradicts another, or quotes what is gone, still says what its
curator meant. A line suggested about the same names, texts or article would stand beside it, and
go against it, once it is mended.

    Unsettled(mender, findings).holds(suggestion)  ->  True

It judges no decision: it looks for words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from dossier import yamlfile
from dossier.checking.entries import entry
from dossier.checking.finding import Finding, Paste
from dossier.checking.mending import RIGHT, Mender
from dossier.decisions.files import FILES
from dossier.errors import DossierError, Location

_ANY = ""


class Unsettled:
    """The words of some decisions.

    Args:
        mender: what reads the files.
        wrong: what is told of decisions that are not carried out.
        resting: where further such decisions stand, each with an article that it may be about.
    """

    def __init__(
        self, mender: Mender, wrong: Iterable[Finding], resting: Iterable[tuple[Location, str]]
    ) -> None:
        self._mender = mender
        self._lists: dict[str, bool] = {}
        self._said: defaultdict[str, list[str]] = defaultdict(list)
        self._unknown: set[str] = set()
        for each in wrong:
            near = RIGHT.search(each.remedy)
            self._add(each.location, near[1] if near else "", each.paste)
        for place, key in resting:
            self._add(place, key)

    def holds(self, paste: Paste) -> bool:
        """Whether one of the decisions is about what lines to paste are about.

        One of another file is where it names all that they name: it may stand in the wrong file.
        """
        if not (self._said or self._unknown):
            return False
        kind = _kind(paste.file)
        if self._unknown & {kind, _ANY}:
            return True
        about = list(_about(paste))
        return any(
            (any if file in (kind, _ANY) else all)(_names(text, name) for name in about)
            for file, texts in self._said.items()
            for text in texts
        )

    def _add(self, place: Location, near: str = "", paste: Paste | None = None) -> None:
        kind, lines = _kind(place.file), self._mender.lines_of(place.file)
        if not lines:
            self._unknown.add(kind)
            return
        rows = entry(lines, (place.line or 1) - 1) if self._is_list(place.file) else (0, None)
        said = [*lines[slice(*rows)], near, paste.yaml if paste else ""]
        self._said[kind].append(_folded("\n".join(said)))

    def _is_list(self, file: str) -> bool:
        if file not in self._lists:
            try:
                yamlfile.read(self._mender.text(file), file).items()
            except DossierError:
                self._lists[file] = False
            else:
                self._lists[file] = True
        return self._lists[file]


def _kind(file: str) -> str:
    """The kind of decisions of a file, '' for one of which it is not known."""
    stem = PurePosixPath(file).stem
    return stem if stem in FILES and file.endswith(".yml") else _ANY


def _about(paste: Paste) -> Iterator[str]:
    """The names, the texts or the article that lines to paste decide on."""
    for each in yamlfile.read(paste.yaml, paste.file).items():
        said: dict[str, Any] = each.plain()
        things = [said["article"]] if "article" in said else next(iter(said.values()))
        for thing in things:
            yield thing if isinstance(thing, str) else thing["name"]


def _names(text: str, name: str) -> bool:
    folded = _folded(name)
    whole = rf"(?<!\w){re.escape(folded)}(?!\w)"
    return folded in text and re.search(whole, text) is not None


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
