"""The real site, built once a session, and the Chromium that opens it."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.site.markup import read_site
from tests.site.published import build, serve
from tests.site.visit import WIDE, Visit

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


@dataclass(frozen=True, slots=True)
class Stop:
    """What a reader with a light screen and scripts met on a page.

    Attributes:
        words: what the main part shows.
        overflow: what reaches beyond the edge, by the screen's width.
        abroad, complaints: as a `Visit` notes them, from the first page up to this one.
    """

    words: str
    overflow: dict[int, list[str]]
    abroad: tuple[str, ...]
    complaints: tuple[str, ...]


@pytest.fixture(scope="session")
def tour(browser, home, pages):
    """A stop at every page of the site, in one tab."""
    visit = Visit(browser, home, color_scheme="light")
    stops = {}
    for page in pages:
        visit.page.set_viewport_size(WIDE)  # narrowed from here, no part of the theme is in motion
        words = visit.read(page)
        overflow = {width: visit.overflow(width) for width in (1280, 360, 320)}
        stops[page] = Stop(words, overflow, tuple(visit.abroad), tuple(visit.complaints))
    visit.close()
    return stops


@pytest.fixture(scope="session")
def kinds(pages):
    """One page of each kind, by the look that it is given."""
    looks = {
        made.get("class"): page
        for page, root in pages.items()
        for made in root.all("div", "dossier")
    }
    return ["method.html", *sorted(looks.values())]


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
