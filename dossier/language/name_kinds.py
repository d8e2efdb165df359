"""What a name names, by its own words: a person, a place, an organisation, or unknown.

Given names, initials, particles and family names speak for a person, words such as "Ministry" or
"Cup" against; places and peoples are known from lists. The evidence is counted, precision first:
a name without enough of it stays unknown, and the text around it may still tell.

    kind_of(words of "Ann Lee", after_office=False)  ->  'person'

It looks at no neighbours but the office that the caller saw.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language import name_words as about
from dossier.language.words import Word


def kind_of(words: Sequence[Word], *, after_office: bool) -> str:
    """Return what a piece names, by its own words and whether an office stands before it."""
    if about.is_place(" ".join(word.text for word in words)):
        return "place"
    if len(words) == 1:
        return _lone(words[0], after_office=after_office)
    last = words[-1]
    given = len(words) > 1 and about.is_given(words[0].text)
    marked = [about.organisation_kind(word.text) for word in words[given:]]
    if any(marked) and not _family_after_given(words):
        return next(kind for kind in reversed(marked) if kind)
    if _of_places(words):
        return "other"
    if last.text.casefold() in about.SUFFIXES:
        return "person"
    return "person" if evidence(words) + 2 * after_office >= 2 else "unknown"


def _of_places(words: Sequence[Word]) -> bool:
    """Whether words begin with a place of several words, or name nothing but places and peoples."""
    if any(about.is_place(" ".join(w.text for w in words[:end])) for end in range(2, len(words))):
        return True
    plain = about.is_demonym(words[0].text) or not about.is_given(words[0].text)
    return plain and all(before_name(word.text) for word in words)


def _lone(word: Word, *, after_office: bool) -> str:
    if about.is_place(word.text):
        return "place"
    if about.is_demonym(word.text) or word.text in about.CALENDAR:
        return "other"
    if kind := about.organisation_kind(word.text):
        return kind
    if word.shouted:
        return "organisation"
    return "person" if after_office and not about.is_common(word.text) else "unknown"


def _family_after_given(words: Sequence[Word]) -> bool:
    """Whether 'Tiger Woods' is read as a man: a given name before a word that is a family name."""
    first, last = words[0], words[-1]
    return (
        len(words) < 4
        and not any(about.organisation_kind(word.text) for word in words[1:-1])
        and opens_person(first)
        and not about.is_common(first.text)
        and about.is_family(last.text)
        and about.organisation_kind(last.text) != "place"
        and last.text != "Company"  # a firm with its founder's full name
    )


_PINYIN = re.compile(
    r"(?i:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?[aeo](?:i|o|u|ng?)?|[iu]ng?|iu|ui|[aeiou]))"
    r"{1,2})"
)
# Papers and places begin so (Le Monde, La Paz, Die Welt); people with an honorific before it.
_ARTICLES = frozenset("Le La Les El Los Las Il Die Das San Santa São Rancho Fort Mount".split())


def evidence(words: Sequence[Word]) -> int:
    """Return how much the words of a piece speak for a person; 2 is enough."""
    first, last = words[0], words[-1]
    score = sum(
        (
            2 * about.is_given(first.text) - about.is_place(first.text),
            2 * (first.initial and not about.is_place(first.text)),
            any(word.initial for word in words[1:-1]),
            len(words) == 3 and words[1].initial and about.is_given(first.text),
            any(word.text in about.PARTICLES for word in words[1:-1]),
            any(about.is_linked(word.text) for word in words),
            about.is_family(last.text),
            about.is_given(last.text),
        )
    )
    for word in words:
        score -= 3 * about.is_demonym(word.text) * (not about.is_given(word.text))
        score -= 2 * (
            (word.shouted or (word.text[:2].isalpha() and word.text[:2].isupper()))
            and not word.initial
        )
    score += 2 * (first.initial and about.is_given(words[1].text))
    syllables = sum(_syllables(word.text, first.text) for word in words[1:])
    if about.comes_first(first.text):
        score += syllables == 2 or (syllables and not about.is_common(last.text))
        score += not about.is_common(first.text) or 2 * (syllables > 0)
    else:
        score += syllables > 0
    score += len(words) == 2 and _is_only_surname(last.text) and _is_unlisted(first.text)
    score -= 4 * (first.text in _ARTICLES or last.initial)
    score -= _is_surname(first.text)
    score -= about.is_firm(first.text) and not about.is_given(first.text)
    score -= about.is_common(first.text)
    score -= about.is_common(last.text) * (2 - about.is_family(last.text))
    score -= 2 * (about.is_place(last.text) and not about.is_family(last.text))
    return score - 2 * (len(words) > 5)


def _is_surname(word: str) -> bool:
    """Whether it is a family name alone: two of them side by side are rather a firm."""
    return about.is_family(word) and not about.is_given(word) and not about.comes_first(word)


def _syllables(word: str, before: str) -> bool:
    """Whether it is written as a given name behind a family name (Young-hoon, Jinping)."""
    first, hyphen, last = word.partition("-")
    if not hyphen:
        return about.comes_first(before) and bool(_PINYIN.fullmatch(word))
    short = len(first) < 7 and 1 < len(last) < 7
    return short and (last.islower() or about.comes_first(before))


def _is_only_surname(word: str) -> bool:
    return about.is_family(word) and not (about.is_given(word) or about.is_place(word))


def _is_unlisted(word: str) -> bool:
    """Whether no list knows a word: before a family name it is rather a given name."""
    known = (about.is_family, about.is_common, about.is_place, about.is_demonym, about.is_firm)
    return not (about.organisation_kind(word) or any(each(word) for each in known))


def before_name(word: str) -> bool:
    """Whether a word may stand before a full name: a people, a country, an adjective of office."""
    if about.is_demonym(word) or about.is_modifier(word):
        return True
    return about.is_place(word) and not about.is_given(word)


def opens_person(word: Word) -> bool:
    """Whether a word is an initial, or a given name that is no place."""
    return word.initial or (about.is_given(word.text) and not about.is_place(word.text))
