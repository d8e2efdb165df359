"""Quotes that point at nothing, each told with the lines that point it at something again.

    {article: harbor, quote: "The bridge is safe"}   ->   these words stand in harbour; name that

An article is named in the place of another only where it has the quoted words; what quotes an
article that is gone is offered as comments, for no other article may be taken for its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache, partial
from pathlib import PurePosixPath

from dossier.articles.article import Article, fold_quote
from dossier.checking.entries import commented, entry, item
from dossier.checking.finding import Finding, Paste, mistake
from dossier.checking.mending import Mender
from dossier.checking.requoting import readdressed, requoted
from dossier.decisions import AccountDecision, ClaimDecision, Decisions, EventDecision, Quote
from dossier.decisions.kinds import LISTED
from dossier.decisions.quoting import quotes
from dossier.errors import DossierError, Notice
from dossier.language.quotes import GONE, resolve
from dossier.language.text import Text

_TELLING = 12
"""Characters of a quote from which an article that has it is likely the one that was quoted."""
_FEW = 3
_ALIKE = 0.85
"""How alike two keys are, of 1, from which one may be misspelt: harbor and harbour are .92."""
_DIGITS = re.compile(r"\d+")
_SUFFIX = re.compile(r"\.(?:txt|md|html?|json|ya?ml)\Z", re.IGNORECASE)


def misquoted(
    decided: Decisions, texts: Mapping[str, Text], mender: Mender
) -> Iterator[tuple[Quote, Finding]]:
    """Return each quote that cannot be found, with the mistake that it is.

    Args:
        decided: what the curator decided.
        texts: the articles, by their keys.
        mender: what mends a line of a decision.
    """
    wrong = list(_unresolved(decided, texts))
    articles = [text.article for text in texts.values()]
    printed = {each.key: fold_quote(each.text) for each in articles} if wrong else {}
    near = cache(partial(alike, articles=articles))
    held = {quote: _holders(quote, printed, near) for quote, _ in wrong}
    gone = {
        quote
        for quote, holders in held.items()
        if not (holders or quote.article in texts or near(quote.article))
    }
    for quote, notice in wrong:
        holders = held[quote]
        written = mender.text(quote.location.file)
        if holders:
            told = f"these words stand in {' and '.join(holders)}; name that, or quote others"
            yield quote, mistake(replace(notice, remedy=told), readdressed(quote, holders, written))
        elif quote.article in texts:
            yield quote, mistake(notice, requoted(quote, texts[quote.article], written))
        elif quote in gone:
            remedy = f"{GONE}; these words stand in no other"
            lines = mender.lines_of(quote.location.file)
            yield quote, mistake(replace(notice, remedy=remedy), _left(quote, decided, gone, lines))
        else:
            yield quote, mistake(notice)


def alike(written: str, articles: Iterable[Article]) -> list[str]:
    """Return the keys of which one may be meant by what is no key, the nearest first.

    It may be the name of the article's file or page, or a key misspelt; numbers must agree.
    """
    meant = _SUFFIX.sub("", PurePosixPath(written).name)
    nearness = {
        article.key: max(_nearness(meant, name) for name in (article.key, article.slug))
        for article in articles
    }
    near = (key for key, value in nearness.items() if value >= _ALIKE)
    return sorted(near, key=lambda key: (-nearness[key], key))


def _nearness(one: str, two: str) -> float:
    one, two = one.casefold(), two.casefold()
    if _DIGITS.findall(one) != _DIGITS.findall(two):
        return 0.0
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _unresolved(decided: Decisions, texts: Mapping[str, Text]) -> Iterator[tuple[Quote, Notice]]:
    for quote in quotes(decided):
        try:
            resolve(quote, texts)
        except DossierError as error:
            yield quote, error.notices[0]


def _holders(
    quote: Quote, printed: Mapping[str, str], near: Callable[[str], list[str]]
) -> list[str]:
    """The few articles that have the words of a quote, where the one that it names has not.

    Words that many an article might have count only in one whose key is nearly the one named.
    """
    words = fold_quote(quote.text)
    if not words or words in printed.get(quote.article, ""):
        return []
    likely = printed if len(words) >= _TELLING else near(quote.article)
    holders = [key for key in likely if words in printed[key]]
    return holders if len(holders) <= _FEW else []


def _left(quote: Quote, decided: Decisions, gone: set[Quote], lines: Sequence[str]) -> Paste | None:
    """The lines about a quote as comments: the item that it is, or the entry if little is left."""
    rows = entry(lines, (quote.location.line or 1) - 1)
    if _stands(_decision_of(quote, decided), gone):
        part = item(lines, quote.named or quote.location)
        if part is None:
            return None
        rows = part
    return commented(quote.location.file, lines, rows)


def _decision_of(quote: Quote, decided: Decisions) -> Decisions:
    """The one decision that has a quote, alone."""
    for row in decided.timeline:
        alone = Decisions(timeline=(row,))
        if quote in quotes(alone):
            return alone
    for claim in decided.claims:
        alone = Decisions(claims=(claim,))
        if quote in quotes(alone):
            return alone
    return Decisions()


def _stands(alone: Decisions, gone: set[Quote]) -> bool:
    """Whether a decision still decides something without the quotes of articles that are gone."""
    left = sum(quote not in gone for quote in quotes(alone))
    for row in (*alone.timeline, *alone.claims):
        match row:
            case EventDecision() | ClaimDecision():
                return left > 0
            case AccountDecision(verb=verb):
                return verb in LISTED and left > 1
            case _:
                return False
    return False
