"""The corrections page: what a curator changed of what the program found, newest first.

Each entry is one decision, with its reason, its author and its day, and leads to everything that it
changed. What a curator only confirmed is no correction.

    corrections.render(site, dossier).path  ->  'corrections.md'

What a decision hid or removed is no more in the dossier, and stands here alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dossier import when
from dossier.articles.article import Status
from dossier.decisions import NameRef, Quote, Ruling
from dossier.dossier import Dossier
from dossier.language.quotes import resolve
from dossier.statements.find import Statement

if TYPE_CHECKING:
    from dossier.pages import Page, Site

_SHOWN = 100  # characters of a statement


@dataclass(frozen=True, slots=True)
class Correction:
    """A decision and what it changed: each thing's words and address."""

    ruling: Ruling
    changed: list[tuple[str, str]] = field(default_factory=list)


def render(site: Site, dossier: Dossier) -> Page:
    """Return the corrections page."""
    front = {
        "title": "Corrections",
        "description": "What a curator changed of what the program found, and why.",
        "kind": "corrections",
        "search": {"exclude": True},
    }
    made = corrections(dossier)
    return site.render("corrections.md.j2", "corrections.md", front, corrections=made)


def corrections(dossier: Dossier) -> list[Correction]:
    """Return the corrections, newest first; those without a day last, in the order of files."""
    found: dict[Ruling, Correction] = {}
    for ruling, words, address in _changed(dossier):
        found.setdefault(ruling, Correction(ruling)).changed.append((words, address))
    in_order = sorted(found.values(), key=lambda each: _place(each.ruling))
    return sorted(in_order, key=lambda each: _day(each.ruling), reverse=True)


def _changed(dossier: Dossier) -> Iterator[tuple[Ruling, str, str]]:
    for person in dossier.people:
        page = person.key if dossier.has_page(person.key) else "index"
        for ruling in dossier.corrections_of(person):
            yield ruling, person.name, f"people/{page}.html"
    for said in dossier.statements:
        if said.ruling and said.status is Status.CORRECTED:
            address = dossier.article(said.article).page
            anchor = f"#{said.passage.anchor}" if dossier.shows(said.passage) else ""
            yield said.ruling, _said(dossier, said), f"{address}{anchor}"
    for event in dossier.events:
        if event.ruling and event.status is Status.CORRECTED:
            yield event.ruling, event.headline, f"timeline.html#event-{event.key}"
    for ruling, what in dossier.left_out:
        yield ruling, *_left_out(dossier, what)


def _left_out(dossier: Dossier, what: NameRef | Quote) -> tuple[str, str]:
    """Its words as far as they may be shown, and where they stand; a name may stand in many."""
    if isinstance(what, NameRef):
        page = dossier.article(what.article).page if what.article else "people/index.html"
        return f"left out: {what.name}", page
    text = dossier.reading(what.article).text
    evidence = resolve(what, {what.article: text})
    page = text.article.page
    if not dossier.shows(evidence.passage):
        return f"left out: words of {text.article.label}", page
    return f"left out: “{evidence.quote}”", f"{page}#{evidence.passage.anchor}"


def _said(dossier: Dossier, said: Statement) -> str:
    speaker = said.speaker.text if said.speaker else "Nobody known"
    if not dossier.shows(said.passage):
        return speaker
    text = dossier.article(said.article).text
    words = " ".join(" ".join(text[start:end].split()) for start, end in said.content)
    cut = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f"{speaker}: {cut}"


def _day(ruling: Ruling) -> date:
    return when.parse(ruling.on).sort_key[1] if ruling.on else date.min


def _place(ruling: Ruling) -> tuple[str, int]:
    return ruling.location.file, ruling.location.line or 0
