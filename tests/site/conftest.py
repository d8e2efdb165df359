"""The real site, built once a session, and the Chromium that opens it."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.site.markup import read_site
from tests.site.published import build, serve
from tests.site.visit import Visit

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A browser that looks for news of its own asks other hosts, which is none of the site's doing.
OPTIONS = (
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-gpu", "--disable-quic", "--no-first-run"),
)
MISSING = (
    "no Chromium is found: install one (Debian: apt install chromium), "
    f"so that one of these can be called: {', '.join(BROWSERS)}"
)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folder of the real site, built strictly."""
    return build(ROOT, tmp_path_factory.mktemp("built") / "site", "--strict")


@pytest.fixture(scope="session")
def pages(built):
    """The site's pages as trees, by address."""
    return read_site(built)


@pytest.fixture(scope="session")
def home(built):
    """The address of the site, served on loopback."""
    with serve(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """Chromium with a fresh profile; without one its tests are left out, or fail if told to."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        ending = pytest.fail if os.environ.get("DOSSIER_REQUIRE_CHROMIUM") == "1" else pytest.skip
        ending(MISSING)
    # Chromium refuses to put root into its sandbox.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=program, args=[*OPTIONS, *(["--no-sandbox"] if root else [])]
        )
        yield launched
        launched.close()


@pytest.fixture
def visiting(browser, home):
    """Opens tabs on the site, with options such as `java_script_enabled=False`."""
    opened = []

    def visit(address=home, **options):
        opened.append(Visit(browser, address, **options))
        return opened[-1]

    yield visit
    for each in opened:
        each.close()


@pytest.fixture
def visit(visiting):
    """A tab of a wide screen on the site."""
    return visiting()
