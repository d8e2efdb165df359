"""A script that gets into a page all the same is refused by the page's own head."""

import base64
import hashlib
import re
import shutil

import pytest

from tests.factories import seeds
from tests.site.conftest import ROOT
from tests.site.published import build, serve

pytestmark = pytest.mark.browser

INJECTED = """# Ours

<script>document.documentElement.dataset.taken = "script"</script>
<img src="assets/none.png" alt="" onerror="document.documentElement.dataset.taken = 'handler'">
"""
CONFIG = """
site_url: https://dossier.example/press/
"""


@pytest.fixture(scope="module")
def injected(tmp_path_factory):
    """The folder of a site whose home page holds scripts that the theme does not."""
    project = tmp_path_factory.mktemp("injected")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config + CONFIG, encoding="utf-8")
    shutil.copytree(ROOT / "docs", project / "docs")
    (project / "docs" / "index.md").write_text(INJECTED, encoding="utf-8")
    seeds(project / "seeds", {"a.txt": "The ferry left Dorwick on 8 March 2022. Nobody saw it."})
    return build(project, project / "site")


def test_no_script_but_the_themes_runs(injected, visiting):
    with serve(injected) as address:
        visit = visiting(address)
        visit.open("index.html")
        assert visit.page.evaluate("document.documentElement.dataset.taken") is None
        refused = [each for each in visit.complaints if "Content Security Policy" in each]
        assert len(refused) == 2
        assert visit.page.evaluate("typeof __md_get") == "function"


def test_the_page_for_a_wrong_address_runs_its_own_scripts(injected):
    # It stands in the folder that the site's address names, and its scripts name that folder.
    page = (injected / "404.html").read_text(encoding="utf-8")
    rules = re.search('Content-Security-Policy" content="([^"]*)"', page)[1]
    written = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert any('"/press/"' in script for script in written)
    for script in written:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in rules


def test_a_page_with_a_known_address_names_it(injected):
    page = (injected / "articles" / "a.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://dossier.example/press/articles/a.html">' in page
    assert (
        '<meta property="og:url" content="https://dossier.example/press/articles/a.html">' in page
    )


def test_every_page_has_a_head_of_its_own(pages):
    for page, root in pages.items():
        metas = {each.get("property") or each.get("name"): each for each in root.all("meta")}
        assert root.all("title")[0].text, page
        if page != "404.html":
            assert metas["og:title"].get("content"), page
            assert metas["description"].get("content"), page
        assert not any(
            each.get("content").startswith("http") and name.startswith("og:")
            for name, each in metas.items()
        ), page
