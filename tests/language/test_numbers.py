"""Which numbers are quantities, and what bounds and units they carry."""

import time
from decimal import Decimal

import pytest

from dossier.language import numbers


def one(text: str) -> numbers.Number:
    (found,) = numbers.find(text)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels took 1,500 rifles.", "1500"),
        ("Rebels took 2.5 million rounds.", "2500000"),
        ("Rebels took twelve rifles.", "12"),
        ("Rebels took twenty-five rifles.", "25"),
        ("Rebels took three hundred thousand rounds.", "300000"),
        ("Rebels took half a million rounds.", "500000"),
        ("Rebels took a dozen rifles.", "12"),
    ],
)
def test_digits_and_words_give_the_same_value(text: str, value: str) -> None:
    assert one(text).value == Decimal(value)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("up to", None, 300),
        ("as many as", None, 300),
        ("fewer than", None, 300),
        ("more than", 300, None),
        ("at least", 300, None),
        ("greater than", 300, None),
        ("more-than", 300, None),
        ("an estimated", 300, 300),
        ("nearly", 300, 300),
    ],
)
def test_a_qualifier_opens_one_bound_or_none(words: str, low: int | None, high: int | None) -> None:
    found = one(f"The storm killed {words} 300 sheep.")
    assert (found.value, found.low, found.high, found.qualifier) == (300, low, high, words)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Turnout was 10 to 15 per cent.", 10, 15, "%"),
        ("Between 100 and 200 people came.", 100, 200, ""),
        ("It cost $3-5 billion.", 3 * 10**9, 5 * 10**9, "USD"),
    ],
)
def test_a_range_has_two_bounds_and_no_value(text: str, low: int, high: int, unit: str) -> None:
    found = one(text)
    assert (found.value, found.low, found.high, found.unit) == (None, low, high, unit)


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [
        ("Oil fell by 4.5% again.", "4.5%", "%"),
        ("They walked 150 kilometers north.", "150 kilometers", "km"),
        ("The port is 93 miles away.", "93 miles", "mile"),
        ("It lost €20 million there.", "€20 million", "EUR"),
        ("It lost 20 million dollars there.", "20 million dollars", "USD"),
    ],
)
def test_the_unit_belongs_to_the_number(text: str, printed: str, unit: str) -> None:
    found = one(text)
    assert (text[found.start : found.end], found.unit) == (printed, unit)


def test_dozens_of_is_a_quantity_without_a_value() -> None:
    text = "The quake buried dozens of homes."
    found = one(text)
    assert (text[found.start : found.end], found.value, found.low) == ("dozens", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "It opened on June 3, 1987, and on 4 May.",
        "The F-16 and the Mig-29 flew over Channel 4.",
        "The exercise Northern Shield 2018 began.",
        "The Group of 7 met at 10:30 a.m. on the 21st.",
        "1. Call 555-0199\n2) Ask for one of them.",
        "John Fox, 54, won the 24-year-old prize.",
        "See Article 5 and page 12.",
    ],
)
def test_dates_names_times_and_list_numbers_are_no_quantities(text: str) -> None:
    assert [text[found.start : found.end] for found in numbers.find(text)] == []


@pytest.mark.parametrize("piece", ["1 ", "12,345,", "one hundred and ", "up to ", "9-", "$"])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(text: str) -> float:
        begun = time.process_time()
        numbers.find(text)
        return time.process_time() - begun

    short, long = (min(seconds(piece * n) for _ in range(3)) for n in (1500, 6000))
    assert long < 10 * short + 0.05
