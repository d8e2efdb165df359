"""What is found on the yardstick never falls below what was once measured."""

from functools import cache

import pytest

from tests.quality import yardstick

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not yardstick.DATA.is_dir(), reason="the yardstick's data is not here"),
]
rows = cache(yardstick.measured)


@pytest.mark.parametrize("name", yardstick.sets())
def test_the_floors_were_measured_on_this_data(name):
    assert yardstick.digest(name) == yardstick.sets()[name]["digest"]


@pytest.mark.parametrize("measure", list(yardstick.measures()), ids=str)
def test_no_figure_falls_below_its_floor(measure):
    assert yardstick.value(rows(measure.set), measure) >= measure.floor
