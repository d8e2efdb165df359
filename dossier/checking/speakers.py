"""Statements of which the program does not know who makes them.

    "We stay," she said, of two women   ->   - {article: a, quote: "We stay", speaker: nobody}

It attributes nothing: `statements` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dossier import yamlfile
from dossier.articles.article import Status
from dossier.checking.finding import Finding, Paste, Severity
from dossier.checking.places import Places, quote_of
from dossier.decisions.kinds import NOBODY
from dossier.dossier import Dossier
from dossier.language.text import Text
from dossier.statements.find import Form, Statement

_NEAR = 2  # sentences before a statement in which its speaker may be named
_SHOWN = 3  # names that a message offers


def doubts(whole: Dossier, places: Places, file: str) -> Iterator[Finding]:
    """Return the statements whose speaker is open and that no decision settles.

    Args:
        whole: the dossier.
        places: where its words stand.
        file: the curator's file of decisions on statements, as messages name it.
    """
    named: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for person in whole.people:
        for article, mention in person.mentions:
            if mention.passage and person.name not in named[article, mention.passage.number]:
                named[article, mention.passage.number].append(person.name)
    for said in whole.statements:
        if said.speaker is None and said.status is Status.MACHINE:
            last = said.passage.number
            near = [
                name
                for number in range(last, last - _NEAR - 1, -1)
                for name in named.get((said.article, number), ())
            ]
            yield _finding(whole, places, file, said, list(dict.fromkeys(near))[:_SHOWN])


def _finding(
    whole: Dossier, places: Places, file: str, said: Statement, near: list[str]
) -> Finding:
    text = whole.reading(said.article).text
    place = places.of(text.article, said.content[0][0])
    source = text.article.text[slice(*said.source)] if said.source else ""
    who = f'who is meant by "{source}"' if source else "who says this"
    words = quote_of(text, *said.content[0])
    return Finding(
        *(Severity.NOTICE, "open speaker", place),
        f"it is not known {who}: {_shown(text, said)}",
        f"name the speaker, or leave it open for good with {NOBODY}",
        Paste(file, _lines(said.article, words, near)) if words else None,
        certainty=0.2 if said.form is Form.DIRECT else 0.4,
    )


def _lines(article: str, words: str, near: list[str]) -> str:
    entry = {"article": article, "quote": words}
    lines = [f"- {yamlfile.flow({**entry, 'speaker': NOBODY})}\n"]
    lines += [f"# or speaker: {name}\n" for name in near]
    return "".join(lines)


def _shown(text: Text, said: Statement) -> str:
    words = " ".join(text.article.text[slice(*said.content[0])].split())
    return words if len(words) <= 80 else f"{words[:79].rstrip()}…"
