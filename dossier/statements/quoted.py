"""What of a statement stands in quotation marks, and which quotations go on.

A quotation belongs to a statement whole, over the ends of sentences. A sentence or a paragraph
that is nothing but a quotation goes on with the one before it.

    quoted_within("He said “xxx” and “xx”.", (8, 22))  ->  [(8, 13), (18, 22)], where x is blotted

It does not know who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter, itemgetter

from dossier.articles.article import Passage, Span
from dossier.language.text import Text
from dossier.statements.cues import BLOT, PAUSE
from dossier.statements.ground import Ground

_start = attrgetter("start")
_WORD = re.compile(r"\w")
_QUOTED = re.compile(rf"(?:''|``|[^\s{BLOT}])?{BLOT}+{PAUSE}?(?:''|[^\s{BLOT}])?")


def quoted_within(sentence: str, span: Span) -> list[Span]:
    """Return the quotations of a blotted sentence that lie in a span, marks included."""
    places = (match.span() for match in _QUOTED.finditer(sentence))
    return [each for each in places if span[0] <= each[0] and each[1] <= span[1] + 1]


def whole(text: Text, span: Span) -> Span:
    """Return a span with the whole of the quotations that it begins or ends in."""
    start, end = span
    first = bisect_right(text.quotations, start, key=_start) - 1
    if first >= 0 and start < text.quotations[first].end:
        start = text.quotations[first].start
    last = bisect_right(text.quotations, end - 1, key=_start) - 1
    if last >= 0 and text.quotations[last].end >= end:
        end = text.quotations[last].end
    return start, end


def paragraph_of(text: Text, passage: Passage) -> Span | None:
    """Return the paragraph in which a sentence begins, None outside of all."""
    spans = text.article.paragraphs
    index = bisect_right(spans, passage.start, key=itemgetter(0)) - 1
    return spans[index] if index >= 0 and passage.start < spans[index][1] else None


def is_quoted_whole(text: Text, paragraph: Span | None) -> bool:
    """Return whether a paragraph is one quotation from its first letter to its last."""
    if paragraph is None:
        return False
    at = bisect_left(text.quotations, paragraph[0], key=_start)
    start, end = paragraph
    return (
        at < len(text.quotations)
        and not text.article.text[start : text.quotations[at].start].strip()
        and not text.article.text[text.quotations[at].end : end].strip()
    )


def is_quotation(ground: Ground) -> bool:
    """Return whether a sentence is nothing but a quotation."""
    return BLOT in ground.sentence and not _WORD.search(ground.sentence)
