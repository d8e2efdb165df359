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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup

from dossier import yamlfile

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

    @property
    def text(self) -> str:
        """The file's text: front matter and body."""
        return f"---\n{yamlfile.dump(self.front)}---\n\n{self.body}" if self.front else self.body


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
    """

    overrides: Path | None = None
    report: str = ""
    ids: dict[str, set[str]] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
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
            self._templates = _environment(self.overrides)
        made = _Making(self, path.removesuffix(".md") + ".html")
        self.ids.setdefault(made.address, set())
        body = self._templates.get_template(template).render(
            anchor=made.anchor,
            href=made.href,
            report=made.report,
            reporting=bool(self.report),
            **context,
        )
        return Page(path, front_matter(front), body.strip() + "\n")

    def broken(self, known: Iterable[str] = ()) -> tuple[Broken, ...]:
        """Return the links that lead to no page or id on record, nor to a `known` address."""
        others = set(known)
        return tuple(
            Broken(page, address)
            for page, address in sorted(set(self.links))
            if not self._leads(address) and address.partition("#")[0] not in others
        )

    def _leads(self, address: str) -> bool:
        page, _, anchor = address.partition("#")
        return page in self.ids and (not anchor or anchor in self.ids[page])


def inert(text: str) -> str:
    """Return `text` as HTML in which nothing can act: the reader sees it as it is.

    ASCII punctuation, tabs and newlines become numeric entities. Control characters, which HTML
    cannot hold, are shown as U+FFFD.
    """
    return text.translate(_INERT)


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


_ASCII_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\n"
_INERT: dict[int, str] = {
    **dict.fromkeys((*range(32), *range(127, 160), *range(55296, 57344), 65534, 65535), "\ufffd"),
    **{ord(mark): f"&#{ord(mark)};" for mark in _ASCII_MARKS},
}
_REPLACED = {code: shown for code, shown in _INERT.items() if not shown.startswith("&")}
_ID = re.compile(r"[a-z]+-[\w-]+\Z")
_EXTERNAL = re.compile(r"https?://", re.IGNORECASE)
_KEPT = 2**15  # texts and addresses that are not made inert again: one stands on many pages


@dataclass(frozen=True, slots=True)
class _Making:
    site: Site
    address: str

    def anchor(self, name: str) -> Markup:
        """An id attribute; every id is prefixed, so that none can replace one of the theme's."""
        if not _ID.match(name):
            raise ValueError(f"an id without a prefix: {name!r}")
        if name in self.site.ids[self.address]:
            raise ValueError(f"the id {name!r} stands twice on {self.address}")
        self.site.ids[self.address].add(name)
        return Markup(f'id="{_shown(name)}"')

    def href(self, address: str) -> Markup:
        """A link attribute: an address from the site's root becomes relative to this page."""
        if _EXTERNAL.match(address):
            return Markup(f'href="{inert(_external(address))}" rel="noopener noreferrer nofollow"')
        if ":" in address or address.startswith("/"):
            raise ValueError(f"no address of this site: {address!r}")
        page, mark, anchor = address.partition("#")
        self.site.links.append((self.address, f"{page or self.address}{mark}{anchor}"))
        path = _relative(page, self.address) if page and page != self.address else ""
        relative = f"{path}{mark}{anchor}" or posixpath.basename(self.address)
        return _link(relative)

    def report(self, kind: str, key: str) -> Markup:
        """A link attribute: where to report an error in the datum of a kind and key."""
        address = self.site.report.replace("{key}", quote(f"{kind} {key}", safe=""))
        return Markup(f'href="{inert(_external(address))}" rel="noopener noreferrer nofollow"')


def _relative(page: str, beside: str) -> str:
    """The way from one page to another."""
    folder, up = posixpath.dirname(beside), ""
    while folder and not page.startswith(f"{folder}/"):
        folder, up = posixpath.dirname(folder), f"../{up}"
    return up + page.removeprefix(f"{folder}/")


@lru_cache(maxsize=_KEPT)
def _link(relative: str) -> Markup:
    return Markup(f'href="{inert(quote(relative, safe="/#-_.~"))}"')


@lru_cache(maxsize=_KEPT)
def _shown(text: str) -> Markup:
    return Markup(inert(text))


def _external(address: str) -> str:
    return quote(address, safe="/:?#[]@!$&'()*+,;=-_.~%")


def _environment(overrides: Path | None) -> Environment:
    package = PackageLoader("dossier", "templates")
    folders = [FileSystemLoader(overrides)] if overrides else []
    environment = Environment(
        loader=ChoiceLoader([*folders, package]),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["plural"] = _plural
    return environment


def _finalize(value: object) -> object:
    return value if isinstance(value, Markup) else _shown(str(value))


def _plural(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return html.escape(" ".join(value.translate(_REPLACED).split()))
    if isinstance(value, Mapping):
        return {key: _safe(each) for key, each in value.items()}
    return [_safe(each) for each in value] if isinstance(value, Sequence) else value
