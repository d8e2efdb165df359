"""The curator's YAML, read with its lines and nothing more than data; and YAML written.

A file is read into `Node`s: text, lists and mappings, each with the line it stands on. Scalars
stay the text they were written as until a reader asks for what it needs, so `no` is no Boolean
and `2022-02-20` no date. Aliases, tags, repeated keys and nesting deeper than `DEPTH` are
refused: they have no use here, and each is a way to hang or to deceive.

    - same: [Ann Lee, Anne Lee]     ->   Node(line 1, [{"same": Node(line 1, [...])}])

It knows no schema: `articles.sidecar` and `decisions` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dossier.errors import DossierError, Location, Notice, nearest

DEPTH = 12  # no file of ours nests deeper than six


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
        """The keys and values; an unknown key is an error that names the nearest valid one."""
        if not isinstance(self.value, dict):
            raise self.wrong("a mapping (key: value)")
        for key, node in self.value.items():
            if valid is not None and key not in set(valid):
                raise DossierError(
                    Notice(node.location, f'unknown key "{key}"', nearest(key, valid))
                )
        return self.value

    def items(self) -> tuple[Node, ...]:
        """The entries of a list; none where nothing was written."""
        if self.value is None:
            return ()
        if not isinstance(self.value, tuple):
            raise self.wrong("a list (lines that begin with a dash)")
        return self.value

    def text(self) -> str:
        """The scalar's text, white space at its ends removed."""
        if self.value is not None and not isinstance(self.value, str):
            raise self.wrong("a text")
        if self.value is None or not self.value.strip():
            raise self.error("nothing is written here", "write a text")
        return self.value.strip()

    def texts(self) -> tuple[str, ...]:
        """A list's texts; a single text counts as a list of one."""
        if isinstance(self.value, str):
            return (self.text(),)
        return tuple(node.text() for node in self.items())

    def choice(self, valid: Iterable[str]) -> str:
        """The scalar's text, which must be one of `valid`."""
        text = self.text()
        if text not in set(valid):
            raise self.error(f'"{text}" is not known here', nearest(text, valid))
        return text

    def flag(self) -> bool:
        """`true` or `false`."""
        return self.choice(("true", "false")) == "true"

    def error(self, problem: str, remedy: str) -> DossierError:
        """A located error about this value, to be raised by the caller."""
        return DossierError(Notice(self.location, problem, remedy))

    def wrong(self, wanted: str) -> DossierError:
        """The error for a value of another shape than the one wanted."""
        kinds = {str: "a text", tuple: "a list", dict: "a mapping", type(None): "nothing"}
        shown = f' "{self.value}"' if isinstance(self.value, str) else ""
        return self.error(
            f"{kinds[type(self.value)]}{shown} stands where {wanted} belongs", f"write {wanted}"
        )


def read(text: str, file: str) -> Node:
    """Return the document as nodes; an empty one is a node of nothing.

    Raises:
        DossierError: it is no YAML, or uses what is refused here; with file and line.
    """
    try:
        return _parsed(text, file, _LOADER)
    except yaml.YAMLError:
        pass  # libyaml words its messages differently; they are the same on every machine
    try:
        return _parsed(text, file, yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise _no_yaml(error, text, file) from None


def read_file(path: Path, file: str) -> Node:
    """Return a file's document; `file` is the name that messages give it."""
    try:
        return read(path.read_bytes().decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DossierError(
            Notice(Location(file, line), "this is not UTF-8", "save the file as UTF-8")
        ) from None


def dump(mapping: Mapping[str, Any]) -> str:
    """Return a mapping as YAML, in its own order, every text quoted on one line.

    The values are texts, numbers, Booleans, None, and lists and mappings of these.
    """
    return yaml.dump(
        dict(mapping), Dumper=_Quoting, sort_keys=False, allow_unicode=True, width=10**9
    )


# Ten times as fast where PyYAML was built with libyaml; both give the same events.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REMEDY = "put texts that hold a colon, a dash or a quotation mark into quotation marks"


def _parsed(text: str, file: str, loader: type[yaml.SafeLoader]) -> Node:
    return _document(_Events(iter(yaml.parse(text, Loader=loader)), file))


def _no_yaml(error: yaml.YAMLError, text: str, file: str) -> DossierError:
    line, said = None, str(error).splitlines()[0]
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
    elif isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        said = " ".join(part for part in (error.context, error.problem) if part)
    return DossierError(Notice(Location(file, line), f"this is no YAML: {said}", _REMEDY))


class _Quoting(yaml.SafeDumper):
    """Quotes every text that is not a plain word, so that none is read as anything else."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = None if value.isascii() and value.isidentifier() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Quoting.add_representer(str, _text)


@dataclass(slots=True)
class _Events:
    events: Iterator[yaml.Event]
    file: str
    depth: int = 0

    def place(self, event: yaml.Event) -> Location:
        return Location(self.file, event.start_mark.line + 1 if event.start_mark else None)

    def refuse(self, event: yaml.Event, what: str, remedy: str) -> DossierError:
        return DossierError(Notice(self.place(event), f"{what} is refused here", remedy))


def _document(source: _Events) -> Node:
    documents = 0
    node = Node(None, Location(source.file))
    for event in source.events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise source.refuse(event, "a second document", "remove the line ---")
        elif isinstance(event, yaml.NodeEvent):
            node = _node(source, event)
    return node


def _node(source: _Events, event: yaml.Event) -> Node:
    if isinstance(event, yaml.AliasEvent):
        raise source.refuse(event, "an alias (*)", "write the value again, or quote the text")
    _refuse_marks(source, event)
    if isinstance(event, yaml.ScalarEvent):
        bare = not event.style and event.value in ("", "~", "null")
        return Node(None if bare else event.value, source.place(event))
    return _collection(source, event)


def _refuse_marks(source: _Events, event: yaml.Event) -> None:
    if getattr(event, "anchor", None):
        raise source.refuse(event, "an anchor (&)", "remove it, or quote the text")
    if getattr(event, "tag", None):
        raise source.refuse(event, "a tag (!)", "remove it, or quote the text")


def _collection(source: _Events, event: yaml.Event) -> Node:
    source.depth += 1
    if source.depth > DEPTH:
        raise source.refuse(event, f"nesting deeper than {DEPTH}", "write it flatter")
    build = _sequence if isinstance(event, yaml.SequenceStartEvent) else _mapping
    node = build(source, event)
    source.depth -= 1
    return node


def _sequence(source: _Events, start: yaml.Event) -> Node:
    entries = []
    for event in source.events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        entries.append(_node(source, event))
    return Node(tuple(entries), source.place(start))


def _mapping(source: _Events, start: yaml.Event) -> Node:
    entries: dict[str, Node] = {}
    for event in source.events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        if not isinstance(event, yaml.ScalarEvent):
            raise source.refuse(event, "a key that is no plain text", "write key: value")
        _refuse_marks(source, event)
        if event.value in entries:
            raise source.refuse(event, f'the key "{event.value}" a second time', "remove one")
        value = _node(source, next(source.events))
        entries[event.value] = Node(value.value, source.place(event))
    return Node(entries, source.place(start))
