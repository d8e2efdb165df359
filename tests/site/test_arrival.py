"""A link of a datum arrives at its very sentence, highlighted and in sight."""

import pytest

from tests.site.markup import resolve

pytestmark = pytest.mark.browser

ARRIVED = """() => {
  const sentence = document.querySelector('.dossier-sentence:target')
  if (!sentence) return 'no sentence is highlighted'
  const header = document.querySelector('.md-header').getBoundingClientRect()
  const look = getComputedStyle(sentence)
  const place = sentence.getClientRects()[0]
  if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) return 'no outline'
  if (place.top < header.bottom) return `hidden under the header: ${place.top} < ${header.bottom}`
  if (place.bottom > innerHeight) return `below the screen: ${place.bottom} > ${innerHeight}`
  return sentence.textContent.replace(/\\s+/g, ' ').trim()
}"""
ARRIVALS = f"""async anchors => {{
  const arrived = {ARRIVED}
  const found = {{}}
  for (const anchor of anchors) {{
    location.hash = anchor
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    found[anchor] = arrived()
  }}
  return found
}}"""


def sentences(pages, article):
    """The sentences of an article by anchor."""
    return {each.get("id"): each.text for each in pages[article].all("span", "dossier-sentence")}


def cited(pages):
    """The anchors that a source of any page leads to, by article."""
    anchors = {}
    for page, root in pages.items():
        for link in root.all("a", "dossier-source"):
            article, anchor = resolve(page, link.get("href"))
            anchors.setdefault(article, set()).add(anchor)
    return anchors


@pytest.mark.parametrize("width", [360, 1280])
def test_every_sentence_that_is_a_source_can_be_arrived_at(pages, visiting, width):
    visit = visiting(viewport={"width": width, "height": 700})
    anchors = cited(pages)
    assert sum(map(len, anchors.values())) >= 40
    for article, wanted in sorted(anchors.items()):
        texts = sentences(pages, article)
        visit.open(article)
        found = visit.page.evaluate(ARRIVALS, sorted(wanted))
        assert found == {anchor: texts[anchor] for anchor in wanted}


def test_a_click_on_a_source_in_the_comparison_arrives_at_its_sentence(pages, visit):
    rows = pages["claims.html"].all("tr", "dossier-claim")
    for number, row in list(enumerate(rows))[::2]:
        source = row.all("a", "dossier-source")[-1]
        visit.open("claims.html")
        shown = visit.page.locator("tr.dossier-claim").nth(number)
        shown.locator("a.dossier-source").last.click()
        article, anchor = resolve("claims.html", source.get("href"))
        visit.page.wait_for_url(f"**/{article}#{anchor}")
        assert visit.page.evaluate(ARRIVED) == sentences(pages, article)[anchor]


def test_the_highlight_is_seen_in_the_dark_scheme_too(pages, visiting):
    visit = visiting(color_scheme="dark")
    article, anchors = min(cited(pages).items())
    visit.open(f"{article}#{min(anchors)}")
    assert visit.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert visit.page.evaluate(ARRIVED) == sentences(pages, article)[min(anchors)]
