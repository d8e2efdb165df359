"""`data/dossier.json`: the whole dossier for a program to read, every datum with its evidence.

One object; each article, person, statement, event and claim stands on a line of its own, so that
a new article shows as a few lines in a comparison of two versions. Keys stand in the order of the
schema beside it. What an article's mode keeps back is not in it (`export.shown`).

    {"dossier": {"title": "Boats", "counts": {"articles": 1, ...}},
    "articles": [
    {"key": "boats", "slug": "two-boats", "label": "Harbour News", "title": "Two boats left", ...}],
    ...}

It holds no decisions, and of an article's text only what is quoted as evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter

from dossier.claims.agreement import Position
from dossier.claims.compare import Claim
from dossier.dossier import Dossier, Reading
from dossier.errors import Notice
from dossier.export import articles, rows, shapes, shown
from dossier.export.kept import Lines
from dossier.export.safejson import dumps, listed, safe, text, text_or_null
from dossier.origins.compare import Origin
from dossier.people.merge import Person
from dossier.statements.find import Statement


def dossier_json(dossier: Dossier, lines: Lines | None = None) -> str:
    """Return the dossier as JSON, safe inside a script element, ending in a newline.

    Args:
        dossier: the whole.
        lines: those of earlier builds; of a dossier with digests alone.
    """
    lines = lines or Lines()
    people = shown.people(dossier)
    said = tuple(each for each in dossier.statements if dossier.shows(each.passage))
    source = _Source(dossier, frozenset(person.key for person in people), _said_by(said))
    lists = {
        "articles": [_article(lines, dossier, each) for each in dossier.readings],
        "origins": [_origin(lines, dossier, each) for each in dossier.origins],
        "people": [_person(source, each) for each in people],
        "statements": [
            _statements(lines, source, article, list(each))
            for article, each in groupby(said, key=attrgetter("article"))
        ],
        "events": rows.events(dossier, source.people),
        "claims": [_claim(source, each) for each in dossier.claims],
        "notices": [_notice(each) for each in shown.notices(dossier)],
    }
    counts = {name: len(each) for name, each in lists.items() if name != "notices"}
    counts["statements"] = len(said)
    head = f'{{"dossier": {dumps({"title": dossier.title, "counts": counts})}'
    every = chain.from_iterable(_list(*each) for each in lists.items())
    return "".join((head, *every, "}\n"))


@dataclass(frozen=True, slots=True)
class _Source:
    """The dossier, the persons that are in the data, and what each is quoted with, by its key."""

    dossier: Dossier
    people: frozenset[str]
    said: Mapping[str, Sequence[str]]


def _said_by(statements: Sequence[Statement]) -> dict[str, list[str]]:
    said: defaultdict[str, list[str]] = defaultdict(list)
    for statement in statements:
        if statement.speaker:
            said[statement.speaker.person].append(text(shapes.statement_key(statement)))
    return said


def _list(name: str, entries: Sequence[str]) -> Iterator[str]:
    """The pieces of a list; what is some megabytes large is put together once."""
    yield f',\n"{name}": ['
    for number, entry in enumerate(entries):
        yield ",\n" if number else "\n"
        yield safe(entry)
    yield "]"


def _article(lines: Lines, dossier: Dossier, reading: Reading) -> str:
    key = reading.article.key
    return lines(
        lambda: (dossier.shown(key), dossier.origin(key).key),
        lambda: articles.article(dossier, reading),
    )


def _origin(lines: Lines, dossier: Dossier, origin: Origin) -> str:
    """An origin: how two articles align depends on the two alone."""
    aligned = [(each.first, each.second) for each in origin.alignments]
    return lines(
        lambda: (origin.key, list(map(dossier.shown, origin.articles)), aligned),
        lambda: articles.origin(dossier, origin),
    )


def _statements(lines: Lines, source: _Source, article: str, said: Sequence[Statement]) -> str:
    """The statements of an article: what stands in no reading, the joining or a decision gives."""
    return lines(
        lambda: (source.dossier.shown(article), [_given(source, each) for each in said]),
        lambda: ",\n".join([_statement(source, each) for each in said]),
    )


def _given(source: _Source, said: Statement) -> tuple[str, str, str | None]:
    return said.key, said.status._value_, _speaker(source, said)


def _speaker(source: _Source, said: Statement) -> str | None:
    """The person who says it, if in the data."""
    person = said.speaker.person if said.speaker else None
    return person if person in source.people else None


def _person(source: _Source, person: Person) -> str:
    dossier = source.dossier
    mentions = shown.mentions(dossier, person)
    page = person.key if dossier.has_page(person.key) else "index"
    variants = shown.variants(dossier, person, mentions)
    named = listed([shapes.named(dossier, each) for each in mentions])
    return (
        f'{{"key": {text(person.key)}, "name": {text(person.name)}, '
        f'"also": {listed(map(text, variants))}, "roles": {_roles(dossier, person)}, '
        f'"status": {text(person.status.value)}, "page": {text(f"people/{page}.html")}, '
        f'"mentions": {named}, "statements": {listed(source.said.get(person.key, ()))}, '
        f'"why": {listed([text(join.text) for join in person.why])}}}'
    )


def _roles(dossier: Dossier, person: Person) -> str:
    roles = (
        (role.text, [each for each in role.evidence if shown.words(dossier, each)])
        for role in person.roles
    )
    return listed(
        [
            f'{{"text": {text(role)}, '
            f'"evidence": {listed([shapes.evidence(dossier, each) for each in evidence])}}}'
            for role, evidence in roles
            if evidence
        ]
    )


def _statement(source: _Source, said: Statement) -> str:
    dossier = source.dossier
    return (
        f'{{"key": {text(shapes.statement_key(said))}, "article": {text(said.article)}, '
        f'"sentence": {text(said.passage.anchor)}, '
        f'"content": {shapes.spans(dossier, said.article, said.content)}, '
        f'"cue": {shapes.span(dossier, said.article, said.cue)}, '
        f'"source": {shapes.span(dossier, said.article, said.source)}, '
        f'"person": {text_or_null(_speaker(source, said))}, '
        f'"form": {text(said.form._value_)}, "stance": {text(said.stance._value_)}, '
        f'"reported": {"true" if said.reported else "false"}, '
        f'"status": {text(said.status._value_)}}}'
    )


def _claim(source: _Source, claim: Claim) -> str:
    positions = listed([_position(source, claim, each) for each in claim.positions])
    least, most = claim.sources.least, claim.sources.most
    return (
        f'{{"key": {text(claim.key)}, "question": {text(claim.question)}, '
        f'"agreement": {text(str(claim.agreement))}, "origins": {most}, '
        f'"independent": [{least}, {most}], '
        f'"page": {text(f"claims.html#claim-{claim.key}")}, "positions": {positions}}}'
    )


def _position(source: _Source, claim: Claim, position: Position) -> str:
    own = "" if position.answer == claim.question else position.answer
    speaker = shapes.speaker(position.speaker, position.via, source.people)
    return (
        f'{{"article": {text(position.article)}, "stance": {text(position.stance._value_)}, '
        f'"answer": {text(own)}, "as_of": {shapes.when(position.as_of)}, '
        f'"note": {text(position.note)}, "status": {text(position.status._value_)}, '
        f'"evidence": [{shapes.evidence(source.dossier, position.evidence)}], '
        f'"figure": {shapes.figure(position.figure)}, "speaker": {speaker}}}'
    )


def _notice(notice: Notice) -> str:
    return dumps(
        {
            "file": notice.location.file,
            "line": notice.location.line,
            "problem": notice.problem,
            "remedy": notice.remedy,
        }
    )
