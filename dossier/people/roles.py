"""The offices that articles print of one person, the one that tells most first.

Articles shorten an office ("the spokesman", "the president's spokesman"), so an office counts for
as often as it is printed, and for as often as another one is that only leaves out words of it. A
word that makes it another office ("former", "deputy") is not left out so. An epithet comes last.

    roles_of(mentions)[0].text  ->  'spokesman for President Ann Lee'

It does not say which office is the present one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.articles.article import Evidence, fold_name
from dossier.people.find import Mention
from dossier.people.offices import head_of, says_little

_CHANGES = frozenset(  # what before an office makes another one of it
    "former ex late then past retired outgoing departing incoming elect designate deputy vice "
    "acting interim assistant associate junior shadow honorary emeritus self-styled".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """An office as printed, and every place that prints it."""

    text: str
    evidence: tuple[Evidence, ...]


def roles_of(mentions: Iterable[tuple[str, Mention]]) -> tuple[Role, ...]:
    """Return the offices that mentions print, by how much speaks for each.

    Of offices for which as much speaks, the one that shares most words with the others heads
    them: it is what the articles have in common; then one that names what it is an office of.
    """
    printed: defaultdict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for _, mention in mentions:
        if mention.role and mention.role_span and mention.passage:
            evidence = Evidence(mention.passage, *mention.role_span, mention.role)
            printed[mention.role.casefold().replace("’", "'")].append((mention.role, evidence))
    roles = [
        Role(_most_often([text for text, _ in found]), tuple(e for _, e in found))
        for found in printed.values()
    ]
    if len(roles) < 2:
        return tuple(roles)
    words = {role.text: frozenset(fold_name(role.text).split()) for role in roles}

    def rank(role: Role) -> tuple[bool, int, int, bool]:
        own = words[role.text]
        strength = sum(len(each.evidence) for each in roles if _spells_out(role, each, words))
        shared = sum(len(own & words[other.text]) for other in roles)
        bare = role.text.islower()
        return says_little(role.text), -strength, -shared + len(own), bare

    return tuple(sorted(roles, key=rank))


def _most_often(texts: Sequence[str]) -> str:
    """The text that occurs most often, of several the first."""
    counted = Counter(texts)
    return max(counted, key=counted.__getitem__)


def _spells_out(long: Role, short: Role, words: dict[str, frozenset[str]]) -> bool:
    """Whether an office is another one with more words that say of what, or is that one."""
    one, two = words[long.text], words[short.text]
    if not two <= one or not _CHANGES.isdisjoint(one - two):
        return False
    return head_of(long.text) == head_of(short.text)
