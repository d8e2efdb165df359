"""What a change did and what is left to do: `check` and `diff`."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli.door import SEEDS, SITE, SPACY, limited, main, put, shelf
from dossier.files import MIB

if TYPE_CHECKING:
    from dossier.reading import Shelf


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="For a person, for a workflow of GitHub, or for a program.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--suggest", is_flag=True, help="Print decisions to paste, the least certain first.")
@click.option("--seeds", default="seeds", show_default=True, help=SEEDS)
@limited
@click.option("--spacy", metavar="NAME", help=SPACY)
def check(
    *, form: str, strict: bool, suggest: bool, seeds: str, limit: int, spacy: str | None
) -> None:
    """Tell everything wrong or doubtful, worst first.

    Each finding has its file, line and column, what is wrong, what to do about it, and where the
    program knows it the YAML to paste. Errors stop every build; warnings are what stops a strict
    build alone, such as an article set aside, and doubts about files, dates, names and origins;
    notices are statements whose speaker is open, names that are nearly the same and corrections
    that are not signed. With --format github the findings are annotations, at most ten of a
    severity, and all of them stand in the summary of the run. Ends with 1 where there are errors,
    with --strict for warnings too.
    """
    from dossier.checking import check as checking  # noqa: PLC0415 - quick help
    from dossier.checking import show, site  # noqa: PLC0415 - quick help
    from dossier.checking.finding import worst_first  # noqa: PLC0415 - quick help

    named = (Path(seeds), Path(seeds).as_posix(), "Dossier")
    reader = shelf(spacy)
    inside = checking.check(*named, reader, limit=limit * MIB)
    made = partial(site.made, *named, reader, limit=limit * MIB)
    found = worst_first((*inside, *site.mistakes(Path(SITE), made)))
    shown = show.suggested(found) if suggest else found
    if form == "json":
        put(show.as_json(shown))
    elif form == "github":
        put(show.annotated(shown))
        _summarise(show.summary(shown))
    else:
        put(show.suggestions(found) if suggest else show.text(found))
    worst = {each.severity.value for each in found}
    if worst & ({"error", "warning"} if strict else {"error"}):
        raise click.exceptions.Exit(1)


def _summarise(markdown: str) -> None:
    """Add to the summary of a workflow's run, where there is one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("ab") as file:
            file.write(markdown.encode("utf-8"))


@main.command()
@click.option("--base", required=True, metavar="REV|FOLDER", help="The state to compare with.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="For a person, for a pull request, or for a program.",
)
@click.option("--seeds", default="seeds", show_default=True, help=SEEDS)
@limited
@click.option("--spacy", metavar="NAME", help=SPACY)
def diff(*, base: str, form: str, seeds: str, limit: int, spacy: str | None) -> None:
    """Tell what changed in meaning since another state.

    The other state is a revision of git, another folder of the project, or an exported dossier
    (its folder, or its dossier.json). Told are articles, decisions that no longer hold, origins,
    rows of the comparison whose agreement or answers changed, events, and people new, joined and
    parted. A folder goes before a revision of its name. Ends with 1 where this state makes no
    dossier at all.
    """
    from dossier.comparing import changes, show, state  # noqa: PLC0415 - quick help

    def reader() -> Shelf:
        return shelf(spacy)

    before = state.of(base, seeds, reader, limit * MIB)
    after = state.of_seeds(Path(seeds), Path(seeds).as_posix(), reader, limit * MIB)
    found = changes.between(before, after)
    forms = {"text": show.text, "markdown": show.markdown, "json": show.as_json}
    put(forms[form](found))
    if not after.data:
        raise click.exceptions.Exit(1)
