"""Writes the guide's reference from the code: every command, option, file, key and decision.

python guide/make_reference.py            guide/reference.md, made anew
python guide/make_reference.py --check    ends with 1 where it does not say what the code does
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from dossier import rendering
from dossier.articles.seed import READERS
from dossier.cli import main as commands
from dossier.dossier import Dossier
from dossier.plugin import DossierConfig
from dossier.project import schema

PAGE = Path(__file__).resolve().parent / "reference.md"
OPTIONS = {
    "seeds": "the folder of the articles",
    "templates": "a folder whose templates (`article.md.j2` ...) come before the package's own",
    "limit": "how many MiB a seed may have",
    "cache": "where findings are kept from build to build; `false` keeps nothing",
    "report": (
        "where readers report errors: an address that begins with `https://` or `mailto:` "
        "and holds `{key}`, which becomes the datum's kind and key"
    ),
    "spacy": "a spaCy pipeline, by name or path, that helps to read names and speech",
}
INTRO = """\
# Reference

Made from the code by `guide/make_reference.py`; the [tasks](tasks/begin.md) say what it is for.
"""


def main(*arguments: str) -> int:
    """Writes the page; with `--check` only compares it."""
    made = reference()
    if "--check" in arguments:
        return 0 if PAGE.read_text("utf-8") == made else 1
    PAGE.write_text(made, "utf-8")
    return 0


def reference() -> str:
    """Returns the page."""
    parts = (_commands(), _plugin(), _files(), _data())
    return "\n".join([INTRO, *("\n".join(part) + "\n" for part in parts)])


def _commands() -> Iterator[str]:
    yield "## Commands\n"
    for name, command in sorted(commands.commands.items()):
        arguments = [each for each in command.params if isinstance(each, click.Argument)]
        said = " ".join(each.make_metavar(click.Context(command)) for each in arguments)
        yield f"### dossier {name}\n"
        yield f"`dossier {name} [OPTION...] {said}".rstrip() + "`\n"
        yield "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
        yield "\n| option | meaning | default |\n| --- | --- | --- |"
        for option in command.params:
            if isinstance(option, click.Option):
                yield _row(_named(option), option.help or "", _default(option.default))
        yield _row("`--help`", "Show the command's help.", "")
        yield ""


def _named(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return f"`{option.opts[0]} {'|'.join(map(str, option.type.choices))}`"
    value = option.metavar or {"integer range": "N"}.get(option.type.name, option.type.name.upper())
    return f"`{option.opts[0]}`" if option.is_flag else f"`{option.opts[0]} {value}`"


def _default(value: object) -> str:
    plain = isinstance(value, (str, int, Path)) and not isinstance(value, bool)
    return f"`{value}`" if plain and value != "" else ""


def _plugin() -> Iterator[str]:
    yield "## Options of the plugin, in mkdocs.yml\n"
    yield "| option | meaning | default |\n| --- | --- | --- |"
    for name, option in DossierConfig._schema:
        yield _row(f"`{name}`", OPTIONS[name], _default(option.default))


def _files() -> Iterator[str]:
    yield "## Files\n"
    yield "| file | what it is |\n| --- | --- |"
    yield _row(", ".join(f"`seeds/NAME{suffix}`" for suffix in READERS), "an article, as it came")
    yield _row("`seeds/NAME.yml`", "its sidecar: what you know of it")
    yield _row("`seeds/decisions/KIND.yml`", "what you decide, a list of decisions for each kind")
    yield _row("`docs/index.md`, `docs/method.md`", "your own words: home page, method")
    yield _row("`schemas/KIND.json`", "for editors; `dossier schema KIND` makes them")
    yield _row("`.cache/dossier`", "what was found in each article; safe to delete")
    for kind in schema.KINDS:
        made = json.loads(schema.schema_of(kind))
        name = "NAME.yml" if kind == "sidecar" else f"decisions/{kind}.yml"
        yield f"\n### seeds/{name}\n"
        yield "| key | value | meaning |\n| --- | --- | --- |"
        yield from _keys(made if kind == "sidecar" else made["items"], "")


def _keys(made: Mapping[str, Any], above: str) -> Iterator[str]:
    """A row for each key, those of what it holds below it."""
    seen = set()
    for choice in made.get("anyOf", [made]):
        for key, value in choice.get("properties", {}).items():
            if key not in seen:
                seen.add(key)
                yield _row(f"`{above}{key}`", _value(value), value.get("description", ""))
                inner = value.get("items", value)
                if "properties" in inner and key != "basis":
                    yield from _keys(inner, f"{above}{key}.")


def _value(value: Mapping[str, Any]) -> str:
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    kinds = value.get("type", "object")
    if "array" in kinds:
        return "a list of two or more" if value.get("minItems") == 2 else "a list"
    if "anyOf" in value:
        return "a name, or name and article"
    if kinds == "object":
        return "a mapping"
    return "true or false" if kinds == "boolean" else "a text"


def _data() -> Iterator[str]:
    yield "## Files of the site\n"
    yield "Beside the pages:\n"
    empty = Dossier("", *((),) * 8)
    yield from (f"- `{path}`" for path in rendering.data(empty))
    yield "\nPages without a list of their own:\n"
    pages = [page.path.replace(".md", ".html") for page in rendering.render(empty, "")]
    yield from (f"- `{path}`" for path in pages)


def _row(*cells: str) -> str:
    shown = (cell.replace("|", r"\|").replace("<", r"\<") for cell in cells)
    return f"| {' | '.join(shown)} |"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
