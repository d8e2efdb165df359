"""The names of a dossier as nodes, before any is joined: full names, and lone ones that are open.

All mentions that one article gives one full name are a node; so is a name printed with "the
elder". Where one sentence or the next prints a full name again with another office, two persons
bear it, and each office makes a node of its own. A lone surname goes with the full name that its
article gives it, except in doubt, when it is a node of its own, a candidate: its courtesy title
says the other sex, its office is another bearer's, or it stands before the full name though the
dossier has other bearers. A word that no article alone could read as a name is a candidate where
a person bears that name.

    nodes({"a": mentions}, {})  ->  [(Node('a', 'ann lee'), ...), (Node('a', 'lee', True), ...)]
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from dossier.language.names import Name
from dossier.language.text import Text
from dossier.people.clusters import Node
from dossier.people.find import Mention
from dossier.people.offices import head_of
from dossier.people.sex import sex, sex_of_name, told, told_beside
from dossier.people.variants import fold, keys, parts, same_full, surname

_THE = (" the ", ", the ")
_EPITHET = re.compile(r",? the (elder|younger|older)\b")
_COURTESY = frozenset("mr mrs ms miss mme sir dame lord lady madam".split())
_HEALERS = frozenset("doctor physician surgeon gp".split())
_THINGS = frozenset(("organisation", "place"))
_PERSON = frozenset(("person",))
_LINKS = frozenset("of the and for in at to".split())
_NEXT = 2  # sentences; so near, a name is printed with a second office only for a second person


def nodes(
    mentions: Mapping[str, Sequence[Mention]], texts: Mapping[str, Text]
) -> list[tuple[Node, Mention]]:
    """Return each mention behind its node, in order of article and place.

    A bare name that more articles read as a firm's or a place's than as a person's makes none.

    Args:
        mentions: the mentions of each article, by article key.
        texts: the annotated articles, for names that no article alone could read.
    """
    things = _things(texts.values())
    if things:
        mentions = {
            key: [each for each in own if fold(each.full or each.name) not in things or signs(each)]
            for key, own in mentions.items()
        }
    bearers = _Bearers(mentions.values())
    found: list[tuple[Node, Mention]] = []
    for article in sorted(mentions):
        own = mentions[article]
        if article in texts and (recognised := [*_recognised(texts[article], own, bearers)]):
            own = sorted([*own, *recognised], key=_place)
        found += zip(_in_article(article, own, bearers), own, strict=True)
    return found


def signs(mention: Mention) -> frozenset[str]:
    """Return what a mention's rank, calling and office say of its bearer, in small letters."""
    return _signs(mention.title, mention.role)


@lru_cache(maxsize=1 << 14)
def _signs(title: str, role: str) -> frozenset[str]:
    words = {word.strip(".").casefold() for word in title.split()} - _COURTESY
    head = head_of(role)
    return frozenset(words | ({head} if head else set()) | ({"dr"} if head in _HEALERS else set()))


def _things(texts: Collection[Text]) -> frozenset[str]:
    """The names that more articles read as a firm's or place's than a person's."""
    things = Counter(name for text in texts for name, _ in _read_as(text, _THINGS))
    persons = Counter(name for text in texts for name, _ in _read_as(text, _PERSON))
    return frozenset(name for name, read in things.items() if read > persons[name])


def _read_as(text: Text, kinds: frozenset[str]) -> set[tuple[str, str]]:
    """The names of several words, folded, that an article reads as of some kinds."""
    return {
        (fold(name.text), name.kind)
        for name in text.names
        if name.kind in kinds and " " in name.text
    }


class _Bearers:
    """The full names of all articles: who bears a surname, and which names two persons bear."""

    def __init__(self, every: Iterable[Sequence[Mention]]) -> None:
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        self.by_short: defaultdict[str, set[str]] = defaultdict(set)
        self.signs: defaultdict[str, set[str]] = defaultdict(set)
        self.shared: defaultdict[str, set[str]] = defaultdict(set)
        self._known: set[tuple[str, str, str]] = set()
        self._others: dict[str, list[str]] = {}
        for mentions in every:
            full = [each for each in mentions if each.full and surname(each.name)]
            for mention in full:
                if (mention.full, mention.title, mention.role) not in self._known:
                    self._add(mention)
            for one, two in _side_by_side(full):
                self.shared[fold(one.name)] |= {min(signs(one)), min(signs(two))}

    def _add(self, mention: Mention) -> None:
        name = mention.full
        self._known.add((name, mention.title, mention.role))
        for key in keys(name):
            self._by_key[key].add(name)
        for short in (surname(name), parts(name)[0]):
            self.by_short[short].add(name)
        self.signs[fold(name)] |= signs(mention)

    def knows(self, name: str) -> bool:
        """Whether a name of several words is, or may be a form of, a person's full name."""
        known = {full for key in keys(name) for full in self._by_key.get(key, ())}
        return any(same_full(name, full) for full in known)

    def others(self, name: str) -> list[str]:
        """The full names that share a surname with `name` and are no form of it."""
        if name not in self._others:
            self._others[name] = [
                each
                for each in self.by_short.get(surname(name), ())
                if surname(each) == surname(name) != "" and not same_full(each, name)
            ]
        return self._others[name]


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _side_by_side(full: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of one full name, a sentence apart at most, whose offices have nothing in common.

    A place in common is nothing: Lund has a mayor and a baker.
    """
    last: dict[str, Mention] = {}
    for mention in full:
        if not ((mention.title or mention.role) and mention.passage and signs(mention)):
            continue
        before = last.get(fold(mention.name))
        last[fold(mention.name)] = mention
        if before is None or before.passage is None or signs(before) & signs(mention):
            continue
        if _nouns(before.role) & _nouns(mention.role):
            continue
        if mention.passage.number - before.passage.number < _NEXT:
            yield before, mention


def _nouns(role: str) -> set[str]:
    """The words of an office that are no names: what it is an office of, in part."""
    return {word for word in role.split() if word.islower()} - _LINKS


def _recognised(text: Text, mentions: Sequence[Mention], bearers: _Bearers) -> Iterator[Mention]:
    """Names that the article alone left open and that are a person's elsewhere."""
    left = [name for name in text.names if name.kind == "unknown"]
    taken = {mention.start for mention in mentions} if left else ()
    for name in left:
        if name.start not in taken and _is_borne(name, bearers):
            evidence = text.evidence(name.start, name.end)
            if evidence:
                full = name.text if surname(name.text) else ""
                known = (name.text, "", "", None, full, name.start, name.end)
                yield Mention(*known, evidence.passage)


def _is_borne(name: Name, bearers: _Bearers) -> bool:
    if surname(name.text):
        return bearers.knows(name.text)
    return " ".join(parts(name.text)) in bearers.by_short


def _in_article(article: str, mentions: Sequence[Mention], bearers: _Bearers) -> Iterator[Node]:
    """Yield the node of each mention of an article."""
    seen: set[str] = set()
    sexes: dict[str, str] = {}
    open_names: dict[tuple[str, str, str], Node] = {}
    for mention in mentions:
        printed, full = mention.name, mention.full
        whole = full and surname(printed)
        if not whole and (not full or _is_doubtful(mention, seen, sexes, bearers)):
            look = printed, mention.title, mention.role
            if look not in open_names:
                open_names[look] = Node(article, fold(printed), True, _mark(*look[1:]))
            yield open_names[look]
            continue
        name = fold(full)
        if whole:
            seen.add(name)
        if not sexes.get(name):
            sexes[name] = sex(mention) or ""
        if name in bearers.shared:
            yield _by_office(article, mention, mentions, bearers.shared[name])
        else:
            yield Node(article, name, False, _epithet(mention))


def _by_office(
    article: str, mention: Mention, mentions: Sequence[Mention], known: Set[str]
) -> Node:
    """The node of a name that two persons bear, whom their offices tell apart."""
    name, own = fold(mention.full), signs(mention) & known
    here = {sign for each in mentions if fold(each.full) == name for sign in signs(each) & known}
    mark = min(own or here, default="")
    return Node(article, name, candidate=not own and len(here) != 1, mark=mark)


def _is_doubtful(
    mention: Mention, seen: set[str], sexes: Mapping[str, str], bearers: _Bearers
) -> bool:
    """Whether a lone name may be another's than the one its article gives it to."""
    if not surname(mention.full):
        return False
    name, says = fold(mention.full), told(mention)
    known = sex_of_name(mention.full) or sexes.get(name)
    if says and known and says != known:
        return True
    others = bearers.others(mention.full)
    if not others:
        return False
    if name not in seen:
        return True
    own = signs(mention)
    return (
        bool(own)
        and not own & bearers.signs[name]
        and any(own & bearers.signs[fold(each)] for each in others)
    )


@lru_cache(maxsize=1 << 14)
def _mark(title: str, role: str) -> str:
    """What tells a lone name from the same name in the same article: its sex and office."""
    return " ".join((told_beside(title, role) or "", *sorted(_signs(title, role)))).strip()


def _epithet(mention: Mention) -> str:
    if mention.passage is None:
        return ""
    printed, end = mention.passage.text, mention.end - mention.passage.start
    found = _EPITHET.match(printed, end) if printed.startswith(_THE, end) else None
    return found.group(1) if found else ""
