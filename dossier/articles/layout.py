"""What in a text is the article, and what the page around it left behind.

Each rule names some lines; what none names is the body. The order is that of certainty: phrases
and credits that no sentence has, then the headline, dates and bylines by their place, then what
is printed twice. Nothing is deleted: a line is body, or set aside with its kind.

    layout = read(text, title="", dropped=())
    layout.paragraphs  ->  ((120, 310), (312, 604), ...)

It is sparing: a leftover that looks like a sentence stays in the body until a curator drops it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dossier.articles import bylines, headline, leftovers, printed_date, repeats
from dossier.articles import credits as credit_lines
from dossier.articles.article import Aside, Span
from dossier.articles.draft import Draft
from dossier.articles.lines import Line, lines
from dossier.articles.paragraphs import join

_SENTENCE = 9
"""Words of a line with a final stop that make it a sentence of the body: heads have fewer."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What was read from a text; spans are offsets into it, paragraphs and asides never overlap.

    Attributes:
        title: the headline as printed, '' if none is.
        authors: the names that a byline or a line about the author prints.
        printed: the day that a line of its own gives as that of publication.
        printed_line: that line, '' if none.
        source_line: a line such as 'Source: X', '' if none.
        paragraphs: the body, in order.
        aside: everything else, in order.
    """

    title: str
    authors: tuple[str, ...]
    printed: date | None
    printed_line: str
    source_line: str
    paragraphs: tuple[Span, ...]
    aside: tuple[Aside, ...]


def read(text: str, title: str, dropped: Sequence[Aside], *, stored: Draft | None = None) -> Layout:
    """Return the layout of a text.

    Args:
        text: the whole text.
        title: the headline as a curator or the file's metadata gives it, '' if they do not.
        dropped: what the curator set aside.
        stored: what the file's metadata says beside the text, if it has any.
    """
    every = lines(text)
    kinds = dict.fromkeys(_covered(every, dropped), "")
    authors = _name_lines(every, title, stored or Draft(text), kinds)
    body = _body(every, kinds)
    dropped = _apart(dropped)
    aside = [
        Aside(*span, kind)
        for number, kind in kinds.items()
        if kind
        for span in _without([(every[number].start, every[number].end)], dropped, text)
    ]
    return Layout(
        title=_first(every, kinds, headline.TITLE),
        authors=authors,
        printed=printed_date.parse(dated := _first(every, kinds, printed_date.KIND)),
        printed_line=dated,
        source_line=_first(every, kinds, credit_lines.SOURCE),
        paragraphs=tuple(_without(join(every, body), dropped, text)),
        aside=tuple(sorted((*aside, *dropped), key=lambda each: (each.start, each.end))),
    )


def _name_lines(
    every: Sequence[Line], title: str, stored: Draft, kinds: dict[int, str]
) -> tuple[str, ...]:
    """Name every line that is no body in `kinds`; return the authors."""
    if title:
        _add(kinds, headline.find(every, _free(every, kinds), title, stored.standfirst))
    _add(kinds, leftovers.find(every))
    _add(kinds, credit_lines.find(every))
    if not title:
        _add(kinds, headline.find(every, _free(every, kinds)))
    body = _first_sentence(every, kinds)
    near = [number for number in _free(every, kinds) if number < body]
    _add(kinds, {n: printed_date.KIND for n in near if printed_date.is_one(every[n])})
    credit = bylines.find(every, _free(every, kinds), body, stored.authors)
    _add(kinds, credit.lines)
    _add(kinds, repeats.find(every, _free(every, kinds)))
    return credit.authors


def _add(kinds: dict[int, str], found: Mapping[int, str]) -> None:
    """Add what is found to what is known; the first word on a line stands."""
    for number, kind in found.items():
        kinds.setdefault(number, kind)


def _free(every: Sequence[Line], kinds: Mapping[int, str]) -> list[int]:
    return [number for number in range(len(every)) if number not in kinds]


def _first_sentence(every: Sequence[Line], kinds: Mapping[int, str]) -> int:
    for number in _free(every, kinds):
        if every[number].stopped and every[number].words >= _SENTENCE:
            return number
    return len(every)


def _body(every: Sequence[Line], kinds: dict[int, str]) -> list[int]:
    """The lines left; where there are none, the headline is all the article has."""
    body = _free(every, kinds)
    if not body and len(kinds) == 1:
        body = list(kinds)
        kinds.clear()
    return body


def _first(every: Sequence[Line], kinds: Mapping[int, str], wanted: str) -> str:
    numbers = sorted(number for number, kind in kinds.items() if kind == wanted)
    return every[numbers[0]].text if numbers else ""


def _covered(every: Sequence[Line], dropped: Sequence[Aside]) -> list[int]:
    """The lines that the curator dropped whole."""
    return [
        number
        for number, line in enumerate(every)
        if any(each.start <= line.start and line.end <= each.end for each in dropped)
    ]


def _apart(dropped: Iterable[Aside]) -> list[Aside]:
    """The drops in order; of two that overlap the later begins where the earlier ends."""
    apart: list[Aside] = []
    end = 0
    for each in sorted(dropped, key=lambda drop: (drop.start, drop.end)):
        if each.end > end:
            apart.append(Aside(max(each.start, end), each.end, each.kind))
            end = each.end
    return apart


def _without(spans: Iterable[Span], dropped: Sequence[Aside], text: str) -> Iterable[Span]:
    """The spans without what was dropped of them: each drop cuts its paragraph."""
    for start, end in spans:
        begin = start
        for each in dropped:
            if begin < each.end and each.start < end:
                yield from _trimmed(text, begin, each.start)
                begin = each.end
        yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterable[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
