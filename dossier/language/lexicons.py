"""Word lists as sets and as tables, for finders that ask "is this word one of them?".

`wordlist` reads the files; here an entry is looked up. A table's entries have a second column
behind a tab.

    "Ukraine" in words("places")  ->  True;  table("titles")["Gen"]  ->  'rank'

It changes no letter case: a list says by its own spelling which case it knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dossier.language import wordlist


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of a list, without further columns."""
    lines = wordlist.load(name)
    return frozenset(table(name) if "\t" in "".join(lines) else lines)


@cache
def table(name: str) -> Mapping[str, str]:
    """Return the entries of a list with what stands in their second column ('' if none)."""
    parts = (line.partition("\t") for line in wordlist.load(name))
    return MappingProxyType({entry: rest for entry, _, rest in parts})
