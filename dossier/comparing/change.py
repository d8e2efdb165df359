"""A `Change` between two states of a dossier, and how its parts are told apart.

Change("people", Sign.CHANGED, "Ann Lee", ("joined: Ann Lee and Anne Lee",))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

ARROW = " → "
"""Stands between what was and what is."""

Entry: TypeAlias = Mapping[str, Any]
"""An article, person, event or claim, as `data/dossier.json` holds it."""


class Sign(StrEnum):
    """What became of something."""

    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a thing.

    Attributes:
        kind: 'articles', 'origins', 'people', 'events', 'claims' or 'decisions'.
        sign: whether it was added, removed or changed.
        what: its name.
        details: what changed, one line each.
    """

    kind: str
    sign: Sign
    what: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What is wrong with a state; the same wherever in its file it stands."""

    file: str
    problem: str
    remedy: str = field(compare=False)
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class State:
    """A dossier as data, and what is wrong with it.

    Attributes:
        data: what `data/dossier.json` holds.
        told: what would stop its build, decisions gone stale among it, and its doubts.
    """

    data: Mapping[str, Any]
    told: tuple[Told, ...] = ()
    _by_key: dict[str, dict[str, Entry]] = field(default_factory=dict, repr=False, compare=False)

    def entries(self, kind: str) -> dict[str, Entry]:
        """The entries of a kind by their keys, in order."""
        if kind not in self._by_key:
            self._by_key[kind] = {each["key"]: each for each in self.data.get(kind, ())}
        return self._by_key[kind]

    def label(self, article: str) -> str:
        """An article's short name, or its key where there is none."""
        known = self.entries("articles").get(article)
        return str(known["label"]) if known and known["label"] else article


@dataclass(frozen=True, slots=True)
class Ground:
    """Two states, and the articles whose text is the same in both."""

    base: State
    head: State

    def place(self, evidence: Entry, otherwise: object = "") -> tuple[object, ...]:
        """What tells the words of one state from others, the same in both states.

        Where an article's text changed, a sentence is known by its words, which its anchor holds.
        """
        article = evidence["article"]
        if evidence["sentence"] is None:
            return article, None, otherwise
        if self.unchanged(article):
            return article, evidence["start"], evidence["end"]
        return article, evidence["sentence"], evidence["quote"]

    def unchanged(self, article: str) -> bool:
        """Whether an article has the same bytes in both states."""
        states = (self.base.entries("articles"), self.head.entries("articles"))
        digests = {state[article]["digest"] if article in state else None for state in states}
        return len(digests) == 1


Places: TypeAlias = Callable[[Entry], Iterable[tuple[object, ...]]]


def matched(
    base: Mapping[str, Entry], head: Mapping[str, Entry], words: Places, sentences: Places
) -> Iterator[tuple[Entry | None, Entry | None]]:
    """Return what answers to what: by its key and words, by words, by its key, by a sentence.

    A row's key alone is not enough where a sentence holds two answers: it may be the other's now.
    An entry of one state alone stands beside None.
    """
    signs: tuple[Callable[[str, Entry], Iterable[object]], ...] = (
        lambda key, entry: ((key, place) for place in words(entry)),
        lambda _, entry: words(entry),
        lambda key, _: (key,),
        lambda _, entry: sentences(entry),
    )
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for sign in signs:
        bearer: dict[object, str] = {}
        for key in (key for key in base if key not in taken):
            for each in sign(key, base[key]):
                bearer.setdefault(each, key)
        for key in (key for key in head if key not in pairs):
            found = (bearer.get(each, "") for each in sign(key, head[key]))
            other = next((each for each in found if each and each not in taken), "")
            if other:
                pairs[key] = other
                taken.add(other)
    for key, entry in head.items():
        yield (base[pairs[key]] if key in pairs else None), entry
    for key, entry in base.items():
        if key not in taken:
            yield entry, None


def turned(what: str, before: object, after: object) -> list[str]:
    """Return that a value became another, as a list of one line; of none where it did not."""
    if before == after:
        return []
    shown = [str(each) if each not in (None, "") else "unknown" for each in (before, after)]
    return [f"{what}: {shown[0]}{ARROW}{shown[1]}"]


def listed(names: Sequence[str]) -> str:
    """Return names in a sentence: a, b and c."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
