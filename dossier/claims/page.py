"""The comparison: a row for each question, what each origin says to it, a phrase for each row.

The curator's rows are a table with a column for each origin, or above eight origins sections by
answer; the program's rows follow in the same form. Each row has a page of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from dossier.articles.article import Article, fold_name
from dossier.claims.agreement import DISPUTED, RULES
from dossier.claims.answers import Position, side
from dossier.claims.claim import Claim, silence, utterance
from dossier.claims.plot import Given, Plot, draw
from dossier.dossier import Dossier
from dossier.origins.compare import Origin
from dossier.pages import Mark, Page, Site, Use
from dossier.people.merge import Person
from dossier.statements.find import Stance
from dossier.statements.utterances import addresses

_RULES = "claims/the_rules.html"  # no key of a row has an underscore
_WIDE = 8  # origins above which a table has too many columns to be read


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
class Answer:
    """Positions that give one answer, and how many origins they are; '' for the row's heading."""

    text: str
    side: str
    positions: tuple[Position, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with a cell for each origin, and the same by answer.

    Attributes:
        page: its own page.
        cells: one for each origin.
        answers: those that the most origins give first.
        silences: a reason, and the articles that are silent for it.
        plot: its figures on one scale, None where they share none.
        filters: what the page can be narrowed to and still show it, as 'origin:one'.
    """

    claim: Claim
    page: str
    cells: tuple[Cell, ...]
    answers: tuple[Answer, ...]
    silences: tuple[tuple[str, tuple[Article, ...]], ...]
    plot: Plot | None
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An utterance that a position quotes: the other articles that carry it, and its page."""

    others: tuple[Article, ...]
    address: str


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the comparison's page and a page for each row."""
    front = {
        "title": "Claims compared",
        "description": "What each source claims, question by question, side by side.",
        "kind": "claims",
    }
    rows = [_row(dossier, claim) for claim in dossier.claims]
    context: dict[str, Any] = {"dossier": dossier, "elsewhere": partial(_elsewhere, dossier)}
    told = {each for row in rows for each in row.filters}
    rest = {
        "asked": [row for row in rows if not row.claim.found],
        "found": [row for row in rows if row.claim.found],
        "rules": _RULES,
        "wide": len(dossier.origins) > _WIDE,
        "people": [each for each in dossier.people if f"person:{each.key}" in told],
    }
    whole = site.render("claims.md.j2", "claims.md", front, **context, **rest)
    return [whole, _rules(site), *(_page(site, row, context) for row in rows)]


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for the words of each position an article takes."""
    return [
        Mark(
            *(words.start, words.end, "claim", f"claims.html#claim-{claim.key}", claim.question),
            why=f"{position.stance}: {position.answer}",
            key=f"{claim.key} {number}",
            status=position.status,
        )
        for claim in dossier.claims
        for number, position in enumerate(claim.positions)
        if position.article == article.key
        for words in [position.evidence]
    ]


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the questions an article takes a position on."""
    return [
        Use("claim", f"claims.html#claim-{claim.key}", claim.question)
        for claim in dossier.claims
        if any(position.article == article.key for position in claim.positions)
    ]


def _rules(site: Site) -> Page:
    front = {
        "title": "How the word of a row is computed",
        "description": "The rules of the comparison, in their order.",
        "kind": "claims",
    }
    return site.render("claim_rules.md.j2", _RULES.replace(".html", ".md"), front, rules=RULES)


def _page(site: Site, row: Row, context: dict[str, Any]) -> Page:
    front = {
        "title": row.claim.question,
        "description": f"{row.claim.agreement}. What each source says, with every sentence.",
        "key": row.claim.key,
        "kind": "claim",
        "search": {"boost": 8},
    }
    return site.render("claim.md.j2", row.page.replace(".html", ".md"), front, row=row, **context)


def _elsewhere(dossier: Dossier, position: Position) -> list[Elsewhere]:
    """The articles of other origins that carry the utterance a position quotes."""
    number = utterance(position.evidence, dossier.utterances)
    if number is None:
        return []
    own = dossier.origin(position.article).articles
    carriers = dict.fromkeys(each.article for each in dossier.utterances[number])
    others = tuple(dossier.article(key) for key in carriers if key not in own)
    return [Elsewhere(others, addresses(dossier.utterances)[number])] if others else []


def _row(dossier: Dossier, claim: Claim) -> Row:
    silences: defaultdict[str, list[Article]] = defaultdict(list)
    speaking = {position.article for position in claim.positions}
    for article in dossier.articles:
        if article.key not in speaking:
            silences[silence(claim, article)].append(article)
    return Row(
        claim=claim,
        page=f"claims/{claim.key}.html",
        cells=tuple(_cell(dossier, claim, origin) for origin in dossier.origins),
        answers=_answers(dossier, claim),
        silences=tuple((reason, tuple(each)) for reason, each in sorted(silences.items())),
        plot=draw(_figures(dossier, claim)),
        filters=tuple(_filters(dossier, claim)),
    )


def _figures(dossier: Dossier, claim: Claim) -> list[Given]:
    """The figures that are stated, each with the origins that give it."""
    stated = [each for each in claim.positions if side(each) is Stance.STATES]
    groups: dict[object, list[Position]] = {}
    for each in stated:
        if each.figure:
            approximate = each.figure.qualifier.lower()
            bounds = (each.figure.low, each.figure.high, approximate)
            groups.setdefault(bounds, []).append(each)
    return [
        Given(group[0].figure, dossier.origins_of(each.article for each in group))
        for group in groups.values()
        if group[0].figure
    ]


def _filters(dossier: Dossier, claim: Claim) -> Iterator[str]:
    if claim.agreement.word in DISPUTED:
        yield "show:disputed"
    if any(position.figure for position in claim.positions):
        yield "show:figures"
    yield from dict.fromkeys(
        f"origin:{dossier.article(dossier.origin(each.article).key).slug}"
        for each in claim.positions
    )
    speakers = [each for position in claim.positions for each in (position.speaker, *position.via)]
    speaking = {each.person for each in speakers if each}
    for person in dossier.people:
        if person.key in speaking or _is_named(person, claim):
            yield f"person:{person.key}"


def _is_named(person: Person, claim: Claim) -> bool:
    return any(
        article == position.article
        and position.evidence.start <= mention.start < position.evidence.end
        for article, mention in person.mentions
        for position in claim.positions
    )


def _answers(dossier: Dossier, claim: Claim) -> tuple[Answer, ...]:
    groups: dict[object, list[Position]] = {}
    for position in claim.positions:
        given = position.figure
        bounds = (given.low, given.high, given.unit) if given else fold_name(position.answer)
        groups.setdefault((side(position), bounds), []).append(position)
    answers = [
        Answer(
            text="" if group[0].answer == claim.question else group[0].answer,
            side=side(group[0]).value,
            positions=tuple(group),
            origins=dossier.origins_of(each.article for each in group),
        )
        for group in groups.values()
    ]
    return tuple(sorted(answers, key=lambda answer: -answer.origins))


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
