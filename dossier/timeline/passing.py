"""Whether a date stands in passing: it dates something, but not what its sentence tells.

So does one in a relative clause ("who was freed last year"), beside a participle that hangs on a
noun ("the girls kidnapped two years ago"), before a noun ("the 2014 raid", "Thursday's raid"), or
in an aside ("according to a report of 2014", "since the news broke on Sunday").

    in_passing("The raid of 2014 was told on Monday.", 12, 16)  ->  True

It parses no grammar: a verb is known by its form alone.
"""

from __future__ import annotations

import re

from dossier.language import wordlist
from dossier.language.lexicons import table

_REACH = 100
_OWNS = re.compile(r"['’]s?\b")
_ATTRIBUTE = re.compile(
    r"\b(?:the|an?|its|his|her|their|this|that|of|our) (?:(?:early|late|year) |mid-)?\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bthe year \Z", re.IGNORECASE)
_DESCRIBED = re.compile(r"\b(?:the|an?|its|his|her|their) [a-z]{3,12} \Z", re.IGNORECASE)
_MEASURES = re.compile(r"(?:the )?(?:[a-z]+ )?(?:quarter|half|year)\Z", re.IGNORECASE)
_NOUN_NEXT = re.compile(r"[ -][a-z]{3,}|[ -][A-Z][\w.]{0,20} (?:[A-Z]|of |[a-z]{3})")
_NO_NOUN = frozenset(
    "after and as at before but by during following for from had has have he if in into it of on "
    "or over she since that the they through to under until was were when where which while who "
    "will with would".split()
)
_RELATIVE = re.compile(
    r",? \b(?:who|whom|whose|which|where)\b"
    r"|(?<!said)(?<!says) that (?:was|were|had|has|have|is|are)\b"
)
_CLOSES = re.compile(r", (?!(?:and|or|including)\b)")
_MAIN = frozenset("is are was were has have had will would".split())
_LINKS = re.compile(
    r"[,;]|\b(?:that|who|whom|whose|which|where|and|but|when|as|because|if|he|she|it|they)\b"
)
_PARTICIPLE = re.compile(
    r"[\w’'-]{1,40}(?P<comma>,?) (?P<form>[a-z]{2,14}ed|taken|held|seen|shown|found|made|given"
    r"|built|known|written|sold|stolen|led|heard|told|left|sent|brought|caught|bought|born|worn|thrown|drawn"
    r"|chosen|driven|broken|hidden|lost|won|spoken|signed) (?:(?P<by>by|from)\b"
    r"|(?:in|on|at|to|for|between|during|through|more than|over|about|some|around)\b|\Z)"
)
_INSERTED = re.compile(r", (?:is|are|was|were|has|have|had|will|would)\b")
_THOSE = re.compile(r"\bthose (?:\w{2,15} ){1,5}\Z")
_OPENED_THAT = re.compile(
    r"(?:After|Amid|Besides|Despite|Following|Given|With)\b.{0,160}\bthat .{0,100}\Z"
)
_OPENED = re.compile(r"(?:Since|Although|Though|While|Because|If)\b[^,]{0,160}, [^,]*\Z")
_DEED = re.compile(
    r"(?:['’]s?|\b(?:his|her|its|their)) (?:[a-z]{3,15} )?(?P<deed>[a-z]{3,15}) in \Z"
    r"|\b(?:after|since|before|following) the (?:[\w-]{2,15} ){0,3}"
    r"(?P<known>[a-z]{3,15}) (?:in|on) \Z"
)
_PERFECT = re.compile(r" (?:has|have)\b")
_KINDRED = {**table("kindred_words"), **table("actions")}
_DEEDS = frozenset(noun for noun, deed in _KINDRED.items() if deed.endswith("ed"))
_GOES_ON = re.compile(r"[^,]{0,100}, ")
_AUXILIARIES = frozenset(
    "was were been be being is are am has have had having get got gets not also ever never then "
    "since just first still reportedly allegedly later already who which that and it he she they "
    "we".split()
)
_ASIDE = re.compile(
    r"\b(?:according to|compared (?:with|to)|based on|as of|as (?:reported|noted)|dated|up from"
    r"|down from|on top of|ahead of)\b"
    r"|\A(?:although|though|while|if|because|unlike|despite|born)\b|\bsince (?=\S)|\buntil (?=\S)"
    r"|\A(?:, )?with [^,]{1,80} [a-z]{2,14}ing\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r", |; |\b(?:that|when|after|before|as|because|if|while|and|but|where) ")
PAST = re.compile(
    rf"\b(?:was|were|has|have|had|did|[a-z]{{2,14}}ed|{'|'.join(wordlist.load('past_forms'))})\b"
)
_FORMS = "|".join((*wordlist.load("past_forms"), *wordlist.load("reporting_words")))
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|do"
    r"|disputes|denies|rejects|confirms"
    rf"|[a-z]{{2,14}}ed|{_FORMS})\b"
)
_VERB_NEXT = re.compile(rf", {FINITE.pattern}")
_GERUND = re.compile(r"[a-z]{2,14}ing\b")
# Behind these a main clause must follow, and in an insertion stands no main verb.
_DEPENDENT = re.compile(
    r"(?:As|While|When|If|Although|Though|Because|After|Before|Once|Since)\b[^,]*\Z"
)
_INSERTION = re.compile(r", (?:the|an?) [^,]{1,120}(?:,|\Z)")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\Z"
)
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w.]{0,20}) \Z")


def in_passing(sentence: str, at: int, end: int) -> bool:
    """Return whether the date from `at` to `end` dates something beside what the sentence tells."""
    before = sentence[:at]
    if _is_attribute(sentence, at, end) or _stands_before_verb(sentence, before, end):
        return True
    opened = [found.end() for found in _RELATIVE.finditer(before)]
    if opened and not (_CLOSES.search(before, opened[-1]) or _is_followed(before, opened[-1])):
        return True
    if " until after " in before or _ASIDE.search(before[max(before.rfind(", "), 0) :]):
        return True
    participles = _PARTICIPLE.finditer(before, max(0, at - _REACH))
    inserted = bool(_GOES_ON.match(sentence, end)) and not opened
    return any(_hangs_on_noun(before, found, inserted=inserted) for found in participles)


def _is_followed(before: str, opened: int) -> bool:
    """Whether a main verb follows a relative clause: "the ferry that sank will be raised"."""
    verbs = list(FINITE.finditer(before, opened))
    return any(
        verb.group() in _MAIN and not _LINKS.search(before, verbs[0].end(), verb.start())
        for verb in verbs[1:]
    )


def _stands_before_verb(sentence: str, before: str, end: int) -> bool:
    """Whether the main verb, of another time, comes behind a date.

    Then it is that of an insertion, of a clause, or of the subject: "The oil of the spill two
    months ago has come ashore".
    """
    if ", " in before and (_INSERTED.match(sentence, end) or _is_inserted(sentence, before, end)):
        return True
    if sentence.startswith(", ", end) and _OPENED_THAT.match(before):
        return True
    if sentence.startswith(", ", end) and _OPENED.match(before) and FINITE.search(before):
        return not FINITE.search(before, before.rfind(", "))
    return bool(before and _PERFECT.match(sentence, end) and not FINITE.search(before))


def _is_inserted(sentence: str, before: str, end: int) -> bool:
    """Whether the date ends what is put beside the subject: "Hesper, pride of May, sank"."""
    opened = before.rfind(", ")
    return bool(
        _VERB_NEXT.match(sentence, end)
        and before.count(" ", opened + 2) > 1
        and not FINITE.search(before)
    )


def is_clause(words: str) -> bool:
    """Return whether words say something whole: a main clause, and all of what is said in it."""
    told = _INSERTION.sub("", words)
    if not FINITE.search(told) or _DEPENDENT.match(told):
        return False
    _, said, content = words.rpartition(" that ")
    return not said or FINITE.search(content) is not None


def _is_attribute(sentence: str, at: int, end: int) -> bool:
    """Whether the date owns or qualifies a noun, or is itself what the sentence is about."""
    near = max(0, at - _REACH)
    if _OWNS.match(sentence, end) or _YEAR.search(sentence, max(0, at - 12), at):
        return True
    if _THOSE.search(sentence, near, at):
        return True
    if sentence.endswith((" for ", " for the "), 0, at) and _MEASURES.match(sentence[at:end]):
        return True  # "results for the second quarter"
    owned = _DEED.search(sentence, near, at)
    if owned and (owned["deed"] or owned["known"]) in _DEEDS:
        return True  # "spoke of her brother's death in June"
    follows = _NOUN_NEXT.match(sentence, end)
    said = sentence[at:end]
    qualifies = follows and (
        _ATTRIBUTE.search(sentence, max(0, at - 16), at)
        or (said.isdigit() and _DESCRIBED.search(sentence, max(0, at - 20), at))
        or (_MONTH.match(said) and _CAPITAL_BEFORE.search(sentence, max(0, at - 24), at))
    )
    return bool(qualifies and follows and follows.group()[1:].lower() not in _NO_NOUN)


def _hangs_on_noun(before: str, found: re.Match[str], *, inserted: bool) -> bool:
    """Whether a participle has no auxiliary, and names its doer or follows another verb.

    With a comma before it (`found["comma"]`) it needs one behind its date too: an insertion.
    """
    near = before[max(0, found.start() - 24) : found.start("form")].split()[-3:]
    if any(word.casefold() in _AUXILIARIES for word in near) or _CLOSES.search(before, found.end()):
        return False
    if found["by"]:
        return True
    if found["comma"]:
        return inserted
    opened = max((each.end() for each in CLAUSE.finditer(before, 0, found.start())), default=0)
    told = opened, found.start()
    return bool(FINITE.search(before, *told) or _GERUND.match(before, *told))
