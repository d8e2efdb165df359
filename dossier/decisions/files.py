"""The curator's five files read into decisions; every mistake of every file in one error.

Each file is a list, whose entries `decisions.kinds` and `decisions.claims` read. An entry that
cannot be read is told with file and line, or with the file that it belongs into.

    - confirm: Ann Lee   ->   PersonDecision(verb='confirm', names=(NameRef('Ann Lee', ...),), ...)

It looks into no article: whether a decision matches anything is not known here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from difflib import get_close_matches
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

from dossier import yamlfile
from dossier.decisions import ClaimDecision, Decisions, EventDecision
from dossier.decisions.claims import claim
from dossier.decisions.conflicts import conflicts
from dossier.decisions.entries import NAMELESS
from dossier.decisions.kinds import BUILDERS, LISTED, origin, person, speaker, timeline
from dossier.errors import DossierError, Location, Notice, nearest
from dossier.files import names_in
from dossier.yamlfile import Node, unfilled

FILES = tuple(BUILDERS)
OWN = "entries of their own"
"""What the end of a message says of lines that are not indented enough."""
_Decision = TypeVar("_Decision")


def read(folder: Path, name: str) -> Decisions:
    """Return the decisions of a folder; none where it is absent.

    Args:
        folder: `seeds/decisions`.
        name: the folder as messages should name it.

    Raises:
        DossierError: every mistake of every file, in one.
    """
    decisions, mistakes = gather(folder, name)
    if mistakes:
        raise DossierError(*mistakes)
    return decisions


def gather(folder: Path, name: str) -> tuple[Decisions, tuple[Notice, ...]]:
    """Return the decisions that can be read, and every mistake in the files."""
    try:
        names = _listed(folder, name)
    except DossierError as error:
        return Decisions(), error.notices
    mistakes = list(_unknown(names, name))

    def built(stem: str, build: Callable[[Node], _Decision]) -> tuple[_Decision, ...]:
        there = f"{stem}.yml" in names
        return _list(folder / f"{stem}.yml", f"{name}/{stem}.yml", build, mistakes) if there else ()

    decisions = Decisions(
        people=built("people", person),
        statements=built("statements", speaker),
        timeline=built("timeline", timeline),
        origins=built("origins", origin),
        claims=built("claims", claim),
    )
    mistakes += _twins([each for each in decisions.timeline if isinstance(each, EventDecision)])
    mistakes += _twins([each for each in decisions.claims if isinstance(each, ClaimDecision)])
    return decisions, (*mistakes, *conflicts(decisions))


def standing(folder: Path) -> tuple[Path, ...]:
    """Return what stands in a folder of decisions; nothing where it cannot be listed."""
    try:
        return tuple(map(folder.joinpath, _listed(folder, "")))
    except DossierError:
        return ()


def _listed(folder: Path, name: str) -> tuple[str, ...]:
    if os.path.islink(folder):  # noqa: PTH114 - `Path` raises where the folder above is closed
        problem = "this is a link, and links are not followed"
        raise DossierError(Notice(Location(name), problem, "put the folder itself here"))
    if os.path.isfile(folder):  # noqa: PTH113 - the same
        remedy = "put the files of decisions into a folder of this name"
        raise DossierError(Notice(Location(name), "this is no folder", remedy))
    return names_in(folder, name)


def _unknown(names: Iterable[str], name: str) -> Iterator[Notice]:
    for each in names:
        if told(Path(each)):
            files = [f"{stem}.yml" for stem in FILES]
            place = Location(f"{name}/{each}")
            yield Notice(place, "this is no file of decisions", nearest(each, files))


def told(path: Path) -> bool:
    """Whether a file is, by its name, one of decisions with a mistake in it."""
    names = [f"{stem}.yml" for stem in FILES]
    if path.name in names or path.name.startswith("."):
        return False
    first = path.name.partition(".")[0].lower()
    near = path.suffix in (".yml", ".yaml") and get_close_matches(f"{first}.yml", names, n=1)
    return first in FILES or bool(near)


def _list(
    path: Path, name: str, build: Callable[[Node], _Decision], mistakes: list[Notice]
) -> tuple[_Decision, ...]:
    try:
        root = yamlfile.read_file(path, name)
    except DossierError as error:
        mistakes.extend(error.notices)
        return ()
    open_ = dict.fromkeys(unfilled(root))
    mistakes.extend(open_)
    return _built(root, build, mistakes, {each.location for each in open_})


def mistakes_in(text: str, stem: str, file: str) -> tuple[Notice, ...]:
    """Return what cannot be read in a text of one of the `FILES`, each entry by itself.

    What is still to be filled in can be, as lines that are given to paste have it; so can words
    that name nobody, which have no other shape.
    """
    mistakes: list[Notice] = []
    try:
        _built(yamlfile.read(text, file), BUILDERS[stem], mistakes)
    except DossierError as error:
        return error.notices
    return tuple(each for each in mistakes if not each.problem.endswith(NAMELESS))


def _built(
    root: Node,
    build: Callable[[Node], _Decision],
    mistakes: list[Notice],
    open_: Set[Location] = frozenset(),
) -> tuple[_Decision, ...]:
    """The decisions of a file; what is wrong where it is still open anyway is not told."""
    built: list[_Decision] = []
    try:
        entries = root.items()
    except DossierError as error:
        mistakes.extend(error.notices)
        return ()
    for node in _gathered(entries, mistakes):
        try:
            decision = build(node)
        except DossierError as error:
            wrong = _elsewhere(node, error.notices)
            mistakes.extend(each for each in wrong if each.location not in open_)
        else:
            built += [] if open_ and any(unfilled(node)) else [decision]
    return tuple(built)


def _gathered(entries: Sequence[Node], mistakes: list[Notice]) -> Iterator[Node]:
    """The entries but for a key with nothing behind it and the texts that were meant to be it."""
    empty = ""
    for node, after in zip_longest(entries, entries[1:]):
        if empty and isinstance(node.value, str):
            continue
        key = next(iter(node.value), "") if isinstance(node.value, dict) else ""
        alone = key in LISTED and node.mapping()[key].empty
        empty = key if alone and after and isinstance(after.value, str) else ""
        if empty:
            problem = f'what belongs to "{empty}:" stands below it as {OWN}'
            mistakes.append(Notice(node.location, problem, "indent these lines by two more spaces"))
        else:
            yield node


def _elsewhere(node: Node, notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """What is wrong with an entry, or the file that it belongs into where another takes it."""
    if not notices[0].problem.startswith("unknown key"):
        return notices
    for stem, build in BUILDERS.items():
        with suppress(DossierError):
            build(node)
            problem = "this is a decision of another file"
            return (Notice(node.location, problem, f"move it into {stem}.yml"),)
    return notices


def _twins(rows: Sequence[EventDecision | ClaimDecision]) -> list[Notice]:
    """A notice for each row whose key an earlier row has."""
    first: dict[str, Location] = {}
    return [
        Notice(
            row.ruling.location,
            f'the key "{row.key}" stands twice, first at {first[row.key]}',
            "give one of the rows another key, or put them together",
        )
        for row in rows
        if first.setdefault(row.key, row.ruling.location) != row.ruling.location
    ]
