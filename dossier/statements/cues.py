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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from dossier.language.lexicons import table
from dossier.language.quotations import Quotation

BLOT = "\x01"  # stands for a character inside quotation marks
PAUSE = "\x02"  # stands for a comma at the end of a quotation: the sentence goes on behind it
OPEN = r"(?:''|``|[“\"„«‘'])"
CLOSE = rf"(?:{BLOT}|{PAUSE})(?:''|[”“\"’»'])"
_WORD = re.compile(r"(?<![\w-])[A-Za-z]++(?:[’'][a-z]++)?(?!-\w)")
_BE = frozenset(
    "is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split()
)
_AUXILIARIES = _BE | frozenset(
    "has have had did does do would will may might could can must should not also later earlier "
    "then now again often still always never once soon even just only however nevertheless "
    "meanwhile too already beforehand since first himself herself itself themselves both "
    "didn't doesn't don't hasn't haven't hadn't won't wouldn't didn’t doesn’t don’t hasn’t "
    "haven’t hadn’t won’t wouldn’t".split()
)
_NO_ADVERBS = frozenset("family assembly ally supply reply monopoly anomaly bully early".split())
_START = 3  # a capital behind the sentence's first letters is a name's: "the United States"
_DETERMINERS = frozenset("the a an his her their its our my your no any every".split())
_BEHIND_QUOTE = re.compile(
    rf"{PAUSE}(?:''|[”“\"’'])\s+(?:[\w.’'-]+\s+){{1,5}}?(?P<verb>[a-z]{{2,14}}ed|went on)\b"
)
_MOST = 5  # auxiliaries and adverbs before a verb
_GOING_ON = re.compile(r"\b(?:(?:went|goes|going|go) on|(?:continue|begin)[sd]?|began) to \Z")
_BY = re.compile(r" (?:\w+ly )?by\b")


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
    shown = list("".join(" " if char.isspace() else char for char in text[start:end]))
    first = max(bisect_right(quotations, start, key=lambda each: each.start) - 1, 0)
    for quotation in takewhile(lambda each: each.start < end, islice(quotations, first, None)):
        first, last = (min(max(at - start, 0), end - start) for at in quotation.content)
        pauses = last > first + 1 and shown[last - 1] == ","
        shown[first:last] = BLOT * (last - first - pauses) + PAUSE * pauses
    return "".join(shown)


def cues(sentence: str) -> list[Cue]:
    """Return the reporting words of a blotted sentence, in order."""
    words = list(_WORD.finditer(sentence))
    listed = _listed()
    found: list[Cue] = []
    for number, word in enumerate(words):
        printed = word.group()
        entries = listed.get(printed.casefold())
        if not printed.islower() and word.start() > _START and entries:
            entries = entries if _is_headline(sentence, word, entries) else None
        if entries is None:
            continue
        entry = next((e for e in entries if _stands(sentence, word.start(), e)), "")
        if not entry:
            continue
        cue = _cue(sentence, words, number, entry)
        if cue is not None and not (found and cue.start < found[-1].end):
            found.append(cue)
    return sorted([*found, *_unlisted(sentence, found)], key=lambda each: each.start)


def _unlisted(sentence: str, found: Sequence[Cue]) -> Iterator[Cue]:
    """Verbs of any kind that follow a quotation and its speaker: '"No," the old man bellowed'."""
    for match in _BEHIND_QUOTE.finditer(sentence) if PAUSE in sentence else ():
        start, end = match.span("verb")
        if not any(match.start() < cue.end and cue.start < end for cue in found):
            yield Cue(start, end, "states", frozenset(("quote",)), match["verb"])


def _cue(sentence: str, words: Sequence[re.Match[str]], number: int, entry: str) -> Cue | None:
    start, end = words[number].start(), words[number].start() + len(entry)
    if entry == "according to":
        return Cue(start, end, "states", frozenset(("source",)), entry)
    first = number
    while (
        first
        and number - first < _MOST
        and words[first - 1].end() + 1 == words[first].start()
        and _is_auxiliary(words[first - 1].group())
    ):
        first -= 1
    begin = words[first].start()
    if sentence[max(0, begin - 4) : begin].endswith((" to ", "To ")):
        before = _GOING_ON.search(sentence, max(0, begin - 20), begin)
        if before is None:
            return None
        begin = before.start()
    if first and words[first - 1].group().casefold() in _DETERMINERS:
        return None
    group = {word.group() for word in words[first:number]}
    participle = not entry.partition(" ")[0].endswith("ing")
    passive = participle and (bool(group & _BE) or bool(_BY.match(sentence, end)))
    stance, _, takes = table("speech_verbs")[entry].partition(" ")
    return Cue(begin, end, stance, frozenset(takes.split()), entry, passive)


def _is_headline(sentence: str, word: re.Match[str], entries: Sequence[str]) -> bool:
    """Whether a capital is that of a headline: "Lee Says Port Is Shut"."""
    following = sentence[word.end() + 1 : word.end() + 2]
    return following.isupper() and "noun" not in table("speech_verbs").get(entries[-1], "noun")


def _is_auxiliary(word: str) -> bool:
    if word in _AUXILIARIES:
        return True
    return word.endswith("ly") and word.islower() and word not in _NO_ADVERBS


def _stands(sentence: str, at: int, entry: str) -> bool:
    """Whether an entry of several words stands in the sentence whole."""
    end = at + len(entry)
    return " " not in entry or (
        sentence[at:end].casefold() == entry and not sentence[end : end + 1].isalnum()
    )


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    """The entries by their first word, the longest first."""
    entries: dict[str, tuple[str, ...]] = {}
    for entry in sorted((*table("speech_verbs"), "according to"), key=len, reverse=True):
        first = entry.partition(" ")[0]
        entries[first] = (*entries.get(first, ()), entry)
    return entries
