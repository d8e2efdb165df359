"""The name of an article's page, made from the file's name and fixed once published.

A slug is lower-case ASCII letters, digits, hyphens and underscores. A stem that is one already
stays as it is; anything else is made one: accents go, other runs of characters become a hyphen.
Where letters were lost or the stem is too long, six digits of its SHA-256 keep it distinct.

    slug_of("Flood, day 2")  ->  'flood-day-2'        slug_of("大阪")  ->  'article-6df977'

It does not look for articles of the same slug: `seeds` does.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata

from dossier.articles.article import fold_name
from dossier.files import LONGEST_NAME, is_free

_SLUG = re.compile(r"[a-z0-9_][a-z0-9_-]*\Z")


def key_of(stem: str) -> str:
    """Return an article's key: the stem, composed, its invisible characters replaced by '_'."""
    if _plain(stem):
        return stem
    composed = unicodedata.normalize("NFC", _read(stem))
    return "".join("_" if unicodedata.category(char)[0] == "C" else char for char in composed)


def slug_of(key: str) -> str:
    """Return the slug that an article has when its sidecar gives none."""
    if is_slug(key):
        return key
    ascii_only = fold_name(key.replace("_", "-")).encode("ascii", "ignore").decode()
    bare = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    lost = len(ascii_only) < len(fold_name(key.replace("_", "-")))
    if bare and not lost and is_slug(bare):
        return bare
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{bare[: LONGEST_NAME - 20].strip('-') or 'article'}-{digest}"


def is_slug(text: str) -> bool:
    """Whether a text may be the name of an article's page."""
    return bool(_SLUG.match(text)) and is_free(text)


def shown_name(name: str) -> str:
    """Return a file's name as one visible line, for messages."""
    if _plain(name):
        return name
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in _read(name)
    )


def _plain(name: str) -> bool:
    return name.isascii() and name.isprintable()


def _read(name: str) -> str:
    """A file's name as UTF-8, whatever encoding Python reads names in where this runs."""
    try:
        return os.fsencode(name).decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return name
