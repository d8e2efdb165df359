"""The timeline: one ordered list below a picture of its span; and the dates on article pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.pages import Mark, Page, Site, Use
from dossier.pages.runs import Run, runs
from dossier.timeline.event import Event
from dossier.timeline.find import Account, Kind
from dossier.timeline.picture import Mark as PictureMark
from dossier.timeline.picture import draw
from dossier.when import MONTHS, When

_RUN = 8  # rows, or marks, that are made anew where one of them is


@dataclass(frozen=True, slots=True)
class Row:
    """An event and what the page can be narrowed to and still show it, as 'kind:planned'."""

    event: Event
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The rows that begin in a year, by month; `name` is '' for what has no beginning."""

    name: str
    months: tuple[tuple[str, tuple[Row, ...]], ...]


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the timeline's page."""
    front = {
        "title": "Timeline",
        "description": "What happened, was announced, planned or denied, with every account.",
        "kind": "timeline",
        "search": {"boost": 8},
    }
    origins = {
        key: dossier.article(origin.key).slug
        for origin in dossier.origins
        for key in origin.articles
    }
    rows = [Row(event, tuple(_filters(event, origins))) for event in dossier.events]
    dated = [row for row in rows if row.event.when]
    told = {each for row in rows for each in row.filters}
    heads = {event.key: event.headline for event in dossier.events}
    page = site.render(
        "timeline.md.j2",
        "timeline.md",
        front,
        dossier=dossier,
        years=list(_years(dated)),
        ordered=[row for row in rows if row.event.after or row.event.before],
        undated=[
            row for row in rows if not (row.event.when or row.event.after or row.event.before)
        ],
        heads=heads,
        runs=partial(runs, name=lambda row: row.event.key, length=_RUN),
        facts=partial(_facts, dossier, heads, origins),
        waiting=_waiting(dossier),
        kinds=[kind for kind in Kind if f"kind:{kind}" in told],
        people=[each for each in dossier.people if f"person:{each.key}" in told],
        **_picture(dossier, [row.event for row in dated]),
    )
    return [page]


def _facts(
    dossier: Dossier, heads: Mapping[str, str], origins: Mapping[str, str], run: Run[Row]
) -> object:
    """What some rows are made of; words of an article are told by where they stand."""
    articles = {each.evidence.article for row in run.entries for each in row.event.accounts}
    people = dossier.in_order(key for row in run.entries for key in row.event.people)
    return (
        [
            (
                *(_EVENT(row.event), row.event.when and _TIME(row.event.when)),
                heads.get(row.event.after or row.event.before),
                list(map(_account, row.event.accounts)),
            )
            for row in run.entries
        ],
        [(dossier.shown(key), origins[key]) for key in sorted(articles)],
        [(each.key, each.name, dossier.has_page(each.key)) for each in people],
    )


_EVENT = attrgetter("key", "headline", "people", "status._value_", "ruling", "after", "before")
_TIME = attrgetter("edtf", "basis")


def _account(account: Account) -> object:
    when, words = account.when, account.evidence
    return (
        *(account.kind._value_, when and when.edtf, account.status._value_, account.placed),
        *(words.article, words.start, words.end),
    )


def _filters(event: Event, origins: Mapping[str, str]) -> Iterator[str]:
    yield from [f"kind:{kind}" for kind in dict.fromkeys([each.kind for each in event.accounts])]
    slugs = dict.fromkeys([origins[each.evidence.article] for each in event.accounts])
    yield from [f"origin:{slug}" for slug in slugs]
    yield from [f"person:{key}" for key in event.people]


def _years(dated: Sequence[Row]) -> Iterator[Year]:
    """The dated rows by year and month, in their order."""
    for name, rows in groupby(dated, key=lambda row: _year(row.event.when)):
        months = groupby(rows, key=lambda row: _month(row.event.when))
        yield Year(name, tuple((month, tuple(each)) for month, each in months))


def _year(when: When | None) -> str:
    return str(when.earliest.year) if when and when.earliest else ""


def _month(when: When | None) -> str:
    """The month in which a time begins, '' where it is longer than one and names none."""
    if not when or not when.earliest or not when.latest:
        return ""
    if (when.latest - when.earliest).days > 31:
        return ""
    return f"{MONTHS[when.earliest.month - 1]} {when.earliest.year}"


def _picture(dossier: Dossier, dated: Sequence[Event]) -> dict[str, object]:
    """The picture, and what its marks stand for: events, and the articles that have a date."""
    articles = [article for article in dossier.articles if article.published]
    times = [event.when for event in dated if event.when]
    coverage = [article.published for article in articles if article.published]
    picture = draw(times, coverage)
    axis = picture.axis if picture else 0

    def event_facts(run: Run[PictureMark]) -> object:
        told = [
            (_MARK(mark), dated[mark.numbers[0]].headline, [dated[n].key for n in mark.numbers])
            for mark in run.entries
        ]
        return axis, told

    def article_facts(run: Run[PictureMark]) -> object:
        told = [
            (_MARK(mark), [(articles[n].label, articles[n].page) for n in mark.numbers])
            for mark in run.entries
        ]
        return axis, told

    return {
        "picture": picture,
        "dated": dated,
        "covering": articles,
        "event_facts": event_facts,
        "article_facts": article_facts,
        "mark_runs": partial(runs, name=lambda mark: mark.when.edtf, length=_RUN),
    }


_MARK = attrgetter("when.edtf", "shape", "start", "end", "open_start", "open_end", "row")


def _waiting(dossier: Dossier) -> list[tuple[Article, int]]:
    """The articles without a publication date, and how many of their dates wait for it."""
    counts = [
        (article, sum(1 for mark in marks(dossier, article) if not mark.value))
        for article in dossier.articles
        if article.published is None
    ]
    return [(article, count) for article, count in counts if count]


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each time expression: what it resolves to, and why."""
    found = []
    for each in dossier.reading(article.key).text.dates:
        if each.when:
            when = each.when
            mark = Mark(each.start, each.end, "date", "", when.words, when.edtf, when.basis)
            found.append(mark)
        elif article.published is None and "X" in each.value:
            why = "publication date unknown"
            found.append(Mark(each.start, each.end, "date", "", "not resolved", why=why))
    return found


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the events an article gives an account of, in order of time."""
    return [
        Use("event", f"timeline.html#event-{event.key}", event.headline)
        for event in dossier.told_in(article.key)
    ]


def facts(dossier: Dossier) -> Callable[[Article], object]:
    """Return what gives the facts of which an article's uses are made; marks are its own."""
    return lambda article: [(each.key, each.headline) for each in dossier.told_in(article.key)]
