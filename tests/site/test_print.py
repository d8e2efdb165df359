"""On paper stands everything, and nothing that only a screen needs."""

import os
import re
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.browser

A4 = {"width": 718, "height": 1047}  # 210 by 297 mm less margins of 10 mm, in CSS pixels
SCREEN_ONLY = ".md-header, .md-tabs, .md-footer, .md-sidebar, .dossier-crumbs, .dossier-tools"


def headings(pages, page):
    """What heads the rows of a page."""
    rows = [*pages[page].all("li", "dossier-event"), *pages[page].all(cls="dossier-claim")]
    found = [head for row in rows for head in (*row.all("h3"), *row.all("h2"), *row.all("th"))]
    return [each.all("a")[0].text for each in found if each.all("a")]


def letters(text):
    """The letters and figures alone: lines, hyphens and ligatures are the printer's."""
    return re.sub(r"[^\w]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl"))


@pytest.fixture
def paper(visiting):
    """A tab as it is printed, from the dark scheme."""
    visit = visiting(viewport=A4, color_scheme="dark")
    visit.page.emulate_media(media="print")
    return visit


def test_no_kind_of_page_is_cut_or_prints_what_a_screen_needs(kinds, paper):
    for page in kinds:
        paper.open(page)
        assert paper.page.evaluate("document.documentElement.scrollWidth") <= A4["width"], page
        shown = paper.page.locator(SCREEN_ONLY).evaluate_all(
            "all => all.filter(each => each.offsetHeight).map(each => each.className)"
        )
        assert shown == [], page
        ground = paper.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground != "rgb(22, 25, 29)", "the dark scheme is printed"


@pytest.mark.parametrize("page", ["claims.html", "timeline.html"])
def test_every_claim_and_event_stands_in_the_printed_text(pages, visiting, tmp_path, page):
    if not shutil.which("pdftotext"):
        ending = pytest.fail if os.environ.get("DOSSIER_REQUIRE_CHROMIUM") == "1" else pytest.skip
        ending("no pdftotext is found (Debian: apt install poppler-utils)")
    wanted = headings(pages, page)
    assert len(wanted) > 10
    visit = visiting()
    visit.open(page)
    printed = tmp_path / "printed.pdf"
    visit.page.pdf(path=printed, format="A4")
    run = subprocess.run(
        ["pdftotext", "-raw", str(printed), "-"], capture_output=True, encoding="utf-8", check=True
    )
    text = letters(run.stdout)
    assert [each for each in wanted if letters(each) not in text] == []
