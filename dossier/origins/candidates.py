"""Which articles are worth comparing, found without comparing each with each.

An inverted index lists the articles that print a trait: a word that rewriting leaves alone (of a
name, a figure, a date, a quotation), two such words that follow each other, or a whole sentence.
Two articles that share several traits are proposed. A word that many print proposes nothing; two
words and sentences, which name a text more closely, then propose articles that are near by key, so
that a text which a hundred pages print is found too. Either way one trait proposes at most `MANY`
others to an article, so the time grows with the number of articles, not with its square.

    candidates({"a": text, "b": copy, "c": other})  ->  (("a", "b"),)

Runs of words are no trait: a reworded copy shares fewer of them than an honest article does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from dossier.language.text import Text
from dossier.origins.likeness import folded, telling

# Measured: the reworded pair of the first dossier shares 65 traits; copies of articles of the five
# clusters, in which four of five words that may change were replaced, share 18 and more.
FEWEST = 4  # sentences that two articles share at least to be one origin, each with some trait
MANY = 12


class Traits(NamedTuple):
    """What an article is found by: its sentences, and its words and twos; folded, each once."""

    sentences: Sequence[str]
    words: Sequence[str]


def traits(text: Text) -> Traits:
    """Return what an article is found by."""
    firm = telling(text)
    lines = {line: None for each in text.sentences if (line := " ".join(folded(each.text)))}
    words: dict[str, None] = {}
    for line in lines:
        own = [word for word in line.split() if word in firm]
        words.update(dict.fromkeys((*own, *map(" ".join, pairwise(own)))))
    return Traits(list(lines), list(words))


def candidates(
    texts: Mapping[str, Text], known: Callable[[str], Traits] | None = None
) -> tuple[tuple[str, str], ...]:
    """Return the pairs of keys, in order, that share `FEWEST` traits or a whole sentence.

    Args:
        texts: the annotated articles by key.
        known: what gives an article's traits by its key, where some may be recalled.
    """
    printed: defaultdict[str, list[int]] = defaultdict(list)
    sentences: defaultdict[str, list[int]] = defaultdict(list)
    keys = sorted(texts)
    for number, key in enumerate(keys):
        own = known(key) if known else traits(texts[key])
        for line in own.sentences:
            sentences[line].append(number)
        for trait in own.words:
            printed[trait].append(number)
    shared = Counter(
        chain.from_iterable(
            _near(articles)
            for trait, articles in printed.items()
            if len(articles) <= MANY or " " in trait
        )
    )
    found = set(chain.from_iterable(map(_near, sentences.values())))
    found.update(pair for pair, count in shared.items() if count >= FEWEST)
    return tuple((keys[one], keys[two]) for one, two in sorted(found))


def _near(articles: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(articles) <= MANY:
        return combinations(articles, 2)
    return (
        (one, two)
        for number, one in enumerate(articles)
        for two in articles[number + 1 : number + MANY]
    )
