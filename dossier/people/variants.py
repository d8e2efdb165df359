"""Whether two names may be forms of one.

A given name has spellings (Viktor, Victor: one name through another alphabet), short forms (Bill,
William) and initials; a surname may lose its particle, its marks or its second half (Belmonte
Rúa), or stand first (Kádas Péter). Given names are reduced to the sounds that transliteration
leaves alone, or looked up in the lists `name_spellings` and `nicknames`. Two listed given names
that are neither (Karin, Karen) are two.

    same_full("Viktor Holm", "Victor Holm")  ->  True

It compares names only; what speaks against a join is asked by `joining`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dossier.articles.article import fold_name
from dossier.language.lexicons import table
from dossier.language.name_words import PARTICLES, ROYAL, SUFFIXES, is_given

# Longer letter groups first: each is one way to write a sound that has another.
_SOUNDS = (
    *(
        ("sch", "sh"),
        ("tch", "ch"),
        ("sz", "sh"),
        ("cz", "ts"),
        ("zh", "j"),
        ("dh", "d"),
        ("kh", "h"),
        ("ck", "k"),
        ("ph", "f"),
        ("th", "t"),
    ),
    *(("ou", "u"), ("oo", "u"), ("iy", "i"), ("yi", "i"), ("ey", "ei"), ("ay", "ai"), ("ya", "ia")),
    *(("x", "ks"), ("tz", "ts"), ("w", "v"), ("q", "k"), ("c", "k"), ("y", "i"), ("j", "i")),
)
_ABDUL = re.compile(
    r"\babd(?:[ -](?:al|ul|el|ur|ar)[ -]?|(?:al|ul|el|ur)[ -])(?=\w)", re.IGNORECASE
)
_ARTICLE = re.compile(r"\b(?:al|el|an|ar|as|ash|at|ad|az|ul)-(?=\w)", re.IGNORECASE)
_GIVEN = ("Ben ", "Al ")  # particles inside a name, given names at its head
_SPELT_OUT = re.compile(r"[aou]e")
_UMLAUT = re.compile(r"[äöüøæåÄÖÜØÆÅ]")
_NO_VOWELS = str.maketrans("", "", "aeiou")
_SHORTEST = 4  # letters of a surname that may be spelt in two ways

# A dossier prints the same few names again and again, and each is asked for often.
_remembered = lru_cache(maxsize=1 << 16)


@_remembered
def fold(name: str) -> str:
    """Return a name folded word by word: "Bashar al-Assad", "Ja'afaru" -> alassad, jaafaru."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())
    return " ".join(fold_name(word).replace(" ", "") for word in name.split())


@_remembered
def parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without a suffix such as Jr, particles and articles."""
    plain = _ABDUL.sub("Abdul", name) if "abd" in name.casefold() else name
    plain = _ARTICLE.sub("", plain) if "-" in plain else plain
    words = [word for word in fold(plain).split() if word not in SUFFIXES]
    first = plain.startswith(_GIVEN)
    inner = (word for word in words[first:-1] if word not in PARTICLES)
    return tuple(words[:-1][:first]) + tuple(inner) + tuple(words[-1:])


@_remembered
def surname(name: str) -> str:
    """Return the folded last word of a full name without article, '' for a single word."""
    words = parts(name)
    return words[-1] if len(words) > 1 else ""


def surnames(words: Sequence[str]) -> tuple[str, ...]:
    """Return what may stand for a full name without a given one, by its parts: each end of it.

    The first of two surnames too: of Ana Ruiz Soto both "soto" and "ruiz".
    """
    ends = tuple(" ".join(words[at:]) for at in range(1, len(words)))
    first = words[-2:-1] if len(words) > 2 and len(words[-2]) > 1 else ()
    return (*ends, *(word for word in first if not is_given(word.capitalize())))


def suffix(name: str) -> str:
    """Return 'jr', 'sr', 'ii' and so on, '' if there is none."""
    last = fold(name).split()[-1:]
    return last[0] if last and last[0] in SUFFIXES else ""


def same_given(one: str, two: str) -> bool:
    """Whether two given names may be forms of one name."""
    one, two = fold(one), fold(two)
    if one == two or _sounds(one) == _sounds(two) or _bare(one) == _bare(two):
        return True
    if min(len(one), len(two)) == 1:
        return one[:1] == two[:1]
    if _listed_as_one(one, two):
        return True
    if not _a_vowel_apart(_sounds(one), _sounds(two)):
        return False
    return not (is_given(one.capitalize()) and is_given(two.capitalize()))


@_remembered
def same_full(one: str, two: str) -> bool:
    """Whether two full names may be one: suffix alike, surname and given names forms of one."""
    first, second = parts(one), parts(two)
    if min(len(first), len(second)) < 2 or not _same_suffix(one, two):
        return False
    if sorted(first) == sorted(second) and first[0] == second[-1]:
        return True
    if _drops_second_surname(first, second) or _drops_second_surname(second, first):
        return True
    return _same_surname(one, two) and _same_givens(first[:-1], second[:-1])


def near_full(one: str, two: str) -> bool:
    """Whether two names differ by one vowel of the surname (Qasim, Qasem) and are one else."""
    first, second = parts(one), parts(two)
    if min(len(first), len(second)) < 2 or first[-1] == second[-1]:
        return False
    alike = _a_vowel_apart(_sounds(first[-1]), _sounds(second[-1]))
    return alike and suffix(one) == suffix(two) and same_given(first[0], second[0])


@_remembered
def keys(name: str) -> frozenset[str]:
    """Return what two full names share where `same_full` or `near_full` may hold, for blocking."""
    words = parts(name)
    if len(words) < 2:
        return frozenset()
    second = words[-2:-1] if len(words) > 2 else ()
    either = " ".join(sorted((words[0], words[-1])))
    return frozenset((*map(_skeleton, (words[-1], *second, *_halves(name))), either))


def adds_name(one: str, two: str) -> bool:
    """Whether one of two names has a middle name, no initial, that the other leaves out."""
    long, short = sorted((parts(one), parts(two)), key=len, reverse=True)
    return len([word for word in long if len(word) > 1]) > len(short)


def goes_on(one: str, two: str) -> bool:
    """Whether one of two names is the other with a name behind it: Asha Bello, Asha Bello Danko."""
    short, long = sorted((parts(one), parts(two)), key=len)
    return 1 < len(short) == len(long) - 1 and long[:-1] == short and suffix(one) == suffix(two)


def _same_suffix(one: str, two: str) -> bool:
    """Whether suffixes agree; a king may be printed without his number."""
    ends = {suffix(one), suffix(two)}
    return len(ends) == 1 or ("" in ends and {parts(one)[0], parts(two)[0]} <= ROYAL)


def _same_givens(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if _called_by_second(one, two) or _called_by_second(two, one):
        return True
    if not same_given(one[0], two[0]):
        return False
    return not one[1:] or not two[1:] or same_given(one[1], two[1])


def _listed_as_one(one: str, two: str) -> bool:
    spellings, formal = table("name_spellings"), table("nicknames")
    if two in spellings.get(one, "").split():
        return True
    return two in formal.get(one, "").split() or one in formal.get(two, "").split()


def _same_surname(one: str, two: str) -> bool:
    """Whether two surnames are one: alike, umlauts written out, another spelling, one half."""
    first, second = parts(one)[-1], parts(two)[-1]
    if first == second or second in _halves(one) or first in _halves(two):
        return True
    if bool(_UMLAUT.search(one)) != bool(_UMLAUT.search(two)):
        return _bare(first) == _bare(second)
    long = min(len(first), len(second)) >= _SHORTEST
    return long and _skeleton(first) == _skeleton(second) and _sounds(first) == _sounds(second)


def _halves(name: str) -> tuple[str, ...]:
    """The halves of a double surname, folded: Thornbury-Addo -> thornbury, addo."""
    first, hyphen, last = name.rsplit(maxsplit=1)[-1].partition("-")
    return (
        (fold(first), fold(last)) if hyphen and last[:1].isupper() and first[:1].isupper() else ()
    )


def _bare(word: str) -> str:
    return _SPELT_OUT.sub(lambda pair: pair.group()[0], word)


def _skeleton(word: str) -> str:
    """The sounds of a word without its vowels but a first one."""
    return _consonants(_sounds(word))


def _consonants(sounds: str) -> str:
    return sounds[:1] + sounds[1:].translate(_NO_VOWELS)


def _drops_second_surname(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the second leaves out the second surname: Ana Belmonte Rua, Ana Belmonte."""
    if len(long) < 3 or long[:-1] != short:
        return False
    return not is_given(long[-2].capitalize()) and len(long[-2]) > 1


def _called_by_second(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the first is called by a second given name: J. Otto Lind, Otto Lind."""
    return len(one) == len(two) + 1 and len(one[0]) == 1 and same_given(one[1], two[0])


@_remembered
def _sounds(name: str) -> str:
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    name = re.sub(r"(.)\1+", r"\1", name)
    return re.sub(r"(?<=[bdkpt])er\Z", "r", name)


def _a_vowel_apart(one: str, two: str) -> bool:
    """Whether one vowel before the last letter is missing or another, in names of five or more."""
    if min(len(one), len(two)) < 5 or one[0] != two[0] or one[-1] != two[-1]:
        return False
    return abs(len(one) - len(two)) < 2 and _consonants(one) == _consonants(two)
