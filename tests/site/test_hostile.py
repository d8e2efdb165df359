"""Text that tries to act is read as it is printed, whatever field it stands in."""

import json
import shutil

import pytest

from tests.factories import seeds
from tests.site.conftest import ROOT
from tests.site.markup import read_site
from tests.site.published import build, serve

pytestmark = pytest.mark.browser

EVIL = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> "
    "</p></div></article><svg onload=alert(3)> \" autofocus onfocus='alert(4)' x=\" "
    "[x](javascript:alert(5)) ![y](//evil.example/y.png) **b** `c` # d "
    "{{ 7*7 }} {% raw %} {{ config }} &lt;b&gt; &#60;script&#62; &amp;"
)


def evil(*fields):
    """Fields whose texts say which field they are, and then try to act."""
    return {field: f"my {field} {EVIL}" for field in fields}


ARTICLE = {
    **evil("title"),
    "maintext": f"""\
The ferry Hesper ran aground off Dorwick on Monday with 30 boats. Ágata Quill said "{EVIL}" to us.

my body {EVIL}

Ágata Quill denied that the lamp had failed.
""",
}
SIDECAR = {
    **evil("label", "outlet", "text_by", "rights", "note"),
    "authors": [f"my author {EVIL}"],
    "slug": "evil",
    "published": "2022-03-08",
    "basis": evil("published", "text_by", "authors"),
}
CLAIM = {
    **evil("question", "why", "by"),
    "claim": "boats",
    "positions": [
        {
            **evil("answer", "speaker"),
            "via": [f"my via {EVIL}"],
            "article": "evil",
            "quote": "with 30 boats",
            "figure": {"value": 30, **evil("unit", "counts", "scope")},
        }
    ],
}
EVENT = {
    **evil("headline", "why", "by"),
    "event": "aground",
    "when": "2022-03-07",
    "accounts": [{"article": "evil", "quote": "ran aground off Dorwick on Monday"}],
}
SEEDS = {
    "evil.json": ARTICLE,
    "evil.yml": SIDECAR,
    "decisions/claims.yml": [CLAIM],
    "decisions/timeline.yml": [EVENT],
}
READ = {
    "articles/evil.html": "title author body outlet text_by rights note published authors",
    "articles/index.html": "title label outlet text_by",
    "claims.html": "question answer speaker via counts scope label why by",
    "timeline.html": "headline label why by",
    "index.html": "question label",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The folder of a site whose one article and every field of it try to act."""
    project = tmp_path_factory.mktemp("hostile")
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "docs", project / "docs")
    seeds(project / "seeds", {name: json.dumps(content) for name, content in SEEDS.items()})
    return build(project, project / "site")


@pytest.fixture(scope="module")
def address(hostile):
    with serve(hostile) as home:
        yield home


def test_no_page_acts_on_what_an_article_says(hostile, address, visiting):
    visit = visiting(address)
    for page in read_site(hostile):
        visit.open(page)
        assert (visit.abroad, visit.complaints) == ([], []), page


@pytest.mark.parametrize(("page", "fields"), READ.items(), ids=READ)
def test_every_field_is_read_as_it_is_printed(address, visiting, page, fields):
    seen = visiting(address).read(page)
    assert [field for field in fields.split() if f"my {field} {EVIL}" not in seen] == []


def test_no_element_of_an_article_comes_from_its_text(hostile):
    article = read_site(hostile)["articles/evil.html"].all("div", "dossier-article")[0]
    made = {each.tag for each in article.walk()}
    assert made & {"script", "img", "svg", "b", "strong", "code", "style", "iframe"} == set()
    assert [e for e in article.walk() if any(name.startswith("on") for name in e.attributes)] == []


def test_what_is_found_is_shown_as_it_is_printed(address, visiting):
    visit = visiting(address)
    visit.open("index.html")
    assert "articles/evil.html" in {each.partition("#")[0] for each in visit.search("Aground")}
    assert (visit.abroad, visit.complaints) == ([], [])
    assert EVIL in " ".join(visit.page.locator(".md-search-result").inner_text().split())


def test_a_name_with_accents_is_found_without_them(address, visiting):
    visit = visiting(address)
    visit.open("index.html")
    assert any("agata-quill" in found for found in visit.search("Agata"))
