"""Names on their way to being persons: nodes joined into clusters, with joins that are forbidden.

A node is a full name in one article, or a lone surname there. Clusters are joined one pair at a
time; a join that would bring two nodes together that a curator keeps apart is refused, whatever
speaks for it. Every join keeps its reason. The order of the joins is the caller's, who sorts.

    clusters.join(lee_in_a, lee_in_b, Join("same name", None))  ->  True

It decides nothing: `merge` says what is joined and why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from dossier.decisions import Ruling
from dossier.people.find import Mention

Named = tuple[tuple[str, Mention], ...]
"""Mentions with the keys of their articles."""

_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class Join:
    """Why two names are one person or two: words for a reader, and the decision if it was one."""

    text: str
    ruling: Ruling | None


class Node(NamedTuple):
    """A name in an article: folded, whether it is a candidate (open whose), and what marks it.

    The mark ('elder', 'female doctor') keeps apart what one article prints as one name. Nodes sort
    by article, then name.
    """

    article: str
    name: str
    candidate: bool = False
    mark: str = ""


class Clusters:
    """Which nodes are one person so far.

    Attributes:
        placed: each mention behind its node, in order of article and place.
        mentions: the mentions of each node.
        nodes: all of them, in order.
    """

    def __init__(self, placed: Sequence[tuple[Node, Mention]]) -> None:
        self.placed = placed
        mentions: defaultdict[Node, list[Mention]] = defaultdict(list)
        for node, mention in placed:
            mentions[node].append(mention)
        self.mentions = dict(mentions)
        self.nodes = tuple(sorted(mentions))
        self._home = {node: node for node in mentions}
        self._members = {node: [node] for node in mentions}
        self._apart: defaultdict[Node, set[Node]] = defaultdict(set)
        self._why: dict[Node, list[Join]] = {node: [] for node in mentions}
        self._told: dict[Node, dict[Callable[[Named], Any], Any]] = {}
        self._ordered: dict[Node, Named] = {}

    def home(self, node: Node) -> Node:
        """The node that stands for the cluster of `node`."""
        return self._home[node]

    def members(self, node: Node) -> tuple[Node, ...]:
        """The nodes of a cluster, in order."""
        return tuple(sorted(self._members[self._home[node]]))

    def articles(self, node: Node) -> set[str]:
        """The keys of the articles that name a cluster."""
        return {each.article for each in self._members[self.home(node)]}

    def is_named_in(self, node: Node, article: str) -> bool:
        """Whether an article prints a full name of a cluster."""
        members = self._members[self.home(node)]
        return any(each.article == article and not each.candidate for each in members)

    def why(self, node: Node) -> tuple[Join, ...]:
        """The reasons of a cluster's joins and partings, each once."""
        return tuple(dict.fromkeys(self._why[self.home(node)]))

    def all(self) -> tuple[tuple[Node, ...], ...]:
        """Every cluster, ordered by its first node."""
        found: defaultdict[Node, list[Node]] = defaultdict(list)
        for node in self.nodes:
            found[self._home[node]].append(node)
        return tuple(map(tuple, found.values()))

    def mentions_of(self, node: Node) -> Named:
        """The mentions of a cluster with their articles, in order."""
        home = self._home[node]
        known = self._ordered.get(home)
        if known is None:
            pairs = [(each.article, m) for each in self.members(home) for m in self.mentions[each]]
            known = tuple(sorted(pairs, key=lambda pair: (pair[0], pair[1].start)))
            self._ordered[home] = known
        return known

    def told(self, node: Node, tell: Callable[[Named], _Told]) -> _Told:
        """What the mentions of a cluster tell, found out once for all until the cluster grows."""
        known = self._told.setdefault(self.home(node), {})
        if tell not in known:
            known[tell] = tell(self.mentions_of(node))
        return known[tell]  # type: ignore[no-any-return]  # `tell` itself has made it

    def note(self, node: Node, join: Join) -> None:
        """Keep a reason with a cluster."""
        self._why[self.home(node)].append(join)

    def part(self, ones: Iterable[Node], others: Iterable[Node]) -> None:
        """Forbid that any of `ones` is ever joined with any of `others`."""
        others = tuple(others)
        for one in ones:
            for other in others:
                self._apart[self.home(one)].add(other)
                self._apart[self.home(other)].add(one)

    def parted(self, one: Node, two: Node) -> bool:
        """Whether a join of the two clusters is forbidden."""
        apart, there = self._apart.get(self._home[one], ()), self._home[two]
        return any(self._home[other] == there for other in apart)

    def join(self, one: Node, two: Node, why: Join) -> bool:
        """Join two clusters; False where that is forbidden or already so."""
        here, there = self.home(one), self.home(two)
        if here == there or self.parted(here, there):
            return False
        if len(self._members[here]) < len(self._members[there]):
            here, there = there, here
        for node in self._members[there]:
            self._home[node] = here
        self._members[here] += self._members.pop(there)
        for each in (here, there):
            self._told.pop(each, None)
            self._ordered.pop(each, None)
        if there in self._apart:
            self._apart[here] |= self._apart.pop(there)
        self._why[here] += [*self._why.pop(there), why]
        return True
