"""Lines that a page prints twice: which copy is set aside, and which is the article's."""

import pytest

from dossier.articles import repeats
from dossier.articles.lines import lines

LEAD = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."
ALARM = "“Nobody in this harbour had warned us of the storm that night,” Ann Lee said."
END = "Divers went on with the search of the bay until dusk."


def kinds(*printed: str) -> dict[int, str]:
    every = lines("\n\n".join(printed))
    return repeats.find(every, range(len(every)))


@pytest.mark.parametrize(
    "pulled",
    [
        "Nobody in this harbour had warned us of the storm",
        "Nobody in this harbour had warned us of the storm Ann Lee",
        "‘Nobody in this harbour had warned us of the storm’ Jan van der Berg",
    ],
)
def test_words_lifted_out_of_a_sentence_are_set_aside(pulled):
    assert kinds(LEAD, ALARM, pulled, END) == {2: "pull quote"}


@pytest.mark.parametrize(
    "lines",
    [
        (f"{LEAD} first", END, f"{LEAD} second"),
        (LEAD, "Nobody in this harbour had warned us of the wind", ALARM),
        (LEAD, "The storm that night", ALARM),
        (f"{LEAD} a/b/c Ann", END),
    ],
)
def test_a_line_with_words_of_its_own_stays(lines):
    assert kinds(*lines) == {}


def test_of_two_equal_lines_the_first_stays():
    assert kinds(LEAD, ALARM, END, ALARM) == {3: "line printed again"}


def test_a_running_report_may_repeat_its_sentences():
    news = [f"Boat number {number} went out and found nothing at all." for number in range(8)]
    assert kinds(LEAD, *news, END, "Later on Monday", END) == {}
    assert kinds(*news, END, END) == {9: "line printed again"}


def test_a_line_over_the_body_that_a_paragraph_holds_is_set_aside():
    assert kinds(LEAD, ALARM, f"{LEAD} {END}") == {0: "standfirst printed again"}


def test_the_same_lines_far_below_are_no_standfirst():
    far = [f"Boat number {number} went out and found nothing at all." for number in range(8)]
    assert kinds(*far, LEAD, f"{LEAD} {END}") == {}


def test_a_text_longer_than_any_article_is_not_searched():
    assert kinds(LEAD, "A long line. " * (repeats.LARGEST // 1000), LEAD) == {2: repeats.TWICE}
    many = "A word and another one. " * 40
    assert kinds(LEAD, *[many] * (repeats.LARGEST // 900), LEAD) == {}
