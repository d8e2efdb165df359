"""An article with what stands on its surface: the ground every `find` works on.

`annotate` runs the finders of this room over the whole text, leftovers included; a sentence that
lies in a part set aside is no sentence of the article, but what is found there keeps its offsets.

    text = annotate(article)
    text.evidence(1204, 1223).passage.anchor  ->  's-nato-says-russia-has-up-3f9a1c'

It joins nothing across articles.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from dossier.articles.article import Article, Evidence, Passage
from dossier.language import dates, names, numbers, quotations, sentences
from dossier.language.budget import Budget, Unread
from dossier.language.dates import TimeMention
from dossier.language.names import Name
from dossier.language.numbers import Number
from dossier.language.pipeline import Parse, Pipeline, Speech, informed
from dossier.language.quotations import Quotation

_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Text:
    """An article and its annotations, each in the order of the text.

    `unread` says where a finder stopped that found more than an article holds.
    """

    article: Article
    sentences: tuple[Passage, ...]
    dates: tuple[TimeMention, ...]
    numbers: tuple[Number, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    speech: tuple[Speech, ...] = ()
    unread: tuple[Unread, ...] = ()

    def passage_at(self, offset: int) -> Passage | None:
        """The sentence that holds an offset, or the nearest before it; None before the first."""
        index = bisect_right(self.sentences, offset, key=_start)
        return self.sentences[index - 1] if index else None

    def evidence(self, start: int, end: int) -> Evidence | None:
        """The words from `start` to `end` as evidence; None where they are set aside."""
        first, last = self.passage_at(start), self.passage_at(end - 1)
        if first is None or last is None or start >= first.end or end > last.end:
            return None
        to = last if last.number != first.number else None
        return Evidence(first, start, end, self.article.text[start:end], to)


def annotate(article: Article, pipeline: Pipeline | None = None) -> Text:
    """Return the article with its sentences, dates, numbers, names and quotations.

    Args:
        article: the article.
        pipeline: what else may tell the kind of a name, and who says what.
    """
    text = article.text
    parse = pipeline(text) if pipeline else Parse()
    budgets = [Budget(what, text) for what in ("dates", "numbers", "names", "quotations")]
    dated, counted, named, quoted = budgets
    return Text(
        article,
        sentences.split(article),
        dates.find(text, article.published, dated),
        numbers.find(text, counted),
        informed(names.find(text, named), parse.entities),
        quotations.find(text, quoted, article.paragraphs),
        parse.speech,
        tuple(chain.from_iterable(budget.unread for budget in budgets)),
    )
