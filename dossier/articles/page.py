"""The article pages and their index: the text as printed, every sentence an anchor.

What other branches know of an article comes as `Mark`s and `Use`s; here they are only laid out.
A sentence is cut where a mark begins or ends, so that marks may overlap.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from dossier.articles.article import Article, Evidence, Mode, Passage
from dossier.dossier import Dossier
from dossier.pages import Mark, Overlap, Page, Site, Use
from dossier.pages.runs import Run, runs

_LONG = ("statement", "claim")  # kinds of marks that may hold others, so that a sign ends them


@dataclass(frozen=True, slots=True)
class Around:
    """What the other branches know of an article."""

    marks: Sequence[Mark] = ()
    uses: Sequence[Use] = ()
    overlaps: Sequence[Overlap] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other branches know of each article.

    Attributes:
        around: gives it.
        facts: gives what it is made of beside the article's own reading, as `key_of` takes it.
    """

    around: Callable[[Article], Around]
    facts: Callable[[Article], object]


@dataclass(frozen=True, slots=True)
class Note:
    """What the foot says of a mark, or of several that are one.

    Attributes:
        name: its id on the page.
        mark: the first of the marks.
        words: the marked words, each spelling once.
        address: the sentence of the first mark.
        end: where the last of them ends.
    """

    name: str
    mark: Mark
    words: tuple[str, ...]
    address: str
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence between two borders of marks.

    Attributes:
        text: the words.
        notes: the notes of the marks that cover them, by kind.
        ends: the notes of the statements and claims whose last words they are.
    """

    text: str
    notes: Mapping[str, Note]
    ends: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is shown: its pieces, or a gap (`passage` None) in an excerpt."""

    passage: Passage | None
    pieces: tuple[Piece, ...]


def render(site: Site, dossier: Dossier, known: Surroundings) -> list[Page]:
    """Return the page of every article and the index.

    Args:
        site: the site the pages are made for.
        dossier: what they show.
        known: marks, uses and overlaps of each article.
    """
    pages = [_page(site, dossier, article, known) for article in dossier.articles]
    front = {
        "title": "Articles",
        "description": "Every article of this dossier, with its date, outlet and origin.",
        "kind": "articles",
    }
    index = site.render(
        "articles.md.j2",
        "articles/index.md",
        front,
        dossier=dossier,
        runs=runs(dossier.articles, lambda article: article.key),
        facts=partial(_rows, dossier),
    )
    return [*pages, index]


def _rows(dossier: Dossier, run: Run[Article]) -> object:
    """What the index tells of some articles and of those of their origins."""
    return [
        [dossier.shown(key) for key in (each.key, *dossier.origin(each.key).articles)]
        for each in run.entries
    ]


def _page(site: Site, dossier: Dossier, article: Article, known: Surroundings) -> Page:
    """An article: what is shown of it, and what the other branches know of that."""
    return site.recalled(
        f"articles/{article.slug}.md",
        lambda: (dossier.shown(article.key), known.facts(article), dossier.title),
        lambda: _made(site, dossier, article, known.around(article)),
    )


def _made(site: Site, dossier: Dossier, article: Article, around: Around) -> Page:
    noted = _noted(dossier, article, around.marks)
    return site.render(
        "article.md.j2",
        f"articles/{article.slug}.md",
        _front(dossier, article),
        article=article,
        dossier=dossier,
        around=around,
        notes=list(dict.fromkeys(noted.values())),
        uses=[use for use in around.uses if use.href not in {mark.href for mark in noted}],
        paragraphs=_paragraphs(dossier, article, noted),
        aside=[(each.kind, article.text[each.start : each.end]) for each in article.aside]
        if article.mode is Mode.FULL
        else [],
    )


def _front(dossier: Dossier, article: Article) -> dict[str, object]:
    people = {person.key: person for person, _ in dossier.named_in(article.key)}.values()
    published = article.published
    return {
        "title": article.title if article.mode is Mode.FULL else _short_title(article),
        "description": f"{article.outlet or article.label}, "
        f"{published.words if published else 'publication date unknown'}: "
        f"the {'text' if article.mode is Mode.FULL else 'article'}, and what was found in it.",
        "key": article.key,
        "kind": "article",
        "outlet": article.outlet,
        "authors": list(article.authors),
        "published": published.edtf if published else "",
        "published_basis": published.basis if published else "",
        "source_url": article.url,
        "origin": dossier.origin(article.key).key,
        "people": [person.key for person in people],
        "tags": [person.name for person in people if dossier.has_page(person.key)],
        "robots": article.robots,
    }


def _short_title(article: Article) -> str:
    return article.label if article.title_basis == "first sentence" else article.title


def _noted(dossier: Dossier, article: Article, marks: Sequence[Mark]) -> dict[Mark, Note]:
    """The note of each mark that stands in a shown sentence, in the order of the text."""
    text = dossier.reading(article.key).text
    groups: dict[tuple[str, object], list[tuple[Mark, Evidence]]] = defaultdict(list)
    for mark in marks:
        evidence = text.evidence(mark.start, mark.end)
        if evidence is not None and dossier.shows(evidence.passage):
            groups[mark.kind, mark.key or mark.start].append((mark, evidence))
    noted: dict[Mark, Note] = {}
    for number, group in enumerate(groups.values(), start=1):
        first, evidence = group[0]
        words = tuple(dict.fromkeys(dossier.quote(each) for _, each in group))
        name = f"note-{first.kind}-{number}"
        end = max(mark.end for mark, _ in group)
        note = Note(name, first, words, dossier.address(evidence), end)
        noted |= {mark: note for mark, _ in group}
    return noted


def _paragraphs(dossier: Dossier, article: Article, noted: Mapping[Mark, Note]) -> list[list[Line]]:
    """The body's paragraphs as lines; in an excerpt each run of unshown sentences is one gap."""
    sentences = dossier.reading(article.key).text.sentences
    starts = [each.start for each in sentences]
    marked = _by_sentence(sentences, starts, noted)
    paragraphs: list[list[Line]] = []
    for start, end in article.paragraphs:
        inside = sentences[bisect_left(starts, start) : bisect_left(starts, end)]
        lines = list(_lines(dossier, article, inside, marked))
        if any(line.passage for line in lines) or (lines and not _ends_in_gap(paragraphs)):
            paragraphs.append(lines)
    return paragraphs


def _by_sentence(
    sentences: Sequence[Passage], starts: Sequence[int], noted: Mapping[Mark, Note]
) -> Mapping[int, Sequence[tuple[Mark, Note]]]:
    """The marks that reach into a sentence, by where it starts, each with its note."""
    found: dict[int, list[tuple[Mark, Note]]] = defaultdict(list)
    for mark, note in noted.items():
        first = max(0, bisect_right(starts, mark.start) - 1)
        for sentence in sentences[first : bisect_left(starts, mark.end)]:
            if mark.start < sentence.end:
                found[sentence.start].append((mark, note))
    return found


def _ends_in_gap(paragraphs: Sequence[Sequence[Line]]) -> bool:
    return bool(paragraphs) and paragraphs[-1][-1].passage is None


def _lines(
    dossier: Dossier,
    article: Article,
    sentences: Sequence[Passage],
    marked: Mapping[int, Sequence[tuple[Mark, Note]]],
) -> Iterator[Line]:
    gap = False
    for passage in sentences:
        if dossier.shows(passage):
            yield Line(
                passage, tuple(_pieces(article.text, passage, marked.get(passage.start, ())))
            )
            gap = False
        elif not gap and article.mode is Mode.EXCERPT:
            yield Line(None, ())
            gap = True


def _pieces(text: str, passage: Passage, inside: Sequence[tuple[Mark, Note]]) -> Iterator[Piece]:
    borders = {passage.start, passage.end}
    for mark, _ in inside:
        borders |= {max(mark.start, passage.start), min(mark.end, passage.end)}
    for start, end in pairwise(sorted(borders)):
        covering = [(m, note) for m, note in inside if m.start <= start and end <= m.end]
        ends = (note for m, note in covering if m.kind in _LONG and note.end == end)
        notes = {mark.kind: note for mark, note in covering}
        yield Piece(text[start:end], notes, tuple(dict.fromkeys(ends)))
