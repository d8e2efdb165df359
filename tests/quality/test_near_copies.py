"""Reworded copies are one origin, articles that are merely alike are not.

The pairs were written by somebody who had not seen the program. They are judged in one dossier
of all their articles, read from files, so that none may join an article of another pair either.
"""

from pathlib import Path

import pytest
import yaml

from dossier.articles.seeds import discover
from dossier.language.text import annotate
from dossier.origins.compare import merge
from tests.factories import seeds

PAIRS = yaml.safe_load(
    (Path(__file__).parent / "sets" / "near_copies.yml").read_text(encoding="utf-8")
)
SAME = {(f"{pair['name']}-a", f"{pair['name']}-b") for pair in PAIRS if pair["same"]}
RECALL = 0.95


@pytest.fixture(scope="module")
def joined(tmp_path_factory) -> frozenset[tuple[str, ...]]:
    """The origins of more than one article."""
    files = {f"{pair['name']}-{side}.txt": pair[side] for pair in PAIRS for side in "ab"}
    articles, _ = discover(seeds(tmp_path_factory.mktemp("pairs"), files), "seeds")
    origins, _ = merge({article.key: annotate(article) for article in articles}, ())
    return frozenset(origin.articles for origin in origins if len(origin.articles) > 1)


def test_no_two_honest_articles_are_one_origin(joined):
    assert joined - SAME == set()


def test_nearly_all_reworded_copies_are_found(joined):
    assert len(joined & SAME) >= RECALL * len(SAME), sorted(SAME - joined)
