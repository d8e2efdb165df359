"""Pages: Markdown with front matter, every text inert, every id and link on record.

A page's body is one block of HTML made by a Jinja template. Whatever a template prints that is not
markup of its own is made inert: each ASCII punctuation mark becomes a numeric entity, so neither
Markdown nor the browser finds anything in it to act on, and the reader sees the text as printed.
Ids and links are written by `anchor` and `href` alone, which put them on record; `check` fails
where a link leads nowhere, since MkDocs neither rewrites nor checks links inside HTML.

    inert("<b>*")  ->  '&#60;b&#62;&#42;'

It knows nothing of articles or persons: it is given addresses, ids and texts.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from dossier import yamlfile
from dossier.pages.inert import inert, printable
from dossier.pages.kept import Kept, Record, key_of
from dossier.pages.links import is_external, link, link_from, link_out
from dossier.pages.templates import environment

__all__ = [
    "FRONT_MATTER",
    "Broken",
    "Mark",
    "Overlap",
    "Page",
    "Site",
    "Use",
    "front_matter",
    "inert",
]

FRONT_MATTER = (
    *("title", "description", "key", "kind", "outlet", "authors", "published", "published_basis"),
    *("source_url", "origin", "people", "tags", "robots", "search"),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something known of a stretch of an article: where it leads and what to say of it.

    Attributes:
        start, end: offsets in the article's text.
        kind: 'person', 'date', 'statement', 'claim'.
        href: an address from the site's root, '' for none.
        label: what it resolved to, for a reader.
        value: a value for machines ('2022-02-20'), '' for none.
        why: why it resolved to that, '' where it is plain.
        key: what marks have in common that one note explains; '' for a note of its own.
        status: who vouches for it: 'machine', 'checked', 'corrected'.
    """

    start: int
    end: int
    kind: str
    href: str
    label: str
    value: str = ""
    why: str = ""
    key: str = ""
    status: str = "machine"


@dataclass(frozen=True, slots=True)
class Use:
    """Something that an article is used in: a person, an event, a claim, a statement's list."""

    kind: str
    href: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What an article shares with another one of its origin.

    Attributes:
        href, label: the other article.
        comparison: the address of the two side by side.
        aligned: how many sentences of the two align.
        sentences: how many sentences this article has.
        both, here, there: figures printed in both, only here, only there.
    """

    href: str
    label: str
    comparison: str
    aligned: int
    sentences: int
    both: tuple[str, ...]
    here: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the docs ('people/ann-lee.md'), front matter and Markdown body."""

    path: str
    front: Mapping[str, Any]
    body: str
    _head: str | None = field(default=None, repr=False, compare=False)

    @property
    def head(self) -> str:
        """The front matter as text, '' for none."""
        if self._head is not None:
            return self._head
        return f"---\n{yamlfile.dump(self.front)}---\n\n" if self.front else ""

    @property
    def text(self) -> str:
        """The file's text: front matter and body."""
        return self.head + self.body


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that leads nowhere: the page it stands on and its address from the site's root."""

    page: str
    address: str


@dataclass(slots=True)
class Site:
    """The pages being made and the record of their ids and links.

    Args:
        overrides: a folder whose templates come before the package's, None for none.
        report: where errors are reported, `{key}` standing for the datum's key; '' for nowhere.
        kept: the pages of earlier builds, None where none are kept.
    """

    overrides: Path | None = None
    report: str = ""
    kept: Kept | None = None
    ids: dict[str, Set[str]] = field(default_factory=dict)
    links: dict[str, Set[str]] = field(default_factory=dict)
    _templates: Environment | None = None

    def render(self, template: str, path: str, front: Mapping[str, Any], **context: Any) -> Page:
        """Return a page made from a template; its ids and links go on record.

        Args:
            template: the template's file name.
            path: the page's path below the docs, ending in `.md`.
            front: front matter; only the keys of `FRONT_MATTER` with a value are written.
            context: what the template is given besides `anchor` and `href`.
        """
        if self._templates is None:
            self._templates = environment(self.overrides)
        address = _address(path)
        made = _Making(self, address, posixpath.dirname(address), set(), set())
        self.ids[address], self.links[address] = made.ids, made.links
        body = self._templates.get_template(template).render(
            anchor=made.anchor,
            href=made.href,
            report=made.report,
            reporting=bool(self.report),
            **context,
        )
        return Page(path, front_matter(front), body.strip() + "\n")

    def recalled(self, path: str, inputs: Callable[[], object], make: Callable[[], Page]) -> Page:
        """Return a page, made only where no earlier build made it of the same things.

        Args:
            path: the page's path below the docs.
            inputs: gives everything that the page is made of, as values that `repr` tells apart.
            make: makes it.
        """
        if self.kept is None:
            return make()
        address, key = _address(path), key_of(inputs())
        record = self.kept.get(path, key)
        if record:
            self.ids[address], self.links[address] = record.ids, record.links
            return Page(path, record.front, record.body, record.head)
        page = make()
        sets = frozenset(self.ids[address]), frozenset(self.links[address])
        self.kept.put(path, Record(key, page.front, page.head, page.body, *sets))
        return page

    def broken(self, known: Iterable[str] = ()) -> tuple[Broken, ...]:
        """Return the links that lead to no page or id on record, nor to a `known` address."""
        others = set(known)
        broken = {
            address
            for address in set[str]().union(*self.links.values())
            if not self._leads(address) and address.partition("#")[0] not in others
        }
        found = ((page, each) for page, links in self.links.items() for each in links & broken)
        return tuple(Broken(*each) for each in sorted(found))

    def _leads(self, address: str) -> bool:
        page, _, anchor = address.partition("#")
        if page in self.ids:
            return not anchor or anchor in self.ids[page]
        return is_external(address)


def front_matter(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the front matter's whitelisted keys that have a value, texts safe to print as HTML.

    Raises:
        KeyError: a key that is not on the list; a mistake of this program.
    """
    unknown = set(values) - set(FRONT_MATTER)
    if unknown:
        raise KeyError(f"no front matter key: {sorted(unknown)}")
    return {
        key: _safe(values[key]) for key in FRONT_MATTER if values.get(key) not in (None, "", [])
    }


def _address(path: str) -> str:
    return path.removesuffix(".md") + ".html"


_ID = re.compile(r"[a-z]+-[\w-]+\Z")


@dataclass(frozen=True, slots=True)
class _Making:
    site: Site
    address: str
    folder: str
    ids: set[str]
    links: set[str]

    def anchor(self, name: str) -> Markup:
        """An id attribute; every id is prefixed, so that none can replace one of the theme's."""
        if not _ID.match(name):
            raise ValueError(f"an id without a prefix: {name!r}")
        if name in self.ids:
            raise ValueError(f"the id {name!r} stands twice on {self.address}")
        self.ids.add(name)
        return Markup(f'id="{inert(name)}"')

    def href(self, address: str) -> Markup:
        """A link attribute: an address from the site's root becomes relative to this page."""
        page, mark, anchor = address.partition("#")
        if page and page != self.address:
            self.links.add(address)
            return link_from(self.folder, address)
        self.links.add(f"{self.address}{mark}{anchor}")
        return link(f"{mark}{anchor}" or posixpath.basename(self.address))

    def report(self, kind: str, key: str) -> Markup:
        """A link attribute: where to report an error in the datum of a kind and key."""
        address = self.site.report.replace("{key}", quote(f"{kind} {key}", safe=""))
        return link_out(address)


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return html.escape(" ".join(printable(value).split()))
    if isinstance(value, Mapping):
        return {key: _safe(each) for key, each in value.items()}
    return [_safe(each) for each in value] if isinstance(value, Sequence) else value
