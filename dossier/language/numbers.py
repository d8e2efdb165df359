"""The quantities of a text: value, bounds, unit and qualifier, in digits or words.

Dates, years, clock times, ordinals, list numbers, scores, telephone numbers and numbers that belong
to a name ("Mig-29", "Channel 4") are no quantities. "Hundreds of" is one without a value.

    find("up to 4,000 sheep")  ->  4000, at most, '' for the unit

It does not tell what is counted: `claims.find` does.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal

from dossier.language import amounts, designations, no_quantities, numerals, qualifiers, units
from dossier.language.amounts import AMOUNT, Amount
from dossier.language.budget import Budget
from dossier.language.timex import words


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as printed, with its bounds.

    Attributes:
        start, end: the number with its unit, without the qualifier.
        value: the printed value; None for a range.
        low, high: the bounds the qualifier leaves ('up to 4,000': None, 4000), None for open.
        unit: '%', 'USD', 'km', '' for a plain count.
        qualifier: as printed ('up to', 'more than', 'an estimated', 'dozens of'), '' if none.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: str


_VAGUE = (
    r"(?:(?:(?:hundreds|thousands|millions|billions) and )?"
    r"(?:tens|hundreds|dozens|scores|thousands|millions|billions)(?: of (?:thousands|millions))?"
    r"|(?:several|a few|many|a couple) (?:dozen|hundred|thousand|million)s?)"
)
_START = r"(?<![\w.,/:#@+$£€-])(?<!'(?=\d))"
_NUMBER = re.compile(
    rf"{_START}(?:(?P<vague>{_VAGUE})\b|(?P<part>{numerals.PART})(?! a )"
    rf"|(?P<ratio>(?P<few>{numerals.SMALL}|\d{{1,2}}) (?:in|out of)(?: every)? "
    rf"(?P<many>{numerals.SMALL}|\d{{1,3}})\b)"
    rf"|(?P<minus>minus |(?<![\w.-])-(?=\d))?(?P<sign>{units.BEFORE})?(?P<amount>{AMOUNT})"
    r"(?![\d:/]|[.,]\d))"
)
_BEGINNING = re.compile(
    rf"\d+|[{units.SIGNS}]|\b(?:{numerals.FIRST_WORD}|minus|several|many|tens|scores"
    r"|(?:hundred|dozen|thousand|million|billion)s)\b"
)
_LED = re.compile(rf"(?<![\w.-])(?:-|{units.LETTERS})\Z")
_LAST = re.compile(
    rf"(?P<joint> ?- ?| to | and | or )(?P<sign>{units.BEFORE})?(?P<amount>{AMOUNT})"
    r"(?![\d:/]|[.,]\d)"
)
_BORDER = re.compile(r"(?!\w|-[a-z\d]|'[\ds]|/[a-z\d])")
_STRONG = re.compile(
    r"-(?:strong|plus|odd|a-(?:day|week|month|year|head|piece)|long|wide|high|tall|deep)\b"
)
_OF = re.compile(r" of (?:the|its|their|all|those)\b")
_BETWEEN = re.compile(r"\bbetween[ \n]\Z")
_FROM = re.compile(r"\bfrom(?: (?:about|around|some|nearly|almost|just))?[ \n]\Z")
_SPANS = re.compile(r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying))(?: \w{1,12})?[ \n]from[ \n]\Z")
_PLACE_LIKE = frozenset(("over", "under", "above", "below"))
_CHANGED = re.compile(
    r"\b(?:rose|fell|up|down|off|gained|lost|jumped|climbed|dropped|slid|slipped|added|soared|rallied"
    r"|tumbled|declined|increased|decreased|advanced|eased|surged|plunged|edged \w+)[ \n]\Z"
)


def find(text: str, budget: Budget | None = None) -> tuple[Number, ...]:
    """Return the quantities of `text` in order; dates and parts of names are none.

    Args:
        text: the whole text.
        budget: what may be looked at; by default what the text's length allows.
    """
    budget = budget or Budget("numbers", text)
    lowered = words.lower(text.replace("—", ";"))
    names = designations.find(text)
    found = []
    position = 0
    while beginning := _BEGINNING.search(lowered, position):
        start = beginning.start()
        position = beginning.end()
        if led := _LED.search(lowered, max(0, start - 5), start):
            start = led.start()
        if match := _NUMBER.match(lowered, start):
            if budget.spent(start):
                break
            number, position = _read(text, lowered, match)
            if number and not _names(text, number, names):
                found.append(number)
    return tuple(found)


def _names(text: str, number: Number, names: Set[str]) -> bool:
    """Whether a plain number names a thing, here or elsewhere in the text."""
    printed = text[number.start : number.end]
    plain = not (number.unit or number.qualifier) and len(printed) == 3 and printed.isdigit()
    if plain and printed in names and not no_quantities.counts(text, number.end):
        return True
    return plain and designations.here(text, number.start)


def _read(text: str, lowered: str, match: re.Match[str]) -> tuple[Number | None, int]:
    """The number of a match, if it is one, and where to go on."""
    if match["amount"]:
        return _counted(text, lowered, match)
    if match["vague"]:
        return _vague(text, lowered, match), match.end()
    share = _part(lowered, match) if match["part"] else _ratio(lowered, match)
    if share:
        return _qualified(text, lowered, share), match.end()
    return None, match.end("part" if match["part"] else "few")


def _counted(text: str, lowered: str, match: re.Match[str]) -> tuple[Number | None, int]:
    """A plain number or a range of two, and where it ends."""
    first = amounts.read(lowered, match)
    if first is None:
        return None, match.end()
    if (joined := _LAST.match(lowered, first.end)) and (last := amounts.read(lowered, joined)):
        joint = joined["joint"].strip()
        shared = amounts.shared(first, last, joined["amount"])
        if both := _range(text, lowered, shared, last, joint):
            return both, both.end
        from_to = _FROM.search(lowered, max(0, first.start - 30), first.start)
        if joint == "to" and (from_to or last.unit == "%"):
            first = shared
    bordered = _BORDER.match(lowered, first.end) or _STRONG.match(lowered, first.end)
    if not bordered or no_quantities.is_none(
        text, lowered, first.start, first.bare_end, first.unit
    ):
        return None, first.end
    return _qualified(text, lowered, first), first.end


def _range(text: str, lowered: str, first: Amount, last: Amount, joint: str) -> Number | None:
    """'100 to 200' and 'between 100 and 200'; None for 'two and three' and 'from 5 to 10'."""
    before = lowered[max(0, first.start - 30) : first.start]
    unit = last.unit or first.unit
    if first.value >= last.value or first.unit != unit or not _BORDER.match(lowered, last.end):
        return None
    if joint == "and" and not _BETWEEN.search(before):
        return None
    if joint == "to" and _is_change(before, first):
        return None
    if no_quantities.is_no_range(text, lowered, (first.start, last.end), joint, unit):
        return None
    if joint == "and":
        begin = before.rindex("between") + first.start - len(before)
        qualifier = text[begin : begin + len("between")]
    else:
        _, begin = qualifiers.before(lowered, first.start)
        qualifier = " ".join(text[begin : first.start].split())
    return Number(first.start, last.end, None, first.value, last.value, unit, qualifier)


def _is_change(before: str, first: Amount) -> bool:
    """'From 5 to 10' and 'rose 15 pence to 362 pence' tell two states and no range."""
    if _FROM.search(before):
        return not _SPANS.search(before)
    return first.end > first.bare_end and bool(_CHANGED.search(before))


def _qualified(text: str, lowered: str, amount: Amount) -> Number:
    kind, begin = qualifiers.before(lowered, amount.start)
    printed = " ".join(text[begin : amount.start].split())
    if printed.lower() in _PLACE_LIKE and amount.value <= 5 and not amount.unit:
        kind, printed = "", ""
    if not kind:
        kind, stop = qualifiers.after(lowered, amount.end)
        printed = " ".join(text[amount.end : stop].split())
    low = None if kind == "high" else amount.value
    high = None if kind == "low" else amount.value
    return Number(amount.start, amount.end, amount.value, low, high, amount.unit, printed)


def _part(lowered: str, match: re.Match[str]) -> Amount | None:
    """'Two-thirds of', 'half the'; None for 'the first half of'."""
    start, end = match.span("part")
    if no_quantities.is_half_of_a_whole(lowered, start, end):
        return None
    return Amount(start, end, numerals.part(match["part"]), "", end)


def _ratio(lowered: str, match: re.Match[str]) -> Amount | None:
    """'one in ten bridges', 'three out of four'; None for 'two in ten days'."""
    start, end = match.span("ratio")
    few, many = numerals.parse(match["few"]), numerals.parse(match["many"])
    if few is None or not many or few >= many or not _BORDER.match(lowered, end):
        return None
    if few > 1 and many not in (10, 100, 1000) and " out of " not in match["ratio"]:
        return None
    if units.behind(lowered, end)[0] or not (
        _OF.match(lowered, end) or many == 10 or no_quantities.counts(lowered, end)
    ):
        return None
    return Amount(start, end, round(few / many, 4).normalize(), "", end)


def _vague(text: str, lowered: str, match: re.Match[str]) -> Number | None:
    """'Dozens of', 'tens of thousands of': a quantity without a value."""
    start, end = match.span("vague")
    _, begin = qualifiers.before(lowered, start)
    stop = end + 3 if lowered.startswith(" of ", end) else end
    if match["vague"] in ("scores", "tens") and stop == end:
        return None
    unit, end = units.behind(lowered, stop) if stop > end else ("", end)
    return Number(
        start,
        end if unit else match.end(),
        None,
        None,
        None,
        unit,
        " ".join(text[begin:stop].split()),
    )
