"""Where words of an article stand: line and column of its file, and a quote that finds them again.

    Places(Path("seeds"), "seeds").of(article, 120)   ->  Location("seeds/a.txt", 4, 17)
    quote_of(text, 120, 140)                 ->  'the ferry left at nine'

Of a file that is no plain text, such as a saved page, the first words are looked for in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from dossier.articles.article import Article, Span
from dossier.articles.listing import listed
from dossier.decisions import Quote
from dossier.errors import DossierError, Location
from dossier.files import read_bytes
from dossier.language.quotes import resolve
from dossier.language.text import Text

_FEWEST = 5  # words of a quote: enough to be known again by a person
_LOOKED_FOR = 60  # characters
_WORD = re.compile(r"\w+")
_SIGNS = re.compile(r"<[^<>]{0,200}>|&#?\w{1,8};|\\u[0-9a-fA-F]{4}|\\n")
"""What stands in a saved file and not in its text: tags, references to signs, escapes."""


class Places:
    """The lines of a folder's seeds, which messages know by the folder's name."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._raw: dict[str, str] = {}

    def of(self, article: Article, offset: int) -> Location:
        """Return the line and column at which an offset of the text stands in the seed.

        Of a file in which the words cannot be found, the file alone.
        """
        text = article.text
        if not article.file.endswith(".txt"):
            words = text[offset : offset + _LOOKED_FOR].partition("\n")[0]
            text = self._file(article)
            offset = _found(words, text)
            if offset < 0:
                return Location(article.file)
        line = text.count("\n", 0, offset) + 1
        return Location(article.file, line, offset - text.rfind("\n", 0, offset))

    @cached_property
    def _paths(self) -> Mapping[str, Path]:
        return {file: path for path, file in listed(self._folder, self._name).seeds}

    def _file(self, article: Article) -> str:
        if article.key not in self._raw:
            path = self._paths[article.file]
            try:
                found = read_bytes(path, article.file).decode("utf-8-sig", "replace")
            except DossierError:
                found = ""
            self._raw[article.key] = found.replace("\r\n", "\n")
        return self._raw[article.key]


def _found(words: str, written: str) -> int:
    """Where a file has some words, its own signs between them; -1 where it has not."""
    at = written.find(words) if words else -1
    bare = _WORD.findall(words)
    if at >= 0 or not bare:
        return at
    said = _SIGNS.sub(lambda sign: " " * len(sign[0]), written)
    found = re.search(r"\b" + r"\W{1,40}".join(bare), said)
    return found.start() if found else -1


def quote_of(text: Text, start: int, end: int) -> str:
    """Return words from `start` on that stand once in the article; '' where none do.

    They go on to `end` at most, or, where that is not enough, to the end of the sentence.
    """
    evidence = text.evidence(start, end)
    if evidence is None:
        return ""
    last = (evidence.to or evidence.passage).end
    ends = sorted({*_word_ends(text.article.text, start, last), end})
    for number, stop in enumerate(ends, 1):
        enough = number >= _FEWEST or stop in (end, last)
        if enough and _is_found(text, (start, stop)):
            return " ".join(text.article.text[start:stop].split())
    return ""


def _word_ends(text: str, start: int, end: int) -> list[int]:
    ends = [at for at in range(start + 1, end) if text[at].isspace() and not text[at - 1].isspace()]
    return [*ends, end]


def _is_found(text: Text, span: Span) -> bool:
    words = " ".join(text.article.text[slice(*span)].split())
    try:
        found = resolve(Quote(text.article.key, words, Location("")), {text.article.key: text})
    except DossierError:
        return False
    return found.start == span[0]
