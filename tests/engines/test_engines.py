"""Other generators than MkDocs: one builds the same site, one builds the exported pages.

Each is left out where it is not installed; `.ci/run` installs them.
"""

import html
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from dossier.project import new

ROOT = Path(__file__).parents[2]
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def run(where: Path, *command: str) -> None:
    paths = [str(ROOT), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    environment = {**os.environ, **QUIET, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    asked = [sys.executable, "-m", *command]
    done = subprocess.run(
        asked, cwd=where, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def built(site: Path) -> dict[str, bytes]:
    """Every file of a site but for the sitemap, whose compressed form holds a time."""
    return {
        path.relative_to(site).as_posix(): GENERATOR.sub(b"", path.read_bytes())
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


@pytest.mark.slow
@pytest.mark.skipif(not find_spec("properdocs"), reason="ProperDocs is not installed")
def test_properdocs_builds_the_same_site(tmp_path):
    for engine in ("mkdocs", "properdocs"):
        asked = ("build", "--strict", "-f", "mkdocs.yml", "-d", str(tmp_path / engine))
        run(ROOT, engine, *asked)
    theirs, ours = built(tmp_path / "properdocs"), built(tmp_path / "mkdocs")
    assert theirs.keys() == ours.keys()
    assert [path for path in ours if theirs[path] != ours[path]] == []


ZENSICAL = """\
site_name: Boats
docs_dir: pages
site_dir: site
use_directory_urls: false
theme:
  name: material
"""


@pytest.mark.slow
@pytest.mark.skipif(not find_spec("zensical"), reason="Zensical is not installed")
def test_zensical_builds_every_exported_page(tmp_path):
    new.begin(tmp_path, "Boats")
    run(tmp_path, "dossier", "export", "--pages", "pages", "--title", "Boats")
    (tmp_path / "mkdocs.yml").write_text(ZENSICAL, "utf-8")
    run(tmp_path, "zensical", "build", "--strict")
    pages = sorted((tmp_path / "pages").rglob("*.md"))
    assert len(pages) > 8
    for page in pages:
        made = tmp_path / "site" / page.relative_to(tmp_path / "pages").with_suffix(".html")
        ids = {html.unescape(each) for each in re.findall(r'id="([^"]+)"', page.read_text("utf-8"))}
        shown = made.read_text("utf-8")
        assert ids <= {html.unescape(each) for each in re.findall(r'id="?([^" >]+)', shown)}, page
