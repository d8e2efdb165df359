"""Rules for words that point into the present, past or future without a date: 'now', 'recently'.

TIMEX3 writes them PRESENT_REF, PAST_REF and FUTURE_REF; nobody can publish them as a date.
"""

from __future__ import annotations

from dossier.language import numerals
from dossier.language.timex.reading import Context, Found, Reading, Rule

_PRESENT = (
    r"(?:right )?now|currently|at present|these days|nowadays|at the moment"
    r"|(?:(?<=\bthe )|(?<=\bits )|(?<=\bhis )|(?<=\bher )|(?<=\btheir ))current(?= [a-z]{3})"
    r"(?! (?:week|month|quarter|year|season|fiscal|century|decade))"
)
_PAST = (
    r"(?<!the )(?<!\ba )(?<!its )(?<!most )recently(?!-)|in recent (?:years|decades)|not long ago"
    r"|in the (?:recent )?past(?! (?:day|week|month|quarter|year|decade|season|few|couple|several"
    r"|half|\d|" + numerals.SMALL + r"))"
)
_FUTURE = (
    r"in the (?:near |foreseeable |not[- ]too[- ]distant )?future"
    r"|the (?:near )?future(?! is\b| was\b| looks?\b)(?! of\b)"
)
# "Will soon", not "as soon as" or "soon became".
_SOON = r"(?<=\bwill )soon|(?<=\bwould )soon|(?<=\bmay )soon|(?<=\bcould )soon"


def _present(_: Found, __: Context) -> Reading:
    return Reading("PRESENT_REF")


def _past(_: Found, __: Context) -> Reading:
    return Reading("PAST_REF")


def _future(_: Found, __: Context) -> Reading:
    return Reading("FUTURE_REF")


RULES = (
    Rule("present", rf"(?:{_PRESENT})\b(?!-| known\b)", _present),
    Rule("past", rf"(?:{_PAST})\b", _past),
    Rule("future", rf"(?:{_FUTURE}|{_SOON})\b", _future),
)
