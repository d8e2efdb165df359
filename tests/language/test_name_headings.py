"""Full names in headings, where every word is capitalised."""

import pytest

from dossier.language import names

BODY = "The harbour was quiet, Kvorza said."


def persons(heading: str) -> list[str]:
    found = names.find(f"{heading}\n\n{BODY}")
    return [name.text for name in found if name.kind == "person"]


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Maria Kvorza Sells Three Boats", ["Maria Kvorza", "Kvorza"]),
        ("Maria Johnson Sells Three Boats", ["Maria Johnson"]),
        ("Maria Harbour Sells Three Boats", []),
        ("Maria Johnson Clinic Sells Three Boats", []),
        ("Paris Hotel Sells Three Boats", []),
    ],
)
def test_a_given_name_before_a_known_surname_is_read(heading: str, named: list[str]) -> None:
    assert persons(heading) == named


@pytest.mark.parametrize("text", ["Ann Lee Said " * 30_000, "Ann Lee\n" * 30_000])
def test_headings_are_read_in_time_that_grows_with_their_length(text: str) -> None:
    assert names.find(text)
