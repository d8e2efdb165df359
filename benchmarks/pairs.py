"""How well likeness tells paraphrases from other sentences: predictions for the yardstick's scorer.

    python benchmarks/pairs.py GOLD > PRED        then: score.py pairs|align GOLD PRED

GOLD is JSON Lines with `id`, `a`, `b` and, where sentences belong to one subject, `group`. PRED
holds the likeness of the two sentences of each line, from the function that aligns articles; words
are weighed among the sentences of a group, as an alignment weighs them among those of two articles.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from dossier.articles.article import Article, Mode, Passage
from dossier.language import dates, names, numbers, quotations
from dossier.language.text import Text
from dossier.origins.likeness import Sketch, likeness, sketch, weigh


def main(gold: str) -> None:
    """Print the predictions for a file of pairs."""
    groups: defaultdict[str, list[Mapping]] = defaultdict(list)
    for line in Path(gold).read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        groups[pair.get("group", "")].append(pair)
    for pairs in groups.values():
        for pair, score in zip(pairs, scores(pairs), strict=True):
            print(json.dumps({"id": pair["id"], "score": round(score, 6)}))


def scores(pairs: Iterable[Mapping]) -> list[float]:
    """The likeness of the two sentences of each pair, as pairs of one subject."""
    sketches = {text: sketched(text) for pair in pairs for text in (pair["a"], pair["b"])}
    weights = weigh(list(sketches.values()))
    return [
        likeness(sketches[pair["a"]].words, sketches[pair["b"]].words, weights) for pair in pairs
    ]


@cache
def sketched(sentence: str) -> Sketch:
    """The sketch of a sentence, as that of an article of no other."""
    fields = dict.fromkeys(Article.__dataclass_fields__, "")
    article = Article(**{**fields, "text": sentence, "mode": Mode.FULL, "published": None})
    return sketch(
        Text(
            article,
            (Passage("", 0, 0, len(sentence), sentence, "s-0"),),
            dates.find(sentence, None),
            numbers.find(sentence),
            names.find(sentence),
            quotations.find(sentence),
        )
    )[0]


if __name__ == "__main__":
    main(*sys.argv[1:])
