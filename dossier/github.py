r"""What GitHub shows of a run, written so that nothing in a stranger's text is obeyed.

An annotation is a line of a workflow's log that begins with `::`; its values are escaped as the
runner's own toolkit escapes them. In Markdown a foreign text stands in a code span, where neither
HTML nor a mention, a link or a reference to an issue is seen.

    annotation("error", Location("a.yml", 3), "Stale", "50 %\nof it")
    ->  '::error file=a.yml,line=3,col=1,title=Stale::50 %25%0Aof it'
    code("`@someone`")  ->  '`` `@someone` ``'

It knows nothing of a dossier.
"""

from __future__ import annotations

import re

from dossier.errors import Location, one_line

_VALUE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _VALUE | str.maketrans({":": "%3A", ",": "%2C"})
_TICKS = re.compile("`+")


def annotation(level: str, place: Location, title: str, message: str) -> str:
    """Return the line that makes an annotation.

    Args:
        level: 'error', 'warning' or 'notice'.
        place: where it is shown.
        title: what stands above it.
        message: its text; each of its lines is made visible as `errors.one_line` does.
    """
    values = {"file": place.file, "line": place.line or 1, "col": place.column or 1, "title": title}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    said = "\n".join(one_line(line) for line in message.split("\n"))
    return f"::{level} {properties}::{said.translate(_VALUE)}"


def code(text: str) -> str:
    """Return a text as a code span of Markdown, on one line."""
    shown = one_line(text) or " "
    ticks = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    padded = f" {shown} " if shown[0] in "` " or shown[-1] in "` " else shown
    return f"{ticks}{padded}{ticks}"


def block(text: str, language: str = "") -> str:
    """Return a text as a fenced block of Markdown, each of its lines made visible."""
    shown = "\n".join(one_line(line) for line in text.rstrip("\n").split("\n"))
    ticks = "`" * max(3, max(map(len, _TICKS.findall(shown)), default=0) + 1)
    return f"{ticks}{language}\n{shown}\n{ticks}"


def _property(text: str) -> str:
    return one_line(text).translate(_PROPERTY)
