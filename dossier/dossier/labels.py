"""The short names of articles, told apart where an outlet has several.

    told_apart(articles)[2].label  ->  'harbournews.example (2)'

The earliest article keeps the plain name, so a newer one changes no other's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dossier.articles.article import Article


def told_apart(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles in their order, equal labels numbered by date of publication and key."""
    every = tuple(articles)
    seen: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for each in sorted(every, key=_place):
        seen[each.label] += 1
        if seen[each.label] > 1:
            labels[each.key] = f"{each.label} ({seen[each.label]})"
    return tuple(
        replace(each, label=labels[each.key]) if each.key in labels else each for each in every
    )


def _place(article: Article) -> tuple[bool, object, str]:
    when = article.published
    return (when is None, when.sort_key if when else (), article.key)
