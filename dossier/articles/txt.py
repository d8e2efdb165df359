r"""A plain text as it was scraped: everything it says of itself stands in the text.

read(b"A headline\n\nA body.\n", "seeds/a.txt").text  ->  'A headline\n\nA body.\n'
"""

from __future__ import annotations

from dossier.articles.draft import Draft
from dossier.articles.encoding import decode
from dossier.errors import DossierError, Location, Notice


def read(data: bytes, name: str) -> Draft:
    """Return the text of a file named `name`; raises DossierError where the bytes are none."""
    if data.lstrip().startswith(b"{\\rtf"):
        remedy = "open it where it was written, and save it as plain text in UTF-8"
        raise DossierError(Notice(Location(name), "this is RTF and no plain text", remedy))
    text, notices = decode(data, name)
    return Draft(text, notices=notices)
