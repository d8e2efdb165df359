"""What is asked of two positions of each kind holds for all pairs of a row."""

from itertools import combinations, product

import pytest

from dossier.claims.answers import against, exclude, same
from dossier.claims.judged import Judged
from tests.claims.test_agreement import ORIGINS, PUBLISHED, boats, over, says, up_to

SAID = [
    *(boats(article, number) for article, number in product("abc", (9, 12))),
    *(over(article, 12) for article in "ab"),
    *(up_to(article, 9) for article in "ab"),
    *(says(article, "yes", stance) for article, stance in product("abd", ("states", "denies"))),
    *(says(article, "no") for article in "cd"),
]


def judged(positions: list) -> Judged:
    return Judged(positions, ORIGINS, PUBLISHED, None, 1, str, ORIGINS)


@pytest.mark.parametrize("relation", [against, exclude, same])
@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_the_pairs_of_a_row_are_those_of_all_its_positions(relation, step):
    some = SAID[::step] + SAID[1 : 1 + step]
    every = [pair for pair in combinations(some, 2) if relation(*pair)]
    assert [*judged(some).pairs(relation)] == every
    assert judged(some).some(relation) is bool(every)


def test_a_row_of_many_equal_answers_is_judged_by_two():
    assert len(judged([boats("b", 9)] * 50).kinds) == 2
