"""The index of people: a row for each, and who is quoted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import fold_name
from dossier.dossier import Dossier
from dossier.people.merge import Person
from dossier.people.page.said import WAYS, Said, Twins, said
from dossier.statements.find import Statement


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
class Voice:
    """An institution or person that speaks.

    Attributes:
        key: its id on the page, '' for a person, who has a page.
        text: its name.
        address: where its words stand.
        statements: what it says, near-copies folded.
        counts: how many of them are given in each of `WAYS`.
        origins: how many origins give them.
    """

    key: str
    text: str
    address: str
    statements: tuple[Said, ...]
    counts: tuple[int, ...]
    origins: int


def entry(dossier: Dossier, person: Person, heard: Sequence[Said]) -> Entry:
    """Return a person's row, given what the person said."""
    articles = {key for key, each in person.mentions if each.passage}
    folded = fold_name(person.name)
    return Entry(
        person=person,
        role=person.roles[0].text if person.roles else "",
        articles=len(articles),
        origins=dossier.origins_of(articles),
        statements=len(heard),
        folded="" if folded == person.name.casefold() else folded,
    )


def voices(dossier: Dossier, heard: Mapping[str, Sequence[Said]], aligned: Twins) -> list[Voice]:
    """Return everyone who speaks, those with the most statements first.

    Args:
        dossier: the dossier.
        heard: what each person with a page said, by key.
        aligned: the sentences of copies that align.
    """
    persons = [
        _voice(dossier, "", person.name, heard[person.key], f"people/{person.key}.html#part-said")
        for person in dossier.people
        if heard.get(person.key)
    ]
    every = [*persons, *_others(dossier, aligned)]
    return sorted(every, key=lambda each: (-len(each.statements), fold_name(each.text)))


def _others(dossier: Dossier, aligned: Twins) -> Iterable[Voice]:
    """Speakers who are no persons of the dossier."""
    by_name: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in dossier.statements:
        if statement.speaker and not statement.speaker.person:
            by_name[fold_name(statement.speaker.text).removeprefix("the ")].append(statement)
    for name, statements in by_name.items():
        key = "voice-" + ("-".join(name.split()) or "-")  # of a name no letter of which has a form
        heard = said(dossier, statements, aligned)
        yield _voice(dossier, key, _printed(statements), heard, f"people/index.html#{key}")


def _voice(dossier: Dossier, key: str, text: str, heard: Sequence[Said], address: str) -> Voice:
    given = [each.way for each in heard]
    articles = {told.article for each in heard for told in each.statements}
    counts = tuple(map(given.count, WAYS))
    return Voice(key, text, address, tuple(heard), counts, dossier.origins_of(articles))


def _printed(statements: Iterable[Statement]) -> str:
    texts = [each.speaker.text for each in statements if each.speaker]
    text = min(texts, key=lambda each: (not each[:1].isupper(), each))
    return " ".join(text.split())
