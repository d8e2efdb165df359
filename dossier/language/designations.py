"""Numbers by which an article names a thing, as a maker does its models: no count.

Where "the Corvel 450" is told of, or a "450-20X", "the 450" counts nothing either; "450 workers"
are as many. A number of fewer than three digits names too little to be known again.

    find("The Corvel 450 flew. It is the first 450.")  ->  {'450'}

In "twenty Corvel Astra 450 engines" it is a name at that one place, whatever the article says.
"""

from __future__ import annotations

import re

from dossier.language import counted, numerals
from dossier.language.lexicons import words as lexicon
from dossier.language.timex import words

_NUMBER = r"(?P<number>[1-9]\d\d)(?![\w%]|[,.:/-]\d)"
_NAMED = re.compile(rf"(?<=[\w,’'] )(?P<name>[A-Z][\w&-]{{1,24}}) {_NUMBER}")
_CODE = re.compile(r"(?<![\w.,/-])(?P<number>[1-9]\d\d)-\d{0,4}[A-Z]{1,3}\b")
_COUNTS = re.compile(
    r" (?:were|are|was|have|had|has|remain\w{0,3}|still|of|or|to|and|more|others?|so|million"
    r"|billion|per|in|at|on)\b"
)
_LED = re.compile(
    rf"\b(?i:an?|\d{{1,3}}|{numerals.SMALL})(?: of (?:the|its|their))? (?:[a-z]{{3,12}} )?"
    r"(?P<names>(?:[A-Z][\w&-]{1,24} ){1,3})\Z"
)
_DAY = re.compile(rf"(?:{words.WEEKDAY}|{words.MONTH})\Z", re.IGNORECASE)


def find(text: str) -> frozenset[str]:
    """Return the numbers, as printed, that name a thing somewhere in the text."""
    named = (match["number"] for match in _NAMED.finditer(text) if _is_name(text, match))
    return frozenset((*named, *(match["number"] for match in _CODE.finditer(text))))


def here(text: str, start: int) -> bool:
    """Whether the number that begins at `start` ends a name, before what is counted or not."""
    led = _LED.search(text, max(0, start - 96), start)
    return led is not None and not any(map(_is_no_maker, led["names"].split()))


def _is_name(text: str, match: re.Match[str]) -> bool:
    counts = counted.after(text, match.end()) or _COUNTS.match(text, match.end())
    return not counts and not _is_no_maker(match["name"])


def _is_no_maker(name: str) -> bool:
    return bool(_DAY.match(name)) or name.lower() in lexicon("places")
