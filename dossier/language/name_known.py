"""What the text as a whole tells of its names: who is named again, and by which words.

Newspapers give a person's name in full and then the surname, a firm's in full and then the first
word. So an unknown full name whose last word stands alone later is a person's, and a surname of a
person is that person in a heading, first in a sentence, and where it is a place's name too, if
nothing is said to happen in that place.

    settle("Neil Jordan came. Jordan said no.", ...)  ->  Jordan is a person

It does not say which of two bearers is meant.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dossier.language import name_signs as signs
from dossier.language import name_words as about
from dossier.language.lexicons import words as words_of
from dossier.language.name_runs import Name
from dossier.language.words import Word, starts_sentence

_AT_A_PLACE = re.compile(
    r"\b(?:in|to|at|from|near|into|across|throughout|outside|around|of|through|via) \Z"
)
_NEXT = re.compile(r" ([a-z]{2,20})\b")
_WEAK = frozenset("was were had did left led held set".split())


def settle(text: str, words: Sequence[Word], names: Sequence[Name]) -> list[Name]:
    """Return the names with those that the text names again, in no order."""
    names = _borne(text, names)
    full = {name.text for name in names if name.kind == "person"}
    names = [
        replace(name, kind="person") if name.kind == "unknown" and name.text in full else name
        for name in names
    ]
    called = _called({name.text for name in names if name.kind == "person"})
    places = _meant_as_places(text, names) | _before_their_bearer(names)
    settled = [_known(text, _narrowed(name, called), called, places) for name in names]
    return [*settled, *_again(text, words, settled)]


def _borne(text: str, names: Sequence[Name]) -> list[Name]:
    alone: dict[str, int] = {}
    for name in names:
        if name.kind in ("unknown", "person"):
            alone.setdefault(name.text, name.start)
    firms = {name.text for name in names if name.kind == "person" and _like_firm(name.text, alone)}
    firms -= {
        name.text
        for name in names
        if name.text in firms and signs.acts_as_person(text, name.start, name.end)
    }
    return [
        replace(name, kind="unknown")
        if name.text in firms
        else replace(name, kind="person")
        if name.kind == "unknown" and _bears(name, alone)
        else name
        for name in names
    ]


def _like_firm(name: str, alone: Container[str]) -> bool:
    """Whether a name of two words, none of them a given name, is shortened to its first."""
    first, _, last = name.partition(" ")
    if not last or " " in last or first not in alone or last in alone or "." in first:
        return False
    return not about.is_given(first) and not about.comes_first(first)


def _bears(name: Name, alone: Mapping[str, int]) -> bool:
    """Whether a name is first given in full and then by its last words, as newspapers do."""
    words = name.text.split()
    if not 1 < len(words) < 6:
        return False
    short = [" ".join(words[index:]) for index in range(1, len(words))]
    if about.comes_first(words[0]):
        short.append(words[0])
    elif words[0] in alone:
        return False
    certain = about.is_given(words[0]) and not about.is_place(words[0])
    return (
        any(name.start < alone.get(each, 0) for each in short)
        and not about.is_common(words[0])
        and (certain or not about.is_common(words[-1]))
        and not about.is_place(words[0])
        and not about.is_place(words[-1])
        and not any(word.isupper() and len(word) > 1 for word in words)
    )


def _called(people: Iterable[str]) -> set[str]:
    """The words by which persons of the text may be called again."""
    called = set()
    for name in people:
        words = name.split()
        called.add(_surname(words) or name)
        called.update(" ".join(words[index:]) for index in range(1, len(words) - 1))
        if len(words) > 1 and about.is_linked(words[-1]):
            called.add(words[-1].partition("-")[2])
        if len(words) > 1 and _stands_alone(words[0]):
            called.add(words[0])
    return called


def _stands_alone(first: str) -> bool:
    """Whether a person may be called by the first word of the name."""
    given = about.is_given(first) and not about.is_place(first) and not about.is_common(first)
    return given or about.comes_first(first)


def _surname(words: Sequence[str]) -> str:
    bare = [word for word in words if word.casefold() not in about.SUFFIXES]
    return bare[-1] if len(bare) > 1 else ""


def _meant_as_places(text: str, names: Iterable[Name]) -> set[str]:
    """Places that something happens in, which no surname of the text stands for."""
    return {
        name.text
        for name in names
        if name.kind == "place"
        and text[name.end : name.end + 2] not in ("'s", "’s")
        and _AT_A_PLACE.search(text, max(0, name.start - 12), name.start)
    }


def _before_their_bearer(names: Sequence[Name]) -> set[str]:
    """Places named before anybody of that surname is."""
    bearers: dict[str, int] = {}
    for name in names:
        if name.kind == "person" and (last := _surname(name.text.split())):
            bearers.setdefault(last, name.start)
    places = (name for name in names if name.kind == "place")
    return {place.text for place in places if place.start < bearers.get(place.text, 1 << 60)}


def _narrowed(name: Name, called: set[str]) -> Name:
    """The surname in a run of two words whose other word is a place or a people."""
    words = name.text.split()
    if name.kind not in ("unknown", "other") or len(words) != 2:
        return name
    first, last = words
    if last in called and about.is_demonym(first):
        return Name(name.end - len(last), name.end, last, "unknown")
    if first in called and about.is_place(last) and not about.is_given(first):
        return Name(name.start, name.start + len(first), first, "unknown")
    return name


def _known(text: str, name: Name, called: set[str], places: set[str]) -> Name:
    """A lone name by which a person of the text is called is that person."""
    if name.text not in called or name.kind not in ("unknown", "other", "place"):
        return name
    if name.kind == "place" and name.text in places:
        return name
    return name if _is_just_a_word(text, name) else replace(name, kind="person")


def _again(text: str, words: Sequence[Word], names: Sequence[Name]) -> Iterator[Name]:
    """Surnames of persons where no name was found: in headings, first in a sentence, in a place."""
    people = dict.fromkeys(name.text for name in names if name.kind == "person")
    called = _called(people)
    whole = {name.split()[0]: name for name in people if _surname(name.split())}
    whole |= {first.upper(): full.upper() for first, full in whole.items()}
    called |= {each.upper() for each in called if len(each) > 2 and not about.is_common(each)}
    taken = _Taken(names)
    skip = 0
    for word in words:
        if word.text not in whole and word.text not in called:
            continue
        if word.start < skip or taken.covers(word.start):
            continue
        if taken.covers(word.end + 1):  # the word before a name belongs to it ("Aunt Ann Lee")
            continue
        full = whole.get(word.text, "")
        if full and text.startswith(full, word.start):
            skip = word.start + len(full)
            yield Name(word.start, skip, full, "person")
        elif word.text in called and not _is_just_a_word(text, word):
            yield Name(word.start, word.end, word.text, "person")


def _is_just_a_word(text: str, word: Word | Name) -> bool:
    """Whether a surname that is a common word is just that word here.

    First in a sentence it is the surname only where a verb in the past follows ("Luck threw").
    """
    if not about.is_common(word.text) or not starts_sentence(text, word.start):
        return False
    verb = _NEXT.match(text, word.end)
    if not verb:
        return True
    past = verb[1].endswith("ed") or verb[1] in words_of("past_forms")
    return verb[1] in _WEAK or not (past or verb[1] in ("says", "who"))


class _Taken:
    """The spans that names hold, asked in rising order."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._spans = sorted((name.start, name.end) for name in names)
        self._next = 0

    def covers(self, offset: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= offset:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] <= offset
