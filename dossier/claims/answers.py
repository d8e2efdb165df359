"""What one article answers to a question (`Position`), and how two answers stand to each other.

Figures are intervals with open ends ("up to", "over"): they are one answer where both ends are
equal, and disjoint where no number lies in both. Answers in words are one where their folded words
are, or where they were found to come to one. Denying or doubting an answer turns it round;
stating, attributing and predicting do not.

    disjoint(a figure of "over 100", one of "up to 90")  ->  True

It weighs no one's truth, and does not read the answers' sense beyond these words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from dossier.articles.article import Evidence, Status, fold_name
from dossier.claims.find import Figure
from dossier.statements.find import Stance
from dossier.statements.speakers import Speaker
from dossier.when import When

# Qualifiers whose number is itself out of bounds; that of "at least" or "no more than" is not.
_OUTSIDE = re.compile(
    r"(?<!\bno )(?<!\bnot )\b(?:more|greater|fewer|less)[ -]than\b|\b(?:over|under|above|below)\b"
    r"|\bexce(?:ss|eding)\b",
    re.IGNORECASE,
)


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
        more: how many further sentences of the article say so.
        sense: 'yes' or 'no' and what it is a yes or no to, where answers were found in other words;
            '' where the words decide.
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
    more: int = 0
    sense: str = ""

    def __hash__(self) -> int:
        """Where it stands, which is quick: a position is looked up for every pair of a row."""
        return hash((self.article, self.evidence.start))


def voice_of(position: Position) -> str:
    """Return whose word a position is, by the person or the speaker's printed name alone."""
    if position.speaker is None:
        return f"article {position.article}"
    return position.speaker.person or fold_name(position.speaker.text)


def disjoint(one: Figure, two: Figure) -> bool:
    """Return whether no number lies within the bounds of both."""
    return _beyond(one.low, two.high) or _beyond(two.low, one.high)


def _beyond(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def touch(one: Figure, two: Figure) -> bool:
    """Return whether the bounds of two figures meet in one number that either leaves out.

    As do those of "more than 50" and "50", or "as much as 50": what is meant may be one or two.
    """
    lows = [each for each in (one, two) if each.low is not None]
    highs = [each for each in (one, two) if each.high is not None]
    if not lows or not highs:
        return False
    end = max(each.low for each in lows if each.low is not None)
    if end != min(each.high for each in highs if each.high is not None):
        return False
    bounds = [each for each in lows if each.low == end] + [
        each for each in highs if each.high == end
    ]
    return any(_OUTSIDE.search(each.qualifier) for each in bounds)


def exclude(one: Position, two: Position) -> bool:
    """Return whether two positions cannot both hold: figures where they share no number."""
    if one.figure and two.figure and side(one) == side(two):
        return disjoint(one.figure, two.figure)
    return not same(one, two)


def same(one: Position, two: Position) -> bool:
    """Return whether two positions give one answer and stand to it alike."""
    if one.sense and two.sense:
        return _verdict(one) == _verdict(two)
    return side(one) == side(two) and one_answer(one, two)


def one_answer(one: Position, two: Position) -> bool:
    """Return whether two positions speak of one answer, however they stand to it."""
    if one.figure and two.figure:
        first, second = one.figure, two.figure
        return (first.low, first.high) == (second.low, second.high)
    return _meaning(one) == _meaning(two)


def side(position: Position) -> Stance:
    """Return the side taken: denying and doubting stand apart, every other stance is one."""
    taken = position.stance
    return taken if taken is Stance.DENIES or taken is Stance.DOUBTS else Stance.STATES


def gives_figure(position: Position) -> bool:
    """Return whether a position gives a figure; one that is denied or doubted gives none."""
    return position.figure is not None and side(position) is Stance.STATES


def against(one: Position, two: Position) -> bool:
    """Return whether one denies what the other says, or says no to its yes."""
    denial = (one.stance is Stance.DENIES) != (two.stance is Stance.DENIES)
    if one_answer(one, two):
        return denial
    firsts = {_yes_or_no(one), _yes_or_no(two)}
    return firsts == {True, False}


def answers(positions: Iterable[Position]) -> list[str]:
    """Return each answer once, in words that tell its side."""
    given: dict[object, str] = {}
    for each in positions:
        given.setdefault(key(each), worded(each))
    return list(given.values())


def key(position: Position) -> Hashable:
    """Return what is equal for positions that give one answer and stand to it alike."""
    if position.sense:
        return _verdict(position)
    figure = position.figure
    bounds = (figure.low, figure.high, figure.unit) if figure else _meaning(position)
    return side(position), bounds


def kinds(positions: Iterable[Position]) -> list[Position]:
    """Return at most two positions of each kind, in order.

    However answers stand to each other, what some pair of all does, one pair of these does.
    """
    met: Counter[Hashable] = Counter()
    few = []
    for each in positions:
        figure = each.figure
        bounds = (figure.low, figure.high, figure.qualifier) if figure else None
        kind = (each.stance, bounds, each.sense or each.answer)
        met[kind] += 1
        if met[kind] < 3:
            few.append(each)
    return few


def worded(position: Position) -> str:
    """Return an answer in words that tell whether it is denied or doubted."""
    taken = side(position)
    return position.answer if taken is Stance.STATES else f"{taken.value} that {position.answer}"


def _meaning(position: Position) -> str:
    return position.sense or fold_name(position.answer)


def _verdict(position: Position) -> tuple[str, bool | None]:
    """What a found answer is about, and whether it comes to a yes; None where it is doubted."""
    return position.sense.partition(" ")[2], _yes_or_no(position)


def _yes_or_no(position: Position) -> bool | None:
    first = _meaning(position).partition(" ")[0]
    if first not in ("yes", "no") or position.stance is Stance.DOUBTS:
        return None
    return (first == "yes") != (position.stance is Stance.DENIES)
