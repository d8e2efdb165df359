"""The home page: the curator's paragraph, then the picture in numbers, computed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dossier.articles.article import Article
from dossier.claims.agreement import DISPUTED
from dossier.claims.compare import Claim
from dossier.dossier import Dossier
from dossier.method import measured
from dossier.pages import Page, Site

_AGREED = ("agree", "compatible")
_KEY_PEOPLE = 8
_SHOWN = 6  # rows of a list: what a stranger takes in at a glance


def render(site: Site, dossier: Dossier, curator: str, *, method: bool) -> Page:
    """Return the home page.

    Args:
        site: the site the page is made for.
        dossier: what it counts.
        curator: the Markdown of `docs/index.md`: what stands before its first
            second heading comes first, the rest last.
        method: whether the site has a page `method.html` to link to.
    """
    settled = _AGREED + DISPUTED
    disputed = [each for each in dossier.claims if each.agreement.word in DISPUTED]
    page = site.render(
        "home.md.j2",
        "index.md",
        {},
        dossier=dossier,
        agreed=_rows(each for each in dossier.claims if each.agreement.word in _AGREED),
        disputed=_rows(disputed),
        differing=len(disputed),
        open=_rows(each for each in dossier.claims if each.agreement.word not in settled),
        people=[person for person in dossier.people if dossier.has_page(person.key)][:_KEY_PEOPLE],
        newest=sorted(dossier.articles, key=_published, reverse=True),
        method=method,
        shown=_SHOWN,
        names=measured()[0],
    )
    first, mark, rest = (curator.strip() or f"# {dossier.title}").partition("\n## ")
    body = f"{first.strip()}\n\n{page.body}\n{mark.strip()} {rest}".strip() + "\n"
    return Page.of(page.path, page.front, body, page.head)


def _published(article: Article) -> tuple[date, date]:
    return article.published.sort_key if article.published else (date.min, date.min)


def _rows(claims: Iterable[Claim]) -> list[Claim]:
    """The curator's rows, then those that the program found."""
    return sorted(claims, key=lambda claim: claim.found)
