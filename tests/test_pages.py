"""Pages are inert by construction, and no id or link escapes the register."""

import html
import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import jinja2
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import nodes
from mkdocs.config import load_config
from mkdocs.utils import meta

from dossier.pages import FRONT_MATTER, Broken, Page, Site, front_matter, inert
from dossier.pages.kept import key_of
from dossier.pages.links import link
from dossier.pages.runs import runs
from dossier.pages.templates import environment_of

ROOT = Path(__file__).parents[1]
TEMPLATES = sorted((ROOT / "dossier" / "templates").glob("*.j2"))
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


def shown(text: str) -> str:
    """What a reader is to see of a text: itself, with a mark for each control character."""
    controls = (code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n")
    return text.translate(
        dict.fromkeys((*controls, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")
    )


class Words(HTMLParser):
    """The tags and the text that a browser finds."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def converter() -> markdown.Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


@given(ANY_TEXT)
def test_inert_text_reads_as_the_text(text):
    assert html.unescape(inert(text)) == shown(text)


@given(ANY_TEXT)
def test_inert_text_holds_no_mark_but_those_of_entities(text):
    bare = re.sub(r"&#\d+;", "", inert(text))
    assert [char for char in bare if char in MARKS or char < " "] == []


@given(text=ANY_TEXT)
def test_markdown_and_the_browser_find_nothing_in_inert_text(converter, text):
    block = f'<div class="dossier">\n<p>{inert(text)}</p>\n</div>\n'
    found = Words(converter.reset().convert(block))
    assert found.tags == ["div", "p"]
    assert found.text == f"\n{shown(text)}\n"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</p></div><img src=x onerror=alert(1)>",
        "[a](javascript:x) ![b](c) **d** `e` # f",
        "\n\n```\n:::\n!!! note\n\n[TOC]\n",
        "{{ config }} {% raw %} {#",
        "\x02wzxhzdk:0\x03",
        "&lt;b&gt; &#60; &amp",
    ],
)
def test_hostile_text_is_shown_as_it_is_printed(converter, tmp_path, hostile):
    (tmp_path / "t.j2").write_text('<div title="{{ text }}">\n<p>{{ text }}</p>\n</div>')
    page = Site(tmp_path).render("t.j2", "a.md", {}, text=hostile)
    found = Words(converter.reset().convert(page.body))
    assert (found.tags, found.text) == (["div", "p"], f"\n{shown(hostile)}\n")


def test_front_matter_keeps_the_order_of_its_list_and_drops_what_is_empty():
    given = {"key": "a", "title": "T", "outlet": "", "authors": [], "origin": None}
    assert list(front_matter(given).items()) == [("title", "T"), ("key", "a")]


def test_a_key_that_is_not_on_the_list_is_a_mistake_of_ours():
    with pytest.raises(KeyError, match=r"no front matter key: \['template'\]"):
        front_matter({"title": "T", "template": "evil.html"})


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("{{ config }}: 'a' \"b\"", "{{ config }}: &#x27;a&#x27; &quot;b&quot;"),
        ("one\rtwo", "one�two"),
        ("a\n---\nb: c", "a --- b: c"),
        ("no", "no"),
        ("2022-02-20", "2022-02-20"),
        ("nul \x00 next line \x85 lone \ud800", "nul � next line � lone �"),
        ("!!python/object:os.system", "!!python/object:os.system"),
        ("- &a *b", "- &amp;a *b"),
    ],
)
def test_a_title_comes_through_yaml_as_text_and_safe_to_print(title, kept):
    page = Page.of("a.md", front_matter({"title": title}), "body\n")
    assert meta.get_data(page.text) == ("body\n", {"title": kept})


@given(title=ANY_TEXT.filter(lambda text: text.split()), names=st.lists(ANY_TEXT, min_size=1))
def test_mkdocs_reads_back_the_front_matter_that_is_written(title, names):
    front = front_matter({"title": title, "authors": names, "search": {"boost": 2}})
    assert meta.get_data(Page.of("a.md", front, "body\n").text) == ("body\n", front)


def test_every_text_of_the_front_matter_is_made_safe_wherever_it_stands():
    front = front_matter({"authors": ["<b>"], "search": {"note": "<i>"}, "people": ("&",)})
    assert front == {"authors": ["&lt;b&gt;"], "people": ["&amp;"], "search": {"note": "&lt;i&gt;"}}


def test_the_list_of_front_matter_names_nothing_that_mkdocs_would_run():
    assert set(FRONT_MATTER) & {"template", "icon", "status", "redirect"} == set()


def made(folder: Path, template: str, *, path: str = "people/ann.md", site: Site | None = None):
    """A page made from a template's text."""
    (folder / "t.j2").write_text(template, encoding="utf-8")
    return (site or Site(folder)).render("t.j2", path, {})


@pytest.mark.parametrize(
    ("address", "relative"),
    [
        ("people/bo.html", "bo.html"),
        ("articles/one.html#s-a", "../articles/one.html#s-a"),
        ("index.html", "../index.html"),
        ("people/ann.html", "ann.html"),
        ("#part-said", "#part-said"),
        ("people/ann.html#part-said", "#part-said"),
        ("articles/ø 1.html", "../articles/%C3%B8%201.html"),
    ],
)
def test_a_link_is_written_relative_to_its_page(tmp_path, address, relative):
    page = made(tmp_path, f'<a {{{{ href("{address}") }}}}>x</a>')
    assert html.unescape(page.body) == f'<a href="{relative}">x</a>\n'


@pytest.mark.parametrize(
    "address", ["https://paper.example/a?b=1&c=d", "http://paper.example", "HTTPS://Paper.Example/"]
)
def test_a_link_to_the_web_gives_neither_credit_nor_referrer(tmp_path, address):
    page = made(tmp_path, f'<a {{{{ href("{address}") }}}}>x</a>')
    attributes = f'href="{address}" rel="noopener noreferrer nofollow"'
    assert html.unescape(page.body) == f"<a {attributes}>x</a>\n"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//evil.example/", "/etc", "ftp://a.example/b"],
)
def test_no_other_kind_of_address_becomes_a_link(tmp_path, address):
    with pytest.raises(ValueError, match="no address of this site: " + re.escape(repr(address))):
        made(tmp_path, f'<a {{{{ href("{address}") }}}}>x</a>')


def test_marks_in_an_external_address_cannot_leave_the_attribute(tmp_path):
    page = made(tmp_path, "<a {{ href('https://a.example/\"><script>') }}>x</a>")
    assert Words(page.body).tags == ["a"]


@pytest.mark.parametrize("name", ["said", "Person-x", "part ", "part-a b", "-x", "1-x", "__x"])
def test_an_id_needs_a_prefix_and_no_other_marks(tmp_path, name):
    with pytest.raises(ValueError, match="an id without a prefix: " + re.escape(repr(name))):
        made(tmp_path, f'<h2 {{{{ anchor("{name}") }}}}>x</h2>')


def test_an_id_stands_once_on_a_page(tmp_path):
    twice = '<p {{ anchor("part-a") }}></p>' * 2
    with pytest.raises(ValueError, match=r"the id 'part-a' stands twice on people/ann\.html"):
        made(tmp_path, twice)


def test_an_id_may_stand_on_two_pages(tmp_path):
    site = Site(tmp_path)
    for path in ("a.md", "b.md"):
        made(tmp_path, '<p {{ anchor("part-a") }}></p>', path=path, site=site)
    assert site.ids == {"a.html": {"part-a"}, "b.html": {"part-a"}}


LINKS = '<p {{ anchor("part-a") }}></p><a {{ href("b.html") }}></a><a {{ href("#part-b") }}></a>'


def test_a_link_that_leads_nowhere_is_reported_with_its_page(tmp_path):
    site = Site(tmp_path)
    made(tmp_path, LINKS, path="a.md", site=site)
    assert site.broken() == (Broken("a.html", "a.html#part-b"), Broken("a.html", "b.html"))


def test_a_known_address_and_a_page_made_later_are_no_broken_links(tmp_path):
    site = Site(tmp_path)
    made(tmp_path, LINKS.replace("part-b", "part-a"), path="a.md", site=site)
    assert site.broken(known=["b.html"]) == ()
    made(tmp_path, "b", path="b.md", site=site)
    assert site.broken() == ()


def test_a_template_of_the_site_comes_before_the_packages_own(tmp_path):
    (tmp_path / "timeline.md.j2").write_text("<p>ours</p>", encoding="utf-8")
    assert Site(tmp_path).render("timeline.md.j2", "timeline.md", {}).body == "<p>ours</p>\n"


def test_a_name_that_a_template_misspells_is_an_error(tmp_path):
    with pytest.raises(jinja2.UndefinedError, match="'articel' is undefined"):
        made(tmp_path, "{{ articel }}")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_writes_an_id_or_a_link_past_the_register(path):
    source = path.read_text(encoding="utf-8")
    assert (
        re.findall(r'\b(?:id|href|src|action|style|on\w+)\s*=\s*["\']?[^"\'>]*\{[{%]', source) == []
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_switches_escaping_off(path):
    source = path.read_text(encoding="utf-8")
    assert (
        re.findall(r"\|\s*safe\b|Markup|autoescape|\|\s*(?:e|escape|forceescape)\b", source) == []
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_texts_are_glued_only_inside_addresses_and_ids(path):
    tree = jinja2.Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    inside = {
        id(glued)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in ("href", "anchor")
        for glued in call.find_all(nodes.Concat)
    }
    assert [node.lineno for node in tree.find_all(nodes.Concat) if id(node) not in inside] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_line_of_a_template_begins_with_what_markdown_would_read(path):
    source = path.read_text(encoding="utf-8")
    assert [line for line in source.splitlines() if line[:4].isspace() and len(line) > 3] == []


def test_an_error_is_reported_with_the_datums_kind_and_key(tmp_path):
    site = Site(tmp_path, "mailto:desk@paper.example?subject=Error: {key}")
    page = made(tmp_path, '<a {{ report("claim", "boats&more") }}>x</a>', site=site)
    address = "mailto:desk@paper.example?subject=Error:%20claim%20boats%26more"
    attributes = f'href="{address}" rel="noopener noreferrer nofollow"'
    assert html.unescape(page.body) == f"<a {attributes}>x</a>\n"


@pytest.mark.parametrize(("address", "links"), [("", 0), ("https://a.example/{key}", 1)])
def test_no_link_for_reports_stands_where_no_address_is_given(tmp_path, address, links):
    template = '{% import "macros.md.j2" as m with context %}{{ m.erring("person", "ann-lee") }}'
    page = made(tmp_path, template, site=Site(tmp_path, address))
    assert Words(page.body).tags.count("a") == links


class Kind(StrEnum):
    TOLD = "told"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Held:
    text: str
    kind: Kind
    size: Decimal | None
    held: tuple["Held", ...] = ()


def test_a_key_tells_every_field_of_what_a_page_is_made_of():
    made = Held("a", Kind.TOLD, Decimal("1.5"), (Held("b", Kind.TOLD, None),))
    others = [
        replace(made, text="b"),
        replace(made, kind=Kind.SHOWN),
        replace(made, size=Decimal("1.50")),
        replace(made, held=()),
        replace(made, held=(Held("b", Kind.SHOWN, None),)),
    ]
    keys = {key_of([each, {"when": date(2022, 3, 7)}, "\ud800", 1]) for each in (made, *others)}
    assert len(keys) == 6
    assert key_of([made]) == key_of([replace(made)])


def test_a_key_tells_values_by_what_they_are_not_by_which_object_they_are():
    row = ("a-boat", 7, 1.5, None, True, "\ud800")
    again = ("".join(list("a-boat")), 7, 1.5, None, True, "\ud800")
    assert key_of([row, row]) == key_of([row, again])
    unequal = [[], [""], [None], [0], [False], [0.0], ["0"], [[]], [0, 0], {"0": 0}, [date.min]]
    assert len({key_of(each) for each in (*unequal, [row, row])}) == len(unequal) + 1


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def compiled(folder: Path, program: bytes, monkeypatch) -> list[str]:
    """The templates that are compiled when one is asked for."""
    done = []
    environment = environment_of([], folder, program=program)
    real = environment.compile

    def compile_(source: str, name: str, *rest: object) -> object:
        done.append(name)
        return real(source, name, *rest)

    monkeypatch.setattr(environment, "compile", compile_)
    assert environment.get_template("each.j2").render(word="<b>") == "Said: &#60;b&#62;"
    return done


def test_a_template_is_compiled_once_for_each_program(tmp_path, temporary, monkeypatch):
    (tmp_path / "each.j2").write_text("Said: {{ word }}")
    builds = (b"one", b"one", b"two", b"")
    assert [len(compiled(tmp_path, each, monkeypatch)) for each in builds] == [1, 0, 1, 1]
    (folder,) = temporary.glob("_jinja2-cache-*")
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_damaged_compiled_template_is_as_good_as_missing(tmp_path, temporary, monkeypatch):
    (tmp_path / "each.j2").write_text("Said: {{ word }}")
    compiled(tmp_path, b"one", monkeypatch)
    (entry,) = temporary.glob("_jinja2-cache-*/*")
    entry.write_bytes(entry.read_bytes()[:-9])
    assert compiled(tmp_path, b"one", monkeypatch) == ["each.j2"]


def test_templates_are_filled_where_none_can_be_kept(tmp_path, temporary, monkeypatch):
    (tmp_path / "each.j2").write_text("Said: {{ word }}")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no folder"))
    assert compiled(tmp_path, b"one", monkeypatch) == ["each.j2"]


@given(st.text(st.characters(codec="utf-8")))
def test_a_link_is_inert_whatever_it_leads_to(relative):
    assert link(relative) == f'href="{inert(quote(relative, safe="/#-_.~"))}"'


def test_one_entry_more_changes_one_run_alone():
    names = [f"article {number}" for number in range(500)]
    before = {each.entries for each in runs(names, str)}
    assert [name for each in runs(names, str) for name in each.entries] == names
    assert 8 < len(before) < 32
    for more in range(0, 500, 50):
        after = {each.entries for each in runs([*names[:more], "one more", *names[more:]], str)}
        assert len(after - before) <= 2
