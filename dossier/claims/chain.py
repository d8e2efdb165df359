"""Through whom a statement reached an article: the paper or agency that was told, or reports it.

    "Ray told the Gazette that it was over"           ->  the Gazette
    "It is over, Ray said, the Gazette reported"      ->  the Gazette

A chain that another sentence tells of is not found.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dossier.articles.article import fold_name
from dossier.claims.assertions import Assertion
from dossier.language.text import Text
from dossier.statements.speakers import Speaker

_TOLD = re.compile(
    r"\b(?:told|tells|telling|interview with|statement to|speaking to|quoted by|reported by|via"
    r"|according to) (?:the |a |an )?\Z",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"(?: news| news agency)? (?:has |had |have )?report(?:s|ed)\b")
_REACH = 24
_PRESS = ("organisation", "other", "unknown")


def via(assertion: Assertion, text: Text) -> tuple[Speaker, ...]:
    """Return through whom what is asserted reached the article; nobody where it says so itself.

    The speaker is never in the chain, and neither is the article's own outlet.
    """
    if assertion.statement is None or assertion.statement.speaker is None:
        return ()
    printed, passage = text.article.text, assertion.passage
    first = bisect_left(text.names, passage.start, key=lambda name: name.start)
    last = bisect_left(text.names, passage.end, key=lambda name: name.start)
    for name in text.names[first:last]:
        if name.kind not in _PRESS:
            continue
        told = _TOLD.search(printed, max(passage.start, name.start - _REACH), name.start)
        if told or _REPORTS.match(printed, name.end):
            folded = fold_name(name.text)
            speaker = fold_name(assertion.statement.speaker.text)
            if folded not in speaker and folded != fold_name(text.article.outlet):
                return (Speaker(name.text, None, ""),)
    return ()
