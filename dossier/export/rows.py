"""The events of `data/dossier.json`: the rows of the timeline, in its order.

What has no time but a place in an order names the event it stands behind or before, and the
account the printed words that say so.

    {"key": "...", "when": null, "after": "two-boats-left", "before": null, ...}

It hides what an article's mode keeps back: an event that is not in the data is named by none.
"""

from __future__ import annotations

from collections.abc import Set

from dossier.dossier import Dossier
from dossier.export import shapes, shown
from dossier.export.safejson import Json
from dossier.timeline.find import Account
from dossier.timeline.merge import Event


def events(dossier: Dossier, people: Set[str]) -> list[Json]:
    """Return the events, with those of their persons whose keys are given."""
    listed = shown.events(dossier)
    keys = frozenset(event.key for event in listed)
    return [_event(dossier, each, people, keys) for each in listed]


def _event(dossier: Dossier, event: Event, people: Set[str], keys: Set[str]) -> Json:
    articles = {account.evidence.article for account in event.accounts}
    return {
        "key": event.key,
        "when": shapes.when(event.when),
        "after": event.after if event.after in keys else None,
        "before": event.before if event.before in keys else None,
        "headline": shown.headline(dossier, event),
        "people": [key for key in event.people if key in people],
        "origins": dossier.origins_of(articles),
        "page": f"timeline.html#event-{event.key}",
        "accounts": [_account(dossier, account) for account in event.accounts],
    }


def _account(dossier: Dossier, account: Account) -> Json:
    return {
        "kind": account.kind.value,
        "when": shapes.when(account.when),
        "placed": account.placed if shown.words(dossier, account.evidence) else "",
        "status": account.status.value,
        "evidence": [shapes.evidence(dossier, account.evidence)],
    }
