"""The timeline in a browser: the picture's marks lead to their events, filters keep the address."""

import pytest

from tests.site.markup import resolve

SHOWN = ".dossier-event:not([hidden])"


def events(pages):
    return pages["timeline.html"].all("li", "dossier-event")


def marks(pages):
    return pages["timeline.html"].all("a", "dossier-mark")


def test_every_dated_event_stands_behind_one_mark_with_a_name(pages):
    above = [each for each in marks(pages) if "dossier-mark--article" not in each.get("class")]
    marked = [key for mark in above for key in mark.get("data-dossier-of").split()]
    dated = [
        event.all("h3")[0].get("id")
        for year in pages["timeline.html"].all("section", "dossier-year")
        for event in year.all("li", "dossier-event")
    ]
    assert sorted(marked) == sorted(dated)
    assert all(mark.get("aria-label") and mark.all("title")[0].text for mark in marks(pages))


def test_a_mark_leads_to_the_first_of_its_events_or_to_its_article(pages):
    for mark in marks(pages):
        page, anchor = resolve("timeline.html", mark.get("href"))
        if "dossier-mark--article" in mark.get("class"):
            assert page.startswith("articles/")
        else:
            assert (page, anchor) == ("timeline.html", mark.get("data-dossier-of").split()[0])


def test_years_are_landmarks_in_order(pages):
    years = [
        each.all("h2")[0].text for each in pages["timeline.html"].all("section", "dossier-year")
    ]
    assert years == sorted(set(years))
    assert len(years) > 2


@pytest.mark.browser
def test_a_filter_leaves_its_events_their_years_and_their_marks(pages, visit):
    visit.open("timeline.html?kind=planned")
    planned = [
        event.all("h3")[0].get("id")
        for event in events(pages)
        if "kind:planned" in event.get("data-dossier-is").split()
    ]
    assert planned
    shown = visit.page.locator(f"{SHOWN} h3").evaluate_all("all => all.map(each => each.id)")
    assert shown == planned
    left = visit.page.locator(".dossier-mark[data-dossier-of]:not([hidden])").evaluate_all(
        "all => all.map(each => each.dataset.dossierOf)"
    )
    assert all(set(each.split()) & set(planned) for each in left)
    for year in visit.page.locator("section.dossier-year:visible").all():
        assert year.locator(SHOWN).count()
    visit.page.get_by_role("button", name="Show all").click()
    visit.page.wait_for_url("**/timeline.html")
    assert visit.page.locator(SHOWN).count() == len(events(pages))


@pytest.mark.browser
def test_a_mark_is_reached_and_followed_with_the_keyboard(visit):
    visit.open("timeline.html")
    mark = visit.page.locator("a.dossier-mark").first
    mark.focus()
    first = mark.get_attribute("data-dossier-of").split()[0]
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(f"**/timeline.html#{first}")
