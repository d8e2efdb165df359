"""How alike two sentences are: the share of the weight of their words that both print.

A word weighs more, the fewer sentences of those compared print it; twice that where it is one that
rewriting leaves alone: of a name, a figure, a date or a quotation; and half where every text prints
it. A figure counts by its value too, so that "twelve" is like "12".

    one, two = sketch(text), sketch(copy)
    likeness(one[0].words, two[0].words, weigh((*one, *two)))  ->  0.64

It knows no meaning: "ship" is not like "vessel".
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat

from dossier.articles.article import fold_name
from dossier.language.lexicons import words as words_of
from dossier.language.text import Text

# Measured on sentence pairs (MSRP, ECB+): of 4, 5, 6, 8, 20 letters 4 and 5 rank paraphrases best.
STEM = 5  # letters that inflection mostly leaves alone
# Measured on 40 reworded pairs and 40 merely similar ones: of 1, 1.5 and 2, the last alone finds
# all copies; none joins another pair.
TIMES = 2  # what a fact weighs against another word, and this against one that every text prints

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_COMMON = frozenset(fold_name(word)[:STEM] for word in words_of("function_words"))


@dataclass(frozen=True, slots=True)
class Sketch:
    """The folded words of a sentence, cut where inflection begins.

    `firm` are those rewriting leaves alone, `facts` those of them that are of names and figures.
    """

    words: frozenset[str]
    firm: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()


def sketch(text: Text) -> tuple[Sketch, ...]:
    """Return a sketch of each sentence of an article."""
    firm, facts = telling(text), _facts(text)
    values: defaultdict[int, set[str]] = defaultdict(set)
    for number in text.numbers:
        passage = text.passage_at(number.start)
        if passage and number.value is not None:
            values[passage.number].add(f"#{number.value.normalize():f}")
    found = []
    for passage in text.sentences:
        own, counted = words(passage.text), values[passage.number]
        found.append(Sketch(own | counted, own & firm | counted, own & facts | counted))
    return tuple(found)


def telling(text: Text) -> frozenset[str]:
    """Return the words rewriting leaves alone: of names, figures, dates and longer quoted ones."""
    printed = text.article.text
    quoted = {
        word
        for quotation in text.quotations
        for word in folded(printed[slice(*quotation.content)])
        if len(word) > 4
    }
    dated = _printed(printed, ((date.start, date.end) for date in text.dates))
    return _facts(text) | ((quoted | dated) - _COMMON)


@lru_cache(maxsize=2048)
def words(text: str) -> frozenset[str]:
    """Return the words of a text as sketches hold them."""
    return frozenset(folded(text))


def folded(text: str) -> Iterator[str]:
    """Return the words of a text as sketches hold them, in order."""
    return filter(None, map(_cut, fold_name(_THOUSANDS.sub("", text)).split()))


@lru_cache(maxsize=1 << 16)
def _cut(word: str) -> str:
    """A folded word where inflection begins, '' for a single letter."""
    if len(word) > 1 or word.isdigit():
        return word[:STEM] if word.isalpha() else word
    return ""


def weigh(sketches: Sequence[Sketch]) -> dict[str, int]:
    """Return what each word weighs among the sentences that are compared.

    Whole numbers, hundredths: their sums are the same in any order.
    """
    printed = Counter(word for each in sketches for word in each.words)
    firm = frozenset[str]().union(*(each.firm for each in sketches))
    return weights(printed, firm, len(sketches))


def weights(printed: Mapping[str, float], firm: Set[str], sentences: float) -> dict[str, int]:
    """Return what each word weighs, as `weigh` does.

    Args:
        printed: how many sentences print each word.
        firm: the words that rewriting leaves alone.
        sentences: how many are compared.
    """
    rare = {count: 100 * math.log(1 + sentences / count) for count in set(printed.values())}

    def times(word: str) -> float:
        return TIMES if word in firm else 1 / TIMES if word in _COMMON else 1

    return {word: round(times(word) * rare[count]) for word, count in printed.items()}


@cache
def stepped(count: int) -> float:
    """Return a positive count as weights of a whole dossier tell it: in eight steps a doubling.

    So one article more leaves nearly every weight exactly what it was.
    """
    return math.exp2(round(8 * math.log2(count)) / 8)


def weight(chosen: Iterable[str], weights: Mapping[str, int]) -> int:
    """Return what words weigh together; one without a weight weighs nothing."""
    return sum(map(weights.get, chosen, repeat(0)))


def likeness(one: Set[str], two: Set[str], weights: Mapping[str, int]) -> float:
    """Return the weight that two texts' words share, from 0 to 1 (Dice's coefficient, weighted)."""
    both = weight(one, weights) + weight(two, weights)
    return 2 * weight(one & two, weights) / both if both else 0.0


def _facts(text: Text) -> frozenset[str]:
    named = ((name.start, name.end) for name in text.names)
    counted = ((number.start, number.end) for number in text.numbers)
    return _printed(text.article.text, (*named, *counted)) - _COMMON


def _printed(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    return frozenset(word for start, end in spans for word in folded(text[start:end]))
