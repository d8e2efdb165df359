"""Whom a byline names, and what is none."""

import pytest

from dossier.articles import bylines
from dossier.articles.bylines import authors_of, is_name
from dossier.articles.lines import lines

LEAD = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."


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
        "By Ann Lee, Bo Ek, Ida Oak and Per Fee.",
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


@pytest.mark.parametrize(
    ("printed", "stored", "authors"),
    [
        (("Ferry Lost", "Ann Lee", LEAD), (), ("Ann Lee",)),
        (("Ferry Lost", "ANN LEE and BO EK", LEAD), (), ("Ann Lee", "Bo Ek")),
        (("Ferry Lost", "Ann Lee", LEAD), ("Ann Lee",), ("Ann Lee",)),
        (("Ferry Lost", "Arle Harbour", LEAD), ("Ann Lee",), ()),
        (("Ferry Lost", "Captain Brand", f"{LEAD} Jan Brand steered it."), (), ()),
        (("Ferry Lost", "A Cry from Arle", LEAD), (), ()),
        (("Ferry Lost", "Common Sense.", LEAD), (), ()),
        (("Ferry Lost", "One", "Two", "Three", "Ann Lee", LEAD), (), ()),
        (("Ann Lee", LEAD), (), ()),
    ],
)
def test_names_alone_are_a_byline_only_under_the_headline(printed, stored, authors):
    every = lines("\n\n".join(printed))
    assert bylines.find(every, range(len(every)), len(every) - 1, stored).authors == authors


@pytest.mark.parametrize(
    ("body", "authors"), [(LEAD, ("Ann Lee",)), (f"{LEAD} Captain Lee had steered it.", ())]
)
def test_a_line_about_a_reporter_is_a_credit_unless_the_news_is_of_its_bearer(body, authors):
    every = lines(f"Ferry Lost\n\n{body}\n\nAnn Lee is a reporter of the Arle Post.")
    found = bylines.find(every, range(len(every)), 1)
    assert found.authors == authors
    assert (2 in found.lines) is bool(authors)
