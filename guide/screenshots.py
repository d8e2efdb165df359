"""Makes the README's pictures from the built site: guide/claims.png and article.png.

    python3 make.py site && .venv/bin/python guide/screenshots.py

It opens site/ from disk in Chromium: the first rows of the comparison, and the sentence that the
first of their answers leads to.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent
SITE = HERE.parent / "site"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BARE = ".dossier-offline { display: none }"


def main() -> None:
    """Write the pictures, or say what is missing."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("no Chromium is found; install one (Debian: apt install chromium)")
    if not (SITE / "claims.html").is_file():
        sys.exit("the site is not built; run: python3 make.py site")
    # Chromium refuses to put root into its sandbox.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser, args=["--no-sandbox"] if root else []
        )
        page = chromium.new_page(viewport={"width": 1280, "height": 760})
        take(page, "claims.html", "claims.png")
        source = page.locator("a.dossier-source").first.get_attribute("href")
        take(page, str(source), "article.png")
        chromium.close()


def take(page: Page, address: str, name: str) -> None:
    """Write the picture of a page of the site."""
    page.goto(f"{SITE.as_uri()}/{address}")
    page.add_style_tag(content=BARE)
    marked = page.locator(".dossier-sentence:target .dossier-sign")
    if marked.count():
        marked.first.hover()
    page.screenshot(path=HERE / name)


if __name__ == "__main__":
    main()
