"""How many sources a row has: at least, where all that may repeat another does, and at most."""

import pytest

from dossier.claims.sources import is_made_known
from tests.claims.joining import joined

REST = {
    "a": "Wheat prices rose again in the south.",
    "b": "A school was opened in Ansel.",
    "c": "The orchestra of Dorwick plays tonight.",
}
OWN = "Rescuers had brought 34 sailors ashore from the Hesper by noon."
NAVY = "The Tollen Navy said that 34 sailors were rescued from the Hesper."


def told(*sentences: str) -> str:
    texts = {key: f"{words} {REST[key]}" for key, words in zip("abc", sentences, strict=False)}
    (row,) = joined(texts).claims
    return str(row.agreement)


def test_what_is_told_beside_a_speaker_may_be_that_speakers_word():
    assert told(NAVY, OWN) == "agree: 1 to 2 origins; some may repeat the Tollen Navy"
    assert told(NAVY.replace("The Tollen Navy", "Police"), OWN).endswith("may repeat police")
    assert told(NAVY.replace("The Tollen Navy", "Arland"), OWN).endswith("may repeat Arland")


def test_two_bodies_without_a_name_in_common_are_two_sources():
    other = "Rescuers had brought 34 sailors ashore from the Hesper by noon, the Ansel Times said."
    assert told(NAVY, other) == "agree: 2 origins"
    third = "There were 34 sailors rescued from the Hesper before the storm."
    assert told(NAVY, other, third) == "agree: 2 to 3 origins; some may rest on one source"


def test_bodies_with_a_name_in_common_and_unnamed_officials_may_be_one_source():
    other = "Rescuers had brought 34 sailors ashore from the Hesper by noon, officials said."
    assert told(NAVY, other).startswith("agree: 1 to 2 origins")
    other = "Rescuers had brought 34 sailors ashore from the Hesper by noon, Tollen Hospital said."
    assert told(NAVY, other).startswith("agree: 1 to 2 origins")


def test_two_witnesses_are_two_sources():
    first = "“I saw 34 sailors rescued from the Hesper,” said Ann Lee."
    other = "“There were 34 sailors who were rescued from the Hesper,” said Bob Ray."
    assert told(first, other) == "agree: 2 origins"


def test_who_answers_otherwise_repeats_nobody():
    other = "Rescuers had brought 36 sailors ashore from the Hesper by noon."
    texts = {"a": f"{NAVY} {REST['a']}", "b": f"{other} {REST['b']}"}
    (row,) = joined(texts).claims
    assert row.agreement.word == "differ"
    assert (row.sources.least, row.sources.most) == (2, 2)


def test_one_announcement_told_in_own_voices_may_be_one_source():
    deed = "Tollen Ferries has released 34 sailors of the Hesper from their contracts."
    again = "Of the crew of the Hesper, 34 sailors were released from contracts by Tollen Ferries."
    assert told(deed, again) == "agree: 1 to 2 origins; some may rest on one source"
    assert told(OWN, "In the end 34 sailors were rescued from the Hesper.") == "agree: 2 origins"


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("The company is offering free rides to students.", True),
        ("Dorwick Rail has increased its estimate of the cost.", True),
        ("The driver of the tram has been arrested.", True),
        ("Overnight the bank announced that it would close.", True),
        ("The files reference twelve mayors.", True),
        ("A number was set up for relatives to call.", True),
        ("Wheat prices rose again in the south.", False),
        ("Twelve miners died when the pit flooded.", False),
        ("The tram overturned in heavy rain.", False),
    ],
)
def test_a_deed_that_its_doer_made_known_is_told_by_its_verb(sentence, known):
    assert is_made_known(sentence) is known
