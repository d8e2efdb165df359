"""The order of work, on one page: read, find, combine into a `Dossier`; `rendering` lays it out.

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

from dossier.articles import seeds
from dossier.articles.article import Article, Mode
from dossier.cache import Cache
from dossier.claims import compare as claims
from dossier.decisions import Decisions, resting, stale
from dossier.decisions import files as curator
from dossier.dossier import Dossier, Reading
from dossier.errors import DossierError, Notice, SetAside
from dossier.files import LIMIT
from dossier.language.pipeline import Pipeline
from dossier.origins import compare as origins
from dossier.origins.aligner import Aligner
from dossier.origins.compare import Origin
from dossier.people import merge as people
from dossier.people.merge import Person
from dossier.reading import Shelf
from dossier.reading import read as read_one
from dossier.statements import attribute, utterances
from dossier.statements.find import Statement
from dossier.timeline import merge as timeline

__all__ = ["combine", "dossier", "readings"]


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
    shelf.save()
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
    shelf = shelf or Shelf(Cache(None))
    step = shelf.steps
    aligner = Aligner(texts, shelf.digests, shelf.alignments)
    groups, used_origins = step(origins.merge, texts, decided.origins, aligner=aligner)
    shelf.alignments.save()
    named = {key: each.mentions for key, each in found.items()}
    persons, used_people = step(people.merge, named, decided.people, authors, texts, steps=step)
    quoted = {key: each.statements for key, each in found.items()}
    said, used_statements = step(attribute.attribute, quoted, persons, decided.statements, texts)
    shared = step(utterances.group, said, texts)
    origin_of = {article: origin.key for origin in groups for article in origin.articles}
    dated = {key: each.accounts for key, each in found.items()}
    ordered = (dated, decided.timeline, persons, texts, origin_of)
    events, used_timeline = step(timeline.merge, *ordered, steps=step)
    counted = {key: each.figures for key, each in found.items()}
    ground = claims.Ground(texts, groups, persons, shared, said, counted, shelf.asserted)
    rows, used_claims = step(claims.merge, decided.claims, ground, recall=step)
    used = used_origins | used_people | used_statements | used_timeline | used_claims
    unused = stale.notices(decided, used, lambda: _named(persons, texts))
    if unused and not aside:
        raise DossierError(*unused)
    ranked = _ranked(persons, groups, said)
    notices = (*notices, *unused)
    return Dossier(
        *(title, read, groups, ranked, said, shared, events, rows, notices),
        left_out=tuple(each for each in decided.left_out if each[0] in used),
        digests=dict(shelf.digests),
    )


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
        articles = [article for article, _ in person.in_body]
        origins_of = {origin_of[article] for article in articles}
        return (-len(origins_of), -spoken[person.key], -len(articles), person.name)

    return tuple(sorted(persons, key=rank))


def _named(persons: Iterable[Person], articles: Iterable[str]) -> Mapping[str, Set[str]]:
    """Who is named in each article, and in any of them: ''."""
    named = {key: set[str]() for key in ("", *articles)}
    for person in persons:
        named[""] |= {person.name, *(form.name for form in person.also)}
        for article, mention in person.mentions:
            named[article] |= {person.name, mention.name}
    return named
