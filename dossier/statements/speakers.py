"""Who a source's words mean: a person of the article, an institution, or the one before a pronoun.

A pronoun is resolved only where one choice is left: the person its own sentence begins with, else
the speaker or the one subject of the sentence before, of the pronoun's kind (he and she for
persons, it and they for others).

    "The mayor Ann Lee came. She said ..."   ->   Speaker(text='Ann Lee', name='Ann Lee')

It joins no speaker to a person of the dossier: `statements.attribute` does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.articles.article import Span
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import OPENING


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: words as printed (or as the curator wrote), where, and who that is.

    Attributes:
        text: 'Lee', 'the ministry', 'Unicef'.
        span: where these words stand, None if a curator gave them.
        name: the full name in the article where the words mean a person, else ''.
        person: the person's key, '' until `attribute` has found it, or for an institution.
    """

    text: str
    span: Span | None
    name: str
    person: str = ""


_SUBJECT = 60  # a person named within the first letters, title and all, is the subject


def resolve(text: str, ground: Ground, source: Source, last: Speaker | None) -> Speaker | None:
    """Return who a source is; None for a pronoun that leaves more than one choice.

    Args:
        text: the article's text.
        ground: the sentence.
        source: the words that name the speaker.
        last: the speaker or subject of the sentence before.
    """
    start, end = source.start + ground.offset, source.end + ground.offset
    printed = " ".join(text[start:end].split())
    if source.mention is not None:
        return Speaker(printed, (start, end), source.mention.full or source.mention.name)
    if not source.pronoun:
        return Speaker(printed, (start, end), "")
    return _antecedent(ground, printed, (start, end), last)


def subject(ground: Ground) -> Speaker | None:
    """Return the one person whom a sentence names, or the body it begins with."""
    full = {each.full or each.name: each for each in ground.mentions}
    if len(full) == 1:
        name, mention = next(iter(full.items()))
        return Speaker(name, (mention.start, mention.end), name)
    if full or not ground.names:
        return None
    first = ground.names[0]
    if first.kind == "organisation" and first.start - ground.offset < 5:
        return Speaker(first.text, (first.start, first.end), "")
    return None


def _antecedent(ground: Ground, pronoun: str, span: Span, last: Speaker | None) -> Speaker | None:
    """Who a pronoun is: the sentence's own subject, else the speaker or subject before it."""
    before_it = [each for each in ground.mentions if each.end <= span[0]]
    opens = before_it and before_it[0].start - ground.offset < _SUBJECT
    if opens and not OPENING.match(ground.sentence):
        name = before_it[0].full or before_it[0].name
        alone = len({each.full or each.name for each in before_it}) == 1
        person = pronoun.casefold() in ("he", "she")
        return Speaker(name, span, name) if alone and person else None
    if last is None:
        return None
    person = bool(last.name)
    if pronoun.casefold() in ("he", "she") and person:
        return replace(last, span=span)
    if pronoun.casefold() in ("it", "they") and not person:
        return replace(last, span=span)
    return None
