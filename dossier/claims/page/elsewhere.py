"""The utterance that a position quotes, where other articles carry it too.

elsewhere(dossier, standing(dossier.utterances), position)[0].others  ->  (an article, ...)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Article
from dossier.claims.answers import Position
from dossier.claims.claim import Stretch, quoted
from dossier.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An utterance that a position quotes: the other articles that carry it, and its page."""

    others: tuple[Article, ...]
    address: str


def elsewhere(
    dossier: Dossier, places: Mapping[str, Sequence[Stretch]], position: Position
) -> list[Elsewhere]:
    """Return the articles of other origins that carry the utterance a position quotes."""
    numbers = quoted(position.evidence, places)
    if not numbers:
        return []
    number = numbers[0]
    own = dossier.origin(position.article).articles
    carriers = dict.fromkeys(each.article for each in dossier.utterances[number])
    others = tuple(dossier.article(key) for key in carriers if key not in own)
    shown = others and dossier.carriers(number)
    return [Elsewhere(others, dossier.page_of(number))] if shown else []
