"""Reporting words in a sentence: where they stand, the stance they give, what they need behind.

The words come from the list `speech_verbs`. They are sought in the sentence with everything
between quotation marks blotted out, so that a verb inside a quotation reports nothing.

    cues("Ann Lee has denied the report.")  ->  [Cue(8, 18, 'denies', 'object')]

It does not ask who speaks: `statements.sources` does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from dossier.articles.article import Span
from dossier.language.lexicons import table
from dossier.language.quotations import Quotation

BLOT = "\x01"  # stands for a character inside quotation marks
_AUXILIARIES = (
    r"(?:(?:has|have|had|is|are|was|were|been|being|be|did|does|do|would|will|may|might|could|can|"
    r"not|also|later|earlier|then|now|again|often|still|always|never|once|soon|even|just|only|"
    r"however|nevertheless|meanwhile|too|already|beforehand|"
    r"(?!(?:fami|assemb|al|supp|rep|mono|anoma|bul|ear)ly\b)[a-z]{2,16}ly) ){0,5}"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: (?:not|also|now|[a-z]{2,16}ly))* ")
_SPOKEN_OF = frozenset(
    "said told claimed alleged believed feared reported expected mentioned asked called dubbed "
    "described branded labelled labeled accused blamed warned quoted predicted forecast".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word with its auxiliaries, offsets within the sentence.

    Attributes:
        start, end: the whole verb group ('has consistently denied').
        stance: 'states', 'denies', 'doubts', 'predicts'.
        needs: 'any', 'that', 'object', 'quote', or 'source' for "according to".
        word: the reporting word, in small letters.
        passive: whether its subject is spoken of ('is said', 'was called'), and so no speaker.
    """

    start: int
    end: int
    stance: str
    needs: str
    word: str
    passive: bool = False


def blot(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> str:
    """Return `text[start:end]` with white space evened and what is quoted blotted out.

    The length stays, so that offsets hold.
    """
    shown = list("".join(" " if char.isspace() else char for char in text[start:end]))
    first = max(bisect_right(quotations, start, key=lambda each: each.start) - 1, 0)
    for quotation in takewhile(lambda each: each.start < end, islice(quotations, first, None)):
        first, last = (min(max(at - start, 0), end - start) for at in quotation.content)
        shown[first:last] = BLOT * (last - first)
    return "".join(shown)


def cues(sentence: str) -> list[Cue]:
    """Return the reporting words of a blotted sentence, in order."""
    found = []
    for match in _pattern().finditer(sentence):
        if match["according"]:
            found.append(Cue(*match.span(), "states", "source", "according to"))
            continue
        word = match["verb"].casefold()
        stance, _, needs = table("speech_verbs")[word].partition(" ")
        passive = word in _SPOKEN_OF and bool(_PASSIVE.search(match.group()))
        found.append(Cue(*match.span(), stance, needs, word, passive))
    return found


def quoted(sentence: str) -> list[Span]:
    """Return the blotted stretches of a sentence with their marks."""
    return [match.span() for match in re.finditer(rf"\S{BLOT}+\S?", sentence)]


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(table("speech_verbs"), key=len, reverse=True)
    verbs = "|".join(re.escape(word) for word in words)
    return re.compile(
        rf"\b(?:(?P<according>[Aa]ccording to)|{_AUXILIARIES}(?P<verb>{verbs}))\b(?!-)"
    )
