"""MkDocs really builds: what comes out, what stops it, and what a reader's search finds."""

import html
import json
import logging
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.factories import seeds

CONFIG = """\
site_name: The Hesper
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search, dossier]
nav:
  - index.md
  - Articles: articles/index.md
  - People: people/index.md
  - timeline.md
  - claims.md
  - Origins: origins/index.md
  - method.md
validation:
  nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""
PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# The Hesper\n\nWhy aground? [How this was made](method.md).\n",
    "docs/method.md": "# How this was made\n\nSee the [timeline](timeline.md).\n",
    "seeds/gazette.txt": """\
Ferry runs aground off Dorwick

Home | Harbour | Subscribe

The ferry Hesper ran aground off Dorwick on Monday. Harbour master Ágata Quill said on Tuesday \
that the captain had left the channel.

Quill denied that the lighthouse had failed. Up to 30 boats wait outside the port.
""",
    "seeds/gazette.yml": """\
outlet: Dorwick Gazette
published: 2022-03-08
robots: noindex
drop: [Home | Harbour | Subscribe]
""",
    "seeds/letter.txt": "My neighbours speak of nothing else. Gulls circled over the ship.\n",
    "seeds/letter.yml": "{mode: metadata, title: A letter from the quay}",
    "seeds/decisions/claims.yml": """\
- claim: boats
  question: How many boats wait?
  positions: [{article: gazette, quote: Up to 30 boats, answer: up to 30, figure: {high: 30}}]
""",
    "seeds/decisions/timeline.yml": """\
- event: aground
  when: 2022-03-07
  headline: The Hesper strands
  accounts: [{article: gazette, quote: ran aground off Dorwick on Monday}]
""",
}


def site(folder: Path, *, strict: bool = True, **changed: str) -> Path:
    """Builds the project with some files changed (`seeds__x_yml` for `seeds/x.yml`)."""
    files = {name.replace("__", "/").replace("_", "."): text for name, text in changed.items()}
    seeds(folder, PROJECT | files)
    config = load_config(str(folder / "mkdocs.yml"), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    build.build(config)
    return Path(config.site_dir)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    return site(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def index(built) -> dict[str, str]:
    """What the search knows: title and text of each place."""
    held = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: f"{entry['title']} {entry['text']}" for entry in held["docs"]}


def test_a_strict_build_makes_every_page_with_its_data_and_its_look(built):
    made = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    assert {
        *("index.html", "timeline.html", "claims.html", "method.html", "people/index.html"),
        *("articles/index.html", "articles/gazette.html", "articles/letter.html"),
        *("data/dossier.json", "data/dossier.schema.json", "data/frontmatter.schema.json"),
        "assets/dossier.css",
    } <= made
    assert [name for name in made if name.startswith("seeds/")] == []


def test_every_page_carries_the_dossiers_look(built):
    for name, up in [("index.html", ""), ("articles/gazette.html", "../")]:
        page = (built / name).read_text(encoding="utf-8")
        assert f'<link rel="stylesheet" href="{up}assets/dossier.css">' in page


def test_the_curators_paragraph_keeps_its_links(built):
    home = (built / "index.html").read_text(encoding="utf-8")
    assert '<a href="method.html">How this was made</a>' in home


class Anchors(HTMLParser):
    """The ids and the links of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.ids.add(known.get("id") or "")
        if tag == "a" and not re.match("https?:", known.get("href") or "https:"):
            self.links.append(unquote(known["href"] or ""))


def test_every_link_and_anchor_of_the_site_leads_somewhere(built):
    pages = {path: Anchors(path) for path in built.rglob("*.html") if path.name != "404.html"}
    dead = []
    for path, page in pages.items():
        for link in page.links:
            address, _, anchor = link.partition("#")
            target = (path.parent / address).resolve() if address else path
            if not target.exists() or (anchor and anchor not in pages[target].ids):
                dead.append((path.name, link))
    assert dead == []


def test_robots_are_told_only_what_the_curator_asked(built):
    told = {
        path.relative_to(built).as_posix(): re.findall('<meta name="robots".*?>', text)
        for path in built.rglob("*.html")
        if "robots" in (text := path.read_text(encoding="utf-8"))
    }
    assert told == {"articles/gazette.html": ['<meta name="robots" content="noindex">']}


def test_the_search_finds_persons_events_and_claims_under_their_headings(index):
    assert "Quill" in index["people/agata-quill.html#person-agata-quill"]
    assert "The Hesper strands" in index["timeline.html#event-aground"]
    assert "How many boats wait?" in index["claims/boats.html"]


def test_the_search_finds_a_name_without_its_accents(index):
    assert "agata quill" in " ".join(index.values()).lower()


def test_the_search_finds_an_article_by_its_words(index):
    assert "the captain had left the channel" in " ".join(index["articles/gazette.html"].split())


def test_the_search_holds_nothing_that_was_set_aside_or_kept_back(index):
    held = " ".join(index.values())
    words = ("Subscribe", "Gulls circled", "My neighbours", "dossier.json")
    assert [word for word in words if word in held and word != "dossier.json"] == []


def test_words_of_neighbouring_cells_do_not_glue_in_the_search(index):
    glued = re.findall(r"\w*(?:machine|checked|corrected)[A-Z]\w*", " ".join(index.values()))
    assert glued == []


def test_a_curators_mistake_ends_the_build_with_the_message_alone(tmp_path, caplog):
    with pytest.raises(Abort):
        site(tmp_path, strict=False, seeds__decisions__people_yml="- hid: Ann Lee")
    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert record.getMessage().startswith('seeds/decisions/people.yml:1: unknown key "hid"\n  ')
    assert record.exc_info is None


def test_a_mistake_in_a_sidecar_is_a_warning_that_strict_refuses(tmp_path, caplog):
    mistake = {"seeds__gazette_yml": "publishd: 2022-03-08"}
    made = site(tmp_path / "plain", strict=False, **mistake)
    assert not (made / "articles" / "gazette.html").exists()
    assert 'seeds/gazette.yml:1: unknown key "publishd"' in caplog.text
    with pytest.raises(Abort):
        site(tmp_path / "strict", **mistake)


def test_every_datum_says_where_to_report_an_error_in_it(tmp_path):
    option = "{dossier: {report: 'https://desk.example/new?about={key}'}}"
    made = site(tmp_path, mkdocs_yml=CONFIG.replace("dossier]", f"{option}]"))
    page = (made / "articles" / "gazette.html").read_text("utf-8")
    assert "https://desk.example/new?about=article%20gazette" in html.unescape(page)
    timeline = (made / "timeline.html").read_text("utf-8")
    assert "https://desk.example/new?about=event%20aground" in html.unescape(timeline)


def test_an_address_for_reports_that_is_none_is_refused_with_the_remedy(tmp_path, caplog):
    with pytest.raises(Abort):
        site(tmp_path, mkdocs_yml=CONFIG.replace("dossier]", "{dossier: {report: desk.example}}]"))
    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert record.getMessage() == (
        "mkdocs.yml: report: 'desk.example' is no address for reports\n"
        "  it begins with https:// or mailto: and holds {key}, where a datum's key goes"
    )


def test_addresses_of_folders_are_refused_with_the_remedy(tmp_path, caplog):
    config = CONFIG.replace("use_directory_urls: false\n", "")
    with pytest.raises(Abort):
        site(tmp_path, mkdocs_yml=config)
    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert record.getMessage() == (
        "mkdocs.yml: dossier links pages by their file names\n"
        "  add the line: use_directory_urls: false"
    )


def test_a_doubt_about_a_file_is_a_warning(tmp_path, caplog):
    made = site(tmp_path, strict=False, seeds__photo_png="x")
    assert (made / "timeline.html").is_file()
    (record,) = [each for each in caplog.records if each.levelno == logging.WARNING]
    assert record.getMessage() == (
        "dossier: seeds/photo.png: a file of another kind is not read\n"
        "  seeds are .html, .json, .md, .txt files"
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"seeds__photo_png": "x"},
        {"docs__method_md": "# Method\n\n[gone](gone.md)\n"},
        {"docs__method_md": "# Method\n\n[gone](timeline.md#gone)\n"},
        {"docs__method_md": "# Method\n\n[gone](articles/gone.md)\n"},
    ],
    ids=["a doubt", "a dead link", "a dead anchor", "a dead link to an article"],
)
def test_what_is_doubtful_or_leads_nowhere_fails_a_strict_build(tmp_path, changed):
    with pytest.raises(Abort, match="Aborted with 1 warnings in strict mode!"):
        site(tmp_path, **changed)


def test_a_page_of_the_docs_may_link_to_a_sentence_of_the_dossier(tmp_path):
    made = site(tmp_path, docs__method_md="# Method\n\n[the row](timeline.md#event-aground)\n")
    assert '<a href="timeline.html#event-aground">' in (made / "method.html").read_text("utf-8")


def test_the_sites_own_templates_and_seeds_may_stand_in_other_folders(tmp_path):
    config = CONFIG.replace("dossier]", "{dossier: {seeds: texts, templates: ours}}]")
    made = site(
        tmp_path,
        mkdocs_yml=config,
        texts__a_txt="The port of Dorwick is closed.",
        ours__claims_md_j2="<h1>Our own table</h1>",
    )
    assert "Our own table" in (made / "claims.html").read_text(encoding="utf-8")
    assert (made / "articles" / "a.html").is_file()


def test_two_builds_give_equal_pages(built, tmp_path):
    again = site(tmp_path)
    for path in sorted(built.rglob("*")):
        if path.suffix in (".html", ".json", ".css"):
            assert path.read_bytes() == (again / path.relative_to(built)).read_bytes(), path.name
