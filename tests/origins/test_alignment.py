"""Sentences that say one thing align in order, one by one or two with one."""

import pytest

from dossier.origins.alignment import align, outline
from tests.factories import text_of
from tests.origins.stories import BREAD, FERRY, HONEST, REWORDED, WITNESS, aligned, numbers


def test_the_sentences_of_a_reworded_copy_align_one_by_one():
    assert numbers(aligned(FERRY, REWORDED)) == [([n], [n]) for n in range(10)]


def test_two_sentences_that_a_rewriter_merged_align_with_the_one():
    merged = (*REWORDED[:2], f"{FERRY[2][:-1]}, while {FERRY[3]}", *REWORDED[4:])
    found = numbers(aligned(FERRY, merged))
    assert ([2, 3], [2]) in found
    assert found[-1] == ([9], [8])


def test_a_sentence_that_a_rewriter_split_aligns_with_both():
    split = (
        "The ship Hesper went aground off Dorwick on Monday.",
        "There were 214 passengers on board.",
        *REWORDED[1:],
    )
    assert numbers(aligned(FERRY, split))[0] == ([0], [0, 1])


def test_a_sentence_that_adds_nothing_stays_out_of_a_pair():
    copy = (FERRY[0], BREAD[0], *FERRY[1:])
    assert numbers(aligned(FERRY, copy))[:2] == [([0], [0]), ([1], [2])]


def test_pairs_of_an_alignment_never_cross():
    found = numbers(aligned(FERRY, FERRY[5:] + FERRY[:5]))
    assert len(found) == 5
    assert found == sorted(found, key=lambda pair: pair[1])


def test_what_two_articles_quote_alike_is_told_from_what_they_tell():
    alignment = aligned(FERRY[:2] + WITNESS, HONEST[:1] + WITNESS)
    assert alignment.told == (2, 1)
    assert [pair.quoted for pair in alignment.pairs] == [True] * 4


def test_each_side_counts_its_own_sentences():
    alignment = aligned(FERRY[:2], (f"{FERRY[0][:-1]}, and {FERRY[1]}",))
    assert (alignment.sentences, alignment.aligned) == ((2, 1), (2, 1))


def test_an_alignment_tells_which_sentences_stand_in_one_pair():
    alignment = aligned(FERRY, REWORDED)
    one, two = alignment.pairs[3].first[0], alignment.pairs[3].second[0]
    other = alignment.pairs[4].second[0]
    assert alignment.aligns(one, two)
    assert alignment.aligns(two, one)
    assert not alignment.aligns(one, other)


@pytest.mark.parametrize("sentences", [(), ("—",)], ids=["no sentence", "no word"])
def test_what_has_no_words_aligns_with_nothing(sentences):
    empty = outline(text_of("a", *sentences))
    assert align(empty, empty).pairs == ()


def test_sentences_that_stand_elsewhere_in_the_order_are_kept_as_moved():
    alignment = aligned(FERRY, FERRY[5:] + FERRY[:5])
    assert [pair.first[0].number for pair in alignment.moved] == [5, 6, 7, 8, 9]
    assert [pair.second[0].number for pair in alignment.moved] == [0, 1, 2, 3, 4]
    assert alignment.aligned == (10, 10)


def test_of_two_places_a_moved_sentence_takes_the_more_alike():
    copy = (*FERRY[6:], REWORDED[0], *FERRY[4:6], FERRY[0])
    moved = {pair.first[0].number: pair.second[0].number for pair in aligned(FERRY, copy).moved}
    assert moved[0] == 7
