"""What programs store beside a text: days and names, told from what stands in their place.

Crawlers, clippers and the heads of web pages fill their fields by guessing. A date is read in the
notations they share, and an author's field is searched for what no name has: digits, addresses,
words such as "staff" or "updated".

    day_of("2021-03-04 10:22:00").edtf     ->  '2021-03-04'
    names_of(["Ann Lee", "By 4 March"])    ->  (('Ann Lee',), ('By 4 March',))

A stored title is evidence like any line of the text, so it is set before a text that does not
begin with it.

It does not look into the text: `compose` weighs the one against the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dossier import when
from dossier.articles.article import fold_quote
from dossier.when import When

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:$|[T ])|(\d{4})(\d{2})(\d{2})(?:$|T)")
_NO_NAME = re.compile(  # what crawlers take for authors: lines of the page, addresses, sections
    r"[\d@:/]|\.(?:com|net|org|co|uk)\b|\b(?:about|author|bst|by|correspondent|edt|est|et|for|gmt"
    r"|is|more|published|reporter|staff|stories|story|the|updated|view|your)\b",
    re.IGNORECASE,
)


def headed(text: str, title: str) -> str:
    """Return the text, the title in a line before it where it does not begin with that."""
    beginning = fold_quote(text[: 3 * len(title) + 80])
    return text if beginning.startswith(fold_quote(title)) else f"{title}\n\n{text}"


def day_of(written: str) -> When:
    """Return the day of a stored date; its time of day is not kept.

    Raises:
        ValueError: it is no date, or none of the calendar.
    """
    found = _DAY.match(written.strip())
    if found is None:
        raise ValueError(written)
    year, month, day = (int(part) for part in found.groups() if part)
    return when.on(date(year, month, day))


def names_of(entries: Iterable[object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the entries that can be names, each once, and those that cannot."""
    names: list[str] = []
    nameless: list[str] = []
    for entry in entries:
        if not isinstance(entry, str) or _NO_NAME.search(entry):
            nameless.append(str(entry))
        elif entry.strip() and " ".join(entry.split()) not in names:
            names.append(" ".join(entry.split()))
    return tuple(names), tuple(nameless)
