"""What a page's head says, and which scripts it lets run."""

import re

import pytest
from jinja2 import DictLoader, Environment

from dossier.pages.head import FACTS, GUARD, Mended, described, guard, mended, scripts


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<script>a(1 < 2)</script>", ["a(1 < 2)"]),
        ('<script>new URL("{{ base_url }}")</script>', ['new URL("{{ base_url }}")']),
        ('<script id="__analytics">a()</script>', ["a()"]),
        ('<script src="a.js"></script>', []),
        ('<script id="__config" type="application/json">{}</script>', []),
        ("<p>no script</p>", []),
    ],
)
def test_the_scripts_of_a_template_are_those_written_into_it(template, found):
    assert scripts(template) == found


def test_a_guard_names_a_script_by_its_digest_and_lets_no_other_run():
    # printf 'a()' | openssl dgst -sha256 -binary | base64
    digest = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    rules = re.search('content="([^"]*)"', guard(["a()", "a()"]))[1]
    told = dict(rule.split(" ", 1) for rule in rules.split("; "))
    assert told["script-src"] == f"'self' {digest}"
    assert told["object-src"] == told["base-uri"] == "'none'"


def filled(template, **given):
    """A theme's template, completed and filled in."""
    env = Environment(loader=Mended(DictLoader({"main.html": template})))
    env.globals.update({GUARD: "guard of {}".format, FACTS: {"a.html": "facts of a"}})
    return env.get_template("main.html").render(given)


def test_a_guard_stands_behind_the_encoding_and_the_facts_at_the_end_of_the_head():
    head = '<html><head><meta charset="utf-8"><title>T</title></head>'
    made = filled(head, base_url="..", page={"url": "a.html"})
    assert made == (
        '<html><head><meta charset="utf-8">guard of ..<title>T</title>facts of a</head>'
    )
    assert "facts" not in filled(head, base_url="/", page=None)
    assert "facts" not in filled(head, base_url="/", page={"url": "b.html"})


def test_a_theme_keeps_its_templates():
    assert Mended(DictLoader({"a.html": ""})).list_templates() == ["a.html"]


def told(**facts):
    return dict(
        re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', described(facts))
    )


def test_a_head_tells_what_is_known_and_leaves_out_what_is_not():
    assert told(title="Ann Lee", site="Boats", description="", robots="noindex") == {
        "og:title": "Ann Lee",
        "og:site_name": "Boats",
        "og:type": "website",
        "robots": "noindex",
    }


def test_an_article_tells_its_day_where_it_is_one_certain_day():
    assert told(kind="article", published="2022-03-08") == {
        "og:type": "article",
        "article:published_time": "2022-03-08",
    }
    assert told(kind="article", published="2022-03-08?") == {"og:type": "article"}


def test_a_text_is_escaped_once_and_cannot_leave_its_attribute():
    assert told(title='A &amp; B "c"><script>')["og:title"] == (
        "A &amp; B &quot;c&quot;&gt;&lt;script&gt;"
    )


def test_the_search_dialog_gets_a_name():
    dialog = '<div class="md-search" data-md-component="search" role="dialog">'
    assert mended(dialog) == f'{dialog[:-1]} aria-label="Search">'


def test_the_first_link_leads_past_the_head_where_the_theme_has_none():
    theme = '<div data-md-component="skip"></div><article class="md-content__inner md-typeset">'
    for page in (None, {"toc": []}):
        made = filled(theme, page=page)
        assert '<div data-md-component="skip"><a href="#site-content" class="md-skip">' in made
        assert '<article class="md-content__inner md-typeset" id="site-content"' in made
    assert filled(theme, page={"toc": ["a heading"]}) == theme
