"""The plot of a row's figures: one scale, open ends drawn open, no scale for what shares none."""

from decimal import Decimal

import pytest

from dossier.claims.find import Figure
from dossier.claims.plot import LEFT, RIGHT, Given, draw


def figure(low=None, high=None, qualifier="", unit="", scope=""):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    value = ends[0] if low == high else None
    return Figure(value, *ends, unit, qualifier, "miners", scope, None)


def plot(*figures):
    return draw(Given(each, 1) for each in figures)


def test_a_number_is_a_dot_and_twice_the_number_stands_twice_as_far():
    half, whole = plot(figure("50", "50"), figure("100", "100")).lines
    assert (half.dot, whole.dot) == (True, True)
    assert (half.start - LEFT) * 2 == whole.start - LEFT == RIGHT - LEFT


def test_what_is_up_to_a_number_is_open_below_and_ends_there():
    most, exact = plot(figure(None, "90", "up to"), figure("100", "100")).lines
    assert (most.open_low, most.open_high, most.dot) == (True, False, False)
    assert most.start < LEFT < most.end < exact.start


def test_what_is_over_a_number_begins_there_and_is_open_above():
    exact, least = plot(figure("100", "100"), figure("200", None, "over")).lines
    assert (least.open_low, least.open_high) == (False, True)
    assert exact.start < least.start <= RIGHT < least.end


def test_a_range_has_two_ends_and_an_estimate_is_told_apart():
    between, about, exact = plot(
        figure("10", "20"), figure("25", "25", "an estimated"), figure("30", "30")
    ).lines
    assert (between.dot, between.open_low, between.open_high) == (False, False, False)
    assert (between.about, about.about, exact.about) == (False, True, False)


def test_lines_stand_one_below_the_other_the_smallest_first():
    lines = plot(figure("30", "30"), figure("9", "9"), figure(None, "12", "up to")).lines
    assert [line.label for line in lines] == ["9", "up to 12", "30"]
    assert sorted(line.y for line in lines) == [line.y for line in lines]
    assert len({line.y for line in lines}) == 3


def test_every_line_lies_above_the_scale_and_every_mark_on_the_drawing():
    drawn = plot(*(figure(str(10**n), str(10**n)) for n in range(9)))
    assert max(line.y for line in drawn.lines) < drawn.axis < drawn.height
    assert all(LEFT <= line.start <= RIGHT for line in drawn.lines)


@pytest.mark.parametrize(
    ("figures", "ticks"),
    [
        (["9", "12"], ["0", "15"]),
        (["30000", "150000"], ["0", "150,000"]),
        (["0.3", "0.7"], ["0", "0.8"]),
        (["2600000", "11500000"], ["0", "15 million"]),
        (["-4", "6"], ["-4", "8"]),
        (["-9", "-4"], ["-9", "0"]),
        (["1200000000", "2500000000"], ["0", "3 billion"]),
    ],
)
def test_the_scale_begins_at_zero_or_below_and_ends_at_a_round_number(figures, ticks):
    assert [tick.text for tick in plot(*(figure(n, n) for n in figures)).ticks] == ticks


def test_the_unit_stands_on_the_scale_and_in_the_words():
    drawn = plot(figure("3", "3", unit="km"), figure("4", "4", "about", unit="km"))
    assert drawn.ticks[1].text == "4 km"
    assert drawn.text == "The figures on one scale from 0 to 4 km: 3; about 4"


def test_several_origins_of_one_figure_are_counted_beside_it():
    given = [Given(figure("3", "3"), 2), Given(figure("4", "4"), 1)]
    assert [line.label for line in draw(given).lines] == ["3 · 2 texts", "4"]


@pytest.mark.parametrize(
    "figures",
    [
        [],
        [figure("3", "3")],
        [figure("3", "3", unit="km"), figure("4", "4", unit="kg")],
        [figure("3", "3", scope="the north"), figure("4", "4", scope="the south")],
        [figure("0", "0"), figure("0", "0", "about")],
        [figure("3", "3"), figure()],
    ],
)
def test_without_a_common_scale_there_is_no_plot(figures):
    assert plot(*figures) is None
