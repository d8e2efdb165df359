r"""A text's lines, each with its place and what the rules about leftovers ask of it.

Blank lines are none: of them only remains whether one stood before. White space of every kind,
zero-width marks and byte order marks at a line's ends belong to no line.

    lines("A headline\n\nA body.\n")[1]  ->  Line(start=12, end=19, text='A body.', apart=True)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.articles.article import fold_name

_ENDS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{_ENDS}]+")
_BLANK = " \t\r\x1f\xa0\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
_LEADING = re.compile(f"[{_BLANK}]*")
_STOP = re.compile(r"[.!?…。！？؟।۔][\"'”’»›)\]]{0,3}\Z")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = "\"'“”„«‘"
FOLDED = 2000
"""Characters of a line that are folded: no headline, byline or leftover is longer."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space at its ends.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        text: what stands between.
        folded: its words in lower case without marks, one space between; cut at `FOLDED`.
        apart: whether it is the first line, or a blank line stands before it.
    """

    start: int
    end: int
    text: str
    folded: str
    apart: bool

    @property
    def words(self) -> int:
        """The number of its words."""
        return self.folded.count(" ") + 1 if self.folded else 0

    @property
    def stopped(self) -> bool:
        """Whether it ends in a final stop, a closing quotation mark or bracket behind it or not."""
        return bool(_STOP.search(self.text[-4:]))

    @property
    def quoted(self) -> bool:
        """Whether it begins with a quotation mark."""
        return self.text[0] in _QUOTES


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that hold more than white space, in order."""
    found: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        # The pattern matches nothing at all, too, so there always is a match.
        start = _LEADING.match(text, *match.span()).end()  # type: ignore[union-attr]
        bare = text[start : match.end()].rstrip(_STRIPPED)
        if not bare:
            continue
        apart = not found or text.count("\n", end, start) > 1
        end = start + len(bare)
        found.append(Line(start, end, bare, fold_line(bare), apart))
    return tuple(found)


def fold_line(text: str) -> str:
    """Return a line's words as `Line.folded` has them, to compare other words with it."""
    return fold_name(text[:FOLDED].translate(_INVISIBLE))


_STRIPPED = "".join(re.findall(f"[{_BLANK}]", "".join(map(chr, range(0x10000)))))
