"""Names that are nearly the same and yet taken for two, or that a decision may have misspelt.

    Piet Halloran in a, Pieter Halloran in b   ->   - {same: ["Piet Halloran", "Pieter Halloran"]}

It joins nothing: `people` does, and leaves apart what only a person can know to be one.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from dossier import yamlfile
from dossier.articles.article import fold_name
from dossier.checking.finding import Finding, Paste, Severity
from dossier.checking.mending import Mender
from dossier.checking.places import Places
from dossier.decisions import ClaimDecision, Decisions, Ruling
from dossier.dossier import Dossier
from dossier.people.merge import Person
from dossier.people.variants import parts, surname

LIKE = 0.8
"""How alike two given names are, of 1, from which one may be a spelling of the other: Anton
and Antoni are .91, Anna and Anne .75."""
MISSPELT = 0.85
"""The same of whole names, from which the one that no article prints may be misspelt."""


def doubts(
    whole: Dossier, decided: Decisions, places: Places, mender: Mender, files: str
) -> Iterator[Finding]:
    """Return names that are nearly the same, of persons and of decided speakers.

    Args:
        whole: the dossier.
        decided: what the curator decided.
        places: where its words stand.
        mender: what mends a line of a decision.
        files: the folder of decisions, as messages name it.
    """
    yield from _apart(whole, places, f"{files}/people.yml")
    yield from _misspelt(whole, decided, mender)


def _apart(whole: Dossier, places: Places, file: str) -> Iterator[Finding]:
    families: defaultdict[str, list[Person]] = defaultdict(list)
    for person in whole.people:
        if surname(person.name) and person.mentions:
            families[parts(person.name)[-1]].append(person)
    for family in families.values():
        for one, two in combinations(family, 2):
            settled = set(one.rulings) & set(two.rulings)
            if not settled and LIKE <= _alike(_given(one), _given(two)) < 1:
                yield _may_be_one(whole, places, file, one, two)


def _may_be_one(whole: Dossier, places: Places, file: str, one: Person, two: Person) -> Finding:
    key, mention = two.mentions[0]
    names = [one.name, two.name]
    lines = [f"- {yamlfile.flow({'same': names})}", f"# or - {yamlfile.flow({'different': names})}"]
    return Finding(
        *(Severity.NOTICE, "near name", places.of(whole.article(key), mention.start)),
        f"{one.name} and {two.name} are taken for two persons",
        "where the second is a spelling of the first, join them",
        Paste(file, "\n".join(lines) + "\n"),
        certainty=0.5,
    )


def _given(person: Person) -> str:
    return parts(person.name)[0]


def _misspelt(whole: Dossier, decided: Decisions, mender: Mender) -> Iterator[Finding]:
    known = {
        fold_name(name): person.name
        for person in whole.people
        for name in (person.name, *(form.name for form in person.also))
    }
    for ruling, speaker in dict.fromkeys(_speakers(decided)):
        folded = fold_name(speaker)
        if folded in known or _printed(whole, speaker):
            continue
        near = difflib.get_close_matches(folded, known, n=1, cutoff=MISSPELT)
        if near:
            yield Finding(
                *(Severity.NOTICE, "near name", ruling.location),
                f'no article names the speaker "{speaker}"',
                f'nearest: "{known[near[0]]}"',
                mender.renamed(ruling.location, speaker, known[near[0]]),
                certainty=0.1,
            )


def _speakers(decided: Decisions) -> Iterator[tuple[Ruling, str]]:
    for said in decided.statements:
        yield said.ruling, said.speaker
    for row in decided.claims:
        if isinstance(row, ClaimDecision):
            for position in row.positions:
                yield from ((row.ruling, name) for name in (position.speaker, *position.via))


def _printed(whole: Dossier, name: str) -> bool:
    """Whether an article has the name as words of its own, and not within longer ones."""
    words = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return not name or any(
        name in article.text and words.search(article.text) for article in whole.articles
    )


def _alike(one: str, two: str) -> float:
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()
