"""Articles taken into a project: the seed as it came, and a sidecar that says whence.

The seed's bytes are kept; the sidecar pins the page's slug and notes the address, the day of
retrieval and the SHA-256 of the bytes. Nothing is written over, and what is there already, by its
bytes or its address, is refused. Whether it is a near-copy is asked as the build will ask it.

    take(Source("ferry.html", data, ".html"), Path("seeds"))  ->  seeds/ferry.html, seeds/ferry.yml

It decides nothing about the article: the curator completes the sidecar.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import parse_qsl, urlencode, urlsplit

from dossier import yamlfile
from dossier.articles import seeds
from dossier.articles.address import key_of, shown_name, slug_of
from dossier.articles.article import Article
from dossier.articles.listing import seeds_in
from dossier.errors import DossierError, Location, Notice
from dossier.files import LIMIT, read_bytes
from dossier.language.text import annotate
from dossier.origins.alignment import align, outline
from dossier.origins.candidates import candidates
from dossier.origins.compare import near_copy
from dossier.project import schema
from dossier.project.fetch import fetch

_RENAME = "give another name with --name"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to take in.

    Attributes:
        said: how messages name it: a path, an address, '-'.
        data: its bytes.
        suffix: the suffix of its format.
        stem: what its name is made of, '' for its title.
        retrieved: the day it was retrieved, in EDTF.
        basis: how that day is known, '' where it is the day it was fetched.
        url: where it was fetched, '' if unknown.
    """

    said: str
    data: bytes
    suffix: str
    stem: str
    retrieved: str
    basis: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """An article taken in, its doubts, and the keys of the articles that it is a near-copy of."""

    article: Article
    notices: tuple[Notice, ...]
    copies: tuple[str, ...]


def take(source: Source, folder: Path, name: str) -> Added:
    """Write a seed and its sidecar into a folder of seeds, and return the article.

    Args:
        source: what is taken in.
        folder: the folder of seeds; made where it is missing.
        name: the folder as messages name it.

    Raises:
        DossierError: it cannot be read as an article, is there already, or its name is taken.
    """
    with tempfile.TemporaryDirectory() as kept:
        stem = slug_of(source.stem) if source.stem else _titled(source, Path(kept))
        _refuse_taken(folder, name, stem, source.said)
        made = Path(kept) / f"{stem}{source.suffix}"
        made.write_bytes(source.data)
        sidecar = made.with_suffix(seeds.SIDECAR)
        sidecar.write_bytes(_sidecar(source, stem, folder).encode("utf-8"))
        article, notices = seeds.read(made, f"{name}/{made.name}")
        there, _ = seeds.read_all([folder] if folder.is_dir() else [])
        _refuse_known(article, source, there, folder, name)
        for file in (made, sidecar):
            _write_new(folder / file.name, file.read_bytes(), f"{name}/{file.name}")
    return Added(article, notices, _copies(article, there))


def saved(path: Path, name: str, retrieved: str) -> Source:
    """Return a file as a source; without a day given, the day it was saved, by its date.

    Raises:
        DossierError: it cannot be read.
    """
    said = shown_name(path.as_posix())
    data = read_bytes(path, said)
    basis = "" if retrieved else "the day the file was saved, by its date"
    day = retrieved or datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).date().isoformat()
    return Source(said, data, path.suffix.lower(), name or path.stem, day, basis)


def piped(stream: IO[bytes], suffix: str, name: str, retrieved: str) -> Source:
    """Return what a stream holds as a source.

    Raises:
        DossierError: it is too large for an article.
    """
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        problem = f"this is larger than {LIMIT // 2**20} MiB, the limit for one article"
        raise DossierError(Notice(Location("-"), problem, "add one article at a time"))
    return Source("-", data, suffix, name, retrieved)


def fetched(address: str, name: str, retrieved: str) -> Source:
    """Return what stands at an address as a source.

    Raises:
        DossierError: it cannot be fetched.
    """
    answer = fetch(address)
    stem = name or _stem(answer.address)
    return Source(address, answer.data, answer.suffix, stem, retrieved, url=answer.address)


def told(added: Added) -> Iterator[str]:
    """Return the lines that tell a curator what was taken in."""
    article = added.article
    facts = [f'"{article.title}"', article.outlet, article.published and article.published.words]
    yield f"{article.file}: {', '.join(fact for fact in facts if fact)}"
    for key in added.copies:
        yield f"  a near-copy of {key}: the two count as one origin"


def _stem(address: str) -> str:
    """What an article's name is made of: its address's host and the end of its path."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    last = PurePosixPath(parts.path.rstrip("/")).name.rpartition(".")
    return f"{host} {last[0] or last[2]}".replace(".", " ").strip()[:60]


def _titled(source: Source, folder: Path) -> str:
    seed = folder / f"untitled{source.suffix}"
    seed.write_bytes(source.data)
    article, _ = seeds.read(seed, source.said)
    seed.unlink()
    return slug_of(article.title[:60].rstrip())


def _refuse_taken(folder: Path, name: str, stem: str, said: str) -> None:
    for suffix in (*seeds.READERS, seeds.SIDECAR):
        path = folder / f"{stem}{suffix}"
        if path.exists() or path.is_symlink():
            problem = f"{name}/{path.name} is there already, and is not written over"
            raise DossierError(Notice(Location(said), problem, _RENAME))
    for path in seeds_in(folder, name):
        if key_of(path.stem) == stem:
            seed = f"{name}/{shown_name(path.relative_to(folder).as_posix())}"
            problem = f"{seed} has this stem already, and two seeds of one stem are set aside"
            raise DossierError(Notice(Location(said), problem, _RENAME))


def _refuse_known(
    article: Article, source: Source, there: Iterable[Article], folder: Path, name: str
) -> None:
    addresses = {_bare(url) for url in (source.url, article.url) if url}
    for other in there:
        same = "bytes" if other.digest == article.digest else ""
        if not same and other.url and _bare(other.url) in addresses:
            same = "address"
        if same:
            below = Path(other.file).relative_to(shown_name(str(folder)))
            seed = f"{name}/{below.as_posix()}"
            problem = f"the article is there already: {seed} has the same {same}"
            remedy = "nothing is written; to take a later version, remove the earlier one first"
            raise DossierError(Notice(Location(source.said), problem, remedy))


def _bare(address: str) -> str:
    """An address without what leads to the same page: scheme, www, fragment, campaign."""
    parts = urlsplit(address.casefold())
    query = [each for each in parse_qsl(parts.query) if not each[0].startswith("utm_")]
    host = parts.netloc.removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(query))}"


def _sidecar(source: Source, stem: str, folder: Path) -> str:
    known: dict[str, object] = {"slug": stem}
    if source.url:
        known["url"] = source.url
    known["retrieved"] = source.retrieved
    if source.basis:
        known["basis"] = {"retrieved": source.basis}
    known["sha256"] = hashlib.sha256(source.data).hexdigest()
    return schema.first_line("sidecar", folder, folder.parent) + yamlfile.dump(known)


def _write_new(path: Path, data: bytes, name: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except OSError as error:
        problem = f"this cannot be written: {error.strerror or type(error).__name__}"
        remedy = "check the path and its permissions"
        raise DossierError(Notice(Location(name), problem, remedy)) from None


def _copies(article: Article, there: Iterable[Article]) -> tuple[str, ...]:
    """The keys of the articles whose text it prints, each compared with it alone."""
    texts = {each.key: annotate(each) for each in (*there, article)}
    near = [set(pair) - {article.key} for pair in candidates(texts) if article.key in pair]
    own = outline(texts[article.key])
    others = sorted(key for pair in near for key in pair)
    return tuple(key for key in others if near_copy(align(own, outline(texts[key]))))
