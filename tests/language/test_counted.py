"""Which noun stands behind a number."""

import time

import pytest

from dossier.language import counted


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("9 Norlandic sailors slept", "Norlandic sailors"),
        ("9 arms dealers slept", "arms dealers"),
        ("9 trucks reached towns", "trucks"),
        ("9 women and children at sea", "women and children"),
        ("9 people’s boats", "people"),
        ("9 of them", ""),
        ("9 Peter Parsons", ""),
    ],
)
def test_a_plural_ends_what_is_counted(text: str, noun: str) -> None:
    found = counted.after(text, 1)
    assert (text[slice(*found)] if found else "") == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [("9% military aid from Lund", "military aid"), ("9% Lund", ""), ("9% fell", "")],
)
def test_a_noun_alone_need_be_no_plural(text: str, noun: str) -> None:
    found = counted.alone(text, 2)
    assert (text[slice(*found)] if found else "") == noun


@pytest.mark.parametrize("piece", ["a", " and", " 's", " black"])
def test_a_long_text_takes_no_longer_than_a_short_one(piece: str) -> None:
    begun = time.process_time()
    counted.after("9 " + piece * 100_000, 1)
    assert time.process_time() - begun < 0.05
