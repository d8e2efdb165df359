"""Near-copies joined into an `Origin`: two outlets that print one text are one source.

Articles that share telling words are proposed (`origins.candidates`), their sentences aligned in
order (`origins.alignment`) and judged (`origins.copies`). A shared passage alone makes no origin:
it is kept with the first.

    merge({"a": text, "b": copy}, ())[0]  ->  (Origin(key='a', articles=('a', 'b'), ...),)

It does not say which came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from dossier.decisions import OriginDecision, Ruling
from dossier.language.text import Text
from dossier.origins.aligner import Aligner, Judged
from dossier.origins.alignment import Alignment
from dossier.origins.candidates import candidates
from dossier.origins.copies import passages
from dossier.origins.groups import Link, decided, groups, refuse_contradiction, refuse_unknown

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
    judged = {pair: aligner.judged(*pair) for pair in candidates(texts, aligner.traits)}
    links = {pair for pair, each in judged.items() if each.near}
    parted, joined = decided(decisions, "different"), decided(decisions, "same")
    grouped = groups(sorted(texts), sorted((links - parted.keys()) | joined.keys()))
    refuse_contradiction(grouped, parted)
    rulings = {**parted, **joined}
    shared = _shared(judged, grouped, aligner)
    origins = tuple(
        Origin(
            group[0],
            group,
            _compared(group, aligner),
            next((rulings[pair] for pair in combinations(group, 2) if pair in rulings), None),
            tuple(each for key in group for each in shared.get(key, ())),
        )
        for group in grouped
    )
    return origins, frozenset(decision.ruling for decision in decisions)


def _shared(
    judged: Mapping[Link, Judged], grouped: Iterable[tuple[str, ...]], aligner: Aligner
) -> dict[str, list[Alignment]]:
    """The passages shared by articles of different groups, by the key of the first article."""
    group_of = {key: group for group in grouped for key in group}
    shared: defaultdict[str, list[Alignment]] = defaultdict(list)
    for (one, two), each in judged.items():
        if group_of[one] is not group_of[two]:
            common = passages(aligner.align(one, two)) if each.near else each.shared
            if common:
                shared[one].append(common)
    return shared


def _compared(group: tuple[str, ...], aligner: Aligner) -> tuple[Alignment, ...]:
    pairs = combinations(group, 2) if len(group) <= FEW else ((group[0], key) for key in group[1:])
    return tuple(aligner.align(*pair) for pair in pairs)
