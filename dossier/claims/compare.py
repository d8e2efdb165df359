"""Positions of different articles laid side by side: a question, and what each origin says to it.

A row comes from a decision, which gives the question and quotes the sentences that answer it. Here
the quotes become evidence, speakers become persons, and the row is counted and judged: how many
independent origins take a position, how many bring something of their own, and how the answers
stand to each other (`claims.agreement`).

    ClaimDecision("boats", "How many boats?", ...)  ->  Claim(key='boats', origins=2, ...)

It finds no rows by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Article, Evidence, Mode, Status, fold_name
from dossier.claims.agreement import Agreement, Position, judge
from dossier.claims.find import Figure
from dossier.decisions import ClaimDecision, FigureDecision, PositionDecision, Ruling
from dossier.errors import DossierError, Notice
from dossier.language.quotes import resolve
from dossier.language.text import Text
from dossier.origins.compare import Origin
from dossier.people.merge import Person
from dossier.statements.find import Stance, Statement
from dossier.statements.speakers import Speaker
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the comparison.

    Attributes:
        key: lasting, the decision's.
        question: what the row asks.
        since: when what it asks about began, None if not given.
        positions: by article key and place.
        agreement: computed from the positions.
        origins: independent origins that take a position.
        sources: origins that bring something of their own: an utterance counts only once.
        status: checked: a curator wrote it.
        ruling: the decision that made it.
    """

    key: str
    question: str
    since: When | None
    positions: tuple[Position, ...]
    agreement: Agreement
    origins: int
    sources: int
    status: Status
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rows stand on: texts by article key, origins, persons and utterances."""

    texts: Mapping[str, Text]
    origins: Sequence[Origin]
    persons: Sequence[Person]
    utterances: Sequence[Sequence[Statement]]


def merge(
    decisions: Iterable[ClaimDecision], ground: Ground
) -> tuple[tuple[Claim, ...], frozenset[Ruling]]:
    """Return the rows in the curator's order, and the decisions used.

    Raises:
        DossierError: a quote that no longer stands, two rows of one key, a position to remove that
            is not there.
    """
    decided = tuple(decisions)
    rows = tuple(_row(decision, ground) for decision in decided)
    return rows, frozenset(decision.ruling for decision in decided)


def utterance(evidence: Evidence, utterances: Sequence[Sequence[Statement]]) -> int | None:
    """Return the number of the utterance that evidence quotes from, None for none."""
    for number, group in enumerate(utterances):
        for statement in group:
            if statement.article == evidence.article and any(
                start < evidence.end and evidence.start < end for start, end in statement.content
            ):
                return number
    return None


def silence(claim: Claim, article: Article) -> str:
    """Return why an article has no position in a row, in words for its empty cell."""
    if article.mode is not Mode.FULL:
        return "not read: excerpt only"
    if claim.since is not None and article.published is None:
        return "cannot tell: publication date unknown"
    if claim.since is not None and _before(article.published, claim.since):
        return "not applicable: published before"
    return "not found"


def _before(one: When | None, two: When) -> bool:
    return one is not None and one.sort_key[1] < two.sort_key[0]


def _row(decision: ClaimDecision, ground: Ground) -> Claim:
    positions = tuple(
        sorted(
            (_position(position, ground) for position in decision.positions),
            key=lambda each: (each.article, each.evidence.start),
        )
    )
    fresh = _fresh(positions, ground)
    published = {key: text.article.published for key, text in ground.texts.items()}
    return Claim(
        key=decision.key,
        question=decision.question,
        since=decision.since,
        positions=positions,
        agreement=judge(positions, _origin_of(ground.origins), published, fresh),
        origins=len({_origin_of(ground.origins)[each.article] for each in positions}),
        sources=fresh,
        status=Status.CHECKED,
        ruling=decision.ruling,
    )


def _position(decision: PositionDecision, ground: Ground) -> Position:
    if decision.remove:
        raise DossierError(
            Notice(
                decision.quote.location,
                f'the program found no position at "{decision.quote.text}", so none can be removed',
                "remove this entry",
            )
        )
    return Position(
        article=decision.quote.article,
        stance=Stance(decision.stance),
        answer=decision.answer,
        speaker=_speaker(decision.speaker, ground.persons) if decision.speaker else None,
        via=tuple(_speaker(name, ground.persons) for name in decision.via),
        figure=_figure(decision.figure) if decision.figure else None,
        as_of=decision.as_of,
        note=decision.note,
        evidence=resolve(decision.quote, ground.texts),
        status=Status.CHECKED,
    )


def _speaker(text: str, persons: Sequence[Person]) -> Speaker:
    """The person of that name; of a form that several bear, nobody."""
    wanted = fold_name(text)
    named = [each for each in persons if fold_name(each.name) == wanted]
    known = [each for each in persons if wanted in {fold_name(form.name) for form in each.also}]
    for bearers in (named, known):
        if len(bearers) == 1:
            return Speaker(bearers[0].name, None, bearers[0].name, bearers[0].key)
    return Speaker(text, None, "")


def _figure(decision: FigureDecision) -> Figure:
    low = decision.value if decision.low is None and decision.high is None else decision.low
    high = decision.value if decision.low is None and decision.high is None else decision.high
    return Figure(
        value=decision.value,
        low=low,
        high=high,
        unit=decision.unit,
        qualifier=decision.qualifier,
        counts=decision.counts,
        scope=decision.scope,
        evidence=None,
    )


def _origin_of(origins: Iterable[Origin]) -> dict[str, str]:
    return {article: origin.key for origin in origins for article in origin.articles}


def _fresh(positions: Sequence[Position], ground: Ground) -> int:
    """Count the origins that bring a position which no earlier origin's utterance had brought."""
    origin_of = _origin_of(ground.origins)
    heard: set[int] = set()
    count = 0
    for key in sorted({origin_of[position.article] for position in positions}):
        own = [each for each in positions if origin_of[each.article] == key]
        utterances = {utterance(each.evidence, ground.utterances) for each in own}
        if None in utterances or utterances - heard:
            count += 1
        heard |= {each for each in utterances if each is not None}
    return count
