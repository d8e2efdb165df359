"""Where dossier itself was installed from, as a project's requirements name it.

A version from a package index and a revision from a repository can be had on any machine; a folder
or a file is on this one alone. The installation says which it was, in `direct_url.json` (PEP 610).

    requirement()  ->  Requirement("mkdocs-dossier[html]==0.1.0", here="")

It installs nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from dossier import __version__

_PACKAGE = "mkdocs-dossier"
_WANTED = f"{_PACKAGE}[html]"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A line for every machine; `here`, where this one has dossier from its own disk, else ''."""

    anywhere: str
    here: str


def requirement() -> Requirement:
    """Return what a new project requires, to have the dossier that begins it."""
    try:
        said = metadata.distribution(_PACKAGE).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        said = None
    return of(json.loads(said) if said else {})


def of(direct: Mapping[str, Any]) -> Requirement:
    """Return what requires an installation, by what it says of its source; {} is an index."""
    version = f"{_WANTED}=={__version__}"
    address = str(direct.get("url", ""))
    if not address:
        return Requirement(version, "")
    parts = urlsplit(address)
    if parts.scheme != "file":
        kept = direct.get("vcs_info")
        found = f"{kept['vcs']}+{address}@{kept['commit_id']}" if kept else address
        return Requirement(f"{_WANTED} @ {found}", "")
    if "dir_info" in direct:  # editable, so that what changes in the folder needs no reinstalling
        return Requirement(version, f'-e "{url2pathname(parts.path)}[html]"')
    return Requirement(version, f"{_WANTED} @ {address}")
