"""What a rewording changed of names, figures, qualifiers and modality."""

import pytest

from dossier.language.text import annotate
from dossier.origins.alignment import Pair
from dossier.origins.changes import Change, changes, firm
from tests.factories import article_of


def found(one: str, two: str, weight: float = 0.5) -> tuple[Change, ...]:
    first, second = (annotate(article_of(key, text)) for key, text in (("a", one), ("b", two)))
    return changes(firm(first), firm(second), Pair(first.sentences, second.sentences, weight))


def kinds(one: str, two: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {each.kind: (each.first, each.second) for each in found(one, two)}


SAID = "Harbour master Mara Quill told the town of Tollen that"


def test_names_that_only_one_prints_are_a_change():
    shown = kinds(f"{SAID} Norway paid 300 crowns.", f"{SAID} Denmark paid 300 crowns.")
    assert shown == {"name": (("Norway",), ("Denmark",))}


def test_another_spelling_of_a_name_is_a_change():
    shown = kinds("Viktor Quill paid Norway.", "Victor Quill paid Norway.")
    assert shown == {"name": (("Viktor Quill",), ("Victor Quill",))}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Norway and Mara Quill paid.", "Norway and Quill paid."),
        ("Mara Quill likes Norway.", "Mara Quill likes Norway’s."),
        ("Mara Quill saw Norway.", "MARA QUILL SAW NORWAY."),
    ],
)
def test_a_shorter_form_of_a_name_is_no_change(one, two):
    assert found(one, two) == ()


def test_a_word_that_only_begins_a_sentence_is_no_name():
    shown = kinds("Frogmen saw Mara Quill in Norway.", "Divers saw Mara Quill in Norway.")
    assert shown == {}


def test_what_begins_a_sentence_is_a_name_where_it_also_stands_within_one():
    one = "Selvik paid Mara Quill and Norway. Nobody pays like Selvik."
    assert kinds(one, "Mara Quill and Norway were paid.")["name"] == (("Selvik",), ())


def test_figures_are_compared_by_value():
    shown = kinds(f"{SAID} twelve men in 3 boats came.", f"{SAID} 12 men in 4 boats came.")
    assert shown == {"figure": (("3",), ("4",))}


def test_a_figure_that_stayed_may_have_another_qualifier():
    shown = kinds(f"{SAID} an estimated 300 men came.", f"{SAID} up to 300 men came.")
    assert shown == {"qualifier": (("an estimated 300",), ("up to 300",))}


@pytest.mark.parametrize(
    ("one", "two", "change"),
    [
        ("that might cement ties.", "that will cement ties.", (("might",), ("will",))),
        ("it will come.", "it will not come.", ((), ("not",))),
        ("it won’t come.", "it may come.", (("won’t",), ("may",))),
        ("it reportedly sank.", "it sank.", (("reportedly",), ())),
    ],
)
def test_what_stands_in_place_of_a_modal_word_is_a_change(one, two, change):
    assert kinds(f"{SAID} {one}", f"{SAID} {two}") == {"modality": change}


@pytest.mark.parametrize(
    ("one", "two"), [("it may sink.", "it might sink."), ("it will sink.", "it will founder.")]
)
def test_words_of_one_modality_are_no_change_of_it(one, two):
    assert kinds(f"{SAID} {one}", f"{SAID} {two}") == {}


def test_a_pair_that_shares_one_figure_alone_tells_of_no_change():
    one, two = "Quill sent Norway 300 boats.", "Some 300 people cheered Denmark."
    assert found(one, two, weight=0.2) == ()
    assert found(one, two) != ()


def test_a_figure_is_shown_with_its_white_space_folded():
    shown = kinds(f"{SAID} up to\n300 men came.", f"{SAID} over 300 men came.")
    assert shown == {"qualifier": (("up to 300",), ("over 300",))}


def test_of_a_long_stretch_the_words_near_the_modal_one_are_shown():
    long = "they came by night and by day, and that it might, they said, sink before the next tide."
    (change,) = found(f"{SAID} {long}", f"{SAID} all is lost.")
    assert change.kind == "modality"
    assert change.first == ("… that it might, they said, sink before the …",)
