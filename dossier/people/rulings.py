"""The curator's decisions about people, carried out on clusters of names.

`same` and `different` act first, so that no rule can undo them; a `same` against a `different`
is an error that names both lines. A decision with a name that no mention bears does nothing and
stays unused, and the build reports that.

    decided = carry_out(clusters, decisions);  decided.used  ->  frozenset({Ruling(...)})

It joins nothing of itself: the program's own rules are in `merge`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from dossier.decisions import NameRef, PersonDecision, Ruling
from dossier.errors import DossierError, Notice
from dossier.people.clusters import Clusters, Join, Node
from dossier.people.variants import fold, surname


@dataclass(slots=True)
class Decided:
    """What the decisions did: the nodes each touched, and which of them did anything."""

    touched: list[tuple[Node, PersonDecision]] = field(default_factory=list)
    used: set[Ruling] = field(default_factory=set)


def carry_out(clusters: Clusters, decisions: Iterable[PersonDecision]) -> Decided:
    """Carry out the decisions and return what they touched.

    Raises:
        DossierError: a `same` against a `different`.
    """
    decided = Decided()
    matched = [(decision, match(clusters, decision)) for decision in decisions]
    listed = [(decision, found) for decision, found in matched if all(found)]
    parted = [(each, found) for each, found in listed if each.verb == "different"]
    for decision, found in parted:
        for (one, ones), (two, twos) in combinations(zip(decision.names, found, strict=True), 2):
            clusters.part(ones, twos)
            clusters.note(ones[0], Join(f"kept apart from {two.name}", decision.ruling))
            clusters.note(twos[0], Join(f"kept apart from {one.name}", decision.ruling))
    for decision, found in listed:
        if decision.verb == "same":
            _join(clusters, decision, found, parted)
        decided.used.add(decision.ruling)
        decided.touched += [(node, decision) for nodes in found for node in nodes]
    return decided


def match(clusters: Clusters, decision: PersonDecision) -> list[list[Node]]:
    """Return the nodes that each name of a decision means."""
    return [_nodes(clusters, ref) for ref in decision.names]


def _nodes(clusters: Clusters, ref: NameRef) -> list[Node]:
    """The nodes of exactly that name; a surname that none is means its bearers."""
    wanted = fold(ref.name)
    asked = [node for node in clusters.nodes if ref.article in ("", node.article)]
    found = [node for node in asked if node.name == wanted]
    return found or [node for node in asked if surname(node.name) == wanted]


def _join(
    clusters: Clusters,
    decision: PersonDecision,
    found: Sequence[Sequence[Node]],
    parted: Sequence[tuple[PersonDecision, Sequence[Sequence[Node]]]],
) -> None:
    names = " and ".join(dict.fromkeys(ref.name for ref in decision.names))
    why = Join(f"{names} are one person", decision.ruling)
    nodes = [node for each in found for node in each]
    for one, two in pairwise(nodes):
        if clusters.home(one) != clusters.home(two) and not clusters.join(one, two, why):
            raise _against(clusters, decision, (one, two), parted)


def _against(
    clusters: Clusters,
    decision: PersonDecision,
    pair: tuple[Node, Node],
    parted: Sequence[tuple[PersonDecision, Sequence[Sequence[Node]]]],
) -> DossierError:
    other = next(each for each, found in parted if _keeps_apart(clusters, found, pair))
    here, there = decision.ruling.location, other.ruling.location
    names = ", ".join(ref.name for ref in decision.names)
    problem = f'"same: {names}" goes against "different" at {there}'
    return DossierError(Notice(here, problem, f"remove one of them: {here} or {there}"))


def _keeps_apart(
    clusters: Clusters, found: Sequence[Sequence[Node]], pair: tuple[Node, Node]
) -> bool:
    homes = {clusters.home(pair[0]), clusters.home(pair[1])}
    return any(
        homes == {clusters.home(one), clusters.home(two)}
        for ones, twos in combinations(found, 2)
        for one in ones
        for two in twos
    )
