"""One amount as printed, with its currency or unit: '€40m', '12 per cent', '-12C'.

A pattern with the groups `sign` and `amount` has found it; here its value is read. What is
joined to it or bounds it, and whether it is a quantity at all, `numbers` tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from dossier.language import no_quantities, numerals, units


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit.

    Attributes:
        start, end: the amount with its sign or unit.
        value: the number.
        unit: '%', 'USD', '' for a plain count.
        bare_end: where the number ends, without its unit.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    bare_end: int


AMOUNT = (
    rf"(?:{numerals.DIGITS}(?:[ -]?(?:{numerals.SCALE}|{numerals.SHORT_SCALE}))?|{numerals.WORDS})"
)
_METRES = re.compile(
    r" ?(?:long|tall|high|wide|deep|thick|above|below|away|from|of|race|sprint|x)\b"
)
_TEMPERATURES = frozenset(("°C", "°F", "degree", "%"))


def read(lowered: str, match: re.Match[str]) -> Amount | None:
    """Return the amount of a match with its sign or the unit behind it; None if it means none."""
    value = numerals.parse(match["amount"])
    if value is None:
        return None
    end = match.end("amount")
    sign = match["sign"]
    unit, stop = (units.of_sign(sign), end) if sign else units.behind(lowered, end)
    if not (sign or unit) and _is_metres(lowered, match["amount"], end):
        value, unit = value / numerals.scale("m"), "m"
    minus = match.groupdict().get("minus")
    start = match.start("sign") if sign else match.start("amount")
    if minus and unit in _TEMPERATURES:
        value, start = -value, match.start("minus")
    return Amount(start, stop, value, unit, end)


def shared(first: Amount, last: Amount, printed: str) -> Amount:
    """Return the first of two joined amounts, with the scale and the unit that are printed once."""
    scale = numerals.scale(printed)
    shares = first.value < 1000 <= scale and first.value < last.value / scale
    value = first.value * scale if shares else first.value
    return replace(first, value=value, unit=first.unit or last.unit)


def _is_metres(lowered: str, printed: str, end: int) -> bool:
    """'100m' is a length where no noun is counted, '1.5m people' is a million and a half."""
    if printed[-1] != "m" or not printed[:1].isdigit():
        return False
    long = "." not in printed and not no_quantities.counts(lowered, end)
    return long or bool(_METRES.match(lowered, end))
