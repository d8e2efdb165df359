"""What `dossier extract` prints: a JSON object a line, what is found in single articles.

It is the surface for whoever checks or reuses the finders by themselves: offsets count code points
of `text`, which is the article whole, and the finders ran over all of it. People are joined across
the run, so that one person has one key in every line; no decision of a curator acts on it.

    {"id": "boats", "text": "Two boats left on Sunday.", "published": "2021-03-07", ...}

It lays out no dossier: origins, events and claims are in `export.data`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dossier.dossier import Reading
from dossier.errors import DossierError, Location, Notice
from dossier.export.safejson import Json, dumps, number
from dossier.language.numbers import Number
from dossier.people import merge
from dossier.people.merge import Person
from dossier.statements import attribute
from dossier.statements.find import Statement


def extract_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Return a line for each article, in the order given, without its newline.

    Raises:
        DossierError: two articles have one key, so that their lines could not be told apart.
    """
    found = _by_key(readings)
    texts = {key: each.text for key, each in found.items()}
    persons, _ = merge.merge({key: each.mentions for key, each in found.items()}, (), {}, texts)
    statements, _ = attribute.attribute(
        {key: each.statements for key, each in found.items()}, persons, (), texts
    )
    named = _named(persons)
    said: defaultdict[str, list[Json]] = defaultdict(list)
    for statement in statements:
        said[statement.article].append(_statement(statement))
    return (dumps(_line(each, named[key], said[key])) for key, each in found.items())


def _by_key(readings: Iterable[Reading]) -> Mapping[str, Reading]:
    found: dict[str, Reading] = {}
    for reading in readings:
        article = reading.article
        if article.key in found:
            problem = f"its name is that of {found[article.key].article.file} too"
            remedy = "rename one of them, or extract them in two runs"
            raise DossierError(Notice(Location(article.file), problem, remedy))
        found[article.key] = reading
    return found


def _named(persons: Iterable[Person]) -> Mapping[str, Sequence[Json]]:
    places = sorted(
        (article, mention.start, mention.end, person.key)
        for person in persons
        for article, mention in person.mentions
    )
    named: defaultdict[str, list[Json]] = defaultdict(list)
    for article, start, end, person in places:
        named[article].append({"start": start, "end": end, "person": person})
    return named


def _line(reading: Reading, named: Sequence[Json], said: Sequence[Json]) -> Json:
    article = reading.article
    day = article.published.one_day if article.published else None
    return {
        "id": article.key,
        "text": article.text,
        "published": day.isoformat() if day else None,
        "aside": [[each.start, each.end] for each in article.aside],
        "mentions": named,
        "dates": [
            {"start": found.start, "end": found.end, "value": found.value}
            for found in reading.text.dates
        ],
        "statements": said,
        "figures": [figure for found in reading.text.numbers for figure in _figures(found)],
    }


def _statement(statement: Statement) -> Json:
    speaker = statement.speaker
    starts, ends = zip(*statement.content, strict=True)
    return {
        "content": [min(starts), max(ends)],
        "content_spans": statement.content,
        "cue": statement.cue,
        "source": statement.source,
        "person": speaker.person or None if speaker else None,
    }


def _figures(found: Number) -> Iterator[Json]:
    """A figure for each printed number: a range prints two."""
    values = (found.low, found.high) if found.value is None else (found.value,)
    for value in values:
        if value is not None:
            place = {"start": found.start, "end": found.end}
            yield {**place, "value": number(value), "unit": found.unit}
