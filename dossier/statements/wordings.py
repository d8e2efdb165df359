"""How the articles that carry one utterance word it, and what changed on the way.

Every wording is held against one of them: the first, where the dates of publication settle which
that is; else the one that has most words in common with all others, of these the one that most
articles print. What changed are the words
inside the marks, and among them the names and figures, and the name of who is said to say it.

    “We stay here for good,” “We stay for good,”  ->  the second lacks "here"

It does not say who is right, nor why a wording changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dossier.articles.article import fold_name
from dossier.language.text import Text
from dossier.statements.find import Statement
from dossier.statements.utterances import quoted_spans
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording; `changed` where the wording it is held against reads otherwise."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """What one article prints of an utterance.

    Attributes:
        statement: the statement that quotes it.
        pieces: its words in order, gaps between quotations marked by an ellipsis.
        missing: words of the wording it is held against that it lacks, run by run.
        here: names and figures that only it has.
        there: names and figures that it lacks.
        speaker: who is said to say it where that is another name, else ''.
    """

    statement: Statement
    pieces: tuple[Piece, ...]
    missing: tuple[str, ...]
    here: tuple[str, ...]
    there: tuple[str, ...]
    speaker: str

    @property
    def changed(self) -> bool:
        """Whether its words are not those it is held against."""
        return bool(self.missing) or any(piece.changed for piece in self.pieces)


def first(group: Sequence[Statement], texts: Mapping[str, Text]) -> str:
    """Return the article that printed an utterance first, '' where dates do not settle it."""
    dates = {each.article: _settled(texts[each.article]) for each in group}
    for article, published in sorted(dates.items()):
        others = [date for key, date in dates.items() if key != article]
        if published and all(
            date is not None and published.sort_key[1] < date.sort_key[0] for date in others
        ):
            return article
    return ""


def heading(group: Sequence[Statement], texts: Mapping[str, Text]) -> tuple[Statement, str]:
    """Return the statement that all wordings are held against, and its words."""
    model = _model(group, texts)
    return model, " ".join(_words(model, texts).split())


def wordings(group: Sequence[Statement], texts: Mapping[str, Text]) -> tuple[Wording, ...]:
    """Return each statement's wording, the one that all are held against first."""
    model = _model(group, texts)
    rest = [each for each in group if each is not model]
    return tuple(_wording(each, model, texts) for each in (model, *rest))


def _settled(text: Text) -> When | None:
    """An article's date of publication; an uncertain one settles nothing."""
    published = text.article.published
    return None if published is None or any(mark in published.edtf for mark in "?~%") else published


def _model(group: Sequence[Statement], texts: Mapping[str, Text]) -> Statement:
    earliest = first(group, texts)
    own = [each for each in group if each.article == earliest]
    if len(own) == 1:
        return own[0]
    folded = [fold_name(_words(each, texts)) for each in group]
    counted = [Counter(each.split()) for each in folded]

    def rank(at: int) -> tuple[bool, int, int, int, str, int]:
        statement, others = group[at], (*counted[:at], *counted[at + 1 :])
        return (
            statement.article != earliest,
            -sum((counted[at] & other).total() for other in others),
            -folded.count(folded[at]),
            -len(folded[at]),
            statement.article,
            statement.content[0][0],
        )

    return group[min(range(len(group)), key=rank)]


def _words(statement: Statement, texts: Mapping[str, Text]) -> str:
    text = texts[statement.article]
    spans = quoted_spans(statement, text)
    each = (" ".join(text.article.text[slice(*span)].split()) for span in spans)
    return " … ".join(words.rstrip(",") for words in each)


def _wording(statement: Statement, model: Statement, texts: Mapping[str, Text]) -> Wording:
    mine, theirs = _words(statement, texts).split(), _words(model, texts).split()
    matcher = SequenceMatcher(None, _folded(mine), _folded(theirs), autojunk=False)
    pieces, missing = [], []
    for _, start, end, other, other_end in matcher.get_opcodes():
        here, there = " ".join(mine[start:end]), " ".join(theirs[other:other_end])
        changed = fold_name(here) != fold_name(there)  # a dash set otherwise changes nothing
        if here:
            pieces.append(Piece(here, changed))
        if there and changed:
            missing.append(there)
    own, others = (_named(each, texts) for each in (statement, model))
    return Wording(
        statement=statement,
        pieces=tuple(pieces),
        missing=tuple(missing),
        here=tuple(own[key] for key in own if key not in others),
        there=tuple(others[key] for key in others if key not in own),
        speaker=_other_speaker(statement, model),
    )


_NAMED = ("person", "place", "organisation")


def _folded(words: Sequence[str]) -> list[str]:
    return [fold_name(word) or word for word in words]


def _named(statement: Statement, texts: Mapping[str, Text]) -> dict[str, str]:
    """The names and figures inside the marks, as printed, by their folded form."""
    text = texts[statement.article]
    stretches = [(name.start, name.end) for name in text.names if name.kind in _NAMED]
    stretches += [(number.start, number.end) for number in text.numbers]
    printed = [
        text.article.text[start:end]
        for first_, last in quoted_spans(statement, text)
        for start, end in stretches
        if first_ <= start and end <= last
    ]
    return {fold_name(each): each for each in printed}


def _other_speaker(statement: Statement, model: Statement) -> str:
    mine, theirs = statement.speaker, model.speaker
    if mine is None or theirs is None or (mine.person and mine.person == theirs.person):
        return ""
    names = (mine.name or mine.text, theirs.name or theirs.text)
    return names[0] if fold_name(names[0]) != fold_name(names[1]) else ""
