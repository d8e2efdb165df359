"""The search index holds each word with an accent once more without it."""

import json

import pytest

from dossier.searching import folded


def texts(*docs):
    return [each["text"] for each in json.loads(folded(json.dumps({"docs": list(docs)})))["docs"]]


@pytest.mark.parametrize(
    ("title", "text", "kept"),
    [
        ("Ágata Dvořák", "<p>Dvořák left.</p>", "<p>Dvořák left.</p><p hidden>agata dvorak</p>"),
        ("Søren", "", "<p hidden>soren</p>"),
        ("Lee", "<p>“No”, he said — twice.</p>", "<p>“No”, he said — twice.</p>"),
        ("Київ", "", ""),
    ],
)
def test_an_entry_gets_its_words_without_accents_and_nothing_else(title, text, kept):
    assert texts({"title": title, "text": text}) == [kept]


def test_whatever_else_the_index_holds_stays():
    whole = {"config": {"lang": ["en"]}, "docs": [{"title": "A", "text": "", "boost": 8}]}
    assert json.loads(folded(json.dumps(whole))) == whole
