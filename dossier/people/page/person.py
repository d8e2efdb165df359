"""What a person's page tells of a person: where and when named, answers given, how to undo it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    mentions = Counter(key for key, _ in person.mentions)
    heard = Counter(each.article for each in dossier.said_by(person.key))
    return [
        Named(article, dot(mentions[article.key], heard[article.key]), evidence)
        for article in map(dossier.article, sorted(mentions))
        if (evidence := _sentences(dossier, person, article))
    ]


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


def together(
    dossier: Dossier, person: Person, places: Sequence[Named]
) -> list[tuple[Person, tuple[Evidence, ...]]]:
    """Return who is named in one sentence with a person, and these sentences; the most first."""
    others: dict[str, dict[tuple[str, int], Evidence]] = {}
    for place in places:
        own = {each.passage.number: each for each in place.evidence}
        for other, mention in dossier.named_in(place.article.key):
            if mention.passage and mention.passage.number in own and other.key != person.key:
                number = mention.passage.number
                others.setdefault(other.key, {})[place.article.key, number] = own[number]
    found = [
        (other, tuple(others[other.key].values()))
        for other in dossier.people
        if other.key in others
    ]
    return sorted(found, key=lambda each: -len(each[1]))


def answers(dossier: Dossier, person: Person) -> list[tuple[Claim, tuple[Position, ...]]]:
    """Return the rows in which a person speaks or is named, one answer of one stance an entry."""
    found = []
    named: defaultdict[str, list[int]] = defaultdict(list)
    for article, mention in person.mentions:
        named[article].append(mention.start)
    for claim in dossier.claims:
        own: dict[object, list[Position]] = {}
        for position in claim.positions:
            if _speaks(person, position) or _is_named(named, position):
                own.setdefault((position.answer, position.stance), []).append(position)
        found += [(claim, tuple(group)) for group in own.values()]
    return found


def _speaks(person: Person, position: Position) -> bool:
    speakers = (*position.via, *([position.speaker] if position.speaker else []))
    return any(speaker.person == person.key for speaker in speakers)


def _is_named(named: Mapping[str, Sequence[int]], position: Position) -> bool:
    words = position.evidence
    return any(words.start <= start < words.end for start in named.get(words.article, ()))


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
