"""A new project: a folder with all that a dossier needs, and one worked example.

The files lie in `skeleton/` beside this module, each with `.in` behind its name and `_` for a dot
before it; the schemas are made by `schema`. The example article is invented and says so.

    begin(Path("boats"), "Boats")  ->  (Path(".gitattributes"), Path("README.md"), ...)

Nothing is ever written over: where one of the files exists, none is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from dossier import __version__
from dossier.errors import DossierError, Location, Notice
from dossier.project import schema

_SKELETON = Path(__file__).parent / "skeleton"


def begin(folder: Path, title: str) -> tuple[Path, ...]:
    """Write a project into a folder and return its files, relative to it, in order.

    Args:
        folder: where it goes; made where it is missing.
        title: the dossier's name.

    Raises:
        DossierError: files that exist already, each of them; or the folder cannot be written to.
    """
    made = _files(title)
    there = [path for path in made if (folder / path).is_symlink() or (folder / path).exists()]
    if there:
        remedy = "nothing was written; choose another folder, or move the file away"
        raise DossierError(
            *(
                Notice(Location((folder / path).as_posix()), "this file exists", remedy)
                for path in there
            )
        )
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
    filled = {"@NAME@": name, "@TITLE@": quoted, "@VERSION@": __version__}
    made: dict[Path, str] = {}
    for path in sorted(_SKELETON.rglob("*.in")):
        text = re.sub("@[A-Z]+@", lambda mark: filled[mark.group()], path.read_text("utf-8"))
        parts = path.relative_to(_SKELETON).with_suffix("").parts
        made[Path(*(f".{part[1:]}" if part[0] == "_" else part for part in parts))] = text
    for kind in schema.KINDS:
        made[Path(schema.FOLDER, f"{kind}.json")] = schema.schema_of(kind)
    return dict(sorted(made.items()))
