"""The headline in a text, and the lines that print it again."""

import pytest

from dossier.articles import headline
from dossier.articles.lines import lines

TITLE = "Ferry Lost in Storm off Arle"
LEAD = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."


def kinds(*printed: str, known: str = "", standfirst: str = "") -> dict[int, str]:
    every = lines("\n\n".join(printed))
    return headline.find(every, range(len(every)), known, standfirst)


@pytest.mark.parametrize(
    "first",
    [
        TITLE,
        "Ferry lost in storm off Arle",
        "Was the ferry Aurora safe? What we know",
        "‘Nobody warned us’: the last night of the Aurora",
        "The Last Night of the Aurora, Part 2.",
    ],
)
def test_a_first_line_without_a_stop_is_the_headline(first):
    assert kinds(first, LEAD) == {0: "headline"}


@pytest.mark.parametrize(
    "first",
    [
        "The ferry left on Monday.",
        "and was not seen again",
        "Arle, 4 March -",
        "The ferry left on Monday. It was not seen again and nobody knows",
        "Ferries",
        "The ferry left the harbour " * 10,
    ],
)
def test_a_first_line_of_another_kind_is_no_headline(first):
    assert kinds(first, LEAD) == {}


def test_a_line_that_goes_on_in_the_next_is_no_headline():
    assert headline.find(lines(f"The ferry left\nthe harbour\n\n{LEAD}"), range(3)) == {}


@pytest.mark.parametrize(
    ("again", "kind"),
    [
        (f"Home News {TITLE}", "breadcrumb"),
        (f"{TITLE} | Arle Post", "headline printed again"),
        (TITLE.upper(), "headline printed again"),
    ],
)
def test_a_headline_with_a_few_words_more_is_printed_again(again, kind):
    assert kinds(TITLE, again, LEAD) == {0: "headline", 1: kind}


def test_a_breadcrumb_over_the_headline_tells_where_it_is():
    assert kinds(f"Home News {TITLE}", TITLE, LEAD) == {0: "breadcrumb", 1: "headline"}


def test_a_stored_standfirst_behind_the_headline_belongs_to_the_page():
    summary = "Nine people are missing after a night in which nobody gave a warning"
    found = kinds(TITLE, f"Arle {TITLE} {summary}", LEAD, known=TITLE, standfirst=summary)
    assert found == {0: "headline", 1: "headline printed again"}


@pytest.mark.parametrize("crumbs", ["Home > News > Arle", "Home / News / Europe", "Home»News»Arle"])
def test_names_between_separators_are_a_breadcrumb(crumbs):
    assert kinds(crumbs, LEAD) == {0: "breadcrumb"}


@pytest.mark.parametrize("line", ["The men/women and/or children left", '<a href="x">read</a> on.'])
def test_other_lines_with_separators_are_none(line):
    assert headline.CRUMB not in kinds(TITLE, line, LEAD).values()


def test_a_sentence_that_quotes_the_headline_stays():
    sentence = f"The Post wrote “{TITLE}” over a report that named no witness of the night at all."
    assert kinds(TITLE, LEAD, sentence) == {0: "headline"}
