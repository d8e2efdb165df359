"""The title and the office that stand beside a name, as printed.

An office is read where newspapers put it: before the name ("UK Prime Minister Ann Lee", "the
Arlian trade minister Ann Lee"), behind it between commas ("Ann Lee, Arle's envoy to the league,"),
or before it between commas ("The bank's president, Ann Lee, said"). Its noun comes from a word
list; what stands before the noun belongs to it as far as words without grammar reach. A break of
the line inside an office does not end it.

    Beside(title='Maj. Gen.', role='', span=None)

It does not say which of several offices is the person's: that is counted across articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.articles.article import Span
from dossier.language import name_words as about
from dossier.language.words import Word, starts_sentence
from dossier.people.apposed import apposed

_REACH = 7
_SPACE = re.compile(r"\.?\s{1,4}\Z")
_OF = frozenset(("of", "for"))
_OF_WHAT = frozenset("staff state police government mission".split())  # chief of staff Lee
_DETERMINERS = frozenset("the a an his her its their".split())


@dataclass(frozen=True, slots=True)
class Beside:
    """Title and office beside a name; empty where none is printed."""

    title: str = ""
    role: str = ""
    span: Span | None = None


def beside(text: str, words: Sequence[Word], index: int, end: int) -> Beside:
    """Return what stands beside a name.

    Args:
        text: the article's text.
        words: its words, from the first that may belong to the office.
        index: where in `words` the name begins.
        end: the name's end in the text.
    """
    first = _title_start(text, words, index)
    title = " ".join(text[words[first].start : words[index].start].split())
    span = _preposed(text, words, first) or _ranked(text, words, first, index)
    span = span or apposed(text, end) or _introduced(text, words, first, end)
    if span is None:
        return Beside(title)
    return Beside(title, " ".join(text[slice(*span)].split()), span)


@lru_cache(maxsize=1 << 14)
def head_of(role: str) -> str:
    """Return the noun of an office in small letters ('minister'), '' where there is none."""
    before = re.split(r"\s(?:of|for|to|at|in|on|with|from|under)\s", role)[0]
    nouns = [word.casefold() for word in re.findall(r"[\w-]+", before) if about.is_office(word)]
    return nouns[-1].removeprefix("vice-") if nouns else ""


def says_little(role: str) -> bool:
    """Whether a role is an epithet, a last resort where no office is printed."""
    head = head_of(role)
    return about.is_epithet(head or role.rsplit(maxsplit=1)[-1])


def _near(text: str, left: Word, right: Word) -> bool:
    """Whether only white space (a broken line too) or an abbreviation's stop lies between."""
    gap = text[left.end : right.start]
    if not _SPACE.match(gap):
        return False
    return gap[0] != "." or about.title_kind(left.text) != "" or left.initial


def _title_start(text: str, words: Sequence[Word], index: int) -> int:
    first = index
    while first and index - first < 4 and _near(text, words[first - 1], words[first]):
        word = words[first - 1]
        kind = about.title_kind(word.text) if word.capitalised else ""
        office = first >= 2 and about.is_office(words[first - 2].text)
        if _is_first_lady(words, first - 1):
            break
        if word.text == "General" and office and _near(text, words[first - 2], word):
            break
        if not kind or (kind == "rank prefix" and not _completes(word.text, words, first, index)):
            break
        first -= 1
    return first


def _completes(prefix: str, words: Sequence[Word], first: int, index: int) -> bool:
    """Whether a word such as Rear or Staff stands before the rank that it completes."""
    if first == index or about.title_kind(words[first].text) != "rank":
        return False
    return prefix not in ("Staff", "Master", "First") or words[first].text[:1] == "S"


def _preposed(text: str, words: Sequence[Word], index: int) -> Span | None:
    """The office that ends right before the word at `index`."""
    if not index or not _near(text, words[index - 1], words[index]):
        return None
    last = _noun_before(text, words, index)
    if last is None or words[last].possessive:
        return None
    first = _left_end(text, words, last)
    if about.is_epithet(words[last].text) and _is_qualified(text, words, first):
        return None
    return words[first].start, words[index - 1].end


def _is_qualified(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether a word that was not read stands before ("fallen star"), which may turn the sense."""
    if not first or not _near(text, words[first - 1], words[first]):
        return False
    return not about.is_function(words[first - 1].text)


def _noun_before(text: str, words: Sequence[Word], index: int) -> int | None:
    """Where the office's noun stands: right before, or before "of" and a name ("of State")."""
    if _is_noun(words[index - 1]) or _is_first_lady(words, index - 1):
        return index - 1
    if not (words[index - 1].capitalised or words[index - 1].text in _OF_WHAT):
        return None
    for link in range(index - 2, max(0, index - _REACH), -1):
        word, before = words[link], words[link - 1]
        if not _near(text, word, words[link + 1]):
            return None
        if word.text in _OF and (_is_noun(before) or not before.capitalised):
            return link - 1 if _is_noun(before) else None
        if not (word.capitalised or word.text == "the" or word.text in _OF):
            return None
    return None


def _is_first_lady(words: Sequence[Word], index: int) -> bool:
    pair = words[max(0, index - 1) : index + 1]
    return [word.text.casefold() for word in pair] == ["first", "lady"]


def _is_noun(word: Word) -> bool:
    return about.is_epithet(word.text) or about.is_one_office(word.text)


def _left_end(text: str, words: Sequence[Word], noun: int) -> int:
    """How far to the left the words before an office's noun belong to it."""
    first = noun
    for index in range(noun - 1, max(-1, noun - 1 - _REACH), -1):
        word, before = words[index], words[index - 1].text
        if not _near(text, word, words[index + 1]) and not word.possessive:
            break
        office = about.is_office(before) or about.is_modifier(before)
        if _belongs(text, word):
            first = index
        elif word.text in ("and", "&") and first == index + 1 and office:
            continue
        elif not _may_stand_between(word.text) or noun - index > 3:
            break
    return first


def _belongs(text: str, word: Word) -> bool:
    if about.is_modifier(word.text) or about.is_demonym(word.text):
        return True
    if word.text in about.CALENDAR:
        return False
    if about.is_function(word.text):
        return word.shouted and about.is_place(word.text)  # the US
    if word.capitalised:
        known = about.is_place(word.text) or word.shouted or word.possessive
        return known or not starts_sentence(text, word.start) or not about.is_common(word.text)
    return about.is_office(word.text) or word.text.startswith(("pro-", "anti-", "ex-"))


def _may_stand_between(word: str) -> bool:
    """Whether an unlisted word may lie between a country and a noun ("Arlian parks minister")."""
    verbal = word.endswith(("ed", "ing", "ly", "says"))
    return word.isalpha() and word.islower() and not verbal and not about.is_function(word)


def _ranked(text: str, words: Sequence[Word], first: int, index: int) -> Span | None:
    """A rank with the body it belongs to ("Arlian General Staff Maj. Gen."), as a last resort."""
    if first == index or about.title_kind(words[index - 1].text) != "rank" or not first:
        return None
    start = first
    while start and first - start < _REACH and _near(text, words[start - 1], words[start]):
        word = words[start - 1]
        if not word.capitalised or about.is_function(word.text) or not _belongs(text, word):
            break
        start -= 1
    end = words[index - 1].end
    return (words[start].start, end + (text[end] == ".")) if start < first else None


def _introduced(text: str, words: Sequence[Word], first: int, end: int) -> Span | None:
    """The office before a comma, where a comma or stop follows the name too."""
    if not first or text[end : end + 1] not in (",", ".", ")"):
        return None
    if not re.fullmatch(r",\s{1,2}", text[words[first - 1].end : words[first].start]):
        return None
    noun = _noun_before(text, words, first)
    if noun is None:
        return None
    left = _left_end(text, words, noun)
    left -= left > 0 and words[left - 1].possessive  # the project's engineer
    before = words[left - 1] if left else None
    if any(word.possessive for word in words[left:noun]):
        # "Bo Ray, Norway's Trade Minister, Ann Lee": the office is of the name before it.
        named = before and before.capitalised and not starts_sentence(text, before.start)
        return None if named else (words[left].start, words[first - 1].end)
    if words[noun].capitalised or not before or before.text.casefold() not in _DETERMINERS:
        return None
    return words[left].start, words[first - 1].end
