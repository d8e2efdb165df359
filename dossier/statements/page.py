"""Statements as marks on an article's page."""

from __future__ import annotations

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.pages import Mark
from dossier.statements.find import Statement


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each stretch of content whose speaker is known."""
    return [
        Mark(start, end, "statement", _href(dossier, statement), _label(statement))
        for statement in dossier.statements
        if statement.article == article.key and statement.speaker
        for start, end in statement.content
    ]


def _href(dossier: Dossier, statement: Statement) -> str:
    person = statement.speaker.person if statement.speaker else ""
    return f"people/{person}.html" if dossier.has_page(person) else ""


def _label(statement: Statement) -> str:
    speaker = statement.speaker
    who = (speaker.name or speaker.text) if speaker else ""
    return f"{who}; {statement.form.value}, {statement.stance.value}; {statement.status.value}"
