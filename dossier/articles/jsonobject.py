"""One JSON object, read so that nothing in it can hang, deceive or be lost unsaid.

JSON as Python reads it takes `NaN`, lets the last of two equal keys win, recurses as deep as the
brackets go and turns a million digits into a number in quadratic time. Here the text is first
looked over once, in linear time: what nests deeper than `DEPTH`, a number that JSON lacks and a
key that the object has twice are each refused with their line.

    read('{"title": "Dam holds"}', "seeds/a.json")  ->  {"title": "Dam holds"}

It knows no key: `newsplease` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from dossier.errors import DossierError, Location, Notice
from dossier.yamlfile.wording import CONFLICT, CONFLICTING, SETTLE

DEPTH = 32
"""How deep brackets may nest; what crawlers store beside an article nests five or six deep."""

REMEDY = 'store one article as {"title": "...", "maintext": "...", "date_publish": "..."}'
_TOKEN = re.compile(
    r'(?P<text>"(?:[^"\\]++|\\.?)*+"?)(?P<key>\s*+:)?|(?P<open>[\[{])|(?P<close>[\]}])'
    r"|(?P<number>NaN|-?Infinity)",
    re.DOTALL,
)


def read(source: str, name: str) -> Mapping[str, Any]:
    """Return the object; its numbers are floats, whatever they look like.

    Args:
        source: the file's text.
        name: the file as messages name it.

    Raises:
        DossierError: the text is no JSON, no object, or holds what is refused here.
    """
    conflict = CONFLICTING.search(source)
    if conflict:
        place = Location(name, source.count("\n", 0, conflict.start()) + 1)
        raise DossierError(Notice(place, CONFLICT, SETTLE))
    _look_over(source, name)
    try:
        # Numbers carry no news here; as floats, thousands of digits cost nothing.
        value = json.loads(source, parse_int=float)
    except json.JSONDecodeError as error:
        place = Location(name, error.lineno)
        raise DossierError(Notice(place, f"this is no JSON: {error.msg}", REMEDY)) from None
    if not isinstance(value, dict):
        kind = "a list" if isinstance(value, list) else "a single value"
        raise DossierError(Notice(Location(name), f"this JSON is {kind}, no article", REMEDY))
    return value


def _look_over(source: str, name: str) -> None:
    depth, keys = 0, set()
    for token in _TOKEN.finditer(source):
        problem = remedy = ""
        if token["open"]:
            depth += 1
            if depth > DEPTH:
                problem, remedy = f"this JSON nests deeper than {DEPTH}", REMEDY
        elif token["close"]:
            depth -= 1
        elif token["number"]:
            problem, remedy = f"{token[0]} is no JSON", "write null, or a number"
        elif token["key"] and depth == 1:
            if token["text"] in keys:
                problem, remedy = f"the key {token['text']} stands here twice", "remove one"
            keys.add(token["text"])
        if problem:
            line = source.count("\n", 0, token.start()) + 1
            raise DossierError(Notice(Location(name, line), problem, remedy))
