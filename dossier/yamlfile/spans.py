r"""Where the values of a YAML text stand in it, for those who mend a line and keep the rest.

    values("- same: Ann Lee\n", 1, 3)  ->  (Span(2, 15, 'mapping'), Span(8, 15, 'scalar'))

It knows no schema, and writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OTHER_ENDS = re.compile("[\r\x85\u2028\u2029]")  # of lines, which YAML 1.1 counts too


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands, half-open, in characters; what it is; whether brackets hold it."""

    start: int
    end: int
    kind: str
    flow: bool = False


def values(text: str, line: int, column: int) -> tuple[Span, ...]:
    """Return the values that begin at a place, or whose key does, the outermost first.

    There are none in a text whose lines end with anything but a line feed.

    Args:
        text: YAML that `yamlfile.read` accepts.
        line: of the place, from 1.
        column: in that line, from 1.
    """
    return _by_place(text).get((line - 1, column - 1), ())


@lru_cache(maxsize=4)
def _by_place(text: str) -> Mapping[tuple[int, int], tuple[Span, ...]]:
    """The values that begin at each place, or whose key does."""
    root = None if _OTHER_ENDS.search(text) else yaml.compose(text, Loader=_LOADER)
    starts = [0, *(end.end() for end in re.finditer("\n", text))]
    found: dict[tuple[int, int], tuple[Span, ...]] = {}
    for place, node in _values(root) if root else ():
        found[place] = (*found.get(place, ()), _span(node, text, starts))
    return found


def _values(node: yaml.Node) -> Iterator[tuple[tuple[int, int], yaml.Node]]:
    yield _place(node), node
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _values(entry)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield _place(key), value
            yield from _values(value)


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _span(node: yaml.Node, text: str, starts: list[int]) -> Span:
    marks = (node.start_mark, _last(node).end_mark)
    start, end = (starts[mark.line] + mark.column for mark in marks)
    kinds = {yaml.ScalarNode: "scalar", yaml.SequenceNode: "sequence", yaml.MappingNode: "mapping"}
    held = bool(node.flow_style) if isinstance(node, yaml.CollectionNode) else False
    return Span(start, start + len(text[start:end].rstrip()), kinds[type(node)], held)


def _last(node: yaml.Node) -> yaml.Node:
    """What a value ends with: without brackets its last value, before the comments behind it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return node
