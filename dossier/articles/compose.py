"""A draft, its layout and its sidecar become an `Article`.

The curator's word goes before the file's metadata, and that before what the text prints; only for
authors the text goes before a crawler's guess. For each fact `Article.basis` says how it is known.

    compose(...)  ->  (Article(title_basis="printed", ...), (a notice of two dates,))
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier import when
from dossier.articles import layout
from dossier.articles.address import key_of, slug_of
from dossier.articles.article import Article, Mode, Span, fold_name
from dossier.articles.draft import Draft
from dossier.articles.layout import Layout
from dossier.articles.sidecar import Sidecar, drops
from dossier.errors import Location, Notice
from dossier.when import When

_CURATOR = "set by the curator"
_SENTENCE = re.compile(r"[^\n]{2,240}?[.!?…][\"'”’)]{0,3}(?=\s|\Z)")


def compose(
    draft: Draft, sidecar: Sidecar, stem: str, *, digest: str, file: str
) -> tuple[Article, tuple[Notice, ...]]:
    """Return the article, and what is doubtful about it.

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
    read = layout.read(draft.text, known, drops(sidecar, draft.text), stored=draft)
    key = key_of(stem)
    title, title_basis = _title(draft, sidecar, read)
    outlet = sidecar.text("outlet", draft.outlet)
    article = Article(
        key=key,
        slug=sidecar.text("slug", slug_of(key)),
        title=title,
        title_basis=title_basis,
        label=sidecar.text("label", outlet or key.split("_")[0][:40]),
        outlet=outlet,
        text_by=sidecar.text("text_by"),
        published=_published(draft, sidecar, read),
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
    return article, (*draft.notices, *_doubts(draft, sidecar, read, file))


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


def _published(draft: Draft, sidecar: Sidecar, read: Layout) -> When | None:
    if sidecar.published:
        return sidecar.published.because(sidecar.basis.get("published", _CURATOR))
    if draft.published or not read.printed:
        return draft.published
    return when.on(read.printed).because(f'printed with the text: "{read.printed_line}"')


def _authors(draft: Draft, sidecar: Sidecar, read: Layout) -> tuple[str, ...]:
    if sidecar.authors is not None:
        return sidecar.authors
    named = _in_the_news(draft, read)
    return read.authors or tuple(name for name in draft.authors if name not in named)


def _in_the_news(draft: Draft, read: Layout) -> list[str]:
    """Stored authors whom the body names: crawlers take people in captions for authors."""
    body = " ".join(fold_name(draft.text[start:end]) for start, end in read.paragraphs)
    return [name for name in draft.authors if f" {fold_name(name)} " in f" {body} "]


def _doubts(draft: Draft, sidecar: Sidecar, read: Layout, file: str) -> Iterator[Notice]:
    stored = draft.published.one_day if draft.published else None
    if stored and read.printed not in (None, stored) and not sidecar.published:
        problem = f'{draft.basis} says {stored}, but the text prints "{read.printed_line}"'
        remedy = f'if the text is right, write "published: {read.printed}" into the sidecar'
        yield Notice(Location(file), problem, remedy)
    if not read.paragraphs and sidecar.mode is Mode.FULL:
        problem = "nothing of this text is left but a headline and leftovers of the page"
        remedy = 'store the whole article, or write "mode: metadata" into the sidecar'
        yield Notice(Location(file), problem, remedy)


def _basis(draft: Draft, sidecar: Sidecar, read: Layout) -> dict[str, str]:
    stored = ("outlet", "url", "language", "title", "authors", "published")
    basis = {field: draft.basis for field in stored if draft.basis and getattr(draft, field)}
    basis |= _left_out(draft, read)
    if read.authors:
        basis["authors"] = "printed with the text"
    if read.printed and not draft.published:
        basis["published"] = "printed with the text"
    given = {*sidecar.texts} | ({"published"} if sidecar.published else set())
    basis |= dict.fromkeys(sorted(given), _CURATOR)
    if sidecar.authors is not None:
        basis["authors"] = _CURATOR
    return dict(sorted((basis | dict(sidecar.basis)).items()))


def _left_out(draft: Draft, read: Layout) -> dict[str, str]:
    """The basis of the authors, where some of the stored ones are none."""
    reasons = (("no name", draft.nameless), ("named in the news itself", _in_the_news(draft, read)))
    said = [
        f"; left out as {reason}: " + ", ".join(f'"{entry}"' for entry in entries)
        for reason, entries in reasons
        if entries
    ]
    return {"authors": draft.basis + "".join(said)} if said else {}
