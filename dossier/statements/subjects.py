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
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import OPENING_WORDS, with_role

_LEADING_UP = re.compile(
    rf"[\s,;:—–-]*(?:(?:{OPENING_WORDS})\b[^,]{{0,120}}, |(?:but|and|yet|so|then) )*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'&.-]+")
_NEAR = 5  # letters before which a subject begins its clause
_DAY = re.compile(r"(?:On|In|Last|This|Earlier|Late) [\w ]{2,20}? (?=[A-Z]|[hst]h?e )")
_FIRST_PRONOUN = re.compile(r"(He|She|They|It|We|I|he|she|they|it)\b")
_FIRST_PHRASE = re.compile(
    r"((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Ss]ome|[Mm]any) (?:[\w’'.-]+ ){0,4}?"
    r"[\w’'.-]+) (?:has|have|had|is|was|are|were|did|does|will|would|also|then|later|"
    r"\w{3,20}(?<!hundr)ed|began|took|went|made|gave|spoke|sent|wrote|met|hit|put|left|came)\b"
)
_STOPS = frozenset("who which that and or but is was were has had have of in for to".split())


def subject(ground: Ground, start: int, end: int) -> Source | None:
    """Return who a clause is about: the person, pronoun or body that it begins with.

    Args:
        ground: the sentence.
        start: where the clause begins.
        end: where the reporting word begins that lacks a subject of its own.
    """
    for leading in (_LEADING_UP, _DAY):
        passed = leading.match(ground.sentence, start, end)
        start = passed.end() if passed else start
    pronoun = _FIRST_PRONOUN.match(ground.sentence, start, end)
    if pronoun:
        return Source(*pronoun.span(1), None, pronoun=True)
    for mention in ground.mentions:
        at = mention.start - ground.offset
        if start <= at < end and with_role(ground, mention, start) < start + _NEAR:
            return Source(with_role(ground, mention, start), mention.end - ground.offset, mention)
    for word in islice(_WORD.finditer(ground.sentence, start, end), 7):
        if word.group().casefold() in words("speaking_nouns"):
            return Source(start, word.end(), None)
        if word.group() in _STOPS:
            break
    phrase = _FIRST_PHRASE.match(ground.sentence, start, end)
    if phrase:
        return Source(start, phrase.end(1), None)
    return next(
        (
            Source(start, name.end - ground.offset, None)
            for name in ground.names
            if name.kind != "person" and start <= name.start - ground.offset < start + _NEAR
        ),
        None,
    )
