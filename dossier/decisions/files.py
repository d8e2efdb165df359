"""The curator's five files read into decisions; every mistake of every file in one error.

Each file is a list. What an entry may hold is written here as a table of keys for each kind, so
that an unknown key, a missing one and a value of another shape are told with file and line.

    - confirm: Ann Lee   ->   PersonDecision(verb='confirm', names=(NameRef('Ann Lee', ...),), ...)

It looks into no article: whether a decision matches anything is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from dossier import yamlfile
from dossier.decisions import (
    AccountDecision,
    AccountRef,
    ClaimDecision,
    Decisions,
    EventDecision,
    NameRef,
    OriginDecision,
    PersonDecision,
    SpeakerDecision,
)
from dossier.decisions.claims import FIGURE, POSITION, STANCES, claim
from dossier.decisions.conflicts import conflicts
from dossier.decisions.entries import (
    RULING,
    key_of,
    needed,
    quote_of,
    ruling_of,
    text_of,
    time_of,
    verb_of,
)
from dossier.errors import DossierError, Location, Notice, nearest
from dossier.yamlfile import Node

__all__ = ["FIGURE", "FILES", "KINDS", "NOBODY", "POSITION", "STANCES", "gather", "read"]

KINDS = ("happened", "announced", "planned", "denied")
NOBODY = "nobody"
LISTED = ("same", "different")
"""The verbs of two or more; the others are of one."""
PERSON_VERBS = (*LISTED, "confirm", "hide")
ACCOUNT_VERBS = (*LISTED, "confirm", "hide")
ORIGIN_VERBS = LISTED


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
    if folder.is_symlink():
        problem = "this is a link, and links are not followed"
        return Decisions(), (Notice(Location(name), problem, "put the folder itself here"),)
    if not folder.is_dir():
        return Decisions(), ()
    mistakes = list(_unknown(folder, name))
    decisions = Decisions(
        people=_list(folder, name, "people", _person, mistakes),
        statements=_list(folder, name, "statements", _speaker, mistakes),
        timeline=_list(folder, name, "timeline", _timeline, mistakes),
        origins=_list(folder, name, "origins", _origin, mistakes),
        claims=_list(folder, name, "claims", claim, mistakes),
    )
    mistakes += _twins([each for each in decisions.timeline if isinstance(each, EventDecision)])
    mistakes += _twins([each for each in decisions.claims if isinstance(each, ClaimDecision)])
    return decisions, (*mistakes, *conflicts(decisions))


FILES = ("people", "statements", "timeline", "origins", "claims")
_Decision = TypeVar("_Decision")


def _unknown(folder: Path, name: str) -> Iterator[Notice]:
    for path in sorted(folder.iterdir()):
        known = path.suffix == ".yml" and path.stem in FILES
        meant = path.suffix in (".yml", ".yaml") or path.name.partition(".")[0].lower() in FILES
        if meant and not known and not path.name.startswith("."):
            place = Location(f"{name}/{path.name}")
            files = [f"{stem}.yml" for stem in FILES]
            yield Notice(place, "this is no file of decisions", nearest(path.name, files))


def _list(
    folder: Path,
    name: str,
    stem: str,
    build: Callable[[Node], _Decision],
    mistakes: list[Notice],
) -> tuple[_Decision, ...]:
    path = folder / f"{stem}.yml"
    if not (path.is_symlink() or path.exists()):
        return ()
    built: list[_Decision] = []
    try:
        entries = yamlfile.read_file(path, f"{name}/{stem}.yml").items()
    except DossierError as error:
        mistakes.extend(error.notices)
        return ()
    for node in entries:
        try:
            built.append(build(node))
        except DossierError as error:
            mistakes.extend(error.notices)
    return tuple(built)


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


def _person(node: Node) -> PersonDecision:
    verb = verb_of(node, PERSON_VERBS, ("name",))
    entries = node.mapping()
    refs = _refs(entries[verb], verb, "names")
    name = entries["name"].text() if "name" in entries else ""
    return PersonDecision(verb, tuple(_name_ref(ref) for ref in refs), name, ruling_of(node))


def _refs(node: Node, verb: str, things: str) -> tuple[Node, ...]:
    """What a verb is done to: two or more of a list, or one."""
    if verb not in LISTED:
        if isinstance(node.value, tuple):
            remedy = f'write an entry for each, which begins with "- {verb}: "'
            raise node.error(f'"{verb}" is for one, and here stands a list', remedy)
        return (node,)
    refs = node.items()
    if len(refs) < 2:
        raise node.wrong(f"a list of two {things} or more")
    return refs


def _name_ref(node: Node) -> NameRef:
    if isinstance(node.value, str):
        return NameRef(node.text(), "", node.location)
    entries = node.mapping(("name", "article"))
    return NameRef(needed(node, "name").text(), text_of(entries, "article"), node.location)


def _speaker(node: Node) -> SpeakerDecision:
    node.mapping(("article", "quote", "speaker", *RULING))
    speaker = needed(node, "speaker").text()
    return SpeakerDecision(quote_of(node), "" if speaker == NOBODY else speaker, ruling_of(node))


def _timeline(node: Node) -> EventDecision | AccountDecision:
    entries = node.mapping()
    if "event" in entries:
        return _event(node)
    verb = verb_of(node, ("event", *ACCOUNT_VERBS), ())
    refs = _refs(entries[verb], verb, "accounts")
    for ref in refs:
        ref.mapping(("article", "quote"))
    return AccountDecision(verb, tuple(quote_of(ref) for ref in refs), ruling_of(node))


def _event(node: Node) -> EventDecision:
    entries = node.mapping(("event", "when", "kind", "headline", "accounts", *RULING))
    return EventDecision(
        key=key_of(entries["event"]),
        when=time_of(entries, "when"),
        kind=entries["kind"].choice(KINDS) if "kind" in entries else "",
        headline=text_of(entries, "headline"),
        accounts=_accounts(needed(node, "accounts")),
        ruling=ruling_of(node),
    )


def _accounts(node: Node) -> tuple[AccountRef, ...]:
    if not node.items():
        raise node.wrong("a list of one account or more")
    return tuple(_account(ref) for ref in node.items())


def _account(node: Node) -> AccountRef:
    entries = node.mapping(("article", "quote", "when", "kind"))
    kind = entries["kind"].choice(KINDS) if "kind" in entries else ""
    return AccountRef(quote_of(node), time_of(entries, "when"), kind)


def _origin(node: Node) -> OriginDecision:
    verb = verb_of(node, ORIGIN_VERBS, ())
    articles = node.mapping()[verb].texts()
    if len(articles) < 2:
        raise node.mapping()[verb].wrong("a list of two articles or more")
    return OriginDecision(verb, articles, ruling_of(node))
