"""A row as it is laid out: a cell for each origin, its answers, its plot, what it is found by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Article, Mode, fold_name
from dossier.claims.agreement import DISPUTED
from dossier.claims.answers import Position, key, side
from dossier.claims.claim import Claim, silence
from dossier.claims.independence import Independence
from dossier.claims.plot import Given, Plot, draw
from dossier.dossier import Dossier
from dossier.origins.compare import Origin
from dossier.statements.find import Stance


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
        cells: one for each origin, none where there are too many to stand side by side.
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


def independence(dossier: Dossier) -> Independence:
    """Return what counts the independent origins of a row, and of its answers alike."""
    return Independence(
        {key: origin.key for origin in dossier.origins for key in origin.articles},
        {article.key: fold_name(article.outlet) for article in dossier.articles},
    )


def alike(articles: Iterable[Article]) -> list[dict[str, Article]]:
    """Return by key the articles that are silent for one reason where a question has no time."""
    groups: defaultdict[bool, dict[str, Article]] = defaultdict(dict)
    for article in articles:
        groups[article.mode is Mode.FULL][article.key] = article
    return list(groups.values())


def row(
    dossier: Dossier,
    claim: Claim,
    sources: Independence,
    articles: Sequence[Mapping[str, Article]],
    *,
    cells: bool,
) -> Row:
    """Return the row of a claim.

    Args:
        dossier: what it is a row of.
        claim: what it shows.
        sources: what counts its origins.
        articles: those of the dossier, as `alike` groups them.
        cells: whether its cells are asked for.
    """
    silences: defaultdict[str, list[Article]] = defaultdict(list)
    speaking = {position.article for position in claim.positions}
    for group in articles:
        silent = dict(group)
        for article in speaking & silent.keys():
            del silent[article]
        if claim.since is not None:
            for each in silent.values():
                silences[silence(claim, each)].append(each)
        elif silent:
            silences[silence(claim, next(iter(silent.values())))] += silent.values()
    return Row(
        claim=claim,
        page=f"claims/{claim.key}.html",
        cells=tuple(_cell(dossier, claim, origin) for origin in dossier.origins if cells),
        answers=_answers(claim, sources),
        silences=tuple((reason, tuple(each)) for reason, each in sorted(silences.items())),
        plot=draw(_figures(claim, sources)),
        filters=tuple(_filters(dossier, claim)),
    )


def _figures(claim: Claim, sources: Independence) -> list[Given]:
    """The figures that are stated, each with the origins that give it."""
    stated = [each for each in claim.positions if side(each) is Stance.STATES]
    groups: dict[object, list[Position]] = {}
    for each in stated:
        if each.figure:
            approximate = each.figure.qualifier.lower()
            bounds = (each.figure.low, each.figure.high, approximate)
            groups.setdefault(bounds, []).append(each)
    return [
        Given(group[0].figure, sources.count(each.article for each in group))
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
    yield from (f"person:{each.key}" for each in dossier.people_in(claim))


def _answers(claim: Claim, sources: Independence) -> tuple[Answer, ...]:
    groups: dict[object, list[Position]] = {}
    for position in claim.positions:
        groups.setdefault(key(position), []).append(position)
    answers = [
        Answer(
            text="" if any(each.answer == claim.question for each in group) else group[0].answer,
            side=side(group[0]).value,
            positions=tuple(group),
            origins=sources.count(each.article for each in group),
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
