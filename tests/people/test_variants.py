"""Spellings of one name, and names that only look alike."""

import pytest

from dossier.people.variants import (
    fold,
    keys,
    near_full,
    parts,
    same_full,
    same_given,
    suffix,
    surname,
)


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
        ("Mohammed", "Muhammad"),
        ("Jürgen", "Juergen"),
        ("Bill", "William"),
        ("Sung-min", "Sungmin"),
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
        ("Bill", "Robert"),
    ],
)
def test_two_given_names_stay_two(one: str, two: str) -> None:
    assert not same_given(one, two)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Viktor Holm", "Victor Holm", True),
        ("Moammar Gadhan", "Muammar Gaddan", True),
        ("Viktor A. Holm", "Viktor Holm", True),
        ("J. Viktor Holm", "Viktor Holm", True),
        ("J. Viktor Holm", "Peter Holm", False),
        ("Viktor Holm", "Viktor Lind", False),
        ("Viktor Holm", "Viktor Holm Jr.", False),
        ("John Adam Holm", "John Bertil Holm", False),
        ("Holm", "Viktor Holm", False),
        ("Jörg Köhl", "Joerg Koehl", True),
        ("Samir al-Tarik", "Samir Tarik", True),
        ("Abd al-Karim Tarik", "Abdulkarim Tarik", True),
        ("Holm Viktor", "Viktor Holm", True),
        ("Ana Berrueta Rúa", "Ana Berrueta", True),
        ("Ana Berrueta Rúa", "Ana Berrueta Paz", False),
        ("Mary Ann Holm", "Mary Ann", False),
        ("Ana Holm-Berrueta", "Ana Holm", True),
        ("Ana Holm-Berrueta", "Eva Holm", False),
        ("Samir Qasim", "Samir Qasem", False),
    ],
)
def test_full_names_need_surname_suffix_and_given_names_alike(
    one: str, two: str, same: bool
) -> None:
    assert same_full(one, two) is same


@pytest.mark.parametrize(
    ("one", "two", "near"),
    [
        ("Samir Qasim", "Samir Qassem", True),
        ("Samir Qasim", "Omar Qassem", False),
        ("Samir Qasim", "Samir Qasim", False),
    ],
)
def test_a_vowel_of_the_surname_makes_a_near_name(one: str, two: str, near: bool) -> None:
    assert near_full(one, two) is near


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Viktor Holm", "Victor Holm"),
        ("Jörg Köhl", "Joerg Koehl"),
        ("Holm Viktor", "Viktor Holm"),
        ("Ana Berrueta Rúa", "Ana Berrueta"),
        ("Ana Holm-Berrueta", "Ana Holm"),
        ("Samir Qasim", "Samir Qassem"),
    ],
)
def test_names_that_may_be_one_share_a_key(one: str, two: str) -> None:
    assert keys(one) & keys(two)


def test_a_name_is_folded_word_by_word() -> None:
    assert fold("Hassan al-Tarík O’Brien") == "hassan altarik obrien"
    assert surname("Hassan al-Tarik") == "tarik"
    assert surname("al-Tarik") == ""
    assert suffix("Peter Harker Jr.") == "jr"


def test_a_given_name_that_is_a_particle_elsewhere_is_kept() -> None:
    assert parts("Ben Harker") == ("ben", "harker")
    assert parts("Ludwig van der Aare") == ("ludwig", "aare")
    assert parts("Bin Harker") == ("harker",)
