"""Speech in one article (stub: to be written)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier.articles.article import Passage, Span, Status
from dossier.decisions import Ruling
from dossier.language.text import Text
from dossier.people.find import Mention


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
class Speaker:
    """Who says it: words as printed (or as the curator wrote), where, and who that is.

    Attributes:
        text: 'Khrenin', 'the ministry', 'Nato'.
        span: where these words stand, None if a curator gave them.
        name: the full name in the article where the words mean a person, else ''.
        person: the person's key, '' until `attribute` has found it, or for an institution.
    """

    text: str
    span: Span | None
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said.

    Attributes:
        key: made from its sentence's anchor, lasting ('said-<anchor without s->', then -2, -3).
        article: the article's key.
        passage: the sentence in which its content begins.
        content: spans of what is said (without cue and source), in order.
        cue: the reporting words ('said', 'according to'), None where a quotation has none.
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
    speaker: Speaker | None
    form: Form
    stance: Stance
    reported: bool
    status: Status = Status.MACHINE
    ruling: Ruling | None = None


def find(text: Text, mentions: Sequence[Mention]) -> tuple[Statement, ...]:
    """Return the article's statements in order of their content."""
    raise NotImplementedError
