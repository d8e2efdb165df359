"""Whose word a position is: one official quoted thrice is one voice, however the name is printed.

A person is one voice. A body's name is taken word by word, without article, order and endings, so
that "Russia's Ministry of Defence" and "the Russian Defence Ministry" are one. Initials are the
name that the dossier spells out, and "the ministry" is the one ministry that its article names. A
body's spokesman gives its word. An article's own word is its outlet's.

    Voices(texts).of(a position of "the ministry")  ->  'defen minis russi'

Bodies that only may be one, "the ministry" in an article that names two, stay apart by article. In
a row, where few speak of one matter, more is one (`Voices.among`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from dossier.articles.article import fold_name
from dossier.claims.answers import Position
from dossier.claims.terms import term
from dossier.language.lexicons import words
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.statements.find import Stance
from dossier.statements.speakers import Speaker

_ROOT = 5  # letters that "Russia" and "Russian" share, and "Germany" and "German"


class Voices:
    """The bodies that the articles of a dossier name, asked for a position's voice."""

    def __init__(self, texts: Mapping[str, Text], persons: Iterable[Person] = ()) -> None:
        self._outlets = {key: fold_name(text.article.outlet) for key, text in texts.items()}
        self._offices = {each.key: [role.text for role in each.roles] for each in persons}
        self._bodies = {key: _bodies(text) for key, text in texts.items()}
        self._spelt: defaultdict[str, set[str]] = defaultdict(set)
        for body in frozenset[str]().union(*self._bodies.values()):
            self._spelt[_initials(body)].add(_key(body))

    def of(self, position: Position) -> str:
        """Return what is the same for two positions of one speaker, and for no others."""
        speaker = position.speaker
        if speaker is None:
            outlet = self._outlets.get(position.article, "")
            return f"outlet {outlet}" if outlet else f"article {position.article}"
        return speaker.person or self._body(speaker.text, position.article)

    def among(self, told: Mapping[Position, str]) -> dict[Position, str]:
        """Return the voices of a row's positions, those that here can only be one joined.

        "The government" is the one government that speaks in the row, "the firm" its one company;
        who holds an office of a body that speaks gives its word, though not that of a country;
        and whom an article leaves open is the one who speaks.

        Args:
            told: whose word each position is, taken by itself.
        """
        persons = {each.speaker.person for each in told if each.speaker}
        bodies = {voice for each, voice in told.items() if each.speaker} - persons
        meant = {body: _meant(body, bodies) for body in sorted(bodies)}
        served = {person: self._served(person, bodies) or person for person in persons}
        joined = {each: meant.get(voice, served.get(voice, voice)) for each, voice in told.items()}
        known = {voice for each, voice in joined.items() if each.speaker}
        if len(known) == 1:
            (one,) = known
            joined |= {each: one for each in told if each.stance is Stance.ATTRIBUTES}
        return joined

    def may_be_one(self, one: Speaker, two: Speaker) -> bool:
        """Return whether two speakers may pass on one word.

        So may bodies with a name in common ("the Nigerian presidency", "Nigeria's government") or
        called by a common noun alone ("officials"), and who holds no office of another body; of
        two persons those alone who hold offices with a name in common.
        """
        first, second = self._bears(one), self._bears(two)
        persons = bool(one.name and two.name)
        return bool(first & second) or not (persons or (first and second))

    def _bears(self, speaker: Speaker) -> frozenset[str]:
        """The names that tell a body, or the bodies in which a person holds an office."""
        if not speaker.name:
            return _proper(speaker.text)
        title = speaker.text.replace(speaker.name, "")
        return _proper(title).union(*map(_proper, self._offices.get(speaker.person, ())))

    def _served(self, person: str, bodies: set[str]) -> str:
        """The one of these bodies, of two words or more, in which a person holds an office."""
        offices = [_roots(office) for office in self._offices.get(person, ())]
        of = [each for each in bodies if any({*each.split()} <= office for office in offices)]
        of = [each for each in of if " " in each]
        return of[0] if len(of) == 1 else ""

    def _body(self, name: str, article: str) -> str:
        if spoken := _SPOKEN_FOR.fullmatch(name):
            name = spoken["whose"] or spoken["body"]
        name = _DESCRIBED.sub("", name)
        spelt = self._spelt.get(_bare(name), set())
        if len(spelt) == 1:
            return next(iter(spelt))
        own = _key(name)
        if " " in own or own not in _common_keys():
            return own
        named = {_key(each) for each in self._bodies.get(article, ()) if _ends_in(each, own)}
        return next(iter(named)) if len(named) == 1 else f"{own} in {article}" if named else own


# "the credit agency Acme": small words before a name say what it is; "Bank of Acme" is a name.
_DESCRIBED = re.compile(
    r"\A(?:\w[\w'’-]* ){0,6}(?!of |for |in |at |to )[a-z][\w'’-]+ (?=[A-Z]\S*\Z)"
)

# "an Acme spokesman", "a spokeswoman for Acme" and "findings of Acme" give Acme's word.
_PAPER = r"(?:(?:[a-z-]{1,20} ){0,3}(?:findings|investigation|inquiry|report|results|review|study))"
_SPOKEN_FOR = re.compile(
    r"(?:[Aa]n? |[Tt]he )?"
    rf"(?:(?:spokes(?:man|woman|person)|(?i:{_PAPER})) (?:by|for|from|of) (?:the )?"
    r"(?P<whose>[A-Z][^,]{1,60})"
    rf"|(?P<body>[A-Z][^,]{{1,60}}?)(?:['’]s)? (?:spokes(?:man|woman|person)|{_PAPER}))"
)


_COMPANIES = ("agency", "bureau", "company", "firm", "group")
_RULING = {"officials": "government", "authorities": "government"}


def _meant(body: str, bodies: Iterable[str]) -> str:
    """The one other body of a row that a short name can mean; else itself."""
    roots = {*body.split()}
    if len(roots) < 2 and body not in _common_keys():
        return body
    wider = [each for each in bodies if roots < {*each.split()}]
    companies = {_key(word) for word in _COMPANIES}
    if not wider and body in companies:
        public = _common_keys() - companies
        wider = [each for each in bodies if each != body and not public & {*each.split()}]
    return wider[0] if len(wider) == 1 else body


_BODIES = frozenset(("organisation", "other", "unknown"))


def _bodies(text: Text) -> frozenset[str]:
    """The names of an article of two words or more that are no person's."""
    return frozenset(
        [name.text for name in text.names if name.kind in _BODIES and " " in name.text]
    )


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.casefold() in ("the", "a", "an") else name


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


@lru_cache(maxsize=1 << 14)
def _key(name: str) -> str:
    folded = fold_name(name)
    return " ".join(sorted(_roots(folded))) or folded


@lru_cache(maxsize=1 << 14)
def _roots(name: str) -> frozenset[str]:
    words_of = (_RULING.get(word, word) for word in fold_name(name).split())
    return frozenset(term(word)[:_ROOT] for word in words_of) - {""}


@lru_cache(maxsize=1 << 14)
def _proper(name: str) -> frozenset[str]:
    """The roots of a name's capitalised words that are no common nouns of bodies and offices."""
    capitals = " ".join(re.findall(r"\b[A-Z][\w'’.-]*", name))
    return frozenset(_roots(capitals) - {part for key in _common_keys() for part in key.split()})


def _ends_in(name: str, key: str) -> bool:
    return _key(name.rsplit(maxsplit=1)[-1]) == key


@cache
def _common_keys() -> frozenset[str]:
    return frozenset(_key(word) for word in words("speaking_nouns"))
