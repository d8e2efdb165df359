"""A YAML text as nodes: what can hang or deceive is refused as soon as it is met.

The text is taken as the events of PyYAML's parser, so nothing is ever built from a tag or an
alias; libyaml is used where PyYAML has it, ten times as fast, and gives the same events.

    parse("a: [1, 2]", "a.yml")  ->  Node({"a": Node((Node("1", ...), Node("2", ...)), ...)}, ...)

It reads no file: `yamlfile` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from dossier.errors import DossierError, Location, Notice
from dossier.yamlfile.node import Node
from dossier.yamlfile.slips import HEAD, HEADLESS
from dossier.yamlfile.wording import told

DEPTH = 12  # no file of ours nests deeper than six

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_LARGE = (ValueError, OverflowError)  # what PyYAML lets out at a number of many digits
_SHORT = 50_000  # characters; PyYAML's own parser takes a second for them
_UNWRITABLE = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def parse(text: str, file: str) -> Node:
    """Return the document as nodes; an empty one is a node of nothing.

    Raises:
        DossierError: it is no YAML, or uses what is refused here; with file and line.
    """
    try:
        return _parsed(text, file, _LOADER)
    except (yaml.YAMLError, *_TOO_LARGE) as error:
        raise DossierError(told(_worded(error, text, file), text, file, _reads)) from None


def _reads(text: str) -> bool:
    try:
        _parsed(text, "", _LOADER)
    except (DossierError, yaml.YAMLError, *_TOO_LARGE):
        return False
    return True


def _parsed(text: str, file: str, loader: type[yaml.SafeLoader]) -> Node:
    return _document(_Events(iter(yaml.parse(text, Loader=loader)), file))


def _worded(error: Exception, text: str, file: str) -> Exception:
    """The error in PyYAML's own words, which are the same on every machine; libyaml's differ."""
    if len(text) <= _SHORT:
        try:
            _parsed(text, file, yaml.SafeLoader)
        except yaml.YAMLError as worded:
            return worded
        except _TOO_LARGE:
            pass  # libyaml has words for it
    return error


@dataclass(slots=True)
class _Events:
    events: Iterator[yaml.Event]
    file: str
    depth: int = 0

    def place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return Location(self.file, *((mark.line + 1, mark.column + 1) if mark else ()))

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
        _refuse_unwritable(source, event)
        bare = not event.style and event.value in ("", "~", "null")
        return Node(None if bare else event.value, source.place(event))
    return _collection(source, event)


def _refuse_marks(source: _Events, event: yaml.Event) -> None:
    if getattr(event, "anchor", None):
        raise source.refuse(event, "an anchor (&)", "remove it, or quote the text")
    if getattr(event, "tag", None):
        raise source.refuse(event, "a tag (!)", "remove it, or quote the text")


def _refuse_unwritable(source: _Events, event: yaml.ScalarEvent) -> None:
    found = _UNWRITABLE.search(event.value)
    if found:
        raise source.refuse(event, f"the character U+{ord(found[0]):04X}", "remove it")


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
    while not isinstance(event := next(source.events), yaml.SequenceEndEvent):
        entries.append(_node(source, event))
    return Node(tuple(entries), source.place(start))


def _mapping(source: _Events, start: yaml.Event) -> Node:
    entries: dict[str, Node] = {}
    again: list[tuple[yaml.ScalarEvent, bool]] = []
    while not isinstance(event := next(source.events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            raise source.refuse(event, "a key that is no plain text", "write key: value")
        _refuse_marks(source, event)
        _refuse_unwritable(source, event)
        value = _node(source, next(source.events))
        if event.value in entries:
            again.append((event, value.plain() == entries[event.value].plain()))
            if len(again) > 1:
                break
        entries[event.value] = Node(value.value, source.place(event))
    if again:
        in_braces = getattr(start, "flow_style", False)
        raise _repeated(source, again, not in_braces and source.place(start).column != 1)
    return Node(entries, source.place(start))


def _repeated(
    source: _Events, again: list[tuple[yaml.ScalarEvent, bool]], within: bool
) -> DossierError:
    """What is wrong where keys stand twice; several of an entry are those of a second one."""
    event, alike = again[0]
    if within and len({each.value for each, _ in again}) > 1:
        return DossierError(Notice(source.place(event), HEADLESS, HEAD))
    if within and not alike:
        what = f'the key "{event.value}" a second time, with another value,'
        return source.refuse(event, what, "remove one, or write the line that is missing above it")
    remedy = "remove one" if alike else "remove one, or put both into one"
    return source.refuse(event, f'the key "{event.value}" a second time', remedy)
