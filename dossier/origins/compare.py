"""Near-copies joined into an `Origin`: two outlets that print one text are one source.

A reworded copy keeps what rewriting leaves alone: names, figures, dates, quoted words. So pairs of
articles are proposed from such words where they are rare in the dossier, and their sentences are
then aligned in order (dynamic programming, after Needleman and Wunsch) by the weight of the words
they share, a word weighing more the fewer articles print it. Two articles are one origin where
the aligned sentences make up enough of the shorter one. Shared passages alone do not: one quoted
sentence in two honest articles leaves the rest unaligned.

It does not say which came first.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dossier.articles.article import Passage, fold_name
from dossier.decisions import OriginDecision, Ruling
from dossier.errors import DossierError, Notice, nearest
from dossier.language.text import Text

ALIKE = 0.40  # weight shared by two sentences that say one thing; measured on reworded pairs
SHARE = 0.35  # part of the shorter article's sentences that must align
FEWEST = 3  # aligned sentences below which two articles merely share a passage
RARE = 3  # proposals come from words that at most this share of articles print: see `_candidates`


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, of two articles, that align; `weight` from 0 to 1."""

    first: Passage
    second: Passage
    weight: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two articles align: their pairs in order and how many sentences each has."""

    first: str
    second: str
    pairs: tuple[Pair, ...]
    sentences: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that print one text, by key, and what shows it.

    Attributes:
        key: the key of its first article, lasting.
        articles: their keys, in order.
        alignments: one for each pair of its articles that was compared.
        ruling: the decision that joined or parted them, None if none did.
    """

    key: str
    articles: tuple[str, ...]
    alignments: tuple[Alignment, ...]
    ruling: Ruling | None
