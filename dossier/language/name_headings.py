"""Headings, and the full names that stand in them.

Where nearly every word is capitalised a capital tells nothing: titles, menus, names of sections.
Only a listed given name with a word behind it that is a listed family name, or that the body prints
alone, is read there.

    [name.text for name in named(text, words, headings(text), {"Ross"})]  ->  ['Gary Ross']

What the body names in full is found in headings by `name_known`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from dossier.articles.article import Span
from dossier.language import name_words as about
from dossier.language.name_runs import Name
from dossier.language.words import Word

_LINE = re.compile(r"[^\n]+")
_LONGER = re.compile(r"[^\W\d_]{4,}")
_FOLLOWS = re.compile(r" ([^\W\d_]{1,40})")
_STOPS = tuple('.,;"”')
_CAPITALS = 0.7
_HEAD = 400


def headings(text: str) -> list[Span]:
    """Return the lines in which nearly every longer word is capitalised, in order."""
    found = []
    for line in _LINE.finditer(text):
        if line.group().rstrip().endswith(_STOPS):
            continue
        longer = _LONGER.findall(line.group()[:_HEAD])
        capital = sum(word[0].isupper() for word in longer)
        if len(longer) >= 4 and capital >= _CAPITALS * len(longer):
            found.append(line.span())
    return found


def within(offset: int, spans: Sequence[Span]) -> bool:
    """Whether an offset lies in one of the spans, which are in order."""
    index = bisect_right(spans, offset, key=itemgetter(0))
    return index > 0 and offset < spans[index - 1][1]


def named(
    text: str, words: Sequence[Word], spans: Sequence[Span], alone: Container[str]
) -> Iterator[Name]:
    """Yield the persons named in full in headings.

    Args:
        text: the article's text.
        words: its words.
        spans: its headings.
        alone: words that the body prints alone where a name may stand.
    """
    for start, end in spans:
        inside = words[bisect_left(words, (start,)) : bisect_left(words, (end,))]
        skip = 0
        for first, last in pairwise(inside):
            if first.start < skip or text[first.end : last.start] != " ":
                continue
            if not about.is_given(first.text) or not _plain(first) or not _plain(last):
                continue
            listed = about.is_family(last.text) and not about.is_place(last.text)
            follows = _FOLLOWS.match(text, last.end, end)
            if (listed or last.text in alone) and not (
                follows and about.organisation_kind(follows[1])
            ):
                skip = last.end
                yield Name(first.start, last.end, f"{first.text} {last.text}", "person")


def _plain(word: Word) -> bool:
    """Whether a word of a heading is most likely a name, and of no body, place, office or day."""
    text = word.text
    return not (
        word.shouted
        or not word.capitalised
        or about.is_common(text)
        or about.is_office(text)
        or about.is_demonym(text)
        or about.organisation_kind(text)
        or text in about.CALENDAR
        or (about.is_place(text) and about.is_given(text))
    )
