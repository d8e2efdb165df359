"""Where a sentence is cut, and what a clause says no to."""

import pytest

from dossier.articles.article import Passage
from dossier.claims import clauses


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The stone bridge was closed and the ferry company hired two boats",
            ["The stone bridge was closed", "the ferry company hired two boats"],
        ),
        (
            "Hollin Foods banned eggs, caged hens and foreign poultry farms",
            ["Hollin Foods banned eggs, caged hens and foreign poultry farms"],
        ),
        (
            "Dorwick Bank and Hollin Savings Group stopped loans on boats",
            ["Dorwick Bank and Hollin Savings Group stopped loans on boats"],
        ),
        (
            "It ended talks between the Dorwick miners and the owners, led by a priest",
            ["It ended talks between the Dorwick miners and the owners, led by a priest"],
        ),
        (
            "The pier, a tight work of Mr. Quill and his harbour friends",
            ["The pier, a tight work of Mr. Quill and his harbour friends"],
        ),
        (
            "The thieves had copied names, harbour passes, birth dates and tickets to sell on",
            ["The thieves had copied names, harbour passes, birth dates and tickets to sell on"],
        ),
        (
            "The harbour master praised the divers and neighbours of those who had drowned",
            ["The harbour master praised the divers and neighbours of those who had drowned"],
        ),
        (
            "The council offers free ferry tickets to those who lost their boats in the storm",
            ["The council offers free ferry tickets to those who lost their boats in the storm"],
        ),
    ],
)
def test_a_sentence_is_cut_between_clauses_and_not_between_nouns(sentence, parts):
    assert [sentence[a:b] for a, b in clauses.cut(sentence, 0, len(sentence))] == parts


@pytest.mark.parametrize(
    ("clause", "negated"),
    [
        ("the bridge was not closed", True),
        ("nobody closed the bridge", True),
        ("the firm no longer sells boats", False),
        ("no more than five boats were sold", False),
        ("not only the bridge was closed", False),
    ],
)
def test_a_clause_says_no_where_its_matter_is_denied(clause, negated):
    assert clauses.is_negated(clause) is negated


def test_a_greater_part_stands_alone_only_where_it_begins_the_sentence():
    printed = (
        "The leaks in the hull were found during a long look by Hollin Salvage, a diving firm "
        "hired by the owners."
    )
    passage = Passage("a", 0, 0, len(printed), printed, "s-0")
    _, second = clauses.cut(printed, 0, len(printed))
    assert not clauses.stands(printed, second, passage)
    assert clauses.stands(printed, (0, second[1]), passage)
