"""The dossier without a script, and from a disk without a server."""

import pytest

from tests.site.visit import Visit

pytestmark = pytest.mark.browser


@pytest.fixture
def disk(browser, built):
    """A tab on the files themselves."""
    visit = Visit(browser, f"{built.as_uri()}/")
    yield visit
    visit.close()


def test_every_page_says_the_same_without_a_script(tour, visiting):
    plain = visiting(java_script_enabled=False)
    assert {page: plain.read(page) for page in tour} == {p: stop.words for p, stop in tour.items()}
    assert all(stop.words for stop in tour.values())


def test_every_kind_of_page_says_the_same_from_disk(kinds, tour, disk):
    assert {page: disk.read(page) for page in kinds} == {page: tour[page].words for page in kinds}


def test_a_reader_walks_from_disk_from_the_home_page_to_a_sentence(disk):
    disk.open("index.html")
    disk.page.locator(".md-tabs").get_by_role("link", name="Claims").click()
    disk.page.locator("a.dossier-source").first.click()
    disk.page.locator(".dossier-sentence:target").wait_for()
    disk.page.get_by_role("navigation", name="Breadcrumb").get_by_text("Articles").click()
    disk.page.wait_for_url("file:///**/articles/index.html")


def test_every_page_and_every_script_opens_from_disk(pages, disk):
    for page in pages.keys() - {"404.html"}:  # which only a server shows
        disk.open(page)
        refused = [each for each in disk.complaints if "Security Policy" in each]
        assert (disk.abroad, refused) == ([], []), page
        assert disk.page.locator("html.js").count() == 1, page


def test_the_search_says_from_disk_that_it_needs_a_server(disk):
    disk.open("index.html")
    assert disk.page.get_by_text("Search needs a web server").is_visible()
