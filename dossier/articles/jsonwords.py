r"""What is wrong with a text that is no JSON, in words of those who write it.

Python says what its parser expected; what was done is told by what stands there.

    told(error)  ->  ('the comma before "}" is too much', 'remove it')

It mends no file.
"""

from __future__ import annotations

import json
import re

_CURLY = re.compile("['`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]")
_STRAIGHT = 'in JSON the quotation marks of keys and texts are straight and double: "..."'
_WORD = re.compile(r"None\b|True\b|False\b")
_CONTROLS = {"\n": ("a line ends", r"\n"), "\t": ("a tab stands", r"\t")}
_WITHIN = {
    "Unterminated": (
        "a quotation mark is opened here and never closed",
        r"close it; one that belongs to the text is written \"",
    ),
    "Invalid \\": (
        "a backslash begins an escape, and this is none that JSON knows",
        r"write \\ for a backslash",
    ),
}


def told(error: json.JSONDecodeError) -> tuple[str, str]:
    """Return what is wrong where a parser stopped, and what to do about it."""
    for begins, said in _WITHIN.items():
        if error.msg.startswith(begins):
            return said
    if error.msg.startswith("Invalid control"):
        sign = error.doc[error.pos]
        what, written = _CONTROLS.get(
            sign, ("a sign that cannot be seen stands", f"\\u{ord(sign):04x}")
        )
        return f"{what} within quotation marks", f"write {written} for it, or remove it"
    before, rest = error.doc[: error.pos].rstrip(), error.doc[error.pos :].lstrip()
    if not rest:
        problem = "it ends before all is closed" if before else "there is nothing here"
        return problem, "close each bracket, and write what is missing"
    return _before(rest, before) or _expected(error.msg, rest, before)


def _before(rest: str, before: str) -> tuple[str, str] | None:
    """What the signs at a place and before it tell."""
    comma = re.match(r",?\s*([\]}])", rest)
    if comma and (rest[0] == "," or before.endswith(",")):
        return f'the comma before "{comma[1]}" is too much', "remove it"
    if _CURLY.match(rest):
        return f"a quotation mark {rest[0]} stands here", _STRAIGHT
    if rest.startswith(("//", "/*", "#")):
        return "JSON has no comments", "remove it"
    word = _WORD.match(rest)
    if word:
        right = {"None": "null"}.get(word[0], word[0].lower())
        return f"{word[0]} is no word of JSON", f"write {right}"
    return None


def _expected(said: str, rest: str, before: str) -> tuple[str, str]:
    """What belongs at a place."""
    if said.startswith("Extra"):
        return f'"{rest[0]}" stands behind the end of the object', "remove what stands there"
    if "':'" in said:
        return "a colon is missing before this", "put one there, behind the key"
    if "','" in said and before.endswith('"') and rest[0].isalnum():
        return (
            "there are words behind the quotation mark that closes",
            r"write \" for one within a text",
        )
    if "','" in said:
        return "a comma is missing before this, or a bracket", "put it there"
    if "name" in said:
        return f'"{rest[0]}" stands where a key belongs', _STRAIGHT
    return f'"{rest[0]}" stands where a value belongs', "write a text in quotation marks, or null"
