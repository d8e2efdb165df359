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
WORDS = (
    rf"(?:{_PIECE}(?:[ -]{SCALE}){{1,2}}"
    rf"(?:(?: and|,)? {SMALL}(?:[ -]{SCALE}){{0,2}}){{0,3}}|{SMALL})"
)
_WORD = re.compile(r"[a-z]+|\d[\d,]*(?:\.\d+)?")


def scale(word: str) -> int:
    """What 'million' and its like multiply by."""
    return _SCALES[word]


def parse(words: str) -> Decimal | None:
    """Return the number that `words`, in small letters or digits, mean; None if they mean none."""
    total, current = Decimal(0), Decimal(0)
    seen = False
    for word in _WORD.findall(words):
        if word in _SCALES:
            current = (current or Decimal(1)) * _SCALES[word]
            if word not in ("hundred", "dozen"):
                total, current = total + current, Decimal(0)
        elif word[0].isdigit():
            current += Decimal(word.replace(",", ""))
        elif word in _VALUES:
            current += _VALUES[word]
        elif word == "half":
            current += Decimal("0.5")
        elif word not in ("a", "an", "and", "of"):
            return None
        else:
            continue
        seen = True
    total += current
    return (Decimal(int(total)) if total == int(total) else total.normalize()) if seen else None
