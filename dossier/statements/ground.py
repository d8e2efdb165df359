"""A sentence as the finders of statements see it, and a speaker's words in it.

All offsets are within the sentence; what stands between its quotation marks is blotted out
(`cues.blot`), so that a name or a verb in a quotation is none of the sentence's own.

    Ground("Lee said “xxx”.", 120, mentions, names).mention_ending(3)  ->  the mention of Lee

It asks nothing of the sentence itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar

from dossier.articles.article import Passage, Span
from dossier.language.names import Name
from dossier.language.text import Text
from dossier.people.find import Mention
from dossier.statements.cues import blot


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker's words, offsets within the sentence.

    Attributes:
        start, end: where they stand.
        mention: the person they name, if they do.
        pronoun: whether they are "he", "she", "it" or the like.
        relative: where "who" or "which" stands in for them before the reporting word.
    """

    start: int
    end: int
    mention: Mention | None
    pronoun: bool = False
    relative: Span | None = None

    @property
    def place(self) -> Span:
        """The words next to the reporting word: those, or the relative pronoun."""
        return self.relative or (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Ground:
    """A blotted sentence with its offset in the text and what stands in it."""

    sentence: str
    offset: int
    mentions: Sequence[Mention]
    names: Sequence[Name]

    def mention_ending(self, at: int) -> Mention | None:
        """The mention that ends at an offset of the sentence, a possessive not counted."""
        return next((each for each in self.mentions if each.end - self.offset == at), None)


def ground_of(text: Text, passage: Passage, mentions: Sequence[Mention]) -> Ground:
    """Return a sentence of an article with its mentions and names."""
    sentence = blot(text.article.text, passage.start, passage.end, text.quotations)
    named = [each for each in _inside(mentions, passage) if each.end <= passage.end]
    names = [each for each in _inside(text.names, passage) if each.end <= passage.end]
    return Ground(sentence, passage.start, named, names)


_start = attrgetter("start")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Found = TypeVar("_Found", bound=_Placed)


def _inside(found: Sequence[_Found], passage: Passage) -> Sequence[_Found]:
    """The findings that begin in a sentence; `found` is in order."""
    first = bisect_left(found, passage.start, key=_start)
    return found[first : bisect_left(found, passage.end, key=_start)]
