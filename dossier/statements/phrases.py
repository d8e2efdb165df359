"""Noun phrases: where the one before a verb begins, and whether it can speak.

Only bodies, offices, places and organisations can be trusted to speak behind any reporting word
("the ministry", "Tollen"); whatever stands as a subject before "said" does.

    phrase_start(ground of 'In May the old keeper said no.', 'In May the old keeper')  ->  7

It resolves no name: `people.find` has done so.
"""

from __future__ import annotations

import re

from dossier.language.lexicons import words
from dossier.language.name_words import is_office
from dossier.statements.ground import Ground

CLAUSE = re.compile(
    r"[,;:—–\"”“]|\b(?:that|and|but|[Aa]s|[Ww]hile|[Ww]hen|[Aa]fter|[Bb]efore|because|[Ii]f|"
    r"[Aa]lthough|[Tt]hough|where|[Ww]hat|which|who|than|[Ss]ince|amid|despite|once)\b"
)
_PHRASE_BREAK = re.compile(r"[^\w’'&.#\- ]|  | --? ")
_MOST, _REACH = 10, 120  # words and letters of a noun phrase
PREPOSITION = re.compile(
    r"(?:in|on|at|after|before|during|with|for|from|by|despite|of|to) ", re.IGNORECASE
)
_NOUN_AFTER_TIME = re.compile(r"(?:day|week|month|year|night|morning|\d) (?=(?:the|a|an) )")
_ARTICLE = re.compile(r"\A(?:the|The|a|an|A|An) ")
_BODY = re.compile(r"(?:(?:[Tt]he|[Aa]n?) )?(?:[A-Z][\w’'.-]{0,30} ){0,3}([A-Za-z][a-z]{2,20})")
_LEADING = re.compile(
    r"(?:(?:(?:Late |Early |Earlier |Later )?(?:[Ll]ast|[Tt]his) "
    r"(?:night|morning|afternoon|evening|week|weekend|month|year|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|"
    r"However|Meanwhile|Later|Also|Still|Then|But|And|Yet|So)\b,? ?)+"
)
_POSTMODIFIER = re.compile(r" (?:for|of|in|at|from|with|to|on|speaking|close|familiar) ")
VERBAL = re.compile(
    r" (?:is|was|are|were|has|had|have|did|does|who|(?:\w+ed|gave|made|sent|put|led|held)"
    r" (?:a|an|the|his|her|its|their|to))\b"
)
# A noun phrase has an article at its head, or behind what links another phrase to it.
_TWO = re.compile(
    r"(?<![\w’'])(?<!to )(?!(?:of|for|in|on|at|to|by|from|with|without|about|into|onto|inside"
    r"|outside|over|under|near|below|above|beyond|aboard|along|alongside|off|up|down|behind|beside"
    r"|opposite|against|between|among|around|across|through|throughout|towards?|within|upon|via"
    r"|during|as|than|like|not|and|or|both|all|half|even|only|just|now|then|here|once|still|perhaps"
    r"|maybe|today|quite|such|\w+ing)\b)[\w’'-]+ (?:the|an?) ",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(r"(?:then|twice|is|was|are|were|be|been|has|had|have) |[a-z]+\Z")
_TIME = re.compile(
    r"(?:earlier|later|early|late|shortly|soon) "
    r"(?:in|on|that|this|today|yesterday|last|after|before)\b|"
    r"(?:last|this|that|next|the same) "
    r"(?:day|night|morning|afternoon|evening|week|weekend|month|summer|autumn|winter|spring|year)\Z"
    r"|(?:day|night|morning|afternoon|evening|week|weekend|month|year)\Z",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r"(?:[Tt]he|[Aa]n) (?:[A-Z][\w-]+ ){1,4}(?:of|for) (?:[A-Z][\w-]+ ){1,4}\Z")
_CAPITAL = re.compile(r"and [A-Z][\w-]+")
_INQUIRIES = frozenset("findings inquiry investigation results review study survey".split())
_ANYONE = frozenset(
    "several one another others some many most all both few nobody everyone someone none".split()
)


def phrase_start(ground: Ground, left: str) -> int:
    """Return where the noun phrase begins that ends with `left`; its end where there is none."""
    start = max(0, len(left) - _REACH)
    for each in _PHRASE_BREAK.finditer(left, start):
        start = each.end()
    start = max(start, len(left) - len(" ".join(left[start:].split(" ")[-_MOST:])))
    for clause in CLAUSE.finditer(left, start):
        half = start, clause.start()
        if clause.group() != "and" or not (
            _is_name(ground, *half)
            or _is_body(left[slice(*half)])
            or within_name(left, clause.start())
        ):
            start = clause.end()
    start += len(left[start:]) - len(left[start:].lstrip(" '’.&-"))
    leading = _LEADING.match(left, start)
    start = leading.end() if leading else start
    if not PREPOSITION.match(left, start):
        return start
    return next((each.end() for each in _NOUN_AFTER_TIME.finditer(left, start)), len(left))


def within_name(sentence: str, at: int) -> bool:
    """Whether an "and" stands inside the name of a body: "the Office of Rail and Road"."""
    return bool(
        _OF_BODY.search(sentence[max(0, at - _REACH) : at]) and _CAPITAL.match(sentence, at)
    )


def _is_name(ground: Ground, start: int, end: int) -> bool:
    """Whether a stretch is one name, an article aside: the first half of "X and Y"."""
    bare = _ARTICLE.sub("", ground.sentence[start:end].strip())
    return any(
        name.text == bare and start <= name.start - ground.offset < end for name in ground.names
    )


def _is_body(half: str) -> bool:
    """Whether a stretch is one body or office and no more: "the Arland police"."""
    body = _BODY.fullmatch(half.strip())
    return body is not None and (body[1] in words("speaking_nouns") or is_office(body[1]))


def is_subject(phrase: str) -> bool:
    """Return whether a phrase before a finite verb can be its subject."""
    if phrase.rstrip().endswith(("'s", "’s")) or _TIME.match(phrase.strip()) or is_clause(phrase):
        return False
    last = phrase.rsplit(maxsplit=1)[-1].rstrip(".'’")
    if VERBAL.search(phrase) or last.casefold() in _ANYONE:
        return last.casefold() in _ANYONE
    named = last[:1].isupper() and " " in phrase.strip()
    return last[:1].isalnum() and (named or last.casefold() not in words("function_words"))


def is_clause(phrase: str) -> bool:
    """Return whether words are no noun phrase: "were among them", "The fog led the ship"."""
    first = _VERB_FIRST.match(phrase.strip())
    verb = first and (" " in first[0] or first[0] in words("past_forms"))
    return bool(verb or _TWO.search(phrase))


def can_speak(ground: Ground, start: int, end: int) -> bool:
    """Return whether a noun phrase names a body, an office, a place or an organisation."""
    phrase = ground.sentence[start:end]
    if VERBAL.search(phrase) or is_clause(phrase):
        return False
    head = _POSTMODIFIER.split(phrase, maxsplit=1)[0].split()
    last = head[-1].rstrip(".'’").casefold() if head else ""
    if last in words("speaking_nouns") or last in _INQUIRIES or is_office(last):
        return True
    return any(
        name.kind in ("place", "organisation", "unknown")
        and name.end - ground.offset == end
        and ground.sentence[start : name.start - ground.offset].strip().casefold() in ("", "the")
        for name in ground.names
    ) or (" and other " in phrase and last.endswith("s"))
