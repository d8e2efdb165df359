"""Which numbers become figures, what they count and which words show it."""

from dataclasses import replace

import pytest

from dossier.claims.find import Figure, find
from dossier.language import dates, numbers
from tests.factories import text_of


def figures(sentence: str) -> tuple[Figure, ...]:
    text = text_of("a", sentence)
    return find(replace(text, numbers=numbers.find(text.article.text)))


@pytest.mark.parametrize(
    ("sentence", "counts", "quote"),
    [
        (
            "The fair drew in as many as 3,000 Norlandic farmers from the coast.",
            "Norlandic farmers",
            "as many as 3,000 Norlandic farmers",
        ),
        (
            "It was held at five riding schools across the land.",
            "riding schools",
            "five riding schools",
        ),
        ("At least 40 people were hurt.", "people hurt", "At least 40 people"),
        (
            "The list names 9 current heads of state.",
            "current heads of state",
            "9 current heads of state",
        ),
        (
            "They shipped two F-16 air defence regiments.",
            "F-16 air defence regiments",
            "two F-16 air defence regiments",
        ),
        ("Some 12 per cent of voters stayed at home.", "voters", "Some 12 per cent of voters"),
        ("The quake buried hundreds of stone houses.", "stone houses", "hundreds of stone houses"),
        ("The army is put at greater than 9,000 to the north.", "", "greater than 9,000"),
        ("The camp is about 150 kilometers north of the lake.", "", "about 150 kilometers"),
    ],
)
def test_a_figure_holds_its_qualifier_and_what_it_counts(
    sentence: str, counts: str, quote: str
) -> None:
    (figure,) = figures(sentence)
    assert figure.evidence is not None
    assert (figure.counts, figure.evidence.quote) == (counts, quote)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two countries signed the pact.",
        "Ten days of talks ended after four years of war.",
        "The exercise Northern Shield 2018 began.",
        "He took three to the mill.",
    ],
)
def test_durations_and_numbers_that_point_back_are_no_figures(sentence: str) -> None:
    assert figures(sentence) == ()


@pytest.mark.parametrize("sentence", ["The 450 flew at last.", "Corvel sold its 450 at last."])
def test_a_number_without_a_noun_behind_a_determiner_names_a_thing(sentence: str) -> None:
    assert figures(sentence) == ()
    assert figures(sentence.replace("450", "450 boats"))


def test_a_name_behind_a_number_is_not_counted() -> None:
    assert [figure.counts for figure in figures("She saw 400 Peter Parsons at the gate.")] == [""]


def test_the_bounds_are_those_of_the_number() -> None:
    (figure,) = figures("They sent up to 3,000 troops.")
    assert (figure.value, figure.low, figure.high, figure.unit) == (3000, None, 3000, "")


def test_the_date_of_a_figure_is_the_span_of_its_words() -> None:
    sentence = "As of 3 May 2021, the camp held 40 goats."
    text = text_of("a", sentence)
    found = dates.find(sentence, None)
    (figure,) = find(replace(text, numbers=numbers.find(sentence), dates=found))
    assert figure.as_of is not None
    assert sentence[slice(*figure.as_of)] == "3 May 2021"


def test_nothing_in_the_next_sentence_is_counted() -> None:
    text = text_of("a", "G. Lund 180", "Extras came")
    body = text.article.text
    (figure,) = find(replace(text, numbers=numbers.find(body)))
    assert figure.counts == ""


def test_a_second_thing_that_is_done_is_not_counted_with_the_first() -> None:
    (figure,) = figures("The quake hurt five people and damaging waves followed.")
    assert figure.counts == "people hurt"


@pytest.mark.parametrize("more", ["another", "a further"])
def test_another_forty_are_not_how_many_there_are(more: str) -> None:
    assert figures(f"The storm hurt {more} 40 sailors.") == ()
