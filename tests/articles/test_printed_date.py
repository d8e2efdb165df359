"""A printed date is a day of the calendar."""

from datetime import date

import pytest

from dossier.articles.printed_date import parse


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 March 2021", date(2021, 3, 4)),
        ("2021-03-04", date(2021, 3, 4)),
        ("31 February 2021", None),
        ("2021-13-01", None),
        ("no date", None),
    ],
)
def test_a_day_that_no_calendar_has_is_none(text, day):
    assert parse(text) == day
