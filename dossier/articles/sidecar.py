"""What the curator knows of an article, as written in the YAML file beside it.

Everything is optional and wins over what the file or the text says of itself. `basis` tells
readers how the curator knows; `drop` quotes leftovers of the page that the program did not catch.

    published: 2022-02-20?
    basis: {published: "the day of the announcement"}

It reads one file and sees no text but for `drops`, which finds the quoted leftovers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from dossier import when, yamlfile
from dossier.articles.address import is_slug
from dossier.articles.article import Aside, Mode, Span, occurrences
from dossier.articles.web import web_address
from dossier.errors import DossierError, Location, Notice
from dossier.when import When
from dossier.yamlfile import Node, unfilled

DROPPED = "dropped by the curator"
TEXTS = (
    *("slug", "label", "title", "outlet", "text_by", "retrieved", "archive_url", "rights"),
    *("robots", "url", "language", "note", "sha256"),
)
FIELDS = (*TEXTS, "published", "authors", "mode", "basis", "drop")
KNOWABLE = tuple(
    field for field in FIELDS if field not in ("basis", "drop", "mode", "sha256", "slug")
)
"""The facts for which `basis` may say how they are known."""
ROBOTS = ("all", "nofollow", "noindex", "noindex, nofollow", "none")
_NO_DAY = ("unknown", "undated", "none", "n/a", "n.d.", "nd", "?", "-")
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The curator's facts; '' or None where nothing is said."""

    location: Location
    texts: Mapping[str, str]
    published: When | None
    authors: tuple[str, ...] | None
    mode: Mode
    basis: Mapping[str, str]
    drop: tuple[Node, ...]

    def text(self, field: str, default: str = "") -> str:
        """What is said of a field that holds a text, or else the default."""
        return self.texts.get(field) or default


def absent(file: str) -> Sidecar:
    """The sidecar of an article that has none."""
    return Sidecar(Location(file), MappingProxyType({}), None, None, Mode.FULL, {}, ())


def read(data: bytes, file: str, *, filled: bool = False) -> Sidecar:
    """Return what a sidecar says.

    Args:
        data: the file's bytes.
        file: the file as messages name it.
        filled: whether a text that is still to be filled in is a mistake.

    Raises:
        DossierError: every mistake in the file, in order of lines.
    """
    root = yamlfile.read_bytes(data, file)
    if root.empty:
        return absent(file)
    entries = root.mapping()
    mistakes = list(root.unknown(FIELDS))
    reader = _Reader(entries, mistakes)
    sidecar = Sidecar(
        location=root.location,
        texts=MappingProxyType(reader.texts()),
        published=reader.field("published", _published),
        authors=reader.field("authors", Node.texts),
        mode=reader.field("mode", _mode) or Mode.FULL,
        basis=MappingProxyType(reader.field("basis", _basis) or {}),
        drop=reader.field("drop", _quotes) or (),
    )
    if filled:
        mistakes = [*_told_once(mistakes, _unfilled(entries))]
    if mistakes:
        raise DossierError(*sorted(mistakes, key=lambda notice: notice.location.line or 0))
    return sidecar


def _unfilled(entries: Mapping[str, Node]) -> list[Notice]:
    """What is still to be filled in; dots alone may be a leftover of the page."""
    return [each for key, node in entries.items() if key != "drop" for each in unfilled(node)]


def _told_once(mistakes: Iterable[Notice], open_: Collection[Notice]) -> Iterator[Notice]:
    """What is still to be filled in, and what else is wrong, but for what that is the cause of."""
    yield from dict.fromkeys(open_)
    places = {each.location for each in open_}
    yield from (each for each in mistakes if each.location not in places)


def drops(sidecar: Sidecar, text: str) -> tuple[Aside, ...]:
    """Return where the quoted leftovers stand in a text.

    A quote that fills whole lines is dropped wherever it does; inside a line it must be unique.

    Raises:
        DossierError: every quote that stands nowhere, or in more places than one.
    """
    found: list[Aside] = []
    mistakes: list[Notice] = []
    for node in sidecar.drop:
        places = occurrences(text, node.text())
        lines = [place for place in places if _fills_lines(text, place)]
        if len(places) == 1 or lines:
            found += [Aside(start, end, DROPPED) for start, end in lines or places]
        else:
            problem, remedy = _lost(node.text(), len(places))
            mistakes.append(Notice(node.location, problem, remedy))
    if mistakes:
        raise DossierError(*mistakes)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads field after field, so that one mistake does not hide the next."""

    entries: Mapping[str, Node]
    mistakes: list[Notice]

    def field(self, key: str, build: Callable[[Node], _Value]) -> _Value | None:
        if key not in self.entries or self.entries[key].empty:
            return None
        return self.needed(key, build)

    def needed(self, key: str, build: Callable[[Node], _Value]) -> _Value | None:
        try:
            return build(self.entries[key])
        except DossierError as error:
            self.mistakes.extend(error.notices)
            return None

    def texts(self) -> dict[str, str]:
        said = {key: self.field(key, _SPECIAL.get(key, Node.text)) for key in TEXTS}
        return {key: value for key, value in said.items() if value}


def _slug(node: Node) -> str:
    if not is_slug(node.text()):
        raise node.error(
            f'"{node.text()}" is no slug',
            "use up to 80 small letters a-z, digits, hyphens and underscores; "
            '"index" and the names of devices are taken',
        )
    return node.text()


def _address(node: Node) -> str:
    if not web_address(node.text()):
        raise node.error(
            f'"{node.text()}" is no address of the web', "write it in full: https://..."
        )
    return node.text()


def _digest(node: Node) -> str:
    if not _DIGEST.match(node.text()):
        raise node.error(
            f'"{node.text()}" is no SHA-256', "write its 64 digits, 0-9 and a-f, or remove the line"
        )
    return node.text()


def _robots(node: Node) -> str:
    return node.choice(ROBOTS)


def _day(node: Node) -> str:
    _when(node)
    return node.text()


def _published(node: Node) -> When:
    published = _when(node)
    if published.lasts:
        raise node.error(
            f'"{node.text()}" lasts, but an article comes out on one day',
            'for one unknown day of these write published: "[2022-02-21..2022-02-23]"',
        )
    return published


def _when(node: Node) -> When:
    try:
        return when.parse(node.text())
    except ValueError as error:
        remedy = "write a day as 2022-02-20; 2022-02-20? and 2022-02 say how much is known"
        if node.text().casefold() in _NO_DAY:
            remedy += "; where it is not known, leave it out and say so in basis"
        raise node.error(str(error), remedy) from None


def _mode(node: Node) -> Mode:
    return Mode(node.choice([mode.value for mode in Mode]))


def _basis(node: Node) -> dict[str, str]:
    mistakes = list(node.unknown(KNOWABLE))
    reader = _Reader(node.mapping(), mistakes)
    known = {key: reader.needed(key, Node.text) or "" for key in reader.entries}
    if mistakes:
        raise DossierError(*mistakes)
    return known


def _quotes(node: Node) -> tuple[Node, ...]:
    node.texts()
    return (node,) if isinstance(node.value, str) else node.items()


_SPECIAL: Mapping[str, Callable[[Node], str]] = {
    "slug": _slug,
    "url": _address,
    "archive_url": _address,
    "robots": _robots,
    "retrieved": _day,
    "sha256": _digest,
}


def _fills_lines(text: str, place: Span) -> bool:
    before = text[text.rfind("\n", 0, place[0]) + 1 : place[0]]
    end = text.find("\n", place[1])
    return not before.strip() and not text[place[1] : end if end >= 0 else len(text)].strip()


def _lost(quote: str, places: int) -> tuple[str, str]:
    if not places:
        return f'"{quote}" stands nowhere in the text', "quote it as printed, or remove the line"
    return f'"{quote}" stands {places} times in the text', "quote more words around the one meant"
