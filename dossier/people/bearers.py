"""Who bears a name in any article of a dossier: full names by their surnames, with their offices.

    Bearers([mentions of a, mentions of b]).others("Ann Lee")  ->  ["Bo Lee"]

It says of no lone name whose it is: `nodes` and `lone` do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dossier.people.find import Mention
from dossier.people.offices import head_of
from dossier.people.variants import fold, keys, parts, same_full, surname

_COURTESY = frozenset("mr mrs ms miss mme sir dame lord lady madam".split())
_HEALERS = frozenset("doctor physician surgeon gp".split())
_LINKS = frozenset("of the and for in at to".split())
_NEXT = 2  # sentences; so near, a name is printed with a second office only for a second person


def signs(mention: Mention) -> frozenset[str]:
    """Return what a mention's rank, calling and office say of its bearer, in small letters."""
    return signs_of(mention.title, mention.role)


@lru_cache(maxsize=1 << 14)
def signs_of(title: str, role: str) -> frozenset[str]:
    """Return the same of a title and an office."""
    words = {word.strip(".").casefold() for word in title.split()} - _COURTESY
    head = head_of(role)
    return frozenset(words | ({head} if head else set()) | ({"dr"} if head in _HEALERS else set()))


class Bearers:
    """The full names of all articles: who bears a surname, and which names two persons bear."""

    def __init__(self, every: Iterable[Sequence[Mention]]) -> None:
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        self.by_short: defaultdict[str, set[str]] = defaultdict(set)
        self.signs: defaultdict[str, set[str]] = defaultdict(set)
        self.shared: defaultdict[str, set[str]] = defaultdict(set)
        self._known: set[tuple[str, str, str]] = set()
        self._others: dict[str, list[str]] = {}
        for mentions in every:
            full = [each for each in mentions if each.full and surname(each.name)]
            for mention in full:
                if (mention.full, mention.title, mention.role) not in self._known:
                    self._add(mention)
            for one, two in _side_by_side(full):
                self.shared[fold(one.name)] |= {min(signs(one)), min(signs(two))}

    def _add(self, mention: Mention) -> None:
        name = mention.full
        self._known.add((name, mention.title, mention.role))
        for key in keys(name):
            self._by_key[key].add(name)
        for short in (surname(name), parts(name)[0]):
            self.by_short[short].add(name)
        self.signs[fold(name)] |= signs(mention)

    def knows(self, name: str) -> bool:
        """Whether a name of several words is, or may be a form of, a person's full name."""
        known = {full for key in keys(name) for full in self._by_key.get(key, ())}
        return any(same_full(name, full) for full in known)

    def others(self, name: str) -> list[str]:
        """The full names that share a surname with `name` and are no form of it."""
        if name not in self._others:
            self._others[name] = [
                each
                for each in self.by_short.get(surname(name), ())
                if surname(each) == surname(name) != "" and not same_full(each, name)
            ]
        return self._others[name]


def _side_by_side(full: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of one full name, a sentence apart at most, whose offices have nothing in common.

    A place in common is nothing: Lund has a mayor and a baker.
    """
    last: dict[str, Mention] = {}
    for mention in full:
        if not ((mention.title or mention.role) and mention.passage and signs(mention)):
            continue
        before = last.get(fold(mention.name))
        last[fold(mention.name)] = mention
        if before is None or before.passage is None or signs(before) & signs(mention):
            continue
        if _nouns(before.role) & _nouns(mention.role):
            continue
        if mention.passage.number - before.passage.number < _NEXT:
            yield before, mention


def _nouns(role: str) -> set[str]:
    """The words of an office that are no names: what it is an office of, in part."""
    return {word for word in role.split() if word.islower()} - _LINKS
