"""Where what is said stands in a sentence: before the reporting word, behind it, or around it.

"He left, Lee said", "Lee said that he left" and "He, according to Lee, left" hold one thing said;
behind the word, `begins` and `ends` tell where. "And added" and "adding" go on with the speaker
before them, or with whom the sentence is about.

    said(ground of 'Lee said he left.', [the cue 'said'], 0, 0)  ->  Report('Lee', ['he left'])

It knows one sentence alone: pronouns and quotations that go on are the matter of `find`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.articles.article import Span
from dossier.statements.around import (
    CLOSED,
    SPEAKING,
    START,
    around,
    before_speaker,
    filled,
    stands_before,
    trim,
)
from dossier.statements.begins import begin
from dossier.statements.cues import BLOT, CLOSE, Cue
from dossier.statements.ends import close, is_dependent
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import before, behind, between, issuer
from dossier.statements.subjects import subject


@dataclass(frozen=True, slots=True)
class Report:
    """Who reports and what is said, as spans of the sentence; `source` None: the one before."""

    source: Source | None
    content: list[Span]


_IT_IS = re.compile(r"\W*(?:[Tt]hat|[Ii]t|[Tt]his)(?:[’']s| is| was) \Z")
_ACTS = re.compile(r" (?:it|him|her|them|the|his|its|their|[A-Z]\w+)\b")
_JOINED = re.compile(r"(?:\b(?:and|or|but|then),?|[”\"’'],)\s+\Z")
_LINKS = re.compile(
    r"[\s,;:–—\"”’'-]*(?:(?:and|or|but|then|also|before|while|without|by)\b[\s,]*)*\Z"
)
_RELATIVE = re.compile(rf", (?:which|who|where) (?:[^,{BLOT}]|,(?= ?\d)){{18,120}}, \Z")
_STARTS = re.compile(r" (?:began|begins?|start(?:s|ed)|stop(?:s|ped)|kept|keeps) \Z")
_DESCRIBING = re.compile(
    r"(?<!and)(?<!but)(?<!then)(?<!all)(?<!of)(?<=[a-z]) (?:calling for|claiming to|describing)\b"
)
_CLAUSES = frozenset(("clause", "that"))
_AS = re.compile(r"\b[Aa]s \Z")
_BY = re.compile(r" by\b")
_CLOSE = re.compile(CLOSE)


def said(ground: Ground, found: Sequence[Cue], number: int, taken: int) -> Report | None:
    """Return what a reporting word reports; None where it reports nothing.

    Args:
        ground: the sentence.
        found: its reporting words.
        number: which of them.
        taken: up to where the sentence belongs to what was reported before.
    """
    cue = found[number]
    if "source" in cue.takes:
        return _according(ground, cue, taken)
    if cue.passive:
        return _passive(ground, cue, taken)
    source = _before(ground, cue)
    if source is None or (source.start < taken and not _resumes(ground, cue, taken)):
        source = _between(ground, cue, taken)
    if source is not None and (behind_it := _named_last(ground, cue, taken)):
        return behind_it
    if source is not None:
        content = _as_said(ground, cue, (taken, source)) or _content(
            ground, found, number, (taken, source)
        )
        if content:
            return Report(source, content)
    inverted = _inverted(ground, cue, taken)
    return inverted or (None if source else _going_on(ground, found, number, taken))


def _resumes(ground: Ground, cue: Cue, taken: int) -> bool:
    """Whether a verb follows what its subject said in passing: "Lee, who said he knew, told"."""
    return ground.sentence[taken : cue.start].strip() == ","


def _as_said(ground: Ground, cue: Cue, room: tuple[int, Source]) -> list[Span]:
    """What stands around 'as Lee said,'."""
    taken, source = room
    at = _AS.search(ground.sentence, taken, source.start)
    if at is None or "quote" not in cue.takes or not _closed(ground, cue.end):
        return []
    return around(ground, taken, at.start(), cue.end)


def _before(ground: Ground, cue: Cue) -> Source | None:
    if cue.going_on and (giver := issuer(ground, cue.start)):
        return giver
    says = bool(cue.takes & SPEAKING) and "noun" not in cue.takes and not cue.going_on
    acts = not cue.going_on and (" " in cue.word or _ACTS.match(ground.sentence, cue.end))
    return before(ground, cue.start, anyone=says or bool(acts))


def _between(ground: Ground, cue: Cue, taken: int) -> Source | None:
    """The speaker between a quotation and its reporting word: '"No," the old man said'."""
    if "quote" not in cue.takes:
        return None
    closed = [at.end() for at in _CLOSE.finditer(ground.sentence, taken, cue.start)]
    return between(ground, closed[-1], cue.start) if closed else None


def _inverted(ground: Ground, cue: Cue, taken: int) -> Report | None:
    """'"No," said Lee'."""
    left = ground.sentence[taken : cue.start].rstrip()
    quoted = bool(CLOSED.search(left[-3:]) and BLOT in left)
    if (
        cue.going_on
        or "quote" not in cue.takes
        or not (quoted or (left.endswith(",") and cue.takes & _CLAUSES))
    ):
        return None
    source = behind(ground, cue.end, anyone=quoted)
    if source and not quoted and "clause" not in cue.takes and not _closed(ground, source.end):
        return None
    content = around(ground, taken, cue.start, source.end) if source else []
    return Report(source, content) if content else None


def _named_last(ground: Ground, cue: Cue, taken: int) -> Report | None:
    """'The port, a small one, will shut, says Lee.': a name that ends the sentence speaks."""
    if "whom" in cue.takes or not ground.sentence[: cue.start].endswith(", "):
        return None
    report = _inverted(ground, cue, taken)
    source = report.source if report else None
    if source is None or source.mention is None or ground.sentence[source.end :].strip(" ."):
        return None
    return None if ground.sentence[cue.end : source.start].strip() else report


def _closed(ground: Ground, end: int) -> bool:
    return ground.sentence[end : end + 1] in (",", ".", "")


def _going_on(ground: Ground, found: Sequence[Cue], number: int, taken: int) -> Report | None:
    """'... and said', '..., saying': by the speaker before, or by the subject."""
    cue, sentence = found[number], ground.sentence
    linked = bool(_LINKS.match(sentence, taken, cue.start))
    beside = _before(ground, cue) if taken and linked else None
    if cue.start < START:
        return None
    if beside is None and not (cue.going_on or _JOINED.search(sentence[: cue.start][-6:])):
        return None
    content = _content(ground, found, number, None)
    if not content or (taken and linked):
        return Report(beside, content) if content else None
    if _STARTS.search(sentence, max(0, cue.start - 10), cue.start):
        return None
    if _DESCRIBING.match(sentence, cue.start - 1):
        return None  # "a post calling for calm" says nothing of who has been named before
    source = subject(ground, taken, cue.start)
    return Report(source, content) if source else None


def _according(ground: Ground, cue: Cue, taken: int) -> Report | None:
    source = behind(ground, cue.end, anyone=True)
    if source is None or _IT_IS.match(ground.sentence, taken, cue.start):
        return None
    content = around(ground, _told_last(ground, taken, cue.start), cue.start, source.end)
    return Report(source, content) if content else None


def _told_last(ground: Ground, taken: int, end: int) -> int:
    """Where the clause begins that "..., according to" stands behind: a relative one, if any."""
    relative = _RELATIVE.search(ground.sentence, taken, end)
    return relative.start() if relative else taken


def _passive(ground: Ground, cue: Cue, taken: int) -> Report | None:
    """'has been called a "disgrace" by the union', 'as told by the union'."""
    as_by = _AS.search(ground.sentence, taken, cue.start) and _BY.match(ground.sentence, cue.end)
    if as_by:
        source = behind(ground, as_by.end(), anyone=True)
        content = around(ground, taken, cue.start - len("as "), source.end) if source else []
        return Report(source, content) if content else None
    at = ground.sentence.find(" by ", cue.end)
    source = behind(ground, at + 3) if at > 0 and "named" in cue.takes else None
    if source is None or BLOT not in ground.sentence[cue.end : at]:
        return None
    return Report(source, [trim(ground.sentence, cue.end, at)])


def _content(
    ground: Ground, found: Sequence[Cue], number: int, room: tuple[int, Source] | None
) -> list[Span]:
    """What is said before the speaker, if there is room and it stands there; else behind."""
    cue, later = found[number], found[number + 1 :]
    if room is not None and stands_before(ground.sentence, cue, *room):
        return before_speaker(ground, cue, later, room)
    where = begin(ground.sentence, found, number)
    if where is None:
        return []
    dependent = room is not None and is_dependent(ground.sentence, room[1])
    end = close(ground, later, where.at, where.kind, dependent=dependent)
    return filled([trim(ground.sentence, where.at, end)])
