"""A day written in another way is given in EDTF; where it may be two, both are."""

import pytest

from dossier.checking.days import in_edtf


@pytest.mark.parametrize(
    "written",
    [
        *("2021-6-4", "2021/06/04", "2021-06-04T10:00:00Z", "2021-06-04 10:00", "4.6.2021"),
        *("04. 06. 2021", "4 June 2021", "4th Jun. 2021", "June 4, 2021", "Jun 4 2021"),
    ],
)
def test_a_day_is_given_in_edtf(written):
    assert in_edtf(written) == ("2021-06-04",)


@pytest.mark.parametrize("written", ["?2021-06-04", "4 June 2021?", "2021-6-4 ?"])
def test_a_doubt_stands_behind_the_day(written):
    assert in_edtf(written) == ("2021-06-04?",)


@pytest.mark.parametrize("written", ["31/31/2021", "last Tuesday", "30.2.2021", "4 Foo 2021", ""])
def test_what_is_no_day_is_left(written):
    assert in_edtf(written) == ()


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("6-4-2021", ("2021-04-06", "2021-06-04")),
        ("06/04/2021", ("2021-04-06", "2021-06-04")),
        ("6/24/2021", ("2021-06-24",)),
    ],
)
def test_a_day_in_either_order_is_given_in_both(written, days):
    assert in_edtf(written) == days
