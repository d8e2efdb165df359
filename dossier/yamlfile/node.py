"""A value of a YAML file with the place where it stands, asked for what the reader needs.

Node("true", Location("a.yml", 3)).flag()  ->  True

It knows no schema: `articles.sidecar` and `decisions` do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from dossier.errors import DossierError, Location, Notice, nearest
from dossier.yamlfile.causes import glued

OPEN = ("...", "…")
"""What the program's own lines have where only the curator knows the words."""
_UNFILLED = "this is still to be filled in"
_FLAGS = ("true", "false")
_MEANT = {"yes": "true", "on": "true", "no": "false", "off": "false"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place. `value` is text, a tuple of nodes, a dict of nodes, or None."""

    value: str | tuple[Node, ...] | dict[str, Node] | None
    location: Location

    @property
    def empty(self) -> bool:
        """Whether nothing was written here."""
        return self.value is None

    def mapping(self, valid: Iterable[str] | None = None) -> dict[str, Node]:
        """The keys and values; each unknown key is an error that names the nearest valid one."""
        if not isinstance(self.value, dict):
            raise self.wrong("a mapping (key: value)")
        unknown = self.unknown(valid) if valid is not None else ()
        if unknown:
            raise DossierError(*unknown)
        return self.value

    def unknown(self, valid: Iterable[str]) -> tuple[Notice, ...]:
        """A notice for each key of a mapping that is none of `valid`."""
        known = set(valid)
        return tuple(
            Notice(node.location, f'unknown key "{key}"', _meant(key, node, known))
            for key, node in self.mapping().items()
            if key not in known
        )

    def items(self) -> tuple[Node, ...]:
        """The entries of a list; none where nothing was written."""
        if self.value is None:
            return ()
        if not isinstance(self.value, tuple):
            raise self.wrong("a list (lines that begin with a dash)")
        return self.value

    def text(self) -> str:
        """The scalar's text, white space at its ends removed."""
        if isinstance(self.value, tuple | dict):
            raise self.wrong("a text", "; one that begins with a bracket needs quotation marks")
        if self.value is None or not self.value.strip():
            remedy = "write a text; one that begins with # needs quotation marks"
            raise self.error("nothing is written here", remedy)
        return self.value.strip()

    def texts(self) -> tuple[str, ...]:
        """A list's texts; a single text counts as a list of one."""
        if isinstance(self.value, str):
            return (self.text(),)
        return every(self.items(), Node.text)

    def choice(self, valid: Iterable[str]) -> str:
        """The scalar's text, which must be one of `valid`."""
        text = self.text()
        if text not in set(valid):
            raise self.error(f'"{text}" is not known here', nearest(text, valid))
        return text

    def flag(self) -> bool:
        """`true` or `false`."""
        meant = _MEANT.get(self.text())
        if meant:
            raise self.error(f'"{self.text()}" is not known here', nearest(meant, _FLAGS))
        return self.choice(_FLAGS) == "true"

    def plain(self) -> Any:
        """The value as bare texts, lists and dicts, for writing it another way."""
        if isinstance(self.value, tuple):
            return [entry.plain() for entry in self.value]
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        return self.value

    def error(self, problem: str, remedy: str) -> DossierError:
        """A located error about this value, to be raised by the caller."""
        return DossierError(Notice(self.location, problem, remedy))

    def wrong(self, wanted: str, further: str = "") -> DossierError:
        """The error for a value of another shape than the one wanted."""
        found = glued(self.value) if isinstance(self.value, str) else None
        if found and "key: value" in wanted and "\n" not in found[1]:
            return self.error(*found)
        kinds = {str: "a text", tuple: "a list", dict: "a mapping", type(None): "nothing"}
        shown = f' "{self.value}"' if isinstance(self.value, str) else ""
        return self.error(
            f"{kinds[type(self.value)]}{shown} stands where {wanted} belongs",
            f"write {wanted}{further}",
        )


def unfilled(node: Node) -> Iterator[Notice]:
    """Return a notice for each text within a value that is one of `OPEN`."""
    if isinstance(node.value, str):
        if node.value.strip() in OPEN:
            remedy = f"write what belongs in the place of {node.value.strip()}"
            yield Notice(node.location, _UNFILLED, remedy)
    elif node.value is not None:
        held = node.value.values() if isinstance(node.value, dict) else node.value
        for each in held:
            yield from unfilled(each)


def every(nodes: Iterable[Node], build: Callable[[Node], T]) -> tuple[T, ...]:
    """Return what is made of each value.

    Raises:
        DossierError: what is wrong with any of them, all of it.
    """
    made: list[T] = []
    mistakes: list[Notice] = []
    for node in nodes:
        try:
            made.append(build(node))
        except DossierError as error:
            mistakes.extend(error.notices)
    if mistakes:
        raise DossierError(*mistakes)
    return tuple(made)


def _meant(key: str, node: Node, valid: Iterable[str]) -> str:
    if node.empty and " " in key:  # within braces a comma ends a text
        return "put a text that holds a comma into quotation marks"
    return nearest(key, valid)
