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
    rf"[ \n]of[ \n](?:the|its|their|his|her|our|those|these)(?:[ \n](?:\d[\d,]*|{SMALL}))?(?=[ \n])"
)
_IN = re.compile(
    r"[ \n]in(?=[ \n](?!(?:total|all|return|part|addition|response|order|court|just|an?)\b)[a-z])"
)
_DETERMINED = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|that|another|first|new|further|annual)[ \n]\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"\b([a-z]+)(?: (?:all|the|another|a further))?[ \n]\Z", re.IGNORECASE)
_FATE_AFTER = re.compile(
    r"[ \n](?:(?:were|was|are|is|have|had|has|been|being|be|also|reportedly|confirmed|feared"
    r"|presumed|believed|officially|still|others|more|and)[ \n]){0,4}(?P<fate>[a-z]{4,12})\b"
)
_HEADED = re.compile(
    r"\b(?:(?:number|total) of (?P<noun>[A-Za-z][\w' -]{2,40}?)"
    r"|(?P<head>(?:death )?toll|population|membership|workforce|magnitude|headcount|turnout|fare"
    r"|circulation|attendance))"
    r"(?:[ \n](?:has|had|have|was|is|of|at|to|by|rose|risen|rises|reached|stood|stands|fell|fallen"
    r"|grew|grown|climbed|jumped|dropped|increased|doubled|put|now|currently|estimated|nearly)\b){1,4}"
    r"[ \n]\Z",
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
    said = " ".join(text[slice(*noun)].split()) if noun else ""
    if number.unit:
        return said, noun
    if fate := _fate(text, begin, noun[1] if noun else end):
        return f"{said} {fate}".strip(), noun
    return said or _headed(text, begin), noun


def _noun(text: str, number: Number, begin: int, end: int) -> Span | None:
    of = _OF.match(text, end)
    if number.unit:
        if of:
            return counted.after(text, of.end()) or counted.alone(text, of.end())
        if len(number.unit) == 3 and (kind := _IN.match(text, end)):
            return counted.after(text, kind.end()) or counted.alone(text, kind.end())
        bound = _DETERMINED.search(text, max(0, begin - 12), begin)
        return counted.alone(text, end) if bound and number.unit not in units.DURATIONS else None
    if all_of := _OF_ALL.match(text, end):
        return counted.after(text, all_of.end()) or (
            counted.alone(text, all_of.end()) if _is_share(number) else None
        )
    if of and (number.value is None or _is_share(number)):
        return counted.after(text, of.end())
    return counted.after(text, end)


def _is_share(number: Number) -> bool:
    return number.value is not None and 0 < number.value < 1


def _fate(text: str, begin: int, end: int) -> str:
    """What befell those counted, from the verb before the number or behind the noun."""
    before = _WORD_BEFORE.search(text, max(0, begin - 28), begin)
    if before and (fate := _FATES.get(before[1].lower())) and fate not in ("dead", "died"):
        return fate
    after = _FATE_AFTER.match(text, end)
    return _FATES.get(after["fate"], "") if after else ""


def _headed(text: str, begin: int) -> str:
    """'The number of asylum seekers rose to', 'the death toll stood at'."""
    found = _HEADED.search(text, max(0, begin - _HEADED_REACH), begin)
    if found is None:
        return ""
    return " ".join((found["noun"] or found["head"]).split())
