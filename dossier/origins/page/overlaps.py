"""What an article shares with each of its origin, for the article's own page.

overlaps(dossier, article)[0].label  ->  'harbournews.example'
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.origins.page.compared import Compared, side_by_side
from dossier.pages import Overlap

_Value: TypeAlias = tuple[object, str]  # of a figure, and its unit


def overlaps(dossier: Dossier, article: Article) -> list[Overlap]:
    """Return what an article shares with each of its origin that it is compared to."""
    alignments = [
        each
        for each in dossier.origin(article.key).alignments
        if article.key in (each.first, each.second)
    ]
    mine = _figures(dossier, article) if alignments else {}
    return [_overlap(dossier, article, mine, side_by_side(dossier, each)) for each in alignments]


def _overlap(
    dossier: Dossier, article: Article, mine: Mapping[_Value, str], compared: Compared
) -> Overlap:
    here = 0 if compared.one.key == article.key else 1
    other = compared.two if here == 0 else compared.one
    theirs = _figures(dossier, other)
    return Overlap(
        href=other.page,
        label=other.label,
        comparison=compared.address,
        aligned=compared.alignment.aligned[here],
        sentences=compared.alignment.sentences[here],
        both=tuple(
            printed if printed == theirs[key] else f"{printed} / {theirs[key]}"
            for key, printed in mine.items()
            if key in theirs
        ),
        here=tuple(printed for key, printed in mine.items() if key not in theirs),
        there=tuple(printed for key, printed in theirs.items() if key not in mine),
    )


def _figures(dossier: Dossier, article: Article) -> dict[_Value, str]:
    """The figures of the sentences shown: (value, unit) to the printed words."""
    return {
        (figure.value, figure.unit): dossier.quote(figure.evidence)
        for figure in dossier.reading(article.key).figures
        if figure.value is not None
        and figure.evidence is not None
        and dossier.shows(figure.evidence.passage)
    }
