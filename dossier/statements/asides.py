"""What stands beside a speaker: his title and office, appositions, the name beside an office.

    with_role(ground of "the mayor Ann Lee said", mention of Ann Lee, 0)  ->  where "mayor" begins

It decides nothing of who speaks: `sources` does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.people.find import Mention
from dossier.statements.ground import Ground, Source

_TITLES = re.compile(r", (?:[A-Z][\w.’'-]* ){0,2}\Z")
_PLAIN = re.compile(r" \w+ (?:\d|(?:that|it|he|she|they|there|no|some|all) )[^,;\"“]{10,}\Z")
_BROKEN = re.compile(r"[\"“”;:]")
_DESCRIBES = re.compile(r", (?:[a-z\d]|(?:[A-Z]\.)+,|[A-Z][a-z’']+(?:'s|’s) [a-z])")
_REACH = 220  # letters of what may stand between a speaker and his reporting word


def with_role(ground: Ground, mention: Mention, floor: int) -> int:
    """Return where a mention begins with the title or office that stands straight before it."""
    start = mention.start
    if mention.role_span and floor <= mention.role_span[0] - ground.offset < start - ground.offset:
        between = ground.sentence[mention.role_span[1] - ground.offset : start - ground.offset]
        if len(between.strip()) <= 2 * len(mention.title) + 2 and "," not in between:
            start = mention.role_span[0]
    return max(start - ground.offset, 0)


def of_office(ground: Ground, start: int, end: int) -> Source | None:
    """Return the person beside whose name an office stands: "Ann Lee, head of the port (HP),"."""
    for mention in ground.mentions:
        office = mention.role_span
        if office and mention.end - ground.offset < start and office[1] - ground.offset >= end:
            return Source(with_role(ground, mention, 0), end, mention)
    return None


def named_beside(ground: Ground, office: Source, aside: str) -> Source | None:
    """Return the person named beside an office: "a spokesman for the port, Ann Lee,"."""
    if office.mention:
        return None
    for mention in ground.mentions:
        first, last = mention.start - ground.offset, mention.end - ground.offset
        ends = last == office.end + len(aside.rstrip(", "))
        alone = ends or ground.sentence[last : last + 1] in (",", ".", "")
        if first > office.end and alone and _TITLES.fullmatch(ground.sentence, office.end, first):
            return replace(office, end=last, mention=mention)
    return None


def misplaced(ground: Ground, left: str) -> list[int]:
    """Return the one comma of a sentence where it parts a body from its verb: "The port, said"."""
    return [len(left) - 1] if _PLAIN.match(ground.sentence, len(left)) else []


def beside(left: str) -> list[int]:
    """Return the commas from which on a text is phrases beside its speaker, the nearest first."""
    cuts: list[int] = []
    at = len(left) - 1
    while len(left) - at < _REACH and (comma := left.rfind(",", 0, at)) > 0:
        if _BROKEN.search(left, comma + 1, at):
            break
        cuts.append(comma)
        if not _DESCRIBES.match(left, comma):
            break
        at = comma
    return cuts
