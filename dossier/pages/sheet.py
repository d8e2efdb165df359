"""A page as a file: its path, its front matter and its Markdown body.

    Page("people/ann-lee.md", {"title": "Lee"}, "...").head  ->  '---', 'title: Lee', '---'

Front matter holds listed keys alone, and every text in it may be printed into HTML as it is.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossier import yamlfile
from dossier.pages.inert import printable

FRONT_MATTER = (
    *("title", "description", "key", "kind", "outlet", "authors", "published", "published_basis"),
    *("source_url", "origin", "people", "tags", "robots", "search"),
)


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
