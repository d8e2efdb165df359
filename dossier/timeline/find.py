"""The dated accounts of one article: for each date that dates a happening, the sentence that tells it.

The words around a date say what kind of account it is: a date beside "said" or "announcement" dates
the saying (announced), one beside "will" or "due to" a plan, one beside "denied" a denial; the rest
happened. Dates that only compare ("a year earlier") and decades date nothing.

    "Belgium said on Tuesday that ..."  ->  announced, on the Tuesday

It joins nothing: accounts of one event are brought together by `timeline.merge`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier import when as times
from dossier.articles.article import Evidence, Passage, Status
from dossier.language import tense
from dossier.language.dates import TimeMention
from dossier.language.text import Text
from dossier.language.timex import words
from dossier.people.find import Mention
from dossier.statements.find import Stance, Statement
from dossier.when import When


class Kind(StrEnum):
    """Whether a thing took place."""

    HAPPENED = "happened"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of one dated thing.

    Attributes:
        when: its time, None where the article gives none that can be resolved.
        kind: happened, announced, planned or denied.
        evidence: the words that tell it: the clause or sentence.
        status: machine, or who vouches for it.
    """

    when: When | None
    kind: Kind
    evidence: Evidence
    status: Status = Status.MACHINE


_CALENDAR = re.compile(r"\d{4}(?!\d)")
_COMPARES = re.compile(
    r"year-ago|year-earlier|years? earlier|years? before|a year ago|same (?:period|time)"
)
_SINCE = re.compile(r"\bsince (?:the )?\Z")
_FROM = re.compile(r"\b(?:from|between) (?:the )?\Z")
_JOINS = re.compile(r" (?:to|and|until|through|till) (?:the )?\Z")
_FEWEST_WORDS = 4


def find(
    text: Text,
    mentions: Sequence[Mention],  # noqa: ARG001 - every finder of a branch is given the people
    statements: Sequence[Statement],
) -> tuple[Account, ...]:
    """Return the article's dated accounts in order: one for each date that dates a happening."""
    lowered = words.lower(text.article.text)
    accounts: dict[tuple[int, str], Account] = {}
    for passage, mention, time in _dated(text, lowered):
        evidence = text.evidence(passage.start, passage.end)
        if evidence is None or len(passage.text.split()) < _FEWEST_WORDS:
            continue
        kind = _kind(text, lowered, mention, statements)
        accounts.setdefault((passage.number, time.edtf), Account(time, kind, evidence))
    return tuple(accounts.values())


def _dated(text: Text, lowered: str) -> Iterator[tuple[Passage, TimeMention, When]]:
    """The mentions that date something, each with its sentence and the time it gives it."""
    skip = False
    following = (*text.dates[1:], None)
    for mention, after in zip(text.dates, following, strict=False):
        passage = text.passage_at(mention.start)
        if skip or passage is None or mention.end > passage.end or not _dates(lowered, mention):
            skip = False
            continue
        time = _time(lowered, mention, after)
        skip = after is not None and time.edtf.endswith(
            f"/{after.when.edtf}" if after.when else "/"
        )
        yield passage, mention, time


def _dates(lowered: str, mention: TimeMention) -> bool:
    if mention.when is None or not _CALENDAR.match(mention.value):
        return False
    return not _COMPARES.search(lowered, mention.start, mention.end)


def _time(lowered: str, mention: TimeMention, after: TimeMention | None) -> When:
    """The mention's time; open-ended behind 'since', up to the next date behind 'from' or 'between'."""
    assert mention.when is not None
    time = mention.when
    before = lowered[max(0, mention.start - 14) : mention.start]
    if "/" in time.edtf or time.edtf.startswith("["):
        return time
    if _SINCE.search(before):
        return times.parse(f"{time.edtf}/..").because(time.basis, time.said)
    if after and after.when and _FROM.search(before) and _joined(lowered, mention, after):
        last = after.when
        if time.latest and last.earliest and time.latest < last.earliest and _plain(last):
            joined = times.parse(f"{time.edtf}/{last.edtf}")
            said = lowered[mention.start : after.end]
            return joined.because(time.basis, said)
    return time


def _joined(lowered: str, mention: TimeMention, after: TimeMention) -> bool:
    gap = lowered[mention.end : after.start]
    return len(gap) < 12 and bool(_JOINS.match(gap))


def _plain(time: When) -> bool:
    return "/" not in time.edtf and not time.edtf.startswith("[")


def _kind(text: Text, lowered: str, mention: TimeMention, statements: Sequence[Statement]) -> Kind:
    cue = tense.nearest(lowered, mention.start, mention.end)
    if cue is tense.Cue.DENIAL or _is_denied(mention, statements):
        return Kind.DENIED
    if cue is tense.Cue.REPORT:
        return Kind.ANNOUNCED
    if cue is tense.Cue.FUTURE or _lies_ahead(mention, text.article.published):
        return Kind.PLANNED
    return Kind.HAPPENED


def _is_denied(mention: TimeMention, statements: Sequence[Statement]) -> bool:
    return any(
        start <= mention.start < end
        for statement in statements
        if statement.stance is Stance.DENIES
        for start, end in statement.content
    )


def _lies_ahead(mention: TimeMention, published: When | None) -> bool:
    latest: date | None = published.latest if published else None
    earliest = mention.when.earliest if mention.when else None
    return latest is not None and earliest is not None and earliest > latest
