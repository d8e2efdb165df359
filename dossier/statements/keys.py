"""The lasting keys of statements, made from the anchors of their sentences.

    key_of(passage with anchor 's-we-stay-1a2b3c')  ->  'said-we-stay-1a2b3c'

It finds no statements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.articles.article import Passage

if TYPE_CHECKING:
    from dossier.statements.find import Statement


def keyed(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements with their keys; further ones of a sentence get -2, -3 in their order."""
    seen: Counter[str] = Counter()
    found = []
    for each in statements:
        key = key_of(each.passage)
        seen[key] += 1
        number = f"-{seen[key]}" if seen[key] > 1 else ""
        unlike = number or each.key != key
        found.append(replace(each, key=f"{key}{number}") if unlike else each)
    return found


def key_of(passage: Passage) -> str:
    """Return the key of the first statement that begins in a sentence."""
    return "said-" + passage.anchor.removeprefix("s-")
