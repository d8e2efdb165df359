"""Statements as marks on an article's page, and as lists: the words with what reports them."""

from __future__ import annotations

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.pages import Mark, Use
from dossier.statements.find import Statement
from dossier.statements.wording import worded


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each stretch of content whose speaker is known."""
    return [
        Mark(start, end, "statement", _href(dossier, statement), _label(statement))
        for statement in _of(dossier, article)
        for start, end in statement.content
    ]


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the article's statements: words, who says them and how, in order of place."""
    return [
        Use("statement", dossier.address(words), dossier.quote(words), _label(statement))
        for statement in _of(dossier, article)
        if dossier.quote(words := worded(statement, dossier.reading(article.key).text))
    ]


def _of(dossier: Dossier, article: Article) -> list[Statement]:
    return [each for each in dossier.statements if each.article == article.key and each.speaker]


def _href(dossier: Dossier, statement: Statement) -> str:
    person = statement.speaker.person if statement.speaker else ""
    return f"people/{person}.html" if dossier.has_page(person) else ""


def _label(statement: Statement) -> str:
    speaker = statement.speaker
    who = (speaker.name or speaker.text) if speaker else ""
    return f"{who}; {statement.form.value}, {statement.stance.value}; {statement.status.value}"
