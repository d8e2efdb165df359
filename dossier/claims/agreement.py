"""How the positions of a row stand to each other: one phrase, of the first rule that holds.

Scope comes first: 30,000 in one place and 100,000 in another contradict nothing. Figures are
intervals with open ends ("up to", "over") and differ only where two intervals share no number.
Answers in words are the same where their folded words are; a denial turns an answer round, and an
answer that begins with yes or no stands against one that begins with the other.

    over 100,000 / more than 150,000   ->   compatible: over 100,000 / more than 150,000

It weighs no one's truth, and does not read the answers' sense beyond these words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dossier.articles.article import fold_name
from dossier.claims import moments
from dossier.claims.answers import (
    Position,
    against,
    answers,
    disjoint,
    exclude,
    gives_figure,
    same,
    touch,
    voice_of,
    worded,
)
from dossier.claims.judged import Judged
from dossier.claims.sources import Sources
from dossier.when import When

__all__ = ["DISPUTED", "RULES", "Agreement", "Position", "Rule", "judge"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The phrase of a row: its word ('agree') and what the cells add to it ('3 origins')."""

    word: str
    detail: str

    def __str__(self) -> str:
        return f"{self.word}: {self.detail}" if self.detail else self.word


@dataclass(frozen=True, slots=True)
class Rule:
    """A word for a row, when it holds (for readers), and what it adds; None where it does not."""

    word: str
    holds: str
    applies: Callable[[Judged], str | None]


def judge(
    positions: Sequence[Position],
    origin_of: Mapping[str, str],
    published: Mapping[str, When | None],
    sources: Sources | None = None,
    *,
    reports: int = 1,
    voice: Callable[[Position], str] = voice_of,
    text_of: Mapping[str, str] | None = None,
) -> Agreement:
    """Return the phrase of the first rule that holds.

    Args:
        positions: the row's positions.
        origin_of: the origin's key of each article's key.
        published: each article's publication date by its key.
        sources: how many bring something of their own, no report or speaker twice.
        reports: how many utterances, or sentences of an article's own, the positions are.
        voice: whose word a position is; equal for two positions of one speaker.
        text_of: the text of each article's key, one for copies.
    """
    told = (sources, reports, voice, text_of or origin_of)
    row = Judged(positions, origin_of, published, *told)
    for rule in RULES:
        detail = rule.applies(row)
        if detail is not None:
            return Agreement(rule.word, detail)
    return Agreement("no position", "")


def _scope(row: Judged) -> str | None:
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


def _changed(row: Judged) -> str | None:
    if not row.some(exclude):
        return None
    voiced = [(each, row.voice(each)) for each in row.positions]
    for (one, first), (two, second) in combinations(voiced, 2):
        if first == second and exclude(one, two):
            earlier, later = row.in_order(one, two)
            if earlier is not None and later is not None:
                who = later.speaker.text if later.speaker else "the same source"
                return f"{who}: {worded(earlier)}, later {worded(later)}"
    return None


def _times(row: Judged) -> str | None:
    """Answers that exclude each other, or reports of one deed, of which each is of another time."""
    times = moments.different(row.positions, row.kinds)
    one = row.sources is not None and row.sources.most == 1
    return f"different times ({' / '.join(times)})" if times and not one else None


def _prices(row: Judged) -> str | None:
    if row.origins(row.positions) < 2 or not moments.prices(row.positions):
        return None
    if not row.some(exclude):
        return None
    return f"prices of different moments or markets ({' / '.join(answers(row.positions))})"


def _compatible(row: Judged) -> str | None:
    if row.origins(row.positions) < 2 or len(row.figures) < len(row.positions):
        return None
    given = [each.figure for each in row.kinds if each.figure]
    if len({(each.low, each.high) for each in given}) < 2:
        return None
    if any(disjoint(*pair) or touch(*pair) for pair in combinations(given, 2)):
        return None
    return " / ".join(answers(row.positions))


def _agree(row: Judged) -> str | None:
    origins = row.origins(row.positions)
    sources = row.sources or Sources(origins, origins, origins)
    if sources.most < 2 or not all(same(*pair) for pair in combinations(row.kinds, 2)):
        return None
    within = f", in {sources.texts} separate texts" if sources.most < sources.texts else ""
    doubt = f"; {sources.doubt}" if sources.doubt else ""
    return f"{sources} origins{within}{doubt}"


def _differ_in_figures(row: Judged) -> str | None:
    given = [each for each in row.kinds if gives_figure(each)]
    apart = any(exclude(*pair) for pair in combinations(given, 2))
    return " / ".join(answers(row.figures)) if apart else None


def _contradict(row: Judged) -> str | None:
    for one, two in row.pairs(against):
        if row.origins((one, two)) > 1:
            return " / ".join(answers((one, two)))
    return None


def _against_itself(row: Judged) -> str | None:
    for one, two in row.pairs(against):
        own = one.article == two.article and one.speaker is None and two.speaker is None
        if own and one.as_of == two.as_of:
            return " / ".join(answers((one, two)))
    return None


def _differ_in_words(row: Judged) -> str | None:
    apart = any(row.origins(pair) > 1 for pair in row.pairs(exclude))
    return _several(row) if apart else None


def _several(row: Judged) -> str | None:
    if row.origins(row.positions) < 2 or (row.sources and row.sources.most == 1):
        return None
    given = answers(row.positions)
    if len(given) < 2:
        return None
    return " / ".join(given) if len(given) <= _LISTED else f"{len(given)} answers"


def _single(row: Judged) -> str | None:
    if row.origins(row.positions) < 2:
        return "" if row.positions else None
    said = "utterance" if row.reports == 1 else "speaker"
    said = said if any(each.speaker for each in row.positions) else "report"
    texts = len({row.text_of[each.article] for each in row.positions})
    return f"one {said}, in {texts} separate texts"


RULES = (
    Rule("not comparable", "figures of other scope or unit stand in the row", _scope),
    Rule(
        "changed over time",
        "one speaker or outlet later gives an answer that excludes the first",
        _changed,
    ),
    Rule("not comparable", "what they say holds for other times, or befell on other days", _times),
    Rule("not comparable", "prices differ, of which no common time is told", _prices),
    Rule("compatible", "all are figures, and some number lies well within all", _compatible),
    Rule("agree", "two origins or more may answer, and all the same", _agree),
    Rule("differ", "two figures have no number in common", _differ_in_figures),
    Rule("contradict", "one origin denies what another states, or says no to its yes", _contradict),
    Rule("contradicts itself", "one article says yes and no in its own words", _against_itself),
    Rule("differ", "two origins or more give answers that exclude each other", _differ_in_words),
    Rule("several answers", "figures meet at an open end alone: 'over 50' and '50'", _several),
    Rule("single origin", "one origin answers, or all carry one report or speaker", _single),
)
DISPUTED = ("differ", "contradict", "contradicts itself", "changed over time")  # words of RULES

_LISTED = 3  # answers that a phrase names; more are counted
