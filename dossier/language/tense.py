"""What the words around a place speak of: the past, what is to come, a report or a denial.

The nearest cue to the left in the same clause decides ("will meet on Tuesday", "met on Tuesday"),
except where a modal follows at once ("the talks on Friday will"); without one to the left the
first to the right ("On Friday, ministers are due to"). This is the direction rule of HeidelTime
with cues in place of a tagger.

    direction("They will meet on Tuesday", 18, 25)  ->  1

It parses no grammar: a participle used as an adjective counts as a past form unless listed.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from dossier.language import wordlist


class Cue(Enum):
    """What a word near a date tells of its clause."""

    PAST = "past"
    FUTURE = "future"
    REPORT = "report"
    DENIAL = "denial"


_REACH = 160
# The month and the man are no verbs.
_NAMES = re.compile(r"\bMay\b|\bWill(?= [A-Z])")
_FUTURE = (
    r"will|won't|shall|would|going to|is to|are to|(?<=, )to be|can|could|may|might|must|should"
    r"|(?:postponed|delayed|extended|adjourned|rescheduled|remanded|deferred|suspended|deadline)"
    r"[a-z ]{0,24} (?:until|till|to|for)"
    r"|scheduled|slated|planned (?:for|on|in|to|an?)"
    r"|(?:the|an?|its|their|his|her) planned|upcoming|forthcoming"
    r"|(?:due|set|expected) (?:to|for|on|in|by|at|over|next|later)"
    r"|looming|approaching"
    r"|starts|begins|resumes|expires|kicks off|takes? (?:place|effect)|gets under way"
    r"|(?:planning|likely|poised|ready|preparing|invited|supposed|plans?|expects?|hopes?|hoped"
    r"|hoping|intends?|intended|aims?|aimed|wants?|wanted|needs?|agreed|ordered|decided?|decides"
    r"|agreement|deal|proposal|intention|intent|promise|pledge|decision|vow"
    r"|voted|offered|urged|threatened|prepared|promised|pledged|vowed|seeks?|sought) to"
)
_DECIDED = re.compile(
    r"(?:agreed|ordered|decided|voted|offered|urged|threatened|promised|pledged|vowed|sought"
    r"|wanted|hoped|planned) to\Z"
)
_PLANNED = "scheduled|slated|planned|expected|agreed|prepared"
_DENIALS = frozenset("denied denies deny denial rejected rejects refuted".split())
_REPORTS = frozenset(wordlist.load("reporting_words"))
_NO_PAST = frozenset(wordlist.load("no_past_forms"))
_VERBS = "|".join(wordlist.load("past_forms"))
_FORMS = "|".join(dict.fromkeys((*wordlist.load("past_forms"), *sorted(_REPORTS | _DENIALS))))
_CUE = re.compile(
    rf"\b(?:(?P<past>(?:has|have) been)"
    rf"|(?P<passive>(?:will|would|shall|may|(?:is |are )?to) (?:[a-z]{{2,8}} )?be "
    rf"(?:[a-z]{{2,12}}ly )?(?:[a-z]{{2,14}}ed|{_FORMS}))"
    rf"|(?P<future>{_FUTURE})|(?P<shortened>[a-z]{{1,12}}'ll)"
    rf"|(?P<open>(?:is|are|an?|the|its|still|if [a-z]{{1,12}}) "
    rf"(?!{_PLANNED})(?:[a-z]{{2,14}}ed|{_VERBS}))"
    rf"|(?:had )?(?P<form>[a-z]{{2,14}}ed|{_FORMS}))(?![a-z])"
)
_MODAL_NEXT = re.compile(r"(?:'s [a-z]{2,16})? (?:will|would|is to|are to)\b")
# "to open on Friday" but not "to Paris on Friday", "to hospital on Friday".
_TO_DO = re.compile(
    r"\b(?<!according )(?<!addition )(?<!scheduled )(?<!expected )"
    r"(?<!planned )(?<!due )to (?!(?:the|court|hospital|work|school"
    r"|church|prison|jail|war|town|power|parliament|trial|death|date) )"
    r"(?![a-z]{2,12}[^su]s )[a-z]{3,14} (?:on |in |by |at )?\Z"
)
# "Began to change in October" tells what was.
_WENT_ON = re.compile(
    r"\b(?:began|started|continued|failed|managed|refused|tried|forced|rushed|helped|used|came|went"
    r"|happened|seemed|appeared|was able|were able) to [a-z]{3,14} (?:on |in |by |at )?\Z"
)
_AHEAD_BEFORE = re.compile(r"\b(?:until|till|by|starting|beginning|effective|scheduled) \Z")
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|in advance of"
    r"|(?:planning|preparing|prepared|preparations|ready) for) (?:the )?\Z"
)
_BACK_BEFORE = re.compile(r"\b(?:[Ss]ince|ended|than (?:[a-z]{2,12} )?(?:in|on)) \Z")
# "Had been due to end on Tuesday": planned, and over.
_OVERDUE = re.compile(
    r"\bhad (?:been )?(?:scheduled|due|set|expected|planned|invited|supposed)"
    r" (?:to|for)\b[^.;\n]{0,60}\Z"
)
# The mark stands first, as an engine that looks for one of a set of characters is quick.
_BREAK = re.compile(
    r"[.!?](?<!\b[a-z].)(?<!\bmr.)(?<!\bms.)(?<!\bdr.)(?<!\bmrs.)[\"'”)]{0,2}\s|\n|; "
)


def direction(text: str, start: int, end: int) -> int:
    """Return 1 for what is to come, -1 for the past, 0 where no cue stands near.

    Args:
        text: the text as printed.
        start: where the time expression begins, in code points.
        end: where it ends.
    """
    if _AHEAD_OF.search(text, max(0, start - 24), start):
        return 1
    if _BACK_BEFORE.search(text, max(0, start - 24), start):
        return -1
    cue = nearest(text, start, end)
    if cue is Cue.FUTURE and _OVERDUE.search(text, max(0, start - 90), start):
        return -1
    if cue is None:
        return 1 if _AHEAD_BEFORE.search(text, max(0, start - 12), start) else 0
    return 1 if cue is Cue.FUTURE else -1


@lru_cache(maxsize=4096)
def nearest(text: str, start: int, end: int) -> Cue | None:
    """Return the cue that governs `start` to `end`, None where none is near."""
    right = _until_break(_lowered(text[end : end + _REACH]))
    before = text[max(0, start - _REACH) : start]
    named = text.startswith(("the ", "The "), start)
    to_do = not named and _TO_DO.search(before) and not _WENT_ON.search(before)
    if _MODAL_NEXT.match(right) or to_do:
        return Cue.FUTURE
    left = _after_break(_lowered(before))
    found = list(_CUE.finditer(left))
    if found and (found[-1]["open"] or "").startswith(("is ", "are ")):
        return None
    cues = [(cue, match.end()) for match in found if (cue := _cue(match))]
    if cues and not (cues[-1][0] is Cue.REPORT and " that " in left[cues[-1][1] :]):
        return cues[-1][0]
    ahead = next((cue for match in _CUE.finditer(right) if (cue := _cue_behind(match))), None)
    return ahead or (Cue.PAST if cues else None)


def _cue_behind(match: re.Match[str]) -> Cue | None:
    """The cue of a word behind the date: in 'on Friday they voted to leave' it is the voting."""
    return Cue.PAST if _DECIDED.match(match.group()) else _cue(match)


def _cue(match: re.Match[str]) -> Cue | None:
    if match["past"]:
        return Cue.PAST
    if match["open"]:
        return None
    word = match["form"]
    if not word:
        return Cue.FUTURE
    if word in _NO_PAST:
        return None
    if word in _DENIALS:
        return Cue.DENIAL
    return Cue.REPORT if word in _REPORTS else Cue.PAST


def _lowered(text: str) -> str:
    return _NAMES.sub("____", text).lower().replace("’", "'")


def _until_break(right: str) -> str:
    stop = _BREAK.search(right)
    return right[: stop.start()] if stop else right


def _after_break(left: str) -> str:
    stops = [stop.end() for stop in _BREAK.finditer(left)]
    return left[stops[-1] :] if stops else left
