"""Where something is wrong, and what to do about it.

A `Location` is a file and a line as the curator would type them. A `Notice` is a doubt about a
text or a file: the build goes on. A `DossierError` is the curator's mistake: the build stops and
prints it without a traceback. A bug of this program is neither; it stays a traceback.

    seeds/decisions/people.yml:3: unknown key "sam"
      valid keys: confirm, different, hide, same; nearest: "same"

What is quoted in a message is a stranger's: it is shown on one line, with nothing in it that a
terminal, or a log that takes commands, would obey. It does not print anything itself.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import category

LONGEST = 2000
"""Characters of the longest line of a message."""

MOST = 24
"""Choices that a message lists; a sidecar has 19 keys."""

WRITE = "; write: "
"""What stands in a remedy before the line that is right, where it can be told."""


@dataclass(frozen=True, slots=True)
class Location:
    """A file, relative to the project where it can be, a line and a column.

    Both are counted from 1, the column in characters, and None where they are not known. Two
    locations of one line are equal.
    """

    file: str
    line: int | None = None
    column: int | None = field(default=None, compare=False)

    @property
    def full(self) -> str:
        """`file:line:column`, with 1 for what is not known: the beginning."""
        return f"{self.file}:{self.line or 1}:{self.column or 1}"

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that is wrong or doubtful: where, what, and what to do about it."""

    location: Location
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.location}: {one_line(self.problem)}\n  {one_line(self.remedy)}"


@dataclass(frozen=True, slots=True)
class SetAside(Notice):
    """That an article cannot be published as the curator means it: the dossier lacks it.

    Attributes:
        article: the key that it would have.
    """

    article: str


class DossierError(Exception):
    """One or more mistakes of the curator; `notices` holds each, in order of file and line."""

    def __init__(self, *notices: Notice) -> None:
        super().__init__("\n".join(str(notice) for notice in notices))
        self.notices = notices


def one_line(text: str) -> str:
    """Return a text as one visible line: escapes for what is no letter or space, a long one cut.

    `##[`, which a workflow's log takes for a command wherever it stands, is escaped too.
    """
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
    text = text.replace("##[", "#\\x23[")
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or category(char) == "Zs" else ascii(char)[1:-1] for char in text
    )


def nearest(word: str, valid: Iterable[str]) -> str:
    """Return `valid choices: a, b, c`, ending in `; nearest: "a"` where one comes near `word`.

    Of more than `MOST` choices those alone are shown that come nearest.
    """
    choices = sorted(valid)
    if not choices:
        return "there is none to choose from: remove this"
    close = difflib.get_close_matches(word, choices, n=5)
    shown = ", ".join(f'"{each}"' if "," in each else each for each in choices)
    if len(choices) > MOST:
        shown = f"{len(choices)}, such as {', '.join(close or choices[:5])}"
    return f"valid choices: {shown}" + (f'; nearest: "{close[0]}"' if close else "")
