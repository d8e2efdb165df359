"""Everything that changed in meaning between two states, part by part.

between(base, head)  ->  (Change(...), ...)
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.comparing import articles, people, rows
from dossier.comparing.change import Change, Ground, Sign, State
from dossier.errors import Location

KINDS = ("articles", "origins", "people", "events", "claims", "decisions")


def between(base: State, head: State) -> tuple[Change, ...]:
    """Return what changed, in the order of `KINDS`."""
    ground = Ground(base, head)
    return (
        *articles.compare(ground),
        *people.compare(ground),
        *rows.events(ground),
        *rows.claims(ground),
        *_decisions(base, head),
    )


def _decisions(base: State, head: State) -> Iterator[Change]:
    """What is wrong now and was not, and what no longer is."""
    for told in head.told:
        if told not in base.told:
            place = Location(told.file, told.line)
            yield Change("decisions", Sign.ADDED, f"{place}: {told.problem}", (told.remedy,))
    for told in base.told:
        if told not in head.told:
            yield Change("decisions", Sign.REMOVED, f"{told.file}: {told.problem}")
