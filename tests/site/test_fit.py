"""No page is wider than its screen."""

import pytest

pytestmark = pytest.mark.browser

# What a scrolling box holds may be wider than the screen; the page itself may not.
TOO_WIDE = """() => {
  const apart = element => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (up.matches('.md-content')) return false
      if (getComputedStyle(up).overflowX !== 'visible') return true
    }
    return false
  }
  const wide = [...document.querySelectorAll('.md-content *')].filter(
    each => each.getBoundingClientRect().right > innerWidth + 0.5 && !apart(each))
  const found = wide.map(each => `${each.tagName}: ${each.textContent.trim().slice(0, 60)}`)
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page itself')
  return found
}"""


def test_nothing_reaches_beyond_the_edge_of_the_screen(pages, visit):
    for page in pages:
        for width in (1280, 360, 320):
            visit.page.set_viewport_size({"width": width, "height": 740})
            if width == 1280:  # opened wide and narrowed: no part of the theme is in motion
                visit.open(page)
            assert visit.page.evaluate(TOO_WIDE) == [], (page, width)
