"""The order of work, on one page: read, find, combine into a `Dossier`; render it into pages.

Each article is read by itself; then the articles are joined, origins first, since every later
count is one of origins. Each step is given its part of the curator's decisions and says which it
used: a decision that nothing used is stale, and an error.

    render(dossier(Path("seeds"), "seeds", "Boats"), "# Boats")  ->  (Page("index.md", ...), ...)

It reads no clock, no network and no environment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from pathlib import Path

from dossier import corrections, export, home, report
from dossier.articles import page as articles_page
from dossier.articles import seeds
from dossier.articles.article import Article, Mode
from dossier.articles.page import Around
from dossier.cache import Cache, program
from dossier.claims import compare as claims
from dossier.claims import page as claims_page
from dossier.decisions import Decisions, resting, stale
from dossier.decisions import files as curator
from dossier.dossier import Dossier, Reading
from dossier.errors import DossierError, Notice, SetAside
from dossier.files import LIMIT
from dossier.language.pipeline import Pipeline
from dossier.origins import compare as origins
from dossier.origins import page as origins_page
from dossier.origins.aligner import Aligner
from dossier.origins.compare import Origin
from dossier.pages import Page, Site
from dossier.pages.kept import Kept, templates
from dossier.people import merge as people
from dossier.people import page as people_page
from dossier.people.merge import Person
from dossier.reading import Shelf
from dossier.reading import read as read_one
from dossier.statements import attribute, utterances
from dossier.statements import page as statements_page
from dossier.statements.find import Statement
from dossier.timeline import merge as timeline
from dossier.timeline import page as timeline_page

DATA = ("data/dossier.json", "data/dossier.schema.json", "data/frontmatter.schema.json")
"""The files beside the pages."""


def dossier(
    folder: Path,
    name: str,
    title: str,
    pipeline: Pipeline | None = None,
    *,
    limit: int = LIMIT,
    shelf: Shelf | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> Dossier:
    """Return the dossier that a folder of seeds holds.

    Args:
        folder: the seeds, with `decisions/` in it.
        name: the folder as messages should name it.
        title: the site's name.
        pipeline: what reads each article beside the rules.
        limit: how many bytes a seed may have.
        shelf: what reads each article, in place of the pipeline; by default all are read anew.
        told: called with what is done with all articles, before it is.

    Raises:
        DossierError: a mistake in a seed's file, a sidecar or a decision.
    """
    shelf = shelf or Shelf(Cache(None), pipeline)
    mistakes: list[Notice] = []
    notices: tuple[Notice, ...] = ()
    try:
        articles, notices = seeds.discover(folder, name, limit, shelf.take)
    except DossierError as error:
        mistakes.extend(error.notices)
    try:
        decided = curator.read(folder / "decisions", f"{name}/decisions")
    except DossierError as error:
        mistakes.extend(error.notices)
    if mistakes:
        raise DossierError(*mistakes, *(each for each in notices if isinstance(each, SetAside)))
    read = tuple(shelf.readings[article.key] for article in articles)
    told("they are compared")
    return combine(read, decided, title=title, notices=notices, shelf=shelf)


def readings(articles: Iterable[Article], pipeline: Pipeline | None = None) -> tuple[Reading, ...]:
    """Return what stands in each article, read by itself."""
    return tuple(read_one(article, pipeline) for article in articles)


def combine(
    read: tuple[Reading, ...],
    decided: Decisions,
    *,
    title: str,
    notices: Iterable[Notice] = (),
    shelf: Shelf | None = None,
) -> Dossier:
    """Return the dossier of articles read, joined as the curator decided.

    What is decided of an article set aside rests; while one is, a decision that matches nothing
    may be about it, and is a notice. What their shelf recalls of earlier builds is not done again.

    Raises:
        DossierError: a decision that cannot be carried out, or that matches nothing.
    """
    notices = tuple(notices)
    aside = {each.article for each in notices if isinstance(each, SetAside)}
    kept_back = {each.article.key for each in read if each.article.mode is Mode.METADATA}
    decided = resting.shown(resting.without(decided, aside), kept_back)
    read = tuple(_published(reading) for reading in read)
    texts = {reading.article.key: reading.text for reading in read}
    authors = {reading.article.key: reading.article.authors for reading in read}
    found = {reading.article.key: reading for reading in read}
    aligner = Aligner(texts, shelf.digests, shelf.alignments) if shelf else None
    groups, used_origins = origins.merge(texts, decided.origins, aligner)
    if shelf:
        shelf.alignments.save()
    persons, used_people = people.merge(
        {key: each.mentions for key, each in found.items()}, decided.people, authors, texts
    )
    said, used_statements = attribute.attribute(
        {key: each.statements for key, each in found.items()}, persons, decided.statements, texts
    )
    shared = utterances.group(said, texts)
    origin_of = {article: origin.key for origin in groups for article in origin.articles}
    dated = {key: each.accounts for key, each in found.items()}
    events, used_timeline = timeline.merge(dated, decided.timeline, persons, texts, origin_of)
    counted = {key: each.figures for key, each in found.items()}
    ground = claims.Ground(texts, groups, persons, shared, said, counted)
    rows, used_claims = claims.merge(decided.claims, ground)
    used = used_origins | used_people | used_statements | used_timeline | used_claims
    unused = stale.notices(decided, used, _named(persons, texts))
    if unused and not aside:
        raise DossierError(*unused)
    ranked = _ranked(persons, groups, said)
    notices = (*notices, *unused)
    return Dossier(
        *(title, read, groups, ranked, said, shared, events, rows, notices),
        left_out=tuple(each for each in decided.left_out if each[0] in used),
        digests=dict(shelf.digests) if shelf else {},
    )


def render(
    whole: Dossier,
    intro: str,
    overrides: Path | None = None,
    *,
    method: bool = False,
    address: str = "",
    cache: Cache | None = None,
) -> tuple[Page, ...]:
    """Return every page of the site, in order of path.

    Args:
        whole: the dossier.
        intro: the Markdown of the curator's paragraph, for the home page.
        overrides: a folder of templates that come before the package's.
        method: whether the site has a page `method.html`, its own, to link to.
        address: where errors are reported, with `{key}` in it; '' for nowhere.
        cache: where pages are kept from build to build; of a dossier with digests alone.

    Raises:
        ValueError: a link that leads nowhere; a mistake of this program.
    """
    kept = None
    if cache and whole.digests:
        kept = Kept(cache, [program(), address.encode(), *templates(overrides)])
    site = Site(overrides, address, kept)
    around = {article.key: _around(whole, article) for article in whole.articles}
    pages = [
        *articles_page.render(site, whole, around),
        *people_page.render(site, whole),
        *timeline_page.render(site, whole),
        *claims_page.render(site, whole),
        *statements_page.render(site, whole),
        *origins_page.render(site, whole),
        home.render(site, whole, intro, method=method),
        report.render(site, whole),
        corrections.render(site, whole),
    ]
    broken = site.broken(known=("method.html", *DATA))
    if broken:
        raise ValueError(f"links that lead nowhere: {broken}")
    if kept:
        kept.save()
    return tuple(sorted(pages, key=lambda page: page.path))


def data(whole: Dossier) -> Mapping[str, str]:
    """Return the files beside the pages: path below the site's root, and text."""
    texts = (export.dossier_json(whole), export.schema(), export.frontmatter_schema())
    return dict(zip(DATA, texts, strict=True))


def assets() -> Mapping[str, str]:
    """Return the look of the pages: path below the site's root, and text."""
    folder = Path(__file__).parent / "assets"
    return {f"assets/{path.name}": path.read_text("utf-8") for path in sorted(folder.iterdir())}


def _published(reading: Reading) -> Reading:
    """The reading, without what is made of words that its article's mode keeps back."""
    if reading.article.mode is Mode.METADATA:
        return Reading(reading.text, reading.mentions, (), (), ())
    return reading


def _ranked(
    persons: Iterable[Person], groups: Iterable[Origin], said: Iterable[Statement]
) -> tuple[Person, ...]:
    """Persons by independent origins, statements, mentions, name: the most first."""
    origin_of = {article: origin.key for origin in groups for article in origin.articles}
    spoken = Counter(each.speaker.person for each in said if each.speaker)

    def rank(person: Person) -> tuple[int, int, int, str]:
        named = {origin_of[article] for article, _ in person.in_body}
        return (-len(named), -spoken[person.key], -len(person.in_body), person.name)

    return tuple(sorted(persons, key=rank))


def _around(whole: Dossier, article: Article) -> Around:
    branches = (people_page, timeline_page, claims_page, statements_page)
    marks = [
        *people_page.marks(whole, article),
        *timeline_page.marks(whole, article),
        *statements_page.marks(whole, article),
        *claims_page.marks(whole, article),
    ]
    return Around(
        marks=sorted(marks, key=lambda mark: (mark.start, mark.end)),
        uses=[use for branch in branches for use in branch.uses(whole, article)],
        overlaps=origins_page.overlaps(whole, article),
    )


def _named(persons: Iterable[Person], articles: Iterable[str]) -> Mapping[str, Set[str]]:
    """Who is named in each article, and in any of them: ''."""
    named = {key: set[str]() for key in ("", *articles)}
    for person in persons:
        named[""] |= {person.name, *(form.name for form in person.also)}
        for article, mention in person.mentions:
            named[article] |= {person.name, mention.name}
    return named
