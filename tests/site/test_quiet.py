"""No page asks another host for anything, and none complains."""

import pytest

pytestmark = pytest.mark.browser


def test_no_page_leaves_the_site_or_complains(tour):
    assert {page: (stop.abroad, stop.complaints) for page, stop in tour.items()} == dict.fromkeys(
        tour, ((), ())
    )


def test_no_kind_of_page_leaves_the_site_or_complains_in_the_dark_scheme(kinds, visiting):
    visit = visiting(color_scheme="dark")
    for page in kinds:
        visit.open(page)
        assert visit.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        assert (visit.abroad, visit.complaints) == ([], []), page


def test_a_search_asks_no_other_host_and_ends_without_a_complaint(visit):
    visit.open("index.html")
    assert visit.search("Khrenin")
    assert any(address.endswith("search_index.json") for address in visit.asked)
    assert (visit.abroad, visit.complaints) == ([], [])
