"""Mentions of persons in one article, each with title and office as printed.

The names that `language.names` reads as persons become mentions. A surname alone, or with an
honorific, stands for the article's one bearer of it; a lone word that may be the surname of one
whom the article does not name is a candidate, which only the joining across articles confirms or
drops. Kings and popes
need no surname: "Pope Leo" is a full name.

    Mention(name='Lee', title='Ms', role='', full='Ann Lee', ...)

It does not resolve pronouns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from dossier.articles.article import Passage, Span
from dossier.language import name_words as about
from dossier.language.name_signs import called_thing
from dossier.language.names import Name
from dossier.language.text import Text
from dossier.language.words import Word, split, starts_sentence
from dossier.people.offices import Beside, beside
from dossier.people.variants import adds_name, fold, parts, same_full, suffix, surname, surnames


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        name: the printed name, white space folded, without title and final 's.
        title: honorific or rank printed before it ('Mr', 'Maj. Gen.'), '' if none.
        role: office as printed beside it ('Danish trade minister'), '' if none.
        role_span: where the role stands, None if none.
        full: the full name of this article that it stands for; '' for a candidate, a lone surname
            whose bearer this article does not name.
        start, end: the name's offsets in the article's text.
        passage: its sentence; None where it stands in a part set aside.
    """

    name: str
    title: str
    role: str
    role_span: Span | None
    full: str
    start: int
    end: int
    passage: Passage | None


# An office is seldom longer; in characters.
_REACH = 140
ORDER = re.compile(r" (?:it|them|him|me|us|your|these|those)\b")  # "Take it away, Ann"
_LONGEST_WORD = 40
_NEAR = 2000  # characters before and behind a name in which it may be a word
_LIST = re.compile(r"(?:[A-Z][\w’'-]{1,20} ){6,80}[A-Z]")
_LISTED = 3  # full names in so many words for them to be a list whose commas were lost
_NICKNAME = re.compile(r" [\"“‘'(][^\"”’')]{1,24}[\"”’')] ")


def find(text: Text) -> tuple[Mention, ...]:
    """Return the article's mentions of persons in order; its authors and photographers too."""
    things = _things(text)
    names = [
        name
        for name in text.names
        if (name.kind == "person" and not _is_day(text, name))
        or (_may_be_surname(name) and name.text not in things and not _is_word(text, name))
    ]
    names = _parted(text, names)
    bearers = _bearers(text, names)
    found = []
    for name in names:
        evidence = text.evidence(name.start, name.end)
        passage = evidence.passage if evidence else None
        words = _words_before(text, name, passage)
        where = beside(text.article.text, words, len(words) - 1, name.end)
        full = _full(name.text, where, bearers)
        printed = (name.text, where.title, where.role, where.span, full)
        found.append(Mention(*printed, name.start, name.end, passage))
    return tuple(found)


def _is_day(text: Text, name: Name) -> bool:
    """Whether words read as a full name are part of a date: "Tue Mar 1, 2011"."""
    found = bisect_right(text.dates, name.start, key=attrgetter("start")) if " " in name.text else 0
    return found > 0 and name.end <= text.dates[found - 1].end


def _parted(text: Text, names: Sequence[Name]) -> list[Name]:
    """The names but for those of a list without commas that stand nowhere else.

    In it nothing tells where one name ends and the next begins.
    """
    listed: set[int] = set()
    for found in _LIST.finditer(text.article.text):
        first = bisect_left(names, found.start(), key=attrgetter("start"))
        own = names[first : bisect_left(names, found.end(), lo=first, key=attrgetter("start"))]
        if sum(" " in name.text for name in own) >= _LISTED:
            listed.update(name.start for name in own)
    known = {fold(name.text) for name in names if name.start not in listed and " " in name.text}
    return [each for each in names if each.start not in listed or fold(each.text) in known]


def _things(text: Text) -> frozenset[str]:
    """Lone words that the article calls a firm or another thing somewhere."""
    return frozenset(
        name.text
        for name in text.names
        if _may_be_surname(name) and called_thing(text.article.text, name.start, name.end)
    )


def _may_be_surname(name: Name) -> bool:
    """Whether a lone name that nothing tells is a candidate: another article may tell it."""
    lone = name.kind == "unknown" and " " not in name.text and not about.is_common(name.text)
    return lone and not about.is_firm(name.text)


def _is_word(text: Text, name: Name) -> bool:
    """Whether a lone name opens a sentence, and is an order or printed in small letters near it."""
    whole = text.article.text
    if not starts_sentence(whole, name.start):
        return False
    if ORDER.match(whole, name.end):
        return True
    near = max(0, name.start - _NEAR), name.start + _NEAR
    return whole.find(f" {name.text.lower()} ", *near) >= 0


def _words_before(text: Text, name: Name, passage: Passage | None) -> tuple[Word, ...]:
    """The words to which an office before a name may reach, and the first word of the name.

    They begin with the sentence, or with the line of a part set aside.
    """
    whole = text.article.text
    floor = max(passage.start if passage else 0, name.start - _REACH)
    last = whole[max(floor, name.start - _LONGEST_WORD) : name.start].split()[-1:]
    if not last or not _may_belong(last[0]):
        return split(whole, name.start, name.end)[:1]
    if passage is None:
        floor = max(floor, whole.rfind("\n", floor, name.start) + 1)
    words = split(whole, floor, name.end)
    cut = floor and whole[floor - 1 : floor + 1].isalnum()
    return words[bool(cut) : bisect_right(words, name.start, key=attrgetter("start"))]


def _may_belong(word: str) -> bool:
    """Whether a word before a name may be of a title or an office: not "in Ann", not "said Ann"."""
    if word[-1] in '.:;!?"”':
        return about.title_kind(word) != ""
    plain = word[0].islower() and word[-1] != ","
    return not plain or about.is_office(word) or about.is_epithet(word) or about.is_title(word)


def _bearers(text: Text, names: Iterable[Name]) -> Mapping[str, str]:
    """Return the full name that each lone given or family name stands for; '' for several."""
    bearers: dict[str, dict[str, str]] = defaultdict(dict)
    last: dict[str, Name] = {}
    apart = set()
    for name in names:
        bare = _without_nickname(name.text)
        words = parts(bare)
        for short in _short_forms(bare, words):
            bearers[short].setdefault(fold(bare), bare)
        if len(words) > 1:
            before = last.get(words[-1])
            if before is not None and _side_by_side(text, before, name):
                apart.add(words[-1])
            last[words[-1]] = name
    return {
        short: "" if short in apart else _one(tuple(forms.values()))
        for short, forms in bearers.items()
    }


def _without_nickname(name: str) -> str:
    """Return "Ann Lee" for 'Ann "the Boss" Lee' and 'Ann (Annie) Lee'."""
    return _NICKNAME.sub(" ", name)


def _short_forms(name: str, words: Sequence[str]) -> Iterator[str]:
    if len(words) < 2:
        return
    yield from surnames(words)
    first, linked = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1].partition("-")
    if linked[2] and about.is_linked(name.rsplit(maxsplit=1)[-1]):
        yield fold(linked[2])
    if about.is_given(first) or about.comes_first(first):
        yield words[0]


def _one(forms: Sequence[str]) -> str:
    return forms[0] if all(same_full(forms[0], form) for form in forms[1:]) else ""


def _side_by_side(text: Text, one: Name, two: Name) -> bool:
    """Whether one of two names adds a middle name to the other in the same or the next sentence."""
    first, second = text.passage_at(one.start), text.passage_at(two.start)
    near = first is None or second is None or second.number - first.number < 2
    return near and adds_name(_without_nickname(one.text), _without_nickname(two.text))


def _full(name: str, where: Beside, bearers: Mapping[str, str]) -> str:
    name = _without_nickname(name)
    first, _, rest = name.partition(" ")
    if where.title and first.casefold() in about.PARTICLES and rest:
        bearer = bearers.get(" ".join(parts(rest)), "")  # Mr Al Tarik
        return bearer if bearer != name else ""
    short = " ".join(parts(name))
    if bearers.get(short):
        return bearers[short]
    if surname(name):
        return "" if short in bearers else name
    royal = where.role.split()[-1:]
    if royal and royal[0].casefold() in about.ROYAL:
        return f"{royal[0].capitalize()} {name}"
    return name if suffix(name) and short else ""
