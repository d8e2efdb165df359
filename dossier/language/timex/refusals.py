"""What looks like a date and is none: a year in a name, a person called May, a paper called Sunday.

    "Northern Shield 2018 was held"  ->  the year belongs to the name

Each refusal is a small test of the words around a match. When in doubt there is no date: a wrong
one on a timeline is worse than one that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.language import wordlist
from dossier.language.timex.reading import Found, Rule

_REPEATED = re.compile(r"\b(?:every|each)[ \n]\Z")
# Words in front of a bare year that make it one: "in 1998", "the 1998 election", "fiscal 1998".
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|to|until|till|through|before|after|during|between|for|and|or|the"
    r"|year|fiscal|late|early|mid|around|circa|about|spring|summer|autumn|fall|winter|as|than|on"
    r"|that|its|his|her|their|a|back|than|with|due|post|pre|mid|into|over|throughout|but|while|when)"
    r"[ \n-]{1,2}|(?:^|[(\[,;:\"“-]|\n) ?|\d{4}, |[.!?][\"”']? {1,2})\Z"
)
_DESCRIBED = re.compile(r"\b(?:the|his|her|its|their|our|an?) [a-z-]{3,16} \Z")
_COUNTS_THINGS = re.compile(
    r"[ -](?!(?:is|was|as|has|its|this|elections?|polls?|results|series|news|games)\b)"
    r"(?:[a-z]{2,12} )?(?:[a-z]{3,14}(?<![su])s|people|men|women|children|troops|percent)\b"
)
_LOOSE = frozenset("of to for by from about around and or than a with over between".split())
_FIGURE_SIGN = re.compile(
    r"[ -]?(?:%|per ?cent|km|kilomet|mile|met(?:er|re)s?\b|feet"
    r"|pounds|dollars|euros|tons?\b|tonnes)"
)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|since|last|next|this|by|until|till|from|to|through|during|before|after|early|late"
    r"|mid|between|for|end|and|or|around|past|coming)[ \n-]\Z"
)
_WORDLIKE = ("may", "march", "mar", "august", "june", "april", "jan", "dec", "sep", "sept")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.'’-]{0,30} \Z")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|its|their|his|her|our) \Z")
_NOUN_AFTER = re.compile(
    r" (?!on |of |to |in |into |for |from |through |against |over |across |will |was |were |is )"
    r"(?!has |had |have |that |which |who |and |or |said )[a-z]{4,}"
)
_NEAR = 160
_BUSINESS = re.compile(
    r"\b(?:earn|profit|sales|revenue|loss|net\b|income|growth|gr[eo]w|econom|gdp|fiscal|results|charge"
    r"|forecast|output|production|company|companies|shares?\b|dividend|invest|market|budget|prices?\b"
    r"|year|orders|deliver|shipment|bank|inflation|exports?|imports?|trade|business|million|billion)"
)
_OF_OUR_TIMES = re.compile(
    r"'s (?:young|youth|world|society|societies|generation|kids|children|students|teen|women|men"
    r"|standards|technolog|economy|terms|money|dollars|prices|environment|culture|politics|america)"
)
_SMALL_BEFORE = re.compile(r"(?:[a-z0-9]|['’]s) \Z")
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
_NAMES_BEFORE = frozenset(wordlist.load("day_names_before"))
_NAMES_AFTER = frozenset(wordlist.load("day_names_after"))
_WORD_BEFORE = re.compile(r"(?<!\w)(\w+)[ -]\Z")
_WORD_AFTER = re.compile(r"(?:'s)? (\w+)")


def refused(rule: Rule, found: Found) -> bool:
    """Whether the words around say that this match is no date."""
    test = _REFUSALS.get(rule.name)
    return (test is not None and test(found)) or bool(
        _REPEATED.search(found.lowered, max(0, found.start - 8), found.start)
    )


def is_year(lowered: str, start: int, end: int) -> bool:
    """Whether the four digits at `start` to `end` are a year and not a count or part of a name."""
    before, after = lowered[max(0, start - 14) : start], lowered[end : end + 40]
    if _FIGURE_SIGN.match(after) or re.match(r"[-'][a-z]*\d|-[a-z]", after):
        return False
    known = _YEAR_BEFORE.search(before) or _DESCRIBED.search(lowered, max(0, start - 28), start)
    if not known or (before.endswith("-") and before[-2:-1].isdigit()):
        return False
    word = _WORD_BEFORE.search(before)
    loose = not _YEAR_BEFORE.search(before) or (word and word[1] in _LOOSE)
    return not (loose and _COUNTS_THINGS.match(after))


def _is_part_of_code(found: Found) -> bool:
    before = found.lowered[max(0, found.start - 1) : found.start]
    return before in ("-", "/", ".")


def _is_month(found: Found) -> bool:
    if not _capital_month(found):
        return False
    place = found.lowered.find(found["month"], found.start, found.end)
    before = found.lowered[max(0, place - 12) : place]
    if found["month"] not in _WORDLIKE:
        return (
            len(found["month"]) > 4
            or found["month"] in ("july", "june", "sept")
            or "." in found.printed
        )
    printed_before = found.text[max(0, place - 32) : place]
    if found["month"] in ("jan", "dec", "sep", "sept", "mar"):
        return found.printed.endswith(".") and bool(_MONTH_BEFORE.search(before))
    if found.lowered.startswith("'s", found.end) and found["month"] == "may":
        return False
    if found["month"] in ("may", "march"):
        return bool(_MONTH_BEFORE.search(before)) or _is_adjective(found, before)
    placed = _MONTH_BEFORE.search(before) or _ARTICLE_BEFORE.search(before)
    name = _CAPITAL_BEFORE.search(printed_before) and not placed
    return not name and not _CAPITAL_AFTER.match(found.text, found.end)


def _is_adjective(found: Found, before: str) -> bool:
    """'The March accession', 'its May meeting', not 'the March on the capital'."""
    return bool(_ARTICLE_BEFORE.search(before) and _NOUN_AFTER.match(found.text, found.end))


def _capital_month(found: Found) -> bool:
    word = found["month"]
    place = found.lowered.find(word, found.start, found.end)
    return found.text[place : place + 1].isupper()


def _is_weekday(found: Found) -> bool:
    place = found.lowered.find(found["weekday"], found.start, found.end)
    if not found.text[place : place + 1].isupper():
        return False
    before = _WORD_BEFORE.search(found.lowered, max(0, found.start - 16), found.start)
    after = _WORD_AFTER.match(found.lowered, found.end)
    capital = found.text[found.end + 1 : found.end + 2].isupper()
    named = before is not None and before[1] in _NAMES_BEFORE
    return not named and not (capital and after and after[1] in _NAMES_AFTER)


def _is_title(found: Found) -> bool:
    """'USA Today', 'the BBC's Today programme': a capital within a sentence."""
    capital = found.printed[:1].isupper() and " " not in found.printed
    before = max(0, found.start - 32)
    return capital and bool(
        _CAPITAL_BEFORE.search(found.text, before, found.start)
        or _SMALL_BEFORE.search(found.text, before, found.start)
    )


def _is_of_a_game(found: Found) -> bool:
    """'The second half', 'the fourth quarter' with no word of business near: a match is played."""
    if found["year"] or found["which"] or found["whole"]:
        return False
    return not _BUSINESS.search(found.lowered, max(0, found.start - _NEAR), found.end + _NEAR)


def _is_no_day(found: Found) -> bool:
    """'In today's dollars' means these times, 'USA Today' a paper."""
    return _is_title(found) or bool(
        found["word"] == "today" and _OF_OUR_TIMES.match(found.lowered, found.end)
    )


def _is_feast(found: Found) -> bool:
    """'To mark the Armistice Day': a feast, not its date."""
    place = found.lowered.find(found["holiday"], found.start, found.end)
    return place == found.start and found.lowered.endswith(("the ", "a "), 0, place)


def _is_no_present(found: Found) -> bool:
    before = found.lowered[max(0, found.start - 8) : found.start]
    return before.endswith(("until ", "from ", "till ")) or _is_title(found)


def _is_quoted_title(found: Found) -> bool:
    """ABC's "This Week," printed with capitals behind a quotation mark."""
    capitals = all(word[:1].isupper() for word in found.printed.split())
    return capitals and found.text[max(0, found.start - 1) : found.start] in ('"', "“", "'", "‘")


def _is_no_year(found: Found) -> bool:
    return not is_year(found.lowered, found.start, found.end)


def _is_no_month(found: Found) -> bool:
    return not _is_month(found)


def _is_no_weekday(found: Found) -> bool:
    return not _is_weekday(found)


def _is_small_month(found: Found) -> bool:
    """'this may', 'this march': verbs and nouns are printed small."""
    return not _capital_month(found)


_REFUSALS: dict[str, Callable[[Found], bool]] = {
    "year": _is_no_year,
    "years": _is_part_of_code,
    "month": _is_no_month,
    "weekday": _is_no_weekday,
    "quarter of a year": _is_of_a_game,
    "deictic day": _is_no_day,
    "present": _is_no_present,
    "holiday": _is_feast,
    "which unit": _is_quoted_title,
}
_REFUSALS |= dict.fromkeys(
    (
        "month day",
        "month days year",
        "month of a year",
        "month year",
        "day month",
        "days month",
        "which month",
    ),
    _is_small_month,
)
