"""What the entries of every file of decisions are made of: quotes, keys, times, rulings.

    quote({article: b, quote: "up to 30 boats"})  ->  Quote('b', 'up to 30 boats', ...)

It knows no kind of decision: `decisions.files` and `decisions.claims` do.
"""

from __future__ import annotations

import hashlib
import json

from dossier import when
from dossier.decisions import Quote, Ruling
from dossier.files import LONGEST_NAME, is_free
from dossier.when import When
from dossier.yamlfile import OPEN, Node

NAMELESS = "is no name"
"""What the end of a message says of words that name nobody."""
RULING = ("why", "by", "on")
_MARKS = "\"'“”„‟«»‘’‚‛"
_ABOUT = ("same", "different", "confirm", "hide", "event", "claim", "article", "quote")


def verb_of(node: Node, verbs: tuple[str, ...], further: tuple[str, ...]) -> str:
    """Return the one of `verbs` that an entry is written with.

    Raises:
        DossierError: none or several of them, or an unknown key.
    """
    entries = node.mapping((*verbs, *further, *RULING))
    given = [verb for verb in verbs if verb in entries]
    if len(given) != 1:
        raise node.error(
            f"a decision needs one of {', '.join(verbs)}; this has {' and '.join(given) or 'none'}",
            "write one of them",
        )
    return given[0]


def quote_of(node: Node) -> Quote:
    """Return the entry's quoted words with their article."""
    article, words = needed(node, "article").text(), needed(node, "quote").text()
    entries = node.mapping()
    return Quote(article, words, entries["quote"].location, entries["article"].location)


def key_of(node: Node) -> str:
    """Return a lasting key.

    Raises:
        DossierError: other signs than small letters, digits and hyphens, or too many of them.
    """
    given = node.text()
    plain = given.isascii() and given.replace("-", "").isalnum() and given == given.lower()
    if not plain:
        raise node.error(f'"{given}" is no key', "use small letters, digits and hyphens")
    if not is_free(given):
        remedy = f'use up to {LONGEST_NAME} signs; "index" and the names of devices are taken'
        raise node.error(f'"{given}" is no key', remedy)
    return given


def name_of(node: Node, remedy: str, no_names: tuple[str, ...] = ()) -> str:
    """Return a name of somebody.

    Args:
        node: where it is written.
        remedy: what to do about words that are no name.
        no_names: words that are none, in small letters.

    Raises:
        DossierError: it is one of these, has no letter or digit, or stands in quotation marks
            that are none of YAML's.
    """
    name = node.text()
    bare = name.strip(_MARKS)
    if name in OPEN:
        return name
    if name.casefold() in no_names or not any(map(str.isalnum, name)):
        raise node.error(f'"{name}" {NAMELESS}', remedy)
    if name[0] in _MARKS and name[-1] in _MARKS and not set(_MARKS) & set(bare):
        problem = f'"{name}" is a name with its quotation marks'
        raise node.error(problem, f'write it without them; nearest: "{bare}"')
    return name


def needed(node: Node, name: str) -> Node:
    """Return the entry's value of a key that it must have."""
    entries = node.mapping()
    if name not in entries:
        raise node.error(f'"{name}" is missing', f'add "{name}: ..."')
    return entries[name]


def text_of(entries: dict[str, Node], key: str) -> str:
    """Return a text that an entry may have, '' where it has none."""
    return entries[key].text() if key in entries else ""


def time_of(entries: dict[str, Node], key: str) -> When | None:
    """Return a time that an entry may have, None where it has none."""
    if key not in entries:
        return None
    try:
        return when.parse(entries[key].text())
    except ValueError as error:
        raise entries[key].error(str(error), "write a day as 2022-02-20") from None


def ruling_of(node: Node) -> Ruling:
    """Return that the entry was decided: its place, its reason, by whom and when.

    Raises:
        DossierError: the day is none.
    """
    entries = node.mapping()
    why, by, on = (text_of(entries, key) for key in RULING)
    time_of(entries, "on")
    return Ruling(node.location, why, by, on, _key(node))


def _key(node: Node) -> str:
    """Digits of a digest of the names, the quote or the row that an entry is about."""
    entries = node.mapping()
    about = {word: entries[word].plain() for word in _ABOUT if word in entries}
    said = " ".join(json.dumps(about, sort_keys=True).split())
    return hashlib.sha256(said.encode()).hexdigest()[:8]
