"""The search index, made to find a name with its accents or without.

The theme compares letter by letter: who types "Dvorak" does not find "Dvořák". So each entry with
such words gets them once more without accents, in a paragraph that is not shown. What is typed
with accents, the site's script looks for without them too. An article's tags, its persons, are
left out: they would put it before the persons themselves.

    '{"docs": [{"title": "Dvořák", "text": ""}]}'  ->  '... "text":"<p hidden>dvorak</p>" ...'

It adds no word that the entry does not hold.
"""

from __future__ import annotations

import json
import re

from dossier.articles.article import fold_name

_NOT_ASCII = re.compile(r"[^\W\x00-\x7f]")  # a letter
_WORD = re.compile(r"\w{1,100}")
_TAG = re.compile(r"<[^>]{0,1000}>")


def folded(index: str) -> str:
    """Return the search index (JSON as MkDocs writes it), the words without accents added."""
    whole = json.loads(index)
    for entry in whole["docs"]:
        entry.pop("tags", None)
        found = f"{entry['title']} {entry['text']}"
        if not found.isascii() and _NOT_ASCII.search(found):
            bare = _bare(_TAG.sub(" ", found))
            entry["text"] += f"<p hidden>{' '.join(bare)}</p>" if bare else ""
    return json.dumps(whole, separators=(",", ":"))


def _bare(text: str) -> list[str]:
    """The words that lose an accent when folded, in their order, each once."""
    words = dict.fromkeys(word for word in _WORD.findall(text) if not word.isascii())
    bare = {word: fold_name(word) for word in words}
    return list(dict.fromkeys(each for each in bare.values() if each.isascii()))
