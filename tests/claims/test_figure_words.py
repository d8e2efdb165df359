"""What the words around a figure make of it."""

from decimal import Decimal

import pytest

from dossier.claims.figures import is_conversion, is_rate, leading, magnitude
from tests.claims.joining import asserted, joined


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The pilot checked the gauge before the blast that killed 11 sailors, Ann Lee said.", ""),
        ("Ann Lee insists the mood has turned after the sad deaths of 11 sailors.", ""),
        ("Ann Lee said the harbour was shut after 11 sailors drowned off Tollen.", "Ann Lee"),
        ("Ann Lee said 11 sailors drowned after the ferry hit a reef off Tollen.", "Ann Lee"),
    ],
)
def test_what_a_paraphrase_takes_for_known_is_not_its_speakers(sentence, speaker):
    (figure,) = (each for each in asserted({"a": sentence}) if each.figure)
    said = figure.statement and figure.statement.speaker
    assert (said.name if said else "") == speaker


@pytest.mark.parametrize(
    ("text", "figure", "same"),
    [
        ("The well leaks 5,000 barrels (210,000 gallons) a day.", "210,000 gallons", True),
        ("It lost 900 barrels (37,800 gallons, 143,000 litres).", "143,000 litres", True),
        ("They took 20 people (four of them children) ashore.", "four", False),
        ("The crew (12 sailors) went home.", "12 sailors", False),
    ],
)
def test_a_measure_in_brackets_says_the_one_before_it_again(text, figure, same):
    start = text.index(figure)
    assert is_conversion(text, start, start + len(figure)) is same


@pytest.mark.parametrize(
    ("text", "figure", "rate"),
    [
        ("It pays $3m per quarter.", "$3m", True),
        ("It makes quarterly payments of $3m.", "$3m", True),
        ("It has spent $3m on the reef.", "$3m", False),
    ],
)
def test_so_much_for_each_year_is_a_rate(text, figure, rate):
    start = text.index(figure)
    assert is_rate(text, start, start + len(figure)) is rate


def test_numbers_of_one_magnitude_share_digits_from_the_left():
    one, two, less = (magnitude([Decimal(each)]) for each in (276, 270, 27))
    assert (leading(one, two), leading(one, less)) == (2, 0)


def test_somebodys_own_words_without_marks_are_not_the_articles_own():
    sentence = "Tomorrow I will ask the port to pay every sailor on the Hesper for our lost nets."
    texts = {
        "a": f"{sentence} Wheat prices rose.",
        "b": f"“{sentence}” said the union. A school was opened in Ansel.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].stance == "attributes"
