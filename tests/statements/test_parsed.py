"""A parser's clauses give a reporting verb its speaker where the rules find none."""

from dossier.build import readings
from dossier.language.pipeline import Parse, Speech
from tests.factories import article_of


class Told:
    def __init__(self, *speech: Speech) -> None:
        self.speech = speech

    def __call__(self, text: str) -> Parse:
        return Parse(speech=self.speech)


def found(text, *speech):
    article = article_of("a", text)
    [reading] = readings([article], Told(*speech))
    return [
        (each.speaker.name if each.speaker else "", text[each.content[0][0] : each.content[-1][1]])
        for each in reading.statements
    ]


def test_a_clause_of_a_reporting_verb_is_a_statement():
    text = "By the harbour Anna Holm there loudly once more vowed boats return."
    speech = Speech((48, 53), (15, 24), (54, 66))
    assert found(text, speech) == [("Anna Holm", "boats return")]


def test_a_clause_of_another_verb_is_none():
    text = "By the harbour Anna Holm there loudly once more saw boats return."
    assert found(text, Speech((48, 51), (15, 24), (52, 64))) == []


def test_what_the_rules_read_stays_as_they_read_it():
    text = "Anna Holm said that boats return."
    assert found(text, Speech((10, 14), (0, 4), (28, 32))) == found(text)
