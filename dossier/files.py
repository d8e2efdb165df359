"""The bytes of a file that a stranger may have put there.

A seed's folder can hold anything: links out of the project, pipes that never end, sockets, films.
Only a regular file of bounded size is read; a link is not followed, so that no article can
publish another file of the machine.

    read_bytes(Path("seeds/a.txt"), "seeds/a.txt")  ->  b"..."

It does not decide what the bytes mean: `articles.encoding` and `yamlfile` do.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from dossier.errors import DossierError, Location, Notice

MIB = 2**20
LIMIT = 5 * MIB
"""Bytes of the largest seed by default: a long read has 60,000, a book two million."""

LONGEST_NAME = 80
"""Characters of the longest name that a curator may give a page: with folder and suffix any disk
holds it."""

# The index of a folder, the page that servers show for a missing one, and the names that Windows
# keeps for its devices.
_TAKEN = re.compile(r"(?:index|404|con|prn|aux|nul|com\d|lpt\d)\Z")

_ROOM = 2**16
_TOO_LARGE = "divide it; for seeds the plugin's option limit, in MiB, allows more"
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def is_free(name: str) -> bool:
    """Whether a page may have a name in small letters: it is not too long, and has no meaning."""
    return len(name) <= LONGEST_NAME and not _TAKEN.match(name)


def read_bytes(path: str | Path, name: str, limit: int = LIMIT) -> bytes:
    """Return a regular file's bytes.

    Args:
        path: the file.
        name: the file as messages name it.
        limit: how many bytes it may have.

    Raises:
        DossierError: it is missing, a link, no regular file, too large, or not readable.
    """
    data = bytes_of(path, name, limit)
    if data is None:
        raise _error(name, "there is no such file", "check the path")
    return data


def bytes_of(path: str | Path, name: str, limit: int = LIMIT) -> bytes | None:
    """Return a regular file's bytes; None where there is no such file.

    Raises:
        DossierError: as above, but for a file that is missing.
    """
    if os.path.islink(path):  # noqa: PTH114 - `Path` takes five times as long
        raise _error(name, "this is a link, and links are not followed", "put the file itself here")
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(name, error) from None
    try:
        known = os.fstat(descriptor)
        if not stat.S_ISREG(known.st_mode):
            raise _error(name, "this is no regular file", "remove it, or put a file here")
        data = _held(descriptor, known.st_size, limit + 1)
    except OSError as error:
        raise _unreadable(name, error) from None
    finally:
        os.close(descriptor)
    if len(data) > limit:
        problem = f"the file is larger than {limit / MIB:.3g} MiB, the limit for one file"
        raise _error(name, problem, _TOO_LARGE)
    return data


def names_in(folder: str | Path, name: str) -> tuple[str, ...]:
    """Return the names of what stands in a folder, in order; none where there is no such folder.

    Raises:
        DossierError: it is not readable.
    """
    try:
        return tuple(sorted(os.listdir(folder)))  # noqa: PTH208 - names are asked for
    except FileNotFoundError:
        return ()
    except OSError as error:
        problem = f"the folder cannot be read: {error.strerror or type(error).__name__}"
        raise _error(name, problem, "check its permissions") from None


def _held(descriptor: int, size: int, most: int) -> bytes:
    """The bytes of an open file of that size, so many at most; it may have grown."""
    data = os.read(descriptor, min(most, size + 1))
    if len(data) == size:
        return data
    parts = [data]
    while (most := most - len(parts[-1])) > 0 and parts[-1]:
        parts.append(os.read(descriptor, min(most, _ROOM)))
    return b"".join(parts)


def _unreadable(name: str, error: OSError) -> DossierError:
    problem = f"the file cannot be read: {error.strerror or type(error).__name__}"
    return _error(name, problem, "check its kind and its permissions")


def _error(name: str, problem: str, remedy: str) -> DossierError:
    return DossierError(Notice(Location(name), problem, remedy))
