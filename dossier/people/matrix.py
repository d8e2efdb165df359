"""The dots that say how often an article names someone: their area grows with the mentions.

A round dot where the article only names the person, a square one where it also gives the person's
words; both of one area for one number, up to `MOST` mentions, above which they grow no more.

    dot(4, quoted=False).reach  ->  twice that of dot(1, quoted=False)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sqrt

BOX = 24  # CSS pixels of the square that each dot stands in the middle of
MOST = 12  # mentions
_ONE = 3.2  # radius of the dot of one mention


@dataclass(frozen=True, slots=True)
class Dot:
    """How an article names someone.

    Attributes:
        mentions: how often.
        quoted: how many statements of the person it gives.
        reach: the radius of a round dot, or half the side of a square one, in CSS pixels.
    """

    mentions: int
    quoted: int
    reach: float

    @property
    def words(self) -> str:
        """The same in words."""
        named = f"named {_times(self.mentions)}"
        return f"{named}, {_counted(self.quoted, 'statement')}" if self.quoted else named


def dot(mentions: int, quoted: int) -> Dot:
    """Return the dot of so many mentions and statements in one article."""
    radius = _ONE * sqrt(min(mentions, MOST))
    return Dot(mentions, quoted, round(radius * sqrt(pi) / 2 if quoted else radius, 1))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count > 1 else ''}"
