"""Units of measure and money as newspapers print them, and the one name each stands for.

Money is named by its code in ISO 4217, a measure by its symbol or its word.

    behind("150 kilometers", 3)  ->  ('km', 14)

It converts nothing: 150 kilometres and 93 miles stay two figures.
"""

from __future__ import annotations

import re

from dossier.language.lexicons import table

# Counts of these are durations, ages and repetitions: no figure of what happened.
DURATIONS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year season decade century"
    " generation time".split()
)
_NAMES = {**table("units"), **table("currencies")}
_SIGNS = {"$": "USD", "us$": "USD", "u.s.$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₽": "RUB"}
_SIGNS |= {"a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD"}
_SIGNS |= {"s$": "SGD", "r$": "BRL", "nt$": "TWD", "₹": "INR", "₩": "KRW", "₦": "NGN", "₪": "ILS"}
_SIGNS |= {"₴": "UAH", "₺": "TRY", "rs": "INR", "rs.": "INR"}
_CODES = (
    "usd eur gbp jpy chf cny rmb inr rub uah pln nzd aud cad hkd sgd ngn kes ghs brl mxn nok dkk"
    " czk huf krw aed sar ils egp pkr bdt idr myr thb php vnd ksh"
).split()
_SIGNS |= {code: _NAMES.get(code, code.upper()) for code in _CODES}

SIGNS = "$£€¥₽₹₩₦₪₴₺"
_COUNTRY = r"(?:us|u\.s\.|au|ca|hk|nz|nt|[acrs])"
_CODE = rf"(?:(?:{'|'.join(_CODES)}|rs\.?) ?)"
LETTERS = rf"(?:{_COUNTRY}|{_CODE})"
BEFORE = rf"(?:{_COUNTRY}?[{SIGNS}] ?|{_CODE}(?=\d))"
_BEHIND = re.compile(
    r"[ \n-]?(?P<first>[%°][cf]?|[a-z]{1,14}(?:\.[a-z]\.|/[a-z]|[²³23])?)"
    r"(?:[ \n-](?P<second>[a-z]{2,12})(?:[ \n](?P<third>[a-z]{1,12}))?)?"
)


def behind(lowered: str, end: int) -> tuple[str, int]:
    """The unit printed behind a number that ends at `end`, and where it ends; ('', end) if none."""
    found = _BEHIND.match(lowered, end)
    if found is None:
        return "", end
    for last in ("third", "second", "first"):
        stop = found.end(last)
        if stop < 0 or lowered[stop : stop + 1].isalnum():
            continue
        words = " ".join(lowered[found.start("first") : stop].split())
        name = _NAMES.get(words) or _NAMES.get(words.replace("-", " "))
        if name and (words != "c" or found.start("first") == end):
            return name, stop
    return "", end


def of_sign(printed: str) -> str:
    """The currency of a sign before a number."""
    return _SIGNS[printed.strip()]
