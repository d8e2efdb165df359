"""What an article answers in a row that the program found."""

import pytest

from tests.claims.joining import joined

BAN = {
    "a": "Dorwick Bank barred its customers from buying lottery tickets with credit cards.",
    "b": "Hollin Savings said it would ban customers from using credit cards for lottery tickets.",
    "c": "Rain fell on the market of Tollen all day.",
}
HARBOUR = {
    "a": "Mayor Mara Quill opened the new lighthouse on the eastern pier in front of a crowd.",
    "b": "The new lighthouse on the eastern pier was opened by mayor Ann Lee before a crowd.",
    "c": "Rain fell on the market of Tollen all day.",
}
BRIDGE = {
    "a": "The council of Ansel closed the old harbour bridge to lorries and buses on Monday.",
    "b": "To lorries and buses the old harbour bridge was closed, said Ann Lee.",
}


def test_an_answer_is_the_articles_own_words():
    (row,) = joined(BRIDGE).claims
    assert [position.answer for position in row.positions] == [
        BRIDGE["a"],
        "To lorries and buses the old harbour bridge was closed",
    ]
    assert row.agreement.word == "agree"


def test_what_is_told_of_others_answers_nothing():
    assert joined(BAN).claims == ()


def test_two_names_for_one_office_are_two_answers():
    (row,) = joined(HARBOUR).claims
    assert row.agreement.word == "differ"


def test_what_opens_a_quotation_that_nobody_closes_is_not_the_articles_own():
    words = "The water came over the bow and nobody on the bridge had seen the reef"
    texts = {
        "a": f"The mate had tears in his eyes.\n\n“{words}.\n\nRain fell on the market of Tollen.",
        "b": f"“{words},” said the port office.\n\nWheat prices rose again.",
    }
    (row,) = joined(texts).claims
    assert [position.stance for position in row.positions] == ["attributes", "states"]


def test_whom_one_article_leaves_open_another_one_names():
    words = "The water came over the bow and nobody on the bridge had seen the reef"
    texts = {
        "a": f"The mate had tears in his eyes.\n\n“{words}.\n\nRain fell on the market of Tollen.",
        "b": f"“{words},” said Ann Lee.\n\nWheat prices rose again.",
    }
    (row,) = joined(texts).claims
    assert [each.speaker.person for each in row.positions if each.speaker] == ["ann-lee"] * 2
    assert [each.stance for each in row.positions] == ["states"] * 2


def test_a_long_answer_begins_where_it_tells_of_the_matter():
    stolen = "copied the names, birth dates, harbour passes and ticket numbers of its passengers"
    texts = {
        "a": f"Thieves {stolen}.",
        "b": (
            "The ferry firm let half of a year go by without telling the harbour office in so much "
            f"as a letter that thieves had {stolen}."
        ),
        "c": "Rain fell on the market of Tollen all day.",
    }
    (row,) = joined(texts).claims
    assert row.positions[1].answer.strip(".") == f"thieves had {stolen}"


def test_a_figure_before_a_quotation_is_the_articles_own():
    texts = {
        "a": "The divers of Hollin raised 1,350 barrels from the wreck, “a great relief to us”.",
        "b": "From the wreck, 1,350 barrels were raised by the divers of Hollin.",
    }
    row = next(row for row in joined(texts).claims if row.positions[0].figure)
    assert [position.stance for position in row.positions] == ["states", "states"]


def test_an_answer_without_its_subject_is_the_whole_sentence():
    sentence = (
        "Norline said it had opened a desk in Hollin to tell families who is safe and would be "
        "offering free ferry rides to stranded passengers."
    )
    texts = {
        "a": f"{sentence} Wheat prices rose again in the south.",
        "b": "Norline is offering free ferry rides to stranded passengers. A school was opened.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].answer == sentence


def test_an_answer_does_not_begin_with_then():
    texts = {
        "a": "Rain fell. Then the tall mast of the Hesper fell on the cabin of the pilot at noon.",
        "b": "The tall mast of the Hesper fell on the pilot's cabin. A school was opened.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].answer.startswith("the tall mast")


def test_an_answer_that_begins_with_its_verb_is_the_whole_sentence():
    sentence = "Thieves from Dorwick, who stole a ferry, crashed it into the old pier of Hollin."
    texts = {
        "a": f"{sentence} Wheat prices rose again in the south.",
        "b": "The ferry had crashed into the old pier of Hollin. A school was opened.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].answer == sentence


def test_an_answer_that_begins_with_a_relative_is_the_whole_sentence():
    sentence = (
        "The Norline winter ferry, which carries the post from Hollin to the islands, lay idle "
        "from Monday, held by a problem with a crane in the harbour."
    )
    texts = {
        "a": f"{sentence} Wheat prices rose again in the south.",
        "b": "Norline carries the post from Hollin to the islands. A school was opened.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].answer == sentence


def test_an_answer_whose_subject_stands_before_a_time_clause_is_the_whole_sentence():
    sentence = (
        "Bob Ray, who had twice been fined in Hollin for smuggling before his arrest on Friday, "
        "was found asleep in a cell of the port prison."
    )
    texts = {
        "a": f"{sentence} Wheat prices rose again in the south.",
        "b": "In a cell of the port prison Bob Ray was found asleep. A school was opened.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].answer == sentence


def test_an_answer_that_a_relative_clause_parts_from_its_verb_is_the_whole_sentence():
    sentence = (
        "The Hesper mate turned harbour pilot who wrote songs of the winter sea, has retired."
    )
    texts = {
        "a": f"{sentence} Wheat prices rose again in the south.",
        "b": "The harbour pilot, once mate of the Hesper, has retired. A school was opened.",
    }
    (row,) = joined(texts).claims
    assert row.positions[0].answer == sentence


def test_a_quoted_answer_does_not_begin_with_then_either():
    texts = {
        "a": "“Then I heard the tall mast fall on the cabin of the pilot,” said Ann Lee.",
        "b": "Ann Lee said: “I heard the tall mast fall on the cabin of the pilot at noon.”",
    }
    (row,) = joined({key: f"{words} {REST[key]}" for key, words in texts.items()}).claims
    assert row.positions[0].answer == "“I heard the tall mast fall on the cabin of the pilot,”"


@pytest.mark.parametrize("span", [", a week", ", hours", " just three days"])
def test_an_answer_does_not_end_with_how_long_after_something_it_was(span):
    texts = {
        "a": f"The mate Ann Lee left Norline on Thursday{span} after its ferry had struck a reef.",
        "b": "On Thursday, Ann Lee, the mate, left Norline, said the owner.",
    }
    (row,) = joined({key: f"{words} {REST[key]}" for key, words in texts.items()}).claims
    assert row.positions[0].answer == "The mate Ann Lee left Norline on Thursday"


REST = {"a": "Wheat prices rose again in the south.", "b": "A school was opened in Ansel."}
