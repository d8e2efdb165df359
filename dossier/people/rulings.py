"""The curator's decisions about people, carried out on clusters of names.

`same` and `different` act first, so that no rule can undo them; a `same` against a `different`
is an error that names both lines, and so is a person who is confirmed and hidden. A surname that
several bear is nobody's. A decision with a name that no mention bears does nothing and stays
unused, and the build reports that.

    decided = carry_out(clusters, decisions);  decided.used  ->  frozenset({Ruling(...)})

It joins nothing of itself: the program's own rules are in `merge`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from dossier.decisions import NameRef, PersonDecision, Ruling
from dossier.decisions.kinds import LISTED
from dossier.errors import DossierError, Notice
from dossier.people.clusters import Clusters, Join, Node
from dossier.people.joining import form_of
from dossier.people.variants import fold, same_full, surname


@dataclass(slots=True)
class Decided:
    """What the decisions did: the nodes each touched, and which of them did anything."""

    touched: list[tuple[Node, PersonDecision]] = field(default_factory=list)
    used: set[Ruling] = field(default_factory=set)


def carry_out(clusters: Clusters, decisions: Iterable[PersonDecision]) -> Decided:
    """Carry out the decisions and return what they touched.

    Raises:
        DossierError: a `same` against a `different`, or a surname of several in one of them.
    """
    decided = Decided()
    matched = [(decision, match(clusters, decision)) for decision in decisions]
    _refuse_surnames(clusters, matched)
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


def refuse_doubt(clusters: Clusters, acted: Mapping[Node, Sequence[PersonDecision]]) -> None:
    """Check, once the rules have joined, that what is decided of one person can hold together.

    Args:
        clusters: the names, joined.
        acted: the decisions that touched each cluster, by its home.

    Raises:
        DossierError: a surname of several persons is confirmed or hidden; a person is confirmed
            and hidden, or given two names.
    """
    unclear = [
        _unclear(ref, [form_of(clusters, home) for home in homes])
        for decision in dict.fromkeys(each for own in acted.values() for each in own)
        if decision.verb not in LISTED
        for ref in decision.names
        if len(homes := sorted({clusters.home(node) for node in _bearers(clusters, ref)})) > 1
    ]
    if unclear:
        raise DossierError(*unclear)
    for own in acted.values():
        for one, two in combinations(sorted(dict.fromkeys(own), key=lambda each: each.verb), 2):
            if (one.verb, two.verb) == ("confirm", "hide"):
                raise _against(one, two)
            if one.name and two.name and one.name != two.name:
                raise _error(one, f"name: {one.name}", two, f"name: {two.name}")


def _refuse_surnames(
    clusters: Clusters, matched: Iterable[tuple[PersonDecision, Sequence[Sequence[Node]]]]
) -> None:
    """Check that no decision which joins or parts does it to a surname of several."""
    listed = [(each, found) for each, found in matched if each.verb in LISTED]
    unclear = [
        _unclear(ref, names)
        for decision, found in listed
        for ref, nodes in zip(decision.names, found, strict=True)
        if nodes
        and nodes[0].name != fold(ref.name)
        and len(names := _distinct(clusters, nodes)) > 1
    ]
    if unclear:
        raise DossierError(*unclear)


def _distinct(clusters: Clusters, nodes: Iterable[Node]) -> list[str]:
    """The full names of nodes, of the forms of one name the first."""
    names: list[str] = []
    for node in nodes:
        name = clusters.mentions[node][0].full
        if not any(name == other or same_full(name, other) for other in names):
            names.append(name)
    return names


def _unclear(ref: NameRef, names: Iterable[str]) -> Notice:
    problem = f'"{ref.name}" may be {" or ".join(names)}'
    return Notice(ref.location, problem, "write the full name of the one that is meant")


def match(clusters: Clusters, decision: PersonDecision) -> list[list[Node]]:
    """Return the nodes that each name of a decision means."""
    return [_nodes(clusters, ref) for ref in decision.names]


def _nodes(clusters: Clusters, ref: NameRef) -> list[Node]:
    """The nodes of exactly that name; a surname that none is means its bearers."""
    wanted = fold(ref.name)
    return [n for n in _asked(clusters, ref) if n.name == wanted] or _bearers(clusters, ref)


def _bearers(clusters: Clusters, ref: NameRef) -> list[Node]:
    """The nodes of the full names of which a name is the surname, where it is none by itself."""
    wanted = fold(ref.name)
    asked = _asked(clusters, ref) if " " not in wanted else []
    if any(node.name == wanted and not node.candidate for node in asked):
        return []
    return [node for node in asked if surname(node.name) == wanted]


def _asked(clusters: Clusters, ref: NameRef) -> list[Node]:
    return [node for node in clusters.nodes if ref.article in ("", node.article)]


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
            apart = (each for each, parts in parted if _keeps_apart(clusters, parts, (one, two)))
            raise _against(decision, next(apart))


def _against(decision: PersonDecision, other: PersonDecision) -> DossierError:
    names = ", ".join(ref.name for ref in decision.names)
    return _error(decision, f"{decision.verb}: {names}", other, other.verb)


def _error(one: PersonDecision, said: str, two: PersonDecision, other: str) -> DossierError:
    here, there = one.ruling.location, two.ruling.location
    problem = f'"{said}" goes against "{other}" at {there}'
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
