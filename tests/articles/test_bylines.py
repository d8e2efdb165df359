"""Whom a byline names, and what is none."""

import pytest

from dossier.articles.bylines import authors_of, is_name


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("by Ann Lee and Bo Ek", ("Ann Lee", "Bo Ek")),
        ("By: ANN LEE", ("Ann Lee",)),
        ("Written by Ann Lee, Bo Ek & Eva Orr", ("Ann Lee", "Bo Ek", "Eva Orr")),
        ("By Ann Lee, Diplomatic Editor, and Bo Ek", ("Ann Lee", "Bo Ek")),
        ("By Ann Lee in Arle", ("Ann Lee",)),
        ("By Ann Lee | Arle Post", ("Ann Lee",)),
        ("By Ann Lee for the Arle Post", ("Ann Lee",)),
        ("By Jean-Luc O’Hara and Eva van der Poe", ("Jean-Luc O’Hara", "Eva van der Poe")),
        ("By Reuters", ()),
    ],
)
def test_a_byline_names_its_authors(line, authors):
    assert authors_of(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee",
        "By Monday evening nobody had found the ferry.",
        "By the harbour",
        "By Ann",
        "By Ann Lee's count, forty boats had left the harbour by noon.",
        "By",
        "Bystanders Ann Lee and Bo Ek",
    ],
)
def test_what_is_no_byline_names_nobody(line):
    assert authors_of(line) is None


@pytest.mark.parametrize("text", ["Ann Lee", "Eva van der Poe", "A. B. Lee", "Émile O’Hara"])
def test_two_to_five_words_can_be_a_name(text):
    assert is_name(text)


@pytest.mark.parametrize("text", ["Lee", "Ann lee", "Diplomatic Editor", "Ann 2 Lee", "", "de la"])
def test_other_words_are_no_name(text):
    assert not is_name(text)
