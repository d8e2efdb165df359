"""A curator's quote becomes the evidence it points at, or an error that says what stands nearest.

A decision addresses the program's findings by an article and words of it. Here the words are
looked up in the article's text (white space, dashes and quotation marks folded), and every way in
which that can fail gets its own message with its own remedy.

    resolve(Quote("b", "up to 30 boats", place), texts).quote  ->  'up to 30 boats'

It does not ask whether a finding stands there: that is the matter of the branch which decides.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from dossier.articles.article import Evidence, QuoteError, Span, fold_quote, locate
from dossier.decisions import Quote
from dossier.errors import DossierError, Notice, nearest
from dossier.language.text import Text

GONE = "correct it, or remove what is said of an article that is gone"
_SHOWN = 160
_MARKS = re.compile(r"^\W+|\W+$")


def resolve(quote: Quote, texts: Mapping[str, Text]) -> Evidence:
    """Return the quoted words as evidence; parts set aside do not count.

    Raises:
        DossierError: the article is unknown; the words stand nowhere in it, or more than once, or
            only in a part that was set aside.
    """
    text = texts.get(quote.article)
    if text is None:
        problem = f'no article has the key "{quote.article}"'
        remedy = f"{GONE}; {nearest(_key_meant(quote.article, texts), texts)}"
        raise DossierError(Notice(quote.named or quote.location, problem, remedy))
    start, end = _place(quote, text)
    evidence = text.evidence(start, end)
    if evidence is None:
        raise _set_aside(quote, text, start)
    return evidence


def bare_words(said: str) -> list[str]:
    """Return the words of a text folded, without the marks beside them, for comparing quotes."""
    words = (_MARKS.sub("", word) for word in fold_quote(said).casefold().split())
    return [word for word in words if word]


def _key_meant(written: str, texts: Mapping[str, Text]) -> str:
    """The key of the article whose page or file is written where its key belongs."""
    name = (
        PurePosixPath(written).stem
        if written.endswith((".html", ".txt", ".json", ".md"))
        else written
    )
    slugs = {text.article.slug: key for key, text in texts.items()}
    return slugs.get(name, name)


def _place(quote: Quote, text: Text) -> Span:
    try:
        return locate(_body(text), quote.text)
    except QuoteError as error:
        if error.places:
            problem = f'"{_cut(quote.text)}" stands {error.places} times in {quote.article}'
            raise _error(quote, problem, "the quote needs more words") from None
    try:
        return locate(text.article.text, quote.text)
    except QuoteError:
        problem = f'"{_cut(quote.text)}" stands nowhere in {quote.article}'
        raise _error(quote, problem, _nearest_passage(quote.text, text)) from None


def _body(text: Text) -> str:
    """The article's text, every part set aside blotted out at its length."""
    body = text.article.text
    for aside in text.article.aside:
        body = body[: aside.start] + "\0" * (aside.end - aside.start) + body[aside.end :]
    return body


def _nearest_passage(quote: str, text: Text) -> str:
    wanted = bare_words(quote)
    if not text.sentences or not wanted:
        return "quote the article's own words"
    passage = max(text.sentences, key=lambda each: (_shared(wanted, each.text), -each.number))
    if not _shared(wanted, passage.text):
        return "quote the article's own words; none of its sentences comes near"
    return f'quote the article\'s own words; nearest: "{_cut(fold_quote(passage.text))}"'


def _shared(wanted: list[str], sentence: str) -> int:
    matcher = difflib.SequenceMatcher(None, wanted, bare_words(sentence), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def _set_aside(quote: Quote, text: Text, start: int) -> DossierError:
    kinds = [aside.kind for aside in text.article.aside if aside.start <= start < aside.end]
    part = f" ({kinds[0]})" if kinds else ""
    problem = f'"{_cut(quote.text)}" stands in a part of {quote.article} that is set aside{part}'
    return _error(quote, problem, "quote a sentence of the article itself")


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"


def _error(quote: Quote, problem: str, remedy: str) -> DossierError:
    return DossierError(Notice(quote.location, problem, remedy))
