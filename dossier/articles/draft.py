"""What a file's own format says of an article, before its layout and its sidecar are read.

Every reader returns a `Draft`; `compose` makes the `Article` of it. A format that knows nothing
but the text (`.txt`) leaves the rest empty.

It holds no offsets: what the text prints is found by `layout`.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.errors import Notice
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and what was stored beside it.

    Attributes:
        text: the article, lines ended by line feeds; offsets count from its beginning.
        title: the headline as stored, '' if none.
        standfirst: the summary as stored, '' if none.
        nameless: stored author entries that are no names.
        basis: how the stored facts are known, for readers ("crawler's metadata"), '' if none.
        notices: what was tolerated or left out.
    """

    text: str
    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()
    published: When | None = None
    url: str = ""
    language: str = ""
    basis: str = ""
    notices: tuple[Notice, ...] = ()
