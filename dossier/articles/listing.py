"""The files of a folder of seeds, its sub-folders too: which is a seed, and which belongs to none.

A sub-folder only orders what the curator keeps; an article's key is its file's stem wherever that
stands, so a seed may be moved. `decisions/` is not gone into, nor is what is hidden or a link.

    listed(Path("seeds"), "seeds").seeds  ->  ((Path("seeds/2022/a.txt"), "seeds/2022/a.txt"), ...)

It opens no file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from dossier.articles.address import key_of, shown_name
from dossier.articles.seed import FORMATS, READERS, SIDECAR
from dossier.articles.unread import hidden, of_a_page, unread
from dossier.decisions.files import FILES as DECISIONS
from dossier.decisions.files import standing, told
from dossier.errors import Location, Notice, SetAside

Named: TypeAlias = tuple[Path, str]
"""A file, and it as messages name it."""

_Entry: TypeAlias = "os.DirEntry[str]"

ORPHAN = "a sidecar without its seed"
_IGNORED = "README.md"


@dataclass(frozen=True, slots=True)
class Listed:
    """What stands in a folder of seeds.

    Attributes:
        seeds: in order of folder and name.
        mistakes: files of decisions where sidecars stand: what they decide would be lost.
        notices: sidecars and seeds that are set aside, and files that nothing reads.
    """

    seeds: tuple[Named, ...]
    mistakes: tuple[Notice, ...]
    notices: tuple[Notice, ...]


def listed(folder: Path, name: str) -> Listed:
    """Return the seeds of a folder, and what is wrong with its files' names."""
    seeds: list[Named] = []
    sidecars: list[tuple[str, str]] = []
    notices: list[Notice] = []
    for entry, said in _walk(folder, name, notices):
        ours = not hidden(entry.name) and not entry.name.endswith("~")
        suffix = _suffix(entry.name)
        if ours and suffix.lower() in READERS:
            seeds.append((Path(entry), said))
        elif ours and suffix == SIDECAR and (entry.is_symlink() or entry.is_file()):
            sidecars.append((entry.path, said))
        else:
            missed = unread(Path(entry), said, READERS)
            notices += [missed] if missed else []
    notices += _undecided(folder / "decisions", f"{name}/decisions")
    twins = tuple(_twins(seeds))
    doubled = {each.article for each in twins}  # which of them is meant is the curator's to say
    lone = tuple(each for each in seeds if key_of(each[0].stem) not in doubled)
    mistakes, orphans = _orphans(seeds, sidecars, name)
    return Listed(lone, mistakes, (*twins, *orphans, *notices))


def seeds_in(folder: Path, name: str) -> Iterator[Path]:
    """Yield every seed of a folder, whatever stands beside it."""
    for entry, _ in _walk(folder, name, []):
        if _suffix(entry.name).lower() in READERS and not hidden(entry.name):
            yield Path(entry)


def _walk(folder: Path, name: str, notices: list[Notice]) -> Iterator[tuple[_Entry, str]]:
    """All that stands in the folder and its sub-folders, these left out, by folder and name."""
    waiting: list[tuple[str | Path, str]] = [(folder, name)]
    while waiting:
        here, said = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            problem = f"the folder cannot be read: {error.strerror}"
            notices.append(Notice(Location(said), problem, "check its permissions and its depth"))
            continue
        below: list[tuple[str | Path, str]] = []
        for entry in entries:
            file = f"{said}/{shown_name(entry.name)}"
            decided = here == folder and entry.name == "decisions"
            if not decided and _gone_into(entry):
                below.append((entry.path, file))
            elif not decided and entry.name != _IGNORED:
                yield entry, file
        waiting += reversed(below)


def _gone_into(entry: _Entry) -> bool:
    if not entry.is_dir(follow_symlinks=False) or hidden(entry.name):
        return False
    return _suffix(entry.name).lower() not in READERS and not of_a_page(Path(entry))


def _suffix(name: str) -> str:
    """The suffix of a file's name as `Path` has it, which takes longer."""
    at = name.rfind(".")
    return name[at:] if 0 < at < len(name) - 1 else ""


def _undecided(folder: Path, name: str) -> Iterator[Notice]:
    """YAML where decisions stand that has the name of none, nor nearly."""
    for path in standing(folder):
        known = path.stem in DECISIONS or told(path) or hidden(path.name)
        if path.suffix in (".yml", ".yaml") and not known:
            files = ", ".join(f"{stem}.yml" for stem in DECISIONS)
            place = Location(f"{name}/{shown_name(path.name)}")
            remedy = f"decisions stand in {files}; move it away"
            yield Notice(place, "nothing reads this file", remedy)


def _twins(seeds: Iterable[Named]) -> Iterator[SetAside]:
    """A message for each seed whose key an earlier one has."""
    first: dict[str, str] = {}
    for path, said in seeds:
        key = key_of(path.stem)
        other = first.setdefault(key, said)
        if other != said:
            problem = f"two seeds of one stem: {other} and this"
            yield SetAside(Location(said), problem, "rename or remove one of them", key)


def _orphans(
    seeds: Iterable[Named], sidecars: Iterable[tuple[str, str]], name: str
) -> tuple[tuple[Notice, ...], tuple[SetAside, ...]]:
    """Decisions in the wrong folder; other sidecars without their seeds."""
    known = {str(path).removesuffix(path.suffix) for path, _ in seeds}
    mistakes: list[Notice] = []
    aside: list[SetAside] = []
    for file, said in sidecars:
        if file.removesuffix(SIDECAR) in known:
            continue
        path = Path(file)
        stem = shown_name(path.stem)
        problem = f"{ORPHAN}: there is no {stem} in any of {FORMATS}"
        if path.stem in DECISIONS:
            remedy = f"decisions belong into {name}/decisions/{path.name}"
            mistakes.append(Notice(Location(said), problem, remedy))
        else:
            remedy = "add the seed, or rename or remove the sidecar"
            aside.append(SetAside(Location(said), problem, remedy, key_of(path.stem)))
    return tuple(mistakes), tuple(aside)
