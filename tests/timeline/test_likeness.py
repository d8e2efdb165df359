"""Which accounts are worth comparing: those that share a word and a time."""

import pytest

from dossier.timeline.find import Account, Kind
from dossier.timeline.likeness import FEW, NEAR, RARE, Comparison
from tests.factories import day, evidence_of, text_of, texts_of

AGROUND = "The ferry Hesper ran aground."


def met(times: list[str]) -> set[tuple[int, int]]:
    texts = texts_of(*(text_of(f"a{number:02}", AGROUND) for number in range(len(times))))
    found = [
        Account(day(time), Kind.HAPPENED, evidence_of(text, AGROUND))
        for time, text in zip(times, texts.values(), strict=True)
    ]
    return {(one, two) for one, two, _ in Comparison(found, texts).pairs(1)}


@pytest.mark.parametrize(
    ("days", "reach"), [(FEW + 4, RARE), (RARE - 1, RARE), (RARE, NEAR), (30, NEAR)]
)
def test_a_month_meets_the_days_near_it_where_many_of_its_days_tell_a_word(
    days: int, reach: int
) -> None:
    times = [f"2022-03-{number + 1:02}" for number in range(days)]
    month = days // 2
    times.insert(month, "2022-03")
    near = [each for each in range(days + 1) if 0 < abs(each - month) <= reach]
    assert met(times) == {(min(each, month), max(each, month)) for each in near}


def test_days_of_a_month_meet_where_few_tell_a_word() -> None:
    times = [f"2022-03-{number + 1:02}" for number in range(FEW)]
    assert len(met(times)) == FEW * (FEW - 1) // 2


@pytest.mark.parametrize(("count", "reach"), [(RARE, RARE), (RARE + 1, NEAR)])
def test_accounts_of_a_day_meet_those_near_them(count: int, reach: int) -> None:
    pairs = {(one, two) for two in range(count) for one in range(max(0, two - reach), two)}
    assert met(["2022-03-08"] * count) == pairs
