"""The word lists of `lexicon/`: an entry a line; the first line says source and reason."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def load(name: str) -> tuple[str, ...]:
    """Return the entries of `lexicon/<name>.txt` in the order of the file."""
    file = resources.files("dossier.language") / "lexicon" / f"{name}.txt"
    lines = file.read_bytes().decode().splitlines()
    return tuple([line for line in lines if line and line[0] != "#"])
