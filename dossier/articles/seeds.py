"""The seeds of a folder: files become articles, and what is wrong with any is told.

    articles, notices = discover(Path("seeds"), "seeds")

It does not go into sub-folders: `decisions/` is read by `dossier.decisions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

from dossier import yamlfile
from dossier.articles.address import key_of, shown_name
from dossier.articles.article import Article
from dossier.articles.seed import (
    FORMATS,
    READERS,
    SIDECAR,
    Composed,
    Seed,
    UnreadableError,
    composed,
    opened,
    read,
)
from dossier.articles.unread import unread
from dossier.articles.webpage import MissingReaderError
from dossier.decisions.files import FILES as DECISIONS
from dossier.errors import WRITE, DossierError, Location, Notice, SetAside
from dossier.files import LIMIT

__all__ = ["READERS", "SIDECAR", "discover", "read", "read_all"]

_IGNORED = ("README", "README.md")

Found = tuple[tuple[Article, ...], tuple[Notice, ...]]


def discover(
    folder: Path,
    name: str,
    limit: int = LIMIT,
    reader: Callable[[Seed], Composed] = composed,
) -> Found:
    """Return the articles of a folder, sorted by key, and what is doubtful about its files.

    A seed that cannot be read is set aside: it is among the notices, which begin with these.

    Args:
        folder: the folder of seeds.
        name: the folder as messages name it, such as `seeds`.
        limit: how many bytes a seed may have.
        reader: what makes an article of a seed, as `composed` does.

    Raises:
        DossierError: every mistake of every file, in one: no folder, no seed that can be read, a
            sidecar without a seed or with mistakes, two seeds of one stem, two articles of one
            slug, saved pages where their reader is not installed.
    """
    if not folder.is_dir():
        problem = "there is no such folder"
        raise DossierError(Notice(Location(name), problem, f"make it; seeds are {FORMATS} files"))
    seeds, mistakes, notices = _listed(folder, name)
    articles, unread, doubts = _read_each(seeds, name, limit, reader)
    aside = [each for each in doubts if isinstance(each, SetAside)]
    mistakes += unread + _same_slug(articles, folder, name)
    if not seeds and not mistakes:
        problem = "there is no article in the folder"
        remedy = f"put one article a file into it: {FORMATS}"
        mistakes.append(Notice(Location(name), problem, remedy))
    if mistakes or not articles:
        raise DossierError(*sorted((*mistakes, *aside), key=_place))
    return articles, tuple(sorted((*notices, *doubts), key=_severity))


def read_all(paths: Iterable[Path]) -> Found:
    """Return the articles of files and folders, in the order given; folders by file name.

    Nothing is demanded of a folder: it may hold no seed, or two of one slug. A seed that cannot
    be read is left out, and is among the notices.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    for path in paths:
        inside = path.is_dir() and not path.is_symlink()
        seeds = sorted(filter(_is_seed, path.iterdir())) if inside else [path]
        for seed in seeds:
            try:
                article, doubts = read(seed, shown_name(str(seed)))
            except DossierError as error:
                notices += error.notices
            else:
                articles.append(article)
                notices += doubts
    return tuple(articles), tuple(notices)


def _is_seed(path: Path) -> bool:
    ignored = path.name.startswith(".") or path.name in _IGNORED
    return path.suffix.lower() in READERS and not ignored


def _listed(folder: Path, name: str) -> tuple[list[Path], list[Notice], list[Notice]]:
    """The seeds; mistakes of names; files that nothing reads."""
    seeds: list[Path] = []
    notices: list[Notice] = []
    sidecars: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.name in _IGNORED:
            continue
        ours = not path.name.startswith(".") and not path.name.endswith("~")
        if ours and path.suffix.lower() in READERS:
            seeds.append(path)
        elif ours and path.suffix == SIDECAR and path.is_file() and not path.is_symlink():
            sidecars.append(path)
        elif path.name != "decisions":
            said = unread(path, f"{name}/{shown_name(path.name)}", READERS)
            notices += [said] if said else []
    return seeds, _misnamed(seeds, sidecars, name), notices


def _misnamed(seeds: list[Path], sidecars: list[Path], name: str) -> list[Notice]:
    mistakes = []
    first: dict[str, Path] = {}
    for path in seeds:
        other = first.setdefault(key_of(path.stem), path)
        if other is not path:
            problem = f"two seeds of one stem: {shown_name(other.name)} and this"
            place = Location(f"{name}/{shown_name(path.name)}")
            mistakes.append(Notice(place, problem, "rename or remove one of them"))
    stems = {seed.stem for seed in seeds}
    for path in sidecars:
        if path.stem not in stems:
            stem = shown_name(path.stem)
            problem = f"a sidecar without its seed: there is no {stem} in any of {FORMATS}"
            place = Location(f"{name}/{shown_name(path.name)}")
            remedy = "add the seed, or rename or remove the sidecar"
            if path.stem in DECISIONS:
                remedy = f"decisions belong into {name}/decisions/{path.name}"
            mistakes.append(Notice(place, problem, remedy))
    return mistakes


def _read_each(
    paths: list[Path], name: str, limit: int, reader: Callable[[Seed], Composed]
) -> tuple[tuple[Article, ...], list[Notice], list[Notice]]:
    """The articles; mistakes of sidecars and of the installation; doubts, and seeds set aside."""
    articles: list[Article] = []
    mistakes: list[Notice] = []
    notices: list[Notice] = []
    missing: list[Notice] = []
    for path in paths:
        try:
            article, doubts = reader(opened(path, f"{name}/{shown_name(path.name)}", limit))
        except MissingReaderError as error:
            missing += error.notices
        except UnreadableError as error:
            notices += [_aside(notice, key_of(path.stem)) for notice in error.notices]
        except DossierError as error:
            mistakes += error.notices
        else:
            articles.append(article)
            notices += doubts
    ordered = tuple(sorted(articles, key=lambda article: article.key))
    return ordered, [*mistakes, *missing[:1]], notices


def _aside(notice: Notice, article: str) -> SetAside:
    return SetAside(notice.location, notice.problem, notice.remedy, article)


def _same_slug(articles: tuple[Article, ...], folder: Path, name: str) -> list[Notice]:
    first: dict[str, Article] = {}
    mistakes = []
    for article in articles:
        other = first.setdefault(article.slug, article)
        if other is not article and other.key != article.key:
            problem = f'the slug "{article.slug}" is that of {other.file} too'
            taken = {each.slug for each in articles}
            free = next(
                slug for number in count(2) if (slug := f"{article.slug}-{number}") not in taken
            )
            remedy = f"give one of them another slug in its sidecar{WRITE}slug: {free}"
            mistakes.append(Notice(_slug_at(article, folder, name), problem, remedy))
    return mistakes


def _slug_at(article: Article, folder: Path, name: str) -> Location:
    """Where its sidecar gives an article's slug; else the article's file."""
    sidecar = (folder / Path(article.file).name).with_suffix(SIDECAR)
    if sidecar.is_file():
        known = yamlfile.read_file(sidecar, f"{name}/{shown_name(sidecar.name)}").mapping()
        if "slug" in known:
            return known["slug"].location
    return Location(article.file)


def _place(notice: Notice) -> tuple[str, int]:
    return notice.location.file, notice.location.line or 0


def _severity(notice: Notice) -> tuple[bool, str, int]:
    return not isinstance(notice, SetAside), *_place(notice)
