"""What the curator decided, each decision with its place, its reason and who took it when.

`seeds/decisions/` holds five lists: people, statements, timeline, origins, claims. A decision
addresses what the program found by article and quoted words, never by a key the program made.
Here the files become types; whether a quote still stands is asked by the branch that acts on it.

    - same: [Ann Lee, Anne Lee]   ->   PersonDecision(verb='same', names=(Ann Lee, Anne Lee), ...)

It looks into no article: whether a decision matches anything is not known here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from dossier import when, yamlfile
from dossier.errors import DossierError, Location, Notice, nearest
from dossier.when import When
from dossier.yamlfile import Node

KINDS = ("happened", "announced", "planned", "denied")
STANCES = ("states", "attributes", "denies", "doubts", "predicts")
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Ruling:
    """That a decision was taken: where it stands, and what readers are told of it."""

    location: Location
    why: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, as the curator quotes them."""

    article: str
    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class NameRef:
    """A person's name, in one article or ('') in all."""

    name: str
    article: str
    location: Location


@dataclass(frozen=True, slots=True)
class PersonDecision:
    """`verb` is same, different, confirm or hide; `name` the one that a `same` gives, or ''."""

    verb: str
    names: tuple[NameRef, ...]
    name: str
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class SpeakerDecision:
    """Who says the quoted words; '' means that nobody is known to."""

    quote: Quote
    speaker: str
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class AccountRef:
    """A quoted account of an event; its own time or kind where they differ from the event's."""

    quote: Quote
    when: When | None
    kind: str


@dataclass(frozen=True, slots=True)
class EventDecision:
    """A row of the timeline: lasting key, time, kind ('' as found), headline, its accounts."""

    key: str
    when: When | None
    kind: str
    headline: str
    accounts: tuple[AccountRef, ...]
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class AccountDecision:
    """`verb` is hide, confirm (one quote), same or different (two or more)."""

    verb: str
    quotes: tuple[Quote, ...]
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class OriginDecision:
    """`verb` is same or different; `articles` are keys."""

    verb: str
    articles: tuple[str, ...]
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class FigureDecision:
    """A figure as the curator gives it; `low` and `high` None where open."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str
    counts: str
    scope: str


@dataclass(frozen=True, slots=True)
class PositionDecision:
    """What one article says to a question, in whose name, with what stance."""

    quote: Quote
    answer: str
    speaker: str
    via: tuple[str, ...]
    stance: str
    as_of: When | None
    note: str
    figure: FigureDecision | None
    remove: bool


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """A row of the comparison: lasting key, question, positions.

    `since` is when what it asks about began: an article published before cannot answer.
    """

    key: str
    question: str
    since: When | None
    positions: tuple[PositionDecision, ...]
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything the curator wrote."""

    people: tuple[PersonDecision, ...] = ()
    statements: tuple[SpeakerDecision, ...] = ()
    timeline: tuple[EventDecision | AccountDecision, ...] = ()
    origins: tuple[OriginDecision, ...] = ()
    claims: tuple[ClaimDecision, ...] = ()

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """Every decision's ruling, in the order of files and lines."""
        every = (*self.people, *self.statements, *self.timeline, *self.origins, *self.claims)
        return tuple(decision.ruling for decision in every)


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


_POSITION = (
    *("article", "quote", "answer", "speaker", "via", "stance", "as_of", "note", "figure"),
    "remove",
)


def _position(node: Node) -> PositionDecision:
    entries = node.mapping(_POSITION)
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


_FIGURE = ("value", "low", "high", "unit", "qualifier", "counts", "scope")


def _figure(node: Node) -> FigureDecision:
    entries = node.mapping(_FIGURE)
    value, low, high = (_number(entries, key) for key in ("value", "low", "high"))
    if value is None and low is None and high is None:
        raise node.error("a figure without a number", "give value, low or high")
    if low is not None and high is not None and low > high:
        raise node.error(f"low {low} lies above high {high}", "exchange them")
    unit, qualifier, counts, scope = (_text(entries, key) for key in _FIGURE[3:])
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
