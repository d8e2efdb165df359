"""How many independent origins the articles of a row are."""

import pytest

from dossier.claims.independence import Independence

OUTLETS = {"a": "the gazette", "b": "the gazette", "c": "the echo", "d": "", "e": ""}
OWN = {key: key for key in OUTLETS}


@pytest.mark.parametrize(
    ("articles", "count"),
    [("ac", 2), ("ab", 1), ("abc", 2), ("de", 2), ("a", 1), ("", 0)],
)
def test_articles_of_one_outlet_are_one_origin(articles, count):
    assert Independence(OWN, OUTLETS).count(articles) == count


def test_copies_of_one_text_are_one_origin():
    assert Independence({"a": "a", "c": "a"}, OUTLETS).count("ac") == 1


def test_an_outlet_joins_what_its_article_is_a_copy_of():
    copied = OWN | {"b": "b", "c": "b"}
    assert Independence(copied, OUTLETS).count("abc") == 1


def test_an_outlet_joins_nothing_outside_the_row():
    copied = OWN | {"b": "b", "c": "b"}
    assert Independence(copied, OUTLETS).count("ac") == 2
