"""The pages of a built site as trees of elements, read from their files without a browser.

    pages = read_site(folder)
    pages["claims.html"].all("a", "dossier-source")[0].get("href")  ->  'articles/ferry.html#s-1'

It checks nothing of HTML's grammar but that what is opened is closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass(slots=True)
class Element:
    """An element: its tag, attributes and parts, which are elements and texts."""

    tag: str
    attributes: Mapping[str, str]
    parts: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in the order of the page."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()

    def all(self, tag: str = "", cls: str = "") -> list[Element]:
        """The elements from here down of a tag and a class, either of them '' for any."""
        return [
            each
            for each in self.walk()
            if tag in ("", each.tag) and (not cls or cls in each.get("class").split())
        ]

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        return "".join(part if isinstance(part, str) else part._raw() for part in self.parts)


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(self.open[-1].parts[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].parts.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            opened = self.open.pop().tag
            assert opened == tag, f"<{opened}> is closed by </{tag}> at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def read(page: str) -> Element:
    """The root of a page; fails where elements are not closed in their order."""
    reader = _Reader(page)
    assert [each.tag for each in reader.open] == ["page"], "an element is not closed"
    return reader.open[0]


def read_site(folder: Path) -> dict[str, Element]:
    """Every page of a site by its address from the site's root."""
    files = sorted(folder.rglob("*.html"))
    return {
        path.relative_to(folder).as_posix(): read(path.read_text(encoding="utf-8"))
        for path in files
    }


def resolve(page: str, href: str) -> tuple[str, str]:
    """The address from the site's root and the anchor that a page's relative link leads to."""
    path, _, anchor = href.partition("#")
    target = normpath(join(dirname(page), unquote(path.partition("?")[0]))) if path else page
    return target, unquote(anchor)
