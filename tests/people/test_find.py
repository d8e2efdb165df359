"""Whom an article names, and whom its surnames stand for."""

import pytest

from dossier.articles.article import Aside
from dossier.language.text import Text, annotate
from dossier.people.find import Mention, find
from tests.factories import article_of


def annotated(text: str, **known: object) -> Text:
    return annotate(article_of("gazette", text, **known))


def mentions(text: str, **known: object) -> tuple[Mention, ...]:
    return find(annotated(text, **known))


def full(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.full) for each in mentions(text)]


def test_a_surname_stands_for_the_one_who_bears_it() -> None:
    text = "Maria Holm spoke. Ms Holm left, and Holm’s boat with her."
    assert full(text) == [(name, "Maria Holm") for name in ("Maria Holm", "Holm", "Holm")]


def test_a_headline_s_surname_is_its_bearer_s_too() -> None:
    assert full("Holm sells boats\n\nMaria Holm sold them.")[0] == ("Holm", "Maria Holm")


def test_a_surname_that_two_bear_is_a_candidate() -> None:
    text = "Maria Holm and Peter Holm came. Then Holm left."
    assert full(text)[-1] == ("Holm", "")


def test_a_surname_of_son_and_father_side_by_side_is_a_candidate() -> None:
    found = full("Otto Felix Lee, the son of Otto Lee, left. Mr. Lee said no.")
    assert found == [("Otto Felix Lee", "Otto Felix Lee"), ("Otto Lee", "Otto Lee"), ("Lee", "")]


def test_a_given_name_that_two_bear_is_a_candidate() -> None:
    assert full("Maria Lee met Maria Ray. Ms. Maria said no.")[-1] == ("Maria", "")


def test_a_surname_whose_bearer_is_not_named_is_a_candidate() -> None:
    assert full("Then Mr Holm left.") == [("Holm", "")]


def test_a_lone_word_that_may_be_a_surname_is_a_candidate() -> None:
    assert full("On Friday Kvorza broke the record.") == [("Kvorza", "")]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Ford cut jobs.",
        "It was a friend of Young people.",
        "The shares of Kvorza fell. Then Kvorza cut jobs.",
        "On Friday the Kvorza company left.",
    ],
)
def test_what_is_rather_a_firm_or_a_word_is_no_candidate(text: str) -> None:
    assert full(text) == []


def test_a_king_with_a_number_needs_no_surname() -> None:
    assert full("It was built under Leopold III. It stood.") == [("Leopold III", "Leopold III")]


def test_two_spellings_of_one_bearer_do_not_part_a_surname() -> None:
    text = "Viktor Holm came. Victor Holm spoke. Then Holm left."
    assert full(text)[-1] == ("Holm", "Viktor Holm")


def test_a_nickname_is_no_part_of_the_full_name() -> None:
    text = "Peter “the Boss” Holm came. Peter Holm spoke. Then Holm left."
    assert full(text) == [
        ("Peter “the Boss” Holm", "Peter Holm"),
        ("Peter Holm", "Peter Holm"),
        ("Holm", "Peter Holm"),
    ]


def test_a_given_name_alone_stands_for_its_bearer() -> None:
    assert full("Maria Holm came. Later a boy met Maria again.")[-1] == ("Maria", "Maria Holm")


def test_the_end_of_a_long_name_stands_for_all_of_it() -> None:
    text = "Hassan al-Tarik spoke. Officials say Tarik left."
    assert full(text)[-1] == ("Tarik", "Hassan al-Tarik")


@pytest.mark.parametrize(
    ("text", "name"), [("Pope Leo prayed.", "Pope Leo"), ("It was queen Anna’s.", "Queen Anna")]
)
def test_a_pope_or_a_queen_needs_no_surname(text: str, name: str) -> None:
    assert [each.full for each in mentions(text)] == [name]


def test_title_and_role_stand_with_the_mention() -> None:
    [mention] = mentions("On Friday the Danish trade minister Dr Maria Holm left.")
    assert (mention.name, mention.title, mention.role) == (
        *("Maria Holm", "Dr"),
        "Danish trade minister",
    )


def test_an_office_does_not_reach_over_the_end_of_a_sentence() -> None:
    [mention] = mentions("He is the minister.\n\nMaria Holm left.", paragraphs=((0, 19), (21, 37)))
    assert mention.role == ""


def test_who_stands_in_a_part_set_aside_has_no_sentence() -> None:
    text = "The boats left on Friday.\n\nPhoto taken by Maria Holm."
    [mention] = mentions(text, paragraphs=((0, 25),), aside=(Aside(27, 53, "credit"),))
    assert (mention.name, mention.passage) == ("Maria Holm", None)


def test_offsets_hold_the_printed_name() -> None:
    text = "Here Maria\u00a0Holm’s boat left."
    [mention] = mentions(text)
    assert (text[mention.start : mention.end], mention.name) == ("Maria\u00a0Holm", "Maria Holm")


@pytest.mark.parametrize("text", ["Mr Ann Lee and " * 4_000, "minister " * 9_000 + "Ann Lee"])
def test_any_text_is_read_in_time_that_grows_with_its_length(text: str) -> None:
    assert mentions(text)


def test_a_weekday_and_a_month_are_nobody() -> None:
    assert [name for name, _ in full("Tue Mar 1, 2011: Maria Holm left.")] == ["Maria Holm"]


LISTED = (
    "These are the women: Blessing Abara Comfort Danko Deborah Felix Maryam Holm Mary Otto Lee Anna"
    " Ray Rebecca Lind"
)
NAMED = "They named Mary Otto Lee, Anna Ray, Blessing Abara, Maryam Holm and Comfort Danko."


def test_names_of_a_list_without_commas_are_none_unless_they_stand_elsewhere() -> None:
    found = {name for name, _ in full(f"{LISTED}\n{NAMED}")}
    assert found == {"Mary Otto Lee", "Anna Ray", "Blessing Abara", "Maryam Holm", "Comfort Danko"}
