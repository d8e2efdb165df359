"""A position from what carries it: a curator's decision, or an assertion that the program found.

A curator's quote becomes evidence and a curator's speaker a person. An assertion brings its own
words: the figure as printed, or the sentence; its speaker and stance are those of the statement in
which it stands. What stands in quotation marks with nobody to say it is the article's in no way:
the article attributes it, and the speaker stays open.

    found(Assertion('Lee said at least five died', ...))  ->  Position('at least five', by Lee)

It compares nothing: `claims.agreement` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.articles.article import Evidence, Status, fold_name
from dossier.claims import as_of, chain
from dossier.claims.answers import Position
from dossier.claims.assertions import Assertion
from dossier.claims.find import Figure
from dossier.claims.likeness import strangers
from dossier.claims.rows import Place
from dossier.claims.terms import terms
from dossier.decisions import FigureDecision, PositionDecision
from dossier.language.text import Text
from dossier.people.merge import Person
from dossier.statements.find import Stance
from dossier.statements.speakers import Speaker
from dossier.when import When

_JOINT = re.compile(r"\A([\"“]?)(?:(?:and|but|while|which|who|as) |Then,? )")
_BROKEN = re.compile(  # what lacks its subject, or its end
    r"\A(?:would|was|were|is|are|has|had|have|will|could|can|may|might|did|be|been|to|that"
    r"|[a-z]+ed)\b|\b(?:that|which|who|whose|and|or|of|the|an?|in|with|from|than)\Z"
)
_SUBORDINATE = re.compile(  # what makes a part of what follows: "which lay", "after leaving"
    r"\b(?:(?:which|who|during|following) |(?:after|before|when|while)"
    r" (?=[a-z]+ing\b|(?:his|her|its|their|the|an?) [^,;.]{1,60}, (?:is|are|was|were|has|had)\b))"
)
_RELATIVE = re.compile(r" who ")
_LATER = re.compile(r" (?:after|before) ")
_NUMBER = r"(?:an?|one|two|three|four|five|six|several|some|a few|\d+)"
_SPAN = re.compile(  # "a week" that the clause behind "after" takes with it
    rf"(?:,(?: just| only)?(?: {_NUMBER})?"
    rf"|(?<! for)(?<! in)(?<! of)(?<! than)(?<! within)(?: just| only)? {_NUMBER})"
    r" (?:minute|hour|day|week|month|year|decade)s?\Z"
)
_AHEAD = 80
_REACH = 12
_LONGEST = 160  # letters of an answer; the sentence stands below it
_OPENING = ('"', "“")  # of a quotation that may close sentences later
_CLOSING = re.compile(r"[\"”]")
_OF_SELF = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]urs?|us)\b(?![-.])")
_MARKS = ('""', "“”")


def decided(decision: PositionDecision, persons: Sequence[Person], evidence: Evidence) -> Position:
    """Return the position that a curator wrote, resting on the quoted words."""
    return Position(
        article=decision.quote.article,
        stance=Stance(decision.stance),
        answer=decision.answer,
        speaker=_named(decision.speaker, persons) if decision.speaker else None,
        via=tuple(_named(name, persons) for name in decision.via),
        figure=_given(decision.figure) if decision.figure else None,
        as_of=decision.as_of,
        note=decision.note,
        evidence=evidence,
        status=Status.CHECKED,
    )


def found(place: Place, text: Text, head: Assertion) -> Position:
    """Return the position that an article takes in a row.

    Args:
        place: where it does.
        text: the article.
        head: what heads the row. An answer in words is a yes or a no to what that says, or, where
            it names somebody else in one office, an answer of its own.
    """
    assertion = place.assertion
    figure = assertion.figure
    matter = "no" if assertion.negated != head.negated else "yes"
    own = figure is not None or strangers(assertion, head)
    sense = "" if own else f"{matter} {fold_name(head.passage.text)}"
    return Position(
        article=assertion.article,
        stance=_stance(assertion),
        answer=_answer(assertion, text, head),
        speaker=assertion.statement.speaker if assertion.statement else None,
        via=chain.via(assertion, text),
        figure=figure,
        as_of=_as_of(assertion, text),
        note="",
        evidence=_evidence(assertion),
        status=Status.MACHINE,
        more=place.more,
        sense=sense,
    )


def answering_as(position: Position, model: Position) -> Position:
    """Return a found position as one of a decided row: of that row's thing and scope, or answer."""
    if position.figure and model.figure:
        known = model.figure
        figure = replace(position.figure, unit=known.unit, counts=known.counts, scope=known.scope)
        return replace(position, figure=figure)
    return replace(position, answer=model.answer, figure=None, sense="")


def printed(assertion: Assertion, text: Text) -> str:
    """Return the words of an assertion, white space folded."""
    return " ".join(text.article.text[assertion.start : assertion.end].split())


def _answer(assertion: Assertion, text: Text, head: Assertion) -> str:
    """The figure, or the words; of long ones from the 'that' before which no word is the head's."""
    words = printed(assertion, text)
    if assertion.figure:
        return words
    while len(words) > _LONGEST and " that " in words:
        before, _, rest = words.partition(" that ")
        if terms(before) & head.around:
            break
        words = rest
    if _LATER.match(text.article.text, assertion.end):
        words = _SPAN.sub("", words)
    short = _in_short(words)
    broken = _BROKEN.search(short) or (not assertion.quoted and _is_part(assertion, text))
    return _in_short(assertion.passage.text) if broken else short


def _is_part(assertion: Assertion, text: Text) -> bool:
    """Whether a clause lacks its subject, or what a relative clause parts from it: its verb."""
    printed, start = text.article.text, assertion.start
    near = _SUBORDINATE.finditer(printed, max(0, start - _REACH), start + _AHEAD)
    begins = any(match.end() == start for match in near)
    ends = assertion.statement is None and _RELATIVE.match(printed, assertion.end)
    return begins or bool(ends)


def _in_short(words: str) -> str:
    """The first words of a long answer; without marks that are not closed in it."""
    words = _JOINT.sub(r"\1", words.strip(" ,;:-–—"))
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    for pair in _MARKS:
        if sum(words.count(mark) for mark in set(pair)) % 2:
            words = words.replace(pair[0], "").replace(pair[1], "")
    return words.strip()


def _evidence(assertion: Assertion) -> Evidence:
    passage = assertion.passage
    return Evidence(passage, passage.start, passage.end, passage.text)


def _stance(assertion: Assertion) -> Stance:
    said = assertion.statement
    if said is None:
        before = assertion.passage.text[: assertion.start - assertion.passage.start + 1]
        opens = before[:1] in _OPENING and not _CLOSING.search(before, 1)
        words = assertion.passage.text[: assertion.end - assertion.passage.start]
        somebody = assertion.quoted or opens or _OF_SELF.search(words, max(len(before) - 1, 0))
        return Stance.ATTRIBUTES if somebody else Stance.STATES
    vague = said.stance is Stance.STATES and (said.reported or said.speaker is None)
    return Stance.ATTRIBUTES if vague else said.stance


def _as_of(assertion: Assertion, text: Text) -> When | None:
    if assertion.figure:
        at = assertion.figure.as_of
    else:
        at = as_of.within(text.article.text, text.dates, (assertion.start, assertion.end))
    return next((each.when for each in text.dates if each.start == at[0]), None) if at else None


def _named(text: str, persons: Sequence[Person]) -> Speaker:
    """The person of that name; of a form that several bear, nobody."""
    wanted = fold_name(text)
    named = [each for each in persons if fold_name(each.name) == wanted]
    known = [each for each in persons if wanted in {fold_name(form.name) for form in each.also}]
    for bearers in (named, known):
        if len(bearers) == 1:
            return Speaker(bearers[0].name, None, bearers[0].name, bearers[0].key)
    return Speaker(text, None, "")


def _given(decision: FigureDecision) -> Figure:
    exact = decision.low is None and decision.high is None
    return Figure(
        value=decision.value,
        low=decision.value if exact else decision.low,
        high=decision.value if exact else decision.high,
        unit=decision.unit,
        qualifier=decision.qualifier,
        counts=decision.counts,
        scope=decision.scope,
        evidence=None,
    )
