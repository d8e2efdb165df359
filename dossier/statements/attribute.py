"""Speakers joined to persons (stub: to be written)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dossier.decisions import Ruling, SpeakerDecision
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.statements.find import Statement


def attribute(
    statements: Mapping[str, Sequence[Statement]],
    persons: Iterable[Person],
    decisions: Iterable[SpeakerDecision],
    texts: Mapping[str, Text],
) -> tuple[tuple[Statement, ...], frozenset[Ruling]]:
    """Return all statements with `speaker.person` set where it is certain, and the decisions used.

    A decision's quote addresses the statement whose content or sentence holds it; `speaker` ''
    (nobody) clears the speaker, a person's name or variant names that person, any other text an
    institution as written. A decision that gives the speaker found already makes it `checked`,
    another one `corrected`.
    """
    raise NotImplementedError
