"""Makes the README's picture from the built site: guide/claims.png.

    python3 make.py site && .venv/bin/python guide/screenshots.py

It opens site/claims.html from disk in Chromium and takes the first questions with their answers.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "site" / "claims.html"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Write the picture, or say what is missing."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("no Chromium is found; install one (Debian: apt install chromium)")
    if not PAGE.is_file():
        sys.exit("the site is not built; run: python3 make.py site")
    # Chromium refuses to put root into its sandbox.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser, args=["--no-sandbox"] if root else []
        )
        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        page.goto(PAGE.as_uri())
        page.locator(".dossier-frame").first.screenshot(path=HERE / "claims.png")
        chromium.close()


if __name__ == "__main__":
    main()
