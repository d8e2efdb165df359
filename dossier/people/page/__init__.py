"""The people: an index with who is quoted, a page for each, and their marks on articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.articles.article import Article, Evidence, fold_name
from dossier.claims.agreement import Position
from dossier.claims.compare import Claim
from dossier.dossier import Dossier
from dossier.pages import Mark, Page, Site, Use
from dossier.people.merge import Person
from dossier.statements.find import Form, Statement
from dossier.statements.wording import worded


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the index, with counts."""

    person: Person
    role: str
    articles: int
    origins: int
    statements: int
    folded: str


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with the near-copies and repeats of it: the first stands for all.

    `differs`: the articles put different words between quotation marks, so none is verbatim.
    """

    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Where one article names a person: the mentions' sentences."""

    article: Article
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """An institution or person that speaks, with what it says; `key` is its id on the page."""

    key: str
    text: str
    statements: tuple[Said, ...]


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the index and a page for each person that has one."""
    shown = [person for person in dossier.people if dossier.has_page(person.key)]
    front = {
        "title": "People",
        "description": "Who is named and who is quoted, with every source.",
        "kind": "people",
    }
    index = site.render(
        "people.md.j2",
        "people/index.md",
        front,
        dossier=dossier,
        entries=[_entry(dossier, person) for person in shown],
        once=[person for person in dossier.people if not dossier.has_page(person.key)],
        voices=_voices(dossier),
    )
    return [index, *(_page(site, dossier, person) for person in shown)]


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each place where an article names a person of the dossier."""
    return [
        Mark(
            *(mention.start, mention.end, "person", address(dossier, person), person.name),
            why=person.roles[0].text if person.roles else "",
            key=person.key,
            status=person.status,
        )
        for person in dossier.people
        for key, mention in person.mentions
        if key == article.key
    ]


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the persons an article names, as the site orders them."""
    return [
        Use("person", address(dossier, person), person.name)
        for person in dossier.people
        if any(key == article.key for key, _ in person.mentions)
    ]


def address(dossier: Dossier, person: Person) -> str:
    """Return a person's page, or the index where the person has none."""
    return f"people/{person.key}.html" if dossier.has_page(person.key) else "people/index.html"


def _entry(dossier: Dossier, person: Person) -> Entry:
    articles = {key for key, _ in person.mentions}
    folded = fold_name(person.name)
    return Entry(
        person=person,
        role=person.roles[0].text if person.roles else "",
        articles=len(articles),
        origins=dossier.origins_of(articles),
        statements=len(_said(dossier, dossier.said_by(person.key))),
        folded="" if folded == person.name.casefold() else folded,
    )


def _page(site: Site, dossier: Dossier, person: Person) -> Page:
    entry = _entry(dossier, person)
    front = {
        "title": person.name,
        "description": f"{person.name}: what the sources print, with every sentence.",
        "key": person.key,
        "kind": "person",
        "search": {"boost": 8},
    }
    return site.render(
        "person.md.j2",
        f"people/{person.key}.md",
        front,
        dossier=dossier,
        entry=entry,
        person=person,
        said=_said(dossier, dossier.said_by(person.key)),
        named=_named(dossier, person),
        events=[event for event in dossier.events if person.key in event.people],
        answers=_answers(dossier, person),
    )


def _said(dossier: Dossier, statements: Sequence[Statement]) -> list[Said]:
    """Statements folded where they give one utterance, or stand in aligned sentences of a copy."""
    groups: list[list[Statement]] = []
    for statement in statements:
        home = next((g for g in groups if any(_one(dossier, statement, o) for o in g)), None)
        if home is None:
            groups.append([statement])
        else:
            home.append(statement)
    return [_folded(dossier, group) for group in groups]


def _folded(dossier: Dossier, group: Sequence[Statement]) -> Said:
    evidence = tuple(worded(each, dossier.reading(each.article).text) for each in group)
    quoted = [
        words for words, each in zip(evidence, group, strict=True) if each.form is Form.DIRECT
    ]
    return Said(tuple(group), evidence, len({fold_name(words.quote) for words in quoted}) > 1)


def _one(dossier: Dossier, one: Statement, two: Statement) -> bool:
    if one.article == two.article:
        return False
    if any(one in group and two in group for group in dossier.utterances):
        return True
    alignments = dossier.origin(one.article).alignments
    return any(alignment.aligns(one.passage, two.passage) for alignment in alignments)


def _named(dossier: Dossier, person: Person) -> list[Named]:
    named = []
    for article in dossier.articles:
        numbers = dict.fromkeys(
            mention.passage.number
            for key, mention in person.mentions
            if key == article.key and mention.passage
        )
        sentences = dossier.reading(article.key).text.sentences
        evidence = tuple(
            Evidence(sentences[n], sentences[n].start, sentences[n].end, sentences[n].text)
            for n in numbers
        )
        if evidence:
            named.append(Named(article, evidence))
    return named


def _answers(dossier: Dossier, person: Person) -> list[tuple[Claim, tuple[Position, ...]]]:
    """The rows in which a person speaks or is named, one answer of one stance an entry."""
    answers = []
    for claim in dossier.claims:
        own: dict[object, list[Position]] = {}
        for position in claim.positions:
            if _stands_in(person, position):
                own.setdefault((position.answer, position.stance), []).append(position)
        answers += [(claim, tuple(group)) for group in own.values()]
    return answers


def _stands_in(person: Person, position: Position) -> bool:
    speakers = (*position.via, *([position.speaker] if position.speaker else []))
    words = position.evidence
    return any(speaker.person == person.key for speaker in speakers) or any(
        article == words.article and words.start <= mention.start < words.end
        for article, mention in person.mentions
    )


def _voices(dossier: Dossier) -> list[Voice]:
    """Speakers who are no persons of the dossier, with what they say, by name."""
    by_name: dict[str, list[Statement]] = {}
    for statement in dossier.statements:
        if statement.speaker and not statement.speaker.person:
            by_name.setdefault(_voice_key(statement.speaker.text), []).append(statement)
    return [
        Voice(
            key="voice-" + "-".join(name.split()),
            text=_voice_text(statements),
            statements=tuple(_said(dossier, statements)),
        )
        for name, statements in sorted(by_name.items())
    ]


def _voice_key(text: str) -> str:
    return fold_name(text).removeprefix("the ")


def _voice_text(statements: Iterable[Statement]) -> str:
    texts = [each.speaker.text for each in statements if each.speaker]
    text = min(texts, key=lambda each: (not each[:1].isupper(), each))
    return " ".join(text.split())
