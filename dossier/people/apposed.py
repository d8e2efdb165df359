"""The office that stands behind a name, between commas.

    apposed("Ann Lee, 52, a harbour pilot, left.", 7)  ->  the span of "harbour pilot"

What goes on behind the office (a relative clause, another name) is no part of it. It reads no
office before a name: `offices` does.
"""

from __future__ import annotations

import re

from dossier.articles.article import Span
from dossier.language import name_words as about

_LINKS = frozenset("of for to at in on with from and under".split())
_DETERMINERS = re.compile(r"(?:the|a|an|its|now|currently|formerly|once)\s+", re.IGNORECASE)
_AGED = re.compile(r",? \(?(?:aged )?\d{1,3}\)?(?=,)")
_WHO = re.compile(r"who (?:is|was|has been|serves as|served as) (?:also )?")
_APPOSITION = re.compile(r"[^,;.()\n—–\"“”:]{3,160}")
_SHORT_FORM = re.compile(r"\([A-Z][A-Za-z.&-]{1,11}\)")  # "the Harbour Board (HB)"
_CUT = re.compile(
    r"(?<!\s)\s+(?:who|which|whose|that|when|where|as|because|after|before|during|and one of)\b"
)

# "X, Trade Minister, Ann Lee": the office is of the name that follows.
_OTHER_NAME = re.compile(r",? [A-Z][\w'’-]+ [A-Z]")


def apposed(text: str, end: int) -> Span | None:
    """Return where the office stands between commas behind a name's end, None where none does."""
    if age := _AGED.match(text, end):
        end = age.end()
    if text[end : end + 2] not in (", ", ",\n"):
        return None
    start = end + 2
    for skip in (_WHO, _DETERMINERS):
        if lead := skip.match(text, start):
            start = lead.end()
    found = _APPOSITION.match(text, start)
    if not found or text[found.end() : found.end() + 1] in ('"', "“"):
        return None
    if text[found.end() : found.end() + 1] == "(" and not _SHORT_FORM.match(text, found.end()):
        return None
    phrase = _CUT.split(found.group(), maxsplit=1)[0]
    # An honorific's stop inside the phrase ("aide to Sen.") would cut it in the middle of a name.
    if text[found.end() : found.end() + 1] == "." and about.title_kind(
        (phrase.split() or [""])[-1]
    ):
        return None
    phrase = phrase.rstrip()
    if _OTHER_NAME.match(text, start + len(phrase)) and phrase[:1].isupper():
        return None
    return (start, start + len(phrase)) if _is_office_phrase(phrase) else None


def _is_office_phrase(phrase: str) -> bool:
    """Whether a phrase is an office: few words, its noun, then its end or a preposition."""
    words = re.findall(r"[^\s]+", phrase)
    for place, printed in enumerate(words[:8]):
        word = printed.strip("'’")
        ends = place + 1 == len(words) or words[place + 1] in _LINKS
        if about.is_one_office(word) and ends:
            return len(words) <= 14
        if word in _LINKS and not words[place - 1][:1].isupper():
            return False  # the son of a minister, a friend of the mayor
        inside = word.removesuffix("'s").removesuffix("’s")
        if about.is_function(inside) and not about.is_modifier(inside) and inside not in _NEUTRAL:
            return False
    return False


_NEUTRAL = frozenset("the a an of and".split())
