"""What stands among the decisions and is not read, and articles in which two versions meet.

    seeds/decisions/old/people.yml   ->   'nothing reads this folder'

Files that a curator most likely took for files of decisions are mistakes; `decisions.files` tells
those.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from dossier.articles.address import shown_name
from dossier.checking.finding import Finding, Paste, Severity
from dossier.checking.places import Places
from dossier.decisions.files import FILES, standing, told
from dossier.dossier import Dossier
from dossier.errors import DossierError, Location
from dossier.files import read_bytes
from dossier.yamlfile import CONFLICT

_LOST = re.compile(r"([ ]*(?:- )?[a-z_]+: +)([^\s\"'\[{|>#].*?\s#(?=\S|\s\d).*)")
_MARKER = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def doubts(folder: Path, name: str) -> Iterator[Finding]:
    """Return what stands in the folder of decisions that nothing reads, and words behind a `#`.

    Args:
        folder: the decisions.
        name: the folder as messages name it.
    """
    for path in standing(folder):
        noted = path.stem.upper() == "README" or path.name.startswith(".") or path.name[-1] == "~"
        read = path.suffix == ".yml" and path.stem in FILES
        if not (noted or read or told(path)):
            what = "folder" if os.path.isdir(path) else "file"  # noqa: PTH112 - `Path` raises
            yield Finding(
                *(Severity.WARNING, "not read", Location(f"{name}/{shown_name(path.name)}")),
                f"nothing reads this {what}",
                f"decisions stand in {', '.join(f'{stem}.yml' for stem in FILES)}; move it away",
                certainty=0.9,
            )
        if read:
            file = f"{name}/{path.name}"
            with suppress(DossierError):  # what cannot be read is a mistake, and told as one
                yield from _lost(read_bytes(path, file), file)


def _lost(data: bytes, file: str) -> Iterator[Finding]:
    """The texts that YAML ends at a `#` which does not look as if it began a comment."""
    for row, line in enumerate(data.decode("utf-8-sig", "replace").splitlines(), 1):
        found = _LOST.fullmatch(line)
        if found:
            said = json.dumps(found[2].rstrip(), ensure_ascii=False)
            yield Finding(
                *(Severity.WARNING, "not read", Location(file, row, found.end(1) + 1)),
                'what stands behind " #" is a comment, and is not read',
                "put the whole text into quotation marks",
                Paste(file, f"{found[1]}{said}\n", row, row),
                certainty=0.3,
            )


def unmerged(whole: Dossier, places: Places) -> Iterator[Finding]:
    """Return the articles that hold the lines with which git marks two versions."""
    for article in whole.articles:
        found = _MARKER.search(article.text)
        if found:
            yield Finding(
                *(Severity.WARNING, "unmerged", places.of(article, found.start())),
                CONFLICT,
                "keep the lines that are right, and remove those that begin with <, = and >",
                certainty=0.05,
            )
