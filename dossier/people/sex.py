"""Whether a mention says that its person is a man or a woman.

The honorific speaks first ("Ms Lee"), then the noun of the office ("spokeswoman", "king"), then the
given name of the full name it stands for, where as good as every locale gives that name to one
sex. Without a clear sign there is none: "Andrea Lee", "Kim Lee", a lone "Lee".

    sex(mention of "Ms Lee")  ->  'female'

It reads no pronouns, and a title of one mention says nothing of another.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from dossier.language.lexicons import table
from dossier.language.name_words import comes_first
from dossier.people.find import Mention
from dossier.people.offices import head_of

Sex = Literal["male", "female"]

_MEN = frozenset(
    "mr sir lord monsieur herr señor senhor baron count duke earl viscount maharaja father "
    "brother king prince emperor sultan tsar czar pope actor businessman statesman policeman "
    "congressman councilman spokesman monk imam".split()
)
_WOMEN = frozenset(
    "mrs ms miss mme mlle madame lady dame frau señora senora dona baroness countess duchess "
    "viscountess sister queen princess empress actress businesswoman chairwoman congresswoman "
    "councilwoman policewoman spokeswoman nun".split()
)
_SEXES: dict[str, Sex] = {"m": "male", "f": "female"}


def sex(mention: Mention) -> Sex | None:
    """Return the sex that a mention's title, office or given name tells, None where none does."""
    known = _beside(mention.title, mention.role)
    return _only(known) if known else sex_of_name(mention.full)


def told(mention: Mention) -> Sex | None:
    """Return the sex that the title or office beside a name tells; its given name tells nothing."""
    return told_beside(mention.title, mention.role)


def told_beside(title: str, role: str) -> Sex | None:
    """Return the sex that a title or an office tells."""
    return _only(_beside(title, role))


@lru_cache(maxsize=1 << 14)
def sex_of_name(full: str) -> Sex | None:
    """Return the sex that the given name of a full name tells, None where it does not."""
    words = full.split()
    if len(words) > 1 and (found := _of_word(words[0].casefold())):
        return found
    given = next((word for word in words[:-1] if len(word.strip(".")) > 1), "")
    if not given or comes_first(given):
        return None
    return _SEXES.get(table("given_names").get(given.partition("-")[0], ""))


@lru_cache(maxsize=1 << 14)
def _beside(title: str, role: str) -> frozenset[Sex]:
    words = (*title.replace(".", "").casefold().split(), head_of(role))
    return frozenset(each for word in words if (each := _of_word(word)))


def _only(known: frozenset[Sex]) -> Sex | None:
    return next(iter(known)) if len(known) == 1 else None


def _of_word(word: str) -> Sex | None:
    if word in _WOMEN:
        return "female"
    return "male" if word in _MEN else None
