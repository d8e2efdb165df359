"""Speech in one article: who says what, in which words, with what stance.

Each sentence is read with its quotations blotted out. A reporting word (`cues`) with a speaker
(`sources`) before or behind it makes a statement; what is said stands before it ("..., she said"),
behind it ("she said that ..."), or on both sides of it. A quotation without a reporting word goes
on from the one before it in its paragraph. A pronoun is resolved only where the sentence before
leaves one choice. Words in quotation marks that nobody is said to say are no statement.

    "We stay," Ann Lee said.   ->   Statement(speaker Ann Lee, direct, content '"We stay,"')

It joins nothing across articles.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, TypeVar

from dossier.articles.article import Passage, Span, Status
from dossier.decisions import Ruling
from dossier.language.text import Text
from dossier.people.find import Mention
from dossier.statements.clauses import said
from dossier.statements.cues import BLOT, Cue, blot, cues
from dossier.statements.ground import Ground
from dossier.statements.quoted import is_quotation, is_quoted_whole, quoted_within, whole
from dossier.statements.speakers import Speaker, resolve, subject

_LONGEST = 4000  # characters of a sentence; a longer one is a table or a list that no one says


class Form(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """How the speaker stands to what is said."""

    STATES = "states"
    ATTRIBUTES = "attributes"
    DENIES = "denies"
    DOUBTS = "doubts"
    PREDICTS = "predicts"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said.

    Attributes:
        key: made from its sentence's anchor, lasting ('said-<anchor without s->', then -2, -3).
        article: the article's key.
        passage: the sentence in which its content begins.
        content: spans of what is said (without cue and source), in order.
        cue: the reporting words ('said', 'according to'), None where a quotation has none.
        source: where the speaker's words stand, a pronoun's too, None where there are none.
        speaker: None where it is unclear.
        form: direct, indirect or mixed.
        stance: states, denies, doubts, predicts (or attributes: says that another says).
        reported: true where the article itself reports it at second hand ('reportedly').
        status: machine; checked or corrected where a decision acted.
        ruling: that decision.
    """

    key: str
    article: str
    passage: Passage
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: Speaker | None
    form: Form
    stance: Stance
    reported: bool
    status: Status = Status.MACHINE
    ruling: Ruling | None = None


@dataclass(slots=True)
class _Said:
    """What has been heard so far: the last speaker, and the last statement with his own words."""

    speaker: Speaker | None = None
    paragraph: Span | None = None
    quoted: int | None = None


def find(text: Text, mentions: Sequence[Mention]) -> tuple[Statement, ...]:
    """Return the article's statements in order of their content.

    Args:
        text: the annotated article.
        mentions: its persons' mentions, in order.
    """
    found: list[Statement] = []
    heard = _Said()
    for passage in text.sentences:
        if found and passage.end <= max(each.content[-1][1] for each in found[-3:]) + 1:
            continue  # inside a quotation that a statement has taken whole
        if passage.end - passage.start > _LONGEST:
            continue
        ground = _ground(text, passage, mentions)
        paragraph = _paragraph(text, passage)
        if paragraph != heard.paragraph and not is_quoted_whole(text, paragraph):
            heard.quoted = None
        if heard.quoted is not None and is_quotation(ground):
            said_before = found[heard.quoted]
            more = whole(text, (passage.start, passage.end))
            found[heard.quoted] = replace(said_before, content=(*said_before.content, more))
            heard.paragraph = paragraph
            continue
        made = _in_sentence(text, passage, ground, heard)
        heard.paragraph = paragraph
        heard.speaker = made[-1].speaker if made else subject(ground)
        own = [at for at, each in enumerate(made, len(found)) if each.form is not Form.INDIRECT]
        heard.quoted = own[-1] if own else None
        found.extend(made)
    ordered = sorted(found, key=lambda each: each.content[0])
    return tuple(_keyed(ordered))


def _ground(text: Text, passage: Passage, mentions: Sequence[Mention]) -> Ground:
    sentence = blot(text.article.text, passage.start, passage.end, text.quotations)
    named = [each for each in _inside(mentions, passage) if each.end <= passage.end]
    names = [each for each in _inside(text.names, passage) if each.end <= passage.end]
    return Ground(sentence, passage.start, named, names)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Found = TypeVar("_Found", bound=_Placed)


def _inside(found: Sequence[_Found], passage: Passage) -> Sequence[_Found]:
    """The findings that begin in a sentence; `found` is in order."""
    first = bisect_left(found, passage.start, key=lambda each: each.start)
    return found[first : bisect_left(found, passage.end, key=lambda each: each.start)]


def _paragraph(text: Text, passage: Passage) -> Span | None:
    spans = text.article.paragraphs
    index = bisect_right(spans, passage.start, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and passage.start < spans[index][1] else None


def _in_sentence(text: Text, passage: Passage, ground: Ground, heard: _Said) -> list[Statement]:
    made: list[Statement] = []
    taken = 0
    found = cues(ground.sentence)
    for number, cue in enumerate(found):
        if cue.start < taken:
            continue
        report = said(ground, found, number, taken)
        if report is None or not (report.source or made):
            continue
        statement = _statement(text, passage, ground, cue, report.content)
        if statement is None:
            continue
        if report.source:
            speaker = resolve(text.article.text, ground, report.source, heard.speaker)
            first, last = report.source.place
            place: Span | None = (first + passage.start, last + passage.start)
        else:
            speaker, place = made[-1].speaker, made[-1].source
        made.append(replace(statement, speaker=speaker, source=place))
        behind = report.content[-1]
        taken = max(cue.end, behind[1] if behind[0] >= cue.end else cue.end)
    return made


def _statement(
    text: Text,
    passage: Passage,
    ground: Ground,
    cue: Cue,
    content: Sequence[Span],
) -> Statement | None:
    spans = [span for span in content if span[1] > span[0]]
    if not spans:
        return None
    form = _form(ground.sentence, spans)
    if form is Form.DIRECT:
        spans = [span for one in spans for span in quoted_within(ground.sentence, one)]
    offset = passage.start
    placed = [(offset + start, offset + end) for start, end in spans]
    placed[0], placed[-1] = whole(text, placed[0]), whole(text, placed[-1])
    first = text.passage_at(placed[0][0]) or passage
    return Statement(
        key="",
        article=passage.article,
        passage=first,
        content=tuple(placed),
        cue=(offset + cue.start, offset + cue.end),
        source=None,
        speaker=None,
        form=form,
        stance=Stance(cue.stance),
        reported=bool(re.search(r"\b(?:reportedly|allegedly)\b", ground.sentence)),
    )


def _form(sentence: str, spans: Sequence[Span]) -> Form:
    words = "".join(sentence[start:end] for start, end in spans)
    if BLOT not in words:
        return Form.INDIRECT
    return Form.MIXED if re.search(r"\w", words.replace(BLOT, "")) else Form.DIRECT


def _keyed(statements: Iterable[Statement]) -> list[Statement]:
    seen: Counter[str] = Counter()
    keyed = []
    for each in statements:
        key = "said-" + each.passage.anchor.removeprefix("s-")
        seen[key] += 1
        keyed.append(replace(each, key=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return keyed
