"""One seed: its bytes and its sidecar's, and the article that its format's reader makes of them.

A seed is `NAME.txt`, `.md`, `.html` or `.json`; `NAME.yml` beside it is its sidecar. A further
format is one reader and one line in `READERS`.

    composed(opened(Path("seeds/a.txt"), "seeds/a.txt"))  ->  (Article(...), ())

It knows nothing of the other seeds of the folder: `seeds` does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier.articles import frontmatter, newsplease, sidecar, txt, webpage
from dossier.articles.address import shown_name
from dossier.articles.article import Article
from dossier.articles.compose import compose
from dossier.articles.draft import Draft
from dossier.errors import DossierError, Location, Notice
from dossier.files import LIMIT, bytes_of, read_bytes

READERS: Mapping[str, Callable[[bytes, str], Draft]] = {
    ".html": webpage.read,
    ".json": newsplease.read,
    ".md": frontmatter.read,
    ".txt": txt.read,
}
SIDECAR = ".yml"
_TOO_LONG = "divide it; the plugin's option limit, in MiB, allows a fifth of it as text"
FORMATS = ", ".join(READERS)

SHARE = 5
"""How many times as large as its text a seed may be, as a saved page is.

A live blog of days has 230,000 characters; a million take half a minute and 400 MiB to publish.
"""

Composed = tuple[Article, tuple[Notice, ...]]


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed as it stands on disk.

    Attributes:
        path: the file.
        name: the file as messages name it.
        data: its bytes.
        beside: the bytes of its sidecar, None where none stands beside it.
        limit: how many bytes it may have.
    """

    path: Path
    name: str
    data: bytes
    beside: bytes | None
    limit: int = LIMIT


def opened(path: Path, name: str, limit: int = LIMIT) -> Seed:
    """Return a seed's bytes and those of its sidecar.

    Raises:
        DossierError: no reader for the seed; it or the sidecar is no regular file, too large,
            or not readable.
    """
    suffix = path.suffix
    if suffix.lower() not in READERS:
        problem = f'no reader for "{shown_name(suffix)}"'
        raise _error(name, problem, f"formats: {FORMATS}")
    data = read_bytes(path, name, limit)
    beside = str(path).removesuffix(suffix) + SIDECAR
    return Seed(path, name, data, bytes_of(beside, sidecar_name(path, name)), limit)


def composed(seed: Seed) -> Composed:
    """Return a seed's article as its sidecar has it, and what is doubtful about it.

    Raises:
        DossierError: no text, or a text without a word; its reader is not installed; mistakes of
            the sidecar.
    """
    draft = _drafted(seed)
    known = sidecar.absent(seed.name)
    if seed.beside is not None:
        known = sidecar.read(seed.beside, sidecar_name(seed.path, seed.name), filled=True)
    digest = hashlib.sha256(seed.data).hexdigest()
    article, doubts = compose(draft, known, seed.path.stem, digest=digest, file=seed.name)
    if known.text("sha256", digest) != digest:
        problem = "this file is not the one that was added: its SHA-256 is another"
        remedy = f"restore it; if the change is wanted, write into the sidecar: sha256: {digest}"
        doubts = (*doubts, Notice(Location(seed.name), problem, remedy))
    return article, doubts


def read(path: Path, name: str) -> Composed:
    """Return one seed as an article, with its sidecar where one stands beside it.

    Args:
        path: the file.
        name: the file as messages name it.

    Raises:
        DossierError: the seed or its sidecar cannot be read, or the seed holds no words.
    """
    return composed(opened(path, name))


def sidecar_name(path: Path, name: str) -> str:
    """Return the sidecar of a seed as messages name it."""
    return name.removesuffix(shown_name(path.suffix)) + SIDECAR


def _drafted(seed: Seed) -> Draft:
    empty = _error(seed.name, "this seed is empty", "fill it, or remove it")
    if not seed.data.strip():
        raise empty
    draft = READERS[seed.path.suffix.lower()](seed.data, seed.name)
    if not any(char.isalnum() for char in draft.text):
        raise empty
    if len(draft.text) > seed.limit // SHARE:
        problem = f"the text has {len(draft.text):,} characters; {seed.limit // SHARE:,} are read"
        raise _error(seed.name, problem, _TOO_LONG)
    return draft


def _error(name: str, problem: str, remedy: str) -> DossierError:
    return DossierError(Notice(Location(name), problem, remedy))
