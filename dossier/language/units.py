"""Units of measure and money as newspapers print them, and the one word each stands for.

    of_words("kilometers")  ->  'km'

It converts nothing: 150 kilometres and 93 miles stay two figures.
"""

from __future__ import annotations

import re

_SPELLINGS = {
    "%": r"%|per ?cent\b|percentage points?\b",
    "USD": r"(?:us |u\.s\. )?dollars?\b",
    "EUR": r"euros?\b",
    "GBP": r"pounds sterling\b",
    "JPY": r"yen\b",
    "RUB": r"rou?bles?\b",
    "CNY": r"yuan\b",
    "km": r"km\b|kilomet(?:er|re)s?\b",
    "mile": r"miles?\b",
    "m": r"met(?:er|re)s?\b",
    "cm": r"cm\b|centimet(?:er|re)s?\b",
    "foot": r"feet\b|foot\b",
    "inch": r"inch(?:es)?\b",
    "kg": r"kg\b|kilos?\b|kilogram(?:me)?s?\b",
    "tonne": r"tonnes?\b|metric tons?\b",
    "ton": r"tons?\b",
    "ounce": r"ounces?\b",
    "litre": r"lit(?:er|re)s?\b",
    "gallon": r"gallons?\b",
    "barrel": r"barrels?\b",
    "hectare": r"hectares?\b",
    "acre": r"acres?\b",
    "km/h": r"km/h\b|kph\b",
    "mph": r"mph\b",
    "MW": r"mw\b|megawatts?\b",
    "degree": r"degrees?\b|°[cf]?",
    "second": r"seconds?\b",
    "minute": r"minutes?\b",
    "hour": r"hours?\b",
    "day": r"days?\b",
    "week": r"weeks?\b",
    "month": r"months?\b",
    "year": r"years?\b",
    "decade": r"decades?\b",
}
# Counts of these are durations, ages and deadlines: no figure of what happened.
DURATIONS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade"))
_CURRENCIES = {"$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₽": "RUB"}
_CURRENCIES |= {"a$": "AUD", "c$": "CAD", "hk$": "HKD", "₹": "INR", "₩": "KRW"}

AFTER = "(?:" + "|".join(_SPELLINGS.values()) + ")"
BEFORE = r"(?:(?:us|hk|a|c)?\$|[£€¥₽₹₩])"
_EACH = tuple((name, re.compile(spelling)) for name, spelling in _SPELLINGS.items())


def of_words(printed: str) -> str:
    """The unit that these words, in small letters, print; '' for none."""
    for name, spelling in _EACH:
        if spelling.fullmatch(printed):
            return name
    return ""


def of_sign(printed: str) -> str:
    """The currency of a sign before a number."""
    return _CURRENCIES[printed]
