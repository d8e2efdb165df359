"""The rules that join full names into persons, each a function, in the order in which they act.

What a text itself calls one ("Ilse Brandt, née Koch") first, then equal full names, then forms of
one full name where the offices do not conflict and no third name could be only one of the two.
Each join is given its reason in words. Lone names are joined afterwards, in `lone`.

    join_forms(clusters)   # Viktor Orlov, Victor Orlov: one person; Boris Orlov: another

What is kept apart, by a curator or by `part_side_by_side`, `clusters` refuses to join.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from dossier.articles.article import fold_name
from dossier.people.clusters import Clusters, Join, Named, Node
from dossier.people.find import Mention
from dossier.people.offices import head_of, says_little
from dossier.people.variants import (
    adds_name,
    fold,
    goes_on,
    keys,
    near_full,
    parts,
    same_full,
    surname,
)

_FORMERLY = re.compile(
    r",? \(?(?:n[ée]e?|formerly|born|(?:also|better) known as|who (?:\w+ed|wrote|sang) as) \Z",
    re.IGNORECASE,
)
_OF_A_FIRM = frozenset(  # of which one person often holds two
    "founder co-founder cofounder owner co-owner director partner chairman executive".split()
)
_SAME_OFFICE = {
    **dict.fromkeys(("attorney", "solicitor", "barrister"), "lawyer"),
    **dict.fromkeys(("spokeswoman", "spokesperson"), "spokesman"),
    "ceo": "executive",
}
_NEAR = 60  # characters between a name and the one it is said to have had


def part_side_by_side(clusters: Clusters) -> None:
    """Keep apart what one or two sentences print with and without a middle name: son and father."""
    bearing: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in clusters.nodes:
        if last := surname(node.name):
            bearing[node.article, last].append(node)
    for nodes in bearing.values():
        if len(nodes) < 2:
            continue
        found = sorted(
            (mention.passage.number, node)
            for node in nodes
            for mention in clusters.mentions[node]
            if mention.passage and mention.name == mention.full
        )
        for (line, one), (next_line, two) in pairwise(found):
            if next_line - line < 2 and adds_name(one.name, two.name):
                clusters.part((one,), (two,))


def join_told(clusters: Clusters) -> None:
    """Join two names of which the text says that they are one person's."""
    by_name: defaultdict[str, list[Node]] = defaultdict(list)
    for node in full_names(clusters):
        by_name[node.name].append(node)
    for one, two, first, second in _neighbours(clusters):
        between = _between(one, two)
        if not _FORMERLY.search(between[-40:]):
            continue
        clusters.join(first, second, Join(f"the text says so: {one.name}{between}{two.name}", None))
        if not surname(two.name):
            earlier = fold(f"{one.full.split()[0]} {two.name}")
            for node in by_name[earlier]:
                clusters.join(first, node, Join(f"{one.name} was {two.name} before", None))


def _between(one: Mention, two: Mention) -> str:
    """The words between two mentions of one sentence; '' where they stand far apart."""
    if one.passage is None or two.start - one.end > _NEAR:
        return ""
    return one.passage.text[one.end - one.passage.start : two.start - one.passage.start]


def _neighbours(clusters: Clusters) -> Iterator[tuple[Mention, Mention, Node, Node]]:
    """Each mention with the next of its sentence, and their nodes."""
    for (first, one), (second, two) in pairwise(clusters.placed):
        here = one.full and first.article == second.article and _share_sentence(one, two)
        if here and surname(one.full):
            yield one, two, first, second


def _share_sentence(one: Mention, two: Mention) -> bool:
    """Whether two mentions of one article stand in one sentence."""
    if one.passage is None or two.passage is None:
        return False
    return one.passage.number == two.passage.number


def join_equal(clusters: Clusters) -> None:
    """Join what bears one full name and one mark."""
    by_name: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in full_names(clusters):
        by_name[node.name, node.mark].append(node)
    same = Join("the same full name", None)
    for nodes in by_name.values():
        for node in nodes[1:]:
            clusters.join(nodes[0], node, same)


def join_forms(clusters: Clusters) -> frozenset[Node]:
    """Join forms of one full name where nothing speaks against it.

    Returns:
        The nodes whose name is short for two persons, of which nothing says which: initials that
        fit two, and a name without the middle names that tell two persons of its article apart.
    """
    blocks: defaultdict[str, list[Node]] = defaultdict(list)
    for nodes in clusters.all():
        node = nodes[0]
        if not node.candidate and not node.mark:
            for key in keys(form_of(clusters, node)):
                blocks[key].append(node)
    alike = {pair for block in blocks.values() for pair in _alike(clusters, block)}
    fits: defaultdict[Node, list[Node]] = defaultdict(list)
    for one, two in alike:
        fits[one].append(two)
        fits[two].append(one)
    open_ones = frozenset(node for node, found in fits.items() if _is_open(clusters, node, found))
    for one, two in sorted(alike):
        if not {one, two} & open_ones and _only(clusters, one, two, (*fits[one], *fits[two])):
            clusters.join(one, two, Join(_forms(clusters, one, two), None))
    return open_ones


def _alike(clusters: Clusters, block: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    forms = {node: form_of(clusters, node) for node in block}
    for one, two in combinations(block, 2):
        near = clusters.articles(one) & clusters.articles(two)
        if same_full(forms[one], forms[two]) or (near and goes_on(forms[one], forms[two])):
            if not offices_conflict(clusters, one, two):
                yield one, two
        elif near_full(forms[one], forms[two]) and _offices(clusters, one) & _offices(
            clusters, two
        ):
            yield one, two


def _is_open(clusters: Clusters, node: Node, fits: Iterable[Node]) -> bool:
    """Whether a short name fits two that are not one person, and may be either."""
    form = form_of(clusters, node)
    longer = [each for each in fits if _letters(clusters, each) > _letters(clusters, node)]
    rivals = [
        (one, two)
        for one, two in combinations(longer, 2)
        if not same_full(form_of(clusters, one), form_of(clusters, two))
    ]
    if len(parts(form)[0]) == 1:
        return bool(rivals)
    here = clusters.articles(node)
    return any(
        here <= clusters.articles(one) and here <= clusters.articles(two) for one, two in rivals
    )


def _letters(clusters: Clusters, node: Node) -> int:
    return sum(map(len, parts(form_of(clusters, node))))


def _only(clusters: Clusters, one: Node, two: Node, bearers: Iterable[Node]) -> bool:
    """Whether no third name could be one of the two but not the other (John A. and John B. Lee)."""
    first, second = form_of(clusters, one), form_of(clusters, two)
    third = (form_of(clusters, node) for node in bearers if node not in (one, two))
    return all(_may_be(name, first) == _may_be(name, second) for name in third)


def _may_be(one: str, two: str) -> bool:
    return same_full(one, two) or near_full(one, two)


def _forms(clusters: Clusters, one: Node, two: Node) -> str:
    first, second = form_of(clusters, one).split(), form_of(clusters, two).split()
    if fold_name(first[0]) == fold_name(second[0]):
        alike = same_full(form_of(clusters, one), form_of(clusters, two))
        why = "same given name and surname" if alike else "one article prints both forms"
        return f"{why}: {' '.join(first)}, {' '.join(second)}"
    if fold_name(first[0]) == fold_name(second[-1]):
        return f"the same names in another order: {' '.join(first)}, {' '.join(second)}"
    if min(len(each[0].strip(".")) for each in (first, second)) == 1:
        return f"same surname, and the initial fits: {' '.join(first)}, {' '.join(second)}"
    return f"same surname, given names {first[0]}/{second[0]} are forms of one name"


def offices_conflict(clusters: Clusters, one: Node, two: Node) -> bool:
    """Whether both are printed with offices, and none of one's is, or goes with, the other's."""
    first, second = _offices(clusters, one), _offices(clusters, two)
    if not _OF_A_FIRM.isdisjoint(first) and not _OF_A_FIRM.isdisjoint(second):
        return False
    return bool(first and second and not first & second)


def _offices(clusters: Clusters, node: Node) -> set[str]:
    return clusters.told(node, _offices_in)


def _offices_in(mentions: Named) -> set[str]:
    roles = {mention.role for _, mention in mentions if mention.role}
    heads = {head_of(role) for role in roles if not says_little(role)} - {""}
    return {_SAME_OFFICE.get(head, head) for head in heads}


def full_names(clusters: Clusters) -> list[Node]:
    """The nodes of full names, in order."""
    return [node for node in clusters.nodes if not node.candidate]


def forms_of(clusters: Clusters, node: Node) -> Mapping[str, set[str]]:
    """The full forms of a cluster as printed, with the articles of each."""
    return clusters.told(node, _forms_in)


def _forms_in(mentions: Named) -> Mapping[str, set[str]]:
    full: defaultdict[str, set[str]] = defaultdict(set)
    lone: defaultdict[str, set[str]] = defaultdict(set)
    for article, mention in mentions:
        form = mention.name if surname(mention.name) else mention.full
        (full[form] if form else lone[mention.name]).add(article)
    return full or lone


def form_of(clusters: Clusters, node: Node) -> str:
    """The full form printed in most articles; ties go to the first article and place."""
    return clusters.told(node, _form_in)


def _form_in(mentions: Named) -> str:
    forms = _forms_in(mentions)
    return max(forms, key=lambda form: len(forms[form]))
