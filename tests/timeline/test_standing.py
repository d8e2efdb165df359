"""What an account's headline is in a dossier: names spelt out, nothing left open."""

import re
from dataclasses import replace

import pytest

from dossier import when
from dossier.articles.article import Status
from dossier.language import dates
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.timeline.find import Account, Kind
from dossier.timeline.standing import Standing
from tests.factories import day, evidence_of, text_of, texts_of


def person(name: str, *places: tuple[str, int, str]) -> Person:
    mentions = tuple(
        (article, Mention(printed, "", "", None, name, start, start + len(printed), None))
        for article, start, printed in places
    )
    return Person(name.lower(), name, (), (), mentions, (), Status.MACHINE, ())


def heading(sentence: str, surname: str, *persons: Person) -> str:
    texts = texts_of(text_of("a", sentence, names=[surname]))
    evidence = evidence_of(texts["a"], sentence)
    account = Account(day("2022-03-07"), Kind.HAPPENED, evidence, headline=sentence)
    return Standing(texts, persons).standing(account).headline


def test_a_lone_surname_is_spelt_out() -> None:
    quill = person("Mara Quill", ("a", 10, "Quill"))
    words = "On Monday Quill resigned."
    assert heading(words, "Quill", quill) == "On Monday [Mara] Quill resigned."


def test_a_month_is_nobody_s_name() -> None:
    sentence = "Mara Quill resigned on March 7."
    text = text_of("a", sentence, names=["March"], published="2022-03-10")
    text = replace(text, dates=dates.find(sentence, text.article.published))
    account = Account(
        day("2022-03-07"), Kind.HAPPENED, evidence_of(text, sentence), headline=sentence
    )
    march = person("Ida March", ("a", sentence.index("March"), "March"))
    assert Standing({"a": text}, [march]).standing(account).headline == sentence


def test_a_family_name_may_stand_first() -> None:
    words = "On Monday Shen’s sister resigned."
    told = heading(words, "Shen", person("Shen Lifu", ("a", 10, "Shen")))
    assert told == "On Monday Shen [Lifu]’s sister resigned."


def test_a_surname_whose_bearer_nobody_tells_heads_none() -> None:
    both = person("Mara Quill"), person("Otto Quill")
    assert heading("On Monday Quill resigned.", "Quill", *both) == ""
    assert heading("On Monday Mr. Quill resigned.", "Quill") == ""


def test_a_lone_name_that_nobody_else_bears_stays() -> None:
    assert heading("On Monday Zorbo sang.", "Zorbo") == "On Monday Zorbo sang."


def test_a_name_in_full_is_not_repeated() -> None:
    words = "Quill resigned on Monday; Mara Quill is ill."
    assert (
        heading(words, "Quill", person("Mara Quill", ("a", 0, "Quill"), ("a", 31, "Quill")))
        == words
    )


def test_a_name_that_stands_twice_is_spelt_out_once() -> None:
    words = "On Monday Quill resigned; anti-Quill riots ended, and Quill left."
    places = [("a", found.start(), "Quill") for found in re.finditer("Quill", words)]
    told = heading(words, "Quill", person("Mara Quill", *places))
    assert told == "On Monday [Mara] Quill resigned; anti-Quill riots ended, and Quill left."


def test_a_name_within_another_word_is_not_spelt_out() -> None:
    words = "On Monday anti-Quill riots ended, and Quill left."
    places = [("a", found.start(), "Quill") for found in re.finditer("Quill", words)]
    told = heading(words, "Quill", person("Mara Quill", *places))
    assert told == "On Monday anti-Quill riots ended, and [Mara] Quill left."


def test_a_pronoun_needs_somebody_before_it() -> None:
    assert heading("On Monday Norbank met with her in Lund.", "Nobody") == ""
    assert heading("A captain of a ferry, he left Lund on Monday.", "Nobody") == ""
    words = "On Monday a woman from Lund said she would leave."
    assert heading(words, "Nobody") == words
    words = "On Monday Zorbo said she would leave."
    assert heading(words, "Zorbo") == words


@pytest.mark.parametrize(
    ("words", "belongs"),
    [
        ("Otto Lind left Dorwick on Monday.", True),
        ("A ferry of Tollen sank on Monday.", True),
        ("Ida Moor bought lighthouses and chapels on Monday.", True),
        ("Ida Moor baked seventeen cakes on Monday.", False),
        ("Ben Acker baked seventeen cakes on Monday.", True),
    ],
)
def test_an_aside_of_one_article_heads_no_row(words: str, belongs: bool) -> None:
    assert stands(words, "2022-03-07") is belongs


@pytest.mark.parametrize(
    ("words", "belongs"),
    [
        ("Ida Moor lost a ferry in 2021.", False),
        ("Ida Moor lost a ferry to Dorwick in 2021.", True),
    ],
)
def test_an_account_of_a_year_names_what_others_name(words: str, belongs: bool) -> None:
    assert stands(words, "2021") is belongs
    assert stands(words, "2022-03-07")


def test_where_titles_share_no_word_nothing_is_an_aside() -> None:
    assert stands("Ida Moor baked seventeen cakes on Monday.", "2022-03-07", title="A pier")


def stands(words: str, time: str, title: str = "Ferry lost") -> bool:
    """Whether an account has a headline in a dossier of three articles."""
    names = ("Otto Lind", "Tollen", "Ida Moor", "Dorwick", "Ben Acker")
    opening = "Ben Acker spoke of cakes."
    texts = texts_of(
        text_of("a", opening, words, names=names, title=title),
        text_of("b", "Dorwick sold lighthouses and chapels.", names=names, title="Ferry found"),
        text_of("c", "Nothing bought there on Monday lasted.", names=names, title="A coast"),
    )
    evidence = evidence_of(texts["a"], words)
    account = Account(when.parse(time), Kind.HAPPENED, evidence, headline=words)
    return bool(Standing(texts, ()).standing(account).headline)
