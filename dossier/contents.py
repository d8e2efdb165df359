"""A digest of everything that a folder holds: where it is the same, nothing in the folder changed.

    digest(Path("seeds"))  ->  "5d41...": of every name in it, and of every file's bytes

Of what is hidden the name alone counts, since nobody reads it. A folder that holds links, pipes,
or what cannot be read has no digest: what it gives may depend on what stands elsewhere.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from dossier.errors import DossierError
from dossier.files import LIMIT, read_bytes


def digest(folder: Path, limit: int = LIMIT) -> str | None:
    """Return the digest of a folder; None where it has none, or a file has more bytes than that."""
    whole = hashlib.sha256()
    try:
        if folder.is_symlink():
            return None
        for part in _parts(str(folder), limit, hidden=False):
            whole.update(len(part).to_bytes(8, "big") + part)
    except (DossierError, OSError):
        return None
    return whole.hexdigest()


def _parts(folder: str, limit: int, *, hidden: bool) -> Iterator[bytes]:
    """The names in a folder, each with what stands there, between two brackets."""
    yield b"("
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        yield os.fsencode(entry.name)
        away = hidden or entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False):
            yield from _parts(entry.path, limit, hidden=away)
        elif not away:
            yield b"="
            yield read_bytes(entry.path, entry.name, limit)
    yield b")"
