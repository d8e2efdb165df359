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

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup

from dossier.pages.inert import inert
from dossier.pages.kept import Kept, Record, key_of
from dossier.pages.links import is_external, link, link_from, link_out
from dossier.pages.marks import Mark, Overlap, Use
from dossier.pages.sheet import FRONT_MATTER, Page, front_matter
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
        templates: the templates' environment, None for one of its own.
        ids, links: those of each page that was made, by its address.
        records: the pages that were recalled, by address, and the pieces of others.
    """

    overrides: Path | None = None
    report: str = ""
    kept: Kept | None = None
    templates: Environment | None = None
    ids: dict[str, Set[str]] = field(default_factory=dict)
    links: dict[str, Set[str]] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    _heads: dict[str, Page] = field(default_factory=dict)

    def render(self, template: str, path: str, front: Mapping[str, Any], **context: Any) -> Page:
        """Return a page made from a template; its ids and links go on record.

        Args:
            template: the template's file name.
            path: the page's path below the docs, ending in `.md`.
            front: front matter; only the keys of `FRONT_MATTER` with a value are written.
            context: what the template is given besides `anchor`, `href` and `piece`.
        """
        if self.templates is None:
            self.templates = environment(self.overrides)
        address = _address(path)
        made = _Making(self, path, address, posixpath.dirname(address), set(), set())
        self.ids[address], self.links[address] = made.ids, made.links
        body = self.templates.get_template(template).render(
            anchor=made.anchor,
            href=made.href,
            piece=made.piece,
            report=made.report,
            reporting=bool(self.report),
            **context,
        )
        return self._page(path, front_matter(front), body.strip() + "\n")

    def _page(self, path: str, front: Mapping[str, Any], body: str) -> Page:
        """The page; the last build may have written its front matter as text."""
        last = self.kept.last.get(path) if self.kept else None
        known = last.page(path).head if last and last.front == front else None
        page = Page.of(path, front, body, known)
        self._heads[path] = Page(path, front, page.data[: page.begin], page.begin)
        return page

    def recalled(self, path: str, inputs: Callable[[], object], make: Callable[[], Page]) -> Page:
        """Return a page, made only where no earlier build made it of the same things.

        Args:
            path: the page's path below the docs.
            inputs: gives everything that the page is made of, as `key_of` takes it.
            make: makes it.
        """
        if self.kept is None:
            return make()
        address, key = _address(path), key_of(inputs())
        record = self.kept.get(path, key)
        if record:
            self.records[address] = record
            return record.page(path)
        page = make()
        self.kept.put(path, Record.of(key, page, self.ids[address], self.links[address]))
        return page

    def broken(self, known: Iterable[str] = ()) -> tuple[Broken, ...]:
        """Return the links that lead to no page or id on record, nor to a `known` address.

        Those of a page that is recalled led somewhere in the last build; so they are looked at
        only where something is no more that was there then.
        """
        others, lost = set(known), self._lost()
        pages = {address.partition("#")[0].encode() for address in lost}
        every = {
            page: lost.intersection(each.links)
            for page, each in self.records.items()
            if any(map(each.listed[1].__contains__, pages))
        }
        every |= {page: set(links) for page, links in self.links.items()}
        broken = {
            address
            for address in set[str]().union(*every.values())
            if not self._leads(address) and address.partition("#")[0] not in others
        }
        found = ((page, each) for page in every for each in broken & every[page])
        return tuple(Broken(*each) for each in sorted(found))

    def save(self) -> None:
        """Keep the pages of this build, none of whose links is broken, for the next one."""
        if self.kept:
            for path, head in self._heads.items():
                self.kept.note(path, Record.of("", head, self.ids[_address(path)]))
            self.kept.save()

    def _lost(self) -> set[str]:
        """The pages and ids of the last build that this one has not."""
        lost = set[str]()
        for path, record in self.kept.last.items() if self.kept else ():
            address = _address(path)
            if "#" not in path and address not in self.records:
                ids = set(record.ids).difference(self.ids.get(address, ()))
                lost.update(f"{address}#{each}" for each in ids)
                lost.update(() if address in self.ids else (address,))
        return lost

    def _leads(self, address: str) -> bool:
        page, _, anchor = address.partition("#")
        if page in self.records and page not in self.ids:
            self.ids[page] = set(self.records[page].ids)
        if page in self.ids:
            return not anchor or anchor in self.ids[page]
        return is_external(address)


def _address(path: str) -> str:
    return path.removesuffix(".md") + ".html"


_ID = re.compile(r"[a-z]+-[\w-]+\Z")


@dataclass(slots=True)
class _Making:
    site: Site
    path: str
    address: str
    folder: str
    ids: set[str]
    links: set[str]

    def anchor(self, name: str) -> Markup:
        """An id attribute; every id is prefixed, so that none can replace one of the theme's."""
        if not _ID.match(name):
            raise ValueError(f"an id without a prefix: {name!r}")
        self._once([name])
        return Markup(f'id="{inert(name)}"')

    def _once(self, names: Iterable[str]) -> None:
        for name in names:
            if name in self.ids:
                raise ValueError(f"the id {name!r} stands twice on {self.address}")
            self.ids.add(name)

    def piece(self, name: str, facts: Callable[[Any], object], macro: Macro, given: Any) -> Markup:
        """What a macro makes of something, made only where no earlier build made it of the same.

        It is a piece of a page that is itself made in every build.

        Args:
            name: what the macro makes no other piece of this page under.
            facts: gives everything that the piece is made of, as `key_of` takes it.
            macro: makes it.
            given: what both are given.
        """
        if self.site.kept is None:
            return Markup(macro(given))
        path, key = f"{self.path}#{macro.name} {name}", key_of(facts(given))
        record = self.site.kept.get(path, key)
        if record:
            self.site.records[path] = record
        else:
            ids, links = self.ids, self.links
            self.ids, self.links = set(), set()
            page = Page.of(path, {}, macro(given))
            record = Record.of(key, page, self.ids, self.links)
            links |= self.links
            self.ids, self.links = ids, links
            self.site.kept.put(path, record)
        self._once(record.ids)
        return Markup(record.data.decode())

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
