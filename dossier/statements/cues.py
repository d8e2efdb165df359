"""Reporting words in a sentence: where they stand, the stance they give, what they take.

The words come from the list `speech_verbs`. They are sought in the sentence with everything
between quotation marks blotted out, so that a verb inside a quotation reports nothing. A verb with
"to" before it is what somebody means to do, unless he "went on to" do it.

    cues("Ann Lee has denied the report.")  ->  [Cue(8, 18, 'denies', {'that', 'object'}, ...)]

It does not ask who speaks: `statements.sources` does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from operator import attrgetter

from dossier.articles.article import Span
from dossier.language.lexicons import table
from dossier.language.quotations import Quotation

BLOT = "\x01"  # stands for a character inside quotation marks
PAUSE = "\x02"  # stands for a comma at the end of a quotation: the sentence goes on behind it
OPEN = r"(?:''|``|[“\"„«‘'])"
CLOSE = rf"(?:{BLOT}|{PAUSE})(?:''|[”“\"’»'])"
_BLANK = re.compile(r"[^\S ]")
_WORD = re.compile(r"(?<![\w-])[A-Za-z][a-z]{2,}(?![\w-])")
_END = re.compile(r"(?![\w-])")
_start = attrgetter("start")
_BE = frozenset(
    "is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split()
)
_AUXILIARIES = _BE | frozenset(
    "has have had did does do would will may might could can must should not also later earlier "
    "then now again often still always never once soon even just only however nevertheless "
    "meanwhile too already beforehand since first today tonight yesterday himself herself itself "
    "themselves both "
    "didn't doesn't don't hasn't haven't hadn't won't wouldn't didn’t doesn’t don’t hasn’t "
    "haven’t hadn’t won’t wouldn’t".split()
)
_NO_ADVERBS = frozenset("family assembly ally supply reply monopoly anomaly bully early".split())
_START = 3  # a capital behind the sentence's first letters is a name's: "the United States"
_DETERMINERS = frozenset("the a an his her their its our my your no any every".split())
_BEHIND_QUOTE = re.compile(
    rf"{PAUSE}(?:''|[”“\"’'])\s+(?:[\w.’'-]+\s+){{1,5}}?(?P<verb>[a-z]{{2,14}}ed|went on)\b"
)
_MOST, _REACH = 5, 70  # auxiliaries and adverbs before a verb, and their letters
_GOING_ON = re.compile(r"\b(?:(?:went|goes|going|go) on|(?:continue|begin)[sd]?|began) to \Z")
_BY = re.compile(r" (?:\w+ly )?by\b|(?<= alleged) to (?:be|have)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word with its auxiliaries, offsets within the sentence.

    Attributes:
        start, end: the whole verb group ('has consistently denied').
        stance: 'states', 'denies', 'doubts', 'predicts'.
        takes: what may follow, of 'clause', 'that', 'quote', 'named', 'object', 'to', 'whom';
            'source' for "according to".
        word: the reporting word, in small letters.
        passive: whether its subject is spoken of ('is said', 'was called'), and so no speaker.
    """

    start: int
    end: int
    stance: str
    takes: frozenset[str]
    word: str
    passive: bool = False

    @property
    def going_on(self) -> bool:
        """Whether it may lack a subject of its own: "..., adding that"."""
        return self.word.partition(" ")[0].endswith("ing")


def blot(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> str:
    """Return `text[start:end]` with white space evened and what is quoted blotted out.

    The length stays, so that offsets hold.
    """
    shown = _BLANK.sub(" ", text[start:end])
    first = max(bisect_right(quotations, start, key=_start) - 1, 0)
    for quotation in takewhile(lambda each: each.start < end, islice(quotations, first, None)):
        first, last = (min(max(at - start, 0), end - start) for at in quotation.content)
        pauses = last > first + 1 and shown[last - 1] == ","
        blotted = BLOT * (last - first - pauses) + PAUSE * pauses
        shown = shown[:first] + blotted + shown[last:]
    return shown


def cues(sentence: str) -> list[Cue]:
    """Return the reporting words of a blotted sentence, in order."""
    found: list[Cue] = []
    for start, end in _spans(sentence):
        cue = _cue(sentence, start, end)
        if cue is not None and not (found and cue.start < found[-1].end):
            found.append(cue)
    if PAUSE in sentence:
        found = sorted([*found, *_unlisted(sentence, found)], key=attrgetter("start"))
    return found


def _spans(sentence: str) -> Iterator[Span]:
    """Where listed words stand, at each place the longest."""
    known, end = _beginning(), 0
    for match in _WORD.finditer(sentence):
        for word in known.get(match[0], ()):
            start = match.start()
            behind = start + len(word)
            if start >= end and sentence.startswith(word, start) and _END.match(sentence, behind):
                end = behind
                yield start, end


def _unlisted(sentence: str, found: Sequence[Cue]) -> Iterator[Cue]:
    """Verbs of any kind that follow a quotation and its speaker: '"No," the old man bellowed'."""
    for match in _BEHIND_QUOTE.finditer(sentence) if PAUSE in sentence else ():
        start, end = match.span("verb")
        if not any(match.start() < cue.end and cue.start < end for cue in found):
            yield Cue(start, end, "states", frozenset(("quote",)), match["verb"])


def _cue(sentence: str, start: int, end: int) -> Cue | None:
    printed = sentence[start:end]
    word = printed.lower()
    stance, takes = _listed()[word]
    if printed != word and start > _START and not _is_headline(sentence, end, takes):
        return None
    before = sentence[max(0, start - _REACH) : start].split(" ")
    group: list[str] = []
    if not before.pop():
        while before and len(group) < _MOST and _is_auxiliary(before[-1]):
            group.append(before.pop())
    begin = start - sum(len(each) + 1 for each in group)
    previous = before[-1].casefold() if before else ""
    if previous in _DETERMINERS or (word == "state" and _names_one(before)):
        return None
    if previous == "to":
        going_on = _GOING_ON.search(sentence, max(0, begin - 20), begin)
        if going_on is None:
            return None
        begin = going_on.start()
    active = word.partition(" ")[0].endswith("ing") or "source" in takes
    passive = not active and (not _BE.isdisjoint(group) or bool(_BY.match(sentence, end)))
    return Cue(begin, end, stance, takes, word, passive)


def _names_one(before: Sequence[str]) -> bool:
    """Whether a name stands before, of one place and no plural: "Borno state"."""
    return bool(before) and before[-1][:1].isupper() and not before[-1].endswith("s")


def _is_headline(sentence: str, end: int, takes: frozenset[str]) -> bool:
    """Whether a verb's capital is that of a headline: "Lee Says Port Is Shut"."""
    return "noun" not in takes and sentence[end + 1 : end + 2].isupper()


def _is_auxiliary(word: str) -> bool:
    if word in _AUXILIARIES:
        return True
    return word.endswith("ly") and word.islower() and word not in _NO_ADVERBS


@cache
def _listed() -> dict[str, tuple[str, frozenset[str]]]:
    """The words with their stance and what they take."""
    listed = {"according to": ("states", frozenset(("source",)))}
    for word, kind in table("speech_verbs").items():
        stance, _, takes = kind.partition(" ")
        listed[word] = (stance, frozenset(takes.split()))
    return listed


@cache
def _beginning() -> dict[str, list[str]]:
    """The words, with and without a capital, by the first of them; the longest come first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(_listed(), key=len, reverse=True):
        for printed in (word, word.capitalize()):
            found[printed.partition(" ")[0]].append(printed)
    return found
