"""What is said of an article and can hardly be so: its days, its language, its form, its twin.

    published: 2202-03-09, retrieved: 2022-03-10   ->   'published on 9 March 2202, after ...'

It compares what the article and its sidecar say with each other; it knows no calendar of today.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from dossier import when, yamlfile
from dossier.articles.article import Article
from dossier.articles.seeds import SIDECAR
from dossier.checking.english import LOOKED_AT, is_english
from dossier.checking.finding import Finding, Paste, Severity
from dossier.dossier import Dossier
from dossier.errors import Location
from dossier.project.source import form_of

_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}\Z", re.IGNORECASE)
_NAMES = {"english": "en", "german": "de", "french": "fr", "spanish": "es", "dutch": "nl"}
_Beside: TypeAlias = tuple[Path, str]
"""A sidecar, whether it is there or not, and it as messages name it."""

_SEVERAL_ZONES = timedelta(days=1)


def doubts(whole: Dossier, folder: Path, name: str) -> Iterator[Finding]:
    """Return what can hardly be so of each article.

    Args:
        whole: the dossier.
        folder: the seeds.
        name: the folder as messages name it.
    """
    first: dict[str, Article] = {}
    for article in whole.articles:
        yield from _twin(article, first.setdefault(article.digest, article))
        sidecar = partial(_sidecar, article, folder, name)
        yield from _early(article, sidecar)
        yield from _language(article, sidecar)
        yield from _form(article, partial(_seed, article, folder, name))


def _sidecar(article: Article, folder: Path, name: str) -> _Beside:
    sidecar = PurePosixPath(article.file).with_suffix(SIDECAR)
    return folder / sidecar.relative_to(name), str(sidecar)


def _seed(article: Article, folder: Path, name: str) -> Path:
    return folder / PurePosixPath(article.file).relative_to(name)


def _twin(article: Article, first: Article) -> Iterator[Finding]:
    if article is not first:
        yield Finding(
            *(Severity.WARNING, "twin", Location(article.file)),
            f"this has the same bytes as {first.file}",
            "remove one of the two with its sidecar",
            certainty=0.05,
        )


def _early(article: Article, beside: Callable[[], _Beside]) -> Iterator[Finding]:
    """That it was saved before it was published."""
    saved = when.parse(article.retrieved).latest if article.retrieved else None
    published = article.published.earliest if article.published else None
    if article.published and saved and published and published > _next(saved):
        path, sidecar = beside()
        known = _known(path, sidecar)
        place = next((known[key] for key in ("published", "retrieved") if key in known), None)
        yield Finding(
            *(Severity.WARNING, "early", place or Location(article.file)),
            f"published on {article.published.words}, after it was saved, {article.retrieved}",
            f"correct the one that is wrong in {sidecar}",
            certainty=0.05,
        )


def _next(day: date) -> date:
    return day + _SEVERAL_ZONES if day < date.max else day


def _language(article: Article, beside: Callable[[], _Beside]) -> Iterator[Finding]:
    """That its language is given by a name, or is none that dossier reads."""
    code = _NAMES.get(article.language.casefold(), "")
    named = bool(code) or not _CODE.match(article.language)
    if not named and is_english(_body(article)):
        return
    path, sidecar = beside()
    known = _known(path, sidecar)
    place = known.get("language", Location(article.file))
    if named and "language" in known:
        row = place.line or 0
        yield Finding(
            *(Severity.WARNING, "language", place),
            f'"{article.language}" is no code of a language',
            "write its code, such as en",
            Paste(sidecar, f"language: {code}\n", row, row) if code else None,
            certainty=0.5,
        )
    elif "language" not in known and not is_english(_body(article)):
        yield Finding(
            *(Severity.WARNING, "language", place),
            "this does not read as English, and hardly anything is found in other languages",
            f'if it is meant to be here, write its language into {sidecar}, such as language: "de"',
            certainty=0.3,
        )


def _body(article: Article) -> str:
    start = article.paragraphs[0][0] if article.paragraphs else 0
    return article.text[start : start + LOOKED_AT]


def _form(article: Article, path: Callable[[], Path]) -> Iterator[Finding]:
    """That it is of another form than its file's name says."""
    has = PurePosixPath(article.file).suffix.lower()
    form = form_of(article.text[:2000].encode("utf-8", "replace"))
    if has in (".txt", ".md") and form not in (".txt", has):
        renamed = PurePosixPath(article.file).with_suffix(form).name
        yield Finding(
            *(Severity.WARNING, "form", Location(article.file)),
            f"this begins as a {form} file does, and is read as {has}",
            f"rename it to {renamed}",
            certainty=0.05,
        )
    elif has == ".md" and article.text.startswith("---\n") and not _begins_with_it(path()):
        yield Finding(
            *(Severity.WARNING, "form", Location(article.file)),
            "the front matter does not begin in the first line, so that it is read as text",
            "remove what stands above it",
            certainty=0.05,
        )


def _begins_with_it(path: Path) -> bool:
    """Whether a file's first line opens front matter: what is wrong with that is told already."""
    return path.read_bytes().removeprefix(codecs.BOM_UTF8).startswith(b"---")


def _known(path: Path, sidecar: str) -> dict[str, Location]:
    """Where a sidecar says what."""
    root = yamlfile.read_file(path, sidecar) if path.exists() else None
    known = root.mapping() if root and not root.empty else {}
    return {key: node.location for key, node in known.items() if not node.empty}
