"""What an article shares with the others of its origin, for the head of its page.

Figures are compared by value and unit, shown as printed. Which text came first is not said.
"""

from __future__ import annotations

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.origins.alignment import Alignment
from dossier.pages import Overlap


def overlaps(dossier: Dossier, article: Article) -> list[Overlap]:
    """Return what an article shares with each other article of its origin, by article key."""
    origin = dossier.origin(article.key)
    return [
        _overlap(dossier, article, dossier.article(other), origin.alignments)
        for other in origin.articles
        if other != article.key
    ]


def _overlap(
    dossier: Dossier, article: Article, other: Article, alignments: tuple[Alignment, ...]
) -> Overlap:
    compared = next(
        (each for each in alignments if {each.first, each.second} == {article.key, other.key}), None
    )
    side = 0 if compared and compared.first == article.key else 1
    mine, theirs = _figures(dossier, article), _figures(dossier, other)
    return Overlap(
        href=other.page,
        label=other.label,
        aligned=compared.aligned[side] if compared else 0,
        sentences=len(dossier.reading(article.key).text.sentences),
        both=tuple(
            printed if printed == theirs[key] else f"{printed} / {theirs[key]}"
            for key, printed in mine.items()
            if key in theirs
        ),
        here=tuple(printed for key, printed in mine.items() if key not in theirs),
        there=tuple(printed for key, printed in theirs.items() if key not in mine),
    )


def _figures(dossier: Dossier, article: Article) -> dict[tuple[object, str], str]:
    """The figures of the sentences shown: (value, unit) to the printed words."""
    return {
        (figure.value, figure.unit): dossier.quote(figure.evidence)
        for figure in dossier.reading(article.key).figures
        if figure.value is not None
        and figure.evidence is not None
        and dossier.shows(figure.evidence.passage)
    }
