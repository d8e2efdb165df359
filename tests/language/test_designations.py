"""A number that names a model, a fund or a flight counts nothing."""

import pytest

from dossier.language.designations import find
from dossier.language.numbers import find as numbers


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Crews of the Corvel 450, a new liner, were told.", {"450"}),
        ("They flew the 450-20X on Monday.", {"450"}),
        ("On Tuesday 450, it said, had left.", set()),
        ("Most of the Corvel 450 were sold.", set()),
        ("For the village of Corvel 450 people are many.", set()),
        ("Call 450-2000 or read pages 450-500.", set()),
        ("The Corvel 45, a small boat, sank.", set()),
    ],
)
def test_a_number_behind_a_name_or_in_a_code_names(text, named):
    assert find(text) == named


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Corvel 450, a liner, is late. The 450 is the first of sixty.", ["sixty"]),
        ("The Corvel 450, a liner, is late. The yard has 450 workers.", ["450"]),
        ("The Corvel 450, a liner, is late. More than 450 jobs hang on it.", ["450"]),
        ("The Corvel 450, a liner, is late. It costs $450 a mile.", ["$450"]),
        ("The ferry has four Tollen Astra 450 engines.", ["four"]),
        ("Two of the Tollen Astra 450 engines failed.", ["Two"]),
        ("A new Corvel 450 liner arrived with 212 passengers.", ["212"]),
        ("In Tollen 450 people marched.", ["450"]),
    ],
)
def test_what_names_is_no_quantity(text, counted):
    assert [text[each.start : each.end] for each in numbers(text)] == counted
