"""Mentions of persons in one article (stub: to be written)."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.articles.article import Passage, Span
from dossier.language.text import Text


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        name: the printed name, white space folded, without title and final 's.
        title: honorific or rank printed before it ('Mr', 'Maj. Gen.'), '' if none.
        role: office as printed beside it ('Belarusian defence minister'), '' if none.
        role_span: where the role stands, None if none.
        full: the full name of this article that it stands for; '' for a candidate, a lone surname
            whose bearer this article does not name.
        start, end: the name's offsets in the article's text.
        passage: its sentence; None where it stands in a part set aside.
    """

    name: str
    title: str
    role: str
    role_span: Span | None
    full: str
    start: int
    end: int
    passage: Passage | None


def find(text: Text) -> tuple[Mention, ...]:
    """Return the article's mentions of persons in order; its authors and photographers too."""
    raise NotImplementedError
