"""The date a figure holds for, where its sentence tells one: "as of Monday", "in 2019".

    "Membership grew from 300 in 2015 to 800 in 2020"  ->  300: '2015', 800: '2020'

Several dates without a word that binds one of them to the figure: none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dossier.language.dates import TimeMention

Span = tuple[int, int]

_MARKED = re.compile(r"\b(?:as of|as at|by)(?: (?:the|early|late|mid))? \Z", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\b(?:since|from|after|before|until|till|between|following|for|founded in|born in|built in"
    r"|established in|created in|signed in|opened in)(?: (?:the|late|early|about))? \Z",
    re.IGNORECASE,
)
_NEAR = re.compile(r"[ \n](?:[\w'’-]{1,20}[ \n]){0,4}\Z")
_ANOTHER_CLAUSE = re.compile(
    r"[;:]|, (?:which|who|where|when|while|but|and|after|before|since)\b|\b(?:which|who|when|after"
    r"|before|since|because|until)\b"
)


def of(text: str, dates: Sequence[TimeMention], sentence: Span, figure: Span) -> Span | None:
    """Return the span of the date that a figure holds for, None where the sentence tells none.

    Args:
        text: the article's text.
        dates: all its time expressions, in order.
        sentence: the span of the figure's sentence.
        figure: the span of the figure with its noun.
    """
    first = bisect_left(dates, sentence[0], key=lambda date: date.start)
    last = bisect_left(dates, sentence[1], key=lambda date: date.start)
    near = [
        (date.start, date.end)
        for date in dates[first:last]
        if date.end <= figure[0] or date.start >= figure[1]
    ]
    marked = [date for date in near if _MARKED.search(text, max(0, date[0] - 14), date[0])]
    if len(marked) == 1:
        return marked[0]
    free = [date for date in near if not _BOUNDED.search(text, max(0, date[0] - 22), date[0])]
    for date in free:
        between = text[figure[1] : date[0]]
        if date[0] >= figure[1] and len(between) < 60 and _NEAR.match(between):
            return date if not _ANOTHER_CLAUSE.search(between) else None
    if len(near) != 1 or not free:
        return None
    between = (
        text[figure[1] : free[0][0]] if free[0][0] >= figure[1] else text[free[0][1] : figure[0]]
    )
    return None if _ANOTHER_CLAUSE.search(between) else free[0]
