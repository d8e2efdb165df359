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
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from dossier.language.names import Name
from dossier.language.text import Text
from dossier.people.bearers import Bearers, signs, signs_of
from dossier.people.clusters import Node
from dossier.people.find import Mention
from dossier.people.sex import Sex, sex, sex_of_name, told, told_beside
from dossier.people.variants import fold, parts, surname

_THE = (" the ", ", the ")
_EPITHET = re.compile(r",? the (elder|younger|older)\b")
_THINGS = frozenset(("organisation", "place"))
_PERSON = frozenset(("person",))


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
    bearers = Bearers(mentions.values())
    found: list[tuple[Node, Mention]] = []
    for article in sorted(mentions):
        own = mentions[article]
        if article in texts and (recognised := [*_recognised(texts[article], own, bearers)]):
            own = sorted([*own, *recognised], key=_place)
        found += zip(_InArticle(article, own, bearers).nodes(), own, strict=True)
    return found


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


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _recognised(text: Text, mentions: Sequence[Mention], bearers: Bearers) -> Iterator[Mention]:
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


def _is_borne(name: Name, bearers: Bearers) -> bool:
    if surname(name.text):
        return bearers.knows(name.text)
    return " ".join(parts(name.text)) in bearers.by_short


class _InArticle:
    """Reads the names of one article in order: which node each is of."""

    def __init__(self, article: str, mentions: Sequence[Mention], bearers: Bearers) -> None:
        self._article = article
        self._mentions = mentions
        self._bearers = bearers
        self._seen: set[str] = set()
        self._of: defaultdict[str, list[Mention]] = defaultdict(list)

    def nodes(self) -> Iterator[Node]:
        """Yield the node of each mention; what is printed alike is of one."""
        known: dict[tuple[str, str, str, str], Node] = {}
        for mention in self._mentions:
            look = mention.name, mention.full, mention.title, mention.role
            node = known.get(look)
            if node is None:
                node = self._node(mention)
                if not mention.full or surname(mention.name):
                    known[look] = node
            settled = node.candidate or node.mark
            mark = "" if settled else _epithet(mention)
            yield node._replace(mark=mark) if mark else node

    def _node(self, mention: Mention) -> Node:
        full = mention.full
        whole = bool(full and surname(mention.name))
        if not full or (not whole and self._is_doubtful(mention)):
            mark = _mark(mention.title, mention.role)
            return Node(self._article, fold(mention.name), candidate=True, mark=mark)
        name = fold(full)
        if whole:
            self._seen.add(name)
        self._of[name].append(mention)
        if name in self._bearers.shared:
            return self._by_office(mention, self._bearers.shared[name])
        return Node(self._article, name)

    def _by_office(self, mention: Mention, known: Set[str]) -> Node:
        """The node of a name that two persons bear, whom their offices tell apart."""
        name, own = fold(mention.full), signs(mention) & known
        bearing = (each for each in self._mentions if fold(each.full) == name)
        here = {sign for each in bearing for sign in signs(each) & known}
        mark = min(own or here, default="")
        return Node(self._article, name, candidate=not own and len(here) != 1, mark=mark)

    def _is_doubtful(self, mention: Mention) -> bool:
        """Whether a lone name may be another's than the one its article gives it to."""
        if not surname(mention.full):
            return False
        name, says = fold(mention.full), told(mention)
        if says and says != (self._sex(mention.full) or says):
            return True
        others = self._bearers.others(mention.full)
        if not others:
            return False
        if name not in self._seen:
            return True
        own, signs_of = signs(mention), self._bearers.signs
        return (
            bool(own)
            and not own & signs_of[name]
            and any(own & signs_of[fold(each)] for each in others)
        )

    def _sex(self, full: str) -> Sex | None:
        """The sex of a person as far as the article has been read."""
        return sex_of_name(full) or next(filter(None, map(sex, self._of[fold(full)])), None)


@lru_cache(maxsize=1 << 14)
def _mark(title: str, role: str) -> str:
    """What tells a lone name from the same name in the same article: its sex and office."""
    return " ".join((told_beside(title, role) or "", *sorted(signs_of(title, role)))).strip()


def _epithet(mention: Mention) -> str:
    if mention.passage is None:
        return ""
    printed, end = mention.passage.text, mention.end - mention.passage.start
    found = _EPITHET.match(printed, end) if printed.startswith(_THE, end) else None
    return found.group(1) if found else ""
