"""The timeline's picture: one scale, folded gaps, open ends, marks that never touch."""

from itertools import combinations, pairwise

import pytest

from dossier.timeline.picture import EDGE, FOLDED, WIDTH, Fold, draw
from tests.factories import day


def picture(*times, coverage=()):
    return draw([day(each) for each in times], [day(each) for each in coverage])


@pytest.mark.parametrize(
    ("edtf", "shape"),
    [
        ("2022-03-08", "day"),
        ("2022-03-08~", "about"),
        ("2022-03-08?", "about"),
        ("2022-03", "some"),
        ("[2022-03-06..2022-03-08]", "some"),
        ("2022-03-01/2022-03-08", "lasts"),
        ("2022-03-08/..", "lasts"),
    ],
)
def test_exact_doubtful_unknown_and_lasting_times_have_shapes_of_their_own(edtf, shape):
    marks = picture(edtf, "2022-03-09").marks
    assert [mark.shape for mark in marks if mark.when.edtf == edtf] == [shape]


def test_a_day_is_as_wide_as_another_where_nothing_is_folded():
    first, second, third = picture("2022-03-01", "2022-03-03", "2022-03-09").marks
    assert (first.start, third.start) == (EDGE, WIDTH - EDGE)
    assert third.start - second.start == pytest.approx(3 * (second.start - first.start), abs=0.2)


def test_a_long_gap_is_folded_to_one_width_however_long():
    drawn = picture("1990-03-01", "2010-03-01", "2022-03-01", "2022-03-04")
    assert [fold.words for fold in drawn.folds] == ["20 years", "12 years"]
    widths = [round(fold.end - fold.start) for fold in drawn.folds]
    assert widths == [FOLDED, FOLDED]


@pytest.mark.parametrize(
    ("later", "words"),
    [("2022-03-16", "2 weeks"), ("2022-05-01", "2 months"), ("2023-06-01", "15 months")],
)
def test_a_fold_says_how_long_it_is(later, words):
    assert [fold.words for fold in picture("2022-03-01", later).folds] == [words]


def test_a_fortnight_is_not_folded():
    assert picture("2022-03-01", "2022-03-15").folds == ()


def test_the_words_of_a_fold_keep_off_those_beside_it():
    words = "2 weeks"
    assert not Fold(0.0, len(words) * 6.2, words).roomy
    assert Fold(0.0, (len(words) + 2) * 6.2, words).roomy


def test_many_folds_share_the_width_and_leave_room_for_the_days():
    drawn = picture(*(f"{year}-01-01" for year in range(1950, 2000)), "2000-01-01", "2000-01-09")
    assert len(drawn.folds) == 50
    assert drawn.marks[-1].start == pytest.approx(WIDTH - EDGE, abs=3)
    assert drawn.marks[-1].start - drawn.marks[-2].start > WIDTH / 4


def test_open_ends_reach_beyond_the_scale():
    until, since, _ = sorted(
        picture("../2022-03-04", "2022-03-05/..", "2022-03-09").marks, key=lambda mark: mark.start
    )
    assert (until.open_start, until.open_end) == (True, False)
    assert until.start < EDGE
    assert (since.open_start, since.open_end) == (False, True)
    assert WIDTH - EDGE < since.end <= WIDTH


def test_all_that_is_dated_alike_is_one_mark_that_counts_it():
    marks = picture("2022-03-01", "2022-03-08", "2022-03-01", "2022-03").marks
    assert sorted(mark.numbers for mark in marks) == [(0, 2), (1,), (3,)]


def test_no_two_marks_touch_and_each_can_be_met_by_a_finger():
    times = [f"2022-03-{number:02}" for number in range(1, 15)]
    drawn = picture(*times, "2022", "2022-03", "2021/..", coverage=times)
    for marks in (drawn.marks, drawn.coverage):
        assert all(mark.width >= 24 for mark in marks)
        for one, two in combinations(marks, 2):
            apart = one.left + one.width <= two.left or two.left + two.width <= one.left
            assert apart or one.row != two.row
    assert drawn.axis > max(mark.row for mark in drawn.marks) * 26
    assert drawn.height > drawn.axis


def test_the_dates_below_the_line_keep_apart_and_name_a_year_once():
    times = "2014", "2022-03-01", "2022-03-08", "2022-03-14", "2023-01-30", "2023-02-03"
    labels = picture(*times).labels
    texts = [label.text for label in labels]
    assert texts == ["2014", "1 Mar 2022", "8 Mar", "14 Mar", "30 Jan 2023", "3 Feb"]
    assert all(two.x - one.x > 30 for one, two in pairwise(labels))


@pytest.mark.parametrize("times", [[], ["2022-03-08"], ["2022-03-08", "2022-03-08"]])
def test_there_is_no_picture_of_one_day(times):
    assert picture(*times) is None


def test_the_same_times_in_any_order_give_the_same_picture():
    times = ["2022-03-08", "2014/..", "2022-02", "2022-03-01"]
    one, two = picture(*times), picture(*reversed(times))
    assert [(m.when.edtf, m.start, m.row) for m in one.marks] == [
        (m.when.edtf, m.start, m.row) for m in two.marks
    ]
