"""Everything that changed in meaning between two states, part by part.

between(base, head)  ->  (Change(...), ...)
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.comparing import articles, people, rows
from dossier.comparing.change import Change, Ground, Sign, State
from dossier.errors import Location

KINDS = ("articles", "decisions", "origins", "claims", "events", "people")
"""First what was done and what it broke, then what readers are told otherwise."""


def between(base: State, head: State) -> tuple[Change, ...]:
    """Return what changed, in the order of `KINDS`."""
    ground = Ground(base, head)
    found = (
        *articles.compare(ground),
        *_decisions(base, head),
        *rows.claims(ground),
        *rows.events(ground),
        *people.compare(ground),
    )
    return tuple(sorted(found, key=lambda change: KINDS.index(change.kind)))


def _decisions(base: State, head: State) -> Iterator[Change]:
    """What is wrong now and was not, and what no longer is."""
    for told in head.told:
        if told not in base.told:
            place = Location(told.file, told.line)
            yield Change("decisions", Sign.ADDED, f"{place}: {told.problem}", (told.remedy,))
    for told in base.told:
        if told not in head.told:
            yield Change("decisions", Sign.REMOVED, f"{told.file}: {told.problem}")
