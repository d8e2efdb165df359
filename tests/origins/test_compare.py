"""Near-copies are one origin, however they are worded; honest articles stay apart."""

import random

import pytest

from dossier.decisions import OriginDecision
from dossier.errors import DossierError
from dossier.language.text import Text
from dossier.origins.compare import FEWEST, Origin, align, likeness, merge, near_copy, weigh, words
from tests.factories import ruling, text_of, texts_of

NAMES = ("Mara Quill", "Tollen", "Ostrava Line", "Dorwick", "Quill", "Hesper")

FERRY = (
    "The ferry Hesper ran aground off Dorwick on Monday with 214 passengers on board.",
    "Harbour master Mara Quill said the ship had left the marked channel in thick fog.",
    "Nobody was hurt, but 17 passengers were taken to the hospital in Tollen as a precaution.",
    "The Ostrava Line, which owns the ship, promised a full inquiry into the accident.",
    "“We will find out why the radar was switched off,” Quill told reporters at the quay.",
    "Divers found a tear of 4 metres in the hull below the engine room.",
    "Two tugs from Tollen are expected to pull the ferry free at high tide on Wednesday.",
    "Until then a smaller boat carries travellers across the sound six times a day.",
    "The Hesper is 31 years old and passed its last inspection in March.",
    "Fishermen in Dorwick have asked for a lighthouse on the rocks for a decade.",
)
REWORDED = (
    "The ship Hesper went aground off Dorwick on Monday with 214 travellers on board.",
    "Port master Mara Quill stated the vessel had left the marked passage in dense fog.",
    "No one was injured, but 17 travellers were brought to the clinic in Tollen as a precaution.",
    "The Ostrava Line, which possesses the vessel, pledged a complete probe into the accident.",
    "“We shall discover why the radar was turned off,” Quill informed reporters at the pier.",
    "Frogmen discovered a rip of 4 metres in the hull beneath the engine room.",
    "A pair of tugs from Tollen are anticipated to drag the ferry free at high tide on Wednesday.",
    "Till then a littler boat ferries travellers over the sound six times a day.",
    "The Hesper is 31 years of age and passed its latest inspection in March.",
    "Fishers in Dorwick have requested a lighthouse on the rocks for ten years.",
)
# Another newsroom on the same day: one sentence quoted alike, the rest its own.
HONEST = (
    "Insurers put the damage to the stranded Hesper at nine million crowns.",
    "“We will find out why the radar was switched off,” Quill told reporters at the quay.",
    "Shares of the Ostrava Line fell by a tenth within an hour of the news.",
    "The company had cut its crews twice since the spring, union leaders in Tollen recall.",
    "A court may have to decide who pays for the tugs, a maritime lawyer explained.",
    "Tourism offices fear for the summer, when most guests of Dorwick come by sea.",
)
BREAD = (
    "Bakers in the old town raised the price of a loaf for the third time.",
    "Flour costs more since the mill at the river closed its gates.",
    "Customers queue all the same, as the smell alone is worth the walk.",
    "A cooperative wants to reopen the mill with money from its members.",
)


def text(key: str, sentences: tuple[str, ...]) -> Text:
    return text_of(key, *sentences, names=NAMES)


def pressed(**articles: tuple[str, ...]) -> dict[str, Text]:
    return texts_of(*(text(key, sentences) for key, sentences in articles.items()))


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


def test_the_sentences_of_a_reworded_copy_align_one_by_one():
    texts = pressed(a=FERRY, b=REWORDED, c=HONEST, d=BREAD)
    pairs = align(texts["a"], texts["b"], weigh(texts)).pairs
    numbers = [(pair.first.number, pair.second.number) for pair in pairs]
    assert [pair for pair in numbers if pair[0] != pair[1]] == []
    assert len(numbers) >= 8


def test_one_shared_quotation_does_not_make_two_articles_one():
    assert groups(pressed(a=FERRY, b=HONEST)) == [("a",), ("b",)]


WITNESS = (
    "“The bow went up and every cup on the tables of the Hesper came down.”",
    "“A man from Tollen held the door until the last child was through.”",
    "“Then the lights went out and the captain spoke for the first time.”",
    "“I have crossed to Dorwick for thirty years and never saw such fog.”",
)


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
    texts = pressed(a=FERRY[: FEWEST + 1], b=FERRY[:shared] + BREAD[: FEWEST + 1 - shared])
    assert near_copy(align(texts["a"], texts["b"], weigh(texts))) is joined


def test_pairs_of_an_alignment_never_cross():
    texts = pressed(a=FERRY, b=FERRY[5:] + FERRY[:5])
    numbers = [
        (pair.first.number, pair.second.number)
        for pair in align(texts["a"], texts["b"], weigh(texts)).pairs
    ]
    assert len(numbers) == 5
    assert numbers == sorted(numbers, key=lambda pair: pair[1])


def test_a_word_weighs_more_the_fewer_articles_print_it():
    weights = weigh(pressed(a=("The radar failed.",), b=("The ferry sank.",), c=("The mill.",)))
    assert weights["radar"] > weights["the"] > 0


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("The ferry sank", "the FERRY sank!", 1.0),
        ("Divers looked", "A baker sang", 0.0),
        ("", "", 0.0),
    ],
)
def test_likeness_runs_from_nothing_to_one(one, two, alike):
    weights = dict.fromkeys(words(f"{one} {two}"), 1.0)
    assert likeness(words(one), words(two), weights) == alike
