"""Persons across articles: mentions joined by name, each join with its reason.

First the curator's decisions act. Then equal full names are joined, then spellings of one given
name with the same surname, where their offices do not conflict; last a lone surname is given to
the one person of the dossier who bears it. What stays a lone surname is no person. Authors and
photographers whom no article mentions in its body are credits, not persons.

    merge({"a": mentions}, (), {})[0][0].why  ->  (Join('same surname, given names ...', None),)

It compares no texts: a namesake without another sign is joined, and only a decision parts him.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dossier.articles.article import Evidence, Status, fold_name
from dossier.decisions import PersonDecision, Ruling
from dossier.language.name_words import is_epithet
from dossier.people.clusters import Clusters, Join, Node
from dossier.people.find import Mention
from dossier.people.offices import head_of
from dossier.people.rulings import Decided, carry_out
from dossier.people.variants import fold, parts, same_full, surname

__all__ = ["Join", "Person", "Role", "Variant", "merge"]


@dataclass(frozen=True, slots=True)
class Variant:
    """A way the name is printed, and the keys of the articles that print it so."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """An office as printed, and every place that prints it."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person across articles.

    Attributes:
        key: lasting, made from the name ('viktor-khrenin'; a namesake's gets -2).
        name: the canonical name.
        also: every printed form but the canonical one, with its articles.
        roles: offices as printed, the most often printed first.
        mentions: every mention, by article key and offset.
        why: the reason for each join and each parting.
        status: machine; checked when confirmed; corrected when a decision joined, parted, renamed.
        rulings: the decisions that acted on this person.
    """

    key: str
    name: str
    also: tuple[Variant, ...]
    roles: tuple[Role, ...]
    mentions: tuple[tuple[str, Mention], ...]
    why: tuple[Join, ...]
    status: Status
    rulings: tuple[Ruling, ...]


def merge(
    mentions: Mapping[str, Sequence[Mention]],
    decisions: Iterable[PersonDecision],
    authors: Mapping[str, Sequence[str]],
) -> tuple[tuple[Person, ...], frozenset[Ruling]]:
    """Return the persons, by name, and the decisions that were used.

    Args:
        mentions: the mentions of each article, by article key.
        decisions: what the curator wrote about people.
        authors: the authors of each article, who are no persons of the dossier.

    Raises:
        DossierError: a `same` against a `different`.
    """
    clusters = Clusters(_nodes(mentions))
    decided = carry_out(clusters, decisions)
    _join_equal(clusters)
    _join_spellings(clusters)
    _join_surnames(clusters)
    persons = [
        _person(clusters, nodes, decided)
        for nodes in clusters.all()
        if not _dropped(clusters, nodes, decided, authors)
    ]
    return _keyed(sorted(persons, key=_by_name)), frozenset(decided.used)


def _nodes(mentions: Mapping[str, Sequence[Mention]]) -> dict[Node, list[Mention]]:
    nodes: defaultdict[Node, list[Mention]] = defaultdict(list)
    for article in sorted(mentions):
        for mention in mentions[article]:
            name = mention.full or mention.name
            node = Node(fold(name), article, not mention.full)
            nodes[node].append(mention)
    return dict(nodes)


def _join_equal(clusters: Clusters) -> None:
    by_name: defaultdict[str, list[Node]] = defaultdict(list)
    for node in sorted(clusters.mentions, key=lambda each: each.order):
        if not node.candidate:
            by_name[node.name].append(node)
    for nodes in by_name.values():
        for node in nodes[1:]:
            clusters.join(nodes[0], node, Join("the same full name", None))


def _join_spellings(clusters: Clusters) -> None:
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
    first, second = _form(clusters, one).split(), _form(clusters, two).split()
    if fold_name(first[0]) == fold_name(second[0]):
        return f"same given name and surname: {' '.join(first)}, {' '.join(second)}"
    return f"same surname, given names {first[0]}/{second[0]} are spellings of one name"


def _offices_conflict(clusters: Clusters, one: Node, two: Node) -> bool:
    first, second = _offices(clusters, one), _offices(clusters, two)
    return bool(first and second and not first & second)


def _offices(clusters: Clusters, node: Node) -> set[str]:
    heads = {head_of(mention.role) for _, mention in clusters.mentions_of(node) if mention.role}
    return {head for head in heads if head and not is_epithet(head)}


def _join_surnames(clusters: Clusters) -> None:
    """Give each lone surname to the one person who bears it, if nothing speaks against it."""
    bearers: defaultdict[str, set[Node]] = defaultdict(set)
    for nodes in clusters.all():
        for node in nodes:
            if not node.candidate:
                bearers[surname(node.name)].add(clusters.home(node))
    for node in sorted(clusters.mentions, key=lambda each: each.order):
        found = bearers.get(node.name, set())
        if not node.candidate or len(found) != 1:
            continue
        bearer = next(iter(found))
        if not _offices_conflict(clusters, node, bearer):
            why = f"surname alone, no other {clusters.mentions[node][0].name} in the dossier"
            clusters.join(bearer, node, Join(why, None))


def _dropped(
    clusters: Clusters,
    nodes: Sequence[Node],
    decided: Decided,
    authors: Mapping[str, Sequence[str]],
) -> bool:
    home = clusters.home(nodes[0])
    verbs = {each.verb for node, each in decided.touched if clusters.home(node) == home}
    if "hide" in verbs:
        return True
    lone = all(node.candidate for node in nodes) and not verbs & {"confirm", "same"}
    return lone or not any(_in_body(*each, authors) for each in clusters.mentions_of(nodes[0]))


def _in_body(article: str, mention: Mention, authors: Mapping[str, Sequence[str]]) -> bool:
    """Whether a mention stands in the article proper and is no byline left in it."""
    if mention.passage is None:
        return False
    writers = {fold_name(author) for author in authors.get(article, ())}
    rest = len(mention.passage.text) - len(mention.name)
    return fold_name(mention.full or mention.name) not in writers or rest > 12


def _person(clusters: Clusters, nodes: Sequence[Node], decided: Decided) -> Person:
    home = clusters.home(nodes[0])
    acted = [each for node, each in decided.touched if clusters.home(node) == home]
    given = next((each.name for each in acted if each.name), "")
    name = given or _form(clusters, home)
    mentions = clusters.mentions_of(home)
    status = Status.MACHINE
    if acted:
        changed = any(each.verb in ("same", "different") for each in acted)
        status = Status.CORRECTED if changed else Status.CHECKED
    rulings = tuple(dict.fromkeys(each.ruling for each in acted))
    variants, roles = _also(mentions, name), _roles(mentions)
    return Person("", name, variants, roles, mentions, clusters.why(home), status, rulings)


def _form(clusters: Clusters, node: Node) -> str:
    """The full form printed in most articles; ties go to the first article and place."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for article, mention in clusters.mentions_of(node):
        form = mention.name if len(parts(mention.name)) > 1 else mention.full or mention.name
        forms[form].append(article)
    return max(forms, key=lambda form: len(set(forms[form])))


def _also(mentions: Iterable[tuple[str, Mention]], name: str) -> tuple[Variant, ...]:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for article, mention in mentions:
        if surname(mention.name) and mention.name != name:
            forms[mention.name].add(article)
    return tuple(Variant(form, tuple(sorted(forms[form]))) for form in sorted(forms))


def _roles(mentions: Iterable[tuple[str, Mention]]) -> tuple[Role, ...]:
    """The offices, the most often printed first; what is an epithet comes last."""
    printed: defaultdict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for _, mention in mentions:
        if mention.role and mention.role_span and mention.passage:
            evidence = Evidence(mention.passage, *mention.role_span, mention.role)
            printed[mention.role.casefold().replace("’", "'")].append((mention.role, evidence))
    roles = [
        Role(Counter(text for text, _ in found).most_common(1)[0][0], tuple(e for _, e in found))
        for found in printed.values()
    ]
    return tuple(
        sorted(roles, key=lambda role: (is_epithet(head_of(role.text)), -len(role.evidence)))
    )


def _by_name(person: Person) -> tuple[str, str, str, int]:
    article, mention = person.mentions[0]
    return fold_name(person.name), person.name, article, mention.start


def _keyed(persons: Iterable[Person]) -> tuple[Person, ...]:
    """The persons with their keys; of namesakes the first in order keeps the plain one."""
    seen: Counter[str] = Counter()
    keyed = []
    for person in persons:
        key = "-".join(re.findall(r"[a-z0-9]+", fold_name(person.name))) or "person"
        seen[key] += 1
        keyed.append(replace(person, key=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(keyed)
