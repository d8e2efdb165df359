"""An entry of each file of decisions read into its decision; `decisions.claims` reads those of one.

What an entry may hold is written here as a table of keys for each kind, so that an unknown key, a
missing one and a value of another shape are told with file and line.

    - confirm: Ann Lee   ->   PersonDecision(verb='confirm', names=(NameRef('Ann Lee', ...),), ...)

It reads no file: `decisions.files` does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.decisions import (
    AccountDecision,
    AccountRef,
    EventDecision,
    NameRef,
    OriginDecision,
    PersonDecision,
    SpeakerDecision,
)
from dossier.decisions.claims import claim
from dossier.decisions.entries import (
    RULING,
    key_of,
    name_of,
    needed,
    quote_of,
    ruling_of,
    text_of,
    time_of,
    verb_of,
)
from dossier.yamlfile import Node, every

KINDS = ("happened", "announced", "planned", "denied")
NOBODY = "nobody"
_NO_NAMES = ("unknown", "none", "n/a", "null")
LISTED = ("same", "different")
"""The verbs of two or more; the others are of one."""
PERSON_VERBS = (*LISTED, "confirm", "hide")
_PRINTED = "write a name as an article prints it"
ACCOUNT_VERBS = (*LISTED, "confirm", "hide")
ORIGIN_VERBS = LISTED


def person(node: Node) -> PersonDecision:
    """Return what an entry decides: who is one person, who two, who was checked or is left out."""
    verb = verb_of(node, PERSON_VERBS, ("name",))
    entries = node.mapping()
    refs = _refs(entries[verb], verb, "names")
    names = every(refs, _name_ref)
    name = ""
    if "name" in entries:
        name = name_of(entries["name"], f'write what readers see; nearest: "{names[0].name}"')
    return PersonDecision(verb, names, name, ruling_of(node))


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
        return NameRef(name_of(node, _PRINTED), "", node.location)
    entries = node.mapping(("name", "article"))
    name = name_of(needed(node, "name"), _PRINTED)
    return NameRef(name, text_of(entries, "article"), node.location)


def speaker(node: Node) -> SpeakerDecision:
    """Return what an entry decides: who says the quoted words."""
    node.mapping(("article", "quote", "speaker", *RULING))
    remedy = f'{NOBODY} leaves it open; nearest: "{NOBODY}"'
    speaker = name_of(needed(node, "speaker"), remedy, _NO_NAMES)
    open_ = speaker.casefold() == NOBODY
    return SpeakerDecision(quote_of(node), "" if open_ else speaker, ruling_of(node))


def timeline(node: Node) -> EventDecision | AccountDecision:
    """Return what an entry decides: a row of the timeline, or what is done to accounts of it."""
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


def origin(node: Node) -> OriginDecision:
    """Return what an entry decides: which articles print one text, or do not."""
    verb = verb_of(node, ORIGIN_VERBS, ())
    articles = node.mapping()[verb].texts()
    if len(articles) < 2:
        raise node.mapping()[verb].wrong("a list of two articles or more")
    return OriginDecision(verb, articles, ruling_of(node))


BUILDERS: Mapping[str, Callable[[Node], object]] = {
    "people": person,
    "statements": speaker,
    "timeline": timeline,
    "origins": origin,
    "claims": claim,
}
