"""What terms weigh, and which pairs are worth asking."""

from dataclasses import replace

from dossier.claims.likeness import REACH, alike, voices, weigh
from tests.claims.joining import asserted

STORY = {
    "a": "The harbour bridge fell. Wheat prices rose in Tollen.",
    "b": "The harbour bridge fell. The orchestra played in Tollen.",
}


def test_a_rarer_term_weighs_more():
    weights = weigh(asserted(STORY)).of
    assert weights["orchest"] > weights["harbour"] > 0


def test_little_in_common_proves_little_even_if_it_is_all():
    found = {each.passage.text: each for each in asserted(STORY)}
    short, long = (
        found[key] for key in ("The harbour bridge fell.", "Wheat prices rose in Tollen.")
    )
    weights = weigh(found.values())
    short, long = (weights.weighed(each.terms, each.named) for each in (short, long))
    assert weights.likeness(short, short) < weights.likeness(long, long) < 1


def test_what_sets_apart_lowers_and_what_joins_raises_a_likeness():
    weights = weigh(asserted(STORY))
    second = (each for each in asserted(STORY) if each.passage.number == 1)
    one, two = (weights.weighed(each.terms, each.named) for each in second)
    plain = weights.likeness(one, two)
    assert weights.likeness(one, two, unlike=1) < plain < weights.likeness(one, two, alike=1)


def test_the_pairs_of_a_key_that_many_share_grow_with_their_number():
    for many in (100, 200):
        assert sum(map(len, alike([["key"]] * many).values())) <= REACH * many


def test_a_persons_key_tells_who_speaks_where_two_names_are_one_persons():
    told = {"a": "Rain fell, said Ann Lee. Snow fell, said Bob Ray. Hail fell, Ann Lee said."}
    said = [each.statement for each in asserted(told) if each.statement]
    named = {name for name, _ in voices(said)}
    assert named == {"ann lee", "bob ray"}
    assert {person for _, person in voices([*said, None])} == {""}
    one = [replace(each, speaker=replace(each.speaker, person="lee")) for each in said]
    assert {person for _, person in voices(one)} == {"lee"}
