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

from dossier.language.lexicons import words
from dossier.people.find import Mention
from dossier.statements.asides import beside, misplaced, named_beside, of_office, with_role
from dossier.statements.ground import Ground, Source
from dossier.statements.phrases import (
    CLAUSE,
    PREPOSITION,
    VERBAL,
    can_speak,
    is_clause,
    is_subject,
    phrase_start,
    within_name,
)

OPENING_WORDS = (
    r"In|On|At|After|Before|During|With|For|From|By|Despite|Of|As|If|When|While|Since|Though|"
    r"Although|However|Meanwhile|Later|Earlier|Asked|Speaking|According|Following|To|Last|This|"
    r"Until|Under|Over|Because|Once|Amid|Among|Instead|Still|Also|Then|[A-Z][a-z]{2,5}day"
)
OPENING = re.compile(rf"(?:{OPENING_WORDS}|But|And|Yet)\b")
_PRONOUN = re.compile(
    r"(?:^|[\s\"“”'(])((?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou))(?:[’'][a-z]+)?\Z"
)
_RELATIVE = re.compile(r",? (which|who|that)\Z")
_PARENTHESIS = re.compile(r" \([^()]{1,40}\)\Z")
_WHEN = re.compile(
    r" (?:on |late |early |last |earlier |later |this )+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year)"
    r"(?: (?:morning|afternoon|evening|night))?\Z"
)
_INNER_RELATIVE = re.compile(r" (?:who|which|that) \Z")
_LAST_NOUN = re.compile(r"\b[\w’'-]{2,30}\Z")
_DATED = re.compile(
    r"(?: (?:on |late |early )?[A-Z][a-z]{2,5}day(?: (?:morning|afternoon|evening|night))?)?,?\Z"
)
_STATED = 120  # letters of a verb and the statement that it takes
_FINITE = re.compile(
    r"(?:is|was|are|were|has|had|have|did|does|do|can|could|will|would|\w{3,20}ed) "
)
_ISSUED = re.compile(  # whose statement it is: "Lee issued a statement that said"
    r" (?:(?:has|had|have) )?(?:(?:also|then|later) )?"
    r"(?:issued|released|posted|published|tweeted|sent|wrote|made|put out|gave|read)"
    r"(?: out)? (?:an?|the|his|her|its|their) (?:[\w’'-]{1,20} ){0,3}"
    r"(?:statement|tweet|post|message|letter|note|email|e-mail|memo|video|release)\Z"
)
_ASIDE = re.compile(r" ?\([^()]{1,40}\),?\Z")
_OF = re.compile(r" (?:of|for|from|to|by|with|on|about|at|called|named|around|near) ")
_NOUNS = re.compile(
    r" (?:[Tt]he |[Aa]n? |(?=[A-Z])|\w+s (?=[A-Z]))(?:[\w’'.&-]+,? ){0,11}(?<!, )(?<!and )"
)
_BODY_BEHIND = re.compile(  # "according to Tollen officials", where Tollen may be a surname too
    r" (?:[a-z]+ ){0,2}(?:authorities|council|government|officials|police|prosecutors|sources)\b"
)
_BEHIND = re.compile(r" ?(?:(?:the|a|an|The|A|An) )?(?:[\w’'&.\-]+ ?){1,9}")


def before(ground: Ground, end: int, *, anyone: bool = False) -> Source | None:
    """Return the speaker whose words end at `end`, or before a parenthesis that ends there.

    Args:
        ground: the sentence.
        end: where the reporting word begins.
        anyone: whether whatever stands there as a subject speaks, since the word says so.
    """
    left = _WHEN.sub("", ground.sentence[:end].rstrip())
    relative = _RELATIVE.search(left[-8:])
    if relative is None:
        return _ending(ground, left, anyone=anyone) or _over_apposition(ground, left, anyone=anyone)
    place = (len(left) - len(relative[1]), len(left))
    left = left[: len(left) - len(relative.group())].rstrip()
    found = _antecedent(ground, left)
    return replace(found, relative=place) if found else None


def issuer(ground: Ground, end: int) -> Source | None:
    """Return who gives out what ends at `end`: "The port released a statement on Monday,"."""
    left = _DATED.sub("", ground.sentence[max(0, end - _STATED) : end].rstrip())
    issued = _ISSUED.search(left)
    return before(ground, max(0, end - _STATED) + issued.start(), anyone=True) if issued else None


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
    end = _phrase_end(ground, start, match.end())
    phrase = ground.sentence[start:end]
    first = start + len(phrase) - len(phrase.lstrip())
    if PREPOSITION.match(ground.sentence, first):
        return None
    for mention in ground.mentions:
        at = mention.start - ground.offset
        if start <= at < end:
            return _named_behind(ground, mention, first, end)
    last = start + len(phrase.rstrip(" .'’"))
    if last <= first:
        return None
    found = Source(first, last, None)
    if (anyone and is_subject(ground.sentence[first:last])) or can_speak(ground, first, last):
        return named_beside(ground, found, "") or found
    return None


def _phrase_end(ground: Ground, start: int, end: int) -> int:
    """Where the noun phrase behind a reporting word ends."""
    for stop in CLAUSE.finditer(ground.sentence, start, end):
        inside = stop.group() == "and" and (
            within_name(ground.sentence, stop.start()) or _in_role(ground, stop.start())
        )
        if stop.start() > start and not inside:
            return stop.start()
    return end


def _in_role(ground: Ground, at: int) -> bool:
    """Whether a place is inside the office that stands right before its bearer's name."""
    at += ground.offset
    spans = (each.role_span for each in ground.mentions if each.role_span)
    return any(first < at < last for first, last in spans)


def between(ground: Ground, start: int, end: int) -> Source | None:
    """Return the speaker whose words fill the room between a quotation and a reporting word."""
    words_between = ground.sentence[start:end]
    if not _NOUNS.fullmatch(words_between) or is_clause(words_between.strip()):
        return None
    first = start + len(words_between) - len(words_between.lstrip())
    return Source(first, start + len(words_between.rstrip()), None)


def _named_behind(ground: Ground, mention: Mention, start: int, end: int) -> Source | None:
    """The speaker in a phrase that names a person: that person, or one beside him.

    "said Ann Lee" has her speak, "said Ann Lee's lawyer", "said a friend of Ann Lee" and "said Lee
    officials" do not.
    """
    last = mention.end - ground.offset
    if body := _BODY_BEHIND.match(ground.sentence, last, end):
        return Source(start, body.end(), None)
    if ground.sentence[last : last + 2] in ("'s", "’s"):
        last = start + len(ground.sentence[start:end].rstrip(" .'’"))
        return Source(start, last, None) if can_speak(ground, start, last) else None
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
    start = phrase_start(ground, left)
    if len(left) <= start:
        return None
    relative = _INNER_RELATIVE.search(left, max(0, start - 6), start)
    if relative and _FINITE.match(left, start):
        found = _ending(ground, left[: relative.start()], anyone=anyone)
        return replace(found, end=len(left), mention=None) if found else None
    speaks = can_speak(ground, start, len(left)) or (anyone and is_subject(left[start:]))
    if not speaks:
        return None
    return of_office(ground, start, len(left)) or Source(start, len(left), None)


def _antecedent(ground: Ground, left: str) -> Source | None:
    """The person, or the last noun, that a relative pronoun stands for."""
    left = _ASIDE.sub("", left)
    mention = ground.mention_ending(len(left))
    if mention is not None:
        return Source(with_role(ground, mention, 0), len(left), mention)
    if issued := _ISSUED.search(left[-_STATED:]):
        return before(ground, len(left) - len(issued.group()))
    found = _ending(ground, left, anyone=True) or _over_apposition(ground, left, anyone=True)
    last = _LAST_NOUN.search(left[-30:])
    if found or last is None or last[0] in words("function_words"):
        return found
    return Source(len(left) - len(last[0]), len(left), None)


def _named_before(ground: Ground, mention: Mention, left: str) -> Source | None:
    """The speaker where `left` ends with a person's name: that person, or one beside him."""
    own, start = with_role(ground, mention, 0), phrase_start(ground, left)
    if start < own and _OF.search(" " + ground.sentence[start:own] + " "):
        verbal = VERBAL.search(ground.sentence, start, own) or is_clause(left[start:])
        return None if verbal else Source(start, len(left), None)
    return Source(min(own, start), len(left), mention)


def _over_apposition(ground: Ground, left: str, *, anyone: bool) -> Source | None:
    """The speaker before what stands beside him, be it one phrase or several between commas."""
    aside = _PARENTHESIS.search(left, max(0, len(left) - 44))
    cuts = [aside.start()] if aside else []
    if left.endswith(",") and not cuts:
        cuts = beside(left) or misplaced(ground, left)
    for cut in reversed(cuts):
        found = _ending(ground, left[:cut].rstrip(), anyone=anyone)
        if found and not found.pronoun:
            return named_beside(ground, found, left[cut:]) or found
    return None
