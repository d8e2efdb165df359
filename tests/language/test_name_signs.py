"""What the words beside a name tell of it."""

import pytest

from dossier.language import names


def persons(text: str) -> list[str]:
    return [name.text for name in names.find(text) if name.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "It was there that Kvorza Tolmik was born.",
        "His mother Kvorza Tolmik left.",
        "They held a colleague, Kvorza Tolmik, in May.",
        "Later Kvorza Tolmik, executive director of a small group, left.",
        "Police freed murder suspect Kvorza Tolmik in May.",
        "They shot a 30-year-old woman, Kvorza Tolmik.",
        "In May Kvorza Tolmik’s widow left.",
    ],
)
def test_what_is_said_of_persons_alone_makes_an_unknown_name_one(text: str) -> None:
    assert persons(text) == ["Kvorza Tolmik"]


def test_a_sure_given_name_before_a_common_word_needs_a_sign() -> None:
    assert persons("We met Maria Felt, who left.") == ["Maria Felt"]
    assert persons("We met Maria Felt at sea.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was written by an analyst at Peter Harker in Arle.",
        "Shares of Peter Harker rose.",
        "He left the law firm Peter Harker & Co. in May.",
        "On Friday Peter Harker’s shareholders met.",
        "The chief executive of Peter Harker resigned.",
        "They hired a firm called Peter Harker in May.",
        "They hired Peter Harker, the local law firm whose head resigned.",
        "They hired a law firm, Peter Harker, which closed.",
    ],
)
def test_a_firm_named_like_a_man_is_a_firm_wherever_it_stands(text: str) -> None:
    assert persons(f"{text} Then Peter Harker said no.") == []


def test_one_sign_of_a_firm_outweighs_its_surname_standing_alone() -> None:
    text = "The law firm Kvorza Tolmik was named. Ms Ann Tolmik left Kvorza Tolmik. Tolmik said no."
    assert persons(text) == ["Ann Tolmik", "Tolmik"]


def test_a_span_of_years_behind_a_name_is_a_life() -> None:
    assert persons("It was carved: Peter Harker 1955-2011.") == ["Peter Harker"]


def test_a_name_that_fills_a_quotation_is_the_title_of_a_work() -> None:
    text = "He made the film “Peter Harker”, and saw Peter Harker."
    assert [name.kind for name in names.find(text)] == ["other", "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Harker left. Peter Harker CEO Bo Ray wept.",
        "They left the Peter Harker Company in May.",
    ],
)
def test_who_has_a_chief_executive_or_is_a_company_is_no_man(text: str) -> None:
    assert not any("Harker" in each for each in persons(text))
