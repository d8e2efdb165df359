"""What the curator decided, each decision with its place, its reason and who took it when.

`seeds/decisions/` holds five lists: people, statements, timeline, origins, claims. A decision
addresses what the program found by article and quoted words, never by a key the program made.
Here are its types; `decisions.files` reads them, and whether a quote still stands is asked by the
branch that acts on it.

    - same: [Ann Lee, Anne Lee]   ->   PersonDecision(verb='same', names=(Ann Lee, Anne Lee), ...)

It looks into no article: whether a decision matches anything is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePosixPath

from dossier.errors import Location
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Ruling:
    """That a decision was taken: where it stands, and what readers are told of it.

    Attributes:
        key: digits made of what it is about, which stay when its lines move or are reworded.
    """

    location: Location
    why: str
    by: str
    on: str
    key: str = field(default="", compare=False)

    @property
    def anchor(self) -> str:
        """Where its entry stands on the page of corrections: 'people-1f0c9a2b'."""
        return f"{PurePosixPath(self.location.file).stem}-{self.key}"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, as the curator quotes them; `named` is where its key stands."""

    article: str
    text: str
    location: Location
    named: Location | None = field(default=None, compare=False)


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
class RowDecision:
    """`verb` is confirm or hide: of a row that the program made, by words of a position in it."""

    verb: str
    quote: Quote
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything the curator wrote."""

    people: tuple[PersonDecision, ...] = ()
    statements: tuple[SpeakerDecision, ...] = ()
    timeline: tuple[EventDecision | AccountDecision, ...] = ()
    origins: tuple[OriginDecision, ...] = ()
    claims: tuple[ClaimDecision | RowDecision, ...] = ()

    @property
    def left_out(self) -> tuple[tuple[Ruling, NameRef | Quote], ...]:
        """What is hidden or removed, by name or by quoted words, in order of files and lines."""
        acting = (*self.people, *self.timeline, *self.claims)
        return tuple((each.ruling, what) for each in acting for what in _left_out(each))

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """Every decision's ruling, in the order of files and lines."""
        every = (*self.people, *self.statements, *self.timeline, *self.origins, *self.claims)
        return tuple(decision.ruling for decision in every)


def _left_out(
    decision: PersonDecision | EventDecision | AccountDecision | ClaimDecision | RowDecision,
) -> tuple[NameRef | Quote, ...]:
    match decision:
        case PersonDecision(verb="hide", names=names):
            return names
        case AccountDecision(verb="hide", quotes=quotes):
            return quotes
        case RowDecision(verb="hide", quote=quote):
            return (quote,)
        case ClaimDecision(positions=positions):
            return tuple(each.quote for each in positions if each.remove)
        case _:
            return ()
