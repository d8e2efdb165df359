"""What the program adds to the site's page on method, where that page asks for it.

A comment of its own in the Markdown is replaced: `<!-- dossier: measured -->` by a table of how
well things are found, `<!-- dossier: report -->` by how to report an error. The figures are those
that the tests demand of each change (`measured.json`, written from them), not those of this site.

    filled(site, "<!-- dossier: measured -->")  ->  '<div class="dossier ...'
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from dossier.pages import Site

MARKS = ("measured", "report")
_BEGIN = "<!-- dossier: "


def asks(text: str) -> bool:
    """Whether a page's Markdown may ask for anything."""
    return _BEGIN in text


def filled(site: Site, text: str) -> str:
    """Return a page's Markdown with what it asks for."""
    for name in MARKS:
        mark = f"{_BEGIN}{name} -->"
        if mark in text:
            page = site.render(f"{name}.md.j2", "method.md", {}, measured=measured())
            text = text.replace(mark, page.body.strip())
    return text


def measured() -> list[dict[str, Any]]:
    """Return what is found, on what that was measured, and how well.

    'right' is of a hundred shown how many are right, 'found' of a hundred present how many are
    found, both at least and each only where it was measured.
    """
    held: list[dict[str, Any]] = json.loads(
        files("dossier").joinpath("measured.json").read_text(encoding="utf-8")
    )
    return held
