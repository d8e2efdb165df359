"""YAML written so that no text in it can be read as anything but that text.

dump({"title": "no"})  ->  'title: no' with the text in quotation marks
flow({"hide": "no"})   ->  "{hide: 'no'}"

Nothing that a curator wrote is ever written anew: these make new files, and lines to paste.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml

_ONE_LINE = 10**9
_HYPHENED = re.compile(r"[A-Za-z0-9_]*-[A-Za-z0-9_-]*\Z")  # most keys of articles


def dump(mapping: Mapping[str, Any]) -> str:
    """Return a mapping as YAML, in its own order, every text quoted on one line.

    The values are texts, numbers, Booleans, None, and lists and mappings of these.
    """
    return yaml.dump(
        dict(mapping), Dumper=_Quoting, sort_keys=False, allow_unicode=True, width=_ONE_LINE
    )


def flow(value: Mapping[str, Any]) -> str:
    """Return a mapping as YAML on one line, in braces; its keys have at most 100 characters."""
    return _flow(value)


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_flow(key)}: {_flow(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return _scalar(value)


@lru_cache(maxsize=2**14, typed=True)  # texts: the key of an article stands in many lines to paste
def _scalar(value: Any) -> str:
    if isinstance(value, str) and _HYPHENED.match(value):
        return f'"{value}"'
    written: str = yaml.dump(
        [value], Dumper=_Quoting, allow_unicode=True, width=_ONE_LINE, default_flow_style=True
    )
    return written[1:-2]


class _Quoting(yaml.SafeDumper):
    """Quotes every text that is not a plain word, so that none is read as anything else."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = None if value.isascii() and value.isidentifier() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Quoting.add_representer(str, _text)
