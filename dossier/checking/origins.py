"""Which articles were taken for one text, or for two, by a narrow margin.

    two articles of which 45 in 100 sentences follow each other   ->   - {same: [a, b]}

It compares no texts anew: the alignments are those that the origins were made by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from dossier import yamlfile
from dossier.checking.finding import Finding, Paste, Severity
from dossier.decisions import OriginDecision
from dossier.dossier import Dossier
from dossier.errors import Location
from dossier.origins.alignment import Alignment, count
from dossier.origins.compare import Origin
from dossier.origins.copies import in_runs

SURE = 0.6
"""Part of both articles' sentences that follows the other's, above which they are surely one text;
the least of the pairs that are one on the first dossier is .69."""
NEAR = 0.2
"""The part that stands word for word in both, from which two articles may be one text after all."""


def doubts(whole: Dossier, decided: Iterable[OriginDecision], file: str) -> Iterator[Finding]:
    """Return what is doubtful about origins that no decision settles.

    Args:
        whole: the dossier.
        decided: the decisions on origins.
        file: the curator's file of decisions on origins, as messages name it.
    """
    settled = {
        frozenset(pair) for each in decided for pair in combinations(sorted(each.articles), 2)
    }
    for origin in whole.origins:
        for alignment, joined in _alignments(origin):
            part = _part(alignment, joined=joined)
            pair = frozenset((alignment.first, alignment.second))
            if pair not in settled and (part < SURE if joined else part >= NEAR):
                yield _finding(whole, alignment, file, joined=joined, part=part)


def _alignments(origin: Origin) -> Iterator[tuple[Alignment, bool]]:
    yield from ((alignment, True) for alignment in origin.alignments)
    yield from ((alignment, False) for alignment in origin.shared)


def _part(alignment: Alignment, *, joined: bool) -> float:
    """The part of the sentences that aligns: in runs, where the articles are joined."""
    if joined:
        followed = count(pair for pair in in_runs(alignment) if not pair.quoted)
        return sum(followed) / max(1, sum(alignment.told))
    return sum(alignment.aligned) / max(1, sum(alignment.sentences))


def _finding(
    whole: Dossier, alignment: Alignment, file: str, *, joined: bool, part: float
) -> Finding:
    articles = [alignment.first, alignment.second]
    taken = "taken for one text" if joined else "counted as two origins"
    same = yamlfile.flow({"same": articles})
    ways = [same, same.replace("same", "different", 1)]
    first, other = ways if joined else reversed(ways)
    return Finding(
        *(Severity.WARNING, "origin", Location(whole.article(alignment.second).file)),
        f"{alignment.first} and {alignment.second} are {taken}, "
        f"and {part:.0%} of their sentences {'align' if joined else 'stand in both'}",
        "compare the two; the decision settles it, whichever it is",
        Paste(file, f"- {first}\n# or - {other}\n"),
        certainty=min(1.0, abs(part - (SURE if not joined else NEAR))),
    )
