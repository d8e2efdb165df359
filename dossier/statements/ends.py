"""Where what is said ends, when it stands behind its reporting word.

A clause goes on to the end of its sentence unless the reporter speaks again: with a further
reporting word ("..., adding that", "... and said"), or with the main clause behind "While Lee said
...,". A noun phrase, and words in quotation marks, end at the next break.

    close(ground of 'Lee cited the fog, which rose.', [], 9, "object", dependent=False)  ->  18
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language.lexicons import words
from dossier.statements.cues import CLOSE, OPEN, PAUSE, Cue
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import before

_PAUSE = re.compile(rf"{PAUSE}(?:''|\S)")
_COUNTER = re.compile(
    r",? (?:although|though|but|while|whereas) [^,;]{1,60}?"
    r"\b(?:denie[sd]|rejects|rejected|disputes|disputed)\b|, (?:and|but) when |,? even as "
)
_WITH_SUBJECT = re.compile(r" and\s*\Z")
_JOINED = re.compile(r"[\s,–—-]{1,9}(?:and|but|or)(?: (?:then|later|also))?\s*\Z")
_APART = re.compile(r"\s{0,9}[,–—-]\s{0,9}\Z")
_CONTRAST = re.compile(
    rf"(?:,|;| [–—-]|(?P<quoted>{CLOSE}))"
    r"(?: (?:and|but|while|though|although|as|whereas|even as))?\s*\Z"
)
_DEPENDENT = re.compile(
    r"(?:\A|[ ,;“\"])(?:while|although|though|after|when|since|before|because|once|now that|"
    r"even as|as)\s*\Z",
    re.IGNORECASE,
)
_COMMA = re.compile(rf",(?= )|(?<={PAUSE}[”“\"’'])(?= (?!and\b))")
_BREAK = re.compile(
    r";|,(?! (?!who|which|and |but )(?!\w+(?:ing|ed) )[\w’'-]+(?: [\w’'-]+){0,3} and )|"
    r" [–—-]+ |—| but | although | and \w+ed\b|\.\s*\Z|\Z"
)
_THING = re.compile(
    r" ?an? (?P<noun>[\w’'-]{2,24}(?: [\w’'-]{2,24}){0,2}?) "
    r"(?:after|when|because|since|amid|as|while) "
)
_OCCASION = re.compile(r" (?:following|amid|in the wake of) ")
_AFTER_QUOTE = re.compile(
    rf"{CLOSE}(?:[,;:]| [–—-]+ | (?:but|while|when|after|as|in|on|at|during|before|for) |"
    rf" and (?!{OPEN}))"
    rf"|{PAUSE}\S{{1,2}}\s"
)


def close(ground: Ground, later: Sequence[Cue], begin: int, kind: str, *, dependent: bool) -> int:
    """Return where what is said ends.

    Args:
        ground: the sentence.
        later: the reporting words behind its own.
        begin: where it begins.
        kind: 'clause', 'to', 'object', 'quote' or 'named'.
        dependent: whether its own reporting word stands in a clause of time or contrast.
    """
    sentence = ground.sentence
    places = [_further(ground, later, begin)]
    counter = _COUNTER.search(sentence, begin)
    if counter:
        places.append(counter.start())
    if dependent and (comma := _COMMA.search(sentence, begin)):
        places.append(comma.start())
    if kind == "clause" and (thing := _THING.match(sentence, begin)) and not _acts(thing["noun"]):
        places.append(thing.end("noun"))
    if kind == "to" and (stop := _OCCASION.search(sentence, begin)):
        places.append(stop.start())
    if kind == "object" and (stop := _BREAK.search(sentence, begin)):
        places.append(stop.start())
    if kind == "quote":
        places.append(quote_end(sentence, begin))
    if kind == "named":
        places.append(named_end(sentence, begin))
    return min(places)


def quote_end(sentence: str, begin: int) -> int:
    """Where words in quotation marks end that begin at `begin`."""
    paused = _PAUSE.search(sentence, begin)
    return paused.end() if paused else len(sentence)


def named_end(sentence: str, begin: int) -> int:
    """Where a phrase ends that holds words in quotation marks."""
    after = _AFTER_QUOTE.search(sentence, begin)
    if after is None:
        return len(sentence)
    return after.start() + 2


def is_dependent(sentence: str, source: Source) -> bool:
    """Whether a speaker begins a clause of time or contrast, or a relative one with commas."""
    if source.relative:
        return sentence[: source.relative[0]].rstrip().endswith(",")
    return bool(_DEPENDENT.search(sentence, max(0, source.start - 12), source.start))


def _acts(phrase: str) -> bool:
    """Whether a phrase may hold a verb: "a ship sank" and "a gas leak", by its words alone."""
    verbal = words("past_forms") | words("function_words")
    return any(word.endswith("ed") or word in verbal for word in phrase.split())


def _further(ground: Ground, later: Sequence[Cue], begin: int) -> int:
    """Where the reporter speaks again."""
    sentence = ground.sentence
    for cue in later:
        if cue.start <= begin or "source" in cue.takes:
            continue
        joined = _JOINED.search(sentence, begin, cue.start)
        if joined is None and cue.going_on:
            joined = _APART.search(sentence, begin, cue.start)
        if joined is None and not cue.passive:
            source = before(ground, cue.start)
            if source is not None and source.start > begin:
                link = _WITH_SUBJECT if cue.going_on else _CONTRAST
                joined = link.search(sentence, begin, source.start)
        if joined:
            return max(joined.start(), joined.end("quoted") if joined.re is _CONTRAST else 0)
    return len(sentence)
