"""The body's sentences, each with an anchor made from its own words (first reading)."""

from __future__ import annotations

import hashlib
import re

from dossier.articles.article import Article, Passage, fold_name, fold_quote

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_NEVER = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Maj|Lt|Col|Capt|Sgt|Sen|Rep|Gov|St|No|Prof)|\b[A-Z])\.\Z"
)


def split(article: Article) -> tuple[Passage, ...]:
    """Return the body's sentences in order, with anchors made from their own words."""
    passages: list[Passage] = []
    used: dict[str, int] = {}
    for start, end in article.paragraphs:
        for first, last in _cut(article.text, start, end):
            text = article.text[first:last]
            anchor = _anchor(text)
            used[anchor] = used.get(anchor, 0) + 1
            if used[anchor] > 1:
                anchor = f"{anchor}-{used[anchor]}"
            passages.append(Passage(article.key, len(passages), first, last, text, anchor))
    return tuple(passages)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    begin = start
    for found in _END.finditer(text, start, end):
        stop = found.start() + len(found.group().rstrip())
        if _NEVER.search(text[max(begin, stop - 8) : stop]):
            continue
        spans.append((begin, stop))
        begin = found.end()
    if begin < end:
        spans.append((begin, end))
    return spans


def _anchor(text: str) -> str:
    words = fold_name(fold_quote(text)).split()
    digest = hashlib.sha256(" ".join(words).encode()).hexdigest()[:6]
    ascii_words = [re.sub(r"[^a-z0-9]", "", word)[:20] for word in words[:12]]
    return "-".join(["s", *[word for word in ascii_words if word][:5], digest])
