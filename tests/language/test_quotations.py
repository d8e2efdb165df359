"""Quotation marks of every kind, and the apostrophes that are none."""

import pytest

from dossier.language import quotations


def quoted(text: str) -> list[str]:
    return [text[slice(*found.content)] for found in quotations.find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said: “We stay.” And left.", ["We stay."]),
        ('He said: "We stay." And left.', ["We stay."]),
        ("Er sagte: „Wir bleiben.“ Und ging.", ["Wir bleiben."]),
        ("Il dit: «On reste.» Puis: « Bien. »", ["On reste.", " Bien. "]),
        ("He said: ‘We stay.’ And left.", ["We stay."]),
        ("He said 'we stay' and left.", ["we stay"]),
        ("He said: ``We stay.'' And left.", ["We stay."]),
        ("“We stay.’’ He left.", ["We stay."]),
        ("''We stay,'' he said. ''We wait.''", ["We stay,", "We wait."]),
        ("“We” came, “they” left.", ["We", "they"]),
        ('He said: "We stay.\n"We wait."\nHe left.', ["We stay.", "We wait."]),
    ],
)
def test_each_kind_of_mark_is_closed_by_its_own(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "They didn’t; the workers’ boats weren't sold.",
        "It was the summer of ’68, the Harkers' last.",
        "It is 5'10\" tall.",
        "Nothing was said.",
        "",
    ],
)
def test_an_apostrophe_opens_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_in_a_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("“He called it ‘ours’ twice,” she said.") == ["He called it ‘ours’ twice,"]


def test_a_quotation_over_paragraphs_is_one_span_a_paragraph() -> None:
    text = "She said: “We stay.\n\n“We sail in May.” He left."
    assert quoted(text) == ["We stay.", "We sail in May."]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert quoted("“We stay, he said.\n\nThe boat left.") == ["We stay, he said."]


def test_a_mark_that_is_never_closed_ends_before_the_next_opens() -> None:
    assert quoted("“We stay. And wait. “We left.”") == ["We stay. And wait.", "We left."]
    assert quoted("“We call it “home” here.”")[0] == "We call it “home"


def test_a_line_broken_inside_a_quotation_does_not_end_it() -> None:
    assert quoted('"We\nstay," he said.') == ["We\nstay,"]


def test_the_span_holds_the_marks_and_the_content_does_not() -> None:
    [found] = quotations.find("So “No.” he said")
    assert (found.start, found.end, found.content) == (3, 8, (4, 7))


@pytest.mark.parametrize("sign", ['"', "“", "'", "’", "«", "``"])
def test_a_text_of_marks_alone_is_read_in_time_that_grows_with_it(sign: str) -> None:
    assert len(quotations.find(sign * 100_000)) <= 100_000


def test_a_mark_that_is_not_closed_opens_no_paragraph_behind_it():
    first = "Then he read out: “A web of deals has led to the port"
    second = "“None of it is new,” she said."
    text = f"{first}\n{second}"
    paragraphs = ((0, len(first)), (len(first) + 1, len(text)))
    found = [text[slice(*each.content)] for each in quotations.find(text, paragraphs=paragraphs)]
    assert found == ["A web of deals has led to the port", "None of it is new,"]
