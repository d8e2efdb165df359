"""Whether two names may be spellings of one.

Given names that came through another alphabet are spelt in several ways (Viktor, Victor; Sergei,
Sergey). Each is reduced to the sounds that transliteration leaves alone; names that reduce to the
same, or that are an initial of the other, may be one. Two listed given names that reduce
differently (Karin, Karen) are two.

    same_given("Viktor", "Victor")  ->  True

It compares names only; what speaks against a join is asked by `merge`.
"""

from __future__ import annotations

import re

from dossier.articles.article import fold_name
from dossier.language.name_words import SUFFIXES, is_given

# Longer letter groups first: each is one way to write a sound that has another.
_SOUNDS = (
    *(
        ("sch", "sh"),
        ("tch", "ch"),
        ("sz", "sh"),
        ("cz", "ts"),
        ("zh", "j"),
        ("kh", "h"),
        ("ck", "k"),
        ("ph", "f"),
        ("th", "t"),
    ),
    *(("ou", "u"), ("oo", "u"), ("iy", "i"), ("yi", "i"), ("ey", "ei"), ("ay", "ai"), ("ya", "ia")),
    *(("x", "ks"), ("tz", "ts"), ("w", "v"), ("q", "k"), ("c", "k"), ("y", "i"), ("j", "i")),
)


def fold(name: str) -> str:
    """Return a name folded word by word: "Bashar al-Assad", "Ja'afaru" -> alassad, jaafaru."""
    return " ".join(fold_name(word).replace(" ", "") for word in name.split())


def parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without a suffix such as Jr."""
    return tuple(word for word in fold(name).split() if word not in SUFFIXES)


def surname(name: str) -> str:
    """Return the folded last word of a full name, '' for a single word."""
    words = parts(name)
    return words[-1] if len(words) > 1 else ""


def suffix(name: str) -> str:
    """Return 'jr', 'sr', 'ii' and so on, '' if there is none."""
    last = fold(name).split()[-1:]
    return last[0] if last and last[0] in SUFFIXES else ""


def same_given(one: str, two: str) -> bool:
    """Whether two given names may be spellings of one name."""
    one, two = fold(one), fold(two)
    if one == two or _sounds(one) == _sounds(two):
        return True
    if min(len(one), len(two)) == 1:
        return one[:1] == two[:1]
    listed = is_given(one.capitalize()) and is_given(two.capitalize())
    return not listed and _a_vowel_apart(_sounds(one), _sounds(two))


def same_full(one: str, two: str) -> bool:
    """Whether two full names may be one: surname and suffix alike, given names spellings of one."""
    first, second = parts(one), parts(two)
    if min(len(first), len(second)) < 2 or first[-1] != second[-1] or suffix(one) != suffix(two):
        return False
    if _called_by_second(first, second) or _called_by_second(second, first):
        return True
    if not same_given(first[0], second[0]):
        return False
    middle, other = first[1:-1], second[1:-1]
    return not middle or not other or same_given(middle[0], other[0])


def adds_name(one: str, two: str) -> bool:
    """Whether one of two names has a middle name, no initial, that the other leaves out."""
    long, short = sorted((parts(one), parts(two)), key=len, reverse=True)
    return len([word for word in long if len(word) > 1]) > len(short)


def _called_by_second(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the first is called by a second given name: J. Otto Lind, Otto Lind."""
    return len(one) == len(two) + 1 and len(one[0]) == 1 and same_given(one[1], two[0])


def _sounds(name: str) -> str:
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    name = re.sub(r"(.)\1+", r"\1", name)
    return re.sub(r"(?<=[bdkpt])er\Z", "r", name)


def _a_vowel_apart(one: str, two: str) -> bool:
    """Whether one vowel before the last letter is missing or another, in names of five or more."""
    if min(len(one), len(two)) < 5 or one[0] != two[0] or one[-1] != two[-1]:
        return False
    bare = re.compile(r"(?<!^)[aeiou]")
    return abs(len(one) - len(two)) < 2 and bare.sub("", one) == bare.sub("", two)
