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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from dossier import yamlfile
from dossier.articles import seeds
from dossier.articles.address import key_of, shown_name, slug_of
from dossier.articles.article import Article
from dossier.articles.listing import seeds_in
from dossier.cache import Cache
from dossier.errors import DossierError, Location, Notice
from dossier.language.text import annotate
from dossier.origins.alignment import align, outline
from dossier.origins.candidates import candidates
from dossier.origins.copies import near_copy
from dossier.project import schema
from dossier.project.source import Source
from dossier.reading import Shelf

_RENAME = "give another name with --name"


@dataclass(frozen=True, slots=True)
class Added:
    """An article taken in.

    Attributes:
        article: as the build will read it.
        notices: what is doubtful about it.
        copies: the keys of the articles that it is a near-copy of.
        namesake: the file of the article that has the slug which this one would have had, or ''.
        made: the folder as messages name it, where it is a new one, else ''.
    """

    article: Article
    notices: tuple[Notice, ...]
    copies: tuple[str, ...]
    namesake: str = ""
    made: str = ""


def take(source: Source, folder: Path, name: str, shelf: Shelf | None = None) -> Added:
    """Write a seed and its sidecar into a folder of seeds, and return the article.

    Args:
        source: what is taken in.
        folder: the folder of seeds; made where it is missing.
        name: the folder as messages name it.
        shelf: what knows the articles that a build has read.

    Raises:
        DossierError: it cannot be read as an article, is there already, or its name is taken.
    """
    new = not folder.is_dir()
    shelf = shelf or Shelf(Cache(None))
    there, _ = seeds.read_all([] if new else [folder], shelf.take_known)
    here = {each.key: _file(each, folder, name) for each in there}
    with tempfile.TemporaryDirectory() as kept:
        digest = hashlib.sha256(source.data).hexdigest()
        _refuse_known(source.said, [here[each.key] for each in there if each.digest == digest])
        stem = slug_of(source.stem) if source.stem else _titled(source, Path(kept))
        _refuse_taken(folder, name, stem, source.said)
        slugs = {each.slug: here[each.key] for each in there}
        seed = Path(kept) / f"{stem}{source.suffix}"
        seed.write_bytes(source.data)
        sidecar = seed.with_suffix(seeds.SIDECAR)
        sidecar.write_bytes(_sidecar(source, _free(stem, slugs), folder).encode("utf-8"))
        article, notices = _read(seed, source.said, f"{name}/{seed.name}")
        urls = {_bare(url) for url in (source.url, article.url) if url}
        twins = [here[each.key] for each in there if each.url and _bare(each.url) in urls]
        _refuse_known(source.said, twins, "address")
        for file in (seed, sidecar):
            _write_new(folder / file.name, file.read_bytes(), f"{name}/{file.name}")
    namesake, made = slugs.get(stem, ""), name if new else ""
    return Added(article, notices, _copies(article, there, shelf), namesake, made)


def told(added: Added) -> Iterator[str]:
    """Return the lines that tell a curator what was taken in."""
    article = added.article
    facts = [f'"{article.title}"', article.outlet, article.published and article.published.words]
    yield f"{article.file}: {', '.join(fact for fact in facts if fact)}"
    if added.made:
        yield f"  the folder {added.made} is new; a dossier has its own beside mkdocs.yml"
    if added.namesake:
        yield f"  its page is {article.slug}.html, for {added.namesake} has the slug {article.key}"
    for key in added.copies:
        yield f"  a near-copy of {key}: the two count as one origin"


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


def _refuse_known(said: str, twins: Sequence[str], what: str = "bytes") -> None:
    if twins:
        problem = f"the article is there already: {twins[0]} has the same {what}"
        remedy = "nothing is written; to take a later version, remove the earlier one first"
        raise DossierError(Notice(Location(said), problem, remedy))


def _read(seed: Path, said: str, name: str) -> tuple[Article, tuple[Notice, ...]]:
    """The article; what cannot be read is told of the source, for the seed will not be there."""
    try:
        return seeds.read(seed, name)
    except DossierError as error:
        raise DossierError(
            *(replace(each, location=replace(each.location, file=said)) for each in error.notices)
        ) from None


def _free(stem: str, slugs: Iterable[str]) -> str:
    """The slug that a stem gives, with a number behind it where another article has it."""
    numbered = (f"{stem}-{number}" for number in count(2))
    return next(each for each in chain([stem], numbered) if each not in slugs)


def _file(article: Article, folder: Path, name: str) -> str:
    return f"{name}/{Path(article.file).relative_to(shown_name(str(folder))).as_posix()}"


def _bare(address: str) -> str:
    """An address without what leads to the same page: scheme, www, fragment, campaign."""
    parts = urlsplit(address.casefold())
    query = [each for each in parse_qsl(parts.query) if not each[0].startswith("utm_")]
    host = parts.netloc.removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(query))}"


def _sidecar(source: Source, slug: str, folder: Path) -> str:
    known: dict[str, object] = {"slug": slug}
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


def _copies(article: Article, there: Iterable[Article], shelf: Shelf) -> tuple[str, ...]:
    """The keys of the articles whose text it prints, each compared with it alone."""
    read = {id(each.article): each.text for each in shelf.readings.values()}
    texts = {each.key: read.get(id(each)) or annotate(each) for each in (*there, article)}
    near = [set(pair) - {article.key} for pair in candidates(texts) if article.key in pair]
    own = outline(texts[article.key])
    others = sorted(key for pair in near for key in pair)
    return tuple(key for key in others if near_copy(align(own, outline(texts[key]))))
