"""Mentions of all articles joined into persons, one for each bearer of a name.

Names are joined where their surnames are equal and their given names are spellings or initials of
one (`people.spelling`). A lone surname goes to the one person of the dossier who bears it, else to
no one. The curator's `same` and `different` act while names are joined and hold against the
rules; authors who are named nowhere but in their credit are no persons of the dossier.

    Viktor Orlov (a), Victor Orlov (b), Orlov (c)  ->  one Person, three reasons

It asks for no likeness of offices: a minister and his successor have different names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from dossier.articles.article import Evidence, Status, fold_name
from dossier.decisions import NameRef, PersonDecision, Ruling
from dossier.errors import DossierError, Notice
from dossier.language.lexicons import words
from dossier.people.find import Mention
from dossier.people.spelling import one_given_name, surname


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
class Join:
    """Why two names are one person or two: words for a reader, and the decision if it was one."""

    text: str
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person across articles.

    Attributes:
        key: lasting, made from the name ('viktor-khrenin'; a namesake's gets -2).
        name: the canonical name.
        also: every printed full form but the canonical one, with its articles.
        roles: offices as printed, the most often printed first, epithets last.
        mentions: every mention with its article's key, by article and offset.
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


_Bearer = tuple[str, str]  # an article's key and a full name in it, folded


@dataclass(slots=True)
class _Group:
    """Bearers joined into one person, and why."""

    bearers: set[_Bearer]
    why: list[Join] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    name: str = ""
    changed: bool = False


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
    named = _Named(mentions, authors)
    decided = tuple(decisions)
    parted = _parted(decided, named)
    groups = _joined(decided, named, parted)
    used = {ruling for group in groups for ruling in group.rulings}
    hidden = {each.ruling for each in decided if each.verb == "hide"}
    shown = [group for group in groups if not hidden & set(group.rulings)]
    lone = _lone(named, groups)
    people = [_person(group, named, lone) for group in shown]
    return _keyed(sorted(people, key=lambda each: (each.name, each.mentions[0][0]))), frozenset(
        used
    )


class _Named:
    """Who is named where, the leftovers' credits left out."""

    def __init__(
        self, mentions: Mapping[str, Sequence[Mention]], authors: Mapping[str, Sequence[str]]
    ) -> None:
        self.of: dict[_Bearer, list[Mention]] = defaultdict(list)
        self.lone: list[tuple[str, Mention]] = []
        for article in sorted(mentions):
            credited = {fold_name(name) for name in authors.get(article, ())}
            for mention in mentions[article]:
                if mention.passage is None:
                    continue
                if not mention.full:
                    self.lone.append((article, mention))
                elif fold_name(mention.full) not in credited:
                    self.of[article, fold_name(mention.full)].append(mention)

    def matching(self, ref: NameRef) -> list[_Bearer]:
        """The bearers a curator's name means: of that full name, in one article or all."""
        wanted = fold_name(ref.name)
        exact = [each for each in self.of if each[1] == wanted and ref.article in ("", each[0])]
        if exact or " " in wanted:
            return exact
        return [
            each for each in self.of if surname(each[1]) == wanted and ref.article in ("", each[0])
        ]


def _parted(decided: Iterable[PersonDecision], named: _Named) -> dict[frozenset[_Bearer], Ruling]:
    parted = {}
    for decision in decided:
        if decision.verb == "different":
            for one, two in combinations(decision.names, 2):
                for first in named.matching(one):
                    for second in named.matching(two):
                        parted[frozenset((first, second))] = decision.ruling
    return parted


def _joined(
    decided: Iterable[PersonDecision],
    named: _Named,
    parted: Mapping[frozenset[_Bearer], Ruling],
) -> list[_Group]:
    home = {bearer: _Group({bearer}) for bearer in sorted(named.of)}
    for decision in decided:
        if decision.verb == "same":
            _join_decided(decision, named, home, parted)
    by_surname: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in sorted(named.of):
        by_surname[surname(bearer[1])].append(bearer)
    for bearers in by_surname.values():
        for one, two in combinations(bearers, 2):
            if home[one] is not home[two] and one_given_name(one[1], two[1]):
                _join(named, home, (one, two), parted)
    groups = list({id(group): group for group in home.values()}.values())
    for decision in decided:
        _mark(decision, named, groups)
    return groups


def _join_decided(
    decision: PersonDecision,
    named: _Named,
    home: dict[_Bearer, _Group],
    parted: Mapping[frozenset[_Bearer], Ruling],
) -> None:
    matched = [named.matching(ref) for ref in decision.names]
    if not all(matched):
        return  # a name that stands nowhere: the decision stays unused, and so is stale
    bearers = [bearer for found in matched for bearer in found]
    for pair, ruling in parted.items():
        if pair <= set(bearers):
            raise DossierError(
                Notice(
                    decision.ruling.location,
                    f"these names are joined here and parted at {ruling.location}",
                    "remove one of the two decisions",
                )
            )
    group = home[bearers[0]]
    for bearer in bearers[1:]:
        _absorb(home, group, home[bearer])
    names = " and ".join(ref.name for ref in decision.names)
    group.why.append(Join(f"{names} are one person", decision.ruling))
    group.rulings.append(decision.ruling)
    group.name, group.changed = decision.name or group.name, True


def _join(
    named: _Named,
    home: dict[_Bearer, _Group],
    pair: tuple[_Bearer, _Bearer],
    parted: Mapping[frozenset[_Bearer], Ruling],
) -> None:
    one, two = pair
    group, other = home[one], home[two]
    for first in group.bearers:
        for second in other.bearers:
            if frozenset((first, second)) in parted:
                return
    same = one[1] == two[1]
    _absorb(home, group, other)
    if not same:
        forms = " and ".join(named.of[each][0].full for each in (one, two))
        join = Join(f"{forms}: one surname, two spellings of one given name", None)
        if join not in group.why:
            group.why.append(join)


def _absorb(home: dict[_Bearer, _Group], group: _Group, other: _Group) -> None:
    if other is group:
        return
    group.bearers |= other.bearers
    group.why += other.why
    group.rulings += other.rulings
    group.name, group.changed = group.name or other.name, group.changed or other.changed
    for bearer in other.bearers:
        home[bearer] = group


def _mark(decision: PersonDecision, named: _Named, groups: Iterable[_Group]) -> None:
    """Note on each person the `confirm`, `hide` and `different` that act on it."""
    if decision.verb == "same":
        return
    matched = [set(named.matching(ref)) for ref in decision.names]
    if not all(matched):
        return
    for group in groups:
        if any(group.bearers & found for found in matched):
            group.rulings.append(decision.ruling)
            if decision.verb == "different":
                names = " and ".join(ref.name for ref in decision.names)
                group.why.append(Join(f"{names} are different persons", decision.ruling))


def _lone(named: _Named, groups: Sequence[_Group]) -> dict[int, list[tuple[str, Mention]]]:
    """Lone surnames by the group of the one person who bears them."""
    bearers: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for last in {surname(name) for _, name in group.bearers}:
            bearers[last].append(group)
    found: dict[int, list[tuple[str, Mention]]] = defaultdict(list)
    for article, mention in named.lone:
        one = bearers.get(fold_name(mention.name), [])
        if len(one) == 1:
            found[id(one[0])].append((article, mention))
    return found


def _person(
    group: _Group, named: _Named, lone: Mapping[int, Sequence[tuple[str, Mention]]]
) -> Person:
    alone = lone.get(id(group), ())
    mentions = [
        (article, mention) for article, name in group.bearers for mention in named.of[article, name]
    ]
    mentions = sorted([*mentions, *alone], key=lambda each: (each[0], each[1].start))
    forms: dict[str, set[str]] = defaultdict(set)
    for article, mention in mentions:
        if " " in mention.name or mention.full:  # where a headline alone prints the name in full
            forms[mention.name if " " in mention.name else mention.full].add(article)
    name = group.name or min(forms, key=lambda form: (-len(forms[form]), min(forms[form]), form))
    why = list(group.why)
    if alone:
        articles = ", ".join(sorted({article for article, _ in alone}))
        why.append(Join(f"surname alone ({articles}): no one else of this dossier bears it", None))
    confirmed = bool(group.rulings)
    return Person(
        key="-".join(fold_name(name).split()),
        name=name,
        also=tuple(Variant(f, tuple(sorted(forms[f]))) for f in sorted(forms) if f != name),
        roles=_roles(mentions),
        mentions=tuple(mentions),
        why=tuple(why),
        status=Status.CORRECTED
        if group.changed
        else Status.CHECKED
        if confirmed
        else Status.MACHINE,
        rulings=tuple(dict.fromkeys(group.rulings)),
    )


def _roles(mentions: Sequence[tuple[str, Mention]]) -> tuple[Role, ...]:
    printed: dict[str, list[Mention]] = defaultdict(list)
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for _, mention in mentions:
        if mention.role:
            printed[fold_name(mention.role)].append(mention)
            shown[fold_name(mention.role)][mention.role] += 1

    def rank(role: str) -> tuple[bool, int, str]:
        return (role.rsplit(maxsplit=1)[-1] in words("epithets"), -len(printed[role]), role)

    return tuple(
        Role(
            text=shown[role].most_common(1)[0][0],
            evidence=tuple(_evidence(mention) for mention in printed[role]),
        )
        for role in sorted(printed, key=rank)
    )


def _evidence(mention: Mention) -> Evidence:
    assert mention.passage is not None
    return Evidence(mention.passage, mention.start, mention.end, mention.name)


def _keyed(people: Iterable[Person]) -> tuple[Person, ...]:
    seen: Counter[str] = Counter()
    keyed = []
    for person in people:
        seen[person.key] += 1
        number = seen[person.key]
        keyed.append(person if number == 1 else replace(person, key=f"{person.key}-{number}"))
    return tuple(keyed)
