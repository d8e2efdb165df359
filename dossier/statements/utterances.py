"""One utterance carried by several articles (stub: to be written)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.language.text import Text
from dossier.statements.find import Statement


def group(
    statements: Sequence[Statement], texts: Mapping[str, Text]
) -> tuple[tuple[Statement, ...], ...]:
    """Return statements that give one utterance, two or more of different articles each.

    Quoted words are compared after folding; the same words in two articles are one utterance
    unless their speakers are known to differ.
    """
    raise NotImplementedError
