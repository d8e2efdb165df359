"""What stands in the folder of seeds and is not read: named, so that no article is lost unsaid.

A hidden folder is named with the first articles in it; a hidden file or an editor's copy only where
its name says that it holds one. What else is hidden belongs to other programs.

    unread(Path("seeds/.a.txt"), "seeds/.a.txt", (".txt",))  ->  a notice: a hidden file is not read

It opens no file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from dossier.articles.address import shown_name
from dossier.errors import Location, Notice

ALSO: Mapping[str, str] = {
    ".htm": ".html",
    ".xhtml": ".html",
    ".markdown": ".md",
    ".text": ".txt",
}
"""Other suffixes of the formats, and what a seed has instead."""
_OF_PAGE = re.compile(
    r"(.+)[ _-](?:files?|dateien|fichiers|archivos|bestanden|pliki|arquivos|ficheiros|filer)\Z",
    re.IGNORECASE,
)
_SHOWN = 3
_LOOKED_INTO = 100  # folders; a pull request may hold any number


def hidden(name: str) -> bool:
    """Whether a name is that of a hidden file; of two dots or more it is one of a stranger's."""
    return name.startswith(".") and not name.startswith("..")


def of_a_page(folder: Path) -> bool:
    """Whether a folder holds what a browser saved beside a page: pictures, styles, frames."""
    found = _OF_PAGE.match(folder.name)
    pages = (
        (folder.with_name(f"{found[1]}{suffix}") for suffix in (".html", ".htm")) if found else ()
    )
    return any(page.is_file() for page in pages)


def unread(path: Path, name: str, suffixes: Iterable[str]) -> Notice | None:
    """Return the notice for what is not read; None where nobody would miss it.

    Args:
        path: the file or folder.
        name: it as messages name it.
        suffixes: those of seeds, with their dots.
    """
    if of_a_page(path):
        problem = "what a browser saved beside a page is not read"
        return Notice(Location(name), problem, "remove this folder: the page alone is the seed")
    known = tuple(suffixes)
    away = hidden(path.name)
    held: list[str] = []
    if path.is_dir() and not path.is_symlink():
        kind = "a hidden folder"
        held = [shown_name(file) for file in islice(_seeds(path, known), _SHOWN)]
        missed = bool(held)
    elif away or path.name.endswith("~"):
        kind = "a hidden file" if away else "an editor's copy"
        missed = any(suffix in path.name.lower() for suffix in known)
    else:
        kind, missed = "a file of another kind", True
    if not missed:
        return None
    if path.suffix != ".yml" and path.suffix.lower() in (".yml", ".yaml"):
        remedy = f"a sidecar has the suffix .yml: {shown_name(path.stem)}.yml"
        return Notice(Location(name), f"{kind} is not read", remedy)
    if path.name == "README":
        return Notice(Location(name), f"{kind} is not read", "call a note of yours README.md")
    if path.suffix.lower() in ALSO:
        right = shown_name(path.stem) + ALSO[path.suffix.lower()]
        return Notice(Location(name), f"{kind} is not read", f"rename it to {right}")
    problem = f"{kind} is not read" + (f", with {', '.join(held)} in it" if held else "")
    return Notice(Location(name), problem, f"seeds are {', '.join(sorted(known))} files")


def _seeds(folder: Path, suffixes: tuple[str, ...]) -> Iterator[str]:
    for _, folders, files in islice(os.walk(folder), _LOOKED_INTO):
        folders.sort()
        yield from (name for name in sorted(files) if name.lower().endswith(suffixes))
