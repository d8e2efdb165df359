"""The lines that the page around an article left in its text: menus, advertisements, links.

A line is set aside only for a phrase of `phrases/leftovers.txt` or for a shape that no sentence
has (a bare address, a rule of dashes, a link in square brackets). A line that begins with a
quotation mark is never one: somebody may be quoted with any words.

    Back to top button            menu
    [How the dam was built]       links to other articles

It knows nothing of the headline, of bylines and of picture credits: other modules do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dossier.articles import phrases
from dossier.articles.lines import Line

_LONGEST = 150
"""Words of the longest line that a phrase condemns; forms for newsletters have up to 110."""

_LINK_WORDS, _LINK_LINES = 20, 15
"""Words and number of the lines behind a head such as "Read more" that can all be links."""

_RULE = "rule"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,500}\Z")
_HASHTAGS = re.compile(r"#\w{1,100}(?: #\w{1,100}){0,20}\Z")
_LINKED = re.compile(r"\[[^\[\]]{3,200}\]\Z")
_GALLERY = re.compile(r"(\d{1,3})/(\d{1,3}) \S")
_COUNTED = re.compile(r"(?<!\S)(\d{1,3})/(\d{1,3})(?= )")
_GALLERY_LENGTH = 3000
"""Characters searched for a gallery's first three captions."""


def find(lines: Sequence[Line]) -> dict[int, str]:
    """Return the kind of each line that is a leftover, by its number."""
    spaced = any(line.apart for line in lines[1:])
    found = {
        number: kind
        for number, line in enumerate(lines)
        if (kind := _kind(line)) and not (kind == _RULE and spaced and _joined(lines, number))
    }
    for number in range(max(0, len(lines) - _LINK_LINES - 1), len(lines)):
        heads = _table("heads").get(lines[number].folded)
        if heads and _are_links(lines[number + 1 :]):
            found = dict.fromkeys(range(number, len(lines)), heads) | found
            break
    return found | _galleries(lines)


def _joined(lines: Sequence[Line], number: int) -> bool:
    """Whether no blank line parts a line from one beside it, as in a listing or a table."""
    after = lines[number + 1 : number + 2]
    return (number > 0 and not lines[number].apart) or any(not line.apart for line in after)


def _kind(line: Line) -> str:
    # A link by reference belongs to the line that defines it, wherever that stands.
    kept = line.quoted or "][" in line.text
    return "" if kept else _by_shape(line) or _by_phrase(line)


def _by_shape(line: Line) -> str:
    if not line.folded:
        return _RULE
    if _ADDRESS.match(line.text):
        return "address"
    if _HASHTAGS.match(line.text):
        return "sharing"
    if _LINKED.match(line.text):
        return "links to other articles"
    return "picture" if _is_gallery(line.text) else ""


def _by_phrase(line: Line) -> str:
    folded = line.folded
    whole = _table("is").get(folded) or _table("heads").get(folded)
    if whole or line.words > _LONGEST:
        return whole or ""
    beginnings = _beginnings()
    for phrase, open_end, kind in beginnings.get(folded.split(" ", 1)[0], ()):
        if f"{folded} ".startswith(phrase + " ") and not (open_end and line.stopped):
            return kind
    for phrase, kind in _table("holds").items():
        if phrase in folded:
            return kind
    if not line.stopped:
        for phrase, kind in _table("ends").items():
            if folded.endswith(f" {phrase}"):
                return kind
    return ""


def _is_gallery(text: str) -> bool:
    """Whether one line holds a whole gallery: '... 1/8 A bridge 2/8 A boat 3/8 ...'."""
    counted = _COUNTED.findall(text[:_GALLERY_LENGTH])
    return [number for number, _ in counted[:3]] == ["1", "2", "3"] and len(
        {whole for _, whole in counted[:3]}
    ) == 1


def _are_links(lines: Sequence[Line]) -> bool:
    """Whether none of the lines behind a head of links can be body."""
    return not any(line.words > _LINK_WORDS or line.quoted for line in lines)


def _galleries(lines: Sequence[Line]) -> dict[int, str]:
    """Captions counted "3/12 ..."; a single one may be a message in parts that is quoted."""
    counted: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        match = _GALLERY.match(line.text)
        if match and not line.stopped:
            counted.setdefault(match.group(2), []).append(number)
    return {number: "picture" for each in counted.values() if len(each) > 2 for number in each}


@cache
def _table(how: str) -> dict[str, str]:
    return {phrase: kind for kind, said, phrase in phrases.load("leftovers") if said == how}


@cache
def _beginnings() -> dict[str, list[tuple[str, bool, str]]]:
    """Phrases by their first word, with whether the line must lack a final stop."""
    table: dict[str, list[tuple[str, bool, str]]] = {}
    for kind, how, phrase in phrases.load("leftovers"):
        if how in ("begins", "opens"):
            table.setdefault(phrase.split(" ", 1)[0], []).append((phrase, how == "opens", kind))
    return table
