"""What an article places by order alone: "hours later", "the next day" of a day it does not name.

Also a weekday of an article whose publication date is unknown. Such an account has no time, and is
given none; where the article tells a dated event just before, it stands behind or before that one.

    next(placed(text))  ->  Placed(passage, at=(0, 11)), the place of "Hours later"

It looks for words of order at the head and at the end of a sentence, and at no sentence that has
a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.articles.article import Passage, Span
from dossier.language.text import Text
from dossier.timeline.dating import inside

REACH = 3  # sentences back to the account that an order is counted from

_SOME = r"a|an|a few|several|some|many|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_ORDER = re.compile(
    rf"(?:(?:{_SOME}) )?(?:minute|hour|day|week|month|moment)s? "
    r"(?:(?:later|afterwards?|earlier|before)(?=,)"
    r"|(?:later|earlier)(?= (?!than|in|on|this|last|that)[a-zA-Z]))"
    r"|the (?:next|following|previous) (?:day|morning|afternoon|evening|night|week)\b"
    r"|(?:shortly|soon|immediately) (?:afterwards?|before|thereafter)(?=,)",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:(?:(?:{_SOME}) )?(?:minute|hour|day|week|month)s (?:later|earlier|afterwards?)"
    r"|the (?:next|following|previous) (?:day|morning|afternoon|evening|night|week))(?=\.\Z)"
)
_END = 32  # characters at the end of a sentence in which words of order stand
_BACK = frozenset(("earlier", "before", "previous"))
_WEEKDAY = re.compile(r"XXXX-WXX-\d")
_NAMED = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence placed by order alone, and where the words stand that place it."""

    passage: Passage
    at: Span


def placed(text: Text) -> Iterator[Placed]:
    """Yield what an article places by order alone, in the order of the text."""
    weekdays = {
        mention.start: mention.end
        for mention in text.dates
        if mention.when is None and _WEEKDAY.match(mention.value)
    }
    unsure = {passage.number for at in weekdays if (passage := text.passage_at(at))}
    for passage in text.sentences:
        words = passage.text
        found = _ORDER.match(words) or _LAST.search(words, max(0, len(words) - _END))
        if found is None and passage.number not in unsure:
            continue
        dates = inside(text.dates, passage)
        if found and all(each.when is None for each in dates):
            start, end = found.span()
            yield Placed(passage, (passage.start + start, passage.start + end))
        elif len(dates) == 1 and dates[0].start in weekdays:
            yield Placed(passage, (dates[0].start, dates[0].end))


def goes_back(said: str) -> bool:
    """Return whether words of order lead back: "hours earlier"."""
    return not _BACK.isdisjoint(said.lower().split())


def counts(said: str) -> bool:
    """Return whether words place by what was told before them, and not by a weekday."""
    return _ORDER.match(f"{said},") is not None


def weekday(said: str) -> str:
    """Return the weekday that words name, in small letters; 'any' of none, '' of other words."""
    found = _NAMED.search(said)
    return found.group().lower() if found else "" if said else "any"
