"""An `Article` as it is published here, its sentences (`Passage`) and exact words (`Evidence`).

Offsets are everywhere the same: half-open, in code points of `Article.text`, which is the seed's
text after newline normalisation and nothing else. What the page of the outlet left in the text
(menus, credits, a title printed twice) stays in `text` and is listed in `aside`.

    locate(article, "up to 30,000 troops")  ->  (1204, 1223)

It reads no files: `articles.seeds` does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from dossier.when import When

Span: TypeAlias = tuple[int, int]


class Mode(StrEnum):
    """How much of an article is published."""

    FULL = "full"
    EXCERPT = "excerpt"
    METADATA = "metadata"


class Status(StrEnum):
    """Who vouches for a datum."""

    MACHINE = "machine"
    CHECKED = "checked"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of the text that is no part of the article proper, and what it is."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article: what its file prints and what the curator knows of it.

    Attributes:
        key: the seed's file stem; lasting.
        slug: the page's address, `articles/<slug>.html`.
        title: the headline, or the first sentence where none is printed.
        title_basis: 'printed', 'crawler', 'curator' or 'first sentence'.
        label: a short name for table heads.
        outlet: who published the page, '' if unknown.
        text_by: whose text the page reprints, '' if its own.
        published: the publication date, None if unknown; its `basis` says how it is known.
        basis: for any field, how it is known, for readers ({'outlet': '...'}).
        authors: the names in the byline or the author's line.
        text: the seed's text, newlines normalised, whole.
        paragraphs: spans of the body's paragraphs in order; a broken one is joined to the next.
        aside: what was set aside, in order.
        digest: sha-256 of the seed's bytes, hexadecimal.
        note: the curator's note for the head of the page.
        source_line: a printed credit such as 'Source: X', '' if none.
        file: the seed's path as messages name it.
    """

    key: str
    slug: str
    title: str
    title_basis: str
    label: str
    outlet: str
    text_by: str
    published: When | None
    basis: Mapping[str, str]
    authors: tuple[str, ...]
    url: str
    archive_url: str
    retrieved: str
    rights: str
    robots: str
    language: str
    mode: Mode
    note: str
    text: str
    paragraphs: tuple[Span, ...]
    aside: tuple[Aside, ...]
    digest: str
    source_line: str
    file: str

    @property
    def words(self) -> int:
        """The number of words in the body's paragraphs."""
        return sum(len(self.text[start:end].split()) for start, end in self.paragraphs)

    @property
    def page(self) -> str:
        """The address of its page, from the site's root."""
        return f"articles/{self.slug}.html"


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence. `number` counts from 0; `anchor` is its lasting id on the article's page."""

    article: str
    number: int
    start: int
    end: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact words in an article: `start` to `end`, in the sentence `passage` or on to `to`."""

    passage: Passage
    start: int
    end: int
    quote: str
    to: Passage | None = None

    @property
    def article(self) -> str:
        """The article's key."""
        return self.passage.article


class QuoteError(LookupError):
    """A quote that stands nowhere in its article, or more than once; `places` counts them."""

    def __init__(self, places: int) -> None:
        super().__init__(places)
        self.places = places


def locate(text: str, quote: str) -> Span:
    """Return where `quote` stands in `text`, after folding both.

    White space (no-break spaces included), dashes and quotation marks are folded, so a curator
    may type what an editor shows; letters and case must match.

    Raises:
        QuoteError: it stands nowhere, or more than once.
    """
    folded, offsets = _fold_text(text)
    wanted = fold_quote(quote)
    first = folded.find(wanted) if wanted else -1
    if first < 0:
        raise QuoteError(0)
    if folded.find(wanted, first + 1) >= 0:
        raise QuoteError(folded.count(wanted))
    return offsets[first], offsets[first + len(wanted) - 1] + 1


def occurrences(text: str, quote: str) -> tuple[Span, ...]:
    """Return every place where `quote` stands in `text`, after folding both as `locate` does."""
    folded, offsets = _fold_text(text)
    wanted = fold_quote(quote)
    found: list[Span] = []
    first = folded.find(wanted) if wanted else -1
    while first >= 0:
        found.append((offsets[first], offsets[first + len(wanted) - 1] + 1))
        first = folded.find(wanted, first + len(wanted))
    return tuple(found)


def fold_quote(text: str) -> str:
    """Return `text` with white space, dashes and quotation marks folded, for comparing quotes."""
    return " ".join(text.translate(_FOLDED).split())


def fold_name(text: str) -> str:
    """Return `text` in lower case without accents, marks or doubled spaces, for comparing names."""
    bare = text if text.isascii() else _bare(text)
    return " ".join(_MARKS.sub(" ", bare).casefold().split())


def _bare(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in spread if not unicodedata.combining(char))


_MARKS = re.compile(r"[^\w\s]")
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
_FOLDS = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
_FOLDED = str.maketrans(_FOLDS)


@lru_cache(maxsize=32)
def _fold_text(text: str) -> tuple[str, list[int]]:
    """A whole text folded; kept, since a curator quotes the same few articles again and again."""
    return _fold(text)


def _fold(text: str) -> tuple[str, list[int]]:
    folded: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text):
        plain = " " if char.isspace() else _FOLDS.get(char, char)
        if not plain or (plain == " " and folded and folded[-1] == " "):
            continue
        folded.append(plain)
        offsets.append(offset)
    return "".join(folded), offsets
