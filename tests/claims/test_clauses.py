"""Where a sentence is cut, and what a clause says no to."""

import pytest

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
