"""A dossier answers by key what the pages ask of it, as a search through all of it would."""

from pathlib import Path

import pytest

from dossier import build
from dossier.dossier import Dossier
from tests.factories import seeds as written

FILES = {
    "a.txt": "Ferry lost\n\nThe ferry sank off Arle.\n\n“We heard nothing at all that night,” "
    "the captain Ann Lee said. Lee denied any fault.\n",
    "b.txt": "Port shut\n\nThe port is shut. The captain, Ann Lee, said: “We heard nothing at "
    "all that night.”\n",
    "c.txt": "A dog barked.\n",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Dossier:
    folder: Path = tmp_path_factory.mktemp("seeds")
    return build.dossier(written(folder, FILES), "seeds", "Boats")


def test_the_persons_an_article_names(whole):
    for article in whole.articles:
        assert whole.named_in(article.key) == tuple(
            (person, mention)
            for person in whole.people
            for key, mention in person.mentions
            if key == article.key
        )
    assert [len(whole.named_in(key)) for key in "abc"] == [2, 1, 0]


def test_the_statements_of_an_article_and_of_a_person(whole):
    assert [len(whole.said_in(key)) for key in "abc"] == [2, 1, 0]
    for person in whole.people:
        spoken = (each for each in whole.statements if each.speaker)
        assert whole.said_by(person.key) == tuple(
            each for each in spoken if each.speaker.person == person.key
        )
    assert whole.said_by("nobody") == ()


def test_the_utterance_that_a_statement_carries(whole):
    numbers = [whole.utterance_of(statement) for statement in whole.statements]
    assert numbers == [0, None, 0]
    assert [whole.carried_in(key) for key in "abc"] == [(0,), (0,), ()]


def test_an_utterance_has_a_page(whole):
    assert whole.page_of(0).startswith("utterances/")


def test_the_events_an_article_gives_an_account_of(tmp_path):
    texts = {
        "a.txt": "The Hesper sank off Arle on 1 May 2021. "
        "The port of Arle was shut on 3 May 2021.\n",
        "b.txt": "The Hesper sank off Arle on 1 May 2021, killing nine people.\n",
        "c.txt": "A dog barked.\n",
    }
    whole = build.dossier(written(tmp_path, texts), "seeds", "Boats")
    for article in whole.articles:
        assert whole.told_in(article.key) == tuple(
            event
            for event in whole.events
            if any(each.evidence.article == article.key for each in event.accounts)
        )
    assert [len(whole.told_in(key)) for key in "abc"] == [2, 1, 0]


def test_articles_of_one_outlet_are_told_apart(tmp_path):
    files = {
        "a.txt": "Ada Moss swam at dawn. Ada Moss slept.\n",
        "a.yml": "{outlet: Gazette, published: 2022-03-10}",
        "b.txt": "Ada Moss sold the boat. Ada Moss wept.\n",
        "b.yml": "{outlet: Gazette, published: 2022-03-08}",
        "c.txt": "Ada Moss came home. Ada Moss sang.\n",
        "c.yml": "{outlet: Gazette}",
        "d.txt": "Ada Moss left again. Ada Moss swam.\n",
        "d.yml": "{outlet: Echo}",
    }
    whole = build.dossier(written(tmp_path, files), "seeds", "Boats")
    labels = [whole.article(key).label for key in "abcd"]
    assert labels == ["Gazette (2)", "Gazette", "Gazette (3)", "Echo"]
    assert [each.label for each in whole.articles] == labels
    assert [each.article.label for each in whole.readings][:2] == ["Gazette", "Gazette"]


def test_the_persons_of_positions_and_of_sentences(tmp_path):
    files = {
        "a.txt": "Ada Moss met Ben Hale at dawn. The storm killed 12 people, Ada Moss said.\n",
        "b.txt": "Ada Moss slept. “The storm killed 30 people,” Ben Hale said.\n",
    }
    whole = build.dossier(written(tmp_path, files), "seeds", "Boats")
    assert whole.together == {("a", 0): {"ada-moss": None, "ben-hale": None}}
    assert [(len(whole.taken_by(each.key)), each.key) for each in whole.people] == [
        (1, "ada-moss"),
        (1, "ben-hale"),
    ]
    assert whole.taken_by("nobody") == ()
    assert [[each.key for each in whole.people_in(claim)] for claim in whole.claims] == [
        ["ada-moss", "ben-hale"]
    ]
