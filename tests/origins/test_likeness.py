"""Sentences are alike by the words they share, those most that rewriting leaves alone."""

from decimal import Decimal

import pytest

from dossier.language.numbers import Number
from dossier.language.text import Text
from dossier.origins.likeness import likeness, sketch, stepped, telling, weigh, words
from tests.factories import text_of


def weights(*sentences: str, names: tuple[str, ...] = ()) -> dict[str, int]:
    return weigh(sketch(text_of("a", *sentences, names=names)))


def with_number(sentence: str, printed: str, value: str) -> Text:
    text = text_of("a", sentence)
    start = sentence.index(printed)
    number = Decimal(value)
    numbers = (Number(start, start + len(printed), number, number, number, "", ""),)
    return Text(text.article, text.sentences, (), numbers, (), ())


def test_a_word_weighs_more_the_fewer_sentences_print_it():
    found = weights("The radar failed.", "A ferry with radar sank.", "A mill with a wheel.")
    assert found["mill"] > found["radar"] > 0


def test_a_name_weighs_twice_as_much_as_another_word():
    found = weights("Quill waited.", names=("Quill",))
    assert found["quill"] == pytest.approx(2 * found["waite"], abs=1)


def test_a_word_that_every_text_prints_weighs_half():
    found = weights("about radar")
    assert found["radar"] == pytest.approx(2 * found["about"], abs=1)


def test_what_rewriting_leaves_alone_are_names_and_longer_quoted_words():
    text = text_of("a", "Quill saw “a lighthouse on a hill” at noon.", names=("Quill",))
    assert telling(text) == {"quill", "light"}


def test_a_figure_in_words_is_like_one_in_digits():
    one = sketch(with_number("It took twelve men.", "twelve", "12"))[0]
    two = sketch(with_number("It took 12 men.", "12", "12.0"))[0]
    assert "#12" in one.firm & two.firm


def test_a_figure_is_one_word_however_its_thousands_are_parted():
    assert words("30,000 men") == words("30000 men") == {"30000", "men"}


def test_the_facts_of_a_sentence_are_its_names_and_figures():
    text = text_of("a", "Quill saw “a lighthouse” at noon.", names=("Quill",))
    assert sketch(text)[0].facts == {"quill"}
    assert sketch(text)[0].firm == {"quill", "light"}


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("The ferry sank", "the FERRY sank!", 1.0),
        ("Divers looked", "A baker sang", 0.0),
        ("", "", 0.0),
    ],
)
def test_likeness_runs_from_nothing_to_one(one, two, alike):
    known = dict.fromkeys(words(f"{one} {two}"), 1)
    assert likeness(words(one), words(two), known) == alike


def test_a_count_is_told_in_eight_steps_a_doubling():
    counts = range(1, 2001)
    steps = [stepped(count) for count in counts]
    assert steps == sorted(steps)
    assert all(abs(step / count - 1) < 0.05 for step, count in zip(steps, counts, strict=True))
    assert [stepped(1), stepped(1024)] == [1, 1024]
    assert stepped(1000) == stepped(1001)
