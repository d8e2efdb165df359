"""The seeds of a folder: files become articles, and what is wrong with any is told.

    articles, notices = discover(Path("seeds"), "seeds")

An article about which anything is wrong, its sidecar included, is set aside: what the curator wrote
of it may keep words back, so it is not published as if that were not written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from pathlib import Path

from dossier import yamlfile
from dossier.articles.address import key_of, shown_name
from dossier.articles.article import Article
from dossier.articles.listing import Named, listed, seeds_in
from dossier.articles.seed import (
    FORMATS,
    READERS,
    SIDECAR,
    Composed,
    Seed,
    composed,
    opened,
    read,
    sidecar_name,
)
from dossier.errors import WRITE, DossierError, Location, Notice, SetAside
from dossier.files import LIMIT, names_in

__all__ = ["READERS", "SIDECAR", "discover", "read", "read_all"]

_MAKE = f"go where mkdocs.yml stands, or make this folder; seeds are {FORMATS} files"

Found = tuple[tuple[Article, ...], tuple[Notice, ...]]


def discover(
    folder: Path,
    name: str,
    limit: int = LIMIT,
    reader: Callable[[Seed], Composed] = composed,
) -> Found:
    """Return the articles of a folder, sorted by key, and what is doubtful about its files.

    What cannot be published as the curator means it is set aside: a seed or sidecar that cannot
    be read, all seeds of one stem, of the articles of one slug all but the first by key. It is
    among the notices, which begin with these.

    Args:
        folder: the folder of seeds.
        name: the folder as messages name it, such as `seeds`.
        limit: how many bytes a seed may have.
        reader: what makes an article of a seed, as `composed` does.

    Raises:
        DossierError: no folder, or one that cannot be read; no article in it that can be read; a
            file of decisions where sidecars stand; with all that was set aside.
    """
    if not folder.is_dir():
        problem = "there is no such folder"
        raise DossierError(Notice(Location(name), problem, _MAKE))
    names_in(folder, name)
    files = listed(folder, name)
    articles, doubts = _read_each(files.seeds, limit, reader)
    notices = sorted((*files.notices, *doubts), key=_severity)
    aside = [each for each in notices if isinstance(each, SetAside)]
    mistakes = list(files.mistakes)
    if not articles and not aside and not mistakes:
        problem = "there is no article in the folder"
        remedy = f"put one article a file into it: {FORMATS}"
        mistakes.append(Notice(Location(name), problem, remedy))
    if mistakes or not articles:
        raise DossierError(*sorted((*mistakes, *aside), key=_place))
    return articles, tuple(notices)


def read_all(paths: Iterable[Path], reader: Callable[[Seed], Composed] = composed) -> Found:
    """Return the articles of files and folders, in the order given; folders by file name.

    Nothing is demanded of a folder: it may hold no seed, or two of one slug. A seed that cannot
    be read is left out, and is among the notices.

    Args:
        paths: the files and folders.
        reader: what makes an article of a seed, as `composed` does.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    for path in paths:
        inside = path.is_dir() and not path.is_symlink()
        for seed in seeds_in(path, "") if inside else [path]:
            try:
                article, doubts = reader(opened(seed, shown_name(str(seed))))
            except DossierError as error:
                notices += error.notices
            else:
                articles.append(article)
                notices += doubts
    return tuple(articles), tuple(notices)


def _read_each(
    seeds: Iterable[Named], limit: int, reader: Callable[[Seed], Composed]
) -> tuple[tuple[Article, ...], list[Notice]]:
    """The articles; doubts about them, and what is set aside."""
    notices: list[Notice] = []
    first: dict[str, Article] = {}
    later: list[tuple[Path, Article]] = []
    for path, name in sorted(seeds, key=lambda seed: key_of(seed[0].stem)):
        try:
            article, doubts = reader(opened(path, name, limit))
        except DossierError as error:
            key = key_of(path.stem)
            notices += [SetAside(e.location, e.problem, e.remedy, key) for e in error.notices]
            continue
        if first.setdefault(article.slug, article) is article:
            notices += doubts
        else:
            later.append((path, article))
    notices += [_same_slug(path, article, first) for path, article in later]
    return tuple(first.values()), notices


def _same_slug(path: Path, article: Article, first: Mapping[str, Article]) -> SetAside:
    slug = article.slug
    free = next(each for number in count(2) if (each := f"{slug}-{number}") not in first)
    remedy = f"give one of them another slug in its sidecar{WRITE}slug: {free}"
    problem = f'the slug "{slug}" is that of {first[slug].file} too'
    return SetAside(_slug_at(path, article.file), problem, remedy, article.key)


def _slug_at(path: Path, name: str) -> Location:
    """Where a seed's sidecar gives its slug; else the seed."""
    beside = path.with_suffix(SIDECAR)
    if beside.exists():
        known = yamlfile.read_file(beside, sidecar_name(path, name))
        if not known.empty and "slug" in known.mapping():
            return known.mapping()["slug"].location
    return Location(name)


def _place(notice: Notice) -> tuple[str, int]:
    return notice.location.file, notice.location.line or 0


def _severity(notice: Notice) -> tuple[bool, str, int]:
    return not isinstance(notice, SetAside), *_place(notice)
