r"""A plugin's options as the configuration of a site gives them, for commands outside the site.

    options("plugins:\n  - dossier: {seeds: news}\n", "dossier")  ->  {"seeds": "news"}

Nothing is told here: what is wrong with a configuration the generator tells. Tags, which such files
use for Python's objects and the environment, are passed over.
"""

from __future__ import annotations

from typing import Any

import yaml


def options(text: str, plugin: str) -> dict[str, Any]:
    """Return a plugin's options, and `site_name`; {} where there are none, or no YAML."""
    try:
        site = yaml.load(text, Loader=_Plain)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    if not isinstance(site, dict):
        return {}
    named = {"site_name": site["site_name"]} if isinstance(site.get("site_name"), str) else {}
    return named | _of(site.get("plugins"), plugin)


def _of(plugins: object, plugin: str) -> dict[str, Any]:
    entries = [plugins] if isinstance(plugins, dict) else plugins
    for entry in entries if isinstance(entries, list) else ():
        given = entry.get(plugin) if isinstance(entry, dict) else None
        if isinstance(given, dict):
            return {str(key): value for key, value in given.items()}
    return {}


class _Plain(yaml.SafeLoader):
    """Reads what has a tag as nothing."""


_Plain.add_multi_constructor("", lambda _loader, _tag, _node: None)
