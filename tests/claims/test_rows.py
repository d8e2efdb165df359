"""Rows gathered from what articles assert, whatever the order in which they are read."""

import random
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.claims import rows as rows_of
from dossier.claims.assertions import Assertion, Spoken
from dossier.claims.independence import Independence
from dossier.claims.likeness import weigh
from dossier.claims.rows import gather
from dossier.recall import Recall
from dossier.statements.find import Statement
from tests.claims.joining import articles, asserted, each_its_own, joined, rows

FERRY = {
    "a": "The ferry Hesper sank off Tollen. Five sailors were killed. Its captain was arrested.",
    "b": "Seven sailors died when the ferry Hesper sank off Tollen. The owners refused to comment.",
    "c": "Police arrested the captain of the Hesper. At least five sailors were killed.",
    "d": "The orchestra of Dorwick plays tonight. Tickets cost nothing. The hall seats 900 people.",
}
ASSERTED = asserted(FERRY)
EACH_ITS_OWN = each_its_own(FERRY)


def test_figures_of_one_thing_make_a_row():
    assert ["a: Five sailors", "b: Seven sailors", "c: At least five sailors"] in rows(FERRY)


def test_an_article_of_other_matters_stands_in_no_row():
    assert not any(place.startswith("d:") for row in rows(FERRY) for place in row)


def test_a_row_that_cannot_be_shown_takes_no_other_rows_place():
    told = {
        "a": "Police arrested the captain at noon, and its owners fled abroad with a bag of gold.",
        "b": "The captain was arrested at noon, and its owners fled abroad with bags of gold.",
        "d": FERRY["d"],
    }
    whole = gather(asserted(told), each_its_own(told))
    hidden = gather(asserted(told), each_its_own(told), (), lambda row: False)
    assert {row.every for row in whole} < {row.every for row in hidden}


def test_a_small_number_alone_joins_no_two_happenings():
    brewery = "Two women were shot dead by a guard at the brewery in Dorwick. "
    shop = "Mara Quill is accused of having killed two women in an ice shop at Tollen. "
    rest = "The orchestra plays tonight. Wheat prices rose again. A school opened in Ansel."
    texts = {"a": brewery + rest, "b": shop + rest.replace("again", "at last")}
    texts |= {"c": brewery.replace("at the", "inside the"), "d": shop.replace("an ice", "her ice")}
    counted = [row for row in rows(texts) if "two women" in row[0].lower()]
    assert sorted([place[0] for place in row] for row in counted) == [["a", "c"], ["b", "d"]]


def test_near_copies_alone_make_no_row():
    copies = Independence(dict.fromkeys(FERRY, "one"), {})
    assert gather(ASSERTED, copies) == ()


def test_two_articles_of_one_outlet_alone_make_no_row():
    one_outlet = Independence({key: key for key in FERRY}, dict.fromkeys(FERRY, "the gazette"))
    assert gather(ASSERTED, one_outlet) == ()


def test_an_article_takes_one_place_and_its_further_sentences_are_counted():
    texts = FERRY | {"a": FERRY["a"] + " Five sailors were killed in the cold."}
    gathered = gather(asserted(texts), EACH_ITS_OWN)
    row = next(row for row in gathered if row.places[0].assertion.figure)
    assert articles(row) == ["a", "b", "c"]
    assert [place.more for place in row.places] == [1, 0, 0]


def test_what_stands_in_a_row_of_figures_makes_no_row_of_words():
    sentences = [
        (place.assertion.article, place.assertion.passage.number)
        for row in gather(ASSERTED, EACH_ITS_OWN)
        for place in row.places
    ]
    assert len(sentences) == len(set(sentences))


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_rows_do_not_depend_on_the_order_of_what_is_asserted(chance: random.Random):
    shuffled = list(ASSERTED)
    chance.shuffle(shuffled)
    assert gather(shuffled, EACH_ITS_OWN) == gather(ASSERTED, EACH_ITS_OWN)


@settings(max_examples=10, deadline=None)
@given(st.permutations(sorted(FERRY)))
def test_the_comparison_does_not_depend_on_the_order_of_articles(keys: list[str]):
    whole = joined({key: FERRY[key] for key in keys})
    assert whole.claims == joined(FERRY).claims
    assert whole.claims


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(sorted(FERRY)), min_size=1))
def test_gathering_what_was_gathered_gives_the_same_rows(keys: set[str]):
    some = [each for each in ASSERTED if each.article in keys]
    first = gather(some, EACH_ITS_OWN)
    held = {each.place for row in first for each in row.every}
    again = gather([each for each in some if each.place in held], EACH_ITS_OWN)
    assert {tuple(articles(row)) for row in again} == {tuple(articles(row)) for row in first}


def test_rows_of_a_server_are_those_found_anew_and_their_figures_are_read_once(monkeypatch):
    less = [each for each in ASSERTED if each.article != "b"]
    again = asserted(FERRY)
    monkeypatch.setattr(rows_of, "weigh", lambda told: asked.append(told) or weigh(told))
    asked, recall = [], Recall()
    found = [gather(told, EACH_ITS_OWN, recall=recall) for told in (ASSERTED, again, less, again)]
    assert len(asked) == 3
    assert found == [gather(told, EACH_ITS_OWN) for told in (again, again, less, again)]


WALLS = {
    "a": "The wall was 6 metres high, said Ann Lee. The orchestra plays tonight.",
    "b": "The old quay and its crane were 6 metres apart, said Mara Quill. Wheat prices rose.",
}


def as_persons(keys: Mapping[str, str]) -> Spoken:
    """Who speaks, where the speakers of these names are these persons."""

    def statement(said: Assertion) -> Statement | None:
        if said.statement is None or said.statement.speaker is None:
            return said.statement
        speaker = said.statement.speaker
        return replace(said.statement, speaker=replace(speaker, person=keys.get(speaker.name, "")))

    return statement


def test_rows_are_gathered_anew_where_two_speakers_become_one():
    told, each = asserted(WALLS), each_its_own(WALLS)
    recall = Recall()
    one = {"Ann Lee": "lee", "Mara Quill": "lee"}
    found = [
        len(gather(told, each, spoken=as_persons(keys), recall=recall))
        for keys in ({}, {"Ann Lee": "lee"}, one, {})
    ]
    assert found == [0, 0, 1, 0]
