"""Who a reporting word reports: the words before or behind it that name a speaker.

A speaker is a person's mention, a pronoun, or a noun phrase that can speak: a body or an office
("the ministry", "a government spokeswoman"), or the name of a place or organisation. Between
speaker and verb an apposition, a relative pronoun or a parenthesis may stand.

    before("Bob Ray, the mayor,", mentions=[Bob Ray])  ->  Source of 'Bob Ray'

It resolves no pronoun: `statements.find` does, which knows the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dossier.language.lexicons import words
from dossier.language.names import Name
from dossier.people.find import Mention


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker's words, offsets within the sentence; `mention` where they name a person."""

    start: int
    end: int
    mention: Mention | None
    pronoun: bool = False


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


_PRONOUN = re.compile(r"(?:^|[\s\"“”(])((?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t))\Z")
_RELATIVE = re.compile(r",? (?:which|who|that)\Z")
_APPOSITION = re.compile(r",[^,\"“”;:]{2,90},\Z|, [^\"“”;:]{2,140},\Z| \([^()]{1,40}\)\Z")
_CLAUSE = re.compile(
    r"[,;:—–\"”“]|\b(?:that|and|but|as|while|when|after|before|because|if|although|though|where|"
    r"what|which|who|than|since|amid|despite)\b"
)
_PHRASE = re.compile(r"(?:[\w’'&.\-]+ ){0,9}[\w’'&.\-]+\Z")
_PREPOSITION = re.compile(
    r"(?:in|on|at|after|before|during|with|for|from|by|despite|of) ", re.IGNORECASE
)
_NOUN_AFTER_TIME = re.compile(r"(?:day|week|month|year|night|morning|\d) (?=(?:the|a|an) )")
_ARTICLE = re.compile(r"\A(?:the|The|a|an|A|An) ")
_LEADING = re.compile(r"(?:(?:However|Meanwhile|Later|Also|Still|Then|But|And|Yet|So)\b,? ?)+")
_POSTMODIFIER = re.compile(r" (?:for|of|in|at|from|with|to|on|speaking|close|familiar) ")
_OF = re.compile(r" (?:of|for|from|to|by|with|on|about|at|called|named|around|near) ")
_VERBAL = re.compile(
    r" (?:is|was|are|were|has|had|have|did|does|who|(?:\w+ed|gave|made|sent|put|led|held)"
    r" (?:a|an|the|his|her|its|their|to))\b"
)
_BEHIND = re.compile(r" ?(?:(?:the|a|an|The|A|An) )?(?:[\w’'&.\-]+ ?){1,9}")


def before(ground: Ground, end: int) -> Source | None:
    """Return the speaker whose words end at `end`, or before a parenthesis that ends there."""
    left = ground.sentence[:end].rstrip()
    relative = _RELATIVE.search(left[-8:])
    if relative:
        left = left[: len(left) - len(relative.group())].rstrip()
    return _ending(ground, left) or _over_apposition(ground, left)


def behind(ground: Ground, start: int) -> Source | None:
    """Return the speaker whose words begin at `start`.

    Args:
        ground: the sentence.
        start: where the reporting word ends.
    """
    match = _BEHIND.match(ground.sentence, start)
    if match is None:
        return None
    stop = _CLAUSE.search(ground.sentence, start, match.end())
    end = stop.start() if stop and stop.start() > start else match.end()
    phrase = ground.sentence[start:end]
    first = start + len(phrase) - len(phrase.lstrip())
    for mention in ground.mentions:
        at = mention.start - ground.offset
        if start <= at < end:
            return _named_behind(ground, mention, first, end)
    last = start + len(phrase.rstrip(" .'’"))
    return Source(first, last, None) if last > first and _can_speak(ground, first, last) else None


def _named_behind(ground: Ground, mention: Mention, start: int, end: int) -> Source | None:
    """The speaker in a phrase that names a person: that person, or one beside him.

    "said Ann Lee" has her speak, "said Ann Lee's lawyer" and "said a friend of Ann Lee" do not.
    """
    last = mention.end - ground.offset
    if ground.sentence[last : last + 2] in ("'s", "’s"):
        last = start + len(ground.sentence[start:end].rstrip(" .'’"))
        return Source(start, last, None) if _can_speak(ground, start, last) else None
    own = _with_role(ground, mention, start)
    if _OF.search(" " + ground.sentence[start:own] + " "):
        return Source(start, last, None)
    return Source(own, last, mention)


def _ending(ground: Ground, left: str) -> Source | None:
    mention = ground.mention_ending(len(left))
    if mention is not None:
        return _named_before(ground, mention, left)
    pronoun = _PRONOUN.search(left[-12:])
    if pronoun:
        return Source(len(left) - len(pronoun.group(1)), len(left), None, pronoun=True)
    start = _phrase_start(ground, left)
    if len(left) <= start or not _can_speak(ground, start, len(left)):
        return None
    return Source(start, len(left), None)


def _named_before(ground: Ground, mention: Mention, left: str) -> Source | None:
    """The speaker where `left` ends with a person's name: that person, or one beside him."""
    own, start = _with_role(ground, mention, 0), _phrase_start(ground, left)
    if start < own and _OF.search(" " + ground.sentence[start:own] + " "):
        verbal = _VERBAL.search(ground.sentence, start, own)
        return None if verbal else Source(start, len(left), None)
    return Source(min(own, start), len(left), mention)


def _phrase_start(ground: Ground, left: str) -> int:
    """Where the noun phrase begins that ends with `left`; its end where there is none."""
    phrase = _PHRASE.search(left, max(0, len(left) - 120))
    if phrase is None:
        return len(left)
    start = phrase.start()
    for clause in _CLAUSE.finditer(left, start):
        if clause.group() != "and" or not _is_name(ground, start, clause.start()):
            start = clause.end()
    start += len(left[start:]) - len(left[start:].lstrip(" '’.&-"))
    leading = _LEADING.match(left, start)
    start = leading.end() if leading else start
    if not _PREPOSITION.match(left, start):
        return start
    return next((each.end() for each in _NOUN_AFTER_TIME.finditer(left, start)), len(left))


def _is_name(ground: Ground, start: int, end: int) -> bool:
    """Whether a stretch is one name, an article aside: the first half of "X and Y"."""
    bare = _ARTICLE.sub("", ground.sentence[start:end].strip())
    return any(
        name.text == bare and start <= name.start - ground.offset < end for name in ground.names
    )


def _over_apposition(ground: Ground, left: str) -> Source | None:
    match = _APPOSITION.search(left, max(0, len(left) - 160))
    if match is None:
        return None
    for cut in (left.rfind(",", 0, len(left) - 1), match.start()):
        if cut > 0:
            found = _ending(ground, left[:cut].rstrip())
            if found and not found.pronoun:
                return found
    return None


def _with_role(ground: Ground, mention: Mention, floor: int) -> int:
    """Where a mention begins with the title or office that stands straight before it."""
    start = mention.start
    if mention.role_span and floor <= mention.role_span[0] - ground.offset < start - ground.offset:
        between = ground.sentence[mention.role_span[1] - ground.offset : start - ground.offset]
        if len(between.strip()) <= 2 * len(mention.title) + 2 and "," not in between:
            start = mention.role_span[0]
    return max(start - ground.offset, 0)


@cache
def _speaking() -> frozenset[str]:
    return words("speaking_nouns")


def _can_speak(ground: Ground, start: int, end: int) -> bool:
    """Whether a noun phrase names a body, an office, a place or an organisation."""
    phrase = ground.sentence[start:end]
    if _VERBAL.search(phrase):
        return False
    head = _POSTMODIFIER.split(phrase, maxsplit=1)[0].split()
    last = head[-1].rstrip(".'’").casefold() if head else ""
    if last in _speaking():
        return True
    return any(
        name.kind in ("place", "organisation", "unknown")
        and name.end - ground.offset == end
        and ground.sentence[start : name.start - ground.offset].strip().casefold() in ("", "the")
        for name in ground.names
    ) or (" and other " in phrase and last.endswith("s"))
