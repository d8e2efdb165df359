"""Quotes find their place, names and quotes fold for comparison."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles.article import QuoteError, fold_name, fold_quote, locate, occurrences

TEXT = "“It left,”\n\nAnn\xa0Lee said — twice. It left, it’s gone."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Ann Lee", "Ann\xa0Lee"),
        ('"It left," Ann', "“It left,”\n\nAnn"),
        ("said - twice", "said — twice"),
        ("it's gone", "it’s gone"),
        ("  twice. ", "twice."),
    ],
)
def test_a_quote_is_found_whatever_its_spaces_dashes_and_marks(quote, found):
    start, end = locate(TEXT, quote)
    assert TEXT[start:end] == found


@pytest.mark.parametrize(("quote", "places"), [("it left", 0), ("", 0), (" ", 0), ("It left", 2)])
def test_a_quote_that_stands_nowhere_or_twice_is_an_error(quote, places):
    with pytest.raises(QuoteError) as caught:
        locate(TEXT, quote)
    assert caught.value.places == places


def test_every_occurrence_is_found_in_order():
    assert occurrences(TEXT, "It left") == ((1, 8), (34, 41))


@settings(deadline=None)
@given(st.text(), st.text(max_size=3))
def test_occurrences_lie_in_the_text_and_fold_to_the_quote(text, quote):
    for start, end in occurrences(text, quote):
        assert fold_quote(text[start:end]) == fold_quote(quote)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Éva Østby", "eva ostby"), ("Wałęsa", "WALESA"), ("O’Hara", "o hara"), ("Straße", "strasse")],
)
def test_names_that_differ_in_marks_and_case_fold_alike(one, other):
    assert fold_name(one) == fold_name(other)
