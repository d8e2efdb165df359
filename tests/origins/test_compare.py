"""Near-copies are one origin, however they are worded; honest articles stay apart."""

import random

import pytest

from dossier.decisions import OriginDecision
from dossier.errors import DossierError
from dossier.language.text import Text
from dossier.origins.compare import FEW, Origin, merge
from tests.factories import ruling, text_of, texts_of
from tests.origins.stories import (
    BREAD,
    FERRY,
    HONEST,
    REWORDED,
    WITNESS,
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


def test_near_copies_parted_by_decision_share_what_stands_in_both():
    first, _ = merge(pressed(a=FERRY, b=FERRY), [decided("different", "a", "b")])[0]
    (alignment,) = first.shared
    assert len(alignment.pairs) == len(FERRY)


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
