"""The articles of `data/dossier.json`, and the origins, which are articles that print one text.

    article(dossier, reading)  ->  '{"key": "boats", "slug": "two-boats", ...}'

All are JSON texts that `safejson.safe` is still to escape. Of an article's text they hold nothing.
"""

from __future__ import annotations

from itertools import product

from dossier.articles.article import Passage
from dossier.dossier import Dossier, Reading
from dossier.export import shapes, shown
from dossier.export.safejson import listed, text
from dossier.origins.compare import Origin
from dossier.when import When


def article(dossier: Dossier, reading: Reading) -> str:
    """Return an article: where it is from, and where its sentences, dates and figures stand."""
    article = reading.article
    aside = [(each.start, each.end) for each in article.aside]
    return (
        f'{{"key": {text(article.key)}, "slug": {text(article.slug)}, '
        f'"label": {text(article.label)}, "title": {text(shown.title(article))}, '
        f'"outlet": {text(article.outlet)}, "text_by": {text(article.text_by)}, '
        f'"published": {shapes.published(article)}, '
        f'"authors": {listed(map(text, article.authors))}, "url": {text(article.url)}, '
        f'"language": {text(article.language)}, "words": {article.words}, '
        f'"digest": {text(article.digest)}, "mode": {text(article.mode.value)}, '
        f'"origin": {text(dossier.origin(article.key).key)}, "page": {text(article.page)}, '
        f'"aside": {shapes.spans(dossier, article.key, aside)}, '
        f'"sentences": {_sentences(dossier, reading)}, "dates": {_dates(dossier, reading)}, '
        f'"figures": {_figures(dossier, reading)}}}'
    )


def origin(dossier: Dossier, origin: Origin) -> str:
    """Return the articles that print one text, and which of their sentences align."""
    pairs = [
        (one, two)
        for alignment in origin.alignments
        for pair in alignment.pairs
        for one, two in product(*pair.sides)
        if dossier.shows(one) and dossier.shows(two)
    ]
    changed = [number for number, pair in enumerate(pairs) if _changed(*pair)]
    places = listed([f"[{_place(one)}, {_place(two)}]" for one, two in pairs])
    return (
        f'{{"key": {text(origin.key)}, "articles": {listed(map(text, origin.articles))}, '
        f'"pairs": {places}, "changed": {changed}}}'
    )


def _sentences(dossier: Dossier, reading: Reading) -> str:
    return listed(
        [
            f'{{"anchor": {text(each.anchor)}, "start": {each.start}, "end": {each.end}}}'
            for each in reading.text.sentences
            if dossier.shows(each)
        ]
    )


def _dates(dossier: Dossier, reading: Reading) -> str:
    places = [(each.start, each.end) for each in reading.text.dates]
    known = set(shown.offsets(dossier, reading.article.key, places))
    return listed(
        [
            f'{{"start": {at[0]}, "end": {at[1]}, "value": {text(found.value)}, '
            f"{_read(found.when)}}}"
            for at, found in zip(places, reading.text.dates, strict=True)
            if at in known
        ]
    )


def _read(when: When | None) -> str:
    edtf, basis = (text(when.edtf), text(when.basis)) if when else ("null", '""')
    return f'"edtf": {edtf}, "basis": {basis}'


def _figures(dossier: Dossier, reading: Reading) -> str:
    return listed(
        [
            f'{{"start": {found.evidence.start}, "end": {found.evidence.end}, '
            f'"value": {shapes.numeral(found.value)}, "unit": {text(found.unit)}, '
            f'"qualifier": {text(found.qualifier)}}}'
            for found in reading.figures
            if found.evidence and shown.words(dossier, found.evidence)
        ]
    )


def _place(passage: Passage) -> str:
    return f'{{"article": {text(passage.article)}, "sentence": {text(passage.anchor)}}}'


def _changed(one: Passage, two: Passage) -> bool:
    return one.text != two.text and one.text.split() != two.text.split()
