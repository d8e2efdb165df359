"""How far what is said reaches, and whose words they are: newspaper sentences that mislead."""

import pytest

from tests.statements.test_find import said, speaker, statements


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "The palace suggested a plot after the letters put a cousin at the head of a fund.",
            "The palace",
            "a plot",
        ),
        (
            "Some growers said they were unfairly treated even as the inquiry went on.",
            "Some growers",
            "they were unfairly treated",
        ),
        (
            (
                "The blight reached a third of the orchards, which number 4,200 as of May, "
                "according to the growers' union."
            ),
            "the growers' union",
            "which number 4,200 as of May",
        ),
        (
            "Otto Lind vowed to open the books following the loss of 900 letters.",
            "Otto Lind",
            "to open the books",
        ),
        (
            "Council spokesman Otto Lind today said the crew was safe.",
            "Otto Lind",
            "the crew was safe",
        ),
        (
            "The harbour office of Tolm, said 20 crew members had been brought in.",
            "The harbour office of Tolm",
            "20 crew members had been brought in",
        ),
        (
            "June 7 - Council clerks said the crew was safe.",
            "Council clerks",
            "the crew was safe",
        ),
        (
            "Otto Lind told US media the crew of the “Hesper” was safe.",
            "Otto Lind",
            "the crew of the “Hesper” was safe",
        ),
        (
            (
                "DORWICK | Fri May 6, 2016 5:18 pm DORWICK (Wire) - A port clerk left on Friday, "
                "saying the crew was safe."
            ),
            "A port clerk",
            "the crew was safe",
        ),
        (
            "Harbour Rights Watch said at least 23 people had drowned.",
            "Harbour Rights Watch",
            "at least 23 people had drowned",
        ),
        (
            "TOLM, noon: The port ministry had called the clerks, saying the crew was safe.",
            "The port ministry",
            "the crew was safe",
        ),
        ("Otto Lind on Friday said the crew was safe.", "Otto Lind", "the crew was safe"),
        (
            "A spokesman for Dorwick, Otto Lind, said the crew was safe.",
            "Otto Lind",
            "the crew was safe",
        ),
        (
            "Mayor Mara Quill issued a statement that said the crew was safe.",
            "Mara Quill",
            "the crew was safe",
        ),
        (
            "The letters also named two clerks, reported the BBC, which took part in the search.",
            "the BBC",
            "The letters also named two clerks",
        ),
        (
            "“We thank the crew,” the #SafeHarbour campaign said.",
            "the #SafeHarbour campaign",
            "“We thank the crew,”",
        ),
    ],
)
def test_what_is_said_ends_where_the_article_goes_on(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


def test_who_is_far_from_a_verb_that_begins_something_says_nothing() -> None:
    text = "The affair broke on Sunday when papers began revealing a trove of 900 letters."
    assert said(text) == []


def test_a_clause_that_holds_a_verb_is_said_whole() -> None:
    text = "The palace said a ship sank after the fire."
    assert said(text) == [("The palace", "a ship sank after the fire")]


def test_he_is_the_one_source_without_a_name_before_him() -> None:
    text = "The crew was freed in Tolm, a port official said. They were flown home, he revealed."
    assert [each for each, _ in said(text)] == ["a port official", "a port official"]


def test_whoever_a_quotation_is_announced_of_says_all_its_paragraphs() -> None:
    lead = "Here is how one village paper mocked the letters:"
    text = f"{lead}\n\n“Nobody reads them.”\n\n“Nobody answers them.”"
    first = len(lead) + 2
    paragraphs = ((0, len(lead)), (first, first + 20), (first + 22, len(text)))
    (found,) = statements(text, paragraphs=paragraphs)
    assert (speaker(found), len(found.content)) == ("one village paper", 2)


def test_a_post_says_all_of_its_paragraph() -> None:
    post = "Today we took 21 of the crew home. All are well."
    text = f"The clerks were glad.\n\n{post} — Harbour Aid (@harbour_aid) May 3, 2016"
    (found,) = statements(text, paragraphs=((0, 21), (23, len(text))))
    assert speaker(found) == "Harbour Aid"
    assert text[slice(*found.content[0])] == post


def test_who_says_something_in_passing_says_what_follows_too() -> None:
    text = "Otto Lind, who has told friends he is tired, said the crew was safe."
    assert said(text) == [("Otto Lind", "he is tired"), ("Otto Lind", "the crew was safe")]


def test_markup_is_nobodys_post() -> None:
    text = '<post id="7">All are well. — Harbour Aid (@harbour_aid)'
    assert said(text) == []


def test_an_adverbial_behind_a_verb_is_no_speaker() -> None:
    text = "Otto Lind, a clerk, wrote in a letter to the port: “All are well.”"
    assert all(each != "in a letter to the port" for each, _ in said(text))
