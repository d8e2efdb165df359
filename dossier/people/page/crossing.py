"""Who is named where: a row for each person, a column for each article, or for each day of many.

Above `WIDE` articles nobody finds a column, so those that appeared on one day share one, or in one
month above as many days, in one year above as many months; and only the first `MANY` persons have
a row. Each person's page names every article.

    crossing(dossier, people).columns[0].label  ->  '2 May 2016'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.people.matrix import Dot, dot
from dossier.people.merge import Person
from dossier.when import MONTHS

WIDE = 40  # columns: of 24 pixels each, what a screen shows at once
MANY = 100  # rows
_SPANS = {"day": 10, "month": 7, "year": 4}  # by how many letters of a date they are told
_OPEN = "date open"  # of an article whose date is unknown, or longer than a column


@dataclass(frozen=True, slots=True)
class Column:
    """An article and its page, or a time in which several appeared and no page."""

    label: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """How a column names a person, and where."""

    dot: Dot
    address: str


@dataclass(frozen=True, slots=True)
class Crossing:
    """The columns, and for each person a cell for each of them, None where it does not name them.

    `span`: the time for which a column stands, 'day', 'month' or 'year'; '' for an article each.
    """

    span: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Person, tuple[Cell | None, ...]], ...]


def crossing(dossier: Dossier, people: Sequence[Person]) -> Crossing:
    """Return which article names whom, articles of one origin side by side; or which day does."""
    every = [dossier.article(key) for origin in dossier.origins for key in origin.articles]
    if len(every) <= WIDE:
        columns = [Column(each.label, each.page) for each in every]
        place = {each.key: number for number, each in enumerate(every)}
        rows = (_row(dossier, each, len(columns), place) for each in people)
        return Crossing("", tuple(columns), tuple(rows))
    span, times = _times(every)
    order = sorted(set(times.values()))
    place = {key: order.index(time) for key, time in times.items()}
    rows = (
        _row(dossier, each, len(order), place, f"people/{each.key}.html") for each in people[:MANY]
    )
    return Crossing(span, tuple(Column(_words(each)) for each in order), tuple(rows))


def _row(
    dossier: Dossier, person: Person, columns: int, place: Mapping[str, int], address: str = ""
) -> tuple[Person, tuple[Cell | None, ...]]:
    """A person's cells; each leads to an address, or to where its article names the person."""
    first: dict[int, str] = {}
    for key, mention in () if address else person.in_body:
        page = dossier.article(key).page
        shown = mention.passage and dossier.shows(mention.passage)
        at = f"{page}#{mention.passage.anchor}" if mention.passage and shown else page
        if first.get(place[key], page) == page:
            first[place[key]] = at
    named = Counter([place[key] for key, each in person.mentions if each.passage])
    quoted = Counter([place[each.article] for each in dossier.said_by(person.key)])
    cells: list[Cell | None] = [None] * columns
    for number, mentions in named.items():
        cells[number] = Cell(dot(mentions, quoted[number]), address or first[number])
    return person, tuple(cells)


def _times(articles: Sequence[Article]) -> tuple[str, Mapping[str, str]]:
    """The shortest time by which the articles have few enough columns, and each one's."""
    days = {each.key: _days(each) for each in articles}
    told = ((span, _times_of(days, letters)) for span, letters in _SPANS.items())
    few = (each for each in told if len(set(each[1].values())) <= WIDE or each[0] == "year")
    return next(few)


def _times_of(days: Mapping[str, tuple[str, str]], letters: int) -> Mapping[str, str]:
    """The first letters of the days on which each article appeared: its day, month or year."""
    return {
        key: first[:letters] if first and first[:letters] == last[:letters] else _OPEN
        for key, (first, last) in days.items()
    }


def _days(article: Article) -> tuple[str, str]:
    """The first and the last day on which an article may have appeared, '' where that is open."""
    when = article.published
    if not when or not when.earliest or not when.latest:
        return "", ""
    return when.earliest.isoformat(), when.latest.isoformat()


def _words(time: str) -> str:
    if time[4:5] != "-":
        return time
    month = f"{MONTHS[int(time[5:7]) - 1]} {time[:4]}"
    return f"{int(time[8:])} {month}" if time[7:] else month
