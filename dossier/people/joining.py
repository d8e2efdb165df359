"""The rules that join names into persons, each a function, in the order in which they act.

Equal full names first; then spellings of one given name with one surname, where the offices do not
conflict and no third name could be only one of the two; last a lone surname, which goes to the one
person of the dossier who bears it. Each join is given its reason in words.

    join_spellings(clusters)   # Viktor Orlov, Victor Orlov: one person; Boris Orlov: another

What is kept apart, by a curator or by `part_side_by_side`, `clusters` refuses to join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from dossier.articles.article import fold_name
from dossier.language.name_words import comes_first
from dossier.people.clusters import Clusters, Join, Node
from dossier.people.offices import head_of, says_little
from dossier.people.variants import adds_name, parts, same_full, surname


def part_side_by_side(clusters: Clusters) -> None:
    """Keep apart what one or two sentences print with and without a middle name: son and father."""
    named: defaultdict[tuple[str, str], list[tuple[int, Node]]] = defaultdict(list)
    for node in sorted(clusters.mentions, key=lambda each: each.order):
        for mention in clusters.mentions[node]:
            if mention.passage and mention.name == mention.full:
                place = node.article, surname(node.name)
                named[place].append((mention.passage.number, node))
    for found in named.values():
        found.sort(key=lambda each: (each[0], each[1].order))
        for (line, one), (next_line, two) in pairwise(found):
            if next_line - line < 2 and adds_name(one.name, two.name):
                clusters.part((one,), (two,))


def join_equal(clusters: Clusters) -> None:
    """Join what bears one full name."""
    by_name: defaultdict[str, list[Node]] = defaultdict(list)
    for node in sorted(clusters.mentions, key=lambda each: each.order):
        if not node.candidate:
            by_name[node.name].append(node)
    for nodes in by_name.values():
        for node in nodes[1:]:
            clusters.join(nodes[0], node, Join("the same full name", None))


def join_spellings(clusters: Clusters) -> None:
    """Join spellings of one given name with one surname where nothing speaks against it."""
    by_surname: defaultdict[str, list[Node]] = defaultdict(list)
    for nodes in clusters.all():
        if last := surname(nodes[0].name):
            by_surname[last].append(nodes[0])
    for last in sorted(by_surname):
        for one, two in combinations(by_surname[last], 2):
            alike = same_full(one.name, two.name) and _only(one, two, by_surname[last])
            if alike and not _offices_conflict(clusters, one, two):
                clusters.join(one, two, Join(_spelling(clusters, one, two), None))


def _only(one: Node, two: Node, bearers: Sequence[Node]) -> bool:
    """Whether no third name could be one of the two but not the other (John A. and John B. Lee)."""
    third = (node.name for node in bearers if node not in (one, two))
    return all(same_full(name, one.name) == same_full(name, two.name) for name in third)


def _spelling(clusters: Clusters, one: Node, two: Node) -> str:
    first, second = form_of(clusters, one).split(), form_of(clusters, two).split()
    if fold_name(first[0]) == fold_name(second[0]):
        return f"same given name and surname: {' '.join(first)}, {' '.join(second)}"
    return f"same surname, given names {first[0]}/{second[0]} are spellings of one name"


def _offices_conflict(clusters: Clusters, one: Node, two: Node) -> bool:
    first, second = _offices(clusters, one), _offices(clusters, two)
    return bool(first and second and not first & second)


def _offices(clusters: Clusters, node: Node) -> set[str]:
    roles = {mention.role for _, mention in clusters.mentions_of(node) if mention.role}
    return {head_of(role) for role in roles if not says_little(role)} - {""}


def join_surnames(clusters: Clusters) -> None:
    """Give each lone surname to the one person who bears it, if nothing speaks against it."""
    bearers: defaultdict[str, set[Node]] = defaultdict(set)
    for nodes in clusters.all():
        for node in nodes:
            if not node.candidate:
                bearers[surname(node.name)].add(clusters.home(node))
                first = node.name.split()[0]
                if first != node.name and comes_first(first.capitalize()):
                    bearers[first].add(clusters.home(node))
    for node in sorted(clusters.mentions, key=lambda each: each.order):
        found = bearers.get(node.name, set())
        if not node.candidate or len(found) != 1:
            continue
        bearer = next(iter(found))
        if not _offices_conflict(clusters, node, bearer):
            why = f"surname alone, no other {clusters.mentions[node][0].name} in the dossier"
            clusters.join(bearer, node, Join(why, None))


def form_of(clusters: Clusters, node: Node) -> str:
    """The full form printed in most articles; ties go to the first article and place."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for article, mention in clusters.mentions_of(node):
        form = mention.name if len(parts(mention.name)) > 1 else mention.full or mention.name
        forms[form].append(article)
    return max(forms, key=lambda form: len(set(forms[form])))
