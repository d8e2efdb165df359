"""Articles read and the dossier written: `extract` and `export`."""

from __future__ import annotations

from pathlib import Path

import click

from dossier.cli.door import SEEDS, SPACY, STRICT, limited, main, pipeline, put, shelf, tell
from dossier.errors import DossierError, Location, Notice
from dossier.files import MIB


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
    from dossier.articles import seeds  # noqa: PLC0415 - quick help
    from dossier.language import budget  # noqa: PLC0415 - quick help

    articles, notices = seeds.read_all(paths)
    read = build.readings(articles, pipeline(spacy))
    doubts = (each for one in read for each in budget.doubts(one.article, one.text.unread))
    tell((*notices, *doubts), strict or not articles)
    for line in export.extract_lines(read):
        put(f"{line}\n")


@main.command()
@click.option(
    "--pages",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write the pages and the data into this folder.",
)
@click.option("--json", "json_file", metavar="FILE", help="Write the data to this file; - prints.")
@click.option("--seeds", default="seeds", show_default=True, help=SEEDS)
@click.option(
    "--docs",
    default=Path("docs"),
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder of index.md, which opens the home page, and method.md; may be missing.",
)
@click.option("--title", default="Dossier", show_default=True, help="The dossier's name.")
@limited
@click.option("--strict", is_flag=True, help=STRICT)
@click.option("--spacy", metavar="NAME", help=SPACY)
def export(  # noqa: PLR0913 - an option each
    *,
    pages: Path | None,
    json_file: str | None,
    seeds: str,
    docs: Path,
    title: str,
    limit: int,
    strict: bool,
    spacy: str | None,
) -> None:
    """Write the dossier as pages or as data.

    --pages writes the Markdown that the site is made of, with its front matter, so that another
    generator can publish it, and the curator's method.md; data/dossier.json and its schemas stand
    beside it, and in assets/ the stylesheet and the script. The same command again replaces what it
    wrote and removes pages that the dossier no longer has. It knows its files by the list
    .dossier-files in that folder, and writes nothing at all where it would write over a file that
    is not on the list, or that was changed since. Other files stay.

    --json replaces the file whole.
    """
    from dossier import build, rendering  # noqa: PLC0415 - quick help
    from dossier.export import dossier_json, folder  # noqa: PLC0415 - quick help

    if pages is None and json_file is None:
        raise click.UsageError("Nothing to write: give --pages FOLDER or --json FILE (or -).")
    for written in (pages, Path(json_file or "-")):
        if written and written.resolve().is_relative_to(Path(seeds).resolve()):
            raise click.UsageError(f"In {seeds} this would be taken for articles: name another.")
    reader = shelf(spacy)
    whole = build.dossier(
        Path(seeds), Path(seeds).as_posix(), title, limit=limit * MIB, shelf=reader
    )
    tell(whole.notices, strict)
    if pages is not None:
        method = _text(docs / "method.md")
        intro = _text(docs / "index.md")
        made = rendering.render(whole, intro, method=bool(method), cache=reader.cache)
        rendered = {page.path: page.text for page in made}
        own = {"method.md": method} if method else {}
        beside = {**rendering.data(whole), **rendering.assets()}
        folder.write({**rendered, **own, **beside}, pages, pages.as_posix())
    if json_file == "-":
        put(dossier_json(whole))
    elif json_file is not None:
        folder.write_file(dossier_json(whole), Path(json_file), json_file)


def _text(path: Path) -> str:
    """The text of a page that the curator wrote; '' where there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError:
        remedy = "save the file as UTF-8"
        raise DossierError(Notice(Location(path.as_posix()), "this is not UTF-8", remedy)) from None
