"""Who is one voice: persons, bodies however they are named, outlets."""

from dataclasses import replace

import pytest

from dossier.articles.article import Evidence, Passage, Status
from dossier.claims.answers import Position
from dossier.claims.voices import Voices
from dossier.language.names import Name
from dossier.language.text import Text
from dossier.statements.find import Stance
from dossier.statements.speakers import Speaker
from tests.factories import article_of


def text(key: str, *bodies: str, outlet: str = "") -> Text:
    names = tuple(Name(0, len(body), body, "organisation") for body in bodies)
    return Text(article_of(key, outlet=outlet), (), (), (), names, ())


TEXTS = {
    "a": text("a", "Harbour Safety Office", "Defence Ministry", outlet="Echo"),
    "b": text("b", "Defence Ministry", "Finance Ministry", outlet="Echo"),
    "c": text("c"),
}


def position(article: str, speaker: str = "", person: str = "", told: str = "x") -> Position:
    who = Speaker(speaker, None, speaker if person else "", person) if speaker else None
    passage = Passage(article, 0, 0, len(told), told, "s-0")
    evidence = Evidence(passage, 0, len(told), told)
    return Position(article, Stance.STATES, "", who, (), None, None, "", evidence, Status.MACHINE)


def voice(article: str, speaker: str = "", person: str = "") -> str:
    return Voices(TEXTS).of(position(article, speaker, person))


def heard(*row: Position) -> int:
    """How many voices a row is."""
    voices = Voices(TEXTS)
    return len(set(voices.among({each: voices.of(each) for each in row}).values()))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("a", "Lee", "ann-lee"), ("b", "Ms Lee", "ann-lee")),
        (("a", "the Defence Ministry"), ("b", "the Ministry of Defense")),
        (("a", "Russia's defence ministry"), ("b", "the Russian Defence Ministry")),
        (("a", "the HSO"), ("c", "the Harbour Safety Office")),
        (("a", "An HSO spokesman"), ("c", "the Harbour Safety Office")),
        (("a", "a spokeswoman for the Defence Ministry"), ("b", "the Defence Ministry")),
        (("a", "Initial findings of the HSO"), ("c", "the Harbour Safety Office")),
        (("a", "the Harbour Safety Office's report"), ("c", "a report by the HSO")),
        (("a", "the ministry"), ("a", "the Defence Ministry")),
        (("a",), ("b",)),
    ],
)
def test_one_voice(one, two):
    assert voice(*one) == voice(*two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("a", "Lee", "ann-lee"), ("a", "Lee", "bob-lee")),
        (("b", "the ministry"), ("b", "the Defence Ministry")),
        (("b", "the ministry"), ("a", "the ministry")),
        (("a", "the mayor's spokesman"), ("a", "the mayor")),
        (("a", "the Finance Ministry"), ("a", "the Defence Ministry")),
        (("a",), ("c",)),
    ],
)
def test_two_voices(one, two):
    assert voice(*one) != voice(*two)


ARLAND = position("a", "Arland's government")
NORLINE = position("a", "the shipping company Norline")


@pytest.mark.parametrize(
    "row",
    [
        (ARLAND, position("c", "the government"), position("b", "The Arlandian government")),
        (ARLAND, position("c", "officials"), position("b", "Arland authorities")),
        (NORLINE, position("c", "The firm")),
    ],
)
def test_a_short_name_is_the_one_body_of_its_row_that_it_can_mean(row):
    assert heard(*row) == 1


@pytest.mark.parametrize(
    "row",
    [
        (NORLINE, position("c", "police")),
        (NORLINE, position("c", told="Norline offered a refund.")),
        (position("a", "the Harbour Safety Office"), position("c", "the company")),
        (position("a", "Arland"), position("c", "Arland's opposition")),
    ],
)
def test_what_can_mean_another_body_stays_apart(row):
    assert heard(*row) == 2


def test_of_two_bodies_a_short_name_means_neither():
    row = (ARLAND, position("b", "Borland's government"), position("c", "the government"))
    assert heard(*row) == 3


def test_whom_an_article_leaves_open_is_the_one_speaker_of_the_row():
    unnamed = replace(position("c"), stance=Stance.ATTRIBUTES)
    assert heard(NORLINE, unnamed) == 1
    assert heard(NORLINE, ARLAND, unnamed) == 3
    assert heard(NORLINE, position("c")) == 2
