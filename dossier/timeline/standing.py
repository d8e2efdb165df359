"""The headlines that accounts have in a dossier: names spelt out, nothing left open.

In one article a surname alone says who is meant; on a timeline it does not. The given names that
the article or another prints are put beside it, in brackets. A surname whose bearer nobody tells
leaves open who it is, and so do other words that point back (`timeline.reference`).

    "Quill resigned on Monday"  ->  "[Mara] Quill resigned on Monday"

It changes no account's evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property, lru_cache

from dossier.articles.article import Span, fold_name
from dossier.language.lexicons import words
from dossier.language.name_runs import Name
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.timeline.dating import inside
from dossier.timeline.find import VAGUE, Account
from dossier.timeline.reference import closed, several, stem, topics

SHORTEST = 4  # letters; words that tell a text's matter mostly have more
FEWEST = 3  # articles from which on two of them tell what the dossier is about

_of_a_person = lru_cache(maxsize=1 << 13)(re.compile(r"\b(?:he|she|him|his|her|hers)\b").search)
_HUMAN = words("offices") | frozenset(
    "man woman boy girl mother father son daughter husband wife brother sister child person mr mrs"
    " ms miss dr victim teenager student pupil passenger driver".split()
)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \Z")


class Standing:
    """What a dossier is about, and who is named where."""

    def __init__(self, texts: Mapping[str, Text], persons: Iterable[Person]) -> None:
        """Read the titles of the articles and the mentions of the persons."""
        self._texts = texts
        self._about = topics([text.article.title for text in texts.values()])
        self._shared: set[str] = set()
        printed: set[str] = set()
        for text in texts.values():
            own = _named({each.text for each in text.names})
            self._shared |= own & printed
            printed |= own
        self._openings: dict[str, list[str]] = {}
        self._topics_in: dict[str, frozenset[str]] = {}
        self._names: dict[tuple[str, int], str] = {}
        self._borne: set[str] = set()
        for person in persons:
            self._borne.update(person.name.split())
            for article, mention in person.mentions:
                self._names[article, mention.start] = person.name

    def standing(self, account: Account) -> Account:
        """Return the account with the headline it has in the dossier, '' if it has none."""
        if not account.headline:
            return account
        text = self._texts[account.evidence.article]
        said = text.article.text[slice(*account.date)] if account.date else ""
        heading = closed(account.headline, said, self._topics(text))
        names = inside(text.names, account.evidence) if heading else ()
        for name in names:
            lone = name.kind == "person" and " " not in name.text
            if lone and not _is_dated(text, account, name):
                heading = self._spelt_out(heading, name.text, (text.article.key, name.start))
        if _is_open(names, heading) or not self._belongs(text, account, names):
            heading = ""
        return account if heading == account.headline else replace(account, headline=heading)

    def _belongs(self, text: Text, account: Account, names: Sequence[Name]) -> bool:
        """Whether an account is of what the dossier is about, and no aside of one article.

        An aside names what neither another article nor the opening of its own one names, and prints
        no word that two titles print, nor most words that other articles print. What is dated by a
        year alone is one already where it names nothing of that. Where no word stands in two
        titles, nobody knows what the dossier is about.
        """
        if not (names and self._about) or len(self._texts) < FEWEST:
            return True
        if any(not self._shared.isdisjoint(_words(each.text)) for each in names):
            return True
        named = _named(each.text for each in names)
        if not named or not named.isdisjoint(self._opening(text)):
            return True
        if _is_vague(account):
            return False
        told = fold_name(account.evidence.quote).split()
        if any(stem(word) in self._about for word in told):
            return True
        long = {word for word in told if len(word) > SHORTEST} - named
        return 2 * len(long & self._printed) > len(long)

    def _opening(self, text: Text) -> list[str]:
        """The words of an article's first sentence."""
        key = text.article.key
        if key not in self._openings:
            self._openings[key] = fold_name(text.sentences[0].text).split()
        return self._openings[key]

    @cached_property
    def _printed(self) -> Set[str]:
        """The words that two articles print."""
        texts = (fold_name(text.article.text).split() for text in self._texts.values())
        counted = Counter(word for words_of in texts for word in set(words_of))
        return {word for word, count in counted.items() if count > 1}

    def _topics(self, text: Text) -> frozenset[str]:
        """The stems of what the dossier is about and the article tells no second one of."""
        key = text.article.key
        if key not in self._topics_in:
            own = several(text.article.text)
            self._topics_in[key] = self._about - own if own else self._about
        return self._topics_in[key]

    def _spelt_out(self, heading: str, surname: str, place: tuple[str, int]) -> str:
        """The headline with a lone name spelt out; '' where nobody tells whose it is."""
        start = _place_of(surname, heading)
        if start < 0:
            return heading
        full = self._names.get(place, "")
        if not full:
            polite = _HONORIFIC.search(heading, max(0, start - 6), start)
            return "" if polite or surname in self._borne else heading
        at = start, start + len(surname)
        return heading if full in heading else _beside(heading, at, full)


def _is_vague(account: Account) -> bool:
    """Whether an account's time is no closer than a year."""
    first, last = account.when.sort_key if account.when else (None, None)
    return bool(first and last and (last - first).days > VAGUE)


def _named(names: Iterable[str]) -> set[str]:
    return set[str]().union(*map(_words, names))


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold_name(name).split() if len(word) > 1)


def _is_dated(text: Text, account: Account, name: Name) -> bool:
    """Whether a name begins within a time expression of an account."""
    days = inside(text.dates, account.evidence)
    return any(day.start <= name.start < day.end for day in days)


def _place_of(word: str, heading: str) -> int:
    """Where a word of its own begins in a headline; -1 where it does not stand in it."""
    at = heading.find(word)
    while at >= 0:
        before, behind = heading[at - 1 : at], heading[at + len(word) : at + len(word) + 1]
        if not (before == "-" or _is_letter(before) or _is_letter(behind)):
            return at
        at = heading.find(word, at + 1)
    return -1


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_open(names: Iterable[Name], heading: str) -> bool:
    """Whether a headline says "her" of somebody whom nothing before it tells."""
    found = _of_a_person(heading)
    if found is None:
        return False
    before = heading[: found.start()]
    if any(name.kind == "person" and name.text in before for name in names):
        return False
    subject = before.endswith(", ") and found.group() in ("he", "she")
    return subject or _HUMAN.isdisjoint(re.findall(r"[a-z]+", before.lower()))


def _beside(heading: str, at: Span, full: str) -> str:
    """The headline with the other names of a person beside the one that is printed."""
    start, end = at
    surname = heading[start:end]
    if full.endswith(f" {surname}"):
        given = f"[{full.removesuffix(surname).strip()}] "
        return heading if given in heading else f"{heading[:start]}{given}{heading[start:]}"
    if full.startswith(f"{surname} "):
        given = f" [{full.removeprefix(surname).strip()}]"
        return heading if given in heading else f"{heading[:end]}{given}{heading[end:]}"
    return heading
