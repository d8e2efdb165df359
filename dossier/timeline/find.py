"""The dated accounts of one article: for each date of a happening, the sentence that tells it.

The words around a date say what kind of account it is: a date beside "said" or "announcement" dates
the saying (announced), one beside "will" or "due to" a plan, one beside "denied" a denial; the rest
happened.

    "Belgium said on Tuesday that ..."  ->  announced, on the Tuesday

It joins nothing: accounts of one event are brought together by `timeline.merge`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier.articles.article import Evidence, Span, Status
from dossier.language import tense
from dossier.language.text import Text
from dossier.statements.find import Stance, Statement
from dossier.timeline.dating import Dated, dated
from dossier.timeline.deeds import deeds
from dossier.timeline.headline import headline
from dossier.timeline.order import placed
from dossier.timeline.states import tells_state
from dossier.when import When, parse


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
        date: where the words stand that date it, or tell it without a date; None where a curator
            dates it.
        headline: its words as they can head a row, '' where they make no sense alone.
        placed: the printed words that place it by order where it has no time ('the next day').
    """

    when: When | None
    kind: Kind
    evidence: Evidence
    status: Status = Status.MACHINE
    date: Span | None = None
    headline: str = ""
    placed: str = ""


_KINDS = {
    tense.Cue.PAST: Kind.HAPPENED,
    tense.Cue.FUTURE: Kind.PLANNED,
    tense.Cue.REPORT: Kind.ANNOUNCED,
    tense.Cue.DENIAL: Kind.DENIED,
}
YEAR = 366  # days
VAGUE = 300
_YEAR_PRINTED = re.compile(r"\d{4}")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|did|would|will|(?!following|during)[a-z]{2,14}(?:ed|ing))\b"
)
_DEPENDS = re.compile(r"[^,] (?:after|before|once|until|when|if) [^,]{0,80}\Z")
_MAYBE = re.compile(r"\b(?:can|could|might|may) [^,;]{0,120}\Z")
_ELSEWHEN = re.compile(
    r" (?:can|could|might|may)\b|,? (?:is|are|was|were) (?:scheduled|due|set|expected|to|likely)\b"
)
_WAS_PLANNED = re.compile(r"\b(?:was|were) (?:scheduled|due|set|expected|to)\b[^,;]{0,80}\Z")
_WEEKDAY = re.compile(r"(?:[a-z]{3,8} )?[a-z]{3,6}day\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:will|won['’]t|would|shall|going to|(?:is|are|was|were|be) to|due|expect(?:s|ed)?"
    r"|scheduled|slated|set (?:to|for)|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?"
    r"|hop(?:e|es|ed|ing)|poised|likely|upcoming|coming|forthcoming|looming|approaching|next"
    r"|tomorrow|until|till|by|deadline|starts?|begins?|resumes|expires|ahead of|ready|wants?"
    r"|tak(?:e|es|ing) (?:place|effect)|prepar[a-z]{1,8}|promis[a-z]{1,5}|pledge[a-z]?"
    r"|vow(?:s|ed)?|agree[a-z]{1,5}|propos(?:al|e[a-z]?)|ordered)\b"
    r"|['’]ll\b|\b(?:is|are) [a-z]{2,14}ing\b"
)
_ENTRY = re.compile(r" ?[:–—-] ")  # of a chronology: "2 May: the yard opens"
_NIGHT = re.compile(r"last night|overnight", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CALLED_OFF = re.compile(r"\b(?:cancel|call(?:ed|ing|s)? off|scrap|abandon)")
_BOUND = re.compile(r" at the (?:earliest|latest)\b")
_AHEAD = re.compile(r"later (?:this|next|on)|next|tomorrow", re.IGNORECASE)
_CONCEDED = re.compile(r"(?:Although|Though|While) ")
_LOOKS_BACK = re.compile(r"\b(?:ago|last|earlier|past|previous|yesterday|recent)\b", re.IGNORECASE)


def find(text: Text, statements: Sequence[Statement]) -> tuple[Account, ...]:
    """Return the article's accounts: one for each date of a happening, then those without one."""
    accounts: dict[tuple[int, str], Account] = {}
    denied = _denied(statements)
    contents = [
        (start, end)
        for each in statements
        if each.stance is Stance.DENIES
        for start, end in each.content
        if _VERB.search(text.article.text, start, end)
    ]
    for found in dated(text):
        evidence = text.evidence(found.passage.start, _told_until(found))
        if evidence:
            date = (found.mention.start, found.mention.end)
            kind = _kind(text, found, denied, contents)
            heading = _heading(text, found)
            state = kind is Kind.HAPPENED and not _is_entry(text, found) and tells_state(heading)
            if state or _is_beside(text, found, kind):
                heading = ""
            time = _at_night(text, found) if kind is Kind.HAPPENED else found.when
            account = Account(time, kind, evidence, date=date, headline=heading)
            accounts.setdefault((found.passage.number, found.when.edtf), account)
    return (*accounts.values(), *_placed(text), *_undated(text))


def _at_night(text: Text, found: Dated) -> When:
    """The time of what happened "last night", which may be past midnight."""
    said = text.article.text[found.mention.start : found.mention.end]
    if not (_NIGHT.fullmatch(said) and _DAY.fullmatch(found.when.edtf)):
        return found.when
    return parse(f"{found.when.edtf}~").because(found.when.basis, found.when.said)


def _told_until(found: Dated) -> int:
    """Where the words end that tell of a date: of one conceded at the head, before the comma."""
    start, end = found.passage.start, found.passage.end
    if not _CONCEDED.match(found.passage.text):
        return end
    comma = found.passage.text.find(", ", found.mention.end - start)
    return end if comma < 0 else start + comma


def _placed(text: Text) -> Iterator[Account]:
    """What is told without a date, but in an order, where it makes sense alone."""
    for found in placed(text):
        heading = headline(text, found.passage, found.at)
        evidence = text.evidence(found.passage.start, found.passage.end)
        cue = tense.nearest(text.article.text, *found.at)
        if heading and evidence and cue:
            said, kind = text.article.text[slice(*found.at)], _KINDS[cue]
            yield Account(None, kind, evidence, date=found.at, headline=heading, placed=said)


def _undated(text: Text) -> Iterator[Account]:
    """The deeds told without a date, where they make sense alone."""
    for passage, at in deeds(text):
        heading = headline(text, passage, at)
        evidence = text.evidence(passage.start, passage.end)
        if heading and evidence:
            yield Account(None, Kind.HAPPENED, evidence, date=at, headline=heading)


def _heading(text: Text, found: Dated) -> str:
    """What can head a row; nothing where the date is a stretch of years, or at odds with its verb.

    A date long past beside "will" was counted wrongly. "About ten years ago" dates nothing, and
    nor does a day that is but a bound: "on Friday at the earliest".
    """
    first, last = found.when.sort_key
    days = (last - first).days
    date = (found.mention.start, found.mention.end)
    vague = days > VAGUE
    if days > YEAR or (vague and found.when.edtf.endswith("~")):
        return ""
    if _BOUND.match(text.article.text, found.mention.end) or (
        _is_long_past(found.when, text.article.published)
        and not _YEAR_PRINTED.search(text.article.text, *date)
        and tense.nearest(text.article.text, *date) is tense.Cue.FUTURE
    ):
        return ""
    return headline(text, found.passage, date, vague=vague)


def _is_beside(text: Text, found: Dated, kind: Kind) -> bool:
    """Whether the date is not that of the main clause: "wages for March" were not paid then.

    Nor does "will resume after they meet on Friday" tell of a Friday, and what might be is no plan.
    """
    before = text.article.text[found.passage.start : found.mention.start]
    said = text.article.text[found.mention.start : found.mention.end]
    if kind is Kind.PLANNED:
        doubtful = _DEPENDS.search(before) or _MAYBE.search(before) or _CALLED_OFF.search(before)
        over = _WEEKDAY.match(said) and _WAS_PLANNED.search(before)
        return bool(doubtful or over) or not _PLAN.search(found.passage.text)
    aside = before.endswith((" for ", " before ")) or _AHEAD.match(said) or _MAYBE.search(before)
    aside = aside or _ELSEWHEN.match(text.article.text, found.mention.end)
    return kind is Kind.HAPPENED and bool(aside)


def _is_entry(text: Text, found: Dated) -> bool:
    """Whether the sentence is of a chronology, which tells in the present what happened."""
    opens = found.mention.start == found.passage.start
    return opens and _ENTRY.match(text.article.text, found.mention.end) is not None


def _denied(statements: Sequence[Statement]) -> frozenset[int]:
    """The sentences in which something denied begins."""
    return frozenset(
        statement.passage.number for statement in statements if statement.stance is Stance.DENIES
    )


def _kind(text: Text, found: Dated, denied: frozenset[int], contents: Sequence[Span]) -> Kind:
    if any(start <= found.mention.start < end for start, end in contents):
        return Kind.DENIED  # the date of what is denied, however it is told there
    cue = tense.nearest(text.article.text, found.mention.start, found.mention.end)
    if cue is tense.Cue.DENIAL:
        return Kind.DENIED
    if _lies_ahead(found.when, text.article.published):
        return Kind.PLANNED
    if cue is tense.Cue.REPORT:
        return Kind.DENIED if found.passage.number in denied else Kind.ANNOUNCED
    looks_back = _LOOKS_BACK.search(text.article.text, found.mention.start, found.mention.end)
    if looks_back or _is_entry(text, found):
        return Kind.HAPPENED
    began = found.when.latest is None or _is_long_past(found.when, text.article.published)
    planned = cue is tense.Cue.FUTURE and not began and _PLAN.search(found.passage.text)
    return Kind.PLANNED if planned else Kind.HAPPENED


def _lies_ahead(time: When, published: When | None) -> bool:
    latest = published.latest if published else None
    return latest is not None and time.earliest is not None and time.earliest > latest


def _is_long_past(time: When, published: When | None) -> bool:
    """A year before the article's own: a plan for it would be told as one by other words."""
    earliest = published.earliest if published else None
    return earliest is not None and time.latest is not None and time.latest.year < earliest.year
