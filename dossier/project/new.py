"""A new project: a folder with all that a dossier needs, and one worked example.

The files lie in `skeleton/` beside this module, each with `.in` behind its name and `_` for a dot
before it; the schemas are made by `schema`. The example article is invented and says so.

    begin(Path("boats"), "Boats")  ->  (Path(".gitattributes"), Path("README.md"), ...)

Nothing is ever written over: where one of the files exists, none is written. Where dossier itself
was installed from this machine's disk, `LOCAL` says so, for `make.py` here; git leaves it out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from dossier.errors import DossierError, Location, Notice
from dossier.project import installed, schema

LOCAL = "requirements-local.txt"
_LOCAL = """\
# For this machine alone: dossier was installed from its disk. Goes before requirements.txt;
# remove it where the version that is named there can be had from a package index.
"""
_SHOWN = 3
_SKELETON = Path(__file__).parent / "skeleton"


def begin(folder: Path, title: str) -> tuple[Path, ...]:
    """Write a project into a folder and return its files, relative to it, in order.

    `LOCAL` stands last, where there is one.

    Args:
        folder: where it goes; made where it is missing.
        title: the dossier's name.

    Raises:
        DossierError: files that exist already; or the folder cannot be written to.
    """
    made = _files(title)
    there = [path for path in made if (folder / path).is_symlink() or (folder / path).exists()]
    if there:
        first = ", ".join(path.as_posix() for path in there[:_SHOWN])
        more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
        problem = f"files that would be written exist here: {first}{more}"
        remedy = "nothing was written; choose another folder, or move them away"
        raise DossierError(Notice(Location(folder.as_posix()), problem, remedy))
    try:
        for path, text in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            with (folder / path).open("xb") as file:
                file.write(text.encode("utf-8"))
    except OSError as error:
        problem = f"this cannot be written: {error.strerror or type(error).__name__}"
        place = Location(folder.as_posix())
        raise DossierError(Notice(place, problem, "check the path and its permissions")) from None
    return tuple(made)


def _files(title: str) -> Mapping[Path, str]:
    name = " ".join(title.split())
    quoted = json.dumps(name, ensure_ascii=False)
    needed = installed.requirement()
    filled = {"@NAME@": name, "@TITLE@": quoted, "@DOSSIER@": needed.anywhere}
    made: dict[Path, str] = {}
    for path in sorted(_SKELETON.rglob("*.in")):
        text = re.sub("@[A-Z]+@", lambda mark: filled[mark.group()], path.read_text("utf-8"))
        parts = path.relative_to(_SKELETON).with_suffix("").parts
        made[Path(*(f".{part[1:]}" if part[0] == "_" else part for part in parts))] = text
    for kind in schema.KINDS:
        made[Path(schema.FOLDER, f"{kind}.json")] = schema.schema_of(kind)
    made = dict(sorted(made.items()))
    return made | ({Path(LOCAL): f"{_LOCAL}{needed.here}\n"} if needed.here else {})
