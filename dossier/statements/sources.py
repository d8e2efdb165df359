"""Who a reporting word reports: the words before or behind it that name a speaker.

A speaker is a person's mention, a pronoun, or a noun phrase that can speak: a body or an office
("the ministry", "a government spokeswoman"), or the name of a place or organisation. Between
speaker and verb an apposition, a relative pronoun or a parenthesis may stand.

    before("Bob Ray, the mayor,", mentions=[Bob Ray])  ->  Source of 'Bob Ray'

It resolves no pronoun: `statements.find` does, which knows the sentence before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dossier.language.lexicons import words
from dossier.language.name_words import is_office
from dossier.people.find import Mention
from dossier.statements.ground import Ground, Source

OPENING_WORDS = (
    r"In|On|At|After|Before|During|With|For|From|By|Despite|Of|As|If|When|While|Since|Though|"
    r"Although|However|Meanwhile|Later|Earlier|Asked|Speaking|According|Following|To|Last|This|"
    r"Until|Under|Over|Because|Once|Amid|Among|Instead|Still|Also|Then"
)
OPENING = re.compile(rf"(?:{OPENING_WORDS}|But|And|Yet)\b")
_PRONOUN = re.compile(
    r"(?:^|[\s\"“”'(])((?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou))(?:[’'][a-z]+)?\Z"
)
_RELATIVE = re.compile(r",? (which|who|that)\Z")
_APPOSITION = re.compile(r",[^,\"“”;:]{2,90},\Z|, [^\"“”;:]{2,200},\Z| \([^()]{1,40}\)\Z")
_ASIDE = re.compile(r" ?\([^()]{1,40}\),?\Z")
_CLAUSE = re.compile(
    r"[,;:—–\"”“]|\b(?:that|and|but|[Aa]s|[Ww]hile|[Ww]hen|[Aa]fter|[Bb]efore|because|[Ii]f|"
    r"[Aa]lthough|[Tt]hough|where|[Ww]hat|which|who|than|[Ss]ince|amid|despite|once)\b"
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
_ANYONE = frozenset(
    "several one another others some many most all both few nobody everyone someone none".split()
)
_NOUNS = re.compile(
    r" (?:[Tt]he |[Aa]n? |(?=[A-Z])|\w+s (?=[A-Z]))(?:[\w’'.&-]+,? ){0,11}(?<!, )(?<!and )"
)
_BEHIND = re.compile(r" ?(?:(?:the|a|an|The|A|An) )?(?:[\w’'&.\-]+ ?){1,9}")


def before(ground: Ground, end: int, *, anyone: bool = False) -> Source | None:
    """Return the speaker whose words end at `end`, or before a parenthesis that ends there.

    Args:
        ground: the sentence.
        end: where the reporting word begins.
        anyone: whether whatever stands there as a subject speaks, since the word says so.
    """
    left = ground.sentence[:end].rstrip()
    relative = _RELATIVE.search(left[-8:])
    if relative is None:
        return _ending(ground, left, anyone=anyone) or _over_apposition(ground, left, anyone=anyone)
    place = (len(left) - len(relative[1]), len(left))
    left = left[: len(left) - len(relative.group())].rstrip()
    found = _ending(ground, left, anyone=anyone) or _over_apposition(ground, left, anyone=anyone)
    return replace(found, relative=place) if found else None


def behind(ground: Ground, start: int, *, anyone: bool = False) -> Source | None:
    """Return the speaker whose words begin at `start`.

    Args:
        ground: the sentence.
        start: where the reporting word ends.
        anyone: whether whatever stands there speaks, since the word says so.
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
    if last <= first:
        return None
    if anyone and _is_subject(ground.sentence[first:last]):
        return Source(first, last, None)
    return Source(first, last, None) if _can_speak(ground, first, last) else None


def between(ground: Ground, start: int, end: int) -> Source | None:
    """Return the speaker whose words fill the room between a quotation and a reporting word."""
    words_between = ground.sentence[start:end]
    if not _NOUNS.fullmatch(words_between):
        return None
    first = start + len(words_between) - len(words_between.lstrip())
    return Source(first, start + len(words_between.rstrip()), None)


def _named_behind(ground: Ground, mention: Mention, start: int, end: int) -> Source | None:
    """The speaker in a phrase that names a person: that person, or one beside him.

    "said Ann Lee" has her speak, "said Ann Lee's lawyer" and "said a friend of Ann Lee" do not.
    """
    last = mention.end - ground.offset
    if ground.sentence[last : last + 2] in ("'s", "’s"):
        last = start + len(ground.sentence[start:end].rstrip(" .'’"))
        return Source(start, last, None) if _can_speak(ground, start, last) else None
    own = with_role(ground, mention, start)
    if _OF.search(" " + ground.sentence[start:own] + " "):
        return Source(start, last, None)
    return Source(own, last, mention)


def _ending(ground: Ground, left: str, *, anyone: bool) -> Source | None:
    left = _ASIDE.sub("", left)
    mention = ground.mention_ending(len(left))
    if mention is not None:
        return _named_before(ground, mention, left)
    pronoun = _PRONOUN.search(left[-12:])
    if pronoun:
        at = len(left) - len(pronoun.group()) + pronoun.start(1) - pronoun.start()
        return Source(at, at + len(pronoun[1]), None, pronoun=True)
    start = _phrase_start(ground, left)
    if len(left) <= start:
        return None
    speaks = _can_speak(ground, start, len(left)) or (anyone and _is_subject(left[start:]))
    return Source(start, len(left), None) if speaks else None


def _named_before(ground: Ground, mention: Mention, left: str) -> Source | None:
    """The speaker where `left` ends with a person's name: that person, or one beside him."""
    own, start = with_role(ground, mention, 0), _phrase_start(ground, left)
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


def _over_apposition(ground: Ground, left: str, *, anyone: bool) -> Source | None:
    match = _APPOSITION.search(left, max(0, len(left) - 220))
    if match is None:
        return None
    for cut in (left.rfind(",", 0, len(left) - 1), match.start()):
        if cut > 0:
            found = _ending(ground, left[:cut].rstrip(), anyone=anyone)
            if found and not found.pronoun:
                return found
    return None


def with_role(ground: Ground, mention: Mention, floor: int) -> int:
    """Return where a mention begins with the title or office that stands straight before it."""
    start = mention.start
    if mention.role_span and floor <= mention.role_span[0] - ground.offset < start - ground.offset:
        between = ground.sentence[mention.role_span[1] - ground.offset : start - ground.offset]
        if len(between.strip()) <= 2 * len(mention.title) + 2 and "," not in between:
            start = mention.role_span[0]
    return max(start - ground.offset, 0)


def _is_subject(phrase: str) -> bool:
    """Whether a phrase before a finite verb can be its subject."""
    if phrase.rstrip().endswith(("'s", "’s")):
        return False
    last = phrase.rsplit(maxsplit=1)[-1].rstrip(".'’")
    if _VERBAL.search(phrase) or last.casefold() in _ANYONE:
        return last.casefold() in _ANYONE
    return last[:1].isalnum() and last.casefold() not in words("function_words")


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
    if last in _speaking() or is_office(last):
        return True
    return any(
        name.kind in ("place", "organisation", "unknown")
        and name.end - ground.offset == end
        and ground.sentence[start : name.start - ground.offset].strip().casefold() in ("", "the")
        for name in ground.names
    ) or (" and other " in phrase and last.endswith("s"))
