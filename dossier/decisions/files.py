"""The curator's five files read into decisions; every mistake of every file in one error.

Each file is a list. What an entry may hold is written here as a table of keys for each kind, so
that an unknown key, a missing one and a value of another shape are told with file and line.

    - confirm: Ann Lee   ->   PersonDecision(verb='confirm', names=(NameRef('Ann Lee', ...),), ...)

It looks into no article: whether a decision matches anything is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from dossier import when, yamlfile
from dossier.decisions import (
    AccountDecision,
    AccountRef,
    ClaimDecision,
    Decisions,
    EventDecision,
    FigureDecision,
    NameRef,
    OriginDecision,
    PersonDecision,
    PositionDecision,
    Quote,
    Ruling,
    SpeakerDecision,
)
from dossier.errors import DossierError, Location, Notice, nearest
from dossier.when import When
from dossier.yamlfile import Node

KINDS = ("happened", "announced", "planned", "denied")
STANCES = ("states", "attributes", "denies", "doubts", "predicts")
NOBODY = "nobody"


def read(folder: Path, name: str) -> Decisions:
    """Return the decisions of a folder; none where it is absent.

    Args:
        folder: `seeds/decisions`.
        name: the folder as messages should name it.

    Raises:
        DossierError: every mistake of every file, in one.
    """
    if not folder.is_dir():
        return Decisions()
    _refuse_unknown(folder, name)
    mistakes: list[Notice] = []
    decisions = Decisions(
        people=_list(folder, name, "people", _person, mistakes),
        statements=_list(folder, name, "statements", _speaker, mistakes),
        timeline=_list(folder, name, "timeline", _timeline, mistakes),
        origins=_list(folder, name, "origins", _origin, mistakes),
        claims=_list(folder, name, "claims", _claim, mistakes),
    )
    mistakes += _twins([each for each in decisions.timeline if isinstance(each, EventDecision)])
    mistakes += _twins(decisions.claims)
    if mistakes:
        raise DossierError(*mistakes)
    return decisions


FILES = ("people", "statements", "timeline", "origins", "claims")
_RULING = ("why", "by", "on")
_Decision = TypeVar("_Decision")


def _refuse_unknown(folder: Path, name: str) -> None:
    for path in sorted(folder.iterdir()):
        if path.suffix in (".yml", ".yaml") and (path.stem not in FILES or path.suffix != ".yml"):
            place = Location(f"{name}/{path.name}")
            files = [f"{stem}.yml" for stem in FILES]
            raise DossierError(
                Notice(place, "this is no file of decisions", nearest(path.name, files))
            )


def _list(
    folder: Path,
    name: str,
    stem: str,
    build: Callable[[Node], _Decision],
    mistakes: list[Notice],
) -> tuple[_Decision, ...]:
    path = folder / f"{stem}.yml"
    if not path.is_file():
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
    verb = _verb(node, ("same", "different", "confirm", "hide"), ("name",))
    entries = node.mapping()
    listed = verb in ("same", "different")
    refs = entries[verb].items() if listed else (entries[verb],)
    if listed and len(refs) < 2:
        raise entries[verb].wrong("a list of two names or more")
    name = entries["name"].text() if "name" in entries else ""
    return PersonDecision(verb, tuple(_name_ref(ref) for ref in refs), name, _ruling(node))


def _name_ref(node: Node) -> NameRef:
    if isinstance(node.value, str):
        return NameRef(node.text(), "", node.location)
    entries = node.mapping(("name", "article"))
    return NameRef(_needed(node, "name").text(), _text(entries, "article"), node.location)


def _speaker(node: Node) -> SpeakerDecision:
    node.mapping(("article", "quote", "speaker", *_RULING))
    speaker = _needed(node, "speaker").text()
    return SpeakerDecision(_quote(node), "" if speaker == NOBODY else speaker, _ruling(node))


def _timeline(node: Node) -> EventDecision | AccountDecision:
    entries = node.mapping()
    if "event" in entries:
        return _event(node)
    verb = _verb(node, ("event", "hide", "confirm", "same", "different"), ())
    listed = verb in ("same", "different")
    refs = entries[verb].items() if listed else (entries[verb],)
    if listed and len(refs) < 2:
        raise entries[verb].wrong("a list of two accounts or more")
    for ref in refs:
        ref.mapping(("article", "quote"))
    return AccountDecision(verb, tuple(_quote(ref) for ref in refs), _ruling(node))


def _event(node: Node) -> EventDecision:
    entries = node.mapping(("event", "when", "kind", "headline", "accounts", *_RULING))
    return EventDecision(
        key=_key(entries["event"]),
        when=_when(entries, "when"),
        kind=entries["kind"].choice(KINDS) if "kind" in entries else "",
        headline=_text(entries, "headline"),
        accounts=_accounts(_needed(node, "accounts")),
        ruling=_ruling(node),
    )


def _accounts(node: Node) -> tuple[AccountRef, ...]:
    if not node.items():
        raise node.wrong("a list of one account or more")
    return tuple(_account(ref) for ref in node.items())


def _account(node: Node) -> AccountRef:
    entries = node.mapping(("article", "quote", "when", "kind"))
    kind = entries["kind"].choice(KINDS) if "kind" in entries else ""
    return AccountRef(_quote(node), _when(entries, "when"), kind)


def _origin(node: Node) -> OriginDecision:
    verb = _verb(node, ("same", "different"), ())
    articles = node.mapping()[verb].texts()
    if len(articles) < 2:
        raise node.mapping()[verb].wrong("a list of two articles or more")
    return OriginDecision(verb, articles, _ruling(node))


def _claim(node: Node) -> ClaimDecision:
    entries = node.mapping(("claim", "question", "since", "positions", *_RULING))
    return ClaimDecision(
        key=_key(_needed(node, "claim")),
        question=_needed(node, "question").text(),
        since=_when(entries, "since"),
        positions=tuple(_position(ref) for ref in entries["positions"].items())
        if "positions" in entries
        else (),
        ruling=_ruling(node),
    )


POSITION = (
    *("article", "quote", "answer", "speaker", "via", "stance", "as_of", "note", "figure"),
    "remove",
)


def _position(node: Node) -> PositionDecision:
    entries = node.mapping(POSITION)
    remove = "remove" in entries and entries["remove"].flag()
    return PositionDecision(
        quote=_quote(node),
        answer=_text(entries, "answer") if remove else _needed(node, "answer").text(),
        speaker=_text(entries, "speaker"),
        via=entries["via"].texts() if "via" in entries else (),
        stance=entries["stance"].choice(STANCES) if "stance" in entries else "states",
        as_of=_when(entries, "as_of"),
        note=_text(entries, "note"),
        figure=_figure(entries["figure"]) if "figure" in entries else None,
        remove=remove,
    )


FIGURE = ("value", "low", "high", "unit", "qualifier", "counts", "scope")


def _figure(node: Node) -> FigureDecision:
    entries = node.mapping(FIGURE)
    value, low, high = (_number(entries, key) for key in ("value", "low", "high"))
    if value is None and low is None and high is None:
        raise node.error("a figure without a number", "give value, low or high")
    if low is not None and high is not None and low > high:
        raise node.error(f"low {low} lies above high {high}", "exchange them")
    unit, qualifier, counts, scope = (_text(entries, key) for key in FIGURE[3:])
    return FigureDecision(value, low, high, unit, qualifier, counts, scope)


def _number(entries: dict[str, Node], key: str) -> Decimal | None:
    if key not in entries:
        return None
    text = entries[key].text().replace(",", "").replace("_", "")
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise entries[key].wrong("a number in digits") from None
    if not number.is_finite():
        raise entries[key].wrong("a number in digits")
    return number


def _verb(node: Node, verbs: tuple[str, ...], further: tuple[str, ...]) -> str:
    entries = node.mapping((*verbs, *further, *_RULING))
    given = [verb for verb in verbs if verb in entries]
    if len(given) != 1:
        raise node.error(
            f"a decision needs one of {', '.join(verbs)}; this has {' and '.join(given) or 'none'}",
            "write one of them",
        )
    return given[0]


def _quote(node: Node) -> Quote:
    article, text = _needed(node, "article").text(), _needed(node, "quote").text()
    return Quote(article, text, node.location)


def _key(node: Node) -> str:
    key = node.text()
    if not key.isascii() or not key.replace("-", "").isalnum() or key != key.lower():
        raise node.error(f'"{key}" is no key', "use small letters, digits and hyphens")
    return key


def _needed(node: Node, key: str) -> Node:
    entries = node.mapping()
    if key not in entries:
        raise node.error(f'"{key}" is missing', f'add "{key}: ..."')
    return entries[key]


def _text(entries: dict[str, Node], key: str) -> str:
    return entries[key].text() if key in entries else ""


def _when(entries: dict[str, Node], key: str) -> When | None:
    if key not in entries:
        return None
    try:
        return when.parse(entries[key].text())
    except ValueError as error:
        raise entries[key].error(str(error), "write a day as 2022-02-20") from None


def _ruling(node: Node) -> Ruling:
    entries = node.mapping()
    why, by, on = (_text(entries, key) for key in _RULING)
    return Ruling(node.location, why, by, on)
