"""The search box finds people, events and claims, however their names are written."""

import json

import pytest

pytestmark = pytest.mark.browser

KHRENIN = "people/viktor-khrenin.html"


@pytest.mark.parametrize("words", ["Khrenin", "khrenin", "Viktor Khrenin", "Victor Khrenin"])
def test_every_spelling_of_a_name_finds_the_person(visit, words):
    assert KHRENIN in {found.partition("#")[0] for found in visit.search(words)}


@pytest.mark.parametrize("words", ["Etienne", "Étienne", "etienne"])
def test_a_name_is_found_with_and_without_its_accents(visit, words):
    assert any("etienne" in found for found in visit.search(words))


def test_every_question_is_found_under_its_own_anchor(pages, visit):
    for section in pages["claims.html"].all("section", "dossier-claim"):
        heading = section.all("h2")[0]
        assert f"claims.html#{heading.get('id')}" in visit.search(heading.text)


def test_every_event_is_found_under_its_own_anchor(pages, visit):
    for event in pages["timeline.html"].all("li", "dossier-event")[:12]:
        heading = event.all("h3")[0]
        assert f"timeline.html#{heading.get('id')}" in visit.search(heading.text)


def test_what_is_set_aside_is_not_found(visit):
    assert visit.search('+"Back to top button"') == []


def test_nothing_that_is_set_aside_stands_in_the_index(built):
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    assert "Back to top" not in json.dumps(index)


def test_a_search_asks_no_other_host_and_ends_without_a_complaint(visit):
    assert visit.search("Khrenin")
    assert (visit.abroad, visit.complaints) == ([], [])
