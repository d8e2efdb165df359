"""Who a clause is about, for a reporting word that has no speaker of its own beside it.

"The mayor left the hall, saying ..." and "Lee came back and said ..." are said by whom the clause
begins with: a person, a pronoun, a body, or a noun phrase before the first verb.

    subject(ground of 'In May Lee came back and said no.', 0, 21)  ->  Source of 'Lee'

It does not look inside the clause: "a friend whom Lee met came back and said" is no Lee.
"""

from __future__ import annotations

import re
from itertools import islice

from dossier.language.lexicons import words
from dossier.language.name_words import is_function, is_office
from dossier.people.find import ORDER
from dossier.statements.asides import named_beside, with_role
from dossier.statements.ground import Ground, Source
from dossier.statements.phrases import is_clause
from dossier.statements.sources import OPENING_WORDS

_LEADING_UP = re.compile(
    rf"[\s,;:—–-]*(?:(?:{OPENING_WORDS})\b[^,]{{0,120}}, |(?:but|and|yet|so|then) "
    r"|here(?: is|[’']s) (?:how|what) )*",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"[\"”’']*+\s*+(?:\Z|[,;:—–-]*+\s*+(?:and|but|while|though|although|as|whereas)\b|;)"
)
_DATELINE = re.compile(r"[A-Z]{3,30}[^—–-]{0,90} (?:—|–|-+|―) ")
_TITLES = re.compile(r"(?:(?:[Tt]he |former |outgoing |[A-Z][\w’'.-]* ){0,6})")
_HOLDING = re.compile(r"['’]s? | (?:campaign|administration|camp|team|family|ad)\b")
_MOST = 8  # words of a subject
_WORD = re.compile(r"[\w’'&.-]+")
_NEAR = 5  # letters before which a subject begins its clause
_DAY = re.compile(r"(?:On|In|Last|This|Earlier|Late) [\w ]{2,20}? (?=[A-Z]|[hst]h?e )")
_FIRST_PRONOUN = re.compile(r"(He|She|They|It|We|I|he|she|they|it)\b")
_FIRST_PHRASE = re.compile(
    r"((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Ss]ome|[Mm]any) (?:[\w’'.-]+ ){0,4}?"
    r"[\w’'.-]+) (?:has|have|had|is|was|are|were|did|does|will|would|also|then|later|"
    r"\w{3,20}(?<!hundr)ed|began|took|went|made|gave|spoke|sent|wrote|met|hit|put|left|came)\b"
)
_NEXT = re.compile(
    r"['’]s? |,| (?P<word>[\w’'-]{1,30})(?P<object> (?:the|an?|its|his|her|their|no|to) )?"
)
_PAGE = re.compile(r"\bofficial\Z")
_LONGER = re.compile(  # than a name: "Tollen firms left"
    r"((?:[Tt]he )?[A-Z][\w’'.-]*(?: (?!and |or )[\w’'.-]+){1,4}?) (?:has|have|had|is|was|are|were"
    r"|did|does|will|would|also|then|later|\Z|\w{3,20}(?<!hundr)ed\b|began|took|went|made|gave|spoke|came)"
)
_STOPS = frozenset(
    "who which that when where while as and or but is was were has had have of in on at by for "
    "from to with after before since".split()
)


def subject(ground: Ground, start: int, end: int) -> Source | None:
    """Return who a clause is about: the person, pronoun or body that it begins with.

    Args:
        ground: the sentence.
        start: where the clause begins, or the middle of one, for which the sentence stands in.
        end: where the reporting word begins that lacks a subject of its own.
    """
    start = start if _LINK.match(ground.sentence, start) else 0
    for leading in (_DATELINE, _LEADING_UP, _DAY):
        passed = leading.match(ground.sentence, start, end)
        start = passed.end() if passed else start
    pronoun = _FIRST_PRONOUN.match(ground.sentence, start, end)
    if pronoun:
        return Source(*pronoun.span(1), None, pronoun=True)
    return _person(ground, start, end) or _body(ground, start, end)


def _person(ground: Ground, start: int, end: int) -> Source | None:
    for mention in ground.mentions:
        at, last = mention.start - ground.offset, mention.end - ground.offset
        if start <= at < end:
            if not (mention.full or mention.title or _is_whole(ground.sentence, last)):
                return None
            own = with_role(ground, mention, start)
            titled = _TITLES.fullmatch(ground.sentence, start, own)
            held = _HOLDING.match(ground.sentence, last)
            return Source(own, last, mention) if titled and not held else None
    return None


def _body(ground: Ground, start: int, end: int) -> Source | None:
    last, before = 0, start
    for word in islice(_WORD.finditer(ground.sentence, start, end), _MOST):
        if word.group() in _STOPS or (last and word.start() > last + 1):
            break
        start = word.start() if word.start() > before + 1 else start
        before = word.end()
        if word.group().casefold() in words("speaking_nouns") or is_office(word.group()):
            last = word.end()
    if last and (is_clause(ground.sentence[start:last]) or _PAGE.search(ground.sentence, 0, last)):
        return None  # "The fog led the mayor", "the official page"
    if last:
        return _bearer(ground, start, last) or Source(start, last, None)
    phrase = _FIRST_PHRASE.match(ground.sentence, start, end)
    if phrase:
        return Source(start, phrase.end(1), None)
    return _first_name(ground, start, end)


def _bearer(ground: Ground, start: int, end: int) -> Source | None:
    """The person named behind an office: "vice president Ann Lee", "its head, Ann Lee,"."""
    for mention in ground.mentions:
        if mention.start - ground.offset == end + 1:
            return Source(start, mention.end - ground.offset, mention)
    return named_beside(ground, Source(start, end, None), "")


def _first_name(ground: Ground, start: int, end: int) -> Source | None:
    """The body that a clause begins with, or what its name is the first word of."""
    for name in ground.names:
        at, last = name.start - ground.offset, name.end - ground.offset
        near = start <= at < start + _NEAR and last < end
        if name.kind == "person" or not near or ORDER.match(ground.sentence, last):
            continue
        if _is_whole(ground.sentence, last):
            return Source(start, last, None)
        longer = _LONGER.match(ground.sentence, start, end)
        return Source(start, longer.end(1), None) if longer else None
    return None


def _is_whole(sentence: str, end: int) -> bool:
    """Whether a name that ends there is a subject whole: "Tollen firms left" tells of the firms."""
    following = _NEXT.match(sentence, end)
    word = following["word"] if following else None
    if following is None or word is None:
        return following is not None
    if is_function(word) or word in words("past_forms"):
        return True
    return word.islower() and (word.endswith("ed") or bool(following["object"]))
