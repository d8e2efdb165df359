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
from dossier.export.safejson import listed, text, text_or_null
from dossier.timeline.find import Account
from dossier.timeline.merge import Event


def events(dossier: Dossier, people: Set[str]) -> list[str]:
    """Return the events, with those of their persons whose keys are given."""
    every = shown.events(dossier)
    keys = frozenset(event.key for event, _ in every)
    return [_event(dossier, *each, people, keys) for each in every]


def _event(dossier: Dossier, event: Event, headline: str, people: Set[str], keys: Set[str]) -> str:
    articles = {account.evidence.article for account in event.accounts}
    after = text_or_null(event.after if event.after in keys else None)
    before = text_or_null(event.before if event.before in keys else None)
    persons = listed([text(key) for key in event.people if key in people])
    accounts = listed([_account(dossier, account) for account in event.accounts])
    return (
        f'{{"key": {text(event.key)}, "when": {shapes.when(event.when)}, "after": {after}, '
        f'"before": {before}, "headline": {text(headline)}, "people": {persons}, '
        f'"origins": {dossier.origins_of(articles)}, '
        f'"page": {text(f"timeline.html#event-{event.key}")}, "accounts": {accounts}}}'
    )


def _account(dossier: Dossier, account: Account) -> str:
    placed = account.placed and shown.words(dossier, account.evidence)
    return (
        f'{{"kind": {text(account.kind._value_)}, "when": {shapes.when(account.when)}, '
        f'"placed": {text(account.placed if placed else "")}, '
        f'"status": {text(account.status._value_)}, '
        f'"evidence": [{shapes.evidence(dossier, account.evidence)}]}}'
    )
