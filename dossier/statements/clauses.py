"""Where what is said stands in a sentence: before the reporting word, behind it, or around it.

"He left, Lee said", "Lee said that he left" and "He, according to Lee, left" hold one thing said;
verbs differ in what they need behind them (`cues`). Adverbials between verb and clause ("told
reporters on Tuesday") belong to neither.

    said(ground of 'Lee said he left.', the cue 'said', 0)  ->  (Source 'Lee', [span of 'he left'])

It knows one sentence alone: pronouns and quotations that go on are the matter of `find`.
"""

from __future__ import annotations

import re

from dossier.articles.article import Span
from dossier.language.name_words import is_office
from dossier.statements.cues import BLOT, Cue, cues
from dossier.statements.sources import Ground, Source, before, behind

_COUNTER = re.compile(
    r",? (?:although|though|but|while|whereas) [^,;]{1,60}?"
    r"\b(?:denie[sd]|rejects|rejected|disputes|disputed)\b"
)
_AND = re.compile(r" and\s*\Z")
_AS = re.compile(r" as ")
_GOES_ON = re.compile(r" (?:to|and) \Z")
_TOLD = re.compile(
    r" (?:(?:the |a |an |his |her |their )?[\w.'’&-]+(?: [A-Z][\w.'’&-]+){0,4})[ ,:]+"
)
_ON_DAY = re.compile(r" on [A-Z][a-z]+day[ ,:]+")
_THAT = re.compile(
    r"[ ,]*(?:(?:in|on|at|to|by|during|after|before|for|from|with|again|also|later?|earlier|"
    r"yesterday|today|last|this|soon|just|only|moments|minutes|hours|days|weeks|months|years|"
    r"[a-z]{2,16}ly|[A-Z][a-z]+day)\b[\w’'.&\- ]{0,80}?)?\bthat\b[ ,:]*"
)
_TOLD_THAT = re.compile(r"[ ,]*[\w’'.&\- ]{0,80}?\bthat\b[ ,:]*")
_ADDRESSING = frozenset("told tells telling warned warns warning".split())
# What stands right behind a speaker and is his: "said Ann Lee, a spokeswoman for the port".
_BESIDE = re.compile(
    r"(?: (?:and|by|from|of|at)|,? (?:a|an|the|its|his|her|their|who|whose|which)) "
)
_WHOLE = 4  # words before a reporting phrase from which on they can be a clause of their own
_QUOTE = re.compile(rf"[ ,:—–-]*(?=\S{BLOT})|[^,;{BLOT}]{{1,70}}?[,:]? (?=[“\"‘«]{BLOT})")
OPENING = re.compile(
    r"(?:In|On|At|After|Before|During|With|For|From|By|Despite|Of|As|If|When|While|Since|Though|"
    r"Although|However|Meanwhile|Later|Earlier|Asked|Speaking|According|Following|But|And|Yet|To|"
    r"Last|This|Until|Under|Over|Because|Once|Amid|Among|Instead|Still|Also|Then)\b"
)
_END = re.compile(r"[\s.,;:!?]*\Z")
_TAIL = re.compile(r"(?: (?:in|on|at|during|to|after|of|from) [^,;\"“”]{1,60})?[\s.]*\Z")
_CLOSED = re.compile(rf"(?:{BLOT}[”\"’»]|[,?!]|{BLOT})\s*\Z")


def said(ground: Ground, cue: Cue, taken: int) -> tuple[Source | None, list[Span]] | None:
    """The speaker and what is said, as spans of the sentence; None where it reports nothing."""
    if cue.needs == "source":
        return _according(ground, cue, taken)
    if cue.passive:
        return _passive(ground, cue)
    source = before(ground, cue.start)
    if source is not None and source.start >= taken:
        content = _content(ground, cue, source.start, taken)
        return (source, content) if content else None
    left = ground.sentence[taken : cue.start].rstrip()
    if (_CLOSED.search(left[-3:]) and BLOT in left) or (left.endswith(",") and cue.needs == "any"):
        inverted = behind(ground, cue.end)
        if inverted is not None:
            return inverted, _around(ground, taken, cue.start, inverted.end)
    goes_on = cue.word.endswith("ing") or bool(_GOES_ON.search(ground.sentence[: cue.start][-6:]))
    if goes_on and taken:
        content = _content(ground, cue, cue.start, cue.start)
        return (None, content) if content else None
    return None


def _according(ground: Ground, cue: Cue, taken: int) -> tuple[Source | None, list[Span]] | None:
    source = behind(ground, cue.end)
    if source is None:
        return None
    content = _around(ground, taken, cue.start, source.end)
    return (source, content) if content else None


def _passive(ground: Ground, cue: Cue) -> tuple[Source | None, list[Span]] | None:
    """'has been called a "disgrace" by the union'."""
    at = ground.sentence.find(" by ", cue.end)
    source = behind(ground, at + 3) if at > 0 and cue.needs == "quote" else None
    if source is None or BLOT not in ground.sentence[cue.end : at]:
        return None
    return source, [_trim(ground.sentence, cue.end, at)]


def _content(ground: Ground, cue: Cue, start: int, taken: int) -> list[Span]:
    sentence = ground.sentence
    if cue.needs == "object":
        stop = re.compile(r",| but | although |;|\.\Z").search(sentence, cue.end)
        begin = cue.end + len(" that") if sentence.startswith(" that ", cue.end) else cue.end
        return [_trim(sentence, begin, stop.start() if stop else len(sentence))]
    right = _behind_verb(sentence, cue)
    end = _close(sentence, right or cue.end)
    if not _stands_before(sentence, cue, taken, start):
        return [] if right is None else [_trim(sentence, right, end)]
    goes_on = right is not None and re.match(rf"[“\"‘«]{BLOT}", sentence[right:])
    rest = [_trim(sentence, right, end)] if goes_on and right is not None else []
    return [_trim(sentence, taken, start), *rest]


def _close(sentence: str, start: int) -> int:
    """Where what is said ends: before the reporter's "although X denies", or a further cue."""
    counter = _COUNTER.search(sentence, start)
    further = next(
        (c for c in cues(sentence) if c.start > start and _AND.search(sentence[: c.start][-6:])),
        None,
    )
    ends = [len(sentence)]
    if counter:
        ends.append(counter.start())
    if further and further.needs in ("any", "that") and sentence.startswith(" that", further.end):
        ends.append(sentence.rindex(" and", 0, further.start))
    return min(ends)


def _stands_before(sentence: str, cue: Cue, taken: int, start: int) -> bool:
    """Whether what is said stands before its speaker ('..., she said')."""
    left = sentence[taken:start].rstrip()
    if not _CLOSED.search(left[-3:]) or (cue.needs == "quote" and BLOT not in left):
        return False
    if BLOT in left and not left.endswith(","):
        return True
    if _END.match(sentence, cue.end):
        return len(left.split()) > 2
    if _that(sentence, cue) or re.match(rf"[ ,:]*[“\"‘«]{BLOT}", sentence[cue.end :]):
        return BLOT in left[-3:]
    return len(left.split()) > 3 and not OPENING.match(left) and cue.needs == "any"


def _behind_verb(sentence: str, cue: Cue) -> int | None:
    """Where what is said begins behind the verb; None where nothing is said there."""
    end = cue.end
    quote, that = _QUOTE.match(sentence, end), _that(sentence, cue)
    if _TAIL.match(sentence, end) and BLOT not in sentence[end:]:
        return that.end() if that else None
    if cue.needs == "quote":
        described = _AS.match(sentence, end)
        return (described.end() if described else end) if BLOT in sentence[end:] else None
    if that and not (quote and quote.end() < that.end()):
        return that.end()
    if cue.needs == "that":
        return quote.end() if quote else None
    if quote and quote.end() - end < 3:
        return quote.end()
    told = _TOLD.match(sentence, end) if cue.word in ("told", "tells") else None
    adverbial = told or _ON_DAY.match(sentence, end)
    begin = adverbial.end() if adverbial else end
    rest = sentence[begin:]
    return begin if len(rest.split()) >= 3 or BLOT in rest else None


def _that(sentence: str, cue: Cue) -> re.Match[str] | None:
    """The "that" of a reporting word, over adverbials, or over whom it addresses."""
    pattern = _TOLD_THAT if cue.word in _ADDRESSING else _THAT
    return pattern.match(sentence, cue.end)


def _around(ground: Ground, taken: int, left: int, right: int) -> list[Span]:
    """What stands before and behind a reporting phrase in the middle of a sentence."""
    sentence = ground.sentence
    spans = [_trim(sentence, taken, left), _trim(sentence, right, len(sentence))]
    whole = [
        span
        for span in spans
        if len(sentence[span[0] : span[1]].split()) > 1 or _has(sentence, span)
    ]
    if len(whole) < 2 or _has(sentence, whole[1]):
        return whole
    clause = len(sentence[taken:left].split()) >= _WHOLE and _is_beside(sentence, right)
    return whole[:1] if clause or BLOT in sentence[taken:left] else whole


def _is_beside(sentence: str, start: int) -> bool:
    """Whether what follows a speaker only tells who that is."""
    if _BESIDE.match(sentence, start):
        return True
    following = sentence[start:].lstrip(" ,").split()[:5]
    return sentence[start : start + 1] == "," and any(is_office(word) for word in following)


def _has(sentence: str, span: Span) -> bool:
    return BLOT in sentence[span[0] : span[1]]


def _trim(sentence: str, start: int, end: int) -> Span:
    piece = sentence[start:end]
    lead = len(piece) - len(piece.lstrip(" ,;:—–-"))
    piece = piece.rstrip(" ,;:—–-")
    if piece.endswith(".") and BLOT not in piece[-2:]:
        piece = piece[:-1]
    return start + lead, max(start + len(piece), start + lead)
