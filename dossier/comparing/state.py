"""A state of a dossier: from a folder of seeds, an exported folder or file, a revision of git.

    of("main", "seeds", reader).data["people"]  ->  [{"key": "ann-lee", ...}, ...]

A folder or file of that name goes before a revision. What stops a build is left out and told.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from dossier import export
from dossier.checking.mistakes import examine
from dossier.comparing.change import State, Told
from dossier.comparing.revision import extract
from dossier.comparing.shape import misfit
from dossier.errors import DossierError, Location, Notice
from dossier.files import LIMIT, MIB, read_bytes
from dossier.outcome import Outcome
from dossier.reading import Shelf

Reader: TypeAlias = Callable[[], Shelf]

_LARGEST = 500 * MIB


def of(base: str, seeds: str, reader: Reader, limit: int = LIMIT) -> State:
    """Return the state that a name means.

    Args:
        base: a project's folder, an exported folder or `dossier.json`, or a revision of git.
        seeds: the folder of seeds, relative to the project.
        reader: makes what reads each article.
        limit: how many bytes a seed may have.

    Raises:
        DossierError: it is none of these.
    """
    path = Path(base)
    if path.is_file():
        return _exported(path)
    if path.is_dir():
        for below in ("data/dossier.json", "dossier.json"):
            if (path / below).is_file() and not (path / seeds).is_dir():
                return _exported(path / below)
        if not (path / seeds).is_dir():
            problem = f"this folder is no dossier: it has no {seeds}"
            remedy = "name a project's folder, an exported one, or a revision such as main"
            raise DossierError(Notice(Location(path.as_posix()), problem, remedy))
        return of_seeds(path / seeds, seeds, reader, limit, part="base")
    with tempfile.TemporaryDirectory() as kept:
        extract(base, seeds, Path(kept))
        return of_seeds(Path(kept), seeds, reader, limit, part="base")


def of_seeds(
    folder: Path, name: str, reader: Reader, limit: int = LIMIT, *, part: str = ""
) -> State:
    """Return the state of a folder of seeds; one without articles is empty, and says why.

    Args:
        folder: the seeds, with `decisions/` in it.
        name: the folder as messages name it.
        reader: makes what reads each article.
        limit: how many bytes a seed may have.
        part: of the comparison; the last state of each part is kept.
    """
    shelf = reader()
    asked = (part, name, shelf.pipeline, str(limit))
    make = partial(_known, folder, name, shelf, limit)
    known = _KNOWN.of(folder, asked, shelf.cache, make)
    data = json.loads(known.data)
    return State(data, tuple(dict.fromkeys((*known.mistakes, *_doubts(data)))))


@dataclass(frozen=True, slots=True)
class _Known:
    data: str
    mistakes: tuple[Told, ...]


_KNOWN = Outcome(_Known)


def _known(folder: Path, name: str, shelf: Shelf, limit: int) -> _Known:
    examined = examine(folder, name, "Dossier", shelf, limit=limit)
    data = export.dossier_json(examined.whole) if examined.whole else "{}"
    mistakes = (
        Told(each.location.file, each.problem, each.remedy, each.location.line)
        for each in examined.mistakes
    )
    return _Known(data, tuple(mistakes))


def _doubts(data: Mapping[str, Any]) -> Iterator[Told]:
    for each in data.get("notices", ()):
        yield Told(each["file"], each["problem"], each["remedy"], each["line"])


def _exported(path: Path) -> State:
    name = path.as_posix()
    try:
        data = json.loads(read_bytes(path, name, _LARGEST))
    except (ValueError, RecursionError):
        raise _no_dossier(name, "") from None
    wrong = misfit(data)
    if wrong:
        raise _no_dossier(name, f": {wrong} is missing or of another kind")
    return State(data, tuple(_doubts(data)))


def _no_dossier(name: str, why: str) -> DossierError:
    problem = f"this is no exported dossier{why}"
    return DossierError(Notice(Location(name), problem, "export one: dossier export --json FILE"))
