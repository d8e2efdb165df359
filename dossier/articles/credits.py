"""Credit lines: whose picture it is, whose report, what it was taken from.

A caption is told from a sentence by its credit: a copyright sign, an agency in brackets, in front
or at the end. A caption without a credit looks like any other line and stays in the body.

    Divers at the dam © Ann Lee/Reuters                     caption
    Source: Evening Post                                    source line
    Ann Lee and Bo Ek contributed to this report.           contributors

It names no author: `bylines` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dossier.articles import phrases
from dossier.articles.bylines import is_name
from dossier.articles.lines import Line

SOURCE = "source line"
_WORDS, _LONG_CAPTION = 12, 70
"""Words of the longest credit line, and of the longest caption (two sentences and a credit)."""

_LABEL = re.compile(
    r"(?:source|sources|image|images|image credit|image source|photo|photos|photo credit|photograph"
    r"|photo by|photograph by|picture|pictures|picture credit|credit|credits|video|featured image"
    r"|cover image|illustration|graphic|screenshot|via)s?\s?(?::|\bby\b)\s?\S",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:(?<!\w)©|\(c\)|\bcopyright\b)\s?[\w.,/&' -]{0,120}\|?\Z", re.IGNORECASE
)
_BRACKET = re.compile(r"(.?)\s?[(\[]([^()\[\]]{2,90})[)\]]\.?\Z")
_PICTURE = re.compile(r"photo|image|picture|photograph|screenshot|screengrab|/", re.IGNORECASE)
_CREDIT = re.compile(r"\b(?:via|photograph:|photo:) ([^.]{2,80})\Z", re.IGNORECASE)
_REPORT = re.compile(
    r"[(\[—-]?\s?(?:additional )?(?:reporting|writing|editing|compiled|translated) "
    r"(?:and \w{1,12} )?by\b"
    r"|.{4,200}\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,60}\Z",
    re.IGNORECASE,
)


def find(lines: Sequence[Line]) -> dict[int, str]:
    """Return the kind of each line that is a credit or a credited caption, by its number."""
    return {number: kind for number, line in enumerate(lines) if (kind := _kind(line, number == 0))}


def _kind(line: Line, first: bool) -> str:
    if line.quoted or line.words > _LONG_CAPTION:
        return ""
    if _LABEL.match(line.text) and line.words <= (_WORDS // 2 if line.stopped else _WORDS):
        return SOURCE if line.folded.startswith("source") else "picture credit"
    if _REPORT.match(line.text) and line.words <= 4 * _WORDS:
        return "contributors"
    return "caption" if _is_caption(line, first) else ""


def _is_caption(line: Line, first: bool) -> bool:
    tail = line.text[-160:]
    if _COPYRIGHT.search(tail) or _credited_in_brackets(tail):
        return True
    if first or (line.stopped and line.text[-1] not in "?'’"):
        return False  # a headline too can begin with an agency
    credit = _CREDIT.search(tail)
    named = credit is not None and any(name in _agencies() for name in _names(credit.group(1)))
    return named or _begins_with_agency(line.text[:80])


def _credited_in_brackets(tail: str) -> bool:
    match = _BRACKET.search(tail)
    if not match or match.group(2)[0].islower():
        return False
    before, credit = match.groups()
    names = _names(credit)
    named = any(name in _agencies() for name in names)
    if _PICTURE.search(credit) and not any(char.isdigit() for char in credit):
        return named or _names_only(names)
    # "... he said. (AFP)" is how some outlets end a report: there the agency wrote the text.
    return named and before not in ".!?”\"'"


def _names(credit: str) -> list[str]:
    return [name.strip() for name in re.split(r"[/:,]| via ", credit) if name.strip()]


def _names_only(names: list[str]) -> bool:
    """Whether the credit is a person and what that one works for: 'Ann Lee / Evening Post'."""
    words = [word for name in names for word in name.split()]
    capital = all(word[0].isupper() or word in ("by", "for") for word in words)
    return len(words) <= 10 and capital and any(is_name(name) for name in names[:-1])


def _begins_with_agency(text: str) -> bool:
    """'Reuters The bridge ...': an agency, then a sentence; or the pictured firm named twice."""
    first = text.rpartition("•")[2].replace(":", " ").split()
    if len(first) > 3 and first[0] == first[1] and first[0][0].isupper():
        return True
    for count in (3, 2, 1):
        if " ".join(first[:count]) in _agencies() and len(first) > count + 1:
            following = first[count].strip("-") or first[count + 1]
            return following[0].isupper()
    return False


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name for (name, *_) in phrases.load("agencies"))
