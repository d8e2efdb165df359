"""The dots of the matrix: their area tells the mentions, their shape whether one is heard."""

from math import pi

import pytest

from dossier.people.matrix import BOX, MOST, dot


@pytest.mark.parametrize("quoted", [0, 2])
def test_four_times_the_mentions_have_four_times_the_area(quoted):
    assert dot(4, quoted).reach == pytest.approx(2 * dot(1, quoted).reach, abs=0.15)


def test_a_square_and_a_round_dot_of_one_number_have_one_area():
    square, round_ = dot(9, 1), dot(9, 0)
    assert (2 * square.reach) ** 2 == pytest.approx(pi * round_.reach**2, rel=0.05)


def test_no_dot_is_larger_than_its_box():
    assert dot(MOST, 0).reach == dot(MOST * 100, 0).reach <= BOX / 2


@pytest.mark.parametrize(
    ("mentions", "quoted", "words"),
    [
        (1, 0, "named once"),
        (2, 0, "named twice"),
        (7, 1, "named 7 times, 1 statement"),
        (3, 4, "named 3 times, 4 statements"),
    ],
)
def test_a_dot_says_in_words_what_it_shows(mentions, quoted, words):
    assert dot(mentions, quoted).words == words
