"""A quote that stands nowhere, or twice, given words of its article that stand once.

    {article: harbour, quote: "the old bridge"}   ->   {article: harbour, quote: "the new bridge"}

It judges nothing: whether the words found are the ones that were meant, the curator sees.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from dossier import yamlfile
from dossier.articles.article import fold_quote, occurrences
from dossier.checking.finding import Paste
from dossier.checking.mending import alternatives
from dossier.checking.places import quote_of
from dossier.decisions import Quote
from dossier.errors import Location
from dossier.language.quotes import bare_words
from dossier.language.text import Text

NEAR = 0.6
"""The part of the words of a quote and a passage that they share, above which it may be meant."""

_DENIALS = frozenset("not no never none nobody nothing nor neither without cannot".split())
_COUNTS = re.compile(r"\d|n't\Z")
_MOST = 6  # places of one quote, of which one is meant
_WORD = re.compile(r"\S+")
_MARKS = re.compile(r"^\W+|\W+$")


def requoted(quote: Quote, text: Text, written: str) -> Paste | None:
    """Return the quote's line with words that stand once: at each place, or else the nearest.

    None where no passage comes near.

    Args:
        quote: what cannot be found, or more than once.
        text: its article.
        written: the text of the file that the quote stands in.
    """
    places = occurrences(text.article.text, quote.text)
    if len(places) > 1:
        found = [quote_of(text, *_words(text, *span)) for span in places]
    else:
        found = [_whole(text, *span) for span in _nearest(quote.text, text)]
    return _instead(quote.location, written, found)


def readdressed(quote: Quote, keys: Sequence[str], written: str) -> Paste | None:
    """Return the line that names the quote's article, with the key of each that may be meant.

    Args:
        quote: what stands nowhere in the article that it names.
        keys: the articles that have these words.
        written: the text of the file that the quote stands in.
    """
    return _instead(quote.named or quote.location, written, keys)


def _instead(place: Location, written: str, found: Sequence[str]) -> Paste | None:
    """The lines of the value that begins at a place, once with each of some texts for it."""
    spans = yamlfile.values(written, place.line or 1, place.column or 1)
    value = next((span for span in spans if span.kind == "scalar"), None)
    if value is None or not any(found):
        return None
    head = written[written.rfind("\n", 0, value.start) + 1 : value.start]
    tail = written[value.end :].partition("\n")[0]
    new = [f"{head}{_scalar(words)}{tail}" for words in found if words]
    first, last = (written.count("\n", 0, end) + 1 for end in (value.start, value.end))
    return Paste(place.file, alternatives(new[:_MOST]), first, last)


def _scalar(said: str) -> str:
    """A text as it may stand in the place of any other."""
    bare = said.isascii() and said.isidentifier()
    return said if bare else json.dumps(said, ensure_ascii=False)


def _words(text: Text, start: int, end: int) -> tuple[int, int]:
    """The whole words that a part of the text lies in."""
    said = text.article.text
    while start and said[start - 1].isalnum():
        start -= 1
    while end < len(said) and said[end].isalnum():
        end += 1
    return start, end


def _whole(text: Text, start: int, end: int) -> str:
    """The words, without the marks around them; fewer or more where they stand twice."""
    words = " ".join(text.article.text[start:end].split())
    bare = _MARKS.sub("", words)
    once = len(occurrences(text.article.text, bare)) == 1
    return bare if once else quote_of(text, start, end)


def _nearest(quote: str, text: Text) -> list[tuple[int, int]]:
    """Where the words stand that a quote shares most with: in a sentence, from first to last.

    Nowhere, if few are shared, or what is counted or denied is not the same: then the article
    says something else than what was quoted.
    """
    wanted = bare_words(quote)
    best: tuple[float, int, int] = (NEAR, 0, 0)
    for passage in text.sentences:
        printed = list(_WORD.finditer(passage.text))
        words = [_MARKS.sub("", fold_quote(word[0]).casefold()) for word in printed]
        matcher = SequenceMatcher(None, wanted, words, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
        found = [word for word in words[first:last] if word]
        nearness = 2 * sum(block.size for block in blocks) / (len(wanted) + len(found))
        if nearness > best[0] and _telling(found) == _telling(wanted):
            start, end = printed[first].start(), printed[last - 1].end()
            best = (nearness, passage.start + start, passage.start + end)
    return [best[1:]] if best[2] else []


def _telling(words: Sequence[str]) -> list[str]:
    """The words that count or deny."""
    return [word for word in words if word in _DENIALS or _COUNTS.search(word)]
