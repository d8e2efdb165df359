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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dossier.claims.agreement import Position
from dossier.claims.compare import Claim
from dossier.dossier import Dossier, Reading
from dossier.errors import Notice
from dossier.export import rows, shapes, shown
from dossier.export.safejson import Json, dumps, number
from dossier.origins.compare import Origin
from dossier.people.merge import Person
from dossier.statements.find import Statement


def dossier_json(dossier: Dossier) -> str:
    """Return the dossier as JSON, safe inside a script element, ending in a newline."""
    people = shown.people(dossier)
    said = tuple(each for each in dossier.statements if dossier.shows(each.passage))
    source = _Source(dossier, frozenset(person.key for person in people), _said_by(said))
    lists: dict[str, list[Json]] = {
        "articles": [_article(source, each) for each in dossier.readings],
        "origins": [_origin(source, each) for each in dossier.origins],
        "people": [_person(source, each) for each in people],
        "statements": [_statement(source, each) for each in said],
        "events": rows.events(dossier, source.people),
        "claims": [_claim(source, each) for each in dossier.claims],
        "notices": [_notice(each) for each in shown.notices(dossier)],
    }
    counts: Json = {name: len(each) for name, each in lists.items() if name != "notices"}
    head = f'"dossier": {dumps({"title": dossier.title, "counts": counts})}'
    return "{" + ",\n".join([head, *(_list(*each) for each in lists.items())]) + "}\n"


@dataclass(frozen=True, slots=True)
class _Source:
    """The dossier, the persons that are in the data, and the keys of what each is quoted with."""

    dossier: Dossier
    people: frozenset[str]
    said: Mapping[str, Sequence[str]]


def _said_by(statements: Sequence[Statement]) -> dict[str, list[str]]:
    said: defaultdict[str, list[str]] = defaultdict(list)
    for statement in statements:
        if statement.speaker:
            said[statement.speaker.person].append(shapes.statement_key(statement))
    return said


def _list(name: str, entries: Sequence[Json]) -> str:
    return f'"{name}": [' + ",".join(f"\n{dumps(entry)}" for entry in entries) + "]"


def _article(source: _Source, reading: Reading) -> Json:
    article, dossier = reading.article, source.dossier
    aside = [(each.start, each.end) for each in article.aside]
    sentences = [each for each in reading.text.sentences if dossier.shows(each)]
    return {
        "key": article.key,
        "slug": article.slug,
        "label": article.label,
        "title": shown.title(article),
        "outlet": article.outlet,
        "text_by": article.text_by,
        "published": shapes.published(article),
        "authors": list(article.authors),
        "url": article.url,
        "language": article.language,
        "words": article.words,
        "digest": article.digest,
        "mode": article.mode.value,
        "origin": dossier.origin(article.key).key,
        "page": article.page,
        "aside": shapes.spans(dossier, article.key, aside),
        "sentences": [{"anchor": s.anchor, "start": s.start, "end": s.end} for s in sentences],
        "dates": _dates(source, reading),
        "figures": _figures(source, reading),
    }


def _dates(source: _Source, reading: Reading) -> Json:
    return [
        {
            "start": found.start,
            "end": found.end,
            "value": found.value,
            "edtf": found.when.edtf if found.when else None,
            "basis": found.when.basis if found.when else "",
        }
        for found in reading.text.dates
        if shown.offsets(source.dossier, reading.article.key, (found.start, found.end))
    ]


def _figures(source: _Source, reading: Reading) -> Json:
    return [
        {
            "start": found.evidence.start,
            "end": found.evidence.end,
            "value": number(found.value),
            "unit": found.unit,
            "qualifier": found.qualifier,
        }
        for found in reading.figures
        if found.evidence and shown.words(source.dossier, found.evidence)
    ]


def _origin(source: _Source, origin: Origin) -> Json:
    pairs = [
        (one, two)
        for alignment in origin.alignments
        for pair in alignment.pairs
        for one, two in product(*pair.sides)
        if source.dossier.shows(one) and source.dossier.shows(two)
    ]
    return {
        "key": origin.key,
        "articles": list(origin.articles),
        "pairs": [
            [{"article": each.article, "sentence": each.anchor} for each in pair] for pair in pairs
        ],
        "changed": [
            number
            for number, (one, two) in enumerate(pairs)
            if one.text.split() != two.text.split()
        ],
    }


def _person(source: _Source, person: Person) -> Json:
    dossier = source.dossier
    roles = [
        (role.text, [each for each in role.evidence if shown.words(dossier, each)])
        for role in person.roles
    ]
    return {
        "key": person.key,
        "name": person.name,
        "also": list(shown.variants(dossier, person)),
        "roles": [
            {"text": text, "evidence": [shapes.evidence(dossier, each) for each in evidence]}
            for text, evidence in roles
            if evidence
        ],
        "status": person.status.value,
        "page": f"people/{person.key if dossier.has_page(person.key) else 'index'}.html",
        "mentions": [shapes.named(dossier, *each) for each in shown.mentions(dossier, person)],
        "statements": list(source.said.get(person.key, ())),
        "why": [join.text for join in person.why],
    }


def _statement(source: _Source, said: Statement) -> Json:
    dossier, speaker = source.dossier, said.speaker
    return {
        "key": shapes.statement_key(said),
        "article": said.article,
        "sentence": said.passage.anchor,
        "content": shapes.spans(dossier, said.article, said.content),
        "cue": shapes.span(dossier, said.article, said.cue),
        "source": shapes.span(dossier, said.article, said.source),
        "person": speaker.person if speaker and speaker.person in source.people else None,
        "form": said.form.value,
        "stance": said.stance.value,
        "reported": said.reported,
        "status": said.status.value,
    }


def _claim(source: _Source, claim: Claim) -> Json:
    return {
        "key": claim.key,
        "question": claim.question,
        "agreement": str(claim.agreement),
        "origins": claim.sources.most,
        "independent": [claim.sources.least, claim.sources.most],
        "page": f"claims.html#claim-{claim.key}",
        "positions": [_position(source, claim, position) for position in claim.positions],
    }


def _position(source: _Source, claim: Claim, position: Position) -> Json:
    own = "" if position.answer == claim.question else position.answer
    return {
        "article": position.article,
        "stance": position.stance.value,
        "answer": own,
        "as_of": shapes.when(position.as_of),
        "note": position.note,
        "status": position.status.value,
        "evidence": [shapes.evidence(source.dossier, position.evidence)],
        "figure": shapes.figure(position.figure),
        "speaker": shapes.speaker(position.speaker, position.via, source.people),
    }


def _notice(notice: Notice) -> Json:
    return {
        "file": notice.location.file,
        "line": notice.location.line,
        "problem": notice.problem,
        "remedy": notice.remedy,
    }
