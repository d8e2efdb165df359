"""What a person's page tells of a person: where and when named, answers given, how to undo it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from dossier.articles.article import Article, Evidence, Passage
from dossier.claims.answers import Position
from dossier.claims.claim import Claim
from dossier.dossier import Dossier
from dossier.dossier.grouped import Taken
from dossier.dossier.shown import Place
from dossier.people.find import Mention
from dossier.people.matrix import Dot, dot
from dossier.people.merge import Person
from dossier.timeline.merge import Event
from dossier.timeline.picture import Mark, Picture, draw
from dossier.when import When

_DAYS = 60  # of a line of 960 units, so that strokes stand apart


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
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for key, mention in person.in_body:
        mentions[key].append(mention)
    heard = Counter(each.article for each in dossier.said_by(person.key))
    return [
        Named(dossier.article(key), dot(len(here), heard[key]), evidence)
        for key, here in sorted(mentions.items())
        if (evidence := _sentences(dossier.reading(key).text.sentences, here))
    ]


def _sentences(sentences: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Evidence, ...]:
    """The sentences that hold some mentions, whole, each once."""
    numbers = dict.fromkeys(each.passage.number for each in mentions if each.passage)
    return tuple(
        Evidence(sentences[n], sentences[n].start, sentences[n].end, sentences[n].text)
        for n in numbers
    )


def coverage(dossier: Dossier) -> list[When]:
    """Return when the articles appeared; nothing where these are more days than can be told apart.

    A dossier of hundreds of days would be a grey band below every person's line.
    """
    every = [article.published for article in dossier.articles if article.published]
    return every if len({each.edtf for each in every}) <= _DAYS else []


def line(places: Sequence[Named], every: Sequence[When]) -> Line | None:
    """Return when the articles that name a person appeared, None where no two days are known.

    Args:
        places: the articles.
        every: when all articles appeared, as far as that is shown beside them.
    """
    dated = [each for each in places if each.article.published]
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


def neighbours(dossier: Dossier) -> Mapping[str, Mapping[str, Sequence[Place]]]:
    """Return who is named in one sentence with each person, by key, and in which sentences."""
    found: defaultdict[str, defaultdict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for place, named in sorted(dossier.together.items()):
        for one, two in permutations(named, 2):
            found[one][two].append(place)
    return found


def together(
    dossier: Dossier, named: Sequence[Named], others: Mapping[str, Sequence[Place]]
) -> list[tuple[Person, tuple[Evidence, ...]]]:
    """Return who is named in one sentence with a person, and these sentences; the most first.

    Args:
        dossier: the dossier.
        named: where the articles name the person.
        others: what `neighbours` gives of the person.
    """
    shown = {
        (each.article.key, words.passage.number): words for each in named for words in each.evidence
    }
    found = [
        (other, tuple(shown[place] for place in others[other.key]))
        for other in dossier.in_order(others)
    ]
    return sorted(found, key=lambda each: -len(each[1]))


def part_in(dossier: Dossier) -> Mapping[str, Sequence[Event]]:
    """Return the events in which each person has part."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in dossier.events:
        for key in dict.fromkeys(event.people):
            found[key].append(event)
    return found


def answers(positions: Iterable[Taken]) -> list[tuple[Claim, tuple[Position, ...]]]:
    """Return the rows in which positions stand, one answer of one stance an entry."""
    groups: dict[object, tuple[Claim, list[Position]]] = {}
    for claim, _, each in positions:
        groups.setdefault((claim.key, each.answer, each.stance), (claim, []))[1].append(each)
    return [(claim, tuple(group)) for claim, group in groups.values()]


def undoing(person: Person) -> Iterator[tuple[str, str]]:
    """Yield what a curator may change of a person's identity, and the line that does it."""
    full = [name for name in (person.name, *(each.name for each in person.also)) if " " in name]
    articles = list(dict.fromkeys(key for key, _ in person.in_body))
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
