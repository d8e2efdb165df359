"""Rules for words that point into the present, past or future without a date: 'now', 'recently'.

TIMEX3 writes them PRESENT_REF, PAST_REF and FUTURE_REF; nobody can publish them as a date.
"""

from __future__ import annotations

from dossier.language.timex.reading import Context, Found, Reading, Rule

_PRESENT = r"now|currently|at present|presently|these days|nowadays|at the moment"
_PAST = (
    r"recently|previously|formerly|in recent (?:years|months|weeks|days)|not long ago"
    r"|in the (?:recent )?past(?! (?:day|week|month|quarter|year|decade)\b)"
)
_FUTURE = (
    r"soon|in the (?:near |foreseeable )?future|in the coming (?:years|months|weeks|days)"
    r"|in the next (?:few|several) (?:years|months|weeks|days)"
)


def _present(_: Found, __: Context) -> Reading:
    return Reading("PRESENT_REF")


def _past(_: Found, __: Context) -> Reading:
    return Reading("PAST_REF")


def _future(_: Found, __: Context) -> Reading:
    return Reading("FUTURE_REF")


RULES = (
    Rule("present", rf"(?:{_PRESENT})\b(?! (?:that|known)\b)", _present),
    Rule("past", rf"(?:{_PAST})\b", _past),
    Rule("future", rf"(?:{_FUTURE})\b", _future),
)
