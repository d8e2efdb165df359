"""No page breaks a rule of axe-core, in either scheme, on a wide screen or a phone.

axe-core comes from npm: npm ci --prefix tests/site
"""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => (await axe.run({resultTypes: ['violations']})).violations.map(
  each => `${each.id}: ${each.nodes.map(node => node.target.join(' ')).join(' | ')}`)"""


@pytest.fixture(scope="module")
def axe():
    """The source of axe-core; where it is not installed its tests are left out, or fail if told."""
    if not AXE.is_file():
        ending = pytest.fail if os.environ.get("DOSSIER_REQUIRE_CHROMIUM") == "1" else pytest.skip
        ending("axe-core is not installed: npm ci --prefix tests/site")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_kind_of_page_breaks_a_rule(axe, kinds, visiting, scheme, width):
    visit = visiting(color_scheme=scheme, viewport={"width": width, "height": 800})
    broken = {}
    for page in [*kinds, "404.html"]:
        visit.open(page)
        visit.page.evaluate(axe)
        found = visit.page.evaluate(RUN)
        if found:
            broken[page] = found
    assert broken == {}, "\n".join(f"{page}: {each}" for page, each in broken.items())
