"""Positions compared across origins (in work)."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.articles.article import Evidence, Status
from dossier.claims.find import Figure
from dossier.decisions import Ruling
from dossier.statements.find import Speaker, Stance
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Position:
    """What one article says to a question.

    Attributes:
        article: its key.
        stance: how the speaker stands to the answer.
        answer: the answer in few words.
        speaker: who says so; None where the article says it in its own voice.
        via: through whom it reached the article, nearest the speaker first.
        figure: the answer as a quantity, None if it is none.
        as_of: the time for which it holds, None if not given.
        note: the curator's remark.
        evidence: the words that carry it.
        status: machine, checked or corrected.
    """

    article: str
    stance: Stance
    answer: str
    speaker: Speaker | None
    via: tuple[Speaker, ...]
    figure: Figure | None
    as_of: When | None
    note: str
    evidence: Evidence
    status: Status


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the positions of a row stand to each other.

    Attributes:
        word: 'not comparable', 'changed over time', 'compatible', 'agree', 'differ',
            'contradict', 'single origin' or 'no position'.
        detail: the rest of the phrase, computed from the cells ('over 100,000 / more than 150,000').
    """

    word: str
    detail: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the comparison.

    Attributes:
        key: lasting, the decision's.
        question: what the row asks.
        positions: by article key and place.
        agreement: computed from the positions.
        origins: independent origins that take a position.
        sources: independent sources: one utterance, or one copied text, counts once.
        status: machine, checked or corrected.
        ruling: the decision that made it.
    """

    key: str
    question: str
    positions: tuple[Position, ...]
    agreement: Agreement
    origins: int
    sources: int
    status: Status
    ruling: Ruling | None
