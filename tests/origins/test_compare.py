"""Near-copies are one origin, however they are worded; honest articles stay apart."""

import random

import pytest

from dossier.decisions import OriginDecision
from dossier.errors import DossierError
from dossier.language.text import Text
from dossier.origins.alignment import align, outline
from dossier.origins.candidates import FEWEST
from dossier.origins.compare import FEW, Origin, in_runs, merge, near_copy, passages
from tests.factories import ruling, text_of, texts_of
from tests.origins.stories import (
    BREAD,
    FERRY,
    HONEST,
    REWORDED,
    WITNESS,
    aligned,
    numbers,
    pressed,
    text,
)


def groups(texts: dict[str, Text], *decisions: OriginDecision) -> list[tuple[str, ...]]:
    return [origin.articles for origin in merge(texts, decisions)[0]]


def decided(verb: str, *articles: str, line: int = 1) -> OriginDecision:
    return OriginDecision(verb, articles, ruling(line))


def test_two_outlets_that_print_one_text_are_one_origin():
    texts = pressed(a=FERRY, b=FERRY, c=BREAD)
    assert groups(texts) == [("a", "b"), ("c",)]


@pytest.mark.parametrize("sentences", [FERRY[5:6], BREAD[:2], FERRY[:3]])
def test_a_text_printed_whole_by_two_outlets_is_one_origin_however_short(sentences):
    assert groups(pressed(a=sentences, b=sentences, c=HONEST)) == [("a", "b"), ("c",)]


def test_a_short_item_quoted_whole_by_a_longer_article_stays_apart():
    assert groups(pressed(a=FERRY[4:5], b=HONEST)) == [("a",), ("b",)]


@pytest.mark.parametrize(
    "copy",
    [FERRY[:6], FERRY[3:], (*BREAD[:2], *FERRY[:5]), FERRY[:4] + BREAD[:1] + FERRY[5:]],
    ids=["shortened at the end", "shortened at the head", "with another lead", "with an insertion"],
)
def test_a_part_of_a_text_is_of_its_origin(copy):
    assert groups(pressed(a=FERRY, b=copy, c=BREAD)) == [("a", "b"), ("c",)]


def test_a_reworded_copy_is_of_the_same_origin():
    assert groups(pressed(a=FERRY, b=REWORDED, c=HONEST, d=BREAD)) == [("a", "b"), ("c",), ("d",)]


def test_one_shared_quotation_does_not_make_two_articles_one():
    assert groups(pressed(a=FERRY, b=HONEST)) == [("a",), ("b",)]


def test_one_witness_quoted_at_length_does_not_make_two_articles_one():
    assert groups(pressed(a=FERRY[:6] + WITNESS, b=HONEST[:1] + WITNESS)) == [("a",), ("b",)]


def test_articles_that_share_nothing_are_not_even_compared():
    origins, _ = merge(pressed(a=FERRY, b=BREAD), ())
    assert origins == (Origin("a", ("a",), (), None), Origin("b", ("b",), (), None))


def test_copies_of_copies_are_one_origin():
    texts = pressed(a=FERRY, b=REWORDED, c=FERRY[:7])
    assert groups(texts) == [("a", "b", "c")]


def test_an_origin_bears_the_key_of_its_first_article_and_shows_what_aligns():
    ((origin,), _) = merge(pressed(b=FERRY, a=FERRY), ())
    (alignment,) = origin.alignments
    assert (origin.key, origin.ruling) == ("a", None)
    assert (alignment.first, alignment.second, alignment.sentences) == ("a", "b", (10, 10))
    assert {pair.weight for pair in alignment.pairs} == {1.0}


def test_the_order_of_the_files_does_not_matter():
    articles = {"a": FERRY, "b": REWORDED, "c": HONEST, "d": BREAD, "e": FERRY[:5]}
    expected = repr(merge(pressed(**articles), ()))
    for seed in range(5):
        keys = list(articles)
        random.Random(seed).shuffle(keys)
        assert repr(merge(pressed(**{key: articles[key] for key in keys}), ())) == expected


def test_an_article_without_sentences_is_an_origin_of_its_own():
    assert groups(texts_of(text_of("a"), text("b", FERRY))) == [("a",), ("b",)]


def test_a_decision_joins_what_the_program_keeps_apart():
    same = decided("same", "b", "a")
    origins, used = merge(pressed(a=FERRY, b=BREAD), [same])
    assert [origin.articles for origin in origins] == [("a", "b")]
    assert (origins[0].ruling, used) == (same.ruling, {same.ruling})


def test_a_decision_parts_what_the_program_joins():
    different = decided("different", "a", "b")
    origins, used = merge(pressed(a=FERRY, b=FERRY), [different])
    assert [origin.articles for origin in origins] == [("a",), ("b",)]
    assert used == {different.ruling}


def test_joining_one_of_a_pair_joins_its_near_copies_too():
    texts = pressed(a=FERRY, b=REWORDED, c=BREAD)
    assert groups(texts, decided("same", "c", "b")) == [("a", "b", "c")]


def test_to_part_two_articles_and_join_them_is_a_contradiction():
    same, different = decided("same", "a", "b"), decided("different", "b", "a", line=4)
    with pytest.raises(DossierError) as caught:
        merge(pressed(a=FERRY, b=BREAD), [same, different])
    assert str(caught.value) == (
        'decisions.yml:4: "a" and "b" are parted here, but stay joined by others\n'
        "  remove one of the decisions, or part the articles between them too"
    )


def test_articles_parted_here_that_a_third_still_joins_are_a_contradiction():
    with pytest.raises(DossierError, match='"a" and "c" are parted here, but stay joined'):
        merge(pressed(a=FERRY, b=REWORDED, c=FERRY), [decided("different", "a", "c")])


def test_a_decision_on_an_unknown_article_names_the_nearest_one():
    with pytest.raises(DossierError) as caught:
        merge(pressed(ferry=FERRY, bread=BREAD), [decided("same", "ferry", "brad", line=7)])
    assert str(caught.value) == (
        'decisions.yml:7: there is no article "brad"\n'
        '  valid choices: bread, ferry; nearest: "bread"'
    )


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


def test_two_lines_on_one_fact_are_no_copy_unless_they_agree_word_for_word():
    line = "The ferry Hesper ran aground off Dorwick on Monday with 214 passengers on board."
    other = "The Hesper, with 214 passengers on board, went aground on Monday near Dorwick."
    assert groups(pressed(a=(line,), b=(other,))) == [("a",), ("b",)]


def test_a_passage_that_two_origins_share_is_kept_with_the_first():
    paragraph = FERRY[1:3]
    first, second = merge(pressed(a=HONEST[:3] + paragraph, b=BREAD + paragraph), ())[0]
    (alignment,) = first.shared
    assert (alignment.first, alignment.second, second.shared) == ("a", "b", ())
    assert numbers(alignment) == [([3], [4]), ([4], [5])]


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
    assert bool(passages(aligned((here,), (line,))).pairs) is shared


def test_words_in_common_are_no_shared_passage():
    first, _ = merge(pressed(a=FERRY[:2] + HONEST[2:], b=REWORDED[:2] + BREAD), ())[0]
    assert first.shared == ()


def test_of_many_copies_each_is_compared_with_the_first_alone():
    texts = pressed(**{f"copy{n}": FERRY for n in range(FEW + 2)})
    ((origin,), _) = merge(texts, ())
    assert len(origin.alignments) == FEW + 1
    assert {alignment.first for alignment in origin.alignments} == {"copy0"}


def test_articles_joined_by_decision_are_compared_too():
    ((origin,), _) = merge(pressed(a=FERRY, b=BREAD), [decided("same", "a", "b")])
    assert [(each.first, each.second) for each in origin.alignments] == [("a", "b")]


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
