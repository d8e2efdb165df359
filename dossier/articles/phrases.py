"""The word lists beside the readers: phrases that pages leave in texts, agencies, words of bylines.

A list is a file `NAME.txt` in `phrases/`: its first lines, marked "#", say source and reason; an
entry a line, further columns behind tabs.

    load("agencies")  ->  (('AFP',), ('Agence France-Presse',), ...)
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def load(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a list, each as its columns, in the order of the file."""
    file = resources.files("dossier.articles") / "phrases" / f"{name}.txt"
    entries = file.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in entries if line and line[0] != "#")
