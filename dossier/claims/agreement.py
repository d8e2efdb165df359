"""How the positions of a row stand to each other: one phrase, computed, the first rule that holds.

Scope comes first: 30,000 in one place and 100,000 in another contradict nothing. Figures are
intervals with open ends ("up to", "over") and differ only where two intervals share no number.
Answers in words are the same where their folded words are; a denial turns an answer round, and an
answer that begins with yes or no stands against one that begins with the other.

    over 100,000 / more than 150,000   ->   compatible: open bounds that can both hold

It weighs no one's truth, and does not read the answers' sense beyond these words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from dossier.articles.article import Evidence, Status, fold_name
from dossier.claims.find import Figure
from dossier.statements.find import Stance
from dossier.statements.speakers import Speaker
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
    """The phrase of a row: its word ('agree') and what the cells add to it ('3 origins')."""

    word: str
    detail: str

    def __str__(self) -> str:
        return f"{self.word}: {self.detail}" if self.detail else self.word


@dataclass(frozen=True, slots=True)
class _Row:
    positions: Sequence[Position]
    origin_of: Mapping[str, str]
    published: Mapping[str, When | None]
    sources: int | None = None

    def origins(self, positions: Iterable[Position]) -> int:
        return len({self.origin_of[position.article] for position in positions})

    @property
    def figures(self) -> list[Position]:
        """The positions that give a figure; one that is denied or doubted gives none."""
        return [each for each in self.positions if each.figure and _side(each) is Stance.STATES]


def judge(
    positions: Sequence[Position],
    origin_of: Mapping[str, str],
    published: Mapping[str, When | None],
    sources: int | None = None,
) -> Agreement:
    """Return the phrase of the first rule that holds.

    Args:
        positions: the row's positions.
        origin_of: the origin's key of each article's key.
        published: each article's publication date by its key.
        sources: the origins that bring something of their own, where one utterance stands in
            several; else all count.
    """
    row = _Row(positions, origin_of, published, sources)
    for word, rule in RULES:
        detail = rule(row)
        if detail is not None:
            return Agreement(word, detail)
    return Agreement("no position", "")


def _scope(row: _Row) -> str | None:
    scopes = {
        (figure.unit, fold_name(figure.scope)): figure
        for figure in (position.figure for position in row.positions)
        if figure and (figure.scope or figure.unit)
    }
    if len(scopes) < 2:
        return None
    by_scope = len({scope for _, scope in scopes}) > 1
    named = [(by_scope and each.scope) or each.unit or each.counts for each in scopes.values()]
    return f"different scope ({' / '.join(named)})"


def _changed(row: _Row) -> str | None:
    for one, two in combinations(row.positions, 2):
        if _voice(one) == _voice(two) and not _same(one, two):
            earlier, later = _in_order(row, one, two)
            if earlier is not None and later is not None:
                who = later.speaker.text if later.speaker else "the same source"
                return f"{who}: {_worded(earlier)}, later {_worded(later)}"
    return None


def _compatible(row: _Row) -> str | None:
    if row.origins(row.figures) < 2 or len(row.figures) < len(row.positions):
        return None
    bounds = {_bounds(position.figure) for position in row.figures if position.figure}
    if len(bounds) < 2 or not all(_overlap(*pair) for pair in combinations(bounds, 2)):
        return None
    return " / ".join(_answers(row.figures))


def _agree(row: _Row) -> str | None:
    if row.origins(row.positions) < 2:
        return None
    if not all(_same(*pair) for pair in combinations(row.positions, 2)):
        return None
    voices = {_voice(each) for each in row.positions if each.speaker}
    if row.sources == 1:
        return None  # one utterance, however many carry it
    one = len(voices) == 1 and all(each.speaker for each in row.positions)
    return f"{row.origins(row.positions)} origins" + (", 1 speaker" if one else "")


def _differ_in_figures(row: _Row) -> str | None:
    for one, two in combinations(row.figures, 2):
        if one.figure and two.figure and not _overlap(_bounds(one.figure), _bounds(two.figure)):
            return " / ".join(_answers(row.figures))
    return None


def _contradict(row: _Row) -> str | None:
    for one, two in combinations(row.positions, 2):
        if _against(one, two) and row.origins((one, two)) > 1:
            return " / ".join(_answers((one, two)))
    return None


def _differ_in_words(row: _Row) -> str | None:
    if row.origins(row.positions) < 2:
        return None
    answers = _answers(row.positions)
    if len(answers) < 2:
        return None
    return " / ".join(answers) if len(answers) <= _LISTED else f"{len(answers)} answers"


def _single(row: _Row) -> str | None:
    carriers = row.origins(row.positions)
    if carriers > 1:
        return f"one utterance, carried by {carriers} origins"
    return "" if row.positions else None


RULES: tuple[tuple[str, Callable[[_Row], str | None]], ...] = (
    ("not comparable", _scope),
    ("changed over time", _changed),
    ("compatible", _compatible),
    ("agree", _agree),
    ("differ", _differ_in_figures),
    ("contradict", _contradict),
    ("differ", _differ_in_words),
    ("single origin", _single),
)

_LISTED = 3  # answers that a phrase names; more are counted
_Bounds = tuple[Decimal | None, Decimal | None]


def _bounds(figure: Figure) -> _Bounds:
    return figure.low, figure.high


def _overlap(one: _Bounds, two: _Bounds) -> bool:
    def below(high: Decimal | None, low: Decimal | None) -> bool:
        return high is not None and low is not None and high < low

    return not below(one[1], two[0]) and not below(two[1], one[0])


def _voice(position: Position) -> str:
    if position.speaker is None:
        return f"article {position.article}"
    return position.speaker.person or fold_name(position.speaker.text)


def _same(one: Position, two: Position) -> bool:
    if _side(one) != _side(two):
        return False
    return _one_answer(one, two)


def _one_answer(one: Position, two: Position) -> bool:
    if one.figure and two.figure:
        return _bounds(one.figure) == _bounds(two.figure)
    return fold_name(one.answer) == fold_name(two.answer)


def _side(position: Position) -> Stance:
    """Denying and doubting stand apart; stating, attributing and predicting are one side."""
    apart = (Stance.DENIES, Stance.DOUBTS)
    return position.stance if position.stance in apart else Stance.STATES


def _against(one: Position, two: Position) -> bool:
    denial = (one.stance is Stance.DENIES) != (two.stance is Stance.DENIES)
    if _one_answer(one, two):
        return denial
    firsts = {_yes_or_no(one), _yes_or_no(two)}
    return firsts == {True, False}


def _yes_or_no(position: Position) -> bool | None:
    first = fold_name(position.answer).partition(" ")[0]
    if first not in ("yes", "no") or position.stance is Stance.DOUBTS:
        return None
    return (first == "yes") != (position.stance is Stance.DENIES)


def _answers(positions: Iterable[Position]) -> list[str]:
    return list(
        {(_side(each), fold_name(each.answer)): _worded(each) for each in positions}.values()
    )


def _worded(position: Position) -> str:
    side = _side(position)
    return position.answer if side is Stance.STATES else f"{side.value} that {position.answer}"


def _in_order(row: _Row, one: Position, two: Position) -> tuple[Position | None, Position | None]:
    """The two positions, the earlier first, or nothing where dates do not settle it.

    When a copy was printed says nothing of when its speaker spoke.
    """
    copies = row.origins((one, two)) == 1
    first, second = (
        each.as_of or (None if copies else row.published[each.article]) for each in (one, two)
    )
    if first is None or second is None:
        return None, None
    if first.sort_key[1] < second.sort_key[0]:
        return one, two
    return (two, one) if second.sort_key[1] < first.sort_key[0] else (None, None)
