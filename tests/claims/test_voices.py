"""Who is one voice: persons, bodies however they are named, outlets."""

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


def voice(article: str, speaker: str = "", person: str = "") -> str:
    who = Speaker(speaker, None, speaker if person else "", person) if speaker else None
    passage = Passage(article, 0, 0, 1, "x", "s-0")
    evidence = Evidence(passage, 0, 1, "x")
    return Voices(TEXTS).of(
        Position(article, Stance.STATES, "", who, (), None, None, "", evidence, Status.MACHINE)
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("a", "Lee", "ann-lee"), ("b", "Ms Lee", "ann-lee")),
        (("a", "the Defence Ministry"), ("b", "the Ministry of Defense")),
        (("a", "Russia's defence ministry"), ("b", "the Russian Defence Ministry")),
        (("a", "the HSO"), ("c", "the Harbour Safety Office")),
        (("a", "An HSO spokesman"), ("c", "the Harbour Safety Office")),
        (("a", "a spokeswoman for the Defence Ministry"), ("b", "the Defence Ministry")),
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
