"""What an article answers in a row that the program found."""

from tests.claims.joining import joined

BAN = {
    "a": "Dorwick Bank barred its customers from buying lottery tickets with credit cards.",
    "b": "Hollin Savings said it would ban customers from using credit cards for lottery tickets.",
    "c": "Rain fell on the market of Tollen all day.",
}
BRIDGE = {
    "a": "The council of Ansel closed the old harbour bridge to lorries and buses on Monday.",
    "b": "The old harbour bridge was closed to lorries and buses on Monday, said Ann Lee.",
}


def test_an_answer_is_the_articles_own_words():
    (row,) = joined(BRIDGE).claims
    assert [position.answer for position in row.positions] == [
        BRIDGE["a"],
        "The old harbour bridge was closed to lorries and buses on Monday",
    ]
    assert row.agreement.word == "agree"


def test_what_is_told_of_others_is_another_answer():
    (row,) = joined(BAN).claims
    assert row.agreement.word == "differ"
