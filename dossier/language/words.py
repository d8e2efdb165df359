"""The words of a text with their offsets, and the few questions every reader of words asks.

A word is a run of letters or digits, held together by hyphens (soft ones too), apostrophes and the
stops of initials: `O'Brien`, `Jean-Luc`, `U.S.`, `J.`, `2022`, `al-Sisi`. A final 's is no part of
it.

    [word.text for word in split("Ann O'Brien's 2 boats")]  ->  ['Ann', "O'Brien", '2', 'boats']

It knows no sentences: `starts_sentence` looks only at the marks before a word.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LETTERS = r"[^\W_]"
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,8}"  # U.S., J.K.
    rf"|{LETTERS}{{1,80}}(?:['’‘\-‐‑&\u00ad]{LETTERS}{{1,80}}){{0,6}}"
)
_POSSESSIVE = frozenset(("'s", "’s", "‘s", "'S", "’S"))
# A stop that ends no sentence: initials and the titles that newspapers shorten.
_SHORTENED = frozenset(
    "mr mrs ms dr prof st col capt cpt lt maj sgt cpl adm cmdr brig rev hon sen rep gov jr sr vs "
    "gen no inc corp co ltd u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_LOOK_BACK = 24


class Word(NamedTuple):
    """A word as printed, without a possessive ending; `possessive` says that one follows."""

    start: int
    end: int
    text: str
    possessive: bool = False

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is one capital letter (J), or several with stops (J.K.)."""
        return self.capitalised and (
            len(self.text) == 1 or (len(self.text) < 9 and "." in self.text)
        )

    @property
    def shouted(self) -> bool:
        """Whether it is two letters or more, all capitals."""
        return len(self.text) > 1 and self.text.isupper()


def split(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text`, or of its part from `start` to `end`, in order."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return tuple(word for match in found if (word := word_of(text, match)))


def word_of(text: str, match: re.Match[str]) -> Word | None:
    """Return the word of a match, without a possessive ending; None where nothing is left."""
    start, end = match.span()
    printed = match.group()
    last = printed[-1]
    if last not in "sS":
        return Word(start, end, printed)
    if printed[-2:] in _POSSESSIVE:
        return Word(start, end - 2, printed[:-2], possessive=True) if end - start > 2 else None
    return Word(start, end, printed, text[end : end + 1] in ("'", "’") and end < len(text))


def starts_sentence(text: str, offset: int) -> bool:
    """Whether a word at `offset` is the first of a sentence, a line, a quotation or a heading."""
    if text[offset - 1 : offset] == " " and text[offset - 2 : offset - 1].isalnum():
        return False
    before = text[max(0, offset - _LOOK_BACK) : offset]
    bare = before.rstrip("\"“”«»‘’'([{*•–—- \t\u00a0")
    if not bare:
        return offset < _LOOK_BACK or before[0] == "\n"
    gap = before[len(bare) :]
    if bare[-1] in "\n!?:;…" or any(mark in gap for mark in '"“«‘[*•'):
        return True
    if bare[-1] != ".":
        return False
    last = bare[:-1].split()[-1:] or [""]
    return not (len(last[0].strip(".")) == 1 or last[0].casefold() in _SHORTENED)
