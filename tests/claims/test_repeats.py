"""Which positions rest on one report: an utterance, or a sentence that several print."""

import pytest

from dossier.claims.repeats import quotes, repeats
from tests.claims.joining import joined

AGENCY = "The mate and the cook drowned when the Hesper sank off Tollen after striking a reef."
PRINTED = {
    "the same": AGENCY,
    "in a longer sentence": f"It is the first such loss since 1959, when {AGENCY.lower()}",
    "reworded here and there": (
        "The pilot and the cook drowned when the Hesper sank off Tollen following a collision."
    ),
}
OWN = {
    "of the same matter": "Off Tollen the ferry Hesper hit a reef, and three of its crew drowned.",
    "of few words": "The cook drowned when the Hesper sank.",
    "of grammar alone": (
        "It was one of the first in the town and it was to be the last of the lot for him."
    ),
}


@pytest.mark.parametrize("sentence", PRINTED.values(), ids=PRINTED)
def test_a_sentence_printed_near_word_for_word_is_one_report(sentence):
    assert repeats(AGENCY, sentence)
    assert repeats(sentence, AGENCY)


@pytest.mark.parametrize("sentence", OWN.values(), ids=OWN)
def test_a_sentence_of_its_own_is_another_report(sentence):
    assert not repeats(AGENCY, sentence)


def test_a_short_sentence_is_one_report_where_all_of_it_is_the_same():
    assert repeats("“The talks go on.”", "The talks go on.")
    assert repeats("“The talks go on.”", "He added that the “talks go on”.")
    assert not repeats("The talks go on.", "He knew that the talks go on.")
    assert not repeats("The talks go on.", "The talks went on.")


def test_words_quoted_alike_are_one_utterance_however_their_speaker_is_called():
    one = "Ann Lee, who was pale, said to the hall: “I will not leave this old harbour.”"
    two = "The harbour master ended by saying, “I will not leave this old harbour, and nor will you"
    assert quotes(one, two)
    assert quotes(two, one)
    assert not quotes(one, "The master said that he would “not leave” this old harbour.")
    assert not quotes('I go," Ann Lee said of the old reef.', "Ann Lee said of the old reef.")


SAID = {
    "shortened": (
        (
            "“They are reasonably at ease considering the hold in which they have been kept,” "
            "Ann Lee told the port."
        ),
        "Ann Lee found the crew “reasonably at ease considering the hold they’ve been kept in”.",
    ),
    "few": (
        "Ann Lee said the pilot told her that “he thinks he fell asleep.”",
        "Ann Lee asked the pilot. “He said he thinks he fell asleep,” Ann Lee said.",
    ),
    "unquoted": (
        "Ann Lee said her heart was with the drowned sailors.",
        "“My heart is with all the drowned sailors of Tollen,” Ann Lee said.",
    ),
    "not signed": (
        "“I swear the ferry lifted onto one side,” Ann Lee said.",
        "One passenger was pale. “I swear the ferry lifted on to one side.",
    ),
}
APART = {
    "two speakers": (
        "Ann Lee said her heart was with the drowned sailors of Tollen.",
        "Bob Ray said his heart was with the drowned sailors of Tollen harbour.",
    ),
}


@pytest.mark.parametrize("told", SAID.values(), ids=SAID)
def test_what_one_speaker_says_near_word_for_word_is_one_utterance(told):
    assert [claim.sources.most for claim in _rows(told)] == [1]


@pytest.mark.parametrize("told", APART.values(), ids=APART)
def test_other_speakers_are_other_utterances(told):
    assert all(claim.sources.most == 2 for claim in _rows(told))


ONE_SPEAKER = {
    "a person": (
        (
            "“I am sorry for the friends of those who drowned and of those who were hurt,” Ann Lee "
            "said."
        ),
        "“Our hearts are with the families of those hurt or drowned that night,” Ann Lee said.",
    ),
    "a government": (
        "Arland's government said that 34 sailors were rescued from the Hesper.",
        "Rescuers had brought 34 sailors ashore from the Hesper by noon, officials said.",
    ),
    "a body and who serves it": (
        "Tollen Coast Guard said 34 sailors from the Hesper were rescued.",
        (
            "“We had the whole night watch out, and 34 sailors were rescued alive,” said Bob Ray, "
            "commander of the Tollen Coast Guard."
        ),
    ),
}


@pytest.mark.parametrize("told", ONE_SPEAKER.values(), ids=ONE_SPEAKER)
def test_one_speaker_is_no_two_origins_that_agree(told):
    (row,) = _rows(told)
    assert str(row.agreement) == "single origin: one speaker, in 2 separate texts"
    assert (row.origins, row.sources.most) == (2, 1)


def _rows(told):
    return joined(
        {key: f"{words} {REST[key]}" for key, words in zip("ab", told, strict=True)}
    ).claims


REST = {
    "a": "Wheat prices rose again in the south.",
    "b": "A school was opened in Ansel.",
    "c": "The orchestra of Dorwick plays tonight.",
}


def test_a_row_counts_one_report_once_and_says_who_repeats_it():
    told = {
        "a": AGENCY,
        "b": AGENCY,
        "c": "The Hesper had struck a reef when it sank off Tollen; cook and mate drowned.",
    }
    (row,) = joined({key: f"{told[key]} {REST[key]}" for key in told}).claims
    assert str(row.agreement) == "agree: 2 origins, in 3 separate texts"
    assert (row.origins, row.sources.most) == (3, 2)


def test_one_report_in_every_origin_is_a_single_origin():
    (row,) = joined({key: f"{AGENCY} {REST[key]}" for key in REST}).claims
    assert str(row.agreement) == "single origin: one report, in 3 separate texts"


def test_a_repeated_quotation_is_its_speakers_where_one_article_leaves_him_out():
    quote = "“The water came over the bow and nobody on the bridge had seen the reef ahead.”"
    texts = {"a": f"Bob Ray, the mate, said: {quote}", "b": f"Bob Ray spoke. {quote}"}
    (row,) = joined({key: f"{texts[key]} {REST[key]}" for key in texts}).claims
    assert str(row.agreement) == "single origin: one utterance, in 2 separate texts"
    assert row.speakers == 1


def test_a_country_and_its_minister_are_two_speakers_and_no_one_changed_his_mind():
    told = (
        "Arland said on 7 March that 34 sailors were rescued from the Hesper.",
        (
            "“We had the night watch out, and 36 sailors were rescued from the Hesper,” said Bob "
            "Ray, the Arland defence minister, on 9 March."
        ),
    )
    (row,) = _rows(told)
    assert row.speakers == 2
    assert row.agreement.word == "differ"
