"""What one sentence repeats costs no more than the same words in many sentences."""

import time

import pytest

from dossier import build
from tests.factories import article_of


def seconds(text: str) -> float:
    """CPU seconds of reading a text; the better of two."""
    article = article_of("a", text, "2022-03-08")
    took = []
    for _ in range(2):
        begin = time.process_time()
        build.readings([article])
        took.append(time.process_time() - begin)
    return min(took)


def told(length: int) -> str:
    sentence = f"On Monday Ann Lee {', as  ' * (length // 6)} told 30 people. "
    return sentence * (20_000 // len(sentence))


def test_a_long_sentence_takes_no_longer_than_short_ones():
    seconds("He said on Monday. ")
    assert seconds(told(2800)) < 3 * seconds(told(200)) + 0.1


@pytest.mark.parametrize("unit", ["'s", "…»", "``"])
def test_marks_without_end_take_no_longer_than_words(unit):
    seconds("He said on Monday. ")
    marks = seconds("He said on Monday. " + unit * (20_000 // len(unit)))
    assert marks < 3 * seconds("He said on Monday. " + "boat " * 4_000) + 0.1
