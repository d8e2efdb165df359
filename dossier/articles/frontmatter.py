r"""A Markdown file with front matter: a text, and above it what its curator or a clipper noted.

The front matter is YAML between two lines of `---`; its facts have the basis "front matter". Below
it stands the text. Headings lose their hashes, links their addresses, and pictures go; every other
mark of Markdown stays, and is read as the text that it is.

    ---
    title: Ferry Lost
    author: Ann Lee
    date: 2021-03-04
    ---
    The [ferry](https://paper.example/f) left Arle.   ->   'Ferry Lost\n\nThe ferry left Arle.'

Keys that note no fact of an article, such as `tags`, are passed over. It makes no HTML.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from dossier import when, yamlfile
from dossier.articles.draft import Draft
from dossier.articles.encoding import decode
from dossier.articles.stored import day_of, headed, names_of
from dossier.articles.web import web_address
from dossier.errors import DossierError, Location, Notice
from dossier.when import When
from dossier.yamlfile import Node

BASIS = "front matter"
FACTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "authors": ("authors", "author"),
    "published": ("date", "published"),
    "outlet": ("outlet", "site"),
    "url": ("url", "source"),
    "language": ("language", "lang"),
    "standfirst": ("description",),
}
"""For each fact of a draft the keys that note it; the first one given is read."""

_FRONT = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+", re.MULTILINE)
_TARGET = r"\([^()\s]{0,2000}(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]" + _TARGET)
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]" + _TARGET)
_Value = TypeVar("_Value")

_OPENED = re.compile(r"---[ \t]*\n[A-Za-z_-]+:")
_UNCLOSED = "the front matter is never closed, so that it is read as text"


def read(data: bytes, name: str) -> Draft:
    """Return the text and what the front matter notes of it.

    Args:
        data: the file's bytes.
        name: the file as messages name it.

    Raises:
        DossierError: the bytes are no text, or the front matter is no mapping in YAML.
    """
    source, notices = decode(data, name)
    front = _FRONT.match(source)
    if not front and _OPENED.match(source):
        remedy = "close it with a line of --- below the last key"
        notices = (*notices, Notice(Location(name, 1), _UNCLOSED, remedy))
    facts = _Facts(_entries(front.group(1) if front else "", name), list(notices))
    title = facts.read("title", _line)
    body = _plain(source[front.end() :] if front else source)
    authors, nameless = facts.read("authors", _names) or ((), ())
    return Draft(
        text=headed(body, title or ""),
        title=title or "",
        standfirst=facts.read("standfirst", _line) or "",
        outlet=facts.read("outlet", _line) or "",
        authors=authors,
        nameless=nameless,
        published=facts.read("published", _published),
        url=facts.read("url", _address) or "",
        language=facts.read("language", _line) or "",
        basis=BASIS if front else "",
        notices=tuple(facts.notices),
    )


def _entries(front: str, name: str) -> Mapping[str, Node]:
    root = yamlfile.read(f"\n{front}", name)  # the line of --- stands before it
    return {} if root.empty else root.mapping()


def _plain(source: str) -> str:
    text = _LINK.sub(r"\1", _PICTURE.sub("", _HEADING.sub("", source)))
    return text.strip("\n") + "\n"


class _Facts:
    """The front matter's facts; what is wrong with them goes to `notices`."""

    def __init__(self, entries: Mapping[str, Node], notices: list[Notice]) -> None:
        self.entries, self.notices = entries, notices
        known = [key for keys in FACTS.values() for key in keys]
        for key in entries.keys() - set(known):
            for near in difflib.get_close_matches(key, known, n=1, cutoff=0.8):
                problem, remedy = f'unknown key "{key}"', f'it is passed over; nearest: "{near}"'
                notices.append(Notice(entries[key].location, problem, remedy))

    def read(self, fact: str, build: Callable[[Node], _Value]) -> _Value | None:
        for key in FACTS[fact]:
            if key in self.entries and not self.entries[key].empty:
                return self._built(self.entries[key], build)
        return None

    def _built(self, node: Node, build: Callable[[Node], _Value]) -> _Value | None:
        try:
            return build(node)
        except DossierError as error:
            for notice in error.notices:
                remedy = f"it is left out; {notice.remedy}"
                self.notices.append(Notice(notice.location, notice.problem, remedy))
            return None


def _line(node: Node) -> str:
    return " ".join(node.text().split())


def _names(node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return names_of(node.texts())


def _published(node: Node) -> When:
    try:
        return _day(node.text()).because(BASIS)
    except ValueError:
        remedy = "write a day as 2022-02-20; 2022-02-20? and 2022-02 say how much is known"
        raise node.error(f'"{node.text()}" is no date', remedy) from None


def _day(written: str) -> When:
    try:
        return day_of(written)
    except ValueError:
        published = when.parse(written)
        if published.lasts:
            raise
        return published


def _address(node: Node) -> str:
    if not web_address(node.text()):
        problem = f'"{node.text()[:80]}" is no address of the web'
        raise node.error(problem, "write it in full: https://...")
    return node.text()
