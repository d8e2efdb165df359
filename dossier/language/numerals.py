"""Numbers as they are written, in words and digits: 'twelve', 'two and a half million', '12,500'.

    parse("three hundred thousand")  ->  Decimal('300000')

It reads cardinal numbers only; 'dozens' and 'hundreds of' name no number. Digits are grouped by
commas, by spaces, as in India ('12,34,567') or, where there are two points, as in Europe
('1.500.000'); one point is a decimal point.
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
    "lakh": 10**5,
    "million": 10**6,
    "mln": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "b": 10**9, "tn": 10**12, "trn": 10**12}
_SCALES_OF_ALL = _SCALES | _SHORT
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_UNDER_TWENTY = "|".join(sorted(_ONES, key=len, reverse=True))
SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|{_UNDER_TWENTY})\b"
SCALE = rf"(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b"
SHORT_SCALE = rf"(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b"
_HALF = r"[ -]and[ -]a[ -]half"
_PIECE = rf"(?:{SMALL}(?:{_HALF})?|half[ -]an?\b|(?:a )?quarter of an?\b|an?\b)"
WORDS = (
    rf"(?:{_PIECE}(?:[ -]{SCALE}){{1,2}}(?:{_HALF}\b)?"
    rf"(?:(?: and|,)? {SMALL}(?:[ -]{SCALE}){{0,2}}){{0,3}}|{SMALL}(?:{_HALF}\b)?)"
)
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,2}(?:,\d\d){1,4},\d{3}|\d{1,3}(?: \d{3}){1,4}"
    r"|\d{1,3}(?:\.\d{3}){2,5}(?:,\d\d)?|\d{1,12}(?:\.\d{1,6}|[½¼¾])?)"
)
PART = (
    rf"(?:(?:an?|one|two|three|four)[ -](?:{'|'.join(_PARTS)})s?(?= of (?!an hour))"
    r"|half(?= of (?!an hour)| the )"
    r"|(?:two[ -]thirds|three[ -]quarters|(?:two|three|four)[ -]fifths)"
    r"|(?<= by )(?:half|an? (?:third|quarter|fifth|tenth))(?! million| an?\b| dozen))"
)
FIRST_WORD = (
    rf"(?:{'|'.join((*_ONES, *_TENS))}"
    rf"|an?(?=[ -](?:{'|'.join((*_SCALES, *_PARTS, 'few', 'couple'))}))|half)"
)
_WORD = re.compile(r"[a-z]+|[\d][\d,. ]*[½¼¾]?|[½¼¾]")


def scale(words: str) -> int:
    """What the last word of 'three million' or '3m' multiplies by; 1 if it does not."""
    return _SCALES_OF_ALL.get(_WORD.findall(words)[-1], 1)


def parse(words: str) -> Decimal | None:
    """Return the number that `words`, in small letters or digits, mean; None if they mean none."""
    total, current = Decimal(0), Decimal(0)
    seen, last = False, 1
    for word in _WORD.findall(words):
        if word in _SCALES_OF_ALL:
            last = _SCALES_OF_ALL[word]
            current = (current or Decimal(1)) * last
            if word not in ("hundred", "dozen"):
                total, current = total + current, Decimal(0)
        elif word[0].isdigit():
            current += _digits(word)
        elif word in _VALUES:
            current += _VALUES[word]
        elif word in ("half", "quarter"):
            current += Decimal(last) / _PARTS[word]
        elif word not in ("a", "an", "and", "of"):
            return None
        else:
            continue
        seen = True
    total += current
    return _plain(total) if seen else None


def part(words: str) -> Decimal:
    """The share that 'two-thirds', 'a quarter', 'half' mean, rounded to four digits."""
    *count, name = words.replace("-", " ").split()
    many = _VALUES.get(count[0], 1) if count else 1
    return _plain(round(Decimal(many) / _PARTS[name.removesuffix("s")], 4))


def _digits(printed: str) -> Decimal:
    sign = _SIGNS.get(printed[-1], Decimal(0))
    bare = printed.rstrip("½¼¾ ,.").replace(" ", "")
    if bare.count(".") > 1:
        whole, _, cents = bare.replace(".", "").partition(",")
        return Decimal(f"{whole}.{cents or 0}")
    return Decimal(bare.replace(",", "")) + sign


def _plain(number: Decimal) -> Decimal:
    return Decimal(int(number)) if number == int(number) else number.normalize()
