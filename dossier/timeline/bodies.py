"""Which body a sentence begins with where it says "the company": the one its article named last.

It is taken where the article puts the same words before its name ("the lender Norbank"), or where
its title names it and the sentence before names no other.

    "Norbank failed on Monday. The bank shut its branches."  ->  (8, "Norbank"), behind "The bank"

It knows neither persons nor places: "the mayor" and "the town" are read as they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from dossier.articles.article import Passage
from dossier.language.name_runs import Name
from dossier.language.name_words import is_common
from dossier.language.text import Text
from dossier.timeline.dating import inside
from dossier.timeline.passing import FINITE

REACH = 3  # sentences back to the one that names the body
_GROUP = re.compile(
    r"[Tt]he (?P<noun>(?:[a-z-]{3,15} )?(?:agency|airline|band|bank|broadcaster|business|carmaker"
    r"|charity|club|company|firm|foundation|giant|group|institute|label|lender|magazine|network"
    r"|newspaper|organi[sz]ation|party|regulator|retailer|union|university|watchdog))(?=,? [a-z])"
)
_BEFORE_NOUN = re.compile(rf" (?!{FINITE.pattern})[a-z]")


def named(text: Text, passage: Passage, start: int) -> tuple[int, str] | None:
    """Return the place behind "the company" and the body's name; None where it does not say so.

    Args:
        text: the annotated article.
        passage: the sentence.
        start: where its subject begins, in characters of the sentence.
    """
    group = _GROUP.match(passage.text, start)
    last = next(_before(text, passage), None) if group else None
    if group is None or last is None:
        return None
    if not _is_put_before(text, group["noun"], last.text):
        if not re.search(rf"\b{re.escape(last.text)}\b", text.article.title):
            return None
        home = text.passage_at(last.start)
        if home is None or any(each.text != last.text for each in _bodies(text, home)):
            return None
    return group.end(), last.text


def _before(text: Text, passage: Passage) -> Iterator[Name]:
    """The bodies named in the sentences before one, the last first."""
    for number in range(passage.number - 1, max(-1, passage.number - 1 - REACH), -1):
        yield from reversed(_bodies(text, text.sentences[number]))


def _bodies(text: Text, passage: Passage) -> list[Name]:
    """The names that may be a body's; a word that opens a sentence before its noun is none."""
    return [
        name
        for name in inside(text.names, passage)
        if name.kind in ("organisation", "unknown")
        and not (
            name.start == passage.start
            and (is_common(name.text) or _BEFORE_NOUN.match(text.article.text, name.end))
        )
    ]


def _is_put_before(text: Text, noun: str, name: str) -> bool:
    """Whether the article prints a name behind the words: "the lender Norbank"."""
    printed = text.article.text
    starts = (found.end() for found in re.finditer(rf"\b{re.escape(noun)} (?=[A-Z])", printed))
    return any(_name_at(text, start) == name for start in starts)


def _name_at(text: Text, start: int) -> str:
    place = bisect_left(text.names, start, key=attrgetter("start"))
    found = text.names[place : place + 1]
    return found[0].text if found and found[0].start == start else ""
