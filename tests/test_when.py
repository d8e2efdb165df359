"""What a date in EDTF means: its bounds, its words, and what no date is."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import when
from dossier.when import When

# notation, first day, last day, lasts, words
TIMES = [
    ("2022-02-20", "2022-02-20", "2022-02-20", False, "20 February 2022"),
    ("2022-02-20?", "2022-02-20", "2022-02-20", False, "20 February 2022 (uncertain)"),
    ("2022-02-20~", "2022-02-20", "2022-02-20", False, "about 20 February 2022"),
    ("2022-02-20%", "2022-02-20", "2022-02-20", False, "about 20 February 2022 (uncertain)"),
    (" 2022-02 ", "2022-02-01", "2022-02-28", False, "February 2022"),
    ("2024-02", "2024-02-01", "2024-02-29", False, "February 2024"),
    ("2022-02-XX", "2022-02-01", "2022-02-28", False, "February 2022"),
    ("2022", "2022-01-01", "2022-12-31", False, "2022"),
    ("2022-XX-XX", "2022-01-01", "2022-12-31", False, "2022"),
    ("2022-XX", "2022-01-01", "2022-12-31", False, "2022"),
    ("2022~", "2022-01-01", "2022-12-31", False, "about 2022"),
    ("201X", "2010-01-01", "2019-12-31", False, "the 2010s"),
    ("19XX", "1900-01-01", "1999-12-31", False, "1900 to 1999"),
    ("2022-21", "2022-03-01", "2022-05-31", False, "spring 2022"),
    ("2022-22", "2022-06-01", "2022-08-31", False, "summer 2022"),
    ("2022-23", "2022-09-01", "2022-11-30", False, "autumn 2022"),
    ("2023-24", "2023-12-01", "2024-02-29", False, "winter 2023"),
    ("2022-33", "2022-01-01", "2022-03-31", False, "quarter 1 of 2022"),
    ("2022-36", "2022-10-01", "2022-12-31", False, "quarter 4 of 2022"),
    (
        *("[2022-02-21..2022-02-23]", "2022-02-21", "2022-02-23", False),
        "on a day from 21 to 23 February 2022",
    ),
    (
        *("[2022-02-27..2022-03-02]", "2022-02-27", "2022-03-02", False),
        "on a day from 27 February to 2 March 2022",
    ),
    (
        *("[2021-12-30..2022-01-02]", "2021-12-30", "2022-01-02", False),
        "on a day from 30 December 2021 to 2 January 2022",
    ),
    (
        *("[2022-02-21?..2022-02-23?]", "2022-02-21", "2022-02-23", False),
        "on a day from 21 to 23 February 2022 (uncertain)",
    ),
    (
        "[2022-02..2022-04]",
        "2022-02-01",
        "2022-04-30",
        False,
        "at a time from February to April 2022",
    ),
    ("[..2022-02-20]", None, "2022-02-20", False, "until 20 February 2022"),
    ("[2022-02-20..]", "2022-02-20", None, False, "since 20 February 2022"),
    ("2022-02-10/2022-02-20", "2022-02-10", "2022-02-20", True, "10 to 20 February 2022"),
    ("2014/2015", "2014-01-01", "2015-12-31", True, "2014 to 2015"),
    ("2022-02/2022-03", "2022-02-01", "2022-03-31", True, "February to March 2022"),
    ("2014/..", "2014-01-01", None, True, "since 2014"),
    ("2014/", "2014-01-01", None, True, "since 2014"),
    ("../2014-05", None, "2014-05-31", True, "until May 2014"),
]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("edtf", "first", "last", "lasts", "words"), TIMES)
def test_a_notation_has_its_bounds_and_its_words(edtf, first, last, lasts, words):
    found = when.parse(edtf)
    assert (found.earliest, found.latest, found.lasts) == (day(first), day(last), lasts)
    assert found.words == words


NO_TIMES = [
    ("20 February", '"20 February" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("", '"" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("2022-2-20", '"2022-2-20" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("2022-02-20T10", '"2022-02-20T10" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("２０２２", '"２０２２" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("2022-02-30", '"2022-02-30" is no day of the calendar'),
    ("2022-02-00", '"2022-02-00" is no day of the calendar'),
    ("2022-13", '"2022-13" has no month 13'),
    ("2022-00", '"2022-00" has no month 0'),
    ("2022-21-01", '"2022-21-01" has no month 21'),
    ("0022", '"0022" names no year from 1000 to 9000'),
    ("9999", '"9999" names no year from 1000 to 9000'),
    ("201X-02", '"201X-02" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("2022-XX-05", '"2022-XX-05" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
    ("../..", '"../.." names neither a beginning nor an end'),
    ("[..]", '"[..]" names neither a beginning nor an end'),
    ("/", '"/" names neither a beginning nor an end'),
    ("2022-02-20/2022-02-10", '"2022-02-20/2022-02-10" ends before it begins'),
    ("[2022-03..2022-02]", '"[2022-03..2022-02]" ends before it begins'),
    ("2022/2023/2024", '"2022/2023/2024" is no EDTF date such as 2022-02-20, 2022-02~ or 2022'),
]


@pytest.mark.parametrize(("text", "said"), NO_TIMES)
def test_what_is_no_date_is_refused_with_the_reason(text, said):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the whole message is compared
        when.parse(text)
    assert str(caught.value) == said


@settings(deadline=None)
@given(st.text("0123456789X-?~%[]./ ", max_size=30) | st.text(max_size=12))
def test_any_text_is_a_time_in_order_or_refused(text):
    try:
        found = when.parse(text)
    except ValueError:
        return
    assert found.words
    assert found.sort_key[0] <= found.sort_key[1]


@pytest.mark.parametrize(
    ("edtf", "one_day"),
    [
        ("2022-02-20", date(2022, 2, 20)),
        ("2022-02-20?", date(2022, 2, 20)),
        ("[2022-02-21..2022-02-23]", None),
        ("2022-02", None),
    ],
)
def test_one_day_is_a_date_doubted_or_not(edtf, one_day):
    assert when.parse(edtf).one_day == one_day


def test_open_ends_are_no_day():
    assert When(None, None, True, "../..").one_day is None


def test_times_are_in_order_of_their_beginning_the_shorter_first():
    ordered = ["../2021", "2022", "2022-02-01", "2022-02", "2022-02-10/2022-02-20", "2022-03/.."]
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=lambda edtf: when.parse(edtf).sort_key) == ordered


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2022-02-20", "2022-02", True),
        ("2022-02-20", "2022-03", False),
        ("2022-02-20", "2022-02-20/2022-02-25", True),
        ("2022-02-19", "2022-02-20/2022-02-25", False),
        ("2014/..", "2022-02-20", True),
        ("../2014", "2022-02-20", False),
    ],
)
def test_times_overlap_where_they_share_a_day(one, other, shared):
    assert when.parse(one).overlaps(when.parse(other)) is shared
    assert when.parse(other).overlaps(when.parse(one)) is shared


def test_a_day_is_written_with_its_doubt():
    assert when.on(date(2022, 2, 20), "?") == when.parse("2022-02-20?")


def test_within_is_one_unknown_day():
    assert when.within(date(2022, 2, 21), date(2022, 2, 23), "~") == when.parse(
        "[2022-02-21~..2022-02-23~]"
    )


def test_within_two_equal_ends_is_that_day():
    assert when.within(date(2022, 2, 20), date(2022, 2, 20)) == when.parse("2022-02-20")


def test_a_basis_is_added_and_the_printed_words_stay():
    said = when.parse("2022-02-20").because("a weekday", "on Sunday")
    assert (said.basis, said.said) == ("a weekday", "on Sunday")
    assert said.because("the curator knows").said == "on Sunday"
