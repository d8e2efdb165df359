r"""Files written into a folder that may be somebody else's: whole files, and only our own replaced.

A list of what was written stays in the folder, in the form of sha256sum, so `sha256sum -c` checks
it. By that list a file is known as ours: it is replaced while it is as we wrote it, and removed
when the dossier no longer has it. A file that is not on the list, or was changed since, stops
everything before a byte is written.

    write({"index.md": "# Boats\n"}, Path("out"), "out")   ->   out/index.md, out/.dossier-files

It does not make a site: another generator reads the folder.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from dossier.errors import DossierError, Location, Notice

LIST = ".dossier-files"


def write(files: Mapping[str, str], folder: Path, name: str) -> None:
    """Write `files`, texts by path below `folder`; remove what an earlier run left over.

    Args:
        files: texts by path, with slashes.
        folder: where they go; made where it is missing.
        name: the folder as messages name it.

    Raises:
        DossierError: files in the way that are not ours, each of them; or the folder cannot be
            written to.
    """
    new = {(_digest(text.encode("utf-8")), path) for path, text in files.items()}
    try:
        old = _listed(folder / LIST)
        _refuse_foreign(new, old, folder, name)
        # The list holds both until all is done, so that a broken run can be taken up again.
        _replace(folder / LIST, _list(old | new))
        for path, text in files.items():
            _replace(folder / path, text)
        for digest, path in sorted(old):
            if path not in files and _at(folder, path) == digest:
                (folder / path).unlink()
        _replace(folder / LIST, _list(new))
    except OSError as error:
        raise _unwritable(error, name) from None


def write_file(text: str, path: Path, name: str) -> None:
    """Put a text in a file's place, whole or not at all; its folder is made where it is missing.

    Raises:
        DossierError: it cannot be written.
    """
    try:
        _replace(path, text)
    except OSError as error:
        raise _unwritable(error, name) from None


def inside(name: str) -> bool:
    """Whether a path with slashes stays in the folder that it is counted from."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and ":" not in name


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(".dossier.part")
    try:
        beside.unlink(missing_ok=True)
        with beside.open("xb") as opened:  # never through a link that somebody put there
            opened.write(text.encode("utf-8"))
            opened.flush()
            os.fsync(opened.fileno())  # or a crash may leave an empty file under the new name
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _refuse_foreign(
    new: Iterable[tuple[str, str]], old: set[tuple[str, str]], folder: Path, name: str
) -> None:
    listed = {path for _, path in old}
    mistakes = []
    for digest, path in sorted(new, key=lambda each: each[1]):
        there = _at(folder, path)
        if there is None or there == digest or (there, path) in old:
            continue
        problem = "was changed since it was exported" if path in listed else "is no exported file"
        mistakes.append(
            Notice(
                Location(f"{name}/{path}"),
                f"this file {problem}, and is not written over",
                "move it away or remove it, or export into another folder",
            )
        )
    if mistakes:
        raise DossierError(*mistakes)


def _at(folder: Path, name: str) -> str | None:
    """The digest of what stands there: '' for no regular file of this folder, None for nothing."""
    path = folder / name
    ways = (path, *(folder / part for part in PurePosixPath(name).parents[:-1]))
    if any(way.is_symlink() for way in ways) or (path.exists() and not path.is_file()):
        return ""
    return _digest(path.read_bytes()) if path.exists() else None


def _digest(data: bytes) -> str:
    # A checkout may have changed the ends of lines, which is no change of the page.
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _list(entries: Iterable[tuple[str, str]]) -> str:
    ordered = sorted(entries, key=lambda entry: (entry[1], entry[0]))
    return "".join(f"{digest}  {path}\n" for digest, path in ordered)


def _listed(path: Path) -> set[tuple[str, str]]:
    """The entries of a list; those that lead out of the folder are not believed."""
    if path.is_symlink() or not path.is_file():
        return set()
    found = _ENTRY.findall(path.read_text(encoding="utf-8", errors="replace"))
    return {(digest, name) for digest, name in found if inside(name)}


_ENTRY = re.compile(r"^([0-9a-f]{64})  (.+)$", re.MULTILINE)


def _unwritable(error: OSError, name: str) -> DossierError:
    problem = f"this cannot be written: {error.strerror or type(error).__name__}"
    return DossierError(Notice(Location(name), problem, "check the path and its permissions"))
