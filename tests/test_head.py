"""What a page's head says, and which scripts it lets run."""

import re

import pytest

from dossier.head import described, guarded, parted, policy, reachable, scripts

PAGE = '<html><head><meta charset="utf-8"><title>T</title></head><body></body></html>'


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


def test_a_policy_names_a_script_by_its_digest_and_lets_no_other_run():
    # printf 'a()' | openssl dgst -sha256 -binary | base64
    digest = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    rules = dict(rule.split(" ", 1) for rule in policy(["a()", "a()"]).split("; "))
    assert rules["script-src"] == f"'self' {digest}"
    assert rules["object-src"] == rules["base-uri"] == "'none'"


def test_a_policy_stands_behind_the_encoding_and_before_all_else():
    made = guarded(PAGE, policy([]))
    assert made.index("charset") < made.index("Content-Security-Policy") < made.index("<title>")


def told(**facts):
    return dict(
        re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', described(PAGE, facts))
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
    assert reachable(dialog) == f'{dialog[:-1]} aria-label="Search">'


def test_the_first_link_leads_past_the_head_where_the_theme_has_none():
    content = '<article class="md-content__inner md-typeset">'
    made = reachable(f'<div data-md-component="skip">\n  </div>{content}')
    assert '<a href="#site-content" class="md-skip">' in made
    assert f'{content[:-1]} id="site-content"' in made
    theirs = f'<div data-md-component="skip"><a href="#one" class="md-skip"></a></div>{content}'
    assert reachable(theirs) == theirs


def test_a_page_is_parted_behind_its_head_and_where_its_article_begins():
    head, above = "<head></head>", '<main><article class="md-content__inner md-typeset"'
    content = " data-x><p>A</p></article>"
    assert parted(f"{head}{above}{content}") == (head, above, content)
    assert parted(f"{head}<main></main>") == (head, "<main></main>", "")
    assert parted("<main></main>") == ("<main></main>", "", "")
