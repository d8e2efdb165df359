"""Which articles belong together, once some are linked and the curator has joined or parted some.

    groups(["a", "b", "c"], {("a", "b")})  ->  [("a", "b"), ("c",)]

It judges no likeness (`origins.compare` does).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from dossier.decisions import OriginDecision, Ruling
from dossier.errors import DossierError, Notice, nearest

Link = tuple[str, str]


Key = TypeVar("Key", int, str, tuple[str, int])


def groups(
    keys: Sequence[Key],
    links: Iterable[tuple[Key, Key]],
    holds: Callable[[Key, Key], bool] = lambda *_: True,
) -> list[tuple[Key, ...]]:
    """Return the keys in groups, each with all that its links lead to, sorted.

    Args:
        keys: the keys.
        links: pairs of keys.
        holds: whether a link holds; it is asked of none between keys that others have joined.
    """
    group = {key: [key] for key in keys}
    for one, two in links:
        first, second = group[one], group[two]
        if first is not second and holds(one, two):
            small, large = sorted((first, second), key=len)
            large += small
            group.update(dict.fromkeys(small, large))
    whole = {id(members): members for members in group.values()}
    return sorted(tuple(sorted(members)) for members in whole.values())


def decided(decisions: Iterable[OriginDecision], verb: str) -> dict[Link, Ruling]:
    """Return the pairs of articles that decisions of a verb name."""
    return {
        pair: decision.ruling
        for decision in decisions
        if decision.verb == verb
        for pair in combinations(sorted(decision.articles), 2)
    }


def refuse_unknown(decisions: Iterable[OriginDecision], known: Iterable[str]) -> None:
    """Check that decisions name articles that exist.

    Raises:
        DossierError: one does not.
    """
    known = frozenset(known)
    for decision in decisions:
        for article in decision.articles:
            if article not in known:
                problem = f'there is no article "{article}"'
                at = decision.ruling.location
                raise DossierError(Notice(at, problem, nearest(article, known)))


def refuse_contradiction(joined: Iterable[tuple[str, ...]], parted: Mapping[Link, Ruling]) -> None:
    """Check that no two parted articles stand in one group.

    Raises:
        DossierError: two do.
    """
    for group in joined:
        for pair in combinations(group, 2):
            if pair in parted:
                raise DossierError(
                    Notice(
                        parted[pair].location,
                        f'"{pair[0]}" and "{pair[1]}" are parted here, but stay joined by others',
                        "remove one of the decisions, or part the articles between them too",
                    )
                )
