"""The comparison: a row for each question, a column for each origin, a phrase for each row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from dossier.articles.article import Article
from dossier.claims.agreement import Position
from dossier.claims.compare import Claim, silence, utterance
from dossier.dossier import Dossier
from dossier.origins.compare import Origin
from dossier.pages import Page, Site, Use


@dataclass(frozen=True, slots=True)
class Cell:
    """What an origin says to a question: its positions, or why there are none.

    Positions of near-copies that give one answer of one speaker stand in one group. `silence`
    holds the label of each article without a position, and why it has none.
    """

    origin: Origin
    articles: tuple[Article, ...]
    groups: tuple[tuple[Position, ...], ...]
    silence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with a cell for each origin, and how many speakers its reports come from."""

    claim: Claim
    cells: tuple[Cell, ...]
    speakers: int


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the comparison's page."""
    front = {
        "title": "Claims compared",
        "description": "What each source claims, question by question, side by side.",
        "kind": "claims",
    }
    rows = [_row(dossier, claim) for claim in dossier.claims]
    context = {"dossier": dossier, "rows": rows, "elsewhere": partial(_elsewhere, dossier)}
    return [site.render("claims.md.j2", "claims.md", front, **context)]


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the questions an article takes a position on."""
    return [
        Use("claim", f"claims.html#claim-{claim.key}", claim.question)
        for claim in dossier.claims
        if any(position.article == article.key for position in claim.positions)
    ]


def _elsewhere(dossier: Dossier, position: Position) -> list[Article]:
    """The articles of other origins that carry the utterance a position quotes."""
    number = utterance(position.evidence, dossier.utterances)
    if number is None:
        return []
    own = dossier.origin(position.article).articles
    carriers = dict.fromkeys(each.article for each in dossier.utterances[number])
    return [dossier.article(key) for key in carriers if key not in own]


def _row(dossier: Dossier, claim: Claim) -> Row:
    cells = tuple(_cell(dossier, claim, origin) for origin in dossier.origins)
    voices = {
        position.speaker.person or position.speaker.text
        for position in claim.positions
        if position.speaker
    }
    return Row(claim, cells, len(voices))


def _cell(dossier: Dossier, claim: Claim, origin: Origin) -> Cell:
    articles = tuple(dossier.article(key) for key in origin.articles)
    groups: dict[object, list[Position]] = {}
    for position in claim.positions:
        if position.article in origin.articles:
            speakers = tuple(each.text for each in (position.speaker, *position.via) if each)
            like = (speakers, position.answer, position.stance, position.as_of)
            groups.setdefault(like, []).append(position)
    speaking = {position.article for group in groups.values() for position in group}
    return Cell(
        origin=origin,
        articles=articles,
        groups=tuple(tuple(group) for group in groups.values()),
        silence=tuple(
            (article.label, silence(claim, article))
            for article in articles
            if article.key not in speaking
        ),
    )
