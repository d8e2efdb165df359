"""A text that holds more dates, names, numbers or quotations than an article is read so far."""

import time

import pytest

from dossier import build
from dossier.language import dates
from dossier.language.budget import Budget, Unread, doubts
from dossier.language.text import annotate
from tests.factories import article_of
from tests.factories import seeds as written

DENSE = {
    "dates": "5 May 2020, ",
    "names": "Ann Lee, ",
    "numbers": "7 boats, ",
    "quotations": "“No” and ",
}


@pytest.mark.parametrize(("what", "unit"), DENSE.items())
def test_a_finder_stops_where_its_budget_ends(what, unit):
    text = annotate(article_of("a", unit * 10_000))
    (stopped,) = (each for each in text.unread if each.what == what)
    found = getattr(text, what)
    assert 500 < len(found) < 10_000
    assert found[-1].end <= stopped.start < found[-1].end + 2 * len(unit)


@pytest.mark.parametrize("unit", DENSE.values())
def test_a_short_text_is_read_whatever_it_holds(unit):
    assert annotate(article_of("a", unit * 200)).unread == ()


def test_a_long_article_is_read_to_its_end():
    line = "On 5 May 2020 the ferry of Ann Lee left Arle with 30 people. “It is gone,” she said. "
    filler = "The water was cold and the harbour was closed for the rest of the day. " * 2
    assert annotate(article_of("a", (line + filler) * 1000)).unread == ()


def test_the_curator_is_told_where_it_stops():
    article = article_of("a", "On 5 May 2020\nit left")
    (notice,) = doubts(article, (Unread("dates", 3),))
    assert str(notice) == (
        'seeds/a.txt: more dates than an article has: none is looked for from "5 May 2020" on\n'
        "  what stands there is published but not read; a table or list is better left out"
    )


def test_what_is_not_read_is_a_doubt_of_the_build(tmp_path):
    folder = written(tmp_path, {"a.txt": DENSE["dates"] * 2000})
    told = [notice.problem for notice in build.dossier(folder, "seeds", "Boats").notices]
    assert any(problem.startswith("more dates than an article has") for problem in told)


def test_it_stops_for_good():
    budget = Budget("dates", "")
    assert [budget.spent(place) for place in range(502)] == [*[False] * 500, True, True]
    assert budget.unread == (Unread("dates", 500),)


def test_a_finder_has_what_the_length_allows_by_default():
    assert len(dates.find(DENSE["dates"] * 2000, None)) == 500 + len(DENSE["dates"]) * 2000 // 150


@pytest.mark.parametrize(
    "unit",
    [*DENSE.values(), "5-6 May ", "on Friday, ", "Mr Lee ", "he said ", "1 2 ", '"No," said Bo. '],
)
def test_no_text_takes_longer_than_its_length_allows(unit):
    article = article_of("a", unit * (100_000 // len(unit)), "2022-03-08")
    begin = time.process_time()
    build.readings([article])
    assert time.process_time() - begin < 3  # on a busy machine; alone, a third of it
