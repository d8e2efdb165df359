"""Lone names given to the one person who can bear them.

A lone name is a surname, or a given name in known company, that its article leaves open. Of those
who bear it, its courtesy title leaves those of that sex, its rank or office those who hold it, its
particle those who have it, and its article those whom it names in full. Where that leaves one, and
no office speaks against it, the name is that person's; where it leaves two, it is nobody's.

    join_lone(clusters)   # Mr Orlov, and of Anna and Boris Orlov: Boris Orlov

It joins no full names: `joining` has done that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from dossier.language.name_words import PARTICLES, comes_first
from dossier.people.bearers import signs
from dossier.people.clusters import Clusters, Join, Named, Node
from dossier.people.find import Mention
from dossier.people.joining import forms_of, full_names, offices_conflict
from dossier.people.sex import sex, told
from dossier.people.variants import parts, surname, surnames


def join_lone(clusters: Clusters) -> None:
    """Give each lone name to the one person who can bear it, if nothing speaks against it.

    What one name tells of its bearer may settle another, so this goes on until nothing changes;
    each round decides by what was known before it, whatever the order of the articles.
    """
    bearers: defaultdict[str, set[Node]] = defaultdict(set)
    company: defaultdict[str, set[Node]] = defaultdict(set)
    called: defaultdict[str, set[Node]] = defaultdict(set)
    for node in full_names(clusters):
        home = clusters.home(node)
        called[node.name].add(home)
        company[node.article].add(home)
    for name, homes in called.items():
        words = parts(name)
        for short in {words[0], *surnames(words)}:
            bearers[short] |= homes
    left = [
        (node, sorted(found))
        for node in clusters.nodes
        if node.candidate and not surname(node.name)
        if (found := bearers.get(" ".join(parts(node.name)), set()))
    ]
    while settled := [
        (node, bearer, Join(_lone(clusters, node, bearer, len(found)), None))
        for node, found in left
        if (bearer := _bearer(clusters, node, found)) and _fits(clusters, node, bearer, company)
    ]:
        for node, bearer, why in settled:
            clusters.join(bearer, node, why)
        done = {node for node, _, _ in settled}
        left = [each for each in left if each[0] not in done]


def _lone(clusters: Clusters, node: Node, bearer: Node, bearers: int) -> str:
    name = clusters.mentions[node][0].name
    part = "surname" if " ".join(parts(node.name)) in _called(clusters, bearer) else "given name"
    if bearers == 1:
        return f"{part} alone, no other {name} in the dossier"
    return f"{part} alone: of those called {name} the one whose sex, office or article fits"


def _bearer(clusters: Clusters, node: Node, bearers: Sequence[Node]) -> Node | None:
    """The one bearer of a lone name; None where none or more than one is left."""
    mentions = clusters.mentions[node]
    sexes = {known for each in mentions if (known := told(each))}
    own = frozenset(sign for each in mentions for sign in signs(each))
    left = [each for each in bearers if not sexes or sexes & (_sexes(clusters, each) or sexes)]
    left = _preferred(left, lambda each: sexes and sexes & _sexes(clusters, each))
    left = _preferred(left, lambda each: own and own & _signs(clusters, each))
    printed = _printed(mentions[0])
    left = _preferred(left, lambda each: _ends_alike(clusters, printed, each))
    if not any(each.full for each in mentions):
        left = _preferred(left, lambda each: clusters.is_named_in(each, node.article))
    return left[0] if len(left) == 1 else None


def _preferred(bearers: list[Node], keep: Callable[[Node], object]) -> list[Node]:
    """Those of several bearers for which something speaks, else all."""
    return [each for each in bearers if keep(each)] or bearers if len(bearers) > 1 else bearers


def _sexes(clusters: Clusters, node: Node) -> set[str]:
    return clusters.told(node, _sexes_in)


def _sexes_in(mentions: Named) -> set[str]:
    return {known for _, mention in mentions if (known := sex(mention))}


def _signs(clusters: Clusters, node: Node) -> set[str]:
    return clusters.told(node, _signs_in)


def _signs_in(mentions: Named) -> set[str]:
    return {sign for _, mention in mentions for sign in signs(mention)}


def _printed(mention: Mention) -> str:
    """A lone name with the particles before it, in small letters."""
    at = mention.start - mention.passage.start if mention.passage else 0
    before = mention.passage.text[max(0, at - 16) : at].split() if mention.passage else []
    particles = takewhile(lambda word: word.casefold() in PARTICLES, reversed(before))
    return " ".join((*reversed([*particles]), mention.name)).casefold()


def _ends_alike(clusters: Clusters, tail: str, node: Node) -> bool:
    """Whether a full name prints a lone one behind another, its particles and no others."""
    forms = (f"{form.casefold()} ".partition(f" {tail} ") for form in forms_of(clusters, node))
    return any(found and before.split()[-1] not in PARTICLES for before, found, _ in forms)


def _fits(clusters: Clusters, node: Node, bearer: Node, company: Mapping[str, set[Node]]) -> bool:
    """Whether nothing speaks against a bearer, and for a given name something speaks for it."""
    if offices_conflict(clusters, node, bearer):
        return False
    lone = " ".join(parts(node.name))
    if lone in _called(clusters, bearer) or comes_first(lone.capitalize()):
        return True
    known = set().union(*(company[article] for article in clusters.articles(bearer)))
    return bool(company[node.article] & known)


def _called(clusters: Clusters, bearer: Node) -> set[str]:
    """What may stand for a person's full name without a given one."""
    names = {each.name for each in clusters.members(bearer)}
    return {end for name in names for end in surnames(parts(name))}
