"""What the site around the seeds has that stops every build: options of MkDocs, and its own pages.

    mistakes(Path("mkdocs.yml"), made)  ->  (Finding("docs/timeline.md", ...), ...)

The plugin refuses the same when it builds. It knows no other options: MkDocs tells of those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from dossier import rendering
from dossier.checking.finding import Finding, Paste, mistake
from dossier.checking.mistakes import examine
from dossier.errors import DossierError, Location, Notice
from dossier.files import LIMIT, read_bytes
from dossier.reading import Shelf
from dossier.yamlfile.options import options

ALWAYS = (
    *("build.md", "claims.md", "corrections.md", "timeline.md"),
    *("articles/index.md", "origins/index.md", "people/index.md"),
)
"""The pages that every dossier has, but for the home page, which takes the curator's up."""
FOLDERS = ("articles", "claims", "origins", "people", "utterances")
"""Where the others stand."""

_OURS = re.compile(
    r"^\s*(?:-\s*)?[\"']?dossier[\"']?\s*(?::|$)|^plugins:[ \t]*[\[{].*\bdossier\b", re.MULTILINE
)
_URLS = re.compile(r"^use_directory_urls:[ \t]*([^\s#]*)", re.MULTILINE)
_DOCS = re.compile(r"^docs_dir:[ \t]*[\"']?([^\"'#\n]+)", re.MULTILINE)
_REPORT = re.compile(r"^\s*report:", re.MULTILINE)
_OFF = "use_directory_urls: false"


def mistakes(site: Path, made: Callable[[], Collection[str]]) -> Iterator[Finding]:
    """Return what stops the builds of a site.

    Args:
        site: its `mkdocs.yml`, in the folder that the commands are called in.
        made: tells the paths of all pages that the dossier makes.
    """
    if not site.is_file():
        if site.with_name("make.py").is_file():
            problem = "the site's configuration is not here, and nothing is built without it"
            remedy = "restore it, or begin a project elsewhere with dossier new and copy its file"
            yield mistake(Notice(Location(site.name), problem, remedy))
        return
    try:
        text = read_bytes(site, site.name).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except DossierError as error:
        yield from map(mistake, error.notices)
        return
    if _OURS.search(text):
        yield from _addresses(text, site.name)
        yield from _reports(text, site.name)
        yield from _pages(site.parent, text, made)


def made(
    folder: Path, name: str, title: str, shelf: Shelf, *, limit: int = LIMIT
) -> Collection[str]:
    """Return the paths of all pages of a dossier, mistaken decisions left out.

    Args:
        folder: the seeds.
        name: the folder as messages name it.
        title: the dossier's name.
        shelf: what reads each article.
        limit: how many bytes a seed may have.
    """
    whole = examine(folder, name, title, shelf, limit=limit).whole
    return {page.path for page in rendering.render(whole, "")} if whole else ()


def _addresses(text: str, file: str) -> Iterator[Finding]:
    found = _URLS.search(text)
    said = found[1].strip("\"'").lower() if found else ""
    elsewhere = said.startswith("!") or (not found and "INHERIT:" in text)
    if said not in ("false", "no", "off") and not elsewhere:
        row = text.count("\n", 0, found.start()) + 1 if found else 0
        yield mistake(
            Notice(
                Location(file, row or None, 1 if row else None),
                "dossier links pages by their file names",
                f"write the line {_OFF}",
            ),
            Paste(file, f"{_OFF}\n", row, row),
        )


def _reports(text: str, file: str) -> Iterator[Finding]:
    report = options(text, "dossier", file).get("report")
    if report and not (str(report).startswith(("https://", "mailto:")) and "{key}" in str(report)):
        found = _REPORT.search(text)
        row = text.count("\n", 0, found.end()) + 1 if found else None
        problem = f'the option report is no address for reports: "{report}"'
        remedy = "it begins with https:// or mailto: and holds {key}, where a datum's key goes"
        yield mistake(Notice(Location(file, row), problem, remedy))


def _pages(folder: Path, text: str, made: Callable[[], Collection[str]]) -> Iterator[Finding]:
    """The files of the docs that stand where the dossier makes one."""
    found = _DOCS.search(text)
    name = found[1].strip().rstrip("/") if found else "docs"
    docs = folder / name
    taken = {*ALWAYS, *rendering.DATA, *rendering.assets()}
    own = [path for path in taken if (docs / path).is_file()]
    below = [
        path.relative_to(docs).as_posix()
        for part in FOLDERS
        for path in sorted((docs / part).rglob("*.md"))
    ]
    if any(path not in taken for path in below):
        own += set(below) & set(made()) - taken
    for path in sorted(own):
        problem = "the dossier makes this page itself"
        remedy = "give the file another name, or remove it"
        yield mistake(Notice(Location(f"{name}/{path}"), problem, remedy))
