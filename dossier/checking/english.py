"""Whether a text is in English, the one language that is read, by the commonest words of some.

    is_english("Der Hafen ist seit dem Montag geschlossen, und die Boote ...")  ->  False

It does not tell which language another one is.
"""

from __future__ import annotations

ENOUGH = 25
"""Words of a text that tell its language."""
LOOKED_AT = 2000
"""Characters of its beginning that are."""
AHEAD = 0.05
"""How much greater the part of other languages' words is in a text of theirs: of 1,459 reports in
English one has it, a list of names; of eight languages of Europe none has less than 0.15."""
STRANGE = 0.3
"""The part of letters that are not Latin in a text that is not in English."""

_ENGLISH = frozenset("the and that with from have has are were said this".split())
_OTHERS = frozenset(
    (
        "der die das und nicht ist ein eine mit den von zu im dem sich auf "  # German
        "de het een en van niet dat op zijn te voor "  # Dutch
        "le les la des et du une dans est pour au "  # French
        "el los las que y del por una un con se su "  # Spanish
        "il di che e per non della "  # Italian
        "o os da em uma não para "  # Portuguese
        "i w na nie się z że do jest "  # Polish
        "och att det som av på för ikke og til er"  # Swedish, Danish, Norwegian
    ).split()
)


def is_english(text: str) -> bool:
    """Return whether a text reads as English, or is too short to tell."""
    text = text[:LOOKED_AT]
    words = text.casefold().split()
    if len(words) < ENOUGH:
        return True
    ours, others = (sum(map(known.__contains__, words)) for known in (_ENGLISH, _OTHERS))
    return others - ours < AHEAD * len(words) and (text.isascii() or _is_latin(text))


def _is_latin(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char > "\u024f" for char in letters) <= STRANGE * len(letters)
