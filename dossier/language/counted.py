"""The noun behind a number: what it counts.

    after("48 Norwegian passengers slept", 2)  ->  the span of 'Norwegian passengers'

It reads no grammar: a plural ends the phrase, and so does a word of a closed class or a past form.
"""

from __future__ import annotations

import re

from dossier.language import wordlist

_NOUN_WORDS = 6
_ALONE_WORDS = 4
_WORD = re.compile(r"[ \n-]([A-Za-z][\w'’.-]{0,30})")
_OPENERS = re.compile(
    r"(?:-a-\w{3,5})?(?:[ \n](?:the|its|their|his|her|our|all|these|those|this|more|other"
    r"|another|additional)\b){0,3}",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,4}")
_ADJECTIVE = re.compile(
    r"(?:ed|ing|an|ish|ese|al|ic|ive|ous|ary|less|ful|ent|ant|ble"
    r"|former|senior|junior|black|white|male|female|young|old|new|large|small) \Z"
)
_SECOND = re.compile(
    r"[ \n](?:and|or)[ \n](?:(?P<kind>(?!\w+ing\b)[a-z]{3,14})[ \n])?"
    r"(?P<noun>(?!thousands|hundreds|millions|billions|dozens)[a-z]{3,20})"
    r"(?=[,.;:)]|[ \n](?:[a-z]{2,12}ed|in|of|at|on|by|to"
    r"|for|from|with|who|that|were|was|have|had|are|is|among|during|across|inside|aboard)\b|\Z)"
)
_ENDS = frozenset(wordlist.load("phrase_ends")) - {"others"}
_PAST = frozenset(wordlist.load("past_forms")) - {"left", "lost", "stolen", "broken"}
_PLURALS = frozenset(wordlist.load("plurals"))
_PEOPLES = frozenset(wordlist.load("demonyms"))
_BEFORE_NOUNS = frozenset(wordlist.load("plurals_before_nouns"))
_NO_PLURALS = frozenset(
    "always perhaps thus besides yes overseas afterwards sometimes nevertheless politics economics"
    " regardless less news this was has does yemen specimen abdomen regimen whereas plus minus"
    " versus across towards nowadays says plainclothes thousands hundreds millions billions"
    " dozens".split()
)


def after(text: str, place: int, *, named: bool = True) -> tuple[int, int] | None:
    """The span of the plural noun behind `place`, with the words before it; None if none stands.

    Args:
        text: the article's text, or the same in small letters.
        place: where the number ends.
        named: whether two capitalised words may be a name ("40 Steve Parsons").
    """
    place = _opened(text, place)
    first = last = 0
    for _ in range(_NOUN_WORDS):
        word = _WORD.match(text, place)
        if word and _joins(text[first : word.start(1)], word[1]):
            place = word.end()
            continue
        if word is None or _ends(word[1], inside=last > 0):
            break
        first = first or word.start(1)
        bare = word[1].rstrip(".'’-")
        owner = word[1].endswith(("s'", "s’"))
        if bare.lower().replace("’", "'").removesuffix("'s") in _PLURALS:
            bare = bare.replace("’", "'").removesuffix("'s")
        if last and not (is_plural(bare) and _leads(text[first:last])):
            break
        if is_plural(bare) and not owner:
            last = word.start(1) + len(bare)
            if not _leads(bare):
                break
        place = word.end()
        if bare != word[1] and not (owner or _ACRONYM.fullmatch(word[1])):
            break
    if not last or (named and _is_name(text[first:last])):
        return None
    return first, _with_second(text, last)


def alone(text: str, place: int) -> tuple[int, int] | None:
    """The span of a noun behind `place` that need be no plural: 'of heroin', 'a $5m fine'."""
    place = _opened(text, place)
    first = last = 0
    for _ in range(_ALONE_WORDS):
        word = _WORD.match(text, place)
        if word is None or _ends(word[1], inside=last > 0):
            break
        bare = word[1].rstrip(".'’-")
        if last and (is_plural(bare) or bare[0].isupper()):
            break
        first = first or word.start(1)
        last = word.start(1) + len(bare)
        place = word.end()
        if bare != word[1]:
            break
    return (first, last) if last and text[first:last].rsplit(maxsplit=1)[-1][0].islower() else None


def _joins(before: str, word: str) -> bool:
    """Whether 'and' stands between two adjectives: 'uniformed and plainclothes officers'."""
    return word in ("and", "or") and bool(_ADJECTIVE.search(before))


def _with_second(text: str, end: int) -> int:
    """Where 'girls and young women' ends; `end` where no second plural closes the phrase."""
    second = _SECOND.match(text, end)
    if second and second["kind"] and not _ADJECTIVE.search(f"{second['kind']} "):
        return end
    if second is None or not is_plural(second["noun"]) or _ends(second["noun"], inside=False):
        return end
    return second.end("noun")


def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun."""
    folded = word.lower()
    if folded in _PLURALS or folded.endswith(("children", "people")):
        return True
    if word[:-1] in _PEOPLES and folded.endswith("s"):
        return True
    if folded in _NO_PLURALS:
        return False
    if folded.endswith("men"):
        return len(folded) > 5
    regular = (
        folded.endswith("s")
        and "." not in folded
        and not folded.endswith(("ss", "us", "is", "'s", "’s"))
    )
    return regular and (len(folded) > 3 or (len(folded) == 3 and word[:2].isupper()))


def _leads(words: str) -> bool:
    """Whether a noun may follow the last of these: 'arms', 'women', a name ('Dallas')."""
    word = words.rsplit(maxsplit=1)[-1]
    return word.lower() in _BEFORE_NOUNS or (word[0].isupper() and word[:-1] not in _PEOPLES)


def _opened(text: str, place: int) -> int:
    found = _OPENERS.match(text, place)
    return found.end() if found else place


def _ends(word: str, *, inside: bool) -> bool:
    folded = word.lower().rstrip(".'’-")
    if len(word) > 1 and word.isupper():
        return False
    return folded in _ENDS or folded in _PAST or (inside and folded.endswith(("ed", "ing")))


def _is_name(words: str) -> bool:
    """'40 Steve Parsons': two capitalised words or more, the last no known plural."""
    each = words.split()
    named = len(each) > 1 and all(word[0].isupper() for word in each)
    return named and each[-1].casefold() not in _PLURALS
