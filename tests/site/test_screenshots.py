"""A picture of each kind of page, for a person to look at: the folder site-screenshots.

Made only where DOSSIER_SCREENSHOTS names a folder.
"""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
FOLDER = os.environ.get("DOSSIER_SCREENSHOTS", "")


@pytest.mark.slow
@pytest.mark.skipif(not FOLDER, reason="DOSSIER_SCREENSHOTS names no folder for pictures")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
def test_every_kind_of_page_has_its_picture(kinds, visiting, width, scheme):
    folder = Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    visit = visiting(color_scheme=scheme, viewport={"width": width, "height": 1400})
    for page in kinds:
        visit.open(page)
        name = page.removesuffix(".html").replace("/", "-")
        picture = folder / f"{name}-{width}-{scheme}.png"
        visit.page.screenshot(path=picture)
        assert picture.stat().st_size > 1000
