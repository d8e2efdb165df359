"""How many independent origins answer: copies of one text are one, and so is one outlet.

An outlet that prints its own sentence or figure again has not learnt it twice. Within a row two
origins are one where both have an article of one outlet in it; across rows they stay two.

    Independence({"a": "a", "b": "b"}, {"a": "the sun", "b": "the sun"}).count(["a", "b"])  ->  1

An utterance or a sentence that several origins carry is brought by one (`claims.repeats`).

It knows no owners: two outlets of one house are two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


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
