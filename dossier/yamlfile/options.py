r"""A plugin's options as the configuration of a site gives them, for commands outside the site.

    options("plugins:\n  - dossier: {seeds: news}\n", "dossier")  ->  {"seeds": "news"}

Of a configuration it tells only that it is no YAML. Tags, which such files use for Python's objects
and the environment, are passed over.
"""

from __future__ import annotations

from typing import Any

import yaml

from dossier.errors import DossierError
from dossier.yamlfile.wording import told


def options(text: str, plugin: str, file: str) -> dict[str, Any]:
    """Return a plugin's options, and `site_name`; {} where there are none.

    Raises:
        DossierError: the text is no YAML; `file` is the name that messages give it.
    """
    try:
        site = yaml.load(text, Loader=_Plain)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DossierError(told(error, text, file, _reads)) from None
    if not isinstance(site, dict):
        return {}
    named = {"site_name": site["site_name"]} if isinstance(site.get("site_name"), str) else {}
    return named | _of(site.get("plugins"), plugin)


def _reads(text: str) -> bool:
    try:
        yaml.load(text, Loader=_Plain)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return True


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
