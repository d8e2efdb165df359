"""A dossier rendered: every page of the site, and the files beside them.

    render(whole, "# Boats")  ->  (Page("articles/a.md", ...), ..., Page("timeline.md", ...))
    data(whole)               ->  {"data/dossier.json": "...", ...}

Each branch lays out its own pages; here they are asked for in turn, and no link of theirs may lead
nowhere. It reads no clock, no network and no environment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from dossier import corrections, export, home, report
from dossier.articles import page as articles_page
from dossier.articles.article import Article
from dossier.articles.page import Around, Surroundings
from dossier.cache import Cache, program
from dossier.claims import page as claims_page
from dossier.dossier import Dossier
from dossier.export.kept import Lines
from dossier.origins import page as origins_page
from dossier.pages import Page, Site
from dossier.pages.kept import Kept, templates
from dossier.pages.templates import environment_of
from dossier.people import page as people_page
from dossier.recall import Recall
from dossier.statements import page as statements_page
from dossier.timeline import page as timeline_page

DATA = ("data/dossier.json", "data/dossier.schema.json", "data/frontmatter.schema.json")
"""The files beside the pages."""


def render(
    whole: Dossier,
    intro: str,
    overrides: Path | None = None,
    *,
    method: bool = False,
    address: str = "",
    cache: Cache | None = None,
    step: Recall | None = None,
) -> tuple[Page, ...]:
    """Return every page of the site, in order of path.

    Args:
        whole: the dossier.
        intro: the Markdown of the curator's paragraph, for the home page.
        overrides: a folder of templates that come before the package's.
        method: whether the site has a page `method.html`, its own, to link to.
        address: where errors are reported, with `{key}` in it; '' for nowhere.
        cache: where pages are kept from build to build; of a dossier with digests alone.
        step: what knows the templates, and the pages, of an earlier build of this process.

    Raises:
        ValueError: a link that leads nowhere; a mistake of this program.
    """
    step = step or Recall()
    made_with = [program(), address.encode(), *templates(overrides)]
    kept = step(Kept, cache, made_with) if cache and whole.digests else None
    compiled_by = program() if cache and cache.keeps else b""
    filled = step(environment_of, made_with, overrides, program=compiled_by)
    site = Site(overrides, address, kept, filled)
    return step(_pages, whole, intro, method, made_with, site=site)


def data(whole: Dossier, cache: Cache | None = None) -> Mapping[str, str]:
    """Return the files beside the pages: path below the site's root, and text.

    Args:
        whole: the dossier.
        cache: where lines are kept from build to build; of a dossier with digests alone.
    """
    lines = Lines(cache if whole.digests else None)
    texts = (export.dossier_json(whole, lines), export.schema(), export.frontmatter_schema())
    lines.save()
    return dict(zip(DATA, texts, strict=True))


def assets() -> Mapping[str, str]:
    """Return the look of the pages: path below the site's root, and text."""
    folder = Path(__file__).parent / "assets"
    return {f"assets/{path.name}": path.read_text("utf-8") for path in sorted(folder.iterdir())}


def _pages(
    whole: Dossier, intro: str, method: bool, _made_with: Sequence[bytes], *, site: Site
) -> tuple[Page, ...]:
    """The pages of a dossier, filled into a site whose templates are those that are named."""
    headings, origins = statements_page.headings(whole), origins_page.Facts(whole)
    pages = [
        *articles_page.render(site, whole, _surroundings(whole, headings, origins)),
        *people_page.render(site, whole),
        *timeline_page.render(site, whole),
        *claims_page.render(site, whole),
        *statements_page.render(site, whole, headings),
        *origins_page.render(site, whole, origins),
        home.render(site, whole, intro, method=method),
        report.render(site, whole),
        corrections.render(site, whole),
    ]
    broken = site.broken(known=("method.html", *DATA))
    if broken:
        raise ValueError(f"links that lead nowhere: {broken}")
    site.save()
    return tuple(sorted(pages, key=lambda page: page.path))


def _surroundings(
    whole: Dossier, headings: Sequence[str], origins: origins_page.Facts
) -> Surroundings:
    """What the branches know of an article, and by what that changes."""
    facts = (
        people_page.facts(whole),
        statements_page.facts(whole, headings),
        timeline_page.facts(whole),
        claims_page.facts(whole),
        origins.article,
    )

    def around(article: Article) -> Around:
        marks = [
            *people_page.marks(whole, article),
            *timeline_page.marks(whole, article),
            *statements_page.marks(whole, article),
            *claims_page.marks(whole, article),
        ]
        uses = [
            *people_page.uses(whole, article),
            *timeline_page.uses(whole, article),
            *claims_page.uses(whole, article),
            *statements_page.uses(whole, article, headings),
        ]
        return Around(
            marks=sorted(marks, key=lambda mark: (mark.start, mark.end)),
            uses=uses,
            overlaps=origins_page.overlaps(whole, article),
        )

    return Surroundings(around, lambda article: [facts_of(article) for facts_of in facts])
