"""Whether a sentence tells what was so, and not what happened: "was closed for years", "did not".

    tells_state("The ferry Hesper was still at sea on Monday.")  ->  True

It asks the first verb alone, known by its form.
"""

from __future__ import annotations

import re

from dossier.timeline.passing import FINITE, PAST

_STATE = re.compile(
    r"had (?:[a-z]{2,12} )?been [a-z]{2,14}ing\b|"
    r"(?:is|are|do|does)\b|had (?:still )?not\b|did not\b"
    r"|(?:was|were) (?:[a-z]{2,12}ly )?(?:an?|the only|the \d{1,3}[a-z]{2}|still|not|to|unable"
    r"|unavailable|aware|supposed|absent|present|silent|empty|[a-z]{2,14}ing)\b"
    r"|(?:has|have|had) (?:always|frequently|long|often|regularly|repeatedly)\b"
    r"|(?:can|could|may|might|must|should|would|looked|seemed|remained)\b"
    r"|(?:has|have) (?!(?:[a-z]{2,12}ly |also |now |not |never |already |just )?"
    r"(?:been|begun|become|come|gone|done|[a-z]{2,14}(?:ed|en)|made|said|told|sent|left|lost|won|set"
    r"|put|cut|hit|met|led|held|found|brought|bought|sold|paid|built|kept|shot|fought|caught|taught"
    r"|thought|sought|run|sunk|sung|swum|spent|struck|stood|understood|grown|known|shown|thrown|torn"
    r"|worn|sworn|drawn|withdrawn|heard|fled|fed|read|shut|split|spread|quit)\b)"
)
_INSERTION = re.compile(r", (?:which|who|whose|where)\b[^,]*(?:,|\Z)")
_ATTRIBUTE = re.compile(r"\b(?:an?|the|its|their|his|her) [a-z]{2,14}ed\b(?= [a-z])")
_NOT = re.compile(r"\b(?:has|have|had|did|was|were)n['’]t\b")


def tells_state(heading: str) -> bool:
    """Return whether a headline's first verb says what is so, or none what happened.

    A caption has none: "Boys throw stones at an abandoned car on Monday."
    """
    told = _ATTRIBUTE.sub("", _INSERTION.sub("", heading))
    verb = FINITE.search(told)
    if verb is None or _NOT.search(told, 0, verb.end()) or _STATE.match(told, verb.start()):
        return True
    return not PAST.search(told, told.find(" "))
