"""A spaCy pipeline adds entities and clauses of speech; without spaCy one error says so."""

import sys

import pytest

from dossier.build import readings
from dossier.errors import DossierError
from dossier.language import pipeline
from dossier.language.pipeline import Entity, Parse, Speech
from tests.factories import article_of

TEXT = "Ondela Brask warned that Tarnholt floods."
HEADS = [1, 2, 2, 5, 5, 2, 2]
RELATIONS = ["compound", "nsubj", "ROOT", "mark", "nsubj", "ccomp", "punct"]


@pytest.fixture
def saved(tmp_path):
    """The path of a pipeline that knows two names and how one sentence hangs together."""
    spacy = pytest.importorskip("spacy")

    @spacy.Language.component("hang")
    def hang(doc):
        if len(doc) == len(HEADS):
            for token, head, relation in zip(doc, HEADS, RELATIONS, strict=True):
                token.head, token.dep_ = doc[head], relation
        return doc

    nlp = spacy.blank("en")
    names = [
        {"label": "PERSON", "pattern": "Ondela Brask"},
        {"label": "GPE", "pattern": "Tarnholt"},
    ]
    nlp.add_pipe("entity_ruler").add_patterns(names)
    nlp.add_pipe("hang")
    nlp.to_disk(tmp_path / "small")
    return str(tmp_path / "small")


def test_its_entities_and_clauses_are_read(saved):
    parse = pipeline.load(saved, "mkdocs.yml")(TEXT)
    assert parse.entities == (Entity(0, 12, "person"), Entity(25, 33, "place"))
    assert parse.speech == (Speech((13, 19), (0, 12), (25, 40)),)


def test_a_text_without_names_and_speech_gives_nothing(saved):
    assert pipeline.load(saved, "mkdocs.yml")("It rained.") == Parse()


class Told:
    """A pipeline that tells what it was given."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def __call__(self, text: str) -> Parse:
        return self.parse


def test_a_name_left_open_takes_the_entitys_kind():
    text = "Zorvath Quenn opened the hall in Arle."
    article = article_of("a", text)
    told = Told(Parse((Entity(0, 13, "person"), Entity(33, 37, "place"))))
    for reader, full in ((None, []), (told, ["Zorvath Quenn"])):
        found = readings([article], reader)[0].mentions
        assert [each.full for each in found if each.full] == full


def test_a_kind_that_the_rules_are_sure_of_stays():
    article = article_of("a", "Anna Holm left Paris.")
    told = Told(Parse((Entity(0, 9, "organisation"), Entity(15, 20, "person"))))
    assert readings([article], told)[0].text.names == readings([article])[0].text.names


def test_an_unknown_pipeline_is_told_with_its_place():
    pytest.importorskip("spacy")
    with pytest.raises(DossierError, match=r"mkdocs.yml: spaCy has no pipeline \"no_such\""):
        pipeline.load("no_such", "mkdocs.yml")


def test_without_spacy_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(DossierError, match=r"pip install mkdocs-dossier\[spacy\]"):
        pipeline.load("any", "mkdocs.yml")
