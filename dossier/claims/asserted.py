"""What the articles of a dossier assert, by their speakers as the whole dossier knows them.

What an article asserts depends on it alone and may be known from an earlier build; who speaks is
told apart. Where a decision says who does, the article is asked again, since "it" and "my" mean the
speaker.

    [*asserted(ground)]  ->  [Assertion(article='a', ...), ..., Assertion(article='b', ...), ...]

It gives nothing of an article whose words are kept back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dossier.articles.article import Mode
from dossier.claims import assertions
from dossier.claims.assertions import Assertion, Spoken
from dossier.claims.claim import Ground
from dossier.statements.find import Statement


def asserted(ground: Ground) -> Iterator[Assertion]:
    """Yield what the articles assert, by the key of the article."""
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in ground.statements:
        said[statement.article].append(statement)
    for key, text in sorted(ground.texts.items()):
        if text.article.mode is Mode.METADATA:
            continue
        if key in ground.asserted and not any(each.ruling for each in said[key]):
            yield from ground.asserted[key]
        else:
            yield from assertions.find(text, said[key], ground.figures.get(key, ()))


def spoken(ground: Ground) -> Spoken:
    """Return what gives the statement of an assertion as it stands in the dossier."""
    known = {(each.article, each.key): each for each in ground.statements}

    def statement(assertion: Assertion) -> Statement | None:
        said = assertion.statement
        return said and known[said.article, said.key]

    return statement
