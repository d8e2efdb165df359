"""No page is wider than its screen."""

import pytest

pytestmark = pytest.mark.browser


def test_nothing_reaches_beyond_the_edge_of_the_screen(tour):
    wide = {page: stop.overflow for page, stop in tour.items()}
    assert wide == {page: {1280: [], 360: [], 320: []} for page in tour}
