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
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dossier.articles.article import Passage, Span, Status
from dossier.decisions import Ruling
from dossier.language.text import Text
from dossier.people.find import Mention
from dossier.statements.clauses import said
from dossier.statements.credits import announced, credit, signed
from dossier.statements.cues import BLOT, Cue, cues
from dossier.statements.ground import Ground, Source, ground_of
from dossier.statements.keys import key_of, keyed
from dossier.statements.nominal import nominal
from dossier.statements.parsed import parsed
from dossier.statements.quoted import (
    is_quotation,
    is_quoted_whole,
    paragraph_of,
    quoted_within,
    whole,
)
from dossier.statements.speakers import Before, Known, Speaker, known, named, resolve, subject

_WORD = re.compile(r"\w")
_REPORTED = re.compile(r"\b(?:reportedly|allegedly)\b")
_MOST = 40  # reporting words of a sentence; what follows more is no speech
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
class _Heard:
    """What has been heard so far.

    Attributes:
        persons: what the article tells of its persons.
        before: the sentence before.
        paragraph: where it stands.
        quoted: the last statement in its speaker's own words, which a quotation may go on.
        announced: what a sentence ending in a colon says of the quotation to come.
        unclaimed: a quotation that nobody has said so far.
    """

    persons: Known
    before: Before = field(default_factory=Before)
    paragraph: Span | None = None
    quoted: int | None = None
    announced: Statement | None = None
    unclaimed: Span | None = None


def find(text: Text, mentions: Sequence[Mention]) -> tuple[Statement, ...]:
    """Return the article's statements in order of their content.

    Args:
        text: the annotated article.
        mentions: its persons' mentions, in order.
    """
    found: list[Statement] = []
    heard = _Heard(known(text.article.text, mentions))
    for passage in text.sentences:
        if found and passage.end <= max(each.content[-1][1] for each in found[-3:]) + 1:
            continue  # inside a quotation that a statement has taken whole
        if passage.end - passage.start > _LONGEST:
            continue
        ground = ground_of(text, passage, mentions)
        paragraph = paragraph_of(text, passage)
        if paragraph != heard.paragraph and not is_quoted_whole(text, paragraph):
            heard.quoted = None
        heard.paragraph = paragraph
        if heard.quoted is not None and is_quotation(ground):
            said_before = found[heard.quoted]
            more = whole(text, (passage.start, passage.end))
            found[heard.quoted] = replace(said_before, content=(*said_before.content, more))
            continue
        made = _in_sentence(text, passage, ground, heard)
        bare = not made and is_quotation(ground)
        if not bare:  # "she" behind a quotation is whom the sentence before it tells of
            heard.before = Before(made[-1].speaker if made else subject(ground), named(ground))
        own = [at for at, each in enumerate(made, len(found)) if each.form is not Form.INDIRECT]
        heard.quoted = own[-1] if own else None
        heard.unclaimed = whole(text, (passage.start, passage.end)) if bare else None
        found.extend(made)
    ordered = sorted(found, key=lambda each: each.content[0])
    return tuple(keyed(ordered))


def _in_sentence(text: Text, passage: Passage, ground: Ground, heard: _Heard) -> list[Statement]:
    announced_before, heard.announced = heard.announced, None
    if announced_before is not None and is_quotation(ground):
        content = (whole(text, (passage.start, passage.end)),)
        return [replace(announced_before, passage=passage, content=content)]
    marked_up = heard.paragraph and text.article.text.startswith("<", heard.paragraph[0])
    post = None if marked_up else heard.paragraph
    if by_name := signed(ground, post, heard.unclaimed):
        by = _spoken(ground, by_name[1], heard)
        return _statement(text, ground, by_name[0], [(0, 1)], by=by, quotation=by_name[2])
    made: list[Statement] = []
    found = cues(ground.sentence)[:_MOST]
    taken = 0
    for number, cue in enumerate(found):
        report = said(ground, found, number, taken) if cue.start >= taken else None
        if report is None or not (report.source or made):
            continue
        if report.source:
            by = _spoken(ground, report.source, heard)
        else:
            by = made[-1].speaker, made[-1].source
        made += _statement(text, ground, cue, report.content, by=by)
        behind = report.content[-1]
        taken = max(cue.end, behind[1] if behind[0] >= cue.end else cue.end)
    credited = None if made else credit(ground) or parsed(ground, found, text.speech)
    if credited:
        by = _spoken(ground, credited[1], heard)
        made += _statement(text, ground, credited[0], credited[2], by=by)
    for noun, owner, clause in nominal(ground):
        if not any(_holds(each, ground.offset + noun.end) for each in made):
            by = _spoken(ground, owner, heard) if owner else (None, None)
            made += _statement(text, ground, noun, clause, by=by)
    announcing = announced(ground, found)
    if announcing:
        by, empty = _spoken(ground, announcing[1], heard), (ground.offset, ground.offset)
        (heard.announced,) = _statement(
            text, ground, announcing[0], [(0, 1)], by=by, quotation=empty
        )
    return made


def _holds(statement: Statement, place: int) -> bool:
    return any(start <= place < end for start, end in statement.content)


def _spoken(ground: Ground, source: Source, heard: _Heard) -> tuple[Speaker | None, Span | None]:
    """Who speaks, and where the words stand that name him."""
    first, last = source.place
    speaker = resolve(ground, source, heard.before, heard.persons)
    return speaker, (first + ground.offset, last + ground.offset)


def _statement(
    text: Text,
    ground: Ground,
    cue: Cue,
    content: Sequence[Span],
    *,
    by: tuple[Speaker | None, Span | None],
    quotation: Span | None = None,
) -> list[Statement]:
    """The statement that a report makes, none where nothing is said; of a quotation if given."""
    spans = [span for span in content if span[1] > span[0]]
    form = Form.DIRECT if quotation else _form(ground.sentence, spans)
    if form is Form.DIRECT and not quotation:
        spans = [span for one in spans for span in quoted_within(ground.sentence, one)]
    offset = ground.offset
    placed = [quotation] if quotation else [(offset + a, offset + b) for a, b in spans]
    if not placed:
        return []
    if not quotation:
        placed[0], placed[-1] = whole(text, placed[0]), whole(text, placed[-1])
    passage = text.passage_at(placed[0][0]) or text.sentences[0]
    return [
        Statement(
            key=key_of(passage),
            article=text.article.key,
            passage=passage,
            content=tuple(placed),
            cue=(offset + cue.start, offset + cue.end),
            source=by[1],
            speaker=by[0],
            form=form,
            stance=Stance(cue.stance),
            reported=bool(_REPORTED.search(ground.sentence)),
        )
    ]


def _form(sentence: str, spans: Sequence[Span]) -> Form:
    words = "".join(sentence[start:end] for start, end in spans)
    if BLOT not in words:
        return Form.INDIRECT
    return Form.MIXED if _WORD.search(words) else Form.DIRECT
