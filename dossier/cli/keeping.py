"""A project begun and filled: `new`, `add`, `schema`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from dossier.cli.door import SEEDS, main, put, shelf, tell
from dossier.errors import DossierError


def _day(_context: click.Context, _option: click.Parameter, given: str) -> str:
    """A day as an option gives it, which must be EDTF."""
    from dossier import when  # noqa: PLC0415 - quick help

    try:
        if given:
            when.parse(given)
    except ValueError as error:
        raise click.BadParameter(f"{error}; write a day as 2022-02-20.") from None
    return given


@main.command()
@click.argument("sources", metavar="FILE|ADDRESS|-...", nargs=-1, required=True)
@click.option("--seeds", default="seeds", show_default=True, help=SEEDS)
@click.option("--name", default="", help="The seed's name, for a single article.")
@click.option(
    "--retrieved", default="", metavar="DATE", callback=_day, help="The day the pages were saved."
)
@click.option(
    "--format",
    "suffix",
    type=click.Choice(["html", "json", "md", "txt"]),
    help="The form of what - reads; default: what it begins as.",
)
def add(
    *, sources: tuple[str, ...], seeds: str, name: str, retrieved: str, suffix: str | None
) -> None:
    """Take articles into the folder of seeds.

    Each becomes a seed, its bytes kept as they came, and a sidecar that pins the slug and notes the
    address, the day of retrieval and the SHA-256 of the bytes. Nothing is written over. An article
    whose bytes or address are there already is refused; a near-copy of one is taken and told. An
    address is fetched once, by http or https alone; - reads the standard input.
    """
    from dossier.project import add as adding  # noqa: PLC0415 - quick help

    if name and len(sources) > 1:
        raise click.UsageError("--name is for a single article.")
    failed, known = False, shelf(None)
    for said in sources:
        try:
            source = _source(said, name, retrieved, f".{suffix}" if suffix else "")
            added = adding.take(source, Path(seeds), Path(seeds).as_posix(), known)
        except DossierError as error:
            click.echo(str(error), err=True)
            failed = True
        else:
            tell(added.notices, strict=False)
            put("".join(f"{line}\n" for line in adding.told(added)))
    if failed:
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", default="", help="The dossier's name; default: the folder's.")
def new(folder: Path, title: str) -> None:
    """Begin a dossier in a folder.

    It is a complete project: options, pages, decisions, schemas, a workflow that publishes it, and
    one invented article as a worked example. Nothing is written over.
    """
    from dossier.project import new as beginning  # noqa: PLC0415 - quick help

    made = beginning.begin(folder, title or folder.resolve().name or "Dossier")
    put("".join(f"{(folder / path).as_posix()}\n" for path in made))
    put(f"Build it: cd {folder.as_posix()} && python3 make.py site\n")


@main.command()
@click.argument(
    "kind",
    type=click.Choice(
        ["sidecar", "people", "statements", "timeline", "origins", "claims", "findings", "changes"]
    ),
)
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file, or of the findings or changes printed as JSON.

    An editor that knows the YAML language server completes and checks a file by the schema that
    its first line names: # yaml-language-server: $schema=../schemas/sidecar.json
    """
    from dossier.project.schema import schema_of  # noqa: PLC0415 - quick help

    put(schema_of(kind))


def _source(said: str, name: str, retrieved: str, suffix: str) -> Any:
    """What an argument of `add` names, read or fetched."""
    from dossier.project import source  # noqa: PLC0415 - quick help

    today = datetime.now(tz=UTC).date().isoformat()
    if said == "-":
        return source.piped(sys.stdin.buffer, suffix, name, retrieved or today)
    if "://" in said:
        return source.fetched(said, name, retrieved or today)
    return source.saved(Path(said), name, retrieved)
