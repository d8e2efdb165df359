"""A reader who has only a keyboard gets everywhere, and sees where he is."""

import pytest

pytestmark = pytest.mark.browser

MOST = 400  # steps before a walk is given up
FOCUSED = """() => {
  const at = document.activeElement
  const look = getComputedStyle(at)
  return [at.getAttribute('href') || '', look.outlineStyle !== 'none' || look.boxShadow !== 'none']
}"""


def walk(visit, wanted):
    """Tabs on until the link in focus leads to `wanted`; every stop shows that it has the focus."""
    for _ in range(MOST):
        visit.page.keyboard.press("Tab")
        href, seen = visit.page.evaluate(FOCUSED)
        if wanted in href:
            assert seen, f"the focus on {href} is not seen"
            return href
    raise AssertionError(f"no link to {wanted} within {MOST} steps")


def test_a_keyboard_leads_from_home_to_a_claim_to_its_sentence_and_back(visit):
    visit.open("index.html")
    claim = walk(visit, "claims.html#claim-")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(f"**/{claim}")
    sentence = walk(visit, "articles/")
    while "#s-" not in sentence:
        sentence = walk(visit, "articles/")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(f"**/{sentence}")
    visit.page.locator(".dossier-sentence:target").wait_for()
    for past in (claim, "index.html"):  # the browser's own key, which none without a window has
        visit.page.go_back()
        visit.page.wait_for_url(f"**/{past}")


def test_the_first_step_leads_past_the_head(visit):
    visit.open("timeline.html")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "site-content"
