"""What a person's page is made of, told as briefly as tells it from any other.

Words of an article are told by where they stand, and once by what tells that article's reading
from any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from dossier.dossier import Dossier
from dossier.dossier.shown import Place
from dossier.pages.runs import Run
from dossier.people.merge import Person
from dossier.people.page.crossing import Cell, Column
from dossier.people.page.index import Entry, Voice
from dossier.people.page.said import Said
from dossier.timeline.merge import Event
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Beside:
    """What persons stand in.

    Attributes:
        coverage: when articles appeared.
        events: those of each person.
        neighbours: who stands in one sentence with each person, and in which.
    """

    coverage: Sequence[When]
    events: Mapping[str, Sequence[Event]]
    neighbours: Mapping[str, Mapping[str, Sequence[Place]]]


def page(
    dossier: Dossier,
    entry: Entry,
    heard: Sequence[Said],
    beside: Beside,
) -> object:
    """Return what a person's page is made of, as `key_of` takes it.

    Args:
        dossier: what it is a page of.
        entry: the person's row.
        heard: what the person said.
        beside: what persons stand in.
    """
    who = entry.person
    positions = dossier.taken_by(who.key)
    others = beside.neighbours.get(who.key, {})
    articles = {key for key, _ in who.mentions}
    articles |= {each.article for said in heard for each in said.statements}
    articles |= {position.article for _, _, position in positions}
    return (
        *([dossier.shown(key) for key in sorted(articles)], _person(who), _ENTRY(entry)),
        [list(map(_STATEMENT, each.statements)) for each in heard],
        [(claim.key, claim.question, *_POSITION(each)) for claim, _, each in positions],
        list(map(_event, beside.events.get(who.key, ()))),
        [
            (each.key, each.name, dossier.has_page(each.key), others[each.key])
            for each in dossier.in_order(others)
        ],
        *(list(map(_TIME, beside.coverage)), dossier.corrections_of(who)),
    )


def rows(dossier: Dossier, run: Run[Entry]) -> object:
    """Return what some rows of the index are made of."""
    return [
        (
            *(each.person.key, each.person.name, each.person.status.value, _ENTRY(each)),
            [variant.name for variant in each.person.also],
            dossier.corrections_of(each.person),
        )
        for each in run.entries
    ]


def crossed(columns: Sequence[Column], row: tuple[Person, Sequence[Cell | None]]) -> object:
    """Return what a person's row of dots is made of."""
    person, cells = row
    return (
        *(person.key, person.name),
        [
            cell and (cell.dot, cell.address, column.label)
            for cell, column in zip(cells, columns, strict=True)
        ],
    )


def voice(dossier: Dossier, given: Voice) -> object:
    """Return what is made of what an institution or office says."""
    statements = [each for said in given.statements for each in said.statements]
    return (
        *(given.key, given.text),
        [dossier.shown(key) for key in sorted({each.article for each in statements})],
        [list(map(_STATEMENT, said.statements)) for said in given.statements],
    )


_TIME = attrgetter("edtf", "lasts", "said", "basis")  # of the first are its days made
_ENTRY = attrgetter("role", "articles", "origins", "statements", "folded")
_EVIDENCE = attrgetter("article", "start", "end")
# The rest of a statement stands in its reading.
_STATEMENT = attrgetter("article", "key", "status._value_", "ruling")
_POSITION = attrgetter("article", "stance._value_", "answer", "evidence.start", "evidence.end")


def _event(event: Event) -> tuple[object, ...]:
    return event.key, event.headline, event.when and _TIME(event.when)


def _person(who: Person) -> tuple[object, ...]:
    return (
        *(who.key, who.name, who.status.value, who.rulings),
        [(each.text, each.ruling) for each in who.why],
        [(each.name, each.articles) for each in who.also],
        [(each.text, *map(_EVIDENCE, each.evidence)) for each in who.roles],
        *([key for key, _ in who.mentions], [each.start for _, each in who.mentions]),
    )
