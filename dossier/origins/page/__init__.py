"""The pages of origins: which articles print one text, and any two of them side by side.

A comparison shows the sentences of both articles row by row, words that only one side prints
marked, and on top what changed of names, figures, qualifiers and modality. Of an article that is
not shown whole it shows what the article's own page shows, and tells nothing of the rest. Which of
two came first is said only where their dates settle it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from dossier.articles.article import Passage
from dossier.dossier import Dossier
from dossier.origins.alignment import Alignment, Pair
from dossier.origins.changes import KINDS, Change, Firm, changes, firm
from dossier.origins.compare import Origin
from dossier.origins.page.common import MANY, common
from dossier.origins.page.compared import Compared, side_by_side
from dossier.origins.page.facts import Facts, Several
from dossier.origins.page.overlaps import overlaps
from dossier.origins.wording import Piece, wording
from dossier.pages import Page, Site

__all__ = ["Facts", "overlaps", "render"]

_FEWEST = 5  # words of a passage below which sameness may be chance


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence with its pieces; `passage` None for what is not shown."""

    passage: Passage | None
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that align, or some of one article that align with nothing.

    `moved`: they stand in another order. `changes`: what changed between the two sides.
    """

    first: tuple[Shown, ...]
    second: tuple[Shown, ...]
    moved: bool = False
    changes: tuple[Change, ...] = ()


def render(site: Site, dossier: Dossier, facts: Facts) -> list[Page]:
    """Return the page of origins and a page for each two articles of one that were compared."""
    front = {
        "title": "Origins",
        "description": "Which articles print one text, and what was changed in it.",
        "kind": "origins",
    }
    several: list[Several] = [
        (origin, [side_by_side(dossier, each) for each in origin.alignments])
        for origin in dossier.origins
        if len(origin.articles) > 1
    ]
    apart = chain.from_iterable(origin.shared for origin in dossier.origins)
    passages = ((each, _passages(dossier, each)) for each in apart)
    shared = [(each, pairs) for each, pairs in passages if pairs]
    many = len(shared) > MANY
    context = {
        "dossier": dossier,
        "several": several,
        "facts": facts,
        "shared": [(side_by_side(dossier, e), pairs) for e, pairs in shared if not many],
        "common": common(dossier, [pair for _, pairs in shared for pair in pairs]) if many else [],
    }
    index = site.render("origins.md.j2", "origins/index.md", front, **context)
    pages = [
        _page(site, dossier, facts, origin, each) for origin, pairs in several for each in pairs
    ]
    return [index, *pages]


def _page(site: Site, dossier: Dossier, facts: Facts, origin: Origin, compared: Compared) -> Page:
    """A comparison: of what is shown of both articles, and of how they align and are joined."""
    return site.recalled(
        compared.address.removesuffix(".html") + ".md",
        lambda: facts.page(origin, compared),
        lambda: _made(site, dossier, origin, compared),
    )


def _made(site: Site, dossier: Dossier, origin: Origin, compared: Compared) -> Page:
    one, two = compared.one, compared.two
    front = {
        "title": f"{one.label} and {two.label}, side by side",
        "description": "Two articles that print one text, sentence by sentence.",
        "kind": "comparison",
        "origin": origin.key,
        "search": {"exclude": True},
        "robots": next(filter(None, (one.robots, two.robots)), ""),
    }
    rows = list(enumerate(_rows(dossier, compared.alignment), 1))
    return site.render(
        "origin.md.j2",
        compared.address.removesuffix(".html") + ".md",
        front,
        dossier=dossier,
        origin=origin,
        compared=compared,
        rows=rows,
        changed=[
            (kind, number, change)
            for kind in KINDS
            for number, row in rows
            for change in row.changes
            if change.kind == kind
        ],
    )


def _rows(dossier: Dossier, alignment: Alignment) -> Iterator[Row]:
    """The rows in the order of the first article, what only the second has where it stands."""
    texts = dossier.reading(alignment.first).text, dossier.reading(alignment.second).text
    firms = firm(texts[0]), firm(texts[1])
    moved = {pair.first[0].number: pair for pair in alignment.moved}
    elsewhere = {passage.number for pair in alignment.moved for passage in pair.second}
    row = column = 0
    for pair in (*alignment.pairs, None):
        stop = pair.first[0].number if pair else len(texts[0].sentences)
        until = pair.second[0].number if pair else len(texts[1].sentences)
        alone: list[Passage] = []
        for passage in texts[0].sentences[row:stop]:
            if passage.number in moved:
                yield from _alone(dossier, alone, first=True)
                yield _row(dossier, moved[passage.number], firms, moved=True)
                alone = []
            else:
                alone.append(passage)
        yield from _alone(dossier, alone, first=True)
        rest = [each for each in texts[1].sentences[column:until] if each.number not in elsewhere]
        yield from _alone(dossier, rest, first=False)
        if pair:
            yield _row(dossier, pair, firms, moved=False)
            row, column = pair.first[-1].number + 1, pair.second[-1].number + 1


def _alone(dossier: Dossier, passages: Iterable[Passage], *, first: bool) -> Iterator[Row]:
    """A row for each sentence that aligns with none; for a run of those not shown one row."""
    hidden = False
    for passage in passages:
        shown = _plain(dossier, passage)
        if shown.passage or not hidden:
            yield Row((shown,), ()) if first else Row((), (shown,))
        hidden = not shown.passage


def _row(dossier: Dossier, pair: Pair, firms: tuple[Firm, Firm], *, moved: bool) -> Row:
    if not all(dossier.shows(passage) for passage in chain(*pair.sides)):
        first, second = (tuple(_plain(dossier, each) for each in side) for side in pair.sides)
        return Row(first, second, moved)
    pieces = wording(*([_line(passage) for passage in side] for side in pair.sides))
    first, second = (
        tuple(Shown(*each) for each in zip(side, cut, strict=True))
        for side, cut in zip(pair.sides, pieces, strict=True)
    )
    return Row(first, second, moved, changes(*firms, pair))


def _plain(dossier: Dossier, passage: Passage) -> Shown:
    if not dossier.shows(passage):
        return Shown(None)
    return Shown(passage, (Piece(_line(passage), False),))


def _line(passage: Passage) -> str:
    return " ".join(passage.text.split())


def _passages(dossier: Dossier, shared: Alignment) -> list[Pair]:
    """The passages that two articles of different origins both show, those of few words not."""
    return [
        pair
        for pair in shared.pairs
        if any(map(_many_words, pair.first + pair.second))
        and all(map(dossier.shows, pair.first + pair.second))
    ]


def _many_words(passage: Passage) -> bool:
    return len(passage.text.split(None, _FEWEST - 1)) >= _FEWEST
