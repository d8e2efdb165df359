"""Sentences cut into what they assert, each with its voice."""

import pytest

from tests.claims.joining import asserted, words


def clauses(text: str) -> list[str]:
    texts = {"a": text}
    return [words(texts, each)[3:] for each in asserted(texts) if each.figure is None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The old harbour bridge collapsed, and three ferry lines were stopped at noon.",
            ["The old harbour bridge collapsed", "three ferry lines were stopped at noon."],
        ),
        (
            "The council bought salt and sand.",
            ["The council bought salt and sand."],
        ),
    ],
)
def test_a_sentence_is_cut_where_both_parts_say_something(text, parts):
    assert clauses(text) == parts


def test_a_heading_printed_in_the_line_belongs_to_no_clause():
    text = "CHECK YOUR TICKETS TODAY The harbour office offers a free list of all sailings."
    assert clauses(text) == ["The harbour office offers a free list of all sailings."]
    assert clauses("The BBC and UK ITV NEWS staff met.") == ["The BBC and UK ITV NEWS staff met."]


def test_reporting_words_belong_to_no_clause():
    text = "Mayor Ann Lee said that the harbour bridge must be closed for repair."
    (found,) = asserted({"a": text})
    assert words({"a": text}, found)[3:] == "the harbour bridge must be closed for repair"
    assert found.statement is not None
    assert found.statement.speaker is not None
    assert found.statement.speaker.name == "Ann Lee"


def test_a_clause_with_figures_asserts_each_of_them():
    found = asserted({"a": "Flooding killed 14 farmers and injured 230 residents of the valley."})
    assert [each.actions[0] for each in found if each.figure] == ["killed", "injured"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The harbour bridge was not closed on Monday.", True),
        ("The harbour bridge wasn't closed on Monday.", True),
        ("The harbour bridge was closed on Monday.", False),
    ],
)
def test_a_negation_is_kept_with_its_clause(text, negated):
    assert [each.negated for each in asserted({"a": text})] == [negated]
