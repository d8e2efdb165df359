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
from dossier.language.name_words import is_office
from dossier.statements.begins import at_pause, at_quote, at_that, begin, pauses_there
from dossier.statements.cues import BLOT, CLOSE, OPEN, PAUSE, Cue
from dossier.statements.ends import close, is_dependent, quote_end
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import OPENING, before, behind, between
from dossier.statements.subjects import subject


@dataclass(frozen=True, slots=True)
class Report:
    """Who reports and what is said, as spans of the sentence; `source` None: the one before."""

    source: Source | None
    content: list[Span]


_SPEAKING = frozenset(("clause", "that", "quote"))
_POSTPOSED = frozenset(("clause", "quote"))
_IT_IS = re.compile(r"\W*(?:[Tt]hat|[Ii]t|[Tt]his)(?:[’']s| is| was) \Z")
_ACTS = re.compile(r" (?:it|him|her|them|the|his|its|their|[A-Z]\w+)\b")
_JOINED = re.compile(r"(?:\b(?:and|or|but|then),?|[”\"’'],) \Z")
_LINKS = re.compile(
    r"[\s,;:–—\"”’'-]*(?:(?:and|or|but|then|also|before|while|without|by)\b[\s,]*)*\Z"
)
_CLOSE = re.compile(CLOSE)
_CLOSED = re.compile(rf"(?:{CLOSE}|[,?!]|{BLOT})\s*\Z")
_INTRODUCED = re.compile(rf"[^{BLOT}]*[,:] (?={OPEN}{BLOT})")
_RESUMED = re.compile(
    rf"[^:;{BLOT}]{{0,120}}, (?={OPEN}{BLOT})|[^,;{BLOT}]{{0,90}}: (?={OPEN}{BLOT})"
)
# What stands right behind a speaker and is his: "said Ann Lee, a spokeswoman for the port".
_BESIDE = re.compile(
    r"(?: (?:and|by|from|of|at)|,? (?:a|an|the|its|his|her|their|who|whose|which)) "
)
_TITLE = 4  # characters before which a sentence begins with its quotation
_SHORTEST = 3  # words of a clause
_WHOLE = 4  # words before a reporting phrase from which on they can be a clause of their own


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
        return _passive(ground, cue)
    source = _before(ground, cue)
    if source is None or source.start < taken:
        source = _between(ground, cue, taken)
    if source is not None:
        content = _content(ground, found, number, (taken, source))
        return Report(source, content) if content else None
    return _inverted(ground, cue, taken) or _going_on(ground, found, number, taken)


def _before(ground: Ground, cue: Cue) -> Source | None:
    says = bool(cue.takes & _SPEAKING) and "noun" not in cue.takes and not cue.going_on
    acts = bool(_ACTS.match(ground.sentence, cue.end))
    return before(ground, cue.start, anyone=says or acts)


def _between(ground: Ground, cue: Cue, taken: int) -> Source | None:
    """The speaker between a quotation and its reporting word: '"No," the old man said'."""
    if "quote" not in cue.takes:
        return None
    closed = [at.end() for at in _CLOSE.finditer(ground.sentence, taken, cue.start)]
    return between(ground, closed[-1], cue.start) if closed else None


def _inverted(ground: Ground, cue: Cue, taken: int) -> Report | None:
    """'"No," said Lee'."""
    left = ground.sentence[taken : cue.start].rstrip()
    quoted = bool(_CLOSED.search(left[-3:]) and BLOT in left)
    if "quote" not in cue.takes or not (quoted or (left.endswith(",") and "clause" in cue.takes)):
        return None
    source = behind(ground, cue.end, anyone=quoted)
    content = _around(ground, taken, cue.start, source.end) if source else []
    return Report(source, content) if content else None


def _going_on(ground: Ground, found: Sequence[Cue], number: int, taken: int) -> Report | None:
    """'... and said', '..., saying': by the speaker before, or by the subject."""
    cue, sentence = found[number], ground.sentence
    linked = bool(_LINKS.match(sentence, taken, cue.start))
    beside = _before(ground, cue) if taken and linked else None
    if beside is None and not (cue.going_on or _JOINED.search(sentence[: cue.start][-6:])):
        return None
    content = _content(ground, found, number, None)
    if not content or (taken and linked):
        return Report(beside, content) if content else None
    source = subject(ground, taken, cue.start)
    return Report(source, content) if source else None


def _according(ground: Ground, cue: Cue, taken: int) -> Report | None:
    source = behind(ground, cue.end, anyone=True)
    if source is None or _IT_IS.match(ground.sentence, taken, cue.start):
        return None
    content = _around(ground, taken, cue.start, source.end)
    return Report(source, content) if content else None


def _passive(ground: Ground, cue: Cue) -> Report | None:
    """'has been called a "disgrace" by the union'."""
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
    if room is not None and _stands_before(ground.sentence, cue, *room):
        return _before_speaker(ground, cue, later, room)
    where = begin(ground.sentence, found, number)
    if where is None:
        return []
    dependent = room is not None and is_dependent(ground.sentence, room[1])
    end = close(ground, later, where.at, where.kind, dependent=dependent)
    return _filled([trim(ground.sentence, where.at, end)])


def _before_speaker(
    ground: Ground, cue: Cue, later: Sequence[Cue], room: tuple[int, Source]
) -> list[Span]:
    """What stands before its speaker, and what goes on behind him: '"No," he said, "never"'."""
    sentence, (taken, source) = ground.sentence, room
    start = _introduced(sentence, taken, source.start)
    spans = [trim(sentence, start, source.start)]
    at = at_pause(sentence, cue.end)
    if at is not None and not any(each.start < at for each in later):
        spans.append(trim(sentence, at, quote_end(sentence, at)))
    elif sentence.startswith(", ", cue.end) and BLOT not in sentence[start : source.start]:
        end = close(ground, later, cue.end, "clause", dependent=False)
        spans.append(trim(sentence, cue.end, end))
    return _filled(spans)


def _introduced(sentence: str, start: int, end: int) -> int:
    """Where a quotation begins behind words that only lead to it: 'In the fog, "..."'."""
    first = _INTRODUCED.match(sentence, start, end)
    if first is None:
        return start
    leads = first.group().rstrip().endswith(":") or OPENING.match(first.group().lstrip())
    return first.end() if leads else start


def _stands_before(sentence: str, cue: Cue, taken: int, source: Source) -> bool:
    """Whether what is said stands before its speaker ('..., she said')."""
    left = sentence[taken : source.start].rstrip()
    if not _CLOSED.search(left[-3:]) or (not cue.takes & _SPEAKING and BLOT not in left):
        return False
    opening = bool(OPENING.match(left))
    if BLOT in left and not left.endswith(","):
        return not opening or left.find(BLOT) < _TITLE or pauses_there(sentence, cue.end)
    quoted = BLOT in left[-3:]
    if at_that(sentence, cue) or at_quote(sentence, cue.end) is not None:
        return quoted
    if sentence.startswith(", ", cue.end) and not quoted:
        return bool(cue.takes & _SPEAKING)
    if pauses_there(sentence, cue.end):
        final = not sentence[cue.end :].strip(" .")
        takes = _SPEAKING if final else _POSTPOSED
        short = len(left.split()) < _SHORTEST
        return bool(cue.takes & takes) and not short and (final or not opening or quoted)
    return False


def _around(ground: Ground, taken: int, left: int, right: int) -> list[Span]:
    """What stands before and behind a reporting phrase in the middle of a sentence."""
    sentence = ground.sentence
    start = _introduced(sentence, taken, left)
    spans = [trim(sentence, start, left), trim(sentence, right, len(sentence))]
    if BLOT in sentence[start:left]:
        more = _RESUMED.match(sentence, right)
        return [spans[0], *([trim(sentence, more.end(), len(sentence))] if more else [])]
    whole = [each for each in spans if " " in sentence[slice(*each)] or _quotes(sentence, each)]
    if len(whole) < 2 or _quotes(sentence, whole[1]):
        return whole
    clause = len(sentence[taken:left].split()) >= _WHOLE and _is_beside(sentence, right)
    return whole[:1] if clause else whole


def _is_beside(sentence: str, start: int) -> bool:
    """Whether what follows a speaker only tells who that is."""
    if _BESIDE.match(sentence, start):
        return True
    following = sentence[start:].lstrip(" ,").split()[:5]
    return sentence[start : start + 1] == "," and any(is_office(word) for word in following)


def _quotes(sentence: str, span: Span) -> bool:
    return BLOT in sentence[span[0] : span[1]]


def _filled(spans: list[Span]) -> list[Span]:
    return [span for span in spans if span[1] > span[0]]


def trim(sentence: str, start: int, end: int) -> Span:
    """Return a span without the punctuation that parts it from the words around it."""
    piece = sentence[start:end]
    lead = len(piece) - len(piece.lstrip(" ,;:—–-"))
    piece = piece.rstrip(" ,;:—–-")
    if piece.endswith(".") and BLOT not in piece[-2:] and PAUSE not in piece[-2:]:
        piece = piece[:-1]
    return start + lead, max(start + len(piece), start + lead)
