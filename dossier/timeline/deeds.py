"""What courts and offices have done, told without a date: "has been arrested", "has been elected".

Of such a deed a reader wants to know though no word says when. One article may mean it as what all
know; `timeline.event` shows a deed that two tell.

    next(deeds(text))  ->  (the sentence, (21, 38), the place of "has been arrested")

It looks at no sentence that has a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.articles.article import Passage, Span
from dossier.language.text import Text
from dossier.timeline.dating import inside

_HAS = re.compile(r"\b(?:has|have)(?: (?:also|already|now|since))?\Z")
_BEEN = re.compile(
    r" been (?:acquitted|appointed|arrested|bailed|banned|charged|convicted|detained|dismissed"
    r"|elected|expelled|extradited|fined|indicted|jailed|pardoned|remanded|sacked|sentenced"
    r"|suspended)\b"
)


def deeds(text: Text) -> Iterator[tuple[Passage, Span]]:
    """Yield the sentences that tell a deed without a date, and where its words stand."""
    printed = text.article.text
    for been in _BEEN.finditer(printed):
        has = _HAS.search(printed, max(0, been.start() - 16), been.start())
        passage = text.passage_at(been.start()) if has else None
        if has and passage and all(each.when is None for each in inside(text.dates, passage)):
            yield passage, (has.start(), been.end())
