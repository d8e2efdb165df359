"""Positions of different articles laid side by side: a question, and what each origin says to it.

The program gathers rows from what the articles assert (`claims.rows`). A decision gives a row its
question and quotes sentences that answer it; where these stand in a row that was gathered, the
articles which the curator did not quote take their place in it, marked machine. The other gathered
rows follow, headed by their clearest sentence. Each is counted, and judged by `claims.agreement`.

    ClaimDecision("boats", "How many boats?", ...)  ->  Claim(key='boats', origins=2, ...)

The result does not depend on the order of articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from dossier.articles.article import Evidence, Status, fold_name
from dossier.claims import positions, rows, sources
from dossier.claims.agreement import judge
from dossier.claims.answers import Position
from dossier.claims.asserted import asserted, spoken
from dossier.claims.assertions import Assertion
from dossier.claims.claim import Claim, Ground, silence
from dossier.claims.headings import heading, is_headed
from dossier.claims.independence import Independence
from dossier.claims.repeats import Reports, by_voice, named, voices
from dossier.claims.rows import Row
from dossier.claims.terms import terms
from dossier.claims.voices import Voices
from dossier.decisions import ClaimDecision, Quote, RowDecision, Ruling
from dossier.errors import DossierError, Notice
from dossier.language.quotes import resolve
from dossier.recall import Recall

__all__ = ["Claim", "Ground", "merge", "silence"]


def merge(
    decisions: Iterable[ClaimDecision | RowDecision], ground: Ground, recall: Recall | None = None
) -> tuple[tuple[Claim, ...], frozenset[Ruling]]:
    """Return the rows, the curator's in their order and then the program's, and the decisions used.

    Args:
        decisions: what the curator decided.
        ground: what the rows stand on.
        recall: what knows how they were gathered before.

    Raises:
        DossierError: a quote that no longer stands, two rows of one key, a position to remove or a
            row to confirm or hide that is not there.
    """
    decisions = tuple(decisions)
    making = _Making(ground)
    asked = [each for each in decisions if isinstance(each, ClaimDecision)]
    ruled = [each for each in decisions if isinstance(each, RowDecision)]
    gathered = rows.gather(
        asserted(ground), making.sources, ground.utterances, is_headed, spoken(ground), recall
    )
    decided, free = making.asked(asked, gathered)
    alone = making.found(making.kept(ruled, free))
    return (*decided, *alone), frozenset(each.ruling for each in decisions)


class _Making:
    """Rows being made on one ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.sources = Independence(
            {key: origin.key for origin in ground.origins for key in origin.articles},
            {key: fold_name(text.article.outlet) for key, text in ground.texts.items()},
        )
        self.published = {key: text.article.published for key, text in ground.texts.items()}
        self.voices = Voices(ground.texts, ground.persons)
        self.reports = Reports(ground.utterances, self.voices.of)

    def asked(
        self, decisions: Sequence[ClaimDecision], gathered: Sequence[Row]
    ) -> tuple[list[Claim], list[Row]]:
        """The curator's rows, joined by what belongs to them; and the gathered rows left over."""
        written = [self._written(each) for each in decisions]
        joined: list[list[Row]] = [[] for _ in written]
        free = []
        for row in gathered:
            home = _home(row, written)
            if home is None:
                free.append(row)
            else:
                joined[home].append(row)
        claims = [
            self._claim(decision.key, decision.question, self._joined(decision, own, rest))
            for decision, own, rest in zip(decisions, written, joined, strict=True)
        ]
        return [
            replace(claim, since=decision.since, status=Status.CHECKED, ruling=decision.ruling)
            for claim, decision in zip(claims, decisions, strict=True)
        ], free

    def kept(
        self, decisions: Sequence[RowDecision], gathered: Sequence[Row]
    ) -> list[tuple[Row, Ruling | None]]:
        """The gathered rows without the hidden ones, each with the decision that confirms it."""
        rulings: dict[int, RowDecision] = {}
        for decision in decisions:
            evidence = resolve(decision.quote, self.ground.texts)
            held = [number for number, row in enumerate(gathered) if _holds(row, evidence)]
            if not held:
                problem = f'the program made no row of "{decision.quote.text}"'
                raise _missing(decision.quote, problem, "quote a position of a row marked machine")
            rulings.update(dict.fromkeys(held, decision))
        return [
            (row, rulings[number].ruling if number in rulings else None)
            for number, row in enumerate(gathered)
            if number not in rulings or rulings[number].verb != "hide"
        ]

    def found(self, kept: Sequence[tuple[Row, Ruling | None]]) -> list[Claim]:
        """The program's rows, the most informative first."""
        claims: list[Claim] = []
        keys: Counter[str] = Counter()
        taken: set[str] = set()
        for row, ruling in kept:
            head = heading(row, taken)
            if not head.text:
                continue
            taken.add(head.text)
            keys[head.key] += 1
            key = head.key if keys[head.key] == 1 else f"{head.key}-{keys[head.key]}"
            claim = self._claim(key, head.text, [self._place(p, head.of) for p in row.places])
            status = Status.CHECKED if ruling else Status.MACHINE
            claims.append(replace(claim, status=status, ruling=ruling, found=True))
        return sorted(claims, key=_telling)

    def _place(self, place: rows.Place, head: Assertion) -> Position:
        return positions.found(place, self.ground.texts[place.assertion.article], head)

    def _written(self, decision: ClaimDecision) -> list[Position]:
        return [
            positions.decided(each, self.ground.persons, resolve(each.quote, self.ground.texts))
            for each in decision.positions
            if not each.remove
        ]

    def _joined(
        self, decision: ClaimDecision, own: list[Position], gathered: Iterable[Row]
    ) -> list[Position]:
        """A curator's positions and those of articles that the curator does not quote."""
        quoted = {position.article for position in own}
        added = []
        for row in gathered:
            models = [position for position in own if _holds(row, position.evidence)]
            for place in row.places:
                if place.assertion.article not in quoted:
                    model = _model(place.assertion, models)
                    if model is not None:
                        position = self._place(place, place.assertion)
                        added.append(positions.answering_as(position, model))
                        quoted.add(place.assertion.article)
        for each in decision.positions:
            if each.remove:
                evidence = resolve(each.quote, self.ground.texts)
                left = [position for position in added if not _meets(position.evidence, evidence)]
                if len(left) == len(added):
                    problem = (
                        f'the program found no position at "{each.quote.text}", so none can be '
                        "removed"
                    )
                    raise _missing(each.quote, problem, "remove this entry")
                added = left
        return [*own, *added]

    def _claim(self, key: str, question: str, taken: Iterable[Position]) -> Claim:
        ordered = sorted(taken, key=_in_place)
        origin_of = self.sources.among(each.article for each in ordered)
        reports = named(self.reports.among(ordered))
        placed = tuple(sorted(chain.from_iterable(reports), key=_in_place))
        voice = voices(reports, self.voices.of)
        joined = self.voices.among(voice)
        told, text_of = by_voice(reports, joined), self.sources.origin_of
        counted = sources.count(told, origin_of, self.voices, text_of)
        return Claim(
            key=key,
            question=question,
            since=None,
            positions=placed,
            agreement=judge(
                placed,
                origin_of,
                self.published,
                counted,
                reports=len(reports),
                voice=voice.__getitem__,
                text_of=text_of,
            ),
            origins=len(set(origin_of.values())),
            sources=counted,
            speakers=len({joined[each] for each in placed if each.speaker}),
        )


def _in_place(position: Position) -> tuple[str, int]:
    return position.article, position.evidence.start


def _home(row: Row, written: Sequence[Sequence[Position]]) -> int | None:
    """The curator's row that quotes most of a gathered one's words, the first of several."""
    met = [sum(_holds(row, each.evidence) for each in own) for own in written]
    return met.index(max(met)) if any(met) else None


def _holds(row: Row, evidence: Evidence) -> bool:
    return any(
        each.article == evidence.article and each.start < evidence.end and evidence.start < each.end
        for each in row.every
    )


def _meets(one: Evidence, two: Evidence) -> bool:
    return one.article == two.article and one.start < two.end and two.start < one.end


def _model(assertion: Assertion, models: Sequence[Position]) -> Position | None:
    """The curator's position that an assertion is like: in words, one whose answer it mostly tells.

    "Yes" and "no" are answers that any clause of the row may tell.
    """
    if assertion.figure:
        return models[0] if models else None
    for model in models:
        answer = terms(model.answer) - {"yes"}
        if len(answer & assertion.terms) * 2 >= len(answer):
            return model
    return None


def _telling(claim: Claim) -> tuple[int, bool, int, str]:
    """The most sources first, then what is disputed."""
    agreed = claim.agreement.word in ("agree", "compatible", "single origin")
    return (-claim.sources.most, agreed, -claim.origins, claim.key)


def _missing(quote: Quote, problem: str, remedy: str) -> DossierError:
    return DossierError(Notice(quote.location, problem, remedy))
