"""What `mkdocs.yml` sets for the plugin, as defaults of the commands.

    defaults(Path("mkdocs.yml"))["check"]  ->  {"seeds": "news", "limit": 20}

An option given with a command goes before it. What it tells of that file is what would make a
command read another folder than the site does; the rest MkDocs tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dossier.errors import DossierError, Location, Notice, nearest
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
OPTIONS = ("seeds", "templates", "limit", "spacy", "report", "cache", "enabled")
"""The plugin's options, and the one that MkDocs gives to every plugin."""
_KINDS: Mapping[str, tuple[tuple[type, ...], str]] = {
    "seeds": ((str,), "the name of a folder"),
    "limit": ((int,), "a whole number of MiB"),
    "spacy": ((str,), "the name of a pipeline"),
}


def defaults(site: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return the defaults of each command; none where there is no such file.

    Raises:
        DossierError: the file is no YAML, or has an option that the plugin has not, or of another
            kind.
    """
    try:
        text = read_bytes(site, site.name).decode("utf-8-sig") if site.is_file() else ""
    except UnicodeDecodeError:
        problem = "this is not UTF-8"
        raise DossierError(Notice(Location(site.name), problem, "save the file as UTF-8")) from None
    given = options(text, "dossier", site.name)
    title = {"title": given.pop("site_name")} if "site_name" in given else {}
    mistakes = [_mistake(key, value, text, site.name) for key, value in given.items()]
    if any(mistakes):
        raise DossierError(*filter(None, mistakes))
    known = {**given, **title}
    return {
        command: {key: known[key] for key in read if known.get(key) is not None}
        for command, read in _READ.items()
    }


def _mistake(key: str, value: object, text: str, file: str) -> Notice | None:
    """What is wrong with an option of the plugin."""
    found = re.search(rf"^.*\b{re.escape(key)}[\"']?:", text, re.MULTILINE)
    place = Location(file, text.count("\n", 0, found.start()) + 1 if found else None)
    if key not in OPTIONS:
        return Notice(place, f'the plugin dossier has no option "{key}"', nearest(key, OPTIONS))
    kinds, wanted = _KINDS.get(key, ((object,), ""))
    if value is None or (isinstance(value, kinds) and not isinstance(value, bool)):
        return None
    return Notice(
        place, f'the option "{key}" is {wanted}, and this is "{value}"', f"write {wanted}"
    )
