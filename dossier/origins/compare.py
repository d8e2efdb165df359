"""Near-copies joined into an `Origin`: two outlets that print one text are one source.

Articles that share telling words are proposed (`origins.candidates`) and their sentences aligned
in order (`origins.alignment`). A copy, however reworded, follows its text for runs of sentences;
two honest reports of one event agree here and there. So two articles are one origin where runs
of aligned sentences make up enough of both, or most of the shorter one, or where most sentences
of both align in any order; and names and figures must stay, else it is but one pattern. A shared
passage alone makes no origin: it is kept with the first.

    merge({"a": text, "b": copy}, ())[0]  ->  (Origin(key='a', articles=('a', 'b'), ...),)

It does not say which came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from dossier.decisions import OriginDecision, Ruling
from dossier.language.text import Text
from dossier.origins.aligner import Aligner
from dossier.origins.alignment import ALIKE, Alignment, Pair, count
from dossier.origins.candidates import FEWEST, candidates
from dossier.origins.groups import Link, decided, groups, refuse_contradiction, refuse_unknown
from dossier.origins.likeness import words

# The part of a sentence that makes it a rewriter's is that of an article too. Measured on the 242
# pairs of articles within five clusters, on the first dossier and on 80 pairs written for it: runs
# make up .44 and more of both articles in reworded pairs, .33 at most in two honest reports; names
# and figures agree to .71 and more. Most, of one article where the other goes on, or of both in
# any order, is more than half: .42 and .48 in honest reports.
ENOUGH = ALIKE  # part of both articles' sentences in runs; of the names and figures in what aligns
FEW = 6  # articles of an origin that are each compared with each: 15 pairs


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that print one text, by key, and what shows it.

    Attributes:
        key: the key of its first article, lasting.
        articles: their keys, in order.
        alignments: one for each pair of its articles; of more than `FEW`, with the first alone.
        ruling: the decision that joined or parted them, None if none did.
        shared: passages that its articles share with those of a later origin, word for word.
    """

    key: str
    articles: tuple[str, ...]
    alignments: tuple[Alignment, ...]
    ruling: Ruling | None
    shared: tuple[Alignment, ...] = ()


def merge(
    texts: Mapping[str, Text],
    decisions: Iterable[OriginDecision],
    aligner: Aligner | None = None,
) -> tuple[tuple[Origin, ...], frozenset[Ruling]]:
    """Return the origins, every article in exactly one, and the decisions used.

    Args:
        texts: the annotated articles by key.
        decisions: articles the curator joined or parted; they hold against any likeness.
        aligner: what aligns them, where some of it may be recalled.

    Raises:
        DossierError: a decision names an article that does not exist, or joins what another parts.
    """
    decisions = tuple(decisions)
    refuse_unknown(decisions, texts)
    aligner = aligner or Aligner(texts)
    alignments = {pair: aligner.align(*pair) for pair in candidates(texts)}
    links = {pair for pair, alignment in alignments.items() if near_copy(alignment)}
    parted, joined = decided(decisions, "different"), decided(decisions, "same")
    grouped = groups(sorted(texts), sorted((links - parted.keys()) | joined.keys()))
    refuse_contradiction(grouped, parted)
    rulings = {**parted, **joined}
    shared = _shared(alignments, grouped)
    origins = tuple(
        Origin(
            group[0],
            group,
            _compared(group, alignments, aligner),
            next((rulings[pair] for pair in combinations(group, 2) if pair in rulings), None),
            tuple(each for key in group for each in shared.get(key, ())),
        )
        for group in grouped
    )
    return origins, frozenset(decision.ruling for decision in decisions)


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


def passages(alignment: Alignment) -> Alignment:
    """Return the alignment with those pairs alone that stand word for word in both."""
    return replace(alignment, pairs=tuple(pair for pair in alignment.pairs if _is_verbatim(pair)))


def _is_verbatim(pair: Pair) -> bool:
    """Whether two sentences differ in one word at most, which is no figure."""
    first, second = (" ".join(each.text for each in side) for side in pair.sides)
    if first == second:
        return True
    one, two = words(first), words(second)
    figures = any(word[0].isdigit() for word in one ^ two)
    return max(len(one - two), len(two - one)) <= 1 and not figures


def _shared(
    alignments: Mapping[Link, Alignment], grouped: Iterable[tuple[str, ...]]
) -> dict[str, list[Alignment]]:
    """The passages shared by articles of different groups, by the key of the first article."""
    group_of = {key: group for group in grouped for key in group}
    shared: defaultdict[str, list[Alignment]] = defaultdict(list)
    for (one, two), alignment in alignments.items():
        common = passages(alignment) if two not in group_of[one] else None
        if common and common.pairs:
            shared[one].append(common)
    return shared


def _compared(
    group: tuple[str, ...],
    alignments: Mapping[Link, Alignment],
    aligner: Aligner,
) -> tuple[Alignment, ...]:
    pairs = combinations(group, 2) if len(group) <= FEW else ((group[0], key) for key in group[1:])
    return tuple(alignments.get(pair) or aligner.align(*pair) for pair in pairs)
