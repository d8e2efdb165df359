"""A reporting verb read by a parser's clauses, where the rules find no speaker for it.

A pipeline (`language.pipeline`) gives each verb with its subject and its clause. Such a clause is
taken only for a verb that reports (`cues`), and for a subject that a speaker can be: a person's
mention, a name or a noun phrase. Who that is, is decided as for any other source.

    parsed(ground, cues, speech)  ->  (Cue(...), Source(0, 7, ...), [(18, 27)])

Without a pipeline there are no clauses, and it finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.articles.article import Span
from dossier.language.pipeline import Speech
from dossier.statements.cues import Cue
from dossier.statements.ground import Ground, Source


def parsed(
    ground: Ground, cues: Sequence[Cue], speech: Iterable[Speech]
) -> tuple[Cue, Source, list[Span]] | None:
    """Return the first reporting verb that has subject and clause, the speaker and the words.

    Args:
        ground: the sentence.
        cues: its reporting words.
        speech: the article's clauses of speech, with offsets in its text.
    """
    end = ground.offset + len(ground.sentence)
    for each in speech:
        if not ground.offset <= each.verb[0] < end:
            continue
        verb, subject, content = (
            (first - ground.offset, last - ground.offset)
            for first, last in (each.verb, each.subject, each.content)
        )
        cue = next((cue for cue in cues if cue.start <= verb[0] < cue.end), None)
        if cue is not None and not cue.passive:
            return cue, _source(ground, subject), [content]
    return None


def _source(ground: Ground, subject: Span) -> Source:
    first, last = subject
    inside = (
        mention
        for mention in ground.mentions
        if first <= mention.start - ground.offset < last == mention.end - ground.offset
    )
    words = ground.sentence[first:last].casefold()
    return Source(first, last, next(inside, None), words in ("he", "she", "they", "it"))
