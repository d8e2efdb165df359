"""An article's page: its marks explain themselves, and a sentence gives its link."""

import pytest

from tests.site.markup import resolve

pytestmark = pytest.mark.browser


@pytest.fixture
def article(pages):
    """The article with the most statements."""
    articles = [page for page, root in pages.items() if root.all(cls="dossier-article")]
    return max(articles, key=lambda page: len(pages[page].all(cls="dossier-sign")))


def notes(root):
    return {each.get("id"): each for each in root.all("li") if each.get("id")[:5] == "note-"}


def test_every_mark_has_a_note_that_names_its_words_and_leads_back(pages, article):
    found = notes(pages[article])
    ids = {each.get("id"): each.text for each in pages[article].all("span", "dossier-sentence")}
    marks = [
        *pages[article].all("a", "dossier-date"),
        *pages[article].all("a", "dossier-sign"),
        *pages[article].all("a", "dossier-person"),
    ]
    assert len(marks) > 20
    for mark in marks:
        note = found[mark.get("data-note") or mark.get("href").removeprefix("#")]
        assert not mark.text or mark.text in note.text
        _, anchor = resolve(article, note.all("a", "dossier-back")[0].get("href"))
        assert anchor in ids


def test_a_mark_in_focus_shows_its_note_until_escape(visit, article):
    visit.open(article)
    card = visit.page.locator(".dossier-card")
    mark = visit.page.locator(".dossier-text .dossier-date").first
    visit.page.locator("[data-dossier-marks]").focus()
    while not mark.evaluate("each => each === document.activeElement"):
        visit.page.keyboard.press("Tab")
    assert mark.get_attribute("aria-describedby") == "dossier-card"
    note = visit.page.locator(mark.get_attribute("href")).text_content()
    assert card.is_visible()
    assert card.text_content() == note
    visit.page.keyboard.press("Escape")
    assert not card.is_visible()


def test_a_mark_pointed_at_shows_its_note(visit, article):
    visit.open(article)
    visit.page.locator(".dossier-text .dossier-person").first.hover()
    assert visit.page.locator(".dossier-card").is_visible()


def test_without_a_script_a_mark_leads_to_its_note(visiting, article):
    visit = visiting(java_script_enabled=False)
    visit.open(article)
    mark = visit.page.locator(".dossier-text .dossier-date").first
    address = mark.get_attribute("href")
    mark.click()
    assert visit.page.locator(f"li{address}:target").is_visible()


def test_the_marks_can_be_switched_off_and_stay_off(visit, pages, article):
    visit.open(article)
    text = visit.page.locator(".dossier-text").inner_text()
    visit.page.locator("[data-dossier-marks]").uncheck()
    other = next(p for p in pages if p != article and pages[p].all(cls="dossier-article"))
    for page in (article, other):
        visit.open(page)
        assert not visit.page.locator("[data-dossier-marks]").is_checked()
        assert not visit.page.locator(".dossier-sign").first.is_visible()
    visit.open(article)
    assert visit.page.locator(".dossier-text").inner_text() == text


def test_a_sentence_gives_its_link(visit, article):
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(article)
    button = visit.page.locator(".dossier-copy")
    button.focus()
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    visit.page.get_by_text("Link copied").wait_for()
    anchor = visit.page.locator(".dossier-sentence").nth(1).get_attribute("id")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{visit.home}{article}#{anchor}"


def test_what_is_set_aside_is_folded_at_the_foot(pages):
    folded = [each for root in pages.values() for each in root.all("details", "dossier-aside")]
    assert folded
    assert all("open" not in each.attributes for each in folded)
    assert all(each.all("summary")[0].text.startswith("Set aside: ") for each in folded)
