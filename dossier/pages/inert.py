"""Text as HTML in which nothing can act: the reader sees it as it is printed.

    inert("<b>*")  ->  '&#60;b&#62;&#42;'

It knows no markup: what is markup of ours is never given to it.
"""

from __future__ import annotations

import re

_ASCII_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\n"
_KEPT = "A-Za-z0-9 \u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
_OTHER = re.compile(f"[^{_KEPT}]")
_MARKS = {mark: f"&#{ord(mark)};" for mark in _ASCII_MARKS}
_CONTROL = re.compile(f"[^{_KEPT}{re.escape(_ASCII_MARKS)}]")
_LOST = "\ufffd"


def inert(text: str) -> str:
    """Return `text` as HTML in which nothing can act: the reader sees it as it is.

    ASCII punctuation, tabs and newlines become numeric entities. Control characters, which HTML
    cannot hold, are shown as U+FFFD.
    """
    return _OTHER.sub(_shown, text)


def printable(text: str) -> str:
    """Return `text` with U+FFFD for each character that HTML cannot hold."""
    return _CONTROL.sub(_LOST, text)


def _shown(found: re.Match[str]) -> str:
    return _MARKS.get(found[0], _LOST)
