"""The timeline: one ordered list, dated rows first; and the dates marked on an article's page."""

from __future__ import annotations

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.pages import Mark, Page, Site, Use


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the timeline's page."""
    front = {
        "title": "Timeline",
        "description": "What happened, was announced, planned or denied, with every account.",
        "kind": "timeline",
        "search": {"boost": 8},
    }
    return [
        site.render(
            "timeline.md.j2",
            "timeline.md",
            front,
            dossier=dossier,
            dated=[event for event in dossier.events if event.when],
            ordered=[event for event in dossier.events if event.after or event.before],
            undated=[
                event for event in dossier.events if not (event.when or event.after or event.before)
            ],
            heads={event.key: event.headline for event in dossier.events},
            waiting=_waiting(dossier),
        )
    ]


def _waiting(dossier: Dossier) -> list[tuple[Article, int]]:
    """The articles without a publication date, and how many of their dates wait for it."""
    counts = [
        (article, sum(1 for mark in marks(dossier, article) if not mark.value))
        for article in dossier.articles
        if article.published is None
    ]
    return [(article, count) for article, count in counts if count]


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each time expression: what it resolves to, and why."""
    found = []
    for each in dossier.reading(article.key).text.dates:
        if each.when:
            label = f"{each.when.words} ({each.when.basis})"
            found.append(Mark(each.start, each.end, "date", "", label, each.when.edtf))
        elif article.published is None and "X" in each.value:
            label = "not resolved: publication date unknown"
            found.append(Mark(each.start, each.end, "date", "", label))
    return found


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the events an article gives an account of, in order of time."""
    return [
        Use("event", f"timeline.html#event-{event.key}", event.headline)
        for event in dossier.events
        if any(account.evidence.article == article.key for account in event.accounts)
    ]
