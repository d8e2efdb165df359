"""Everything that stops a build, told at once, and the dossier that stands without it.

A build ends at the first decision that it cannot carry out. Here such a decision is left out and
the rest goes on, until what is left makes a dossier; its doubts can then be told as well.

    examine(Path("seeds"), "seeds", "Boats", Shelf(Cache(None))).mistakes  ->  (Finding(...), ...)

It finds no mistake of its own: the build does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from dossier import build
from dossier.articles import seeds
from dossier.articles.article import Article, fold_quote
from dossier.articles.listing import ORPHAN
from dossier.checking import misnamed
from dossier.checking.entries import entry
from dossier.checking.finding import Finding, mistake
from dossier.checking.mending import Mender
from dossier.checking.misquoted import misquoted
from dossier.decisions import Decisions, files, resting
from dossier.decisions.quoting import quotes, without, without_quotes
from dossier.dossier import Dossier
from dossier.errors import DossierError, Location, Notice, SetAside
from dossier.files import LIMIT
from dossier.reading import Shelf

_DIGEST = re.compile(r"^sha256: [\"']?([0-9a-f]{64})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Examined:
    """A dossier, or None where the articles make none; what was decided; what stops a build.

    Attributes:
        mender: what mends the files.
        resting: where decisions stand that wait for an article which is set aside, with the key of
            another that has the words quoted there, or ''.
    """

    whole: Dossier | None
    decided: Decisions
    mistakes: tuple[Finding, ...]
    mender: Mender
    resting: tuple[tuple[Location, str], ...] = ()


def examine(folder: Path, name: str, title: str, shelf: Shelf, *, limit: int = LIMIT) -> Examined:
    """Return what a folder of seeds makes, mistaken decisions left out.

    Args:
        folder: the seeds, with `decisions/` in it.
        name: the folder as messages name it.
        title: the dossier's name.
        shelf: what reads each article.
        limit: how many bytes a seed may have.
    """
    mender = Mender(folder, name)

    def told(notice: Notice) -> Finding:
        return mistake(notice, mender.mended(notice))

    decided, unread = files.gather(folder / "decisions", f"{name}/decisions")
    try:
        whole = build.dossier(folder, name, title, limit=limit, shelf=shelf)
    except DossierError as error:
        stopped = error.notices
    else:
        mender.taken = {article.slug for article in whole.articles}
        seeds_of = {article.digest: article.file for article in whole.articles}
        left_out = [
            _renamed(each, mender, seeds_of) for each in whole.notices if isinstance(each, SetAside)
        ]
        waiting = _waiting(decided, left_out, whole.articles)
        return Examined(whole, decided, tuple(map(told, left_out)), mender, waiting)
    try:
        articles, notices = seeds.discover(folder, name, limit, shelf.take)
    except DossierError as error:
        return Examined(None, decided, tuple(map(told, (*error.notices, *unread))), mender)
    mender.taken = {article.slug for article in articles}
    read = tuple(shelf.readings[article.key] for article in articles)
    texts = {reading.article.key: reading.text for reading in read}
    aside = {each.article for each in notices if isinstance(each, SetAside)}
    decided = without(decided, _entries(decided, unread, mender))
    waiting = _waiting(decided, notices, articles)
    decided = resting.without(decided, aside)
    stale = dict(misquoted(decided, texts, mender))
    found = [*map(told, unread), *stale.values()]
    left = without_quotes(decided, stale.keys())
    refused: list[Notice] = []
    while True:
        try:
            whole = build.combine(read, left, title=title, notices=notices, shelf=shelf)
        except DossierError as error:
            refused += error.notices
            fewer = without(left, [each.location for each in error.notices])
            if fewer == left:
                found += map(told, refused)
                return Examined(None, left, tuple(found), mender)
            left = fewer
        else:
            found += (mistake(*misnamed.told(n, decided, whole, mender)) for n in refused)
            mistakes = tuple(found) or tuple(map(told, stopped))
            return Examined(whole, left, mistakes, mender, waiting)


def _entries(decided: Decisions, told: Iterable[Notice], mender: Mender) -> list[Location]:
    """Where decisions that can be read, and are told of, begin."""
    begin: defaultdict[str, list[Location]] = defaultdict(list)
    for ruling in decided.rulings:
        begin[ruling.location.file].append(ruling.location)
    found: list[Location] = []
    for place in (notice.location for notice in told if begin[notice.location.file]):
        first, end = entry(mender.lines_of(place.file), (place.line or 1) - 1)
        found += (each for each in begin[place.file] if first < (each.line or 1) <= end)
    return found


def _waiting(
    decided: Decisions, notices: Iterable[Notice], articles: Iterable[Article]
) -> tuple[tuple[Location, str], ...]:
    """Where decisions rest while some articles are set aside, and which others have their words."""
    aside = {each.article for each in notices if isinstance(each, SetAside)}
    if not aside:
        return ()
    acting = set(resting.without(decided, aside).rulings)
    printed = {article.key: fold_quote(article.text) for article in articles}
    held = (
        (quote.location, key)
        for quote in quotes(decided)
        if quote.article in aside
        for key, text in printed.items()
        if fold_quote(quote.text) in text
    )
    return (*((each.location, "") for each in decided.rulings if each not in acting), *held)


def _renamed(notice: SetAside, mender: Mender, seeds_of: Mapping[str, str]) -> SetAside:
    """The notice of a sidecar without its seed, with the seed that has the bytes which it notes."""
    noted = _DIGEST.search(mender.text(notice.location.file))
    seed = seeds_of.get(noted[1], "") if noted and ORPHAN in notice.problem else ""
    if not seed:
        return notice
    sidecar = PurePosixPath(seed).with_suffix(seeds.SIDECAR)
    return replace(notice, remedy=f"its seed is {seed} now: rename this to {sidecar.name}")
