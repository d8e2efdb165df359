"""Everything that stops a build, told at once, and the dossier that stands without it.

A build ends at the first decision that it cannot carry out. Here such a decision is left out and
the rest goes on, until what is left makes a dossier; its doubts can then be told as well.

    examine(Path("seeds"), "seeds", "Boats", Shelf(Cache(None))).mistakes  ->  (Finding(...), ...)

It finds no mistake of its own: the build does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from dossier import build
from dossier.articles import seeds
from dossier.articles.article import fold_quote
from dossier.articles.listing import ORPHAN
from dossier.checking.finding import Finding, mistake
from dossier.checking.mending import Mender
from dossier.checking.requoting import readdressed, requoted
from dossier.decisions import Decisions, Quote, files, resting
from dossier.decisions.quoting import quotes, without, without_quotes
from dossier.dossier import Dossier
from dossier.errors import DossierError, Notice, SetAside
from dossier.files import LIMIT
from dossier.language.quotes import resolve
from dossier.language.text import Text
from dossier.reading import Shelf

_TELLING = 12
"""Characters of a quote from which an article that has it is likely the one that was quoted."""
_FEW = 3
_DIGEST = re.compile(r"^sha256: [\"']?([0-9a-f]{64})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Examined:
    """A dossier, or None where the articles make none; what was decided; what stops a build."""

    whole: Dossier | None
    decided: Decisions
    mistakes: tuple[Finding, ...]


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
        seeds_of = {article.digest: article.file for article in whole.articles}
        left_out = [
            _renamed(each, mender, seeds_of) for each in whole.notices if isinstance(each, SetAside)
        ]
        return Examined(whole, decided, tuple(map(told, left_out)))
    try:
        articles, notices = seeds.discover(folder, name, limit, shelf.take)
    except DossierError as error:
        return Examined(None, decided, tuple(map(told, (*error.notices, *unread))))
    read = tuple(shelf.readings[article.key] for article in articles)
    texts = {reading.article.key: reading.text for reading in read}
    aside = {each.article for each in notices if isinstance(each, SetAside)}
    decided = resting.without(without(decided, [each.location for each in unread]), aside)
    stale = dict(_stale_quotes(decided, texts, mender))
    found = [*map(told, unread), *stale.values()]
    left = without_quotes(decided, stale.keys())
    while True:
        try:
            whole = build.combine(read, left, title=title, notices=notices, shelf=shelf)
        except DossierError as error:
            fewer = without(left, [each.location for each in error.notices])
            found += map(told, error.notices)
            if fewer == left:
                return Examined(None, left, tuple(found))
            left = fewer
        else:
            return Examined(whole, left, tuple(found) or tuple(map(told, stopped)))


def _renamed(notice: SetAside, mender: Mender, seeds_of: Mapping[str, str]) -> SetAside:
    """The notice of a sidecar without its seed, with the seed that has the bytes which it notes."""
    noted = _DIGEST.search(mender.text(notice.location.file))
    seed = seeds_of.get(noted[1], "") if noted and ORPHAN in notice.problem else ""
    if not seed:
        return notice
    sidecar = PurePosixPath(seed).with_suffix(seeds.SIDECAR)
    return replace(notice, remedy=f"its seed is {seed} now: rename this to {sidecar.name}")


def _stale_quotes(
    decided: Decisions, texts: Mapping[str, Text], mender: Mender
) -> Iterator[tuple[Quote, Finding]]:
    printed: dict[str, str] = {}
    for quote in quotes(decided):
        try:
            resolve(quote, texts)
        except DossierError as error:
            printed = printed or {k: fold_quote(text.article.text) for k, text in texts.items()}
            holders = _holders(quote, printed)
            written = mender.text(quote.location.file)
            for notice in error.notices:
                text = texts.get(quote.article)
                paste = requoted(quote, text, written) if text else mender.mended(notice)
                if holders:
                    paste = readdressed(quote, holders, written)
                    told = (
                        f"these words stand in {' and '.join(holders)}; name that, or quote others"
                    )
                    notice = replace(notice, remedy=told)  # noqa: PLW2901 - the same, told better
                yield quote, mistake(notice, paste)


def _holders(quote: Quote, printed: Mapping[str, str]) -> list[str]:
    """The few articles that have the words of a quote, where the one that it names has not."""
    words = fold_quote(quote.text)
    if len(words) < _TELLING or words in printed.get(quote.article, ""):
        return []
    holders = [key for key, said in printed.items() if words in said]
    return holders if len(holders) <= _FEW else []
