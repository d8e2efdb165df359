"""The sentence that heads a row, and its lasting key."""

from dataclasses import replace

import pytest

from dossier.claims.headings import heading, is_headed
from dossier.claims.rows import Place, Row
from dossier.statements.speakers import Speaker
from tests.claims.joining import asserted


def of(*texts: str) -> str:
    found = asserted(dict(zip("abc", texts, strict=False)))
    places = tuple(Place(each, 0) for each in found if each.figure is None)
    return heading(Row(places, tuple(found))).text


NAMED = "Mayor Ann Lee said that the harbour bridge must be closed at once for a long repair."
SHORT = "The harbour bridge must be closed at once."


def test_the_sentence_that_tells_least_of_other_things_heads_the_row():
    aside = "Besides a ferry to Tollen, the harbour bridge must be closed."
    assert of(aside, SHORT) == SHORT
    wordy = "The harbour bridge must be closed, and a ferry will take cars to Tollen and Ansel."
    assert of(wordy, NAMED, SHORT) == SHORT


def test_of_two_without_a_speaker_the_shorter_heads_the_row():
    assert of(SHORT, "The harbour bridge must be closed at once, the paper has learnt.") == SHORT


@pytest.mark.parametrize(
    "poor",
    ["It must be closed for repair at once.", "Harbour bridge closed for repair", "Bridge shut."],
)
def test_a_sentence_that_cannot_stand_alone_heads_no_row(poor):
    assert of(poor, SHORT) == SHORT
    assert of(poor) == ""


def test_a_quotation_that_begins_with_a_pronoun_is_headed_by_its_speaker():
    assert of("“It must be closed for a long repair,” Ann Lee said.").endswith("Ann Lee said.")
    found = asserted(
        {"a": "“The budget talks failed,” Ann Lee said. “They will go on in Tollen next spring.”"}
    )
    last = Row((Place(found[-1], 0),), (found[-1],))
    assert heading(last).text == "Ann Lee: “They will go on in Tollen next spring.”"
    assert of("She said it must be closed for a long repair.") == ""


@pytest.mark.parametrize(
    "told",
    [
        "Ann Lee left the hall. “The harbour bridge must be closed for a long repair,” she said.",
        "Ann Lee said: “Wait. The harbour bridge must be closed for a long repair.”",
    ],
)
def test_a_quotation_whose_sentence_names_nobody_is_headed_by_its_speaker(told):
    found = asserted({"a": told})[-1]
    row = Row((Place(found, 0),), (found,))
    head = "Ann Lee: “The harbour bridge must be closed for a long repair"
    assert heading(row).text.replace(".", "") == f"{head}”"


def test_a_sentence_that_ends_in_he_said_is_headed_without():
    told = "The harbour bridge must be closed for a long repair, she said."
    found = asserted({"a": f"Ann Lee left the hall on Monday. {told}"})[-1]
    row = Row((Place(found, 0),), (found,))
    assert heading(row).text == f"Ann Lee: {told.removesuffix(', she said.')}."
    unknown = replace(found, statement=None)
    row = Row((Place(unknown, 0),), (unknown,))
    assert heading(row).text == f"{told.removesuffix(', she said.')}."


def test_a_heading_from_within_a_quotation_stands_in_its_own_marks():
    told = "The harbour bridge must be closed for a long repair.”"
    found = replace(asserted({"a": told})[-1], statement=None)
    assert heading(Row((Place(found, 0),), (found,))).text == f"“{told}"


def test_words_that_are_no_name_stand_before_no_quotation():
    found = asserted(
        {"a": "“The budget talks failed,” Ann Lee said. “They will go on in Tollen next spring.”"}
    )[-1]
    assert found.statement is not None
    said = replace(found.statement, speaker=Speaker("that morning", None, ""))
    unnamed = replace(found, statement=said)
    assert heading(Row((Place(unnamed, 0),), (unnamed,))).text == ""


def test_the_key_comes_from_the_heading_alone():
    alone, beside = asserted({"a": SHORT}), asserted({"a": SHORT, "b": "Rain fell in Tollen."})
    keys = {heading(Row((Place(found[0], 0),), tuple(found))).key for found in (alone, beside)}
    assert len(keys) == 1
    assert keys.pop().startswith("found-the-harbour-bridge-must")


def test_a_sentence_of_several_figures_is_headed_by_the_one_that_the_row_gives():
    told = {
        "a": "To the wreck of the Hesper nine tugs were sent by the port with 14 divers.",
        "b": "To the wreck of the Hesper nine tugs were sent by the port with 15 divers.",
    }
    found = [each for each in asserted(told) if each.figure and each.number == (9,)]
    row = Row(tuple(Place(each, 0) for each in found), tuple(found))
    assert heading(row).text == f"nine tugs: {told['a']}"
    opened = {key: words[27].upper() + words[28:] for key, words in told.items()}
    found = [each for each in asserted(opened) if each.figure and each.number == (9,)]
    row = Row(tuple(Place(each, 0) for each in found), tuple(found))
    assert heading(row).text in opened.values()
    same = asserted(dict.fromkeys("ab", told["a"]))
    found = [each for each in same if each.figure and each.number == (9,)]
    row = Row(tuple(Place(each, 0) for each in found), tuple(found))
    assert heading(row).text == told["a"]


def test_a_row_without_a_sentence_that_can_stand_has_no_heading_of_a_figure_alone():
    told = {
        "a": "It sent nine tugs with 14 divers to it.",
        "b": "It sent nine tugs with 15 divers.",
    }
    found = [each for each in asserted(told) if each.figure and each.number == (9,)]
    row = Row(tuple(Place(each, 0) for each in found), tuple(found))
    assert not is_headed(row)
