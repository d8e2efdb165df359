"""Makes the README's picture from the built site: guide/claims.png.

    python3 make.py site && python guide/screenshots.py

It opens site/claims.html from disk in Chromium, at 1280 by 800, at the first question.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
SITE = HERE.parent / "site"


def main() -> None:
    """Write the picture, or say what is missing."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium is found; install one (Debian: apt install chromium)")
    if not (SITE / "claims.html").is_file():
        sys.exit("the site is not built; run: python3 make.py site")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        page.goto((SITE / "claims.html").as_uri())
        first = page.locator("section.dossier-claim").first
        first.scroll_into_view_if_needed()
        first.screenshot(path=HERE / "claims.png")
        chromium.close()


if __name__ == "__main__":
    main()
