"""Numbers written in words: 'twelve', 'twenty-five', 'two and a half million'.

    parse("three hundred thousand")  ->  Decimal('300000')

It reads cardinal numbers only; 'dozens' and 'hundreds of' name no number.
"""

from __future__ import annotations

import re
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: number for number, word in enumerate(_ONES)}
_VALUES |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "mln": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}

_UNDER_TWENTY = "|".join(sorted(_ONES, key=len, reverse=True))
SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|{_UNDER_TWENTY})\b"
SCALE = rf"(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b"
_PIECE = rf"(?:{SMALL}|an?\b|half an?\b)"
WORDS = rf"(?:{_PIECE}(?:[ -]{SCALE}){{1,2}}(?:(?: and|,)? {SMALL}(?:[ -]{SCALE}){{0,2}}){{0,3}}|{SMALL})"
_TOKEN = re.compile(r"[a-z]+|\d[\d,]*(?:\.\d+)?")


def scale(word: str) -> int:
    """What 'million' and its like multiply by."""
    return _SCALES[word]


def parse(words: str) -> Decimal | None:
    """Return the number that `words`, in small letters or digits, mean; None where they mean none."""
    total = current = Decimal(0)
    seen = False
    for token in _TOKEN.findall(words):
        if token in _SCALES:
            grown = (current or 1) * _SCALES[token]
            total, current = (
                (total, grown) if token in ("hundred", "dozen") else (total + grown, Decimal(0))
            )
        elif token[0].isdigit():
            current += Decimal(token.replace(",", ""))
        elif token in _VALUES:
            current += _VALUES[token]
        elif token == "half":
            current += Decimal("0.5")
        elif token not in ("a", "an", "and", "of"):
            return None
        else:
            continue
        seen = True
    total += current
    return (Decimal(int(total)) if total == int(total) else total.normalize()) if seen else None
