"""Who a source's words mean: a person of the article, an institution, or the one before a pronoun.

A pronoun is resolved only where one choice is left: the person its own sentence begins with, else
the speaker or the one subject of the sentence before, of the pronoun's kind (he and she for
persons, it and they for others). Who is known for a man is no "she", so that of a man and a woman
one is left. "The minister" is whom the sentence before names, where nobody else in the article
holds such an office.

    "The mayor Ann Lee came. She said ..."   ->   Speaker(text='Ann Lee', name='Ann Lee')

It joins no speaker to a person of the dossier: `statements.attribute` does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dossier.articles.article import Span
from dossier.people.find import Mention
from dossier.people.offices import head_of
from dossier.people.sex import Sex, sex
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import OPENING


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: words as printed (or as the curator wrote), where, and who that is.

    Attributes:
        text: 'Lee', 'the ministry', 'Unicef'.
        span: where these words stand, None if a curator gave them.
        name: the full name in the article where the words mean a person, else ''.
        person: the person's key, '' until `attribute` has found it, or for an institution.
    """

    text: str
    span: Span | None
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What an article tells of its persons.

    Attributes:
        text: the article's.
        sexes: full name to sex, where it tells.
        holders: the head noun of an office to the full names of who holds one.
    """

    text: str
    sexes: Mapping[str, Sex]
    holders: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Before:
    """The sentence before: its speaker, or whom it is about, and the persons that it names."""

    speaker: Speaker | None = None
    named: frozenset[str] = frozenset()


_PLACED = re.compile(r"\b(?:in|at|of|from|near|to|into|around|across) \Z")
_WHERE = re.compile(r"(?:in|on|at|by|for|with|from|to|aside|why|how|whether) ")
_UNNAMED = re.compile(  # one man or woman without a name, by the noun
    r"(?:an?|another|one) (?:[\w’'-]{1,20} ){0,4}(?:[a-z]+(?:man|woman|person)|source|official"
    r"|witness|resident|passenger|survivor|neighbou?r|officer|soldier|aide|adviser|analyst|expert)\b",
    re.IGNORECASE,
)
_SUBJECT = 60  # a person named within the first letters, title and all, is the subject
_SEXES: Mapping[str, Sex] = {"he": "male", "his": "male", "she": "female", "her": "female"}


def known(text: str, mentions: Iterable[Mention]) -> Known:
    """Return what an article's text and mentions tell of its persons."""
    sexes: dict[str, Sex] = {}
    holders: defaultdict[str, set[str]] = defaultdict(set)
    read = set()
    for mention in mentions:
        name = mention.full or mention.name
        if (name, mention.title, mention.role) in read:
            continue
        read.add((name, mention.title, mention.role))
        if name not in sexes and (told := sex(mention)):
            sexes[name] = told
        if mention.role:
            holders[head_of(mention.role)].add(name)
    return Known(text, sexes, {office: frozenset(names) for office, names in holders.items()})


def resolve(ground: Ground, source: Source, before: Before, persons: Known) -> Speaker | None:
    """Return who a source is; None for a pronoun that leaves more than one choice, and for a place.

    Args:
        ground: the sentence.
        source: the words that name the speaker.
        before: the sentence before.
        persons: the article's.
    """
    span = source.start + ground.offset, source.end + ground.offset
    printed = " ".join(persons.text[slice(*span)].split())
    if source.mention is not None:
        return Speaker(printed, span, source.mention.full or source.mention.name)
    if source.pronoun:
        return _antecedent(ground, printed.casefold(), span, (before, persons))
    if _WHERE.match(printed) or printed.isdigit():
        return None
    return Speaker(printed, span, _holder(printed, before, persons))


def subject(ground: Ground) -> Speaker | None:
    """Return the one person whom a sentence names, or the body it begins with."""
    full = {each.full or each.name: each for each in _persons(ground)}
    if len(full) == 1:
        name, mention = next(iter(full.items()))
        return Speaker(name, (mention.start, mention.end), name)
    if full or not ground.names:
        return None
    first = ground.names[0]
    if first.kind == "organisation" and first.start - ground.offset < 5:
        return Speaker(first.text, (first.start, first.end), "")
    return None


def named(ground: Ground) -> frozenset[str]:
    """Return the full names of the persons whom a sentence names."""
    return frozenset(each.full or each.name for each in _persons(ground))


def _persons(ground: Ground) -> list[Mention]:
    """Who a sentence names; a bare name behind "in" or "of" may be a place's."""
    return [
        each
        for each in ground.mentions
        if each.full or each.title or not _PLACED.search(_before(ground, each))
    ]


def _before(ground: Ground, mention: Mention) -> str:
    at = mention.start - ground.offset
    return ground.sentence[max(0, at - 8) : at]


def _antecedent(
    ground: Ground, pronoun: str, span: Span, context: tuple[Before, Known]
) -> Speaker | None:
    """Who a pronoun is: the sentence's own subject, else the speaker or subject before it."""
    before, persons = context
    before_it = [each for each in _persons(ground) if each.end <= span[0]]
    opens = before_it and before_it[0].start - ground.offset < _SUBJECT
    if opens and not OPENING.match(ground.sentence):
        names = {each.full or each.name for each in before_it}
        name = _only(names, pronoun, persons) if pronoun in _SEXES else ""
        return Speaker(name, span, name) if name else None
    last = before.speaker
    if pronoun in ("it", "they"):
        return replace(last, span=span) if last and not last.name else None
    if pronoun not in _SEXES:
        return None
    if last and last.name and persons.sexes.get(last.name, _SEXES[pronoun]) == _SEXES[pronoun]:
        return replace(last, span=span)
    name = _only(before.named, pronoun, persons)
    if last and not name and not before.named and _UNNAMED.match(last.text):
        return replace(last, span=span)
    return Speaker(name, span, name) if name else None


def _only(names: Iterable[str], pronoun: str, persons: Known) -> str:
    """The one of several persons who can be meant by "he" or "she"; '' where more than one can."""
    fit = [name for name in names if persons.sexes.get(name, _SEXES[pronoun]) == _SEXES[pronoun]]
    return fit[0] if len(fit) == 1 else ""


def _holder(printed: str, before: Before, persons: Known) -> str:
    """The full name of whom "the minister" means; '' where that is not certain."""
    article, _, office = printed.casefold().partition(" ")
    holders = persons.holders.get(office, frozenset()) if article == "the" else frozenset()
    (name,) = holders if len(holders) == 1 else ("",)
    told = name in before.named or (before.speaker and before.speaker.name == name)
    return name if name and told else ""
