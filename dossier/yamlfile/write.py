"""YAML written so that no text in it can be read as anything but that text.

dump({"title": "no"})  ->  'title: no' with the text in quotation marks
flow({"hide": "no"})   ->  "{hide: 'no'}"

Nothing that a curator wrote is ever written anew: these make new files, and lines to paste.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

_ONE_LINE = 10**9


def dump(mapping: Mapping[str, Any]) -> str:
    """Return a mapping as YAML, in its own order, every text quoted on one line.

    The values are texts, numbers, Booleans, None, and lists and mappings of these.
    """
    return yaml.dump(
        dict(mapping), Dumper=_Quoting, sort_keys=False, allow_unicode=True, width=_ONE_LINE
    )


def flow(value: Mapping[str, Any]) -> str:
    """Return a mapping as YAML on one line, in braces."""
    written: str = yaml.dump(
        dict(value),
        Dumper=_Quoting,
        sort_keys=False,
        allow_unicode=True,
        width=_ONE_LINE,
        default_flow_style=True,
    )
    return written.rstrip("\n")


class _Quoting(yaml.SafeDumper):
    """Quotes every text that is not a plain word, so that none is read as anything else."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = None if value.isascii() and value.isidentifier() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Quoting.add_representer(str, _text)
