"""Title and office beside a name, as printed."""

import pytest

from dossier.language.words import split
from dossier.people.offices import Beside, beside, head_of, says_little


def read(text: str) -> Beside:
    """What stands beside the name Ann Lee."""
    words = split(text)
    start = text.index("Ann")
    index = next(number for number, word in enumerate(words) if word.start == start)
    end = next(word.end for word in words[index:] if word.text.startswith("Lee"))
    return beside(text, words, index, end)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("UK Prime Minister Ann Lee left.", "UK Prime Minister"),
        ("Norway’s President Ann Lee left.", "Norway’s President"),
        ("the Danish fishery minister Ann Lee left.", "Danish fishery minister"),
        ("Danish trade minister Ann Lee left.", "Danish trade minister"),
        ("They met Foreign Secretary Ann Lee and left.", "Foreign Secretary"),
        ("former Secretary of State Ann Lee left.", "former Secretary of State"),
        ("chairman and chief executive Ann Lee left.", "chairman and chief executive"),
        ("said minister Ann Lee of the plan", "minister"),
        ("the Danish Trade\n\nMinister Ann Lee left.", "Danish Trade Minister"),
        ("Ann Lee, the mayor of Arle, left.", "mayor of Arle"),
        ("Ann Lee, Norway’s envoy to the league, left.", "Norway’s envoy to the league"),
        ("Ann Lee, 52, a harbour pilot, left.", "harbour pilot"),
        ("Ann Lee, who is the league's president, left.", "league's president"),
        ("The bank's director, Ann Lee, left.", "bank's director"),
        ("They met the project's engineer, Ann Lee.", "project's engineer"),
        ("Danish strongman Ann Lee left.", "Danish strongman"),
        ("They met First Lady Ann Lee.", "First Lady"),
        ("the Danish first lady Ann Lee left.", "Danish first lady"),
        ("They met US First Lady Ann Lee.", "US First Lady"),
        ("Clinical director Dr Ann Lee left.", "Clinical director"),
        ("Ann Lee, head of the Harbour Board (HB) The two left.", "head of the Harbour Board"),
        ("Ann Lee, a pilot at the port and one of its owners, left.", "pilot at the port"),
        ("The head of the Bank for Port Dues, Ann Lee, left.", "head of the Bank for Port Dues"),
        ("Then, Norway's former CEO, Ann Lee, left.", "Norway's former CEO"),
        ("the navy's chief of staff General Ann Lee left.", "navy's chief of staff"),
    ],
)
def test_an_office_is_read_as_printed(text: str, role: str) -> None:
    assert read(text).role == role


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee left.",
        "The minister, Ann Lee said, left.",
        "The ministers Ann Lee and Bo Ray left.",
        "Ann Lee, Trade Minister Bo Ray and others left.",
        "Ann Lee, Trade Minister, Bo Ray and others left.",
        "Ann Lee, however, left.",
        "He asked the minister. Ann Lee left.",
        "Ann Lee, whose father was a mayor, left.",
        "Ann Lee, the eldest son of the former president, left.",
        "Ann Lee, a lifelong friend of the minister, left.",
        "Like Ann Lee, the mayor “did not know” of it.",
        "Ann Lee, his counterpart in the talks, left.",
        "Then Bo Ray, Norway's Trade Minister, Ann Lee, and others left.",
        "Ann Lee, mayor (in her own words), left.",
    ],
)
def test_an_office_of_nobody_or_of_another_is_not_taken(text: str) -> None:
    assert read(text).role == ""


@pytest.mark.parametrize(
    ("text", "title", "role"),
    [
        ("Mr Ann Lee left.", "Mr", ""),
        ("Dr. Ann Lee left.", "Dr.", ""),
        ("Then Lt. Col. Ann Lee left.", "Lt. Col.", ""),
        ("Rear Adm. Ann Lee left.", "Rear Adm.", ""),
        (
            "Danish General Staff Maj. Gen. Ann Lee left.",
            "Maj. Gen.",
            "Danish General Staff Maj. Gen.",
        ),
        ("Attorney General Ann Lee left.", "", "Attorney General"),
        ("Danish minister Dr Ann Lee left.", "Dr", "Danish minister"),
    ],
)
def test_titles_and_offices_are_told_apart(text: str, title: str, role: str) -> None:
    assert (read(text).title, read(text).role) == (title, role)


def test_the_span_holds_the_printed_office() -> None:
    text = "They met Foreign\nSecretary Ann Lee."
    span = read(text).span
    assert span
    assert text[slice(*span)] == "Foreign\nSecretary"


@pytest.mark.parametrize(
    ("role", "head"),
    [
        ("Danish trade minister", "minister"),
        ("envoy to the league of mayors", "envoy"),
        ("Danish strongman", ""),
    ],
)
def test_the_head_of_an_office_is_its_noun(role: str, head: str) -> None:
    assert head_of(role) == head


@pytest.mark.parametrize(
    ("role", "little"),
    [("Danish strongman", True), ("Danish leader", True), ("Danish president", False)],
)
def test_an_epithet_says_little(role: str, little: bool) -> None:
    assert says_little(role) is little


@pytest.mark.parametrize("before", ["Fallen", "The once mighty", "A disgraced"])
def test_an_epithet_whose_sense_a_word_may_turn_is_none(before: str) -> None:
    assert read(f"{before} star Ann Lee left.").role == ""
    assert read("The star Ann Lee left.").role == "star"
