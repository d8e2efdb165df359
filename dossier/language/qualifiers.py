"""The words beside a number that bound it: 'up to', 'more than', 'an estimated', 'or so'.

A ceiling leaves the lower bound open, a floor the upper one; an approximation keeps the number.
"""

from __future__ import annotations

import re

_CEILINGS = (
    "up to",
    "as many as",
    "as much as",
    "at most",
    "at the most",
    "no more than",
    "not more than",
    "fewer than",
    "slightly fewer than",
    "less than",
    "little less than",
    "slightly less than",
    "under",
    "just under",
    "well under",
    "below",
    "just below",
    "as high as",
    "a maximum of",
    "maximum of",
)
_FLOORS = (
    "more than",
    "slightly more than",
    "little more than",
    "greater than",
    "over",
    "well over",
    "just over",
    "at least",
    "a least",  # misprinted
    "above",
    "just above",
    "well above",
    "exceeding",
    "upwards of",
    "upward of",
    "in excess of",
    "no fewer than",
    "not fewer than",
    "no less than",
    "not less than",
    "as few as",
    "as little as",
    "as low as",
    "a minimum of",
    "minimum of",
    "a total of more than",
)
_APPROXIMATIONS = (
    "an estimated",
    "the estimated",
    "estimated",
    "estimated at",
    "about",
    "around",
    "approximately",
    "roughly",
    "some",
    "nearly",
    "almost",
    "close to",
    "circa",
    "only about",
    "in the region of",
    "somewhere around",
    "an average of",
    "plus or minus",
)


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


REACH = 30
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<high>{_longest_first(_CEILINGS)})|(?P<low>{_longest_first(_FLOORS)}|more-than)"
    rf"|(?P<near>{_longest_first(_APPROXIMATIONS)}))[ \n](?:some |all |another )?\Z"
)
_LAST_WORD = re.compile(r"(?<!\w)(\w+)[ \n](?:some |all |another )?\Z")
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in (*_CEILINGS, *_FLOORS, *_APPROXIMATIONS))
_WITH_OVER = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|t(?:ake|akes|aken|aking|ook)|control|power|rule|lead"
    r"|advantage|victory|win|dispute|fight|battle|row|war|concerns?|questions?|debate|talks|anger"
    r"|outrage|authority|jurisdiction|presid(?:e|es|ed|ing)|fl(?:y|ew|own|ying)|su(?:ed|ing)|protests?"
    r"|charged|watch(?:es|ed|ing)?|worr(?:y|ies|ied)|fears?|gave|given|it's)[ \n]\Z"
)
_AFTER = re.compile(
    r"[ \n](?:(?P<low>or more|at least)|(?P<high>or less|or fewer|at most)|or so)\b"
)


def before(lowered: str, start: int) -> tuple[str, int]:
    """The kind of the qualifier before `start` ('high', 'low', 'near', ''), and its beginning."""
    word = _LAST_WORD.search(lowered, max(0, start - REACH), start)
    if word is None or word[1] not in _LAST_WORDS:
        return "", start
    found = _BEFORE.search(lowered, max(0, start - REACH), start)
    if found is None or (word[1] == "over" and _is_of_verb(lowered, found.start())):
        return "", start
    return found.lastgroup or "", found.start()


def _is_of_verb(lowered: str, start: int) -> bool:
    """Whether 'over' belongs to the word before: 'handed over', 'control over'."""
    return bool(_WITH_OVER.search(lowered, max(0, start - 16), start))


def after(lowered: str, end: int) -> tuple[str, int]:
    """Likewise for 'or more' behind a number that ends at `end`, and where it ends."""
    found = _AFTER.match(lowered, end)
    return (found.lastgroup or "near", found.end()) if found else ("", end)
