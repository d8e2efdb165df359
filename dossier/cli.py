"""The command line: a project begun and filled, articles read, the dossier for other programs.

    dossier new boats                        a new project, with a worked example
    dossier add ferry.html https://...       articles taken into seeds/
    dossier schema people                    the JSON Schema of a file, for editors
    dossier extract seeds/boats.txt          what is found in it, as JSON lines
    dossier export --pages out               the pages as Markdown, for any site generator
    dossier export --json -                  the whole dossier as one JSON object

It holds no rule of its own; `build`, `export` and `project` do the work. They are imported when a
command runs, so that `dossier --help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier import __version__
from dossier.errors import DossierError, Location, Notice

if TYPE_CHECKING:
    from dossier.language.pipeline import Pipeline

STRICT = "Treat notices as errors: exit with 1, and write nothing."
SPACY = "Let a spaCy pipeline of this name or path help to read names and speech."


class _Door(click.Group):
    """Prints the curator's mistakes as they are, without a traceback, and ends with 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except DossierError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier", message="%(prog)s %(version)s")
def main() -> None:
    """Turn a folder of news articles into a published dossier."""


@main.command()
@click.argument(
    "paths",
    metavar="FILE|FOLDER...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--strict", is_flag=True, help=STRICT)
@click.option("--spacy", metavar="NAME", help=SPACY)
def extract(paths: tuple[Path, ...], strict: bool, spacy: str | None) -> None:
    """Print what is found in articles.

    Each line is a JSON object: one article's text, its people, dates, statements and figures, with
    offsets in code points. People are joined across all articles of the run. A sidecar NAME.yml
    beside an article is honoured; a curator's decisions are not. A file that cannot be read is
    left out and named on the error output; where none can be read, the command ends with 1.
    """
    from dossier import build, export  # noqa: PLC0415 - quick help
    from dossier.articles import seeds  # noqa: PLC0415

    articles, notices = seeds.read_all(paths)
    _tell(notices, strict or not articles)
    for line in export.extract_lines(build.readings(articles, _pipeline(spacy))):
        _print(f"{line}\n")


@main.command()
@click.option(
    "--pages",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write the pages and the data into this folder.",
)
@click.option("--json", "json_file", metavar="FILE", help="Write the data to this file; - prints.")
@click.option("--seeds", default="seeds", show_default=True, help="The folder of articles.")
@click.option(
    "--docs",
    default=Path("docs"),
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder whose index.md opens the home page; may be missing.",
)
@click.option("--title", default="Dossier", show_default=True, help="The dossier's name.")
@click.option("--strict", is_flag=True, help=STRICT)
@click.option("--spacy", metavar="NAME", help=SPACY)
def export(
    *,
    pages: Path | None,
    json_file: str | None,
    seeds: str,
    docs: Path,
    title: str,
    strict: bool,
    spacy: str | None,
) -> None:
    """Write the dossier as pages or as data.

    --pages writes the Markdown that the site is made of, with its front matter, so that another
    generator can publish it; data/dossier.json and its schemas stand beside it. The same command
    again replaces what it wrote and removes pages that the dossier no longer has. It knows its
    files by the list .dossier-files in that folder, and writes nothing at all where it would
    write over a file that is not on the list, or that was changed since. Other files stay.

    --json replaces the file whole.
    """
    from dossier import build  # noqa: PLC0415 - quick help
    from dossier.export import dossier_json, folder  # noqa: PLC0415

    if pages is None and json_file is None:
        raise click.UsageError("Nothing to write: give --pages FOLDER or --json FILE (or -).")
    whole = build.dossier(Path(seeds), Path(seeds).as_posix(), title, _pipeline(spacy))
    _tell(whole.notices, strict)
    if pages is not None:
        method = (docs / "method.md").is_file()
        made = build.render(whole, _home(docs), method=method)
        rendered = {page.path: page.text for page in made}
        folder.write({**rendered, **build.data(whole)}, pages, pages.as_posix())
    if json_file == "-":
        _print(dossier_json(whole))
    elif json_file is not None:
        folder.write_file(dossier_json(whole), Path(json_file), json_file)


def _pipeline(name: str | None) -> Pipeline | None:
    from dossier.language.pipeline import load  # noqa: PLC0415 - quick help

    return load(name, "--spacy") if name else None


@main.command()
@click.argument("sources", metavar="FILE|ADDRESS|-...", nargs=-1, required=True)
@click.option("--seeds", default="seeds", show_default=True, help="The folder of articles.")
@click.option("--name", default="", help="The seed's name, for a single article.")
@click.option("--retrieved", default="", metavar="DATE", help="The day the pages were saved.")
@click.option(
    "--format",
    "suffix",
    type=click.Choice(["html", "json", "md", "txt"]),
    default="txt",
    show_default=True,
    help="The form of what - reads.",
)
def add(*, sources: tuple[str, ...], seeds: str, name: str, retrieved: str, suffix: str) -> None:
    """Take articles into the folder of seeds.

    Each becomes a seed, its bytes kept as they came, and a sidecar that pins the slug and notes the
    address, the day of retrieval and the SHA-256 of the bytes. Nothing is written over. An article
    whose bytes or address are there already is refused; a near-copy of one is taken and told. An
    address is fetched once, by http or https alone; - reads the standard input.
    """
    from dossier.project import add as adding  # noqa: PLC0415 - quick help

    if name and len(sources) > 1:
        raise click.UsageError("--name is for a single article.")
    failed = False
    for said in sources:
        try:
            source = _source(said, name, retrieved, f".{suffix}")
            added = adding.take(source, Path(seeds), Path(seeds).as_posix())
        except DossierError as error:
            click.echo(str(error), err=True)
            failed = True
        else:
            _tell(added.notices, strict=False)
            _print("".join(f"{line}\n" for line in adding.told(added)))
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
    _print("".join(f"{(folder / path).as_posix()}\n" for path in made))
    _print(f"Build it: cd {folder.as_posix()} && python3 make.py site\n")


@main.command()
@click.argument(
    "kind",
    type=click.Choice(["sidecar", "people", "statements", "timeline", "origins", "claims"]),
)
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file.

    An editor that knows the YAML language server completes and checks a file by the schema that
    its first line names: # yaml-language-server: $schema=../schemas/sidecar.json
    """
    from dossier.project.schema import schema_of  # noqa: PLC0415 - quick help

    _print(schema_of(kind))


def _source(said: str, name: str, retrieved: str, suffix: str) -> Any:
    """What an argument of `add` names, read or fetched."""
    from dossier.project import add as adding  # noqa: PLC0415 - quick help

    today = datetime.now(tz=UTC).date().isoformat()
    if said == "-":
        return adding.piped(sys.stdin.buffer, suffix, name, retrieved or today)
    if "://" in said:
        return adding.fetched(said, name, retrieved or today)
    return adding.saved(Path(said), name, retrieved)


def _tell(notices: Iterable[Notice], strict: bool) -> None:
    told = tuple(notices)
    for notice in told:
        click.echo(str(notice), err=True)
    if told and strict:
        raise click.exceptions.Exit(1)


def _home(docs: Path) -> str:
    path = docs / "index.md"
    try:
        return path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError:
        remedy = "save the file as UTF-8"
        raise DossierError(Notice(Location(path.as_posix()), "this is not UTF-8", remedy)) from None


def _print(text: str) -> None:
    # As bytes: neither the locale's encoding nor the ends of lines of Windows may change the text.
    click.echo(text.encode("utf-8"), nl=False)
