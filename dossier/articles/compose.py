"""A draft, its layout and its sidecar become an `Article`.

The curator's word goes before the file's metadata, and that before what the text prints. For each
fact `Article.basis` says how it is known.
"""

from __future__ import annotations

import re

from dossier.articles import layout
from dossier.articles.address import key_of, slug_of
from dossier.articles.article import Article, Span
from dossier.articles.draft import Draft
from dossier.articles.layout import Layout
from dossier.articles.sidecar import Sidecar, drops
from dossier.when import When

_CURATOR = "set by the curator"
_SENTENCE = re.compile(r"[^\n]{2,240}?[.!?…][\"'”’)]{0,3}(?=\s|\Z)")


def compose(draft: Draft, sidecar: Sidecar, stem: str, digest: str, file: str) -> Article:
    """Return the article.

    Args:
        draft: what the file says.
        sidecar: what the curator says.
        stem: the seed's name without its suffix.
        digest: SHA-256 of the seed's bytes, hexadecimal.
        file: the seed as messages name it.

    Raises:
        DossierError: a leftover that the curator quotes stands nowhere.
    """
    known = sidecar.text("title", draft.title)
    read = layout.read(draft.text, known, drops(sidecar, draft.text))
    key = key_of(stem)
    title, title_basis = _title(draft, sidecar, read)
    published = _published(draft, sidecar)
    outlet = sidecar.text("outlet", draft.outlet)
    return Article(
        key=key,
        slug=sidecar.text("slug", slug_of(key)),
        title=title,
        title_basis=title_basis,
        label=sidecar.text("label", outlet or key.split("_")[0][:40]),
        outlet=outlet,
        text_by=sidecar.text("text_by"),
        published=published,
        basis=_basis(draft, sidecar, read),
        authors=_authors(draft, sidecar, read),
        url=sidecar.text("url", draft.url),
        archive_url=sidecar.text("archive_url"),
        retrieved=sidecar.text("retrieved"),
        rights=sidecar.text("rights"),
        robots=sidecar.text("robots"),
        language=sidecar.text("language", draft.language or "en"),
        mode=sidecar.mode,
        note=sidecar.text("note"),
        text=draft.text,
        paragraphs=read.paragraphs,
        aside=read.aside,
        digest=digest,
        source_line=read.source_line,
        file=file,
    )


def _title(draft: Draft, sidecar: Sidecar, read: Layout) -> tuple[str, str]:
    if sidecar.text("title"):
        return sidecar.text("title"), "curator"
    if draft.title:
        return draft.title, "crawler"
    if read.title:
        return read.title, "printed"
    return _first_sentence(draft.text, read.paragraphs), "first sentence"


def _first_sentence(text: str, paragraphs: tuple[Span, ...]) -> str:
    start, end = paragraphs[0] if paragraphs else (0, len(text))
    first = " ".join(text[start : min(end, start + 300)].split())
    found = _SENTENCE.match(first)
    if found:
        return found.group()
    return first if len(first) <= 200 else first[:200].rsplit(" ", 1)[0] + " …"


def _published(draft: Draft, sidecar: Sidecar) -> When | None:
    if sidecar.published:
        return sidecar.published.because(sidecar.basis.get("published", _CURATOR))
    return draft.published


def _authors(draft: Draft, sidecar: Sidecar, read: Layout) -> tuple[str, ...]:
    if sidecar.authors is not None:
        return sidecar.authors
    return read.authors or draft.authors


def _basis(draft: Draft, sidecar: Sidecar, read: Layout) -> dict[str, str]:
    stored = ("outlet", "url", "language", "title", "authors", "published")
    basis = {field: draft.basis for field in stored if draft.basis and getattr(draft, field)}
    if draft.nameless:
        entries = ", ".join(f'"{entry}"' for entry in draft.nameless)
        basis["authors"] = f"{draft.basis}; left out as no name: {entries}"
    if read.authors:
        basis["authors"] = "printed with the text"
    given = {*sidecar.texts} | ({"published"} if sidecar.published else set())
    basis |= dict.fromkeys(sorted(given), _CURATOR)
    if sidecar.authors is not None:
        basis["authors"] = _CURATOR
    return dict(sorted((basis | dict(sidecar.basis)).items()))
