"""Where a sentence proper begins: behind a stamp, a dateline, a heading and a connective.

    proper("DORWICK (NNA) - However, the Hesper sank.")  ->  the place of "the Hesper"

What stands before it tells when and where a text was sent, or ties it to the sentence before.
"""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"[A-Z][A-Z.,' -]{2,40}(?:, [A-Z][a-z.]{1,12})? ?(?:\([A-Z][A-Za-z ]{1,20}\) ?)?(?:—|–|--|-) ?"
    r"|(?:[A-Z][a-z]{1,20},? ){1,4}\([A-Z][A-Za-z ]{1,20}\) (?:—|–|--|-) ?"
    r"|\([A-Z][A-Za-z ]{1,20}\) ?(?:(?:—|–|--|-) ?)?"
    r"|(?:[A-Z][A-Z0-9.'’-]{1,20} ){3,12}(?=[A-Z][a-z])"  # a heading in capitals
)
_STAMP = re.compile(
    r"(?:[A-Z][a-z]{2,12}: )?\([^()]{1,60}(?:\([^()]{1,30}\)[^()]{0,60})?\) (?=[A-Z])"
    r"|(?:PA|AP|AFP) (?=[A-Z])"
    r"|[A-Z][A-Z ]{2,20}, \d{1,2}:\d\d [ap]\.?m\.?[^\"“]{0,40}?: (?=[A-Z])"
    r"|[^.!?]{0,160}?\b\d{1,2}[:.]\d\d ?(?:[ap]m )?(?:AM|PM|GMT|BST|EST|EDT|UTC)\b (?=[A-Z(])"
    r"|\d{1,2}[:.]\d\d (?:[A-Za-z]{2,8} )?time,? (?:[A-Z][a-z]{2,8}, )?"
    r"\d{1,2} [A-Z][a-z]{2,8} \d{4} "
)
_CONNECTIVE = re.compile(
    r"(?:However|Meanwhile|But|And|Also|Separately|Additionally|Moreover|Furthermore|In addition"
    r"|Instead|Yet|So|Then|Still|Indeed|Nevertheless|Nonetheless|Besides|Similarly|Likewise|Thus"
    r"|Therefore|Of course|In fact|For example|For instance|As a result|Elsewhere|Or|Once again"
    r"|As it happens|Later(?= on | in the ))\b,? "
    r"|(?:[A-Z][a-z]{2,12}(?: [a-z]{2,12})?|[A-Z][A-Z’'-]{2,20}):\s(?=[A-Z])"
)
# A heading whose line has no stop, and the sentence behind it.
_HEADING = re.compile(
    r"[A-Z](?:[^.,!?\"“”]|,(?=\d)){10,120}?[a-z] "
    r"(?=(?:The|An?|On|In|It|He|She|They) [a-z\d]|Speaking (?:at|in|on|to) )"
)


def proper(words: str) -> int:
    """Return the place in a sentence where it proper begins."""
    start = 0
    for opening in (_STAMP, _DATELINE, _HEADING, _CONNECTIVE, _STAMP):
        if found := opening.match(words, start):
            start = found.end()
    return start
