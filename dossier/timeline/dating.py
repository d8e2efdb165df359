"""Which time expressions of a text belong on a timeline, and what time they give.

"Since 2014" is open towards the end, "from 2010 to 2014" is one stretch. Dates that only compare
("from a year earlier", "the worst since 1959"), today's date in somebody's mouth, picture captions
and what a page says of itself date nothing.

    "led the party from 1982 to 1987"  ->  1982/1987

It does not say what happened: `timeline.find` gives the sentence and its kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter, itemgetter
from typing import Protocol, TypeVar

from dossier import when as times
from dossier.articles.article import Passage
from dossier.language.dates import TimeMention
from dossier.language.text import Text
from dossier.language.timex import words
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression that dates something, its sentence and the time it gives."""

    passage: Passage
    mention: TimeMention
    when: When


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of an article's text."""

    start: int
    end: int


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Spanned)


_CALENDAR = re.compile(r"\d{4}(?!\d)")
_YEARS = re.compile(r"\d{3}[\dX](?!\d)")  # a decade dates nothing but the end of a stretch
_COMPARES = re.compile(
    r"year-ago|year-earlier|years? earlier|a year ago"
    r"|the (?:previous|preceding) (?:year|quarter|month)|(?:the )?(?:first|second) half\Z"
)
_BESIDES = re.compile(r"(?<!more )(?<!less )(?<!rather )\bthan (?:in |on |at |the |it was )?\Z")
_HOUR = re.compile(
    r"(?:0\d|1[0-4])[0-5]\d(?!\d)"
)  # a clock's, where nothing says that it is a year
_YEAR_NEXT = re.compile(r"\b(?:in|since|from|until|year|of|ad|circa) \Z")
_CLOCK = re.compile(r" (?:gmt|bst|est|edt|utc|hours|local time)\b")
_SUPERLATIVES = (
    "larg|bigg|deadli|long|high|low|great|strong|small|fast|sharp|deep|steep|short|bloodi|heavi"
)
_MEASURED = re.compile(
    rf"\b(?:first|only|worst|best|most|least|no|not|never|(?:{_SUPERLATIVES})est)\b[^.]{{0,120}}\Z"
)
_FURNITURE = re.compile(
    r"\d{1,3}/\d{1,3} |\W{0,3}this (?:article|story|report|post|page) (?:was|has been) "
    r"|\W{0,3}a version (?:of this [a-z]{4,8} )?appeared "
    r"|(?:first |last )?(?:updated|published|posted)\b[: ]"
)
_YEAR = re.compile(r"\d{4}")
_POST = re.compile(r"(?:\(@\w{1,30}\)|\b[Pp]osted by [^\n]{1,40} on) \Z")
_WROTE = re.compile(r",? [^.!?:\n]{1,40} wrote: ?")  # the stamp of a reader's comment
_SPEAKERS_DAY = re.compile(r"today|tonight|yesterday|tomorrow|morning|afternoon|evening")
_SINCE = re.compile(r"\bsince (?:the |about |around )?\Z")
_FROM = re.compile(r"\b(?:from|between) (?:the )?\Z")
_JOINS = re.compile(r",? (?:to|and|until|through|till) (?:the )?\Z")
_FEWEST_WORDS = 4
_LONGEST = 4000  # characters of a sentence; a longer one is a table or a list that tells nothing


def dated(text: Text) -> Iterator[Dated]:
    """Yield the time expressions that date something, in the order of the text."""
    lowered = words.lower(text.article.text)
    quoted = [quotation.content for quotation in text.quotations]
    stored_late = _is_stored_late(text)
    joined_end = -1
    for index, mention in enumerate(text.dates):
        passage = text.passage_at(mention.start)
        if passage is None or mention.end > passage.end or mention.start < joined_end:
            continue
        if stored_late and not _YEAR.search(lowered, mention.start, mention.end):
            continue
        if _is_spoken(lowered, mention, quoted) or not _dates(lowered, mention, passage):
            continue
        joined = _joined(lowered, mention, text.dates[index + 1 : index + 2])
        joined_end = text.dates[index + 1].end if joined else -1
        time = joined or (_since(lowered, mention) if _CALENDAR.match(mention.value) else None)
        if time:
            yield Dated(passage, mention, _to_the_day(time, mention))


def inside(found: Sequence[_Found], within: _Spanned) -> Sequence[_Found]:
    """Return what begins within a sentence or other stretch, of things in the order of the text."""
    first = bisect_left(found, within.start, key=attrgetter("start"))
    return found[first : bisect_left(found, within.end, lo=first, key=attrgetter("start"))]


def _dates(lowered: str, mention: TimeMention, passage: Passage) -> bool:
    if mention.when is None or not _YEARS.match(mention.value):
        return False
    if passage.end - passage.start > _LONGEST:
        return False
    furniture = _FURNITURE.match(lowered, passage.start) or _WROTE.match(lowered, mention.end)
    if furniture or len(passage.text.split()) < _FEWEST_WORDS:
        return False
    if lowered.endswith("recent ", 0, mention.start) or (
        lowered.endswith("the ", 0, mention.start) and lowered.startswith("last ", mention.start)
    ):
        return False  # "the last Sunday of May", "the last year"
    if _BESIDES.search(lowered, max(0, mention.start - 16), mention.start):
        return False
    return not _is_hour(lowered, mention) and not _COMPARES.search(
        lowered, mention.start, mention.end
    )


def _is_hour(lowered: str, mention: TimeMention) -> bool:
    """Whether four digits are a clock's: "at 1100", "1930 GMT"."""
    start, end = mention.start, mention.end
    if end - start != 4 or not lowered[start:end].isdigit():
        return False
    early = _HOUR.match(lowered, start) and not _YEAR_NEXT.search(lowered, max(0, start - 8), start)
    return bool(early or _CLOCK.match(lowered, end))


def _is_stored_late(text: Text) -> bool:
    """Whether the posts that an article shows are all over a year older than its stored date.

    Then that is the day on which it was stored again, and "last week" counts from another.
    """
    stored = text.article.published.one_day if text.article.published else None
    posted = [
        each.when.one_day
        for each in text.dates
        if each.when and _POST.search(text.article.text, max(0, each.start - 60), each.start)
    ]
    days = [day for day in posted if day]
    return stored is not None and bool(days) and stored - max(days) > timedelta(days=366)


def _is_spoken(lowered: str, mention: TimeMention, quoted: list[tuple[int, int]]) -> bool:
    """'Today' between quotation marks is the day of speaking, which may lie before the article."""
    if not _SPEAKERS_DAY.search(lowered, mention.start, mention.end):
        return False
    index = bisect_right(quoted, mention.start, key=itemgetter(0))
    return index > 0 and mention.start < quoted[index - 1][1]


def _joined(lowered: str, mention: TimeMention, following: tuple[TimeMention, ...]) -> When | None:
    """The stretch of 'from A to B' and 'between A and B', None where it is none."""
    first, last = mention.when, following[0].when if following else None
    if first is None or last is None or not (_is_plain(first) and _is_plain(last)):
        return None
    gap = lowered[mention.end : min(following[0].start, mention.end + 14)]
    if not _FROM.search(lowered, max(0, mention.start - 14), mention.start) or not _JOINS.match(
        gap
    ):
        return None
    if first.latest is None or last.earliest is None or first.latest >= last.earliest:
        return None
    said = lowered[mention.start : following[0].end]
    return times.parse(f"{first.edtf}/{last.edtf}").because(first.basis, said)


def _since(lowered: str, mention: TimeMention) -> When | None:
    """The mention's time, open-ended behind 'since'; None where 'since' only measures a record."""
    time = mention.when
    if time is None or not _SINCE.search(lowered, max(0, mention.start - 14), mention.start):
        return time
    if _MEASURED.search(lowered[max(0, mention.start - 140) : mention.start]):
        return None
    if not _is_plain(time):
        return None
    return times.parse(f"{time.edtf}/..").because(time.basis, time.said)


def _to_the_day(time: When, mention: TimeMention) -> When:
    """The time of "around 5 a.m. on Monday" without the doubt that is of the hour alone."""
    if not (time.edtf.endswith("~") and "T" in mention.value and time.one_day):
        return time
    return times.parse(time.edtf.removesuffix("~")).because(time.basis, time.said)


def _is_plain(time: When) -> bool:
    return "/" not in time.edtf and not time.edtf.startswith("[")
