"""What in a plain text is the article, and what the page around it left behind.

A first reading: the headline is a first line without a final stop, every other line a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.articles.article import Aside, Span
from dossier.articles.draft import Draft

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """What was read from the text; spans are offsets into it."""

    title: str
    authors: tuple[str, ...]
    source_line: str
    paragraphs: tuple[Span, ...]
    aside: tuple[Aside, ...]


def read(draft: Draft, dropped: tuple[Aside, ...]) -> Layout:
    """Return the layout of a draft's text; `dropped` is what the curator set aside."""
    lines = [_stripped(draft.text, *found.span()) for found in _LINE.finditer(draft.text)]
    lines = [(start, end) for start, end in lines if start < end]
    aside = list(dropped)
    title = draft.title
    if lines and len(lines) > 1:
        first = draft.text[slice(*lines[0])]
        if len(first) < 200 and first[-1] not in ".|,;":
            title = title or first
    body = []
    for start, end in lines:
        text = draft.text[start:end]
        if text == title:
            again = any(entry.kind == "title" for entry in aside)
            aside.append(Aside(start, end, "title again" if again else "title"))
        elif any(entry.start < end and start < entry.end for entry in dropped):
            continue
        else:
            body.append((start, end))
    return Layout(title, (), "", tuple(body), tuple(sorted(aside, key=lambda a: a.start)))


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    bare = piece.strip()
    first = start + piece.find(bare) if bare else end
    return first, first + len(bare)
