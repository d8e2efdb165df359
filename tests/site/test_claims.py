"""The comparison in a browser: from home to any sentence in two clicks; filters and the address."""

import pytest

from tests.site.markup import resolve

SHOWN = "tr.dossier-claim:not([hidden])"


def rows(pages):
    return pages["claims.html"].all("tr", "dossier-claim")


def test_home_leads_to_the_comparison_and_every_cell_to_a_sentence(pages):
    home = {resolve("index.html", each.get("href"))[0] for each in pages["index.html"].all("a")}
    assert "claims.html" in home
    answers = [each for row in rows(pages) for each in row.all("div", "dossier-position")]
    assert len(answers) >= 40
    for answer in answers:
        [*sources] = answer.all("a", "dossier-source")
        assert sources
        for source in sources:
            article, anchor = resolve("claims.html", source.get("href"))
            assert anchor in {each.get("id") for each in pages[article].all("span")}


def test_every_cell_of_the_matrix_has_an_answer_or_says_why_not(pages):
    for row in rows(pages):
        assert [
            cell.text
            for cell in row.all("td")[1:]
            if not cell.all("div", "dossier-position") and not cell.all("span", "dossier-silence")
        ] == []


@pytest.mark.browser
def test_a_filter_is_kept_in_the_address_and_works_by_link(pages, visit):
    visit.open("claims.html")
    every = len(rows(pages))
    assert visit.page.locator(SHOWN).count() == every
    visit.page.get_by_label("Rows").select_option("disputed")
    disputed = visit.page.locator(SHOWN).count()
    assert 0 < disputed < every
    assert visit.page.url.endswith("claims.html?show=disputed")
    assert visit.page.locator("output").inner_text() == f"{disputed} of {every} shown"
    visit.open("claims.html?show=disputed")
    assert visit.page.locator(SHOWN).count() == disputed
    assert visit.page.get_by_label("Rows").input_value() == "disputed"
    visit.page.get_by_role("button", name="Show all").click()
    visit.page.wait_for_url("**/claims.html")
    assert visit.page.locator(SHOWN).count() == every


@pytest.mark.browser
def test_two_filters_together_leave_what_fits_both(pages, visit):
    visit.open("claims.html?show=figures&person=viktor-khrenin")
    assert visit.page.locator(SHOWN).count() == 0
    visit.open("claims.html?show=disputed&person=viktor-khrenin")
    fitting = [
        row.get("id")
        for row in rows(pages)
        if {"show:disputed", "person:viktor-khrenin"} <= set(row.get("data-dossier-is").split())
    ]
    assert fitting
    shown = visit.page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.id)")
    assert shown == fitting


@pytest.mark.browser
def test_a_link_to_a_row_that_is_filtered_out_shows_it(pages, visit):
    visit.open("claims.html?show=disputed#claim-until-when")
    visit.page.locator("#claim-until-when").wait_for()
    assert visit.page.locator(SHOWN).count() == len(rows(pages))


@pytest.mark.browser
def test_an_address_that_no_filter_knows_hides_nothing(pages, visit):
    visit.open("claims.html?show=nonsense&other=1")
    assert visit.page.locator(SHOWN).count() == len(rows(pages))


@pytest.mark.browser
def test_the_head_and_the_questions_stay_in_sight(visiting):
    visit = visiting(viewport={"width": 1000, "height": 700})
    visit.open("claims.html")
    frame = visit.page.locator(".dossier-frame").first
    frame.evaluate("frame => frame.scrollTo(400, 900)")
    inside = frame.evaluate("frame => frame.getBoundingClientRect().toJSON()")
    head = visit.page.locator("thead th").nth(3).bounding_box()
    question = visit.page.locator("tbody th").nth(4).bounding_box()
    assert abs(head["y"] - inside["top"]) < 3
    assert abs(question["x"] - inside["left"]) < 3
