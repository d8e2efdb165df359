"""Spellings of one name, and names that only look alike."""

import pytest

from dossier.people.variants import fold, same_full, same_given, suffix, surname


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Viktor", "Victor"),
        ("Sergei", "Sergey"),
        ("Aleksandr", "Alexander"),
        ("Yulia", "Julia"),
        ("Dmitriy", "Dmitry"),
        ("Mikhail", "Mihail"),
        ("Philippe", "Filippe"),
        ("J.", "Jonas"),
        ("José", "Jose"),
    ],
)
def test_spellings_of_one_given_name_meet(one: str, two: str) -> None:
    assert same_given(one, two)
    assert same_given(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Viktor", "Viktoria"),
        ("Karin", "Karen"),
        ("Martin", "Marvin"),
        ("Paul", "Paula"),
        ("Ivan", "Igor"),
        ("K.", "Jonas"),
    ],
)
def test_two_given_names_stay_two(one: str, two: str) -> None:
    assert not same_given(one, two)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Viktor Holm", "Victor Holm", True),
        ("Viktor A. Holm", "Viktor Holm", True),
        ("J. Viktor Holm", "Viktor Holm", True),
        ("J. Viktor Holm", "Peter Holm", False),
        ("Viktor Holm", "Viktor Lind", False),
        ("Viktor Holm", "Viktor Holm Jr.", False),
        ("John Adam Holm", "John Bertil Holm", False),
        ("Holm", "Viktor Holm", False),
    ],
)
def test_full_names_need_surname_suffix_and_given_names_alike(
    one: str, two: str, same: bool
) -> None:
    assert same_full(one, two) is same


def test_a_name_is_folded_word_by_word() -> None:
    assert fold("Hassan al-Tarík O’Brien") == "hassan altarik obrien"
    assert surname("Hassan al-Tarik") == "altarik"
    assert surname("al-Tarik") == ""
    assert suffix("Peter Harker Jr.") == "jr"
