"""What a time expression means: its value, its interval and the basis printed for it."""

import time

import pytest

from dossier import when
from dossier.language import dates

# 10 May 2018 was a Thursday.
PUBLISHED = when.parse("2018-05-10")


def values(text: str, published: when.When | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.value) for found in dates.find(text, published)]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The dam opened on 3 June 1987.", "3 June 1987", "1987-06-03"),
        ("The dam opened on June 3, 1987.", "June 3, 1987", "1987-06-03"),
        ("The dam opened on Jun. 3rd, 1987.", "Jun. 3rd, 1987", "1987-06-03"),
        ("The dam opened on Wednesday, June 3, 1987.", "Wednesday, June 3, 1987", "1987-06-03"),
        ("Updated 1987-06-03 by the desk.", "1987-06-03", "1987-06-03"),
        ("Filed 23/06/1987 in Lima.", "23/06/1987", "1987-06-23"),
        ("It rained in June 1987.", "June 1987", "1987-06"),
        ("It rained in 1987.", "1987", "1987"),
        ("Trade boomed in the 1990s.", "1990s", "199X"),
        ("The bridge, built 1987-1989, fell.", "1987-1989", "1987/1989"),
        ("They met in the summer of 1987.", "summer of 1987", "1987-SU"),
        ("Sales rose in the third quarter of 1987.", "the third quarter of 1987", "1987-Q3"),
        (
            "Sales rose in the first two quarters of 1987.",
            "the first two quarters of 1987",
            "1987-H1",
        ),
        ("In nineteen eighty-seven it fell.", "nineteen eighty-seven", "1987"),
        ("It fell in June nineteen eighty-seven.", "June nineteen eighty-seven", "1987-06"),
        ("It recalled her failed 1987 campaign.", "1987", "1987"),
        ("The dam opened at 9 a.m. on June 3, 1987.", "9 a.m. on June 3, 1987", "1987-06-03T09:00"),
    ],
)
def test_a_printed_date_is_read_as_printed(text: str, said: str, value: str) -> None:
    assert values(text) == [(said, value)]
    assert values(text, None) == [(said, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned yesterday.", "2018-05-09"),
        ("The mayor resigns tomorrow.", "2018-05-11"),
        ("The mayor resigned last week.", "2018-W18"),
        ("The mayor resigned last month.", "2018-04"),
        ("The mayor resigned earlier this month.", "2018-05"),
        ("The mayor resigned in February last year.", "2017-02"),
        ("The mayor resigned in October.", "2017-10"),
        ("The mayor will resign in October.", "2018-10"),
        ("The mayor resigned three days ago.", "2018-05-07"),
        ("The mayor resigned a year ago.", "2017"),
        ("The mayor resigned last summer.", "2017-SU"),
        ("The mayor resigned on March 3.", "2018-03-03"),
        ("The mayor resigned last Oct. 3.", "2017-10-03"),
        ("The mayor will step down on January 3.", "2019-01-03"),
        ("The mayor resigned on Tuesday night.", "2018-05-08"),
        ("The mayor resigned last Thanksgiving.", "2017-11-23"),
        ("The mayor resigned on Good Friday.", "2018-03-30"),
        ("The mayor was found Christmas Day.", "2017-12-25"),
        ("The mayor resigned earlier in the week.", "2018-W19"),
        ("The mayor will resign by the end of the year.", "2018"),
        ("The mayor hopes for more at year's end.", "2018"),
        ("The March vote in town was close.", "2018-03"),
        ("The mayor resigned a decade ago.", "200X"),
        ("The mayor will leave this winter, not this spring.", "2018-WI 2018-SP"),
        ("The case is heard in June.", "2018-06"),
        ("Voters won’t decide until October.", "2018-10"),
        ("It would fare well if he won on November 8.", "2018-11-08"),
        ("He was asked about the looming vote in October.", "2018-10"),
        ("He had been invited to speak in October.", "2017-10"),
        ("He vowed to run on August 7, and perhaps in October.", "2018-08-07 2018-10"),
        ("The mayor must decide by the fall.", "2018-FA"),
        ("Ten came in 1939. Some more will come over the next year.", "1939 2019"),
        ("It fell on Sept.11, 2001.", "2001-09-11"),
        ("The mayor resigned the day before last Tuesday.", "2018-05-07"),
        ("It began to change in October.", "2017-10"),
        ("It fell in March, more than a year ago.", "2018-03 2017"),
        ("The mayor spent less than forecast in July, and will again.", "2017-07"),
        ("The mayor spent 5 in March, less than in May, and 7 in July.", "2018-03 2018-05 2017-07"),
        ("The mayor resigned at the end of April.", "2018-04"),
        ("The mayor prayed as Easter week began.", "2018-W13"),
        ("The mayor spoke of the Sept. 11 attacks.", "2001-09-11"),
        ("The mayor's firm lost 5 million in Q1.", "2018-Q1"),
        ("The mayor was away from Monday to Friday.", "2018-04-30/2018-05-04"),
        ("The June verdict is quoted.", "2017-06"),
        ("The mayor will resign before Christmas.", "2018-12-25"),
    ],
)
def test_a_relative_date_is_counted_from_the_publication_day(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == value.split()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ministers met on Tuesday.", "2018-05-08"),
        ("Ministers will meet on Tuesday.", "2018-05-15"),
        ("Ministers are due to meet on Tuesday.", "2018-05-15"),
        ("On Tuesday, ministers will meet.", "2018-05-15"),
        ("The talks on Tuesday will go on.", "2018-05-15"),
        ("The envoy said on Tuesday that he would leave.", "2018-05-08"),
        ("Ministers met on Thursday.", "2018-05-10"),
        ("Ministers will meet on Thursday.", "2018-05-10"),
        ("Ministers met last Thursday.", "2018-05-03"),
        ("Ministers meet next Thursday.", "2018-05-17"),
        ("They would still be held on Tuesday.", "2018-05-15"),
        ("They had been due to meet on Tuesday.", "2018-05-08"),
        ("It would fight Tuesday's ruling.", "2018-05-08"),
        ("It would fight in Tuesday's final.", "2018-05-15"),
        ("The court postponed any verdict until Tuesday.", "2018-05-15"),
        ("The sale begins at midnight on Tuesday.", "2018-05-15T24:00"),
        ("She drew up plans ahead of Tuesday's vote.", "2018-05-15"),
        ("She signed an agreement to play on Tuesday.", "2018-05-15"),
        ("On Tuesday, the council voted to close the pool.", "2018-05-08"),
        ("Ministers have met since Tuesday and will go on.", "2018-05-08"),
    ],
)
def test_a_weekday_lies_where_the_tense_points(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The exercise Northern Shield 2018 drew crowds.",
        "The Mig-29 landed beside 1,500 people.",
        "No one will need it for a hundred years.",
        "The 24-hour strike went on for ten days.",
        "Mrs May may resign; the critics march on.",
        "They shouted as March on the Capital began.",
        "He wrote for the Sunday Times and Town Today.",
        "Crowds filled the shops for Black Friday.",
        "The firm hired 2000 workers and 1999 clerks.",
        "She scored 10-12 on 5/6 tries.",
        "Pilgrims walk there every July.",
        'He told the show "This Week" so.',
        "It grew over the past decade and will grow over the next decade.",
        "It closed that day; three days later it will open.",
        "Let us know as soon as you can.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


def test_now_and_recently_refer_without_a_date() -> None:
    found = dates.find("It is now closed; it was recently open.", PUBLISHED)
    assert [(each.value, each.when) for each in found] == [
        ("PRESENT_REF", None),
        ("PAST_REF", None),
    ]


def test_a_range_within_a_month_lasts_from_day_to_day() -> None:
    found = dates.find("The fair runs from June 10 to 20 in Oslo.", PUBLISHED)[0]
    assert (found.value, found.when and found.when.words) == (
        "2018-06-10/2018-06-20",
        "10 to 20 June 2018",
    )


def test_the_next_day_is_counted_from_the_day_before_it() -> None:
    text = "The cabinet fell on 3 June 1987. The next day, the king left."
    found = dates.find(text, PUBLISHED)[1]
    assert found.value == "1987-06-04"
    assert found.when is not None
    assert found.when.basis == '"The next day", counted from "3 June 1987", 3 June 1987'


def test_a_year_earlier_takes_up_the_quarter_named_before() -> None:
    text = "It lost 5 million in the first quarter of 2018. A year earlier, it had earned two."
    assert [value for _, value in values(text)] == ["2018-Q1", "2017-Q1"]


def test_the_next_day_skips_ranges_and_longer_dates() -> None:
    text = "Ana left on Monday. Last month she toured from May 2 to 4. It ended the next day."
    assert values(text)[-1] == ("the next day", "2018-05-08")


def test_without_a_publication_date_a_weekday_stays_unresolved() -> None:
    found = dates.find("The mayor resigned on Sunday.", None)[0]
    assert (found.value, found.when) == ("XXXX-WXX-7", None)


def test_a_doubtful_publication_date_hands_its_mark_on() -> None:
    found = dates.find("It fell on Tuesday, not in 1987.", when.parse("2018-05-10?"))
    assert [each.when and each.when.edtf for each in found] == ["2018-05-08?", "1987"]


@pytest.mark.parametrize(
    ("published", "value", "edtf"),
    [
        ("[2018-05-07..2018-05-09]", "2018-05-06", "2018-05-06"),
        ("[2018-05-04..2018-05-07]", "XXXX-XX-XX", "[2018-04-29..2018-05-06]"),
    ],
)
def test_an_unknown_publication_day_is_counted_from_both_ends(
    published: str, value: str, edtf: str
) -> None:
    found = dates.find("The mayor resigned on Sunday.", when.parse(published))[0]
    assert (found.value, found.when and found.when.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("It fell on 3 June 1987.", "as printed"),
        ("It fell on Tuesday.", '"Tuesday", counted from the article\'s date, 10 May 2018'),
        ("It fell on May 3.", '"May 3", the year taken from the article\'s date, 10 May 2018'),
    ],
)
def test_the_basis_says_what_it_was_counted_from(text: str, basis: str) -> None:
    found = dates.find(text, PUBLISHED)[0]
    assert found.when is not None
    assert found.when.basis == basis


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "on May 3 ",
            "1999-",
            "the next day, ",
            "a ",
            "2018 ",
            "Sept. ",
            "10:",
            "1/",
            "x",
            "5 p.m. ",
        ),
        *("a year earlier ", "the latest quarter ", "in May and ", "nineteen ", "ten days after "),
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(text: str) -> float:
        begun = time.process_time()
        dates.find(text, PUBLISHED)
        return time.process_time() - begun

    short, long = (min(seconds(piece * n) for _ in range(3)) for n in (500, 2000))
    assert long < 10 * short + 0.05
