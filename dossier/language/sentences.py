"""Sentences (stub: to be written)."""

from __future__ import annotations

from dossier.articles.article import Article, Passage


def split(article: Article) -> tuple[Passage, ...]:
    """Return the body's sentences in order, with anchors made from their own words."""
    raise NotImplementedError
