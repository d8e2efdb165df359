"""What a figure counts: the noun beside the number and what befell it ("people killed").

It is told in the article's words, but for the verb, which is always a participle: "killing 12"
counts 'killed', "19 wounded" counts 'wounded'.
"""

from __future__ import annotations

import re

from dossier.language import counted, units
from dossier.language.lexicons import table
from dossier.language.numbers import Number
from dossier.language.numerals import SMALL

Span = tuple[int, int]

_FATES = table("fates")
_OF = re.compile(r"[ \n]of(?=[ \n])")
_OF_ALL = re.compile(
    rf"[ \n]of[ \n](?:the|its|their|his|her|our|those|these)"
    r"(?:[ \n](?:more than|fewer than|at least|about|nearly|some|estimated|remaining|first|last"
    r"|other))?"
    rf"(?:[ \n](?:\d[\d,]*|{SMALL}))?(?=[ \n])"
)
_OFFICE = re.compile(r"[ \n]of[ \n](?:state|government|parliament|congress|staff)\b")
_IN = re.compile(
    r"[ \n]in(?=[ \n](?!(?:total|all|return|part|addition|response|order|court|just|other|current"
    r"|the|its|their|an?)\b)[a-z])"
)
_DETERMINED = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|that|another|first|new|further|annual)[ \n]\Z",
    re.IGNORECASE,
)
_VERB_BEFORE = re.compile(
    r"\b(?P<verb>[a-z]{2,12}(?:ed|ing)|hurt)(?: (?:all|the|another|a further))?[ \n]\Z",
    re.IGNORECASE,
)
_INTENDED = re.compile(
    r"(?:\b(?:to|of|at|not|never|without|about|for|would|could|should|might|may|from|be)"
    r"(?: have)?|n['’]t)[ \n]\Z"
)
_FATE_AFTER = re.compile(
    r"[ \n](?:(?:were|was|are|is|have|had|has|been|being|be|also|reportedly|confirmed|feared"
    r"|presumed|believed|officially|still|seriously|critically|slightly|badly)[ \n]){0,4}"
    r"(?P<fate>[a-z]{4,12})\b"
)
_HEADED = re.compile(
    r"\b(?:(?:number|total) of (?P<noun>[A-Za-z][\w' -]{2,40}?)"
    r"|(?P<head>(?:death )?toll|population|membership|workforce|magnitude|headcount|turnout|fare"
    r"|circulation|attendance)(?:[ \n][a-z'’]{2,14}){0,4}?)"
    r"(?:[ \n](?:has|had|have|was|is|of|at|to|by|rose|risen|rises|rising|reached|stood|stands|fell"
    r"|fallen|grew|grown|climbed|jumped|dropped|increased|doubled|put|now|currently|estimated)\b)"
    r"{1,4}[ \n]\Z",
    re.IGNORECASE,
)
_HEADED_REACH = 90


def of(text: str, number: Number, begin: int, end: int) -> tuple[str, Span | None]:
    """Return what a number counts, in words, and the span of its noun; ('', None) if unclear.

    Args:
        text: the article's text.
        number: the number.
        begin: where the number begins, its qualifier included.
        end: where it ends, likewise.
    """
    noun = _noun(text, number, begin, end)
    if noun and (office := _OFFICE.match(text, noun[1])):
        noun = noun[0], office.end()
    said = " ".join(text[slice(*noun)].split()) if noun else ""
    if number.unit:
        return said, noun
    if fate := _fate(text, begin, noun[1] if noun else end):
        return f"{said} {fate}".strip(), noun
    return said or _headed(text, begin), noun


def _noun(text: str, number: Number, begin: int, end: int) -> Span | None:
    if number.unit:
        place = _place_of_measured(text, number, begin, end)
        if place is None or (place == end and number.unit in units.DURATIONS):
            return None
        several = counted.after(text, place, named=False) if place > end else None
        return several or counted.alone(text, place)
    share = number.value is not None and 0 < number.value < 1
    if all_of := _OF_ALL.match(text, end):
        end = all_of.end()
    elif (share or number.value is None) and (of := _OF.match(text, end)):
        end = of.end()
    noun = counted.after(text, end, named=not (all_of or number.qualifier))
    return noun or (counted.alone(text, end) if share else None)


def _place_of_measured(text: str, number: Number, begin: int, end: int) -> int | None:
    """Where what is measured stands: '20kg of heroin', '$5m in aid', 'a 12 percent rise'."""
    if of := _OF.match(text, end):
        return of.end()
    if len(number.unit) == 3 and (kind := _IN.match(text, end)):
        return kind.end()
    return end if _DETERMINED.search(text, max(0, begin - 12), begin) else None


def _fate(text: str, begin: int, end: int) -> str:
    """What befell those counted, from the verb before the number or behind the noun."""
    before = _VERB_BEFORE.search(text, max(0, begin - 28), begin)
    if before and (fate := _FATES.get(before["verb"].lower())):
        happened = not _INTENDED.search(text, max(0, before.start() - 20), before.start())
        return fate if happened and fate not in ("dead", "died", "missing") else ""
    after = _FATE_AFTER.match(text, end)
    return _FATES.get(after["fate"], "") if after else ""


def _headed(text: str, begin: int) -> str:
    """'The number of asylum seekers rose to', 'the death toll stood at'."""
    found = _HEADED.search(text, max(0, begin - _HEADED_REACH), begin)
    if found is None:
        return ""
    return " ".join((found["noun"] or found["head"]).split())
