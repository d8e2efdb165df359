"""One JSON object, read so that nothing in it can hang, deceive or be lost unsaid.

JSON as Python reads it takes `NaN`, lets the last of two equal keys win, recurses as deep as the
brackets go and turns a million digits into a number in quadratic time. Here the text is first
looked over once, in linear time: what nests deeper than `DEPTH`, a number that JSON lacks and a
key that the object has twice are each refused with their place.

    read('{"title": "Dam holds"}', "seeds/a.json").values  ->  {"title": "Dam holds"}

It knows no key: `newsplease` does.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.articles.jsonwords import told
from dossier.errors import DossierError, Location, Notice
from dossier.yamlfile.wording import CONFLICT, CONFLICTING, SETTLE

DEPTH = 32
"""How deep brackets may nest; what crawlers store beside an article nests five or six deep."""

REMEDY = 'store one article as {"title": "...", "maintext": "...", "date_publish": "..."}'
_LONG = 20  # digits
_SECOND = "a second object stands here, and a seed holds one article"
_TOKEN = re.compile(
    r'(?P<text>"(?:[^"\\]++|\\.?)*+"?)(?P<key>\s*+:)?|(?P<open>[\[{])|(?P<close>[\]}])'
    r"|(?P<number>NaN|-?Infinity)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Stored:
    """An object: its values by their keys, and where each key stands."""

    values: Mapping[str, Any]
    places: Mapping[str, Location]


def read(source: str, name: str) -> Stored:
    """Return the object; its whole numbers are floats where they have more digits than a date.

    Args:
        source: the file's text.
        name: the file as messages name it.

    Raises:
        DossierError: the text is no JSON, no object, or holds what is refused here.
    """
    conflict = CONFLICTING.search(source)
    if conflict:
        raise DossierError(Notice(_placing(source, name)(conflict.start()), CONFLICT, SETTLE))
    places = _looked_over(source, name)
    try:
        value = json.loads(source, parse_int=_number)
    except json.JSONDecodeError as error:
        place = Location(name, error.lineno, error.colno)
        problem, remedy = told(error)
        raise DossierError(Notice(place, f"this is no JSON: {problem}", remedy)) from None
    if not isinstance(value, dict):
        kind = "a list" if isinstance(value, list) else "a single value"
        raise DossierError(Notice(Location(name), f"this JSON is {kind}, no article", REMEDY))
    return Stored(value, {json.loads(key): place for key, place in places.items()})


def _number(digits: str) -> float:
    """A whole number, which may be a date; thousands of digits cost nothing as a float."""
    return int(digits) if len(digits) < _LONG else float(digits)


def _looked_over(source: str, name: str) -> dict[str, Location]:
    """Where each key of the object stands, as it is written."""
    depth = 0
    place = _placing(source, name)
    places: dict[str, Location] = {}
    for token in _TOKEN.finditer(source):
        problem = remedy = ""
        if token["open"]:
            depth += 1
            if depth == 1 and places and token[0] == "{":
                problem, remedy = _SECOND, "put each object into a file of its own"
            elif depth > DEPTH:
                problem, remedy = f"this JSON nests deeper than {DEPTH}", REMEDY
        elif token["close"]:
            depth -= 1
        elif token["number"]:
            problem, remedy = f"{token[0]} is no JSON", "write null, or a number"
        elif token["key"] and depth == 1:
            if token["text"] in places:
                problem, remedy = f"the key {token['text']} stands here twice", "remove one"
            places[token["text"]] = place(token.start())
        if problem:
            raise DossierError(Notice(place(token.start()), problem, remedy))
    return places


def _placing(source: str, name: str) -> Callable[[int], Location]:
    """What tells the line and column of an offset."""
    begins = [0, *(end.end() for end in re.finditer("\n", source))]

    def place(at: int) -> Location:
        line = bisect_right(begins, at)
        return Location(name, line, at - begins[line - 1] + 1)

    return place
