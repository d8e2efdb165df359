"""What written numbers mean, in words and in digits."""

from decimal import Decimal

import pytest

from dossier.language import numerals


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nineteen", "19"),
        ("a hundred", "100"),
        ("four hundred and twelve", "412"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("a quarter of a million", "250000"),
        ("12,500", "12500"),
        ("12,34,567", "1234567"),
        ("12 000", "12000"),
        ("1.500.000,50", "1500000.5"),
        ("6½", "6.5"),
        ("1.5m", "1500000"),
        ("3 lakh", "300000"),
    ],
)
def test_a_number_means_the_same_however_it_is_written(words: str, value: str) -> None:
    assert numerals.parse(words) == Decimal(value)


@pytest.mark.parametrize("words", ["of the", "dozens", "a"])
def test_words_without_a_number_mean_none(words: str) -> None:
    assert numerals.parse(words) is None


@pytest.mark.parametrize(
    ("words", "value"), [("two-thirds", "0.6667"), ("a quarter", "0.25"), ("half", "0.5")]
)
def test_a_share_is_rounded_to_four_digits(words: str, value: str) -> None:
    assert numerals.part(words) == Decimal(value)
