"""Mentions of persons in one article, each with title and office as printed.

The names that `language.names` reads as persons become mentions. A surname alone, or with an
honorific, stands for the article's one bearer of it; a lone surname whose bearer the article does
not name is a candidate, which only the joining across articles confirms or drops. Kings and popes
need no surname: "Pope Leo" is a full name.

    Mention(name='Lee', title='Ms', role='', full='Ann Lee', ...)

It does not resolve pronouns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Passage, Span
from dossier.language import name_words as about
from dossier.language.names import Name
from dossier.language.text import Text
from dossier.language.words import split
from dossier.people.offices import Beside, beside
from dossier.people.variants import fold, parts, same_full, surname


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        name: the printed name, white space folded, without title and final 's.
        title: honorific or rank printed before it ('Mr', 'Maj. Gen.'), '' if none.
        role: office as printed beside it ('Danish trade minister'), '' if none.
        role_span: where the role stands, None if none.
        full: the full name of this article that it stands for; '' for a candidate, a lone surname
            whose bearer this article does not name.
        start, end: the name's offsets in the article's text.
        passage: its sentence; None where it stands in a part set aside.
    """

    name: str
    title: str
    role: str
    role_span: Span | None
    full: str
    start: int
    end: int
    passage: Passage | None


_ROYAL = frozenset(
    "pope king queen prince princess emperor empress sultan emir cardinal archbishop patriarch "
    "tsar czar ayatollah duke duchess".split()
)
_REACH = 16


def find(text: Text) -> tuple[Mention, ...]:
    """Return the article's mentions of persons in order; its authors and photographers too."""
    names = [name for name in text.names if name.kind == "person"]
    words = split(text.article.text)
    starts = [word.start for word in words]
    bearers = _bearers(names)
    found = []
    for name in names:
        evidence = text.evidence(name.start, name.end)
        passage = evidence.passage if evidence else None
        index = bisect_left(starts, name.start)
        first = max(index - _REACH, bisect_left(starts, _floor(text, name, passage)))
        where = beside(text.article.text, words[first : index + 1], index - first, name.end)
        full = _full(name.text, where, bearers)
        printed = (name.text, where.title, where.role, where.span, full)
        found.append(Mention(*printed, name.start, name.end, passage))
    return tuple(found)


def _floor(text: Text, name: Name, passage: Passage | None) -> int:
    """Where the sentence begins, or the line of a part set aside: an office reaches no further."""
    line = text.article.text.rfind("\n", 0, name.start) + 1
    return passage.start if passage else line


def _bearers(names: Iterable[Name]) -> Mapping[str, Sequence[str]]:
    """Return the full names that lone given or family names can stand for."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = parts(name.text)
        for end in range(1, len(words)):
            _add(bearers[" ".join(words[end:])], name.text)
        linked = name.text.split()[-1].partition("-")
        if len(words) > 1 and linked[2] and about.is_linked(name.text.split()[-1]):
            _add(bearers[fold(linked[2])], name.text)
        first = name.text.split()[0]
        if len(words) > 1 and (about.is_given(first) or about.comes_first(first)):
            _add(bearers[words[0]], name.text)
    return bearers


def _add(forms: list[str], name: str) -> None:
    if not any(fold(name) == fold(form) for form in forms):
        forms.append(name)


def _full(name: str, where: Beside, bearers: Mapping[str, Sequence[str]]) -> str:
    forms = bearers.get(" ".join(parts(name)), ())
    if forms and all(same_full(forms[0], form) for form in forms[1:]):
        return forms[0]
    if surname(name):
        return "" if forms else name
    royal = where.role.split()[-1:]
    if royal and royal[0].casefold() in _ROYAL:
        return f"{royal[0].capitalize()} {name}"
    return ""
