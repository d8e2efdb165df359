"""What a person's page tells of a person: where and when named, answers given, how to undo it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.articles.article import Article, Evidence
from dossier.claims.answers import Position
from dossier.claims.claim import Claim
from dossier.dossier import Dossier
from dossier.people.matrix import Dot, dot
from dossier.people.merge import Person
from dossier.timeline.picture import Mark, Picture, draw


@dataclass(frozen=True, slots=True)
class Named:
    """Where one article names a person: how often, and the mentions' sentences."""

    article: Article
    dot: Dot
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The articles of one date that name a person, and their dot on the line."""

    mark: Mark
    dot: Dot
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A person's mentions over time, above the publication dates of all articles.

    `undated`: articles that name the person and have no date.
    """

    picture: Picture
    days: tuple[Day, ...]
    undated: tuple[Article, ...]


def named(dossier: Dossier, person: Person) -> list[Named]:
    """Return the articles that name a person, by key."""
    return [
        Named(article, dot(len(own), _said_in(dossier, person, article)), evidence)
        for article in dossier.articles
        if (own := [mention for key, mention in person.mentions if key == article.key])
        and (evidence := _sentences(dossier, person, article))
    ]


def _said_in(dossier: Dossier, person: Person, article: Article) -> int:
    return sum(1 for each in dossier.said_by(person.key) if each.article == article.key)


def _sentences(dossier: Dossier, person: Person, article: Article) -> tuple[Evidence, ...]:
    numbers = dict.fromkeys(
        mention.passage.number
        for key, mention in person.mentions
        if key == article.key and mention.passage
    )
    sentences = dossier.reading(article.key).text.sentences
    return tuple(
        Evidence(sentences[n], sentences[n].start, sentences[n].end, sentences[n].text)
        for n in numbers
    )


def line(dossier: Dossier, places: Sequence[Named]) -> Line | None:
    """Return when the articles that name a person appeared, None where no two days are known."""
    dated = [each for each in places if each.article.published]
    every = [article.published for article in dossier.articles if article.published]
    picture = draw([each.article.published for each in dated if each.article.published], every)
    if picture is None or not dated:
        return None
    days = tuple(
        _day(mark, tuple(dated[number] for number in mark.numbers)) for mark in picture.marks
    )
    return Line(picture, days, tuple(p.article for p in places if not p.article.published))


def _day(mark: Mark, places: tuple[Named, ...]) -> Day:
    mentions = sum(each.dot.mentions for each in places)
    return Day(mark, dot(mentions, sum(each.dot.quoted for each in places)), places)


def answers(dossier: Dossier, person: Person) -> list[tuple[Claim, tuple[Position, ...]]]:
    """Return the rows in which a person speaks or is named, one answer of one stance an entry."""
    found = []
    for claim in dossier.claims:
        own: dict[object, list[Position]] = {}
        for position in claim.positions:
            if _stands_in(person, position):
                own.setdefault((position.answer, position.stance), []).append(position)
        found += [(claim, tuple(group)) for group in own.values()]
    return found


def _stands_in(person: Person, position: Position) -> bool:
    speakers = (*position.via, *([position.speaker] if position.speaker else []))
    words = position.evidence
    return any(speaker.person == person.key for speaker in speakers) or any(
        article == words.article and words.start <= mention.start < words.end
        for article, mention in person.mentions
    )


def undoing(person: Person) -> Iterator[tuple[str, str]]:
    """Yield what a curator may change of a person's identity, and the line that does it."""
    full = [name for name in (person.name, *(each.name for each in person.also)) if " " in name]
    articles = list(dict.fromkeys(key for key, _ in person.mentions))
    if len(full) > 1:
        yield "these names are not one person", f"- different: [{', '.join(map(_quoted, full))}]"
    elif len(articles) > 1:
        bearers = (f"{{name: {_quoted(person.name)}, article: {_quoted(a)}}}" for a in articles[:2])
        yield "two people of one name", f"- different: [{', '.join(bearers)}]"
    yield "no person of this dossier", f"- hide: {_quoted(person.name)}"
    if not person.rulings:
        yield "checked against the texts, and right", f"- confirm: {_quoted(person.name)}"


def _quoted(text: str) -> str:
    """A text as YAML reads it whatever it holds."""
    return json.dumps(text, ensure_ascii=False)
