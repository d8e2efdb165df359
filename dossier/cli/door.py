"""What every command shares: the group, its errors, its output.

The curator's mistakes are printed as they are, without a traceback, and end with 1; a wrong use
ends with 2.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dossier import __version__
from dossier.errors import DossierError, Notice
from dossier.files import LIMIT, MIB
from dossier.undisturbed import undisturbed

if TYPE_CHECKING:
    from dossier.language.pipeline import Pipeline
    from dossier.reading import Shelf

STRICT = "Treat notices as errors: exit with 1, and write nothing."
SPACY = "Let a spaCy pipeline of this name or path help to read names and speech."
CACHE = ".cache/dossier"
SITE = "mkdocs.yml"
SEEDS = "The folder of articles."


limited = click.option(
    "--limit",
    default=LIMIT // MIB,
    show_default=True,
    type=click.IntRange(min=1),
    help="How many MiB a seed may have.",
)


class _Door(click.Group):
    """Prints the curator's mistakes as they are, without a traceback, and ends with 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            with undisturbed(once=True):
                return super().invoke(ctx)
        except DossierError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn a folder of news articles into a published dossier.

    What mkdocs.yml in this folder sets for the plugin holds for the commands too.
    """
    if Path(SITE).is_file() and ctx.invoked_subcommand not in ("new", "schema"):
        from dossier.project.settings import defaults  # noqa: PLC0415 - quick help

        ctx.default_map = {command: dict(given) for command, given in defaults(Path(SITE)).items()}


def tell(notices: Iterable[Notice], strict: bool) -> None:
    """Print notices on the error output; where there are any, `strict` ends with 1."""
    told = tuple(notices)
    for notice in told:
        click.echo(str(notice), err=True)
    if told and strict:
        raise click.exceptions.Exit(1)


def pipeline(name: str | None) -> Pipeline | None:
    """Return the spaCy pipeline of a name, None for none."""
    from dossier.language.pipeline import load  # noqa: PLC0415 - quick help

    return load(name, "--spacy") if name else None


def shelf(spacy: str | None) -> Shelf:
    """Return what reads articles, or recalls them from the cache of this folder."""
    from dossier.cache import Cache  # noqa: PLC0415 - quick help
    from dossier.reading import Shelf  # noqa: PLC0415 - quick help

    return Shelf(Cache(Path(CACHE)), pipeline(spacy))


def put(text: str) -> None:
    """Print a text as it is."""
    # As bytes: neither the locale's encoding nor the ends of lines of Windows may change the text.
    click.echo(text.encode("utf-8"), nl=False)
