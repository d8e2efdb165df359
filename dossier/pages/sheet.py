"""A page as a file: its path, its front matter and its Markdown body.

    Page.of("people/ann-lee.md", {"title": "Lee"}, "...").head  ->  '---', 'title: Lee', '---'

Front matter holds listed keys alone, and every text in it may be printed into HTML as it is.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dossier import yamlfile
from dossier.pages.inert import printable

FRONT_MATTER = (
    *("title", "description", "key", "kind", "outlet", "authors", "published", "published_basis"),
    *("source_url", "origin", "people", "tags", "robots", "search"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the docs ('people/ann-lee.md'), its front matter and its file.

    Attributes:
        data: the file's bytes: front matter and Markdown body, in UTF-8.
        begin: where in them the body begins.
    """

    path: str
    front: Mapping[str, Any]
    data: bytes
    begin: int

    @classmethod
    def of(cls, path: str, front: Mapping[str, Any], body: str, head: str | None = None) -> Page:
        """Return a page.

        Args:
            path: its path.
            front: its front matter.
            body: its Markdown body.
            head: the front matter as text, where that is known.
        """
        if head is None:
            head = f"---\n{yamlfile.dump(front)}---\n\n" if front else ""
        begin = head.encode()
        return cls(path, front, begin + body.encode(), len(begin))

    @property
    def head(self) -> str:
        """The front matter as text, '' for none."""
        return self.data[: self.begin].decode()

    @property
    def body(self) -> str:
        """The Markdown body."""
        return self.data[self.begin :].decode()

    @property
    def text(self) -> str:
        """The file's text: front matter and body."""
        return self.data.decode()


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


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return html.escape(" ".join(printable(value).split()))
    if isinstance(value, Mapping):
        return {key: _safe(each) for key, each in value.items()}
    return [_safe(each) for each in value] if isinstance(value, Sequence) else value
