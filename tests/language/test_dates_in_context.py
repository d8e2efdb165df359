"""Time expressions that need more of their article: a clock's day, a quarter, an order."""

import pytest

from dossier import when
from dossier.language import dates
from dossier.language.budget import Budget
from dossier.language.timex import scan

# 10 May 2018 was a Thursday.
PUBLISHED = when.parse("2018-05-10")


def values(text: str, published: when.When | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.value) for found in dates.find(text, published)]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("It broke at 10 p.m. Wednesday.", "10 p.m. Wednesday", "2018-05-09T22:00"),
        ("It broke at 10.30pm on Wednesday.", "10.30pm on Wednesday", "2018-05-09T22:30"),
        ("It broke at noon yesterday.", "noon yesterday", "2018-05-09T12:00"),
        ("It broke at 7 in the morning Monday.", "7 in the morning Monday", "2018-05-07T07:00"),
        ("It broke at 0730 GMT on Monday.", "0730 GMT on Monday", "2018-05-07T07:30Z"),
        ("It broke at 14:00 on Monday.", "14:00 on Monday", "2018-05-07T14:00"),
        ("It broke at 5 p.m. EST, May 6.", "5 p.m. EST, May 6", "2018-05-06T17:00-05:00"),
    ],
)
def test_a_clock_belongs_to_the_day_beside_it(text: str, said: str, value: str) -> None:
    assert values(text) == [(said, value)]


def test_a_clock_takes_the_day_named_before_it_in_its_sentence() -> None:
    text = "On Monday the pipe broke at 18:00 UTC. It was mended at 9 p.m. by the crew."
    assert values(text) == [("Monday", "2018-05-07"), ("18:00 UTC", "2018-05-07T18:00Z")]


def test_two_numbers_and_a_colon_are_no_clock_by_themselves() -> None:
    assert values("They won 14:10, 12:30 and met on Monday.") == [("Monday", "2018-05-07")]


def test_a_clock_takes_the_day_that_stands_behind_another_zone() -> None:
    text = "It broke at 10:35 a.m. (0735 GMT) Monday and at 4 in the morning (8 a.m. EST Tuesday)."
    assert [value for _, value in values(text)] == [
        "2018-05-07T10:35",
        "2018-05-07",
        "2018-05-08T04:00",
        "2018-05-08T08:00-05:00",
    ]


def test_small_letters_are_no_time_zone() -> None:
    assert values("Le 20 est tard, monday.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opens June 24 and 25 in Oslo.", ["2018-06-24", "2018-06-25"]),
        ("It opens on 24 and 25 June 2018.", ["2018-06-24", "2018-06-25"]),
        ("It opened on April 24 and 25 people came.", ["2018-04-24"]),
    ],
)
def test_two_days_of_one_month_are_two_dates(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Signed 7/8/07.", "2007-XX-XX"),
        ("Signed 7/8/07, filed 7/23/07.", "2007-07-08"),
        ("Signed 7/8/07, filed 23/8/07.", "2007-08-07"),
        ("Signed 7/8/07, filed 23/8/07, sent 8/24/07.", "2007-XX-XX"),
    ],
)
def test_another_date_settles_the_order_of_numbers(text: str, value: str) -> None:
    assert values(text)[0] == ("7/8/07", value)


def test_a_date_of_unknown_order_is_not_resolved() -> None:
    assert dates.find("Signed 7/8/07.", PUBLISHED)[0].when is None


QUARTER = "It earned 5 million in the first quarter of 2018. "


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        (QUARTER + "Sales in the latest quarter fell.", "the latest quarter", "2018-Q1"),
        (QUARTER + "It lost 2 in the year-ago period.", "the year-ago period", "2017-Q1"),
        (QUARTER + "It lost 2 in the 2017 quarter.", "the 2017 quarter", "2017-Q1"),
        (
            QUARTER + "It lost 2 in the same period last year.",
            "the same period last year",
            "2017-Q1",
        ),
        (QUARTER + "For the nine months, it lost 2, up from 1 a year ago.", "a year ago", "2017"),
        ("The group lost 2 in the latest quarter.", "the latest quarter", "2018-Q1"),
        ("It lost 2 in the year-ago third quarter.", "the year-ago third quarter", "2017-Q3"),
    ],
)
def test_a_report_compares_with_the_quarter_it_is_about(text: str, said: str, value: str) -> None:
    assert (said, value) in values(text)


def test_a_comparison_in_passing_moves_nothing_after_it() -> None:
    text = QUARTER + "It lost 2 a year ago. It lost 3 in the latest quarter."
    assert values(text)[-1] == ("the latest quarter", "2018-Q1")


def test_a_quarter_to_come_is_not_reported_on() -> None:
    text = QUARTER + "It will grow in the fourth quarter. It lost 2 a year earlier."
    assert values(text)[-1] == ("a year earlier", "2017-Q1")


@pytest.mark.parametrize(
    "text",
    [
        "It lost 2 in the fiscal third quarter of 2017.",
        "It reported a loss for the second quarter.",
    ],
)
def test_the_days_of_a_company_s_own_quarter_are_not_known(text: str) -> None:
    assert [found.when for found in dates.find(text, PUBLISHED)] == [None]


def test_later_in_the_year_is_the_year_just_told_of() -> None:
    text = "In March 1999 the mill closed. Later in the year it burned."
    assert values(text)[-1] == ("Later in the year", "1999")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was exposed between February and July.", ["2018-02", "2018-07"]),
        ("It lasted from November to March.", ["2017-11", "2018-03"]),
        ("It lasted from November 3 to March 4.", ["2017-11-03", "2018-03-04"]),
        ("It began in 2016, in late January of that year.", ["2016", "2016-01"]),
    ],
)
def test_a_date_joined_to_another_lies_after_it(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "It fell by a tenth in the past month.",
        "Ten days after May 3, they met.",
        "Two weeks from Tuesday it ends.",
        "The shop is open Monday to Friday.",
    ],
)
def test_what_only_measures_is_not_resolved(text: str) -> None:
    assert [found.when for found in dates.find(text, PUBLISHED)] == [None]


def test_the_basis_names_the_quarter_a_comparison_is_counted_from() -> None:
    found = dates.find(QUARTER + "Sales fell last month. It lost 2 a year earlier.", PUBLISHED)[-1]
    assert found.when is not None
    assert found.when.basis.startswith('"a year earlier", counted from "the first quarter of 2018"')


def test_the_next_day_is_not_counted_from_an_offset() -> None:
    text = "It fell on Monday. Ten days after April 3, they met. The next day, it rained."
    assert values(text)[-1] == ("The next day", "2018-05-08")


def test_years_later_are_not_counted_from_the_publication_day() -> None:
    found = dates.find("It remains a sore even three years later.", PUBLISHED)[0]
    assert (found.value, found.when) == ("XXXX", None)


def test_the_next_day_is_left_out_where_no_day_stands_before_it() -> None:
    assert values("The next day, it rained.") == []


@pytest.mark.parametrize("text", ["It opened on Tuesday and", "3 in the same sentence, Jan. 1999,"])
def test_the_scan_tries_no_place_twice(text: str) -> None:
    tried: list[int] = []
    lowered = text.lower() * 50

    def note(_: object, found: object) -> None:
        tried.append(found.end)  # type: ignore[attr-defined]

    scan.each(lowered, lowered, note, Budget("dates", lowered))
    assert len(tried) <= 3 * len(lowered.split())
