"""The curator's YAML, read with its lines and nothing more than data; and YAML written.

A file is read into `Node`s: text, lists and mappings, each with the line it stands on. Scalars
stay the text they were written as until a reader asks for what it needs, so `no` is no Boolean
and `2022-02-20` no date. Aliases, tags, repeated keys and nesting deeper than `DEPTH` are
refused: they have no use here, and each is a way to hang or to deceive.

    - same: [Ann Lee, Anne Lee]     ->   Node(line 1, [{"same": Node(line 1, [...])}])

It knows no schema: `articles.sidecar` and `decisions` do.
"""

from __future__ import annotations

from pathlib import Path

from dossier import files
from dossier.errors import DossierError, Location, Notice
from dossier.yamlfile.node import OPEN, Node, every, unfilled
from dossier.yamlfile.parse import DEPTH
from dossier.yamlfile.parse import parse as read
from dossier.yamlfile.slips import HEADLESS
from dossier.yamlfile.spans import Span, values
from dossier.yamlfile.wording import CONFLICT
from dossier.yamlfile.write import dump, flow

__all__ = [
    "CONFLICT",
    "DEPTH",
    "HEADLESS",
    "LIMIT",
    "OPEN",
    "Node",
    "Span",
    "dump",
    "every",
    "flow",
    "read",
    "read_bytes",
    "read_file",
    "unfilled",
    "values",
]

LIMIT = files.MIB  # bytes; ten thousand decisions


def read_bytes(data: bytes, file: str) -> Node:
    """Return the document that a file's bytes hold; `file` is the name that messages give it."""
    if len(data) > LIMIT:
        problem = f"there is more than {LIMIT // files.MIB} MiB of YAML here"
        raise DossierError(Notice(Location(file), problem, "divide it, or remove what is too much"))
    try:
        return read(data.decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        place = Location(file, data.count(b"\n", 0, error.start) + 1)
        raise DossierError(Notice(place, "this is not UTF-8", "save the file as UTF-8")) from None


def read_file(path: Path, file: str) -> Node:
    """Return a file's document; a link is not followed."""
    return read_bytes(files.read_bytes(path, file), file)
