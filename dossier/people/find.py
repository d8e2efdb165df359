"""Mentions of persons in one article, with title and office as printed, and whom a surname means.

A name of two words or more names its bearer in full; a lone surname stands for the one full name
of the article that ends in it (spellings of one given name, Viktor and Victor, count as one). The
office stands before the name ("defence minister Ann Lee") or behind it ("Ann Lee, the mayor of
Hull,") and is kept as printed.

    "Mayor Ann Lee left. Lee said no."  ->  Mention('Ann Lee', role='Mayor'), Mention('Lee', ...)

It joins nothing across articles: a lone surname without a bearer stays a candidate.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.articles.article import Passage, Span, fold_name
from dossier.language import name_words as about
from dossier.language.names import Name
from dossier.language.text import Text
from dossier.language.words import Word, split
from dossier.people.spelling import one_given_name, surname


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        name: the printed name, white space folded, without title and final 's.
        title: honorific or rank printed before it ('Mr', 'Maj. Gen.'), '' if none.
        role: office as printed beside it ('Belgian defence minister'), '' if none.
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


_LONGEST = 9  # words that title and office before a name may have
_BEHIND = re.compile(
    r"\s?,\s(?:(?:the|a|an)\s)?([^,.;:()\"“”]{3,110}?)(?=[,;:]|\.(?:\s|\Z)|\s[-–—]\s)"
)
_GAP = re.compile(r"(?:['’]s?)?\.?\s+\Z")


def find(text: Text) -> tuple[Mention, ...]:
    """Return the article's mentions of persons in order; its authors and photographers too."""
    words = split(text.article.text)
    starts = [word.start for word in words]
    persons = [name for name in text.names if _is_person(text, name, words, starts)]
    full = [name for name in persons if " " in name.text]
    found = []
    for name in persons:
        title, office = _before(text, words, bisect_left(starts, name.start))
        role = office or _behind(text, name)
        found.append(
            Mention(
                name=name.text,
                title=title,
                role=" ".join(text.article.text[slice(*role)].split()) if role else "",
                role_span=role,
                full=_bearer(name, full),
                start=name.start,
                end=name.end,
                passage=_passage(text, name),
            )
        )
    return tuple(found)


def _is_person(text: Text, name: Name, words: Sequence[Word], starts: Sequence[int]) -> bool:
    after = bisect_left(starts, name.end)
    if after < len(words) and _goes_on_as_office(text.article.text[name.end :][:9], words[after]):
        return False
    if name.kind == "person":
        return True
    parts = name.text.split()
    return (
        name.kind == "unknown"
        and 2 <= len(parts) <= 4
        and about.is_given(parts[0])
        and not any(about.is_common(part) or about.organisation_kind(part) for part in parts[1:])
    )


def _goes_on_as_office(behind: str, word: Word) -> bool:
    """Whether a name is but the first half of an office: "Danish Prime" Minister."""
    gap = behind[: len(behind) - len(behind.lstrip())]
    return (
        bool(gap)
        and word.capitalised
        and about.is_office(word.text)
        and behind.lstrip()[:1] == word.text[0]
    )


def _passage(text: Text, name: Name) -> Passage | None:
    evidence = text.evidence(name.start, name.end)
    return evidence.passage if evidence else None


def _bearer(name: Name, full: Sequence[Name]) -> str:
    """The full name a mention stands for: its own, or the nearest of the one bearer's."""
    if " " in name.text:
        return name.text
    bearers = [each for each in full if surname(each.text) == fold_name(name.text)]
    if not bearers:
        bearers = [each for each in full if fold_name(each.text).split()[0] == fold_name(name.text)]
    if not all(one_given_name(each.text, bearers[0].text) for each in bearers):
        return ""
    earlier = [each for each in bearers if each.start < name.start]
    return (earlier[-1] if earlier else bearers[0]).text if bearers else ""


def _before(text: Text, words: Sequence[Word], index: int) -> tuple[str, Span | None]:
    """The title and the office that stand straight before a name."""
    chain: list[Word] = []
    printed = text.article.text
    right = words[index].start
    for at in range(index - 1, max(-1, index - _LONGEST - 1), -1):
        word, gap = words[at], printed[words[at].end : right]
        if not _GAP.match(gap) or ("." in gap and not _shortened(word)):
            break
        if not _belongs(word, chain, words[at - 1] if at else None):
            break
        chain.insert(0, word)
        right = word.start
    title = [word for word in chain if about.is_title(word.text)]
    office = _trimmed(chain)
    said = printed[title[0].start : words[index].start].strip() if title else ""
    span = (office[0].start, _stop(printed, office[-1])) if office else None
    return " ".join(said.split()), span


def _shortened(word: Word) -> bool:
    return about.is_title(word.text) or word.initial


def _stop(printed: str, word: Word) -> int:
    return word.end + 1 if about.is_title(word.text) and printed[word.end] == "." else word.end


def _belongs(word: Word, chain: Sequence[Word], before: Word | None) -> bool:
    """Whether a word, going left from the name, is still part of title or office.

    A common word is where a people or a place stands before it: "Belgian budget minister".
    """
    if about.is_title(word.text) or about.is_office(word.text) or about.is_epithet(word.text):
        return True
    if not chain:
        return False
    if about.is_modifier(word.text) or about.is_demonym(word.text) or about.is_place(word.text):
        return True
    if word.capitalised:
        return not about.is_function(word.text) and word.text not in about.CALENDAR
    if before is None or not about.is_office(chain[0].text):
        return False
    return about.is_demonym(before.text) or about.is_place(before.text)


def _trimmed(chain: Sequence[Word]) -> list[Word]:
    """The words of the office: a bare honorific or rank is none."""
    office = list(chain)
    while office and about.title_kind(office[-1].text) == "honorific":
        office.pop()
    ranks_only = all(about.is_title(word.text) for word in office)
    return [] if ranks_only else office


def _behind(text: Text, name: Name) -> Span | None:
    """The office in an apposition behind the name."""
    match = _BEHIND.match(text.article.text, name.end, name.end + 130)
    if match is None:
        return None
    words = split(match.group(1))
    head = [word for word in words if about.is_office(word.text)]
    verbal = any(word.text.casefold() in _VERBS for word in words)
    return match.span(1) if head and not verbal and len(words) < 14 else None


_VERBS = frozenset("is was are were has had have said says will would told who which".split())
