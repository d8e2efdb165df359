"""The words of a text that a name may hold, found in one scan.

A name is made of capitalised words, of particles between them ("van", "al-Sisi"), and nothing else,
so nine words in ten need not be looked at.

    [word.text for word in scan("Yesterday Ludwig van der Aare left us")]
    ->  ['Yesterday', 'Ludwig', 'van', 'der', 'Aare']

It reads no words in small letters but particles: `words.split` does.
"""

from __future__ import annotations

import re
from itertools import takewhile

from dossier.language.budget import Budget
from dossier.language.name_words import PARTICLES
from dossier.language.words import LETTERS, Word, word_of

_CAPITALS = "".join(letter for letter in map(chr, range(0x530)) if letter.isupper())
_MORE = rf"(?:['’‘\-‐‑&\u00ad]{LETTERS}{{1,80}}){{0,6}}"
_PARTICLES = "|".join(sorted(PARTICLES))
_NAMING = re.compile(
    # Behind the first letter, as an engine that looks for one of a set of letters is quick.
    rf"[{_CAPITALS}](?<!\w.)(?<!\w['’‘\-‐‑&].)(?:\.(?:[^\W\d_]\.){{1,7}}|{LETTERS}{{0,79}}{_MORE})"
    rf"|(?<=[\s“\"(])(?:(?:{_PARTICLES})(?=[ \u00a0])|(?:(?:al|el|ul|bin|ibn|de)-|d['’])"
    rf"{LETTERS}{{1,80}}{_MORE})"
)


def scan(text: str, budget: Budget) -> tuple[Word, ...]:
    """Return the capitalised words and particles of `text` in order, as many as may be."""
    allowed = takewhile(lambda match: not budget.spent(match.start()), _NAMING.finditer(text))
    return tuple(word for match in allowed if (word := word_of(text, match)))
