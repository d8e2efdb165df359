"""The home page: the curator's paragraph, then the picture in numbers, computed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier.articles.article import Article
from dossier.claims.compare import Claim
from dossier.dossier import Dossier
from dossier.pages import Page, Site

_AGREED = ("agree", "compatible")
_DISPUTED = ("differ", "contradict", "changed over time")
_KEY_PEOPLE = 8


def render(site: Site, dossier: Dossier, curator: str, *, method: bool) -> Page:
    """Return the home page.

    Args:
        site: the site the page is made for.
        dossier: what it counts.
        curator: the Markdown of `docs/index.md`: what stands before its first
            second heading comes first, the rest last.
        method: whether the site has a page `method.html` to link to.
    """
    page = site.render(
        "home.md.j2",
        "index.md",
        {},
        dossier=dossier,
        agreed=_rows(dossier, _AGREED),
        disputed=_rows(dossier, _DISPUTED),
        open=[each for each in dossier.claims if each.agreement.word not in _AGREED + _DISPUTED],
        people=[person for person in dossier.people if dossier.has_page(person.key)][:_KEY_PEOPLE],
        newest=sorted(dossier.articles, key=_published, reverse=True),
        method=method,
    )
    first, mark, rest = (curator.strip() or f"# {dossier.title}").partition("\n## ")
    return replace(
        page, body=f"{first.strip()}\n\n{page.body}\n{mark.strip()} {rest}".strip() + "\n"
    )


def _published(article: Article) -> tuple[date, date]:
    return article.published.sort_key if article.published else (date.min, date.min)


def _rows(dossier: Dossier, words: tuple[str, ...]) -> list[Claim]:
    return [claim for claim in dossier.claims if claim.agreement.word in words]
