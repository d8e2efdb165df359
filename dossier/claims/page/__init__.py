"""The comparison: a row for each question, what each origin says to it, a phrase for each row.

The curator's rows are a table with a column for each origin, or above eight origins sections by
answer; the program's rows follow in the same form. Each row has a page of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from typing import TypedDict

from dossier.articles.article import Article
from dossier.claims.agreement import RULES
from dossier.claims.answers import Position
from dossier.claims.claim import standing
from dossier.claims.page.elsewhere import Elsewhere, elsewhere
from dossier.claims.page.facts import Facts
from dossier.claims.page.rows import Row, alike, independence, row
from dossier.dossier import Dossier
from dossier.pages import Mark, Page, Site, Use

_RULES = "claims/the_rules.html"  # no key of a row has an underscore
_LISTED = 60  # silent articles above which a row's page names none
_WIDE = 8  # origins above which a table has too many columns to be read


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the comparison's page and a page for each row."""
    front = {
        "title": "Claims compared",
        "description": "What each source claims, question by question, side by side.",
        "kind": "claims",
    }
    sources = independence(dossier)
    wide = len(dossier.origins) > _WIDE
    articles = alike(dossier.articles)
    rows = [row(dossier, claim, sources, articles, cells=not wide) for claim in dossier.claims]
    also = partial(elsewhere, dossier, standing(dossier.utterances))
    facts = Facts(dossier, also, _LISTED)
    context: _Context = {"dossier": dossier, "elsewhere": also, "listed": _LISTED}
    told = {each for shown in rows for each in shown.filters}
    rest = {
        "asked": [each for each in rows if not each.claim.found],
        "found": [each for each in rows if each.claim.found],
        "rules": _RULES,
        "wide": wide,
        "facts": facts,
        "people": [each for each in dossier.people if f"person:{each.key}" in told],
    }
    whole = site.render("claims.md.j2", "claims.md", front, **context, **rest)
    return [whole, _rules(site), *(_page(site, each, context, facts) for each in rows)]


class _Context(TypedDict):
    """What the templates are given beside the rows."""

    dossier: Dossier
    elsewhere: Callable[[Position], Sequence[Elsewhere]]
    listed: int


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for the words of each position an article takes."""
    return [
        Mark(
            *(words.start, words.end, "claim", f"claims.html#claim-{claim.key}", claim.question),
            why=f"{position.stance}: {position.answer}",
            key=f"{claim.key} {number}",
            status=position.status,
        )
        for claim, number, position in dossier.taken_in(article.key)
        for words in [position.evidence]
    ]


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the questions an article takes a position on."""
    asked = {claim.key: claim.question for claim, _, _ in dossier.taken_in(article.key)}
    return [Use("claim", f"claims.html#claim-{key}", each) for key, each in asked.items()]


def facts(dossier: Dossier) -> Callable[[Article], object]:
    """Return what gives the facts of which an article's marks and uses are made."""
    return lambda article: [
        (claim.key, claim.question, number, *_POSITION(position))
        for claim, number, position in dossier.taken_in(article.key)
    ]


_POSITION = attrgetter(
    *("evidence.start", "evidence.end", "stance._value_", "answer", "status._value_")
)


def _rules(site: Site) -> Page:
    front = {
        "title": "How the word of a row is computed",
        "description": "The rules of the comparison, in their order.",
        "kind": "claims",
    }
    return site.render("claim_rules.md.j2", _RULES.replace(".html", ".md"), front, rules=RULES)


def _page(site: Site, row: Row, context: _Context, facts: Facts) -> Page:
    """A row's page: of what is shown of the articles that take a position, and who is silent."""
    front = {
        "title": row.claim.question,
        "description": f"{row.claim.agreement}. What each source says, with every sentence.",
        "key": row.claim.key,
        "kind": "claim",
        "search": {"boost": 8},
    }
    path = row.page.replace(".html", ".md")
    return site.recalled(
        path,
        lambda: facts.page(row),
        lambda: site.render("claim.md.j2", path, front, row=row, **context),
    )
