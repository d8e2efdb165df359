"""The names that a run of capitalised words holds.

Titles, offices and days cut a run into pieces, the first word of a sentence is dropped where it is
capitalised for that alone, and each piece is read by its words (`name_kinds`). What a run's words
make of it is kept, since one subject's articles print the same runs again and again.

    [(piece.kind, piece.after_office) for piece in pieces(text, run)]  ->  [('person', True)]

It reads one run at a time; what the rest of the text tells is the matter of `names`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.language import name_words as about
from dossier.language.name_kinds import before_name, kind_of, opens_person
from dossier.language.words import Word, starts_sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a run that make one name; `after_office`: a title or office stands before it."""

    words: tuple[Word, ...]
    kind: str
    after_office: bool = False


def pieces(text: str, run: Sequence[Word]) -> Iterator[Piece]:
    """Yield the names of a run."""
    words = run
    if len(words) == 1:
        if about.is_function(words[0].text) and (
            words[0].text[:2] in _I or starts_sentence(text, words[0].start)
        ):
            return
    elif _drops(words) and starts_sentence(text, words[0].start):
        words = words[1:]
    for start, end, kind, announced in _parts(tuple(word.text for word in words)):
        yield Piece(tuple(words[start:end]), kind, announced)


@lru_cache(maxsize=1 << 14)
def _parts(texts: tuple[str, ...]) -> tuple[tuple[int, int, str, bool], ...]:
    """The names in a run of words: first word, end, kind, and whether an office announces it."""
    words = [Word(index, index + 1, text) for index, text in enumerate(texts)]
    found: list[Piece] = []
    start, announced = 0, False
    for index, word in enumerate(words):
        if not _cuts(words, start, index):
            continue
        found += _read(words[start:index], after_office=announced)
        start = index + 1
        announced = _announces(word)
    found += _read(words[start:], after_office=announced)
    return tuple(
        (each.words[0].start, each.words[-1].end, each.kind, each.after_office) for each in found
    )


_I = ("I", "I'", "I’")


def _drops(words: Sequence[Word]) -> bool:
    """Whether the first word of a sentence is no part of the name that follows it."""
    word = words[0].text
    if about.is_function(word):
        return True
    if about.is_given(word) or about.is_title(word) or about.is_office(word):
        return False
    return about.is_common(word) and not about.organisation_kind(words[-1].text)


def _cuts(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether the word at `index` is a title, an office or a day, and so no part of a name."""
    word, last = words[index].text, index == len(words) - 1
    if word in about.CALENDAR:
        day = word.endswith("day") and not about.is_common(words[start].text)
        return day or not (start < index and last)
    if len(words) > 2 and _is_of_headline(words, start, index):
        return True
    if not (about.is_title(word) or about.is_office(word)):
        return False
    if not last and about.is_given(word) and _given_here(words, index):
        return False
    first = words[start]
    named = index > start and (opens_person(first) or about.comes_first(first.text))
    return not (named and (last or words[index + 1].text.casefold() in about.SUFFIXES))


def _is_of_headline(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a word of a long run is a headline's own ("Ann Lee Says No")."""
    word, behind = words[index].text, words[index + 1 :]
    last = not behind or behind[0].text.casefold() in about.SUFFIXES
    if not about.is_common(word) or about.is_given(word) or about.is_family(word):
        return False
    if word.casefold() in about.PARTICLES:
        return False
    if about.is_function(word):
        return not words[index].initial
    behind_name = index - start > 1 and opens_person(words[start])
    behind_word = 0 < start == index and not _announces(words[index - 1])
    return (behind_name or behind_word) and not last


def _given_here(words: Sequence[Word], index: int) -> bool:
    """Whether a word that is a title too (Judge, Dean, Prince) serves as a given name here."""
    word = words[index].text
    if word in ("Dean", "Earl", "Marshall", "Baron", "Duke", "Major", "Don"):
        return index + 2 == len(words) and not about.is_given(words[index + 1].text)
    return not about.is_title(word) and not about.is_office(word)


def _announces(word: Word) -> bool:
    return (about.is_title(word.text) or about.is_office(word.text)) and not word.text.endswith(
        ("ers", "ors", "ents")
    )


def _read(words: Sequence[Word], *, after_office: bool) -> Iterator[Piece]:
    """Yield the names of a stretch without titles and offices: one, or two side by side."""
    words = _stripped(words)
    if not words:
        return
    for index in range(len(words) - 2):
        if _ends_body(words[index], words[index + 1]):
            yield Piece(tuple(words[: index + 1]), "organisation")
            yield from _read(words[index + 1 :], after_office=False)
            return
    if len(words) == 2 and _place_beside(*words):
        yield from (Piece((word,), kind_of((word,), after_office=False)) for word in words)
        return
    yield Piece(tuple(words), kind_of(words, after_office=after_office), after_office)


def _ends_body(word: Word, following: Word) -> bool:
    """Whether a name of a body ends before a person's ("Arle Water GM Ann Lee")."""
    if word.shouted and not following.shouted and not following.initial:
        return opens_person(following)
    return bool(about.organisation_kind(word.text)) and opens_person(following)


def _place_beside(place: Word, word: Word) -> bool:
    """Whether two words are a place and what stands beside it ("In Oslo Lee said")."""
    named = about.is_place(f"{place.text} {word.text}") or about.organisation_kind(word.text)
    return about.is_place(place.text) and not about.is_given(place.text) and not named


def _stripped(words: Sequence[Word]) -> Sequence[Word]:
    """Without peoples, countries and adjectives that stand before a full name."""
    start = 0
    while len(words) - start > 1 and _stands_before(words[start].text, words[start + 1 :]):
        if about.is_place(f"{words[start].text} {words[start + 1].text}"):
            break
        start += 1
    return words[start:]


def _stands_before(word: str, rest: Sequence[Word]) -> bool:
    if word.endswith(_MADE_OF):
        return True
    if len(rest) < 2:
        return False
    if word.isupper() and 1 < len(word) < 5 and "." not in word and not rest[0].shouted:
        return opens_person(rest[0]) and not rest[0].initial
    return before_name(word) or (about.is_place(word) and about.is_given(rest[0].text))


# "London-based", "state-run": such a word says something of the name behind it.
_MADE_OF = (
    "-based",
    "-born",
    "-owned",
    "-run",
    "-backed",
    "-led",
    "-controlled",
    "-listed",
    "-old",
    "-winner",
    "-winning",
)
