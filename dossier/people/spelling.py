"""Whether two spellings can be one name: given names across alphabets, surnames by their letters.

Names that come from another alphabet are spelt in several ways: Viktor and Victor, Aleksandr and
Alexander, Yulia and Julia. Each name is reduced to a key in which letters that transcriptions
exchange are one (after the idea of Daitch and Mokotoff's phonetic matching, far narrower); given
names are one where their keys are equal, or one is the initial of the other.

    one_given_name("Viktor Orlov", "Victor Orlov")  ->  True

It knows no nicknames: Bill and William stay two.
"""

from __future__ import annotations

import re

from dossier.articles.article import fold_name

_SUFFIXES = frozenset("jr sr ii iii iv".split())
_ONE_SOUND = (
    ("cks|ks|x", "ks"),
    ("ck|c(?=[aouklrt]|$)|q", "k"),
    ("ph", "f"),
    ("tz|ts|cz", "ts"),
    ("sh|sch|sz", "sh"),
    ("kh", "h"),
    ("zh", "j"),
    ("w", "v"),
    ("iy|yy|ii|ij|yi|y|j(?=[aeou])", "i"),
    ("ei|ey", "e"),
    ("(.)\\1", "\\1"),
)


def surname(name: str) -> str:
    """Return the folded surname: the last word, no suffix."""
    words = [word for word in fold_name(name).split() if word not in _SUFFIXES]
    return words[-1] if words else ""


def one_given_name(one: str, two: str) -> bool:
    """Return whether the given names of two full names can be spellings or initials of one."""
    first, second = (fold_name(each).split()[0] for each in (one, two))
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return spelling(first) == spelling(second)


def spelling(word: str) -> str:
    """Return the key under which spellings of one name meet."""
    key = fold_name(word)
    for pattern, letter in _ONE_SOUND:
        key = re.sub(pattern, letter, key)
    return re.sub("(?<=[bdkpt])er$", "r", key)
