"""Proper names in a text, and whether each names a person, a place or an organisation.

Capitalised runs are cut at titles and offices and read by their words (`name_runs`); then the
text as a whole speaks: a surname of a person named in full is that person wherever it stands
alone, and an unknown name that acts as a person (it says something, is so many years old, is
called Mr) is one. Headings in capitals tell nothing of themselves; what the body names is found
in them too.

    [(name.text, name.kind) for name in find("Ann Lee left Paris. Lee said no.")]
    ->  [('Ann Lee', 'person'), ('Paris', 'place'), ('Lee', 'person')]

It does not say who bears a surname: that is the matter of `people.find`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.language import name_signs as signs
from dossier.language import name_words as about
from dossier.language.name_runs import Piece, pieces, runs
from dossier.language.words import Word, split, starts_sentence


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: `kind` is 'person', 'place', 'organisation', 'other' or 'unknown'."""

    start: int
    end: int
    text: str
    kind: str


def find(text: str) -> tuple[Name, ...]:
    """Return the proper names of `text` in order, not overlapping."""
    words = split(text)
    headings = _headings(text)
    names = [
        _name(text, piece)
        for run in runs(text, words)
        if not _within(run[0].start, headings)
        for piece in pieces(run, first=starts_sentence(text, run[0].start))
    ]
    things = _things(text, names)
    names = _of_known(text, _borne([_in_context(text, name, things) for name in names]))
    return tuple(sorted([*names, *_again(text, words, names)], key=lambda name: name.start))


def _name(text: str, piece: Piece) -> Name:
    start, end = piece.words[0].start, piece.words[-1].end
    last = piece.words[-1].text
    if text[end : end + 1] == "." and last.casefold() in about.SUFFIXES and last.casefold() != "ii":
        end += 1
    return Name(start, end, " ".join(text[start:end].split()), piece.kind)


def _things(text: str, names: Iterable[Name]) -> frozenset[str]:
    """Full names that the text itself calls a firm, a ship or a group, anywhere in it."""
    return frozenset(
        name.text
        for name in names
        if name.kind in ("person", "unknown")
        and " " in name.text
        and signs.called_thing(text, name.start, name.end)
    )


def _in_context(text: str, name: Name, things: Container[str]) -> Name:
    """A name with the kind that the words around it, here or elsewhere, give it."""
    if name.text in things:
        return replace(name, kind="organisation")
    if name.kind == "person" and signs.is_title_of_work(text, name.start, name.end):
        return replace(name, kind="other")
    if name.kind != "unknown":
        return name
    words = name.text.split()
    if len(words) == 1:
        told = signs.follows_office(text, name.start) and not about.is_common(name.text)
        return replace(name, kind="person") if told else name
    if any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        return name
    certain = about.is_given(words[0]) and not about.is_place(words[0])
    asked = (word for word in (words[:-1] if certain else words) if word not in about.PARTICLES)
    common = any(about.is_common(word) for word in asked)
    told = not common and signs.acts_as_person(text, name.start, name.end)
    return replace(name, kind="person") if told else name


def _borne(names: Sequence[Name]) -> list[Name]:
    """An unknown full name whose last word stands alone elsewhere is a person's.

    A firm or a party is shortened to its first word, a person to the last.
    """
    alone: dict[str, int] = {}
    for name in names:
        if name.kind in ("unknown", "person"):
            alone.setdefault(name.text, name.start)
    return [replace(name, kind="person") if _bears(name, alone) else name for name in names]


def _bears(name: Name, alone: Mapping[str, int]) -> bool:
    """Whether a name is first given in full and then by its last word, as newspapers do."""
    words = name.text.split()
    return (
        name.kind == "unknown"
        and 1 < len(words) < 4
        and name.start < alone.get(words[-1], 0)
        and words[0] not in alone
        and not any(about.is_common(word) or about.is_place(word) for word in words)
        and not any(word.isupper() and len(word) > 1 for word in words)
    )


def _of_known(text: str, names: Sequence[Name]) -> list[Name]:
    """A lone name that is the surname of a person named in full is that person."""
    surnames = _called([name for name in names if name.kind == "person"])
    return [
        replace(name, kind="person")
        if name.kind in ("unknown", "other")
        and name.text in surnames
        and not _common_start(text, name)
        else name
        for name in names
    ]


def _called(people: Iterable[Name]) -> set[str]:
    """The words by which persons of the text may be called again."""
    called = set()
    for name in people:
        words = name.text.split()
        called.add(_surname(name.text) or name.text)
        if len(words) > 1 and about.is_linked(words[-1]):
            called.add(words[-1].partition("-")[2])
        if len(words) > 1 and _stands_alone(words[0]):
            called.add(words[0])
    return called


def _stands_alone(first: str) -> bool:
    """Whether a person may be called by the first word of the name."""
    given = about.is_given(first) and not about.is_place(first) and not about.is_common(first)
    return given or about.comes_first(first)


def _surname(name: str) -> str:
    words = [word for word in name.split() if word.casefold() not in about.SUFFIXES]
    return words[-1] if len(words) > 1 else ""


def _again(text: str, words: Sequence[Word], names: Sequence[Name]) -> Iterator[Name]:
    """Surnames of persons where no name was found: in headings, first in a sentence, in a place."""
    people = [name for name in names if name.kind == "person"]
    surnames = _called(people)
    full = {name.text.split()[0]: name.text for name in people if _surname(name.text)}
    taken = _Taken(names)
    skip = 0
    for word in words:
        if word.start < skip or taken.covers(word.start) or not word.capitalised:
            continue
        if taken.covers(word.end + 1):  # the word before a name belongs to it ("Aunt Ann Lee")
            continue
        whole = full.get(word.text, "")
        if whole and text.startswith(whole, word.start):
            skip = word.start + len(whole)
            yield Name(word.start, skip, whole, "person")
        elif word.text in surnames and not _common_start(text, word):
            yield Name(word.start, word.end, word.text, "person")


def _common_start(text: str, word: Word | Name) -> bool:
    """Whether a surname that is a common word may be just that word here."""
    return about.is_common(word.text) and starts_sentence(text, word.start)


class _Taken:
    """The spans that names hold, asked in rising order."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._spans = sorted((name.start, name.end) for name in names)
        self._next = 0

    def covers(self, offset: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= offset:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] <= offset


def _within(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, offset, key=lambda span: span[0])
    return index > 0 and offset < spans[index - 1][1]


def _headings(text: str) -> list[tuple[int, int]]:
    """Lines in which nearly every longer word is capitalised: titles, menus, names of sections."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        longer = re.findall(r"[^\W\d_]{4,}", line.group()[:400])
        capital = sum(word[0].isupper() for word in longer)
        ends = line.group().rstrip()[-1:] in '.,;"”'
        if len(longer) >= 4 and capital >= 0.7 * len(longer) and not ends:
            found.append(line.span())
    return found
