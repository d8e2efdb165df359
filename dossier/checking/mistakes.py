"""Everything that stops a build, told at once, and the dossier that stands without it.

A build ends at the first decision that it cannot carry out. Here such a decision is left out and
the rest goes on, until what is left makes a dossier; its doubts can then be told as well.

    examine(Path("seeds"), "seeds", "Boats", Shelf(Cache(None))).mistakes  ->  (Finding(...), ...)

It finds no mistake of its own: the build does.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier import build, yamlfile
from dossier.articles import seeds
from dossier.articles.article import fold_quote, occurrences
from dossier.checking.finding import Finding, Paste, mistake
from dossier.checking.places import quote_of
from dossier.decisions import Decisions, Quote, files, resting
from dossier.decisions.quoting import quotes, without, without_quotes
from dossier.dossier import Dossier
from dossier.errors import DossierError, Notice, SetAside
from dossier.language.quotes import resolve
from dossier.language.text import Text
from dossier.reading import Shelf


@dataclass(frozen=True, slots=True)
class Examined:
    """A dossier, or None where the articles make none; what was decided; what stops a build."""

    whole: Dossier | None
    decided: Decisions
    mistakes: tuple[Finding, ...]


def examine(folder: Path, name: str, title: str, shelf: Shelf) -> Examined:
    """Return what a folder of seeds makes, mistaken decisions left out.

    Args:
        folder: the seeds, with `decisions/` in it.
        name: the folder as messages name it.
        title: the dossier's name.
        shelf: what reads each article.
    """
    decided, unread = files.gather(folder / "decisions", f"{name}/decisions")
    try:
        return Examined(build.dossier(folder, name, title, shelf=shelf), decided, ())
    except DossierError as error:
        told = error.notices
    try:
        articles, notices = seeds.discover(folder, name, reader=shelf.take)
    except DossierError as error:
        return Examined(None, decided, tuple(map(mistake, (*error.notices, *unread))))
    read = tuple(shelf.readings[article.key] for article in articles)
    texts = {reading.article.key: reading.text for reading in read}
    aside = {each.article for each in notices if isinstance(each, SetAside)}
    decided = resting.without(without(decided, [each.location for each in unread]), aside)
    stale = dict(_stale_quotes(decided, texts))
    found = [*map(mistake, unread), *stale.values()]
    left = without_quotes(decided, stale.keys())
    while True:
        try:
            whole = build.combine(read, left, title=title, notices=notices)
        except DossierError as error:
            fewer = without(left, [each.location for each in error.notices])
            found += map(mistake, error.notices)
            if fewer == left:
                return Examined(None, left, tuple(found))
            left = fewer
        else:
            return Examined(whole, left, tuple(found) or tuple(map(mistake, told)))


def _stale_quotes(decided: Decisions, texts: Mapping[str, Text]) -> Iterator[tuple[Quote, Finding]]:
    for quote in quotes(decided):
        try:
            resolve(quote, texts)
        except DossierError as error:
            for notice in error.notices:
                yield quote, mistake(notice, _mended(quote, notice, texts.get(quote.article)))


def _mended(quote: Quote, notice: Notice, text: Text | None) -> Paste | None:
    """The lines that quote what is meant: each place of the words, else the nearest sentence."""
    if text is None:
        return None
    places = occurrences(text.article.text, quote.text)
    spans = places if len(places) > 1 else _nearest(quote.text, text)
    found = (quote_of(text, *span) for span in spans)
    lines = [yamlfile.dump({"quote": words}) for words in found if words]
    return Paste(notice.location.file, "# or ".join(lines)) if lines else None


def _nearest(quote: str, text: Text) -> list[tuple[int, int]]:
    """Where the words of the sentence stand that a quote shares most with."""
    wanted = fold_quote(quote).casefold().split()
    best: tuple[int, int, int] = (0, 0, 0)
    for passage in text.sentences:
        words = fold_quote(passage.text).casefold().split()
        matcher = difflib.SequenceMatcher(None, wanted, words, autojunk=False)
        shared = sum(block.size for block in matcher.get_matching_blocks())
        if shared > best[0]:
            best = (shared, passage.start, passage.end)
    return [best[1:]] if best[0] else []
