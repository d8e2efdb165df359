"""Events across articles (in work)."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.articles.article import Status
from dossier.decisions import Ruling
from dossier.timeline.find import Account
from dossier.when import When


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the timeline.

    Attributes:
        key: lasting: the decision's, else made from its first account's sentence.
        when: its time, None where it is not known.
        headline: what happened: the curator's words, else the words of its clearest account.
        accounts: what each source tells, by article key and place.
        people: keys of the persons named in the accounts' sentences.
        status: machine, checked or corrected.
        ruling: the decision that made or changed it.
    """

    key: str
    when: When | None
    headline: str
    accounts: tuple[Account, ...]
    people: tuple[str, ...]
    status: Status
    ruling: Ruling | None
