"""Whether two articles are one text, as they align, and what else of them stands word for word.

A copy, however reworded, follows its text for runs of sentences; two honest reports of one event
agree here and there. So two articles are one text where runs of aligned sentences make up enough
of both, or most of the shorter one, or where most sentences of both align in any order; and names
and figures must stay, else it is but one pattern.

    near_copy(align(text, copy))  ->  True

It does not say which came first.
"""

from __future__ import annotations

from itertools import pairwise

from dossier.origins.alignment import ALIKE, Alignment, Pair, count
from dossier.origins.candidates import FEWEST
from dossier.origins.likeness import words

# The part of a sentence that makes it a rewriter's is that of an article too. Measured on the 242
# pairs of articles within five clusters, on the first dossier and on 80 pairs written for it: runs
# make up .44 and more of both articles in reworded pairs, .33 at most in two honest reports; names
# and figures agree to .71 and more. Most, of one article where the other goes on, or of both in
# any order, is more than half: .42 and .48 in honest reports.
ENOUGH = ALIKE  # part of both articles' sentences in runs; of the names and figures in what aligns


def near_copy(alignment: Alignment) -> bool:
    """Whether enough of two articles aligns, in runs or else in any order, to be one text.

    Quotations do not count: honest articles quote one witness alike, at any length. An article of
    nothing else, or of few sentences, is a copy only where it stands word for word.
    """
    if alignment.agreement < ENOUGH:
        return False  # two reports on one pattern: a match, a verdict, a storm
    whole = any(alignment.sentences) and count(alignment.pairs) == alignment.sentences
    if whole and all(map(_is_verbatim, alignment.pairs)):
        return True
    followed = count(pair for pair in in_runs(alignment) if not pair.quoted)
    anywhere = count(pair for pair in alignment.every if not pair.quoted)
    if min(followed) >= FEWEST:
        most = any(2 * n > of for n, of in zip(followed, alignment.told, strict=True))
        if most or sum(followed) >= ENOUGH * sum(alignment.told):
            return True
    return min(anywhere) >= FEWEST and 2 * sum(anywhere) > sum(alignment.told)


def in_runs(alignment: Alignment) -> tuple[Pair, ...]:
    """Return the pairs next to which another stands, at most one sentence left out between."""
    near: set[int] = set()
    for number, (pair, after) in enumerate(pairwise(alignment.pairs)):
        skipped = [
            following[0].number - before[-1].number - 1
            for before, following in zip(pair.sides, after.sides, strict=True)
        ]
        if min(skipped) == 0 and max(skipped) <= 1:
            near |= {number, number + 1}
    return tuple(alignment.pairs[number] for number in sorted(near))


def passages(alignment: Alignment) -> Alignment | None:
    """Return the alignment with those pairs alone that stand word for word in both, if any do."""
    pairs, moved = (
        tuple(filter(_is_verbatim, each)) for each in (alignment.pairs, alignment.moved)
    )
    return alignment._replace(pairs=pairs, moved=moved) if pairs else None


def _is_verbatim(pair: Pair) -> bool:
    """Whether two sentences differ in one word at most, which is no figure."""
    first, second = (" ".join(each.text for each in side) for side in pair.sides)
    if first == second:
        return True
    one, two = words(first), words(second)
    figures = any(word[0].isdigit() for word in one ^ two)
    return max(len(one - two), len(two - one)) <= 1 and not figures
