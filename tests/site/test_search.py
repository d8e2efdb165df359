"""The search box finds people, events and claims, however their names are written."""

import json

import pytest

from tests.site.visit import Visit

pytestmark = pytest.mark.browser

KHRENIN = "people/viktor-khrenin.html"


@pytest.fixture(scope="module")
def reader(browser, home):
    """A tab on the home page."""
    visit = Visit(browser, home)
    visit.open("index.html")
    yield visit
    visit.close()


@pytest.mark.parametrize("words", ["Khrenin", "khrenin", "Viktor Khrenin", "Victor Khrenin"])
def test_every_spelling_of_a_name_finds_the_person(reader, words):
    assert KHRENIN in {found.partition("#")[0] for found in reader.search(words)}


@pytest.mark.parametrize("words", ["Etienne", "etienne", "Étienne", "Étie"])
def test_a_name_is_found_with_and_without_its_accents(reader, words):
    assert any("etienne" in found for found in reader.search(words))


def test_every_question_is_found_on_its_own_page(pages, reader):
    for row in pages["claims.html"].all("tr", "dossier-claim"):
        question = row.all("th")[0].all("a")[0]
        page = f"claims/{row.get('id').removeprefix('claim-')}.html"
        assert page in reader.search(question.text)


def test_every_event_is_found_under_its_own_anchor(pages, reader):
    for event in pages["timeline.html"].all("li", "dossier-event"):
        heading = event.all("h3")[0]
        assert f"timeline.html#{heading.get('id')}" in reader.search(heading.text)


@pytest.mark.parametrize("words", ["create", "peacekeeping", "Moscow's", "Moscow’s", "30,000"])
def test_a_word_is_found_beside_any_mark(reader, words):
    assert any(found.startswith("articles/") for found in reader.search(words))


def test_what_is_set_aside_is_not_found(reader):
    assert reader.search('+"Back to top button"') == []


def test_nothing_that_is_set_aside_stands_in_the_index(built):
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    assert "Back to top" not in json.dumps(index)


@pytest.mark.parametrize("words", ["Khrenin", "Khre", "Lukashenko"])
def test_a_name_finds_its_person_before_any_article(reader, words):
    found = [each.partition("/")[0] for each in reader.search(words)]
    assert found.index("people") < found.index("articles")


def test_what_is_found_in_an_article_is_marked_where_it_stands(visiting, home):
    visit = visiting(home)
    visit.open("index.html")
    visit.search("peacekeeping")
    visit.page.locator("a.md-search-result__link[href*='articles/']").first.click()
    marked = visit.page.locator(".dossier-text mark").first
    marked.wait_for()
    assert marked.inner_text().lower().startswith("peacekeeping")
