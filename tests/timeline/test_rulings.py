"""What is decided of one account holds together, whichever of its words are quoted."""

from dataclasses import replace

import pytest

from dossier.errors import DossierError
from dossier.timeline.find import Account
from tests.timeline.test_merge import AGROUND, TEXTS, decided, merged, ref, row, rows, told

AGAIN = (
    'decisions.yml:9: "event: off Dorwick on Monday" is decided already at decisions.yml:1, with '
    'another time or kind: "ran aground off Dorwick on Monday" tells the same\n'
    "  remove one of the two, or quote other words"
)
FIRST = ref("a", "ran aground off Dorwick on Monday")
PART = ref("a", "off Dorwick on Monday")


def dated(when: str = "2022-03-07") -> Account:
    """The account of the stranding, dated by its last word."""
    start = TEXTS["a"].article.text.index("Monday")
    return replace(told("a", AGROUND, when), date=(start, start + len("Monday")))


def refused(*decisions: object) -> str:
    with pytest.raises(DossierError) as caught:
        merged(dated(), decisions=decisions)
    return str(caught.value)


@pytest.mark.parametrize(
    "known",
    [{"kind": "denied"}, {"kind": "planned"}, {"when": dated("2022-03-14").when}],
    ids=["denied", "planned", "another day"],
)
def test_another_row_does_not_tell_an_account_otherwise(known):
    first = row("aground", FIRST, kind="happened")
    assert refused(first, row("other", PART, line=9, **known)) == AGAIN


def test_the_order_of_two_rows_that_contradict_does_not_matter():
    other = row("other", PART, when=dated("2022-03-14").when)
    said = refused(other, row("aground", FIRST, when=dated().when, line=9))
    assert said.startswith('decisions.yml:9: "event: ran aground off Dorwick on Monday" is decided')


HOLDING = {
    "another happening of the day": row("other", PART, kind="happened"),
    "the saying of it": row("other", PART, kind="announced"),
    "words without its date": row("other", ref("a", "ran aground off Dorwick"), kind="denied"),
    "part of the time that is printed": row("other", PART, when=dated("2022-03-31").when),
    "words of another article": row("other", ref("c", "ran aground"), kind="denied"),
}


@pytest.mark.parametrize("other", HOLDING.values(), ids=HOLDING)
def test_what_two_rows_can_tell_of_one_sentence_is_left_alone(other):
    first = row("aground", FIRST, when=dated("2022-03-07").when, kind="happened")
    assert len(merged(dated("2022-03"), decisions=[first, other])[0]) == 2


def test_most_of_the_words_are_one_account_where_none_was_found():
    decisions = [row("aground", FIRST, kind="happened"), row("other", PART, kind="denied", line=9)]
    with pytest.raises(DossierError) as caught:
        merged(decisions=decisions)
    assert str(caught.value) == AGAIN
    few = row("other", ref("a", "on Monday"), kind="denied")
    assert len(rows(decisions=[decisions[0], few])) == 2


def test_an_account_is_not_confirmed_by_some_words_and_hidden_by_others():
    confirm = decided("confirm", ("a", "ran aground"), line=3)
    hide = decided("hide", ("a", "off Dorwick"), line=4)
    said = (
        'decisions.yml:3: "confirm: ran aground" goes against "hide" at decisions.yml:4\n'
        "  remove one of them: decisions.yml:3 or decisions.yml:4"
    )
    assert refused(confirm, hide) == said
    assert refused(hide, confirm) == said


def test_what_a_row_tells_is_not_hidden_by_other_words():
    hide = decided("hide", ("a", "off Dorwick"), line=4)
    assert refused(row("aground", FIRST), hide) == (
        'decisions.yml:4: "hide: off Dorwick" goes against "event" at decisions.yml:1\n'
        "  remove one of them: decisions.yml:4 or decisions.yml:1"
    )
