"""Persons across articles: mentions joined by name, each join with its reason.

First the curator's decisions act. Then equal full names are joined, then forms of one full name,
where their offices do not conflict; last a lone name is given to the one person of the dossier who
can bear it. What stays a lone name is no person. Authors and
photographers whom no article mentions in its body are credits, not persons.

    merge({"a": mentions}, (), {})[0][0].why  ->  (Join('same surname, given names ...', None),)

It compares no texts: a namesake without another sign is joined, and only a decision parts him.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.articles.article import Status, fold_name
from dossier.decisions import PersonDecision, Ruling
from dossier.language.text import Text
from dossier.people.clusters import Clusters, Join, Node
from dossier.people.find import Mention
from dossier.people.joining import (
    form_of,
    join_equal,
    join_forms,
    join_told,
    part_side_by_side,
)
from dossier.people.lone import join_lone
from dossier.people.nodes import nodes as named
from dossier.people.roles import Role, roles_of
from dossier.people.rulings import Decided, carry_out, match, refuse_doubt
from dossier.people.variants import fold, same_full, surname
from dossier.recall import Recall

_LONGEST = 200
"""Bytes of the longest key: with folder and suffix it stays a name that any disk can hold."""

__all__ = ["Join", "Person", "Role", "Variant", "merge"]


@dataclass(frozen=True, slots=True)
class Variant:
    """A way the name is printed, and the keys of the articles that print it so."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person across articles.

    Attributes:
        key: lasting, made from the name ('ann-lee'; a namesake's gets -2).
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

    @property
    def in_body(self) -> tuple[tuple[str, Mention], ...]:
        """The mentions that stand in the articles proper, in no part set aside."""
        return tuple((key, each) for key, each in self.mentions if each.passage)


def merge(
    mentions: Mapping[str, Sequence[Mention]],
    decisions: Iterable[PersonDecision],
    authors: Mapping[str, Sequence[str]],
    texts: Mapping[str, Text],
    *,
    steps: Recall | None = None,
) -> tuple[tuple[Person, ...], frozenset[Ruling]]:
    """Return the persons, by name, and the decisions that were used.

    Args:
        mentions: the mentions of each article, by article key.
        decisions: what the curator wrote about people.
        authors: the authors of each article, who are no persons of the dossier.
        texts: the annotated articles, for names that no article alone could read.
        steps: knows which names were found before, whatever was decided.

    Raises:
        DossierError: decisions that cannot both hold, or of a surname that several bear.
    """
    nodes_of, decisions = (steps or Recall())(named, mentions, texts), tuple(decisions)
    clusters = Clusters(nodes_of)
    decided = carry_out(clusters, decisions)
    ambiguous = _join_by_rule(clusters)
    agreeing = _agreeing(nodes_of, decisions)
    acted = _acted(clusters, decided)
    refuse_doubt(clusters, acted)
    persons = [
        _person(clusters, nodes[0], acted, agreeing)
        for nodes in clusters.all()
        if not _dropped(clusters, nodes, acted, authors) and not ambiguous.issuperset(nodes)
    ]
    return _keyed(sorted(persons, key=_by_name)), frozenset(decided.used)


def _join_by_rule(clusters: Clusters) -> frozenset[Node]:
    """Join what the rules join, and return the nodes that are short for two persons."""
    part_side_by_side(clusters)
    join_told(clusters)
    join_equal(clusters)
    ambiguous = join_forms(clusters)
    join_lone(clusters)
    return ambiguous


def _agreeing(
    nodes: Sequence[tuple[Node, Mention]], decisions: Sequence[PersonDecision]
) -> frozenset[PersonDecision]:
    """The `same` that say what the rules make of the names when no `same` acts."""
    joining = [each for each in decisions if each.verb == "same"]
    if not joining:
        return frozenset()
    clusters = Clusters(nodes)
    carry_out(clusters, (each for each in decisions if each.verb != "same"))
    _join_by_rule(clusters)
    return frozenset(each for each in joining if _is_found(clusters, each))


def _is_found(clusters: Clusters, decision: PersonDecision) -> bool:
    """Whether all names of a decision are one person, who has the name that it gives."""
    homes = {clusters.home(node) for nodes in match(clusters, decision) for node in nodes}
    if len(homes) != 1 or all(node.candidate for node in clusters.members(*homes)):
        return False
    return decision.name in ("", form_of(clusters, *homes))


def _acted(clusters: Clusters, decided: Decided) -> Mapping[Node, Sequence[PersonDecision]]:
    """The decisions that touched each cluster, by its home."""
    acted: defaultdict[Node, list[PersonDecision]] = defaultdict(list)
    for node, decision in decided.touched:
        acted[clusters.home(node)].append(decision)
    return acted


def _dropped(
    clusters: Clusters,
    nodes: Sequence[Node],
    acted: Mapping[Node, Sequence[PersonDecision]],
    authors: Mapping[str, Sequence[str]],
) -> bool:
    verbs = {each.verb for each in acted.get(clusters.home(nodes[0]), ())}
    if "hide" in verbs:
        return True
    lone = all(node.candidate for node in nodes) and not verbs & {"confirm", "same"}
    return lone or not any(_in_body(*each, authors) for each in clusters.mentions_of(nodes[0]))


def _in_body(article: str, mention: Mention, authors: Mapping[str, Sequence[str]]) -> bool:
    """Whether a mention stands in the article proper and is not of its own author."""
    writers = {fold(author) for author in authors.get(article, ())}
    return mention.passage is not None and fold(mention.full or mention.name) not in writers


def _person(
    clusters: Clusters,
    node: Node,
    acted: Mapping[Node, Sequence[PersonDecision]],
    agreeing: frozenset[PersonDecision],
) -> Person:
    home = clusters.home(node)
    own = acted.get(home, ())
    given = next((each.name for each in own if each.name), "")
    name = given or form_of(clusters, home)
    mentions = clusters.mentions_of(home)
    status = _status(own, agreeing)
    rulings = tuple(dict.fromkeys(each.ruling for each in own))
    variants, roles = _also(mentions, name), roles_of(mentions)
    return Person("", name, variants, roles, mentions, clusters.why(home), status, rulings)


def _status(acted: Sequence[PersonDecision], agreeing: frozenset[PersonDecision]) -> Status:
    """Corrected where a decision did what the rules would not, checked where it agrees."""
    if not acted:
        return Status.MACHINE
    changed = any(
        (each.verb == "same" and each not in agreeing)
        or (each.verb == "different" and same_full(each.names[0].name, each.names[1].name))
        for each in acted
    )
    return Status.CORRECTED if changed else Status.CHECKED


def _also(mentions: Iterable[tuple[str, Mention]], name: str) -> tuple[Variant, ...]:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for article, mention in mentions:
        if mention.name != name and surname(mention.name):
            forms[mention.name].add(article)
    return tuple(Variant(form, tuple(sorted(forms[form]))) for form in sorted(forms))


def _by_name(person: Person) -> tuple[str, str, str, int]:
    article, mention = person.mentions[0]
    return fold_name(person.name), person.name, article, mention.start


def _short(key: str) -> str:
    """A key that the file of a page can be named by, whatever the length of the name."""
    if len(key.encode()) <= _LONGEST:
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()[:6]
    return f"{key.encode()[: _LONGEST // 2].decode(errors='ignore')}-{digest}"


def _keyed(persons: Iterable[Person]) -> tuple[Person, ...]:
    """The persons with their keys; of namesakes the first in order keeps the plain one."""
    seen = Counter(["index"])  # the page of all of them
    keyed = []
    for person in persons:
        key = _short("-".join(fold_name(person.name).split())) or "-"
        seen[key] += 1
        keyed.append(replace(person, key=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(keyed)
