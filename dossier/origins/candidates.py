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
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dossier.language.text import Text
from dossier.origins.likeness import folded, telling

Trait = tuple[str, ...]

# Measured: the reworded pair of the first dossier shares 65 traits; copies of articles of the five
# clusters, in which four of five words that may change were replaced, share 18 and more.
FEWEST = 4  # sentences that two articles share at least to be one origin, each with some trait
MANY = 12


def candidates(texts: Mapping[str, Text]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of keys, in order, that share `FEWEST` traits or a whole sentence."""
    printed: defaultdict[Trait, list[str]] = defaultdict(list)
    sentences: defaultdict[Trait, list[str]] = defaultdict(list)
    for key in sorted(texts):
        text, firm = texts[key], telling(texts[key])
        lines = {tuple(folded(passage.text)) for passage in text.sentences}
        for line in lines - {()}:
            sentences[line].append(key)
        for trait in {trait for line in lines for trait in _traits(line, firm)}:
            printed[trait].append(key)
    shared: Counter[tuple[str, str]] = Counter()
    for trait, keys in printed.items():
        if len(trait) > 1 or len(keys) <= MANY:
            shared.update(_near(keys))
    whole = {pair for keys in sentences.values() for pair in _near(keys)}
    return tuple(sorted(whole.union(pair for pair, count in shared.items() if count >= FEWEST)))


def _traits(line: Sequence[str], firm: frozenset[str]) -> Iterator[Trait]:
    telling_words = [word for word in line if word in firm]
    yield from ((word,) for word in telling_words)
    yield from pairwise(telling_words)


def _near(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    for number, key in enumerate(keys):
        for other in keys[number + 1 : number + MANY]:
            yield key, other
