"""Reading a text takes time in proportion to its length, whatever it repeats."""

import time

import pytest

from dossier import build
from dossier.language import sentences
from tests.factories import article_of

UNITS = [
    *("a", "a ", "Aa ", "“a ", "“a” ", "4 March 2021 ", "2021-03-04 ", "$1 ", "1 ", "said "),
    *("told Ann ", "Ann Lee, ", "Ann’s ", "(", ". ", "A. B. ", '"', "on Monday "),
]


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_no_ten_times_the_time(unit):
    def seconds(length: int) -> float:
        article = article_of("a", (unit * (length // len(unit) + 1))[:length], "2022-03-08")
        took = []
        for _ in range(2):
            begin = time.process_time()
            build.readings([article])
            took.append(time.process_time() - begin)
        return min(took)

    seconds(1000)
    assert seconds(24_000) < 10 * seconds(6_000) + 0.2


def test_what_no_stop_ends_is_read_in_pieces_at_white_space():
    article = article_of("a", "word " * 2000)
    found = sentences.split(article)
    assert max(len(each.text) for each in found) <= 3000
    assert {each.text.strip("word ") for each in found} == {""}
    assert sum(each.text.count("word") for each in found) == 2000


def test_a_word_without_end_is_cut_where_it_must_be():
    found = sentences.split(article_of("a", "x" * 7000))
    assert "".join(each.text for each in found) == "x" * 7000
