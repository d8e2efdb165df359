"""What is said before its reporting word, or on both sides of it.

"He left, Lee said" has it before the speaker; "He, Lee said, left" and "“No,” Lee said, “never.”"
have it around him. Words that only lead to a quotation ("In May, “no,” Lee said") are left out.

    around(ground of 'He, according to Lee, left.', 0, 4, 20)  ->  [span of 'He', span of 'left']

It does not find the speaker: `sources` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.articles.article import Span
from dossier.language.name_words import is_office
from dossier.statements.begins import at_pause, at_quote, at_that, pauses_there
from dossier.statements.cues import BLOT, CLOSE, OPEN, PAUSE, Cue
from dossier.statements.ends import close, quote_end
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import OPENING

SPEAKING = frozenset(("clause", "that", "quote"))
CLOSED = re.compile(rf"(?:{CLOSE}|[,?!]|{BLOT})\s*\Z")
START = 4  # characters before which a sentence begins with its quotation
_POSTPOSED = frozenset(("clause", "quote"))
_INTRODUCED = re.compile(rf"[^{BLOT}]*[,:] (?={OPEN}{BLOT})")
_RESUMED = re.compile(
    rf"[^:;{BLOT}]{{0,120}}, (?={OPEN}{BLOT})|[^,;{BLOT}]{{0,90}}: (?={OPEN}{BLOT})"
)
# What stands right behind a speaker and is his: "said Ann Lee, a spokeswoman for the port".
_BESIDE = re.compile(
    r"(?: (?:and|by|from|of|at)|,? (?:a|an|the|its|his|her|their|who|whose|which)) "
)
_SHORTEST = 3  # words of a clause
_WHOLE = 4  # words before a reporting phrase from which on they can be a clause of their own


def stands_before(sentence: str, cue: Cue, taken: int, source: Source) -> bool:
    """Return whether what is said stands before its speaker ('..., she said')."""
    left = sentence[taken : source.start].rstrip()
    if not CLOSED.search(left[-3:]) or (not cue.takes & SPEAKING and BLOT not in left):
        return False
    opening = bool(OPENING.match(left))
    if BLOT in left and not left.endswith(","):
        return not opening or left.find(BLOT) < START or pauses_there(sentence, cue.end)
    quoted = BLOT in left[-3:]
    if at_that(sentence, cue) or at_quote(sentence, cue.end) is not None:
        return quoted
    if sentence.startswith(", ", cue.end) and not quoted:
        return bool(cue.takes & SPEAKING)
    if pauses_there(sentence, cue.end):
        final = not sentence[cue.end :].strip(" .")
        takes = SPEAKING if final else _POSTPOSED
        short = len(left.split()) < _SHORTEST
        return bool(cue.takes & takes) and not short and (final or not opening or quoted)
    return False


def before_speaker(
    ground: Ground, cue: Cue, later: Sequence[Cue], room: tuple[int, Source]
) -> list[Span]:
    """Return what stands before its speaker, and a quotation that goes on behind him."""
    sentence, (taken, source) = ground.sentence, room
    start = _introduced(sentence, taken, source.start)
    spans = [trim(sentence, start, source.start)]
    at = at_pause(sentence, cue.end)
    if at is not None and not any(each.start < at for each in later):
        spans.append(trim(sentence, at, quote_end(sentence, at)))
    elif sentence.startswith(", ", cue.end) and BLOT not in sentence[start : source.start]:
        end = close(ground, later, cue.end, "clause", dependent=False)
        spans.append(trim(sentence, cue.end, end))
    return filled(spans)


def around(ground: Ground, taken: int, left: int, right: int) -> list[Span]:
    """Return what stands before and behind a reporting phrase in the middle of a sentence."""
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


def trim(sentence: str, start: int, end: int) -> Span:
    """Return a span without the punctuation that parts it from the words around it."""
    piece = sentence[start:end]
    lead = len(piece) - len(piece.lstrip(" ,;:—–-"))
    piece = piece.rstrip(" ,;:—–-")
    if piece.endswith(".") and BLOT not in piece[-2:] and PAUSE not in piece[-2:]:
        piece = piece[:-1]
    return start + lead, max(start + len(piece), start + lead)


def filled(spans: list[Span]) -> list[Span]:
    """Return the spans that hold something."""
    return [span for span in spans if span[1] > span[0]]


def _introduced(sentence: str, start: int, end: int) -> int:
    """Where a quotation begins behind words that only lead to it: 'In the fog, "..."'."""
    first = _INTRODUCED.match(sentence, start, end)
    if first is None:
        return start
    leads = first.group().rstrip().endswith(":") or OPENING.match(first.group().lstrip())
    return first.end() if leads else start


def _is_beside(sentence: str, start: int) -> bool:
    """Whether what follows a speaker only tells who that is."""
    if _BESIDE.match(sentence, start):
        return True
    following = sentence[start:].lstrip(" ,").split()[:5]
    return sentence[start : start + 1] == "," and any(is_office(word) for word in following)


def _quotes(sentence: str, span: Span) -> bool:
    return BLOT in sentence[span[0] : span[1]]
