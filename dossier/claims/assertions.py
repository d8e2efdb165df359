"""What one article asserts, clause by clause: the matter from which rows are made.

A sentence is cut where another clause begins, as long as both parts keep something to say. What
somebody is said to say is that speaker's, with the speaker's stance; the reporting words belong
to neither. The rest is the article's own. A clause with figures makes an assertion for each.

    'Five died and the road is shut, Lee said.'  ->  'Five died' (Lee), 'the road is shut' (Lee)

It joins nothing across articles: `claims.rows` does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from typing import TypeAlias

from dossier.articles.article import Passage, Span
from dossier.claims import as_of, clauses, figures
from dossier.claims.find import Figure
from dossier.claims.spans import Spans
from dossier.claims.terms import actions, offices, terms
from dossier.language.text import Text
from dossier.statements.find import Stance, Statement


@dataclass(frozen=True, slots=True)
class Assertion:
    """A clause of an article.

    Attributes:
        article: its key.
        start, end: the clause, or the figure with what it counts; offsets of the article.
        passage: its sentence.
        statement: who says it and how; None where the article says it itself.
        figure: the quantity it gives, None for a clause as a whole.
        number: the number that it prints, or both ends of a range.
        actions: what the clause says to happen ('killed'), the nearest to the figure first.
        terms: the clause's words of content, and the speaker's name for "it", "my" or "our".
        names: those of its terms that belong to proper names, offices and titles.
        named: the terms of each proper name in it.
        numbers: the numbers of all its figures.
        around: the terms of the whole sentence.
        years: the years that the clause, or else the sentence, is said to be of.
        stretch: whether the clause tells of the time from one year to another.
        published: the year or years in which the article may have been published.
        negated: whether the clause says that something is not so.
        quoted: whether most of it stands in quotation marks.
    """

    article: str
    start: int
    end: int
    passage: Passage
    statement: Statement | None
    figure: Figure | None
    number: tuple[Decimal, ...]
    actions: tuple[str, ...]
    terms: frozenset[str]
    names: frozenset[str]
    named: tuple[frozenset[str], ...]
    numbers: frozenset[Decimal]
    around: frozenset[str]
    years: frozenset[int]
    stretch: bool
    published: frozenset[int]
    negated: bool
    quoted: bool

    @property
    def denied(self) -> bool:
        """Whether it comes to a no: a negation, or what somebody denies, but not both."""
        stance = self.statement.stance if self.statement else Stance.STATES
        return self.negated != (stance is Stance.DENIES)

    @property
    def place(self) -> tuple[str, int, int]:
        """What orders assertions, whatever order they were found in."""
        return (self.article, self.start, self.end)


Spoken: TypeAlias = Callable[[Assertion], Statement | None]

_OF_SELF = re.compile(r"\A[\"“‘']?(?:it|he|she|they|we|i)\b|\b(?:my|our|I)\b(?!-)", re.IGNORECASE)
_COMMON = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_LONGEST = 1500  # characters of a sentence; a longer one is a table or a list


def find(
    text: Text, statements: Sequence[Statement], counted: Sequence[Figure]
) -> tuple[Assertion, ...]:
    """Return what an article asserts, in order of place.

    Args:
        text: the annotated article.
        statements: its statements, in order.
        counted: its figures, in order.
    """
    reader = _Reader(text, statements, counted)
    found = [each for passage in text.sentences for each in reader.read(passage)]
    return tuple(sorted(found, key=lambda each: each.place))


class _Reader:
    """One article, with what is asked of each of its sentences."""

    def __init__(
        self, text: Text, statements: Sequence[Statement], counted: Sequence[Figure]
    ) -> None:
        self.text = text
        self.printed = text.article.text
        self.published = frozenset(as_of.years(text.article.published))
        self.names = Spans([(each.start, each.end, each) for each in text.names])
        self.dates = Spans(
            [
                (each.start, each.end, each)
                for each in text.dates
                if not as_of.is_bound(self.printed, each.start)
            ]
        )
        self.quotations = Spans([(*each.content, None) for each in text.quotations])
        self.figures = Spans(
            [(each.evidence.start, each.evidence.end, each) for each in counted if each.evidence]
        )
        frames = [span for each in statements for span in (each.cue, each.source) if span]
        said = [(*span, each) for each in statements for span in each.content]
        self.voices = Spans[Statement | None]([*((*span, None) for span in frames), *said])

    def read(self, passage: Passage) -> Iterator[Assertion]:
        if passage.end - passage.start > _LONGEST:
            return
        passage = clauses.unheaded(passage)
        around = terms(passage.text)
        for start, end, statement in self._stretches(passage):
            for clause in clauses.cut(self.printed, start, end):
                yield from self._assertions(clause, passage, statement, around)

    def _stretches(self, passage: Passage) -> Iterator[tuple[int, int, Statement | None]]:
        """The parts of a sentence that one voice says, reporting words left out."""
        place = passage.start
        for start, end, statement in self.voices.within(passage.start, passage.end):
            first, last = max(start, place), min(end, passage.end)
            if first > place and self.printed[place] != ",":  # ", the mayor," behind a speaker
                yield place, first, None
            if statement is not None and last > first:
                yield first, last, statement
            place = max(place, last)
        if place < passage.end and self.printed[place] != ",":
            yield place, passage.end, None

    def _assertions(
        self,
        clause: Span,
        passage: Passage,
        statement: Statement | None,
        around: frozenset[str],
    ) -> Iterator[Assertion]:
        said = self._said(clause, passage, statement, around)
        if len(said.terms) < 2:
            return
        whole = self.printed[clause[0] : clause[1]]
        if not clauses.asks(passage, whole) and (
            said.quoted or clauses.stands(self.printed, clause, passage)
        ):
            yield said
        for first, last, figure in self.figures.within(*clause):
            if figures.is_conversion(self.printed, first, last):
                continue
            near = actions(whole, first - said.start, last - said.start)
            yield replace(
                said,
                start=first,
                end=last,
                statement=figures.said(statement, self.printed, first),
                figure=figure,
                number=figures.numbers(figure),
                actions=tuple(dict.fromkeys((*actions(figure.counts, 0, 0), *near))),
                quoted=self._is_quoted(first, last) or said.quoted,
            )

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether most of a stretch stands in quotation marks."""
        met = self.quotations.within(start, end)
        return sum(min(last, end) - max(first, start) for first, last, _ in met) * 2 > end - start

    def _said(
        self,
        clause: Span,
        passage: Passage,
        statement: Statement | None,
        around: frozenset[str],
    ) -> Assertion:
        """A clause as a whole."""
        start, end = clause
        whole = self.printed[start:end]
        speaker = statement.speaker if statement else None
        meant = terms(speaker.name or speaker.text) if speaker and _OF_SELF.search(whole) else None
        about = around if whole == passage.text else terms(whole)
        about |= meant or frozenset()
        named = self._named(start, end)
        if speaker and meant and not _COMMON.match(speaker.text):
            named = (*named, meant)
        numbers = (figures.numbers(figure) for _, _, figure in self.figures.within(start, end))
        return Assertion(
            article=passage.article,
            start=start,
            end=end,
            passage=passage,
            statement=statement,
            figure=None,
            number=(),
            actions=(),
            terms=about,
            names=offices(whole).union(*named, meant or ()) & about,
            named=named,
            numbers=frozenset(chain.from_iterable(numbers)),
            around=around,
            years=self._years(start, end) or self._years(passage.start, passage.end),
            stretch=as_of.is_stretch(self.printed, clause),
            published=self.published,
            negated=clauses.is_negated(whole),
            quoted=self._is_quoted(start, end),
        )

    def _named(self, start: int, end: int) -> tuple[frozenset[str], ...]:
        """The terms of each name in a clause, without what it calls by its common noun too."""
        names = [(first, last) for first, last, _ in self.names.within(start, end)]
        if not names:
            return ()
        borders = [start, *chain.from_iterable(names), end]
        common = terms(
            " ".join(
                self.printed[slice(*gap)] for gap in zip(borders[::2], borders[1::2], strict=True)
            )
        )
        return tuple(filter(None, (terms(self.printed[slice(*name)]) - common for name in names)))

    def _years(self, start: int, end: int) -> frozenset[int]:
        return frozenset(
            year for _, _, each in self.dates.within(start, end) for year in as_of.years(each.when)
        )


def own(said: Assertion) -> Statement | None:
    """Return the statement of an assertion as it stands in the article."""
    return said.statement
