"""Who wrote the article, as its page prints it: a byline, or the line about the author.

A byline stands near the head or at the foot: "By Ann Lee and Bo Ek", or names alone in a line of
their own. A line about the author stands at the foot or the head: "Ann Lee is a reporter for the
Evening Post." It is one only if it tells a trade of the press, and if its name is not in the
news itself, that is, nowhere else in the text.

    authors_of("By Ann Lee, Diplomatic Editor, and Bo Ek")  ->  ('Ann Lee', 'Bo Ek')

Names here are credits; who is in the news is the matter of `dossier.people`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dossier.articles import phrases
from dossier.articles.lines import Line, fold_line

BYLINE, ABOUT = "byline", "about the author"
_WORDS, _ABOUT_WORDS = 25, 90
"""Words of the longest byline, and of the longest line about an author."""

_LONGEST = 250
"""Characters of the longest byline."""

_TOP, _HEAD, _FOOT = 3, 10, 4
"""Lines from the top with names alone; from top and bottom with a byline or about the author."""

_BY = re.compile(
    r"(?:(?:written|words|reported|story|text|report|posted|published|article) )?by:?\s+(?=\S)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<!\s)\s+(?:[|•·@–—]|-\s|for\b|in\b|at\b|of\b|on\b|from\b|special to\b|is\b)"
    r"|(?<!\s)\s*[|•·(\[\d@]|\s-\s",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?<!\s)\s*(?:,\s*(?:and|&)\s|,|;|&|\band\b)\s*", re.IGNORECASE)
_PARTICLES = frozenset(
    "al bin bint da de del della den der di du el ibn la le ter van von y".split()
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-]){0,30}\Z")
_ABOUT = re.compile(r"(.{4,60}?),? (?:is|was|are) (?:also )?(?:an?|the|our)\s(.{3,160})", re.DOTALL)
_TRADE = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|journalist|contributor|blogger|author"
    r"|producer|photographer|freelancer|enthusiast|fellow|lecturer|analyst)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """The authors a text prints, and the kind of each line that tells them, by its number."""

    authors: tuple[str, ...]
    lines: dict[int, str]


def find(
    lines: Sequence[Line], free: Sequence[int], body: int, stored: Sequence[str] = ()
) -> Credit:
    """Return the authors and the lines they stand in.

    Args:
        lines: the text's lines.
        free: the numbers of those that are nothing else yet, in order.
        body: the number of the first line that is a sentence of the article.
        stored: the authors that the file's metadata names, if any.
    """
    authors: list[str] = []
    found: dict[int, str] = {}
    for number in (*free[:_HEAD], *free[_HEAD:][-_FOOT:]):
        named = authors_of(lines[number].text)
        if not named and number < body and not authors:
            named = _names_alone(lines, number, free, stored)
        if named is not None:
            found[number] = BYLINE
            authors += [name for name in named if name not in authors]
    about = _about(lines, [number for number in free if number not in found], authors)
    described = dict.fromkeys(name for name in about.values() if name)
    return Credit(tuple(authors or described), found | dict.fromkeys(about, ABOUT))


def authors_of(text: str) -> tuple[str, ...] | None:
    """Return the names in a byline that begins with "By"; None where the line is none."""
    begin = _BY.match(text)
    if not begin or len(text) > _LONGEST:
        return None
    rest = text[begin.end() :]
    tail = _TAIL.search(rest)
    parts = [part for part in _JOINT.split(rest[: tail.start() if tail else None]) if part]
    names = tuple(part.rstrip(".") for part in parts if is_name(part.rstrip(".")))
    roles = [part for part in parts if _is_role(part)]
    if not parts or len(names) + len(roles) < len(parts) or len(text.split()) > _WORDS:
        return None
    if text.rstrip()[-1] in ".!?" and len(text.split()) > 6:
        return None
    return tuple(_in_case(name) for name in names)


def is_name(text: str) -> bool:
    """Whether a text can be one person's name: two to five words, none of them a common one."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not all(_WORD.match(word) for word in words):
        return False
    if any(word.lower() in _words() for word in words):
        return False
    plain = [word for word in words if word.lower() not in _PARTICLES]
    return len(plain) >= 2 and all(word[0].isupper() for word in plain) and words[-1] in plain


def _names_alone(
    lines: Sequence[Line], number: int, free: Sequence[int], stored: Sequence[str]
) -> tuple[str, ...] | None:
    """The names of a line that holds nothing else; one alone must not look like a crosshead."""
    text = lines[number].text
    if number == 0 or number not in free[:_TOP] or len(text) > _LONGEST or text[-1] in ".,;:":
        return None
    parts = [part for part in _JOINT.split(text) if part]
    if not parts or not all(is_name(part) for part in parts):
        return None
    known = {fold_line(name) for name in stored}
    if known and not known & {fold_line(part) for part in parts}:
        return None
    if len(parts) == 1 and not known and _in_the_news(parts[0], lines, free, number):
        return None
    return tuple(_in_case(part) for part in parts)


def _in_the_news(name: str, lines: Sequence[Line], free: Sequence[int], but: int) -> bool:
    """Whether the surname stands in another line that is not about its bearer's trade."""
    surname = f" {fold_line(name.rsplit(maxsplit=1)[-1])} "
    others = (lines[number] for number in free if number != but)
    found = [line for line in others if surname in f" {line.folded} "]
    return any(not _TRADE.search(line.text[:200]) or not _ABOUT.match(line.text) for line in found)


def _about(lines: Sequence[Line], free: Sequence[int], authors: Sequence[str]) -> dict[int, str]:
    """The lines about authors, with the name each tells."""
    found: dict[int, str] = {}
    for number in sorted({*free[:2], *free[-_FOOT:]}):
        match = None if lines[number].words > _ABOUT_WORDS else _ABOUT.match(lines[number].text)
        if not match or not is_name(match.group(1)) or not _TRADE.search(match.group(2)[:110]):
            continue
        name = match.group(1)
        if name in authors or not _in_the_news(name, lines, free, number):
            found[number] = name
    return found


def _is_role(part: str) -> bool:
    """Whether a part of a byline is an office or an agency: 'Diplomatic Editor', 'Reuters'."""
    words = part.rstrip(".").split()
    agency = any(
        part.rstrip(".").removeprefix("the ") == name for (name,) in phrases.load("agencies")
    )
    return agency or (len(words) <= 6 and any(_words().get(w.lower()) == "role" for w in words))


def _in_case(name: str) -> str:
    return name.title() if name.isupper() else name


@cache
def _words() -> dict[str, str]:
    return {entry[0]: entry[1] for entry in phrases.load("byline_words")}
