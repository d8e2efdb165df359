"""Which mentions say that a person is a man or a woman."""

import pytest

from dossier.people.find import Mention
from dossier.people.sex import sex, sex_of_name


def mention(name: str, title: str = "", role: str = "", full: str = "") -> Mention:
    return Mention(name, title, role, None, full, 0, len(name), None)


@pytest.mark.parametrize(
    ("each", "told"),
    [
        (mention("Holm", title="Ms"), "female"),
        (mention("Holm", title="Mr."), "male"),
        (mention("Holm", role="harbour spokeswoman"), "female"),
        (mention("Holm", full="Maria Holm"), "female"),
        (mention("Holm"), None),
        (mention("Maria Holm", title="Mr", full="Maria Holm"), "male"),
        (mention("Holm", title="Mrs", role="spokesman"), None),
    ],
)
def test_title_office_and_given_name_tell_in_this_order(each: Mention, told: str | None) -> None:
    assert sex(each) == told


@pytest.mark.parametrize(
    ("full", "told"),
    [
        ("Peter Holm", "male"),
        ("W. Mark Holm", "male"),
        ("Anna-Lena Holm", "female"),
        ("Queen Margrethe", "female"),
        ("Andrea Holm", None),
        ("Kim Min Ja", None),
        ("Kvorza Holm", None),
        ("J.K. Holm", None),
        ("", None),
    ],
)
def test_a_given_name_tells_only_where_it_is_one_sex_s(full: str, told: str | None) -> None:
    assert sex_of_name(full) == told
