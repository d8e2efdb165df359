"""How many independent origins answer: copies of one text are one, and so is one outlet.

An outlet that prints its own sentence or figure again has not learnt it twice. Within a row two
origins are one where both have an article of one outlet in it; across rows they stay two.

    Independence({"a": "a", "b": "b"}, {"a": "the sun", "b": "the sun"}).count(["a", "b"])  ->  1

An utterance that several origins carry is brought by one of them (`Carried`).

It knows no owners: two outlets of one house are two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.articles.article import Evidence
from dossier.claims.answers import Position
from dossier.statements.find import Statement


@dataclass(frozen=True, slots=True)
class Independence:
    """The origin and the outlet of each article, by its key; '' for an outlet that is unknown."""

    origin_of: Mapping[str, str]
    outlet_of: Mapping[str, str]

    def among(self, articles: Iterable[str]) -> dict[str, str]:
        """Return the origin of each of some articles, one for all that are not independent."""
        ordered = sorted(set(articles))
        origin = {key: self.origin_of[key] for key in ordered}
        first: dict[str, str] = {}
        for key in ordered:
            outlet = self.outlet_of.get(key, "")
            kept = first.setdefault(outlet, origin[key]) if outlet else origin[key]
            if kept != origin[key]:
                origin = {k: kept if o == origin[key] else o for k, o in origin.items()}
                first = {k: kept if o == origin[key] else o for k, o in first.items()}
        return origin

    def count(self, articles: Iterable[str]) -> int:
        """Return how many independent origins some articles are."""
        return len(set(self.among(articles).values()))


class Carried:
    """The utterances of a dossier, asked which origins bring something beside them."""

    def __init__(self, utterances: Sequence[Sequence[Statement]]) -> None:
        self._said: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, group in enumerate(utterances):
            for each in group:
                self._said[each.article] += [(*span, number) for span in each.content]

    def fresh(self, taken: Sequence[Position], origin_of: Mapping[str, str]) -> int:
        """Return how many origins bring a position that no earlier origin's utterance had brought.

        Args:
            taken: the positions of a row.
            origin_of: the origin of each article, by its key.
        """
        heard: set[int] = set()
        count = 0
        for key in sorted(set(origin_of.values())):
            own = [each for each in taken if origin_of[each.article] == key]
            utterances = {self._quoted(each.evidence) for each in own}
            if None in utterances or utterances - heard:
                count += 1
            heard |= {each for each in utterances if each is not None}
        return count

    def _quoted(self, evidence: Evidence) -> int | None:
        """The number of the utterance that evidence quotes from, None for none."""
        met = (
            number
            for start, end, number in self._said.get(evidence.article, ())
            if start < evidence.end and evidence.start < end
        )
        return min(met, default=None)
