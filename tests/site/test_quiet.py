"""No page asks another host for anything, and none complains."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("scheme", "shown"), [("light", "default"), ("dark", "slate")])
def test_no_page_leaves_the_site_or_complains(pages, visiting, scheme, shown):
    visit = visiting(color_scheme=scheme)
    for page in pages:
        visit.open(page)
        assert visit.page.locator("body").get_attribute("data-md-color-scheme") == shown
        assert (visit.abroad, visit.complaints) == ([], []), page
    assert len(visit.asked) > len(pages)
