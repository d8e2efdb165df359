"""The small objects of `data/dossier.json` that stand in many places, each of one shape.

    evidence(dossier, words)  ->  '{"article": ..., "sentence": ..., "to": ..., "quote": ...}'

All are JSON texts that `safejson.safe` is still to escape. What an article's mode keeps back
becomes null; the article's key stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from dossier.articles.article import Article, Evidence, Span
from dossier.claims.find import Figure
from dossier.dossier import Dossier
from dossier.export import shown
from dossier.export.safejson import listed, number, text
from dossier.people.find import Mention
from dossier.statements.find import Statement
from dossier.statements.speakers import Speaker
from dossier.when import When


def evidence(dossier: Dossier, words: Evidence) -> str:
    """Return exact words and their sentence."""
    article = text(words.article)
    if not shown.words(dossier, words):
        return f'{{"article": {article}, {_KEPT_BACK}}}'
    to = "null" if words.to is None else text(words.to.anchor)
    return (
        f'{{"article": {article}, "sentence": {text(words.passage.anchor)}, "to": {to}, '
        f'"start": {words.start}, "end": {words.end}, "quote": {text(words.quote)}}}'
    )


def named(dossier: Dossier, mention: Mention) -> str:
    """Return the evidence of a mention that stands in a sentence which is shown."""
    passage = mention.passage
    assert passage is not None
    article, start, end = passage.article, mention.start, mention.end
    return (
        f'{{"article": {text(article)}, "sentence": {text(passage.anchor)}, "to": null, '
        f'"start": {start}, "end": {end}, '
        f'"quote": {text(dossier.article(article).text[start:end])}}}'
    )


def statement_key(said: Statement) -> str:
    """Return the key of a statement, unique in the dossier: two articles may print one sentence."""
    return f"{said.article}:{said.key}"


def span(dossier: Dossier, article: str, at: Span | None) -> str:
    """Return a span as a list, null for none."""
    return _span(at) if at and shown.offsets(dossier, article, (at,)) else "null"


def spans(dossier: Dossier, article: str, places: Sequence[Span]) -> str:
    """Return spans as lists, those kept back left out."""
    return listed(map(_span, shown.offsets(dossier, article, places)))


def when(time: When | None) -> str:
    """Return a time with both ends of its interval, null for none."""
    if time is None:
        return "null"
    return (
        f'{{"edtf": {text(time.edtf)}, "earliest": {_day(time.earliest)}, '
        f'"latest": {_day(time.latest)}, "said": {text(time.said)}, "basis": {text(time.basis)}}}'
    )


def published(article: Article) -> str:
    """Return when an article was published and how that is known, null where it is unknown."""
    if article.published is None:
        return "null"
    basis = article.published.basis or article.basis.get("published", "")
    return f'{{"edtf": {text(article.published.edtf)}, "basis": {text(basis)}}}'


def numeral(value: Decimal | None) -> str:
    """Return a decimal as the JSON number that reads the same, null for none."""
    return "null" if value is None else str(number(value))


def figure(quantity: Figure | None) -> str:
    """Return a quantity with its bounds, null for none and where one is open."""
    if quantity is None:
        return "null"
    return (
        f'{{"value": {numeral(quantity.value)}, "low": {numeral(quantity.low)}, '
        f'"high": {numeral(quantity.high)}, "unit": {text(quantity.unit)}, '
        f'"qualifier": {text(quantity.qualifier)}, "counts": {text(quantity.counts)}, '
        f'"scope": {text(quantity.scope)}}}'
    )


def speaker(who: Speaker | None, via: Iterable[Speaker], known: frozenset[str]) -> str:
    """Return who says it, and through whom; `known` are the keys of the persons in the data."""
    if who is None:
        return "null"
    through = listed([f"{{{_voice(each, known)}}}" for each in via])
    return f'{{{_voice(who, known)}, "via": {through}}}'


_KEPT_BACK = '"sentence": null, "to": null, "start": null, "end": null, "quote": null'


def _span(at: Span) -> str:
    return f"[{at[0]}, {at[1]}]"


def _day(day: date | None) -> str:
    return f'"{day.isoformat()}"' if day else "null"


def _voice(who: Speaker, known: frozenset[str]) -> str:
    person = text(who.person) if who.person in known else "null"
    return f'"text": {text(who.text)}, "person": {person}'
