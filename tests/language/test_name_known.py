"""Names that the text as a whole tells."""

import pytest

from dossier.language import names


def persons(text: str) -> list[str]:
    return [name.text for name in names.find(text) if name.kind == "person"]


def test_an_unknown_name_is_a_person_where_the_text_says_so_elsewhere() -> None:
    text = "It was there that Kvorza Tolmik left. The mayor met Kvorza Tolmik, who wept."
    assert persons(text) == ["Kvorza Tolmik", "Kvorza Tolmik"]


def test_a_long_name_may_be_shortened_to_its_last_two_words() -> None:
    text = "The party met Kvorza Hala Tolmi Kvan. But Tolmi Kvan said no."
    assert persons(text) == ["Kvorza Hala Tolmi Kvan", "Tolmi Kvan"]


def test_a_family_name_that_stands_first_is_the_short_form() -> None:
    text = "It was there that Xiao Kvorza left. Then Xiao said no."
    assert persons(text) == ["Xiao Kvorza", "Xiao"]


def test_two_surnames_of_which_the_first_is_the_short_form_are_a_firm() -> None:
    assert persons("It was built by Kvorza Martin. Then Kvorza rebuilt it.") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Maria Jordan sang. The song made Jordan rich.", 2),
        ("Maria Jordan sang. It was a hit in Jordan.", 1),
        ("Rain fell over Jordan. Maria Jordan sang.", 1),
    ],
)
def test_a_place_is_a_bearer_s_surname_where_nothing_happens_in_it(text: str, count: int) -> None:
    assert len(persons(text)) == count


@pytest.mark.parametrize(
    ("then", "count"), [("Young played on.", 2), ("Young people came.", 1), ("Young led men.", 1)]
)
def test_a_common_word_first_in_a_sentence_is_a_surname_before_a_verb(
    then: str, count: int
) -> None:
    assert len(persons(f"Then came Peter Young. {then}")) == count


@pytest.mark.parametrize("run", ["Belgian Kvorza", "Kvorza Ukraine"])
def test_a_surname_beside_a_people_or_a_place_is_found(run: str) -> None:
    text = f"The envoy met Maria Kvorza. Later the {run} plan failed."
    assert persons(text) == ["Maria Kvorza", "Kvorza"]


def test_a_name_in_capitals_is_found_where_the_body_names_it() -> None:
    text = "MARIA HOLM SELLS HOLM BOATS\n\nThe envoy met Maria Holm."
    assert persons(text) == ["MARIA HOLM", "HOLM", "Maria Holm"]
