"""The words that tell what a clause is about, folded so that one thing told twice shares them.

A term is a word of content: without case, accents and inflection. Words of one action ("killed",
"died", "deaths") or of one thing ("troops", "soldiers") fold into one term; two word lists say
which. Numbers are no terms: figures are compared by themselves.

    terms("Two soldiers were killed")  ->  frozenset({'@soldiers', '@killed'})

It does not weigh them: how telling a term is depends on the dossier (`claims.likeness`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dossier.articles.article import fold_name
from dossier.language.lexicons import table, words

_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "ly")
_SHORTEST = 4  # letters that stay when an ending goes
_STEM = 7  # letters of a word that derivation mostly leaves alone


def terms(printed: str) -> frozenset[str]:
    """Return the terms of some words."""
    return frozenset(filter(None, map(term, fold_name(printed).split())))


@cache
def term(word: str) -> str:
    """Return the term of one folded word, '' for a number or a word without content."""
    if len(word) < 2 or word[0].isdigit():
        return ""
    if word in words("light_words") or word in words("function_words"):
        return ""
    kindred = table("actions").get(word) or table("kindred_words").get(word)
    return f"@{kindred}" if kindred else _stem(word)


def head(counted: str) -> str:
    """Return the term of the noun that is counted ('people killed' counts people), '' for none."""
    folded = fold_name(counted).split()
    kinds = table("actions")
    things = [word for word in folded if word not in kinds]
    return term(things[-1]) if things else ""


def actions(clause: str, start: int, end: int) -> tuple[str, ...]:
    """Return the actions that a clause names, the one nearest to a stretch of it first.

    Of two at one distance the one behind holds: what happens stands behind what is counted.
    """
    kinds = table("actions")
    nearest: list[tuple[int, bool, str]] = []
    for match in _WORD.finditer(clause):
        if kind := kinds.get(match.group().casefold()):
            before = match.end() <= start
            distance = start - match.end() if before else match.start() - end
            nearest.append((distance, before, kind))
    return tuple(dict.fromkeys(kind for _, _, kind in sorted(nearest)))


def offices(clause: str) -> frozenset[str]:
    """Return the terms of the offices and titles in a clause."""
    return frozenset[str]().union(*filter(None, map(_office, clause.split())))


@lru_cache(maxsize=1 << 16)
def _office(printed: str) -> frozenset[str]:
    """The terms of the offices in what is printed without a space, such as 'judge-advocate,'."""
    known = words("offices"), words("titles")
    found = (word for word in _WORD.findall(printed) if any(word.lower() in each for each in known))
    return terms(" ".join(found))


_WORD = re.compile(r"[^\W\d_]{3,40}")


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = _undoubled(word[: -len(ending)])
            break
    return word.removesuffix("e")[:_STEM]


def _undoubled(stem: str) -> str:
    """'Stopp' of 'stopped' as 'stop'; 'fall' and 'miss' keep both."""
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "aeiouls" else stem
