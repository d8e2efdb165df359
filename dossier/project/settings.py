"""What `mkdocs.yml` sets for the plugin, as defaults of the commands.

    defaults(Path("mkdocs.yml"))["check"]  ->  {"seeds": "news", "limit": 20}

An option given with a command goes before it. It tells no mistake of that file: MkDocs does.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dossier.errors import DossierError
from dossier.files import read_bytes
from dossier.yamlfile.options import options

_READ = {
    "add": ("seeds",),
    "check": ("seeds", "limit", "spacy"),
    "diff": ("seeds", "limit", "spacy"),
    "export": ("seeds", "limit", "spacy", "title"),
    "extract": ("spacy",),
}
"""The options of each command that the plugin has too; the site's name is a title."""


def defaults(site: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return the defaults of each command; none where there is no such file."""
    try:
        text = read_bytes(site, site.name).decode("utf-8-sig") if site.is_file() else ""
    except (DossierError, UnicodeDecodeError):
        text = ""
    given = options(text, "dossier")
    if "site_name" in given:
        given["title"] = given["site_name"]
    known = {key: value for key, value in given.items() if isinstance(value, str | int)}
    return {
        command: {key: known[key] for key in read if key in known}
        for command, read in _READ.items()
    }
