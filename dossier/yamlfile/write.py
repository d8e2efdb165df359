"""YAML written so that no text in it can be read as anything but that text.

dump({"title": "no"})  ->  'title: no' with the text in quotation marks

It is used for front matter, which other programs read by rules of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml


def dump(mapping: Mapping[str, Any]) -> str:
    """Return a mapping as YAML, in its own order, every text quoted on one line.

    The values are texts, numbers, Booleans, None, and lists and mappings of these.
    """
    return yaml.dump(
        dict(mapping), Dumper=_Quoting, sort_keys=False, allow_unicode=True, width=10**9
    )


class _Quoting(yaml.SafeDumper):
    """Quotes every text that is not a plain word, so that none is read as anything else."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = None if value.isascii() and value.isidentifier() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Quoting.add_representer(str, _text)
