"""The small objects of `data/dossier.json` that stand in many places, each of one shape.

    evidence(dossier, words)  ->  {"article", "sentence", "to", "start", "end", "quote"}

What an article's mode keeps back becomes null; the article's key stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from dossier.articles.article import Article, Evidence, Span
from dossier.claims.find import Figure
from dossier.dossier import Dossier
from dossier.export import shown
from dossier.export.safejson import Json, number
from dossier.people.find import Mention
from dossier.statements.find import Statement
from dossier.statements.speakers import Speaker
from dossier.when import When


def evidence(dossier: Dossier, words: Evidence) -> Json:
    """Return exact words and their sentence."""
    if not shown.words(dossier, words):
        return {"article": words.article, **_KEPT_BACK}
    return {
        "article": words.article,
        "sentence": words.passage.anchor,
        "to": words.to.anchor if words.to else None,
        "start": words.start,
        "end": words.end,
        "quote": words.quote,
    }


def named(dossier: Dossier, article: str, mention: Mention) -> Json:
    """Return the evidence of a mention that stands in a sentence."""
    assert mention.passage is not None
    quote = dossier.article(article).text[mention.start : mention.end]
    return evidence(dossier, Evidence(mention.passage, mention.start, mention.end, quote))


def statement_key(said: Statement) -> str:
    """Return the key of a statement, unique in the dossier: two articles may print one sentence."""
    return f"{said.article}:{said.key}"


def span(dossier: Dossier, article: str, at: Span | None) -> Json:
    """Return a span as a list, None for none."""
    return list(at) if at and shown.offsets(dossier, article, at) else None


def spans(dossier: Dossier, article: str, places: Iterable[Span]) -> Json:
    """Return spans as lists, those kept back left out."""
    return [list(at) for at in places if shown.offsets(dossier, article, at)]


def when(time: When | None) -> Json:
    """Return a time with both ends of its interval."""
    if time is None:
        return None
    return {
        "edtf": time.edtf,
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
        "said": time.said,
        "basis": time.basis,
    }


def published(article: Article) -> Json:
    """Return when an article was published and how that is known, None where it is unknown."""
    if article.published is None:
        return None
    basis = article.published.basis or article.basis.get("published", "")
    return {"edtf": article.published.edtf, "basis": basis}


def figure(quantity: Figure | None) -> Json:
    """Return a quantity with its bounds, open ones null."""
    if quantity is None:
        return None
    return {
        "value": number(quantity.value),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "counts": quantity.counts,
        "scope": quantity.scope,
    }


def speaker(who: Speaker | None, via: Iterable[Speaker], known: frozenset[str]) -> Json:
    """Return who says it, and through whom; `known` are the keys of the persons in the data."""
    return (
        None
        if who is None
        else {**_voice(who, known), "via": [_voice(each, known) for each in via]}
    )


_KEPT_BACK: dict[str, Json] = dict.fromkeys(("sentence", "to", "start", "end", "quote"))


def _voice(who: Speaker, known: frozenset[str]) -> dict[str, Json]:
    return {"text": who.text, "person": who.person if who.person in known else None}
