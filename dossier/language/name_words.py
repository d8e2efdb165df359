"""What a capitalised word can be: given name, family name, place, title, office and so on.

Every question about one word that the reading of names asks is answered here, from the word
lists. A word may be several things at once (Jordan is a place and a given name, King an office and
a family name); which of them it is in its place is decided by `name_pieces`.

    is_given("Jordan") and is_place("Jordan")  ->  True

It looks at no neighbours.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.language.lexicons import table, words

# An article asks the same of the same words over and over; a text has no more words than this.
_remembered = lru_cache(maxsize=1 << 16)
PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la le las los bin ibn ben binti bint abu "
    "al el ul ur ter ten te zu zur af av wa".split()
)
ROYAL = frozenset(
    "pope king queen prince princess emperor empress sultan emir cardinal archbishop patriarch "
    "tsar czar ayatollah duke duchess".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv vi vii viii".split())
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays "
    "Thursdays Fridays Saturdays Sundays January February March April May June July August "
    "September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "Christmas Easter".split()
)
_CLAN = re.compile(r"(?:Mc|O['’])[A-Z]")
_LINKED = ("al-", "el-", "ul-", "bin-", "ibn-", "d'", "d’", "de-")
_STARTERS = frozenset(
    "it he she that there what i we they you don didn isn wasn can won let here who".split()
)


@_remembered
def is_given(word: str) -> bool:
    """Whether it is a given name, or two joined by a hyphen; an accent may be missing."""
    if word in words("given_names"):
        return True
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and first in words("given_names")


@_remembered
def is_family(word: str) -> bool:
    """Whether it is a listed family name; most family names are not listed."""
    return word in words("family_names") or bool(_CLAN.match(word))


def comes_first(word: str) -> bool:
    """Whether it is a family name that stands before the given name (Wang, Kim)."""
    return word in words("family_names_first")


@_remembered
def is_place(word: str) -> bool:
    """Whether it is a country, a state or a city, in one word or several."""
    return word in words("places") or word in words("more_places")


@_remembered
def is_demonym(word: str) -> bool:
    """Whether it is a people, a faith or a party, also in the plural."""
    demonyms = words("demonyms")
    if word in demonyms or (word.endswith("s") and word[:-1] in demonyms):
        return True
    _, hyphen, last = word.rpartition("-")
    return bool(hyphen) and last in demonyms


@_remembered
def is_common(word: str) -> bool:
    """Whether it is a frequent English word, its plural or another form included."""
    folded = word.casefold()
    common = words("common_words")
    return folded in common or folded in words("function_words")


@_remembered
def is_function(word: str) -> bool:
    """Whether it is capitalised only because it comes first."""
    folded = word.casefold().replace("’", "'")
    return folded in words("function_words") or folded.partition("'")[0] in _STARTERS


def is_title(word: str) -> bool:
    """Whether it is an honorific, a rank or a title of faith."""
    return title_kind(word) not in ("", "rank prefix")


@_remembered
def title_kind(word: str) -> str:
    """'honorific', 'rank', 'rank prefix', 'faith', or '' for no title."""
    kinds, bare = table("titles"), word.rstrip(".")
    return kinds.get(bare) or kinds.get(bare.rpartition("-")[2].capitalize(), "")


@_remembered
def is_office(word: str) -> bool:
    """Whether it names an office, post or trade, in the singular, the plural or behind a hyphen."""
    offices, folded = words("offices"), word.casefold()
    if folded in offices or (folded.endswith("s") and folded[:-1] in offices):
        return True
    held, hyphen, rest = folded.partition("-")
    return (
        bool(hyphen) and held in offices and rest in ("elect", "designate", "general", "in-chief")
    )


@_remembered
def is_one_office(word: str) -> bool:
    """Whether it names an office in the singular."""
    return is_office(word) and (not word.endswith("s") or word.casefold() in words("offices"))


def is_modifier(word: str) -> bool:
    """Whether it may stand before an office and belong to it ('foreign', 'vice')."""
    folded = word.casefold()
    return folded in words("office_modifiers") or folded.partition("-")[0] in words(
        "office_modifiers"
    )


def is_epithet(word: str) -> bool:
    """Whether it characterises a person and names no office."""
    return word.casefold() in words("epithets")


def organisation_kind(word: str) -> str:
    """'organisation', 'place' or 'other' for a word that makes its name one; '' else."""
    return table("organisation_words").get(word, "")


def is_firm(word: str) -> bool:
    """Whether it alone names a firm, a pollster or a university, for which no person stands."""
    return word in words("firms")


def is_linked(word: str) -> bool:
    """Whether it continues a name in small letters ('al-Sisi', 'd'Estaing')."""
    return word.casefold().startswith(_LINKED) and not word[0].isupper()
