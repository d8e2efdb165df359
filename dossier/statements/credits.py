"""Quotations that no reporting word reports, but a colon or a dash gives to somebody.

"Ann Lee: “We stay.”" and "“We stay.” – Ann Lee" name the speaker beside the quotation; a sentence
that ends in a colon announces the one in the next paragraph. A post on a network is signed with its
handle: all of its paragraph is what it says.

    credit(ground of '“We stay.” – Ann Lee')  ->  (Cue of the dash, 'Ann Lee', '“We stay.”')

It names nobody where the words beside the mark name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.articles.article import Span
from dossier.statements.around import trim
from dossier.statements.cues import BLOT, CLOSE, OPEN, Cue
from dossier.statements.ends import quote_end
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import before
from dossier.statements.subjects import subject

_COLON = re.compile(rf"[^{BLOT}]{{2,160}}(?P<mark>:) (?={OPEN}{BLOT})")
_DASH = re.compile(rf"[^\w{BLOT}]*+{BLOT}.*{CLOSE} ?(?P<mark>[―—–]|--?) ?(?=[A-Z])")
_SIGNATURE = re.compile(r"(?P<mark>[―—–]|--?) ?(?=[A-Z][^.!?]{1,60}[.]?\Z)")
_POST = re.compile(r"(?P<mark>[―—–]|--?) ?(?P<name>[A-Z][^@()]{1,60}?) \(@\w{1,30}\)")
_SIGNED = 60  # letters from a dash to the end of its sentence


def credit(ground: Ground) -> tuple[Cue, Source, list[Span]] | None:
    """Return the mark that gives a sentence's quotation to somebody, who that is, and the words."""
    sentence = ground.sentence
    if BLOT not in sentence:
        return None
    colon = _COLON.match(sentence)
    if colon:
        source = _named(ground, 0, colon.start("mark")) or subject(ground, 0, colon.start("mark"))
        content = [trim(sentence, colon.end(), quote_end(sentence, colon.end()))]
        return (_cue(colon), source, content) if source else None
    dash = _DASH.match(sentence)
    if dash is None or len(sentence) - dash.end() > _SIGNED:
        return None
    source = _named(ground, dash.end(), len(sentence))
    content = [trim(sentence, 0, dash.start("mark"))]
    return (_cue(dash), source, content) if source else None


def signed(
    ground: Ground, paragraph: Span | None, unclaimed: Span | None
) -> tuple[Cue, Source, Span] | None:
    """Return who a sentence like "– Ann Lee" or "– Ann Lee (@lee)" signs for, and what.

    Args:
        ground: the sentence.
        paragraph: where it stands; what a post says.
        unclaimed: the quotation before it that nobody has said so far.
    """
    post = _POST.search(ground.sentence) if "(@" in ground.sentence else None
    if post and paragraph:
        start, end = post.span("name")
        source = _named(ground, start, end) or Source(start, end, None)
        return _cue(post), source, (paragraph[0], ground.offset + post.start("mark") - 1)
    dash = _SIGNATURE.match(ground.sentence) if unclaimed else None
    by = _named(ground, dash.end(), len(ground.sentence)) if dash else None
    return (_cue(dash), by, unclaimed) if dash and by and unclaimed else None


def announced(ground: Ground, found: Sequence[Cue]) -> tuple[Cue, Source] | None:
    """Return who a sentence that ends in a colon announces, with the words that do it."""
    end = len(ground.sentence.rstrip()) - 1
    if not ground.sentence.startswith(":", end):
        return None
    cue = found[-1] if found else Cue(end, end + 1, "states", frozenset(("quote",)), ":")
    source = before(ground, cue.start, anyone=True) if found and not cue.passive else None
    source = source or _named(ground, 0, end) or subject(ground, 0, cue.end)
    return (cue, source) if source else None


def _cue(mark: re.Match[str]) -> Cue:
    return Cue(*mark.span("mark"), "states", frozenset(("quote",)), mark["mark"])


def _named(ground: Ground, start: int, end: int) -> Source | None:
    """The person who is named from one place to the other and by nothing else before."""
    for mention in ground.mentions:
        first, last = mention.start - ground.offset, mention.end - ground.offset
        if (
            start <= first
            and last <= end
            and ground.sentence[start:first].strip()
            in (
                "",
                mention.title,
            )
        ):
            return Source(first, last, mention)
    return None
