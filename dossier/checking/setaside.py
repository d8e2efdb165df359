"""What a build doubts, told with care while articles are set aside.

A name that no article has may be one of an article that could not be read. Where the file of that
one has it, its decision simply rests; where that cannot be known, no other name is offered.

    a mistake in letter.yml, and letter.txt alone names Jonas Quill   ->   nothing is said of him

It makes no article of a file: it looks for words in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dossier.articles.address import key_of
from dossier.articles.listing import seeds_in
from dossier.checking import misnamed
from dossier.checking.finding import Finding, doubt
from dossier.checking.mistakes import Examined
from dossier.errors import DossierError, Notice, SetAside
from dossier.files import read_bytes

_PLAIN = (".txt", ".md")
_NOWHERE = "no article names "


def doubts(notices: Iterable[Notice], examined: Examined, folder: Path) -> Iterator[Finding]:
    """Return what a build warns of, but for decisions that rest with an article.

    Args:
        notices: the warnings.
        examined: what the folder makes.
        folder: the seeds.
    """
    whole = examined.whole
    keys = {each.article for each in whole.notices if isinstance(each, SetAside)} if whole else ()
    aside: _Aside | None = None
    for notice in notices:
        told, lines = misnamed.told(notice, examined.decided, whole, examined.mender)
        if not (keys and notice.problem.startswith(_NOWHERE)):
            yield doubt(told, lines)
            continue
        aside = aside or _read(folder, frozenset(keys))
        named = misnamed.UNNAMED.match(notice.problem)
        name = named[1] if named else ""
        if not aside.has(name):
            remedy = f"mend what is set aside, which may name it, or correct this: {told.remedy}"
            sure = aside.known(name)
            yield doubt(told, lines) if sure else doubt(replace(told, remedy=remedy))


@dataclass(frozen=True, slots=True)
class _Aside:
    """What stands in the files of articles set aside; whether all are there, and all plain."""

    text: str
    whole: bool
    plain: bool

    def has(self, name: str) -> bool:
        return " ".join(name.split()) in self.text

    def known(self, name: str) -> bool:
        """Whether the name would be seen if it stood there; saved pages may write it in signs."""
        return self.whole and (self.plain or name.isascii())


def _read(folder: Path, keys: frozenset[str]) -> _Aside:
    paths = [path for path in seeds_in(folder, "") if key_of(path.stem) in keys]
    texts: list[str] = []
    for path in paths:
        try:
            data = read_bytes(path, path.name)
            texts.append(data.decode("utf-8-sig"))
        except (DossierError, UnicodeDecodeError):
            continue
    whole = len(texts) == len(paths) and {key_of(path.stem) for path in paths} == keys
    plain = all(path.suffix.lower() in _PLAIN for path in paths)
    return _Aside(" ".join(" ".join(texts).split()), whole, plain)
