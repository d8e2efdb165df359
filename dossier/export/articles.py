"""The articles of `data/dossier.json`, and the origins, which are articles that print one text.

    article(dossier, reading)  ->  '{"key": "boats", "slug": "two-boats", ...}'

All are JSON texts that `safejson.safe` is still to escape. Of an article's text they hold nothing.
"""

from __future__ import annotations

from itertools import product

from dossier.articles.article import Passage
from dossier.dossier import Dossier, Reading
from dossier.export import shapes, shown
from dossier.export.safejson import listed, shape, text
from dossier.origins.compare import Origin
from dossier.when import When


def article(dossier: Dossier, reading: Reading) -> str:
    """Return an article: where it is from, and where its sentences, dates and figures stand."""
    article = reading.article
    aside = [(each.start, each.end) for each in article.aside]
    sentences = [each for each in reading.text.sentences if dossier.shows(each)]
    return _ARTICLE % (
        text(article.key),
        text(article.slug),
        text(article.label),
        text(shown.title(article)),
        text(article.outlet),
        text(article.text_by),
        shapes.published(article),
        listed(map(text, article.authors)),
        text(article.url),
        text(article.language),
        article.words,
        text(article.digest),
        text(article.mode.value),
        text(dossier.origin(article.key).key),
        text(article.page),
        shapes.spans(dossier, article.key, aside),
        listed([_SENTENCE % (text(each.anchor), each.start, each.end) for each in sentences]),
        _dates(dossier, reading),
        _figures(dossier, reading),
    )


_ARTICLE = shape(
    *("key", "slug", "label", "title", "outlet", "text_by", "published", "authors", "url"),
    *("language", "words", "digest", "mode", "origin", "page", "aside"),
    *("sentences", "dates", "figures"),
)
_SENTENCE = shape("anchor", "start", "end")


def _dates(dossier: Dossier, reading: Reading) -> str:
    places = [(each.start, each.end) for each in reading.text.dates]
    known = set(shown.offsets(dossier, reading.article.key, places))
    return listed(
        [
            _DATE % (*at, text(found.value), *_read(found.when))
            for at, found in zip(places, reading.text.dates, strict=True)
            if at in known
        ]
    )


def _read(when: When | None) -> tuple[str, str]:
    return (text(when.edtf), text(when.basis)) if when else ("null", '""')


_DATE = shape("start", "end", "value", "edtf", "basis")


def _figures(dossier: Dossier, reading: Reading) -> str:
    return listed(
        [
            _FIGURE
            % (
                *(found.evidence.start, found.evidence.end),
                *(shapes.numeral(found.value), text(found.unit), text(found.qualifier)),
            )
            for found in reading.figures
            if found.evidence and shown.words(dossier, found.evidence)
        ]
    )


_FIGURE = shape("start", "end", "value", "unit", "qualifier")


def origin(dossier: Dossier, origin: Origin) -> str:
    """Return the articles that print one text, and which of their sentences align."""
    pairs = [
        (one, two)
        for alignment in origin.alignments
        for pair in alignment.pairs
        for one, two in product(*pair.sides)
        if dossier.shows(one) and dossier.shows(two)
    ]
    return _ORIGIN % (
        text(origin.key),
        listed(map(text, origin.articles)),
        listed([_PAIR % (_place(one), _place(two)) for one, two in pairs]),
        [number for number, pair in enumerate(pairs) if _changed(*pair)],
    )


def _place(passage: Passage) -> str:
    return _PLACE % (text(passage.article), text(passage.anchor))


def _changed(one: Passage, two: Passage) -> bool:
    return one.text != two.text and one.text.split() != two.text.split()


_ORIGIN = shape("key", "articles", "pairs", "changed")
_PLACE = shape("article", "sentence")
_PAIR = "[%s, %s]"
