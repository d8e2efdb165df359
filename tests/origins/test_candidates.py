"""What is compared is found by rare traits, in time that grows with the number of articles."""

import random

from dossier.origins.candidates import FEWEST, MANY, candidates
from tests.factories import text_of, texts_of
from tests.origins.stories import BREAD, FERRY, HONEST, REWORDED, pressed


def test_a_reworded_copy_is_proposed_and_another_matter_is_not():
    assert candidates(pressed(a=FERRY, b=REWORDED, c=BREAD)) == (("a", "b"),)


def test_one_whole_sentence_is_enough():
    assert candidates(pressed(a=BREAD[:2], b=BREAD[1:3])) == (("a", "b"),)


def test_a_few_names_alone_are_not_enough():
    names = ("Quill", "Tollen", "Dorwick", "Hesper")
    one = text_of("a", *(f"First {name} came." for name in names[: FEWEST - 1]), names=names)
    two = text_of("b", *(f"Then {name} left." for name in names[: FEWEST - 1]), names=names)
    assert candidates(texts_of(one, two)) == ()


def test_a_text_that_more_pages_print_than_a_trait_may_join_is_found_on_each():
    count = 3 * MANY
    found = candidates(pressed(**{f"a{number:02}": FERRY for number in range(count)}))
    assert {key for pair in found for key in pair} == {f"a{n:02}" for n in range(count)}
    assert len(found) < count * MANY


def test_names_that_everyone_prints_propose_nobody():
    names = ("Quill", "Tollen", "Dorwick", "Hesper")
    texts = [
        text_of(f"a{n:02}", *(f"{name} came {n} {k}." for k, name in enumerate(names)), names=names)
        for n in range(MANY + 1)
    ]
    assert candidates(texts_of(*texts)) == ()


def test_the_order_of_the_articles_does_not_matter():
    articles = {"a": FERRY, "b": REWORDED, "c": HONEST, "d": BREAD}
    expected = candidates(pressed(**articles))
    for seed in range(5):
        keys = list(articles)
        random.Random(seed).shuffle(keys)
        assert candidates(pressed(**{key: articles[key] for key in keys})) == expected
