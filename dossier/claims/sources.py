"""How many independent sources a row has: an interval, since who heard it from whom is not printed.

At most, every origin that brings words of its own is a source. At least, all that may rest on the
word of another does: where somebody is credited with the row's matter, what the others tell in
their own voice may be his word; and a sentence that tells what a body did and itself made known
("the company offered", "has been arrested"), or what documents show, may be that body's or theirs.
Who answers otherwise repeats nobody.

    "Nine sailors are safe, the navy said." / "Nine sailors are safe."   ->   1 to 2 sources

It decides nothing: which of the two holds, the texts do not say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, combinations

from dossier.claims.answers import Position, key
from dossier.claims.voices import Voices
from dossier.language.lexicons import words
from dossier.origins.groups import groups
from dossier.statements.speakers import Speaker


@dataclass(frozen=True, slots=True)
class Sources:
    """The fewest and the most sources that a row may have.

    Attributes:
        least, most: as many, or fewer than the texts that take a position; none without any.
        texts: how many do, of copies one.
        one: the speaker whose word the others may be, '' where there is none or are several.
    """

    least: int
    most: int
    texts: int
    one: str = ""

    def __str__(self) -> str:
        return f"{self.most}" if self.least == self.most else f"{self.least} to {self.most}"

    @property
    def doubt(self) -> str:
        """Why there may be fewer than the most, for readers; '' where there may not."""
        if self.least == self.most:
            return ""
        return f"some may repeat {self.one}" if self.one else "some may rest on one source"


def count(
    told: Sequence[Sequence[Position]],
    origin_of: Mapping[str, str],
    voices: Voices,
    text_of: Mapping[str, str],
) -> Sources:
    """Return how many sources the positions of a row have.

    Args:
        told: the positions in groups, of which each is one report or the word of one speaker.
        origin_of: the origin of each article, by its key; one for an outlet's.
        voices: what tells whether two speakers may pass on one word.
        text_of: the text of each article, by its key; one for copies.
    """
    most = fresh(told, origin_of)
    by_answer: defaultdict[object, list[Sequence[Position]]] = defaultdict(list)
    for group in told:
        by_answer[key(group[0])].append(group)
    heard = [_heard(each, voices) for each in by_answer.values()]
    one = heard[0][1] if len(heard) == 1 else ""
    texts = len({text_of[each.article] for each in chain(*told)})
    return Sources(min(most, sum(least for least, _ in heard)), most, texts, one)


def _heard(told: Sequence[Sequence[Position]], voices: Voices) -> tuple[int, str]:
    """How many sources one answer has at least, and the name of the one that others may repeat."""
    speakers = [each for each in map(_credited, told) if each]
    if not speakers:
        return (1 if _known(told) else len(told)), ""
    every = range(len(speakers))

    def one_word(one: int, two: int) -> bool:
        return voices.may_be_one(speakers[one], speakers[two])

    heard = len(groups(every, combinations(every, 2), one_word))
    return heard, _name(speakers[0]) if len(speakers) == 1 and not _known(told) else ""


def _known(told: Sequence[Sequence[Position]]) -> bool:
    """Whether what an article tells in its own voice was made known."""
    return any(is_made_known(each.evidence.quote) for each in chain(*told) if not each.speaker)


@lru_cache(maxsize=1 << 14)
def is_made_known(sentence: str) -> bool:
    """Return whether a sentence tells a deed that its doer made known, or what documents show."""
    deeds = words("announced_deeds")
    done = any(match["verb"] in deeds for match in _deed().finditer(sentence))
    return done or bool(_SHOWN.search(sentence) or _REVISED.search(sentence))


def fresh(reports: Sequence[Sequence[Position]], origin_of: Mapping[str, str]) -> int:
    """Return how many origins bring a report that no origin before them had brought.

    Args:
        reports: the positions of a row, in groups that give one report.
        origin_of: the origin of each article, by its key.
    """
    brought: defaultdict[str, set[int]] = defaultdict(set)
    for number, report in enumerate(reports):
        for each in report:
            brought[origin_of[each.article]].add(number)
    heard: set[int] = set()
    count = 0
    for origin in sorted(brought):
        count += not brought[origin] <= heard
        heard |= brought[origin]
    return count


def _credited(group: Sequence[Position]) -> Speaker | None:
    return next((each.speaker for each in group if each.speaker), None)


def _name(speaker: Speaker) -> str:
    if speaker.name:
        return speaker.name
    first = speaker.text.split()[0].lower()
    small = first in ("the", "a", "an") or speaker.text.lower() in words("speaking_nouns")
    return first + speaker.text[len(first) :] if small else speaker.text


@cache
def _deed() -> re.Pattern[str]:
    bodies = "|".join(sorted(words("speaking_nouns"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:[A-Z][\w’'&.-]{{0,40}}|it|they|he|she|who|(?:{bodies})s?|is|are|was|were|been?|being)"
        r"(?: (?:has|have|had|is|are|was|were|be|been|being|will|would|also|now|already|later|since"
        r"|then|not|initially|only|never|[a-z]{2,12}ly)){0,4} (?P<verb>[a-z]{3,14})\b"
    )


_SHOWN = re.compile(
    r"\b(?:data|documents?|e-?mails?|figures|files?|filings?|indictments?|leaks?|letters?|memos?"
    r"|papers?|polls?|records?|reports?|statistics|stud(?:y|ies)|surveys?)(?: (?:also|reportedly))?"
    r" (?:claim|contain|describe|detail|expose|find|found|include|indicate|list|name|reference"
    r"|reveal|say|show|state|suggest)(?:s|ed|d|ned)?\b",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:cut|cuts|doubled|increased|lowered|raised|reduced|revised|updated) (?:its|their)\b"
    r"|\b(?:was|were|has|have|had|been) set up\b"
)
