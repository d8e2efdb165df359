"""Words of content, folded so that one thing told twice shares them."""

import pytest

from dossier.claims.terms import actions, head, terms


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("killed", "deaths"),
        ("soldiers", "troops"),
        ("defence", "defense"),
        ("bridges", "bridge"),
        ("Zürich", "Zurich"),
        ("investigating", "investigated"),
    ],
)
def test_one_thing_in_other_words_is_one_term(one, two):
    assert terms(one) == terms(two) != frozenset()


@pytest.mark.parametrize("light", ["the", "said", "40,000", "has been", "we're"])
def test_what_stands_in_any_sentence_is_no_term(light):
    assert terms(light) == frozenset()


@pytest.mark.parametrize(
    ("counted", "noun"),
    [("Dorwick ferries", "ferries"), ("people killed", "people"), ("injured", ""), ("", "")],
)
def test_the_head_is_the_thing_counted_and_not_what_befell_it(counted, noun):
    assert head(counted) == head(noun)


@pytest.mark.parametrize(
    ("clause", "figure", "nearest"),
    [
        ("five people were killed and forty injured", "five people", "killed"),
        ("five people were killed and forty injured", "forty", "injured"),
        ("the deaths of 20 miners, and displacement of others", "20 miners", "killed"),
        ("20 freed miners came home", "20 freed miners", "freed"),
        ("20 miners came home", "20 miners", ""),
    ],
)
def test_the_action_nearest_to_a_figure_comes_first(clause, figure, nearest):
    start = clause.index(figure)
    assert next(iter(actions(clause, start, start + len(figure))), "") == nearest
