"""What makes two aligned articles one text, and what is a passage that they share."""

import pytest

from dossier.origins.alignment import align, outline
from dossier.origins.candidates import FEWEST
from dossier.origins.copies import in_runs, near_copy, passages
from tests.factories import text_of
from tests.origins.stories import BREAD, FERRY, REWORDED, aligned, numbers


@pytest.mark.parametrize(
    ("shared", "joined"), [(FEWEST - 1, False), (FEWEST, True)], ids=["a passage", "a text"]
)
def test_a_few_aligned_sentences_are_only_a_shared_passage(shared, joined):
    copy = FERRY[:shared] + BREAD[: FEWEST + 1 - shared]
    assert near_copy(aligned(FERRY[: FEWEST + 1], copy)) is joined


def test_sentences_that_align_here_and_there_make_no_copy():
    apart = [FERRY[n] if n % 3 == 0 else f"{BREAD[n % 4]} Loaf {n}." for n in range(10)]
    alignment = aligned(FERRY, tuple(apart))
    assert [first for (first,), _ in numbers(alignment)] == [0, 3, 6, 9]
    assert in_runs(alignment) == ()
    assert not near_copy(alignment)


def test_a_sentence_left_out_breaks_no_run():
    alignment = aligned(FERRY, FERRY[:3] + FERRY[4:])
    assert in_runs(alignment) == alignment.pairs


@pytest.mark.parametrize(
    ("line", "shared"),
    [
        ("The ferry Hesper was lost off Dorwick with 40 crates of tea in a gale.", True),
        ("The ferry Hesper was lost off Dorwick with 90 crates of tea in a storm.", False),
        ("The ferry Hesper was sunk off Dorwick with 40 crates of rum in a storm.", False),
    ],
    ids=["one word", "a figure", "two words"],
)
def test_a_shared_passage_differs_in_one_word_at_most(line: str, shared: bool) -> None:
    here = "The ferry Hesper was lost off Dorwick with 40 crates of tea in a storm."
    assert bool(passages(aligned((here,), (line,)))) is shared


def test_what_stands_elsewhere_is_no_shared_passage_unless_word_for_word():
    one = (*FERRY[:4], *BREAD)
    two = (*BREAD, FERRY[2], *REWORDED[:2])
    alignment = aligned(one, two)
    assert len(alignment.moved) > 1
    common = passages(alignment)
    assert common is not None
    assert [pair.first[0].text for pair in common.moved] == [FERRY[2]]
    assert common.aligned == (len(BREAD) + 1, len(BREAD) + 1)


def test_a_copy_in_another_order_is_of_the_same_origin():
    shuffled = [REWORDED[number] for number in (8, 3, 6, 1, 9, 4, 0, 7, 2, 5)]
    alignment = aligned(FERRY, tuple(shuffled))
    assert len(alignment.moved) >= FEWEST
    assert near_copy(alignment)


PATTERN = (
    "{0} beat {1} in the final of the cup on Sunday before a full house.",
    "{0} scored {3} goals in the first half and never looked back.",
    "The goalkeeper of {1} kept his side in the match with {4} saves.",
    "“We were the better side all season,” said {2}, who trains {0}.",
    "{1} had won the cup in each of the last {4} years.",
    "The police counted {5} spectators and spoke of a peaceful evening.",
    "The winners meet {6} in the next round, where the favourite waits.",
)
ONE = ("Dorwick", "Tollen", "Mara Quill", "3", "5", "12,000", "Ostrava")
OTHER = ("Selvik", "Brandal", "Otto Lind", "2", "7", "9,000", "Karsund")


def test_two_reports_on_one_pattern_are_no_copies():
    one, two = (
        text_of(key, *(line.format(*facts) for line in PATTERN), names=facts)
        for key, facts in (("a", ONE), ("b", OTHER))
    )
    alignment = align(outline(one), outline(two))
    assert len(alignment.pairs) >= FEWEST
    assert not near_copy(alignment)
