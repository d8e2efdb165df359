"""What the words around a name tell: a person, a firm or another thing, the title of a work.

A person says something, is so many years old, is somebody's mother, holds an office; a firm has
shares and customers, is worked at, stands behind "the company". Newspapers print such a sign at
the first mention, so one sign anywhere in an article serves every mention there.

    acts_as_person("Ann Lee, 42, wept", 0, 7)  ->  True

It reads no more than the nearest words, and nothing of the name itself.
"""

from __future__ import annotations

import re

from dossier.language import name_words as about
from dossier.language.lexicons import table
from dossier.language.lexicons import words as words_of

_NEAR = 60
_KIN = (
    "mother father parents? wife husband widow widower son daughter brother sister uncle aunt "
    "nephew niece cousin grandfather grandmother grandson granddaughter fianc[eé]e? girlfriend "
    "boyfriend colleague friend neighbou?r"
).replace(" ", "|")
_AFTER = re.compile(
    r",? \(?(?:aged )?\d{1,3}\b(?!,\d| ?%)[,)]|,? who(?:se|m)?\b"
    r"|,? (?:said|says|told|added|tweeted|testified|recalled|joked|pleaded|wept)\b"
    r"| (?:(?:was|is|were|has been|had been) )?(?:(?:shot|stabbed|beaten) (?:dead|to death)|born"
    r"|arrested|jailed|sentenced|convicted|imprisoned|buried|stabbed|hospitali[sz]ed)\b"
    r"| (?:has |had )?died\b| (?:he|she) (?:said|says)\b"
    rf"|['’]s? (?:{_KIN}|family|lawyer|attorney|spokes\w+|death|body|funeral|trial|birthday)\b"
)
_BEFORE = re.compile(
    r"(?:\b(?:says|added|named|called|quoted)|[,”\"] ?said|-old"
    r"|\b(?:written|led|directed|played|signed|headed|accompanied|beaten|filmed|chaired|coached"
    r"|painted|sung|composed|joined|filed|succeeded|replaced) by"
    rf"|\b(?:{_KIN}),?) \Z"
)
_PERSON = frozenset("man woman boy girl teenager resident suspect defendant inmate convict".split())
_LEAD = re.compile(r", (?:(?:the|a|an|then|now|its|their|his|her) )?")
_PHRASE = re.compile(
    r"(?:[\w'’-]{1,40} ){0,4}?([a-z][a-z-]{2,30})(?=,|\.| of\b| for\b| at\b| to\b)"
)

_FIRM_AFTER = re.compile(
    r" (?:&|and) (?:Co|Sons?|Company|Bros|Brothers|Partners|Associates)\b"
    r"|,? (?:Inc|Corp|Ltd|LLC|LLP|PLC|Plc|plc|GmbH|AG|SpA|NV|SA)\b"
    r"|['’]s? (?:shares|stock|customers|subsidiar(?:y|ies)|shareholders|headquarters|revenues?"
    r"|profits?|earnings|founders?|co-founder|chief executive|CEO|board)\b"
    r"| (?:CEO|chief executive) [A-Z]"
)
_FIRM_BEFORE = re.compile(
    r"\b(?:(?:analyst|economist|strategist|trader|broker|lawyer|attorney|partner|executive"
    r"|manager|employee|worker|engineer|work|worked|working|job)s? (?:at|with)"
    r"|(?:share|stake|stock|investor)s? (?:of|in)"
    r"|(?:customers|clients|employees|subsidiary|offices|unit|division|acquisition|takeover"
    r"|merger) (?:of|with)|(?:owned|published|sold) by"
    r"|(?:chief executive|CEO|chairman|chairwoman|president|director|co-?founder|founder|partner"
    r"|shareholder|spokes(?:man|woman|person))s? (?:of|at)) (?:the )?\Z",
    re.IGNORECASE,
)
_FIRM_LINKS = (" at ", " with ", " of ", " in ", " by ", " the ")
_FOLLOWING = re.compile(r" ([a-z]+|\d{4})\b(?! ?[-–—] ?\d)")
_LAST = re.compile(r"\b([a-z]+)(?: (?:called|named|known as))? \Z")
_BEFORE_COMMA = re.compile(r"\b([a-z]+), \Z")
_APPOSED = re.compile(
    r", (?:the|a|an) (?:[\w'’-]{1,30} ){0,3}?([a-z]{3,20})"
    r"(?=[,.]| (?:that|which|whose|based|behind|at|in)\b)"
)
_AT_A_PLACE = frozenset("in to at near around outside through towards into between from".split())
_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}  # fmt: skip


def acts_as_person(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name of several words is said of persons alone."""
    before = text[max(0, start - _NEAR) : start]
    return bool(
        _AFTER.match(text, end, end + _NEAR)
        or _BEFORE.search(before)
        or _follows_office(before)
        or _is_introduced(text, before, end)
        or _holds_office(text, end)
    )


def follows_office(text: str, start: int) -> bool:
    """Whether an office stands right before a name ("the minister Lee")."""
    return _follows_office(text[max(0, start - _NEAR) : start])


def called_thing(text: str, start: int, end: int) -> bool:
    """Whether the text itself calls a name a firm, a ship, a group or a place."""
    before = text[max(0, start - _NEAR) : start]
    if _FIRM_AFTER.match(text, end):
        return True
    if before.endswith(_FIRM_LINKS) and _FIRM_BEFORE.search(before):
        return True
    return _noun_behind(text, end) or _noun_before(text, before, start, end)


def _noun_behind(text: str, end: int) -> bool:
    after = _FOLLOWING.match(text, end, end + _NEAR)
    if after and (after[1].isdigit() or after[1] in words_of("things_named")):
        return True
    apposed = _APPOSED.match(text, end)
    return apposed is not None and table("things_named").get(apposed[1]) == "both"


def _noun_before(text: str, before: str, start: int, end: int) -> bool:
    which = text.startswith(", which", end)
    last = _LAST.search(before) or (which and _BEFORE_COMMA.search(before))
    if not last:
        return False
    name_end = text[start:end].rsplit(maxsplit=1)[-1]
    if last[1] in _AT_A_PLACE and about.organisation_kind(name_end) == "place":
        return True
    # "the Lee sisters" and "the Ann Lee case" are of a person, "the Red Cross" is none.
    unfollowed = last[1] == "the" and not _FOLLOWING.match(text, end, end + _NEAR)
    return unfollowed or table("things_named").get(last[1]) == "both"


def is_title_of_work(text: str, start: int, end: int) -> bool:
    """Whether a name fills a quotation of its own, as films and songs do."""
    close = _QUOTES.get(text[start - 1 : start])
    return close is not None and text[end : end + 2].lstrip(",.")[:1] == close


def _follows_office(before: str) -> bool:
    if before[-1:] != " " or not before.strip():
        return False
    last = before.rstrip(" ,").rsplit(maxsplit=1)[-1]
    if not last.isalpha() or (last.endswith("s") and not about.is_one_office(last)):
        return False
    if before[-2] == ",":
        return last in _PERSON
    return about.is_office(last) or about.is_epithet(last) or last.casefold() in _PERSON


def _is_introduced(text: str, before: str, end: int) -> bool:
    """Whether an office stands before, and commas on both sides ("her skipper, Ann Lee, said")."""
    if not before.endswith(", ") or text[end : end + 1] not in (",", "."):
        return False
    last = before[:-2].rsplit(maxsplit=1)[-1:]
    return bool(last) and last[0].islower() and about.is_one_office(last[0])


def _holds_office(text: str, end: int) -> bool:
    """Whether an office in small letters follows between commas ("Ann Lee, the first mayor of")."""
    lead = _LEAD.match(text, end)
    phrase = lead and _PHRASE.match(text, lead.end())
    if not phrase:
        return False
    return about.is_office(phrase[1]) and not about.is_epithet(phrase[1])
