"""What a saved page would lose behind an element that is never closed.

A drawing without its end takes the paragraphs behind it away from a parser, though a browser shows
them: `mended` takes its tag out. A script, a comment or an attribute without its end takes the rest
of the page in a browser too, and whether text was meant there cannot be told: `swallowed` says so.

    mended("<svg><p>The port is shut.")  ->  '<p>The port is shut.'

It parses nothing: it looks for the last places where such elements begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DRAWN = ("math", "svg")
_HIDING = ("iframe", "noscript", "script", "style", "template", "textarea", "title")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BEGUN = re.compile(r"<[a-z][^<>]{0,500}\Z", re.IGNORECASE)
_SENTENCE = 40
"""Characters in a row that a menu does not have."""
_RUN = re.compile(rf"[^<>]{{{_SENTENCE},}}")


def mended(source: str) -> str:
    """Return a page without the tags of drawings and formulas that are never closed."""
    for name in _DRAWN:
        end = source.lower().rfind(f"</{name}") + 1
        if f"<{name}" in source[end:].lower():
            tag = re.compile(rf"<{name}\b[^<>]{{0,2000}}>", re.IGNORECASE)
            source = source[:end] + tag.sub("", source[end:])
    return source


def swallowed(source: str, text: str) -> str:
    """Return what is never closed, if a sentence behind it is missing from a text.

    Args:
        source: the page.
        text: what was read of it.

    Returns:
        `<script>`, `<!--` or the like, '' where nothing is missing.
    """
    start, shown = min(_unclosed(source), default=(len(source), ""))
    kept = " ".join(text.split())
    for run in _RUN.findall(_TAG.sub("\n<\n", source[start:])):
        folded = " ".join(run.split())
        if len(folded) >= _SENTENCE and folded[:_SENTENCE] not in kept:
            return shown
    return ""


def _unclosed(source: str) -> Iterator[tuple[int, str]]:
    """Where something begins that does not end, and how it begins."""
    lowered = source.lower()
    borders = ((f"<{name}", f"</{name}", f"<{name}>") for name in _HIDING)
    for begin, end, shown in (*borders, ("<!--", "-->", "<!--")):
        start = lowered.rfind(begin)
        if start > lowered.rfind(end):
            yield start, shown
    for mark in "\"'":
        start = source.rfind(f"={mark}")
        if mark not in source[start + 2 :] and _BEGUN.search(source[max(0, start - 500) : start]):
            yield start + 2, f"={mark}"
