"""Whether a headline leaves open what its words point back to: "the bank", "the team", "the plan".

"The" before a noun says that the reader knows which. He does where the noun is explained behind it
("the fire at Lund"), told before it in the same words ("a fire ... the fire"), known to all ("the
internet"), a body or a person named before it ("Norbank ... the bank"), or what the dossier is
about. Else the headline ends before the clause that points back, or there is none.

    closed("Mara Quill resigned on Monday after the vote", "Monday", frozenset())
    ->  "Mara Quill resigned on Monday …"

It knows no grammar: where a noun's group ends is told by the words that cannot stand in one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise

from dossier.articles.article import fold_name
from dossier.language.lexicons import table, words
from dossier.language.name_words import is_common
from dossier.timeline.passing import FINITE, is_clause

STEM = 5  # letters that inflection mostly leaves alone, as in `likeness`
TITLES = 2  # titles that must print a word for the dossier to be about it
SHORTEST = 40  # characters that a shortened headline keeps at least
LONGEST = 6  # words of a noun's group
EXPLAINS = 6  # words in which a name must follow that explains a noun

_WORD = re.compile(r"[^\W_](?:[\w’'.-]{0,40}[\w’'])?|[^\w\s]")
_KNOWN = table("definite_nouns")
_ACTORS = words("speaking_nouns") | words("offices")
_TELLING = frozenset("report reports statement statements study survey".split())
_ENDS = words("function_words") | words("reporting_words")
_EXPLAINS = frozenset(
    "of that who which where whose whom for to between behind against about into when how "
    "than".split()
)
_PLACES = frozenset(
    "in at on from with by near over under inside outside across around within off aboard".split()
)
_RESULTS = frozenset("free open shut ashore afloat alive dead unharmed empty".split())
_SITES = frozenset("town village school hotel airport".split())
_STOPS = frozenset(",;:")
_MARKS = frozenset('"“”')
_UNIQUE = re.compile(r"first|second|third|last|only|most|least|worst|best|[a-z]{3,}est|\d+")
_OWNER = re.compile(r"(?<=s)['’]\Z|['’]s\Z")
_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\Z"
)
_ORDINALS = ("another ", "second ", "separate ", "earlier ", "previous ")
_SEVERAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})((?:[a-z-]{{3,15}} )?[a-z]{{3,15}})\b")
# Before "it" and "they" at the head of a clause must stand what they mean; "them" are several.
_PLURAL = re.compile(r"[a-z]s\b|\b(?:and|people|men|women|children|police)\b")
_PRONOUN = re.compile(
    r"(?P<several>\bthem\b)"
    r"|, (?:they\b|it\b(?! (?:emerged|became|turned out|was (?:\w{2,14} ){0,2}that)\b))"
)
_CUT = re.compile(
    r",? (?=(?:after|before|when|while|because|since|despite|amid|although|though|but|who|which"
    r"|that (?:is|are|was|were|has|have|had))\b|as [^,.]{1,60}? [a-z]{2,14}(?:ed|ot|s)\b"
    r"|and ['‘]?[a-z]{2,14}ed\b)"
)


def topics(titles: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that two titles print, or the only one."""
    printed = Counter(each for title in titles for each in {stem(w) for w in _folded(title)})
    needed = min(TITLES, len(titles))
    return frozenset(each for each, count in printed.items() if count >= needed)


def several(text: str) -> frozenset[str]:
    """Return the stems of what a text tells two of: "a second breach", "the earlier fire"."""
    if not any(word in text for word in _ORDINALS):
        return frozenset()
    groups = (found.group(1).split() for found in _SEVERAL.finditer(text))
    return frozenset(stem(word) for group in groups for word in group)


@lru_cache(maxsize=1 << 13)
def closed(heading: str, said: str, about: frozenset[str]) -> str:
    """Return a headline, cut before a clause that points back; '' where no part stands alone.

    Args:
        heading: the headline.
        said: the words that date it, which stay.
        about: the stems of what the dossier is about.
    """
    if any(map(_is_open, _PRONOUN.finditer(heading))):
        return ""
    if "the" not in heading and "The" not in heading:
        return heading
    at = _points_back(_WORD.findall(heading), about)
    if at is None:
        return heading
    said = " ".join(said.split())
    *_, back = islice(_WORD.finditer(heading), at + 1)
    ends = [
        cut.start()
        for cut in _CUT.finditer(heading, SHORTEST, back.start())
        if said in (kept := heading[: cut.start()])
        and is_clause(kept)
        and kept.rpartition(" ")[2] not in _ENDS
    ]
    return f"{heading[: ends[-1]]} …" if ends else ""


def _is_open(pronoun: re.Match[str]) -> bool:
    """Whether nothing before "it", "they" or "them" can be what is meant."""
    before = pronoun.string[: pronoun.start()]
    return not (_PLURAL if pronoun["several"] else FINITE).search(before)


def _points_back(tokens: Sequence[str], about: frozenset[str]) -> int | None:
    """The place of the first "the" of which the reader cannot know what it means."""
    quoted = False
    for at, token in enumerate(tokens):
        quoted ^= token in _MARKS
        if token in ("the", "The") and not quoted:
            if tokens[at + 1 : at + 2] == ["same"]:
                return at
            end = _group_end(tokens, at + 1)
            if at + 1 < end and not _is_known(tokens, at, end, about):
                return at
    return None


def _group_end(tokens: Sequence[str], start: int) -> int:
    """Where the adjectives and the noun end that begin at a word."""
    for at in range(start, min(start + LONGEST, len(tokens))):
        token = tokens[at]
        verb = at > start and (token in _RESULTS or FINITE.fullmatch(token))
        if not token[0].isalnum() or token in _ENDS or verb:
            return at
        if _OWNER.search(token):
            return at + 1
    return min(start + LONGEST, len(tokens))


def _is_known(tokens: Sequence[str], at: int, end: int, about: frozenset[str]) -> bool:
    """Whether a reader knows what is meant by "the" at a place, whose group ends at another."""
    if any(word[0].isupper() or _UNIQUE.fullmatch(word) for word in tokens[at + 1 : end]):
        return True
    group = [_OWNER.sub("", word).lower() for word in tokens[at + 1 : end]]
    before = tokens[:at]
    told = {stem(word.lower()) for word in before}
    if any(stem(word) in about or stem(word) in told for word in group):
        return True
    kind = _kind(group[-1])
    if group[-1] in _SITES:
        kind = "known" if _tells_place(before) else ""
    return (
        kind == "known"
        or (kind == "country" and _names(tokens))
        or (kind == "actor" and _names(before))
        or _is_explained(tokens, end)
        or _is_put_beside(tokens, at, end)
        or tokens[end : end + 1] == ["["]
    )


def _kind(noun: str) -> str:
    """How a reader knows a noun that nothing explains, '' if he does not."""
    single = noun.removesuffix("s")
    acts = (noun in _ACTORS or single in _ACTORS) and noun not in _TELLING
    return _KNOWN.get(noun) or _KNOWN.get(single) or ("actor" if acts else "")


def _tells_place(tokens: Sequence[str]) -> bool:
    """Whether words say where something was: "in Lund"."""
    return any(word in _PLACES and _is_name(name) for word, name in pairwise(tokens))


def _is_put_beside(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether the name behind a comma is that of the noun: "The owner, Ann Lee,"."""
    if tokens[end : end + 1] != [","] or (at and tokens[at - 1] != "of"):
        return False
    return any(_is_name(word) for word in tokens[end + 1 : end + 2])


def _is_explained(tokens: Sequence[str], end: int) -> bool:
    """Whether what follows a noun says which: "of ...", "who ...", "in Lund", "led by Quill"."""
    if _OWNER.search(tokens[end - 1]):
        return False
    following = tokens[end : end + 2]
    if not following or following[0] in _EXPLAINS or following[0].endswith("ing"):
        return bool(following)
    if following[0] not in _PLACES and following[1:] != ["by"]:
        return False
    for word in tokens[end + 1 : end + EXPLAINS]:
        if word in _STOPS:
            return False
        if _is_name(word):
            return True
    return False


def _names(tokens: Sequence[str]) -> bool:
    """Whether words name something; the first begins with a capital letter anyway."""
    if any(_is_name(word) for word in tokens[1:]):
        return True
    opens = tokens[:2]
    if len(opens) < 2 or not _is_name(opens[0]) or is_common(opens[0]):
        return False
    return not opens[1].isalpha() or FINITE.fullmatch(opens[1]) is not None


def _is_name(token: str) -> bool:
    return token[0].isupper() and not _DAY.match(token) and token.lower() not in _ENDS


def stem(word: str) -> str:
    """Return a word without the ending that inflection gives it."""
    return word.removesuffix("s")[:STEM]


def _folded(title: str) -> list[str]:
    return [
        word
        for word in fold_name(title).split()
        if word.isalpha() and len(word) > 2 and word not in _ENDS
    ]
