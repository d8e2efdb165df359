"""The words of which time expressions are made, as pieces of pattern and what they mean.

All patterns run over a text whose ASCII letters are lower-cased and whose blanks are folded one to
one (`lower`), so that every offset stays the text's own. Every repetition is bounded.
"""

from __future__ import annotations

from dossier.language import numerals

_MONTHS = (
    "jan(?:uary)?",
    "feb(?:ruary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_CAPITALS = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_FOLDED = {"\t": " ", "\xa0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " "}
_FOLDED |= {"’": "'", "–": "-", "—": "-", "‑": "-"}

GAP = r"(?: {1,2}|\n| \n)"
MONTH_NAMES = rf"(?:{'|'.join(_MONTHS)})"
MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\b(?:(?<=\b[a-z]{{3}})(?<!\bmay)\.|(?<=\bsept)\.)?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[:.,]\d|(?:st|nd|rd|th)\b)"
DAY_TO = DAY.replace("<day>", "<day_to>")
YEAR = r"(?P<year>1\d\d\d|20\d\d)(?![\d%]|[.,]\d)"
WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
SHORT_WEEKDAY = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?"
PART = rf"(?:{GAP}(?P<part>morning|afternoon|evening|night|midday|noon)\b)?"
TO = r"(?: ?- ?| to | through | until | till )"
UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"
COUNT = r"(?P<count>\d{1,3}|an?|" + numerals.SMALL + r"|several|a few|a couple(?: of)?)"
WHICH = r"(?P<which>this past|this coming|last|this|next|past|previous|coming|current|the same)"
ORDINAL = rf"(?P<ordinal>{'|'.join(_ORDINALS)})"
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)\b"
# A night lies in two days and is named by its first.
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": ""}
PARTS |= {"midday": "TMI", "noon": "T12:00"}
SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def lower(text: str) -> str:
    """Return `text` in small letters, blanks, dashes and apostrophes folded, of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.translate(_CAPITALS)
    for printed, folded in _FOLDED.items():
        lowered = lowered.replace(printed, folded)
    return lowered


def month(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return 1 + next(i for i, name in enumerate(_MONTHS) if name[:3] == word[:3])


def weekday(word: str) -> int:
    """The number of a weekday, Monday 0."""
    return _WEEKDAYS.index(word[:3])


def ordinal(word: str) -> int:
    """The number of an ordinal up to the fourth; 'final' and 'last' are the fourth quarter."""
    return _ORDINALS[word]


def count(words: str) -> int | None:
    """How many 'two', '10', 'a' are; None for 'several' and 'a few'."""
    if words in ("a", "an", "one"):
        return 1
    if words.startswith("a couple"):
        return 2
    number = numerals.parse(words)
    return None if number is None else int(number)


def step(which: str) -> int:
    """-1 for 'last', 0 for 'this', 1 for 'next' and their like."""
    if which in ("last", "past", "previous", "this past"):
        return -1
    return 1 if which in ("next", "coming", "this coming") else 0
