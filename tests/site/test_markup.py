"""What every page promises whoever reads it, by eye or ear: structure, links, evidence."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.site.markup import resolve

OUTSIDE = ("http://", "https://", "mailto:", "data:")


def links(pages):
    """Every link, style, script and picture inside the site: page, address, anchor."""
    for page, root in pages.items():
        for element in root.walk():
            for name in ("href", "src"):
                value = element.get(name)
                if name in element.attributes and not value.startswith(OUTSIDE):
                    yield page, *resolve(page, value)


def content(root):
    return root.all("article", "md-content__inner")[0]


def shown(pages):
    """The pages that a reader is led to."""
    return {page: root for page, root in pages.items() if page != "404.html"}


def test_every_link_leads_to_a_file_of_the_site(pages, built):
    dead = {
        (page, path)
        for page, path, _ in links(shown(pages))
        if not (built / path).is_file() and not (built / path / "index.html").is_file()
    }
    assert dead == set()


def test_every_anchor_stands_on_the_page_that_it_is_looked_for(pages):
    ids = {page: {each.get("id") for each in root.walk()} for page, root in pages.items()}
    dead = {
        (page, path, anchor)
        for page, path, anchor in links(shown(pages))
        if anchor and path in ids and anchor not in ids[path]
    }
    assert dead == set()


def test_no_id_stands_twice_on_a_page(pages):
    for page, root in pages.items():
        ids = Counter(each.get("id") for each in root.walk() if each.get("id"))
        assert [name for name, count in ids.items() if count > 1] == [], page


def test_every_id_of_the_dossier_has_a_prefix(pages):
    for page, root in pages.items():
        ids = [each.get("id") for made in root.all(cls="dossier") for each in made.walk()]
        assert [each for each in ids if each and not re.match(r"[a-z]+-\w", each)] == [], page


def test_no_id_of_the_content_can_stand_for_one_of_the_theme(pages):
    for page, root in pages.items():
        ids = [each.get("id") for each in content(root).walk()]
        assert [each for each in ids if each.startswith("_")] == [], page


def test_every_page_says_its_language(pages):
    assert {root.all("html")[0].get("lang") for root in pages.values()} == {"en"}


def test_every_page_has_one_headline(pages):
    assert {page: len(root.all("h1")) for page, root in pages.items()} == dict.fromkeys(pages, 1)


def test_no_level_of_headings_is_left_out(pages):
    for page, root in pages.items():
        levels = [int(e.tag[1]) for e in content(root).walk() if re.fullmatch(r"h[1-6]", e.tag)]
        leaps = [(one, two) for one, two in pairwise(levels) if two > one + 1]
        assert leaps == [], page


def test_every_table_has_a_caption_and_every_head_a_scope(pages):
    tables = [(page, each) for page, root in pages.items() for each in root.all("table")]
    assert tables
    for page, table in tables:
        assert table.all("caption"), page
        assert {head.get("scope") for head in table.all("th")} <= {"col", "row"}, page


def test_every_cell_ends_in_white_space(pages):
    glued = [
        (page, cell.text)
        for page, root in pages.items()
        for cell in [*root.all("td"), *root.all("th")]
        if not (isinstance(cell.parts[-1], str) and cell.parts[-1][-1:].isspace())
    ]
    assert glued == []


def test_only_what_prints_articles_asks_search_engines_not_to_list_it(pages):
    asking = {
        page
        for page, root in pages.items()
        for meta in root.all("meta")
        if meta.get("name") == "robots" and meta.get("content") == "noindex"
    }
    articles = {page for page, root in pages.items() if root.all(cls="dossier-article")}
    assert len(articles) == 5
    compared = {page for page, root in pages.items() if root.all(cls="dossier-comparison")}
    assert asking == articles | compared


def citations(pages):
    """Every quote with the link behind it: page, words, article, anchor."""
    for page, root in pages.items():
        quote = None
        for each in root.walk():
            if "dossier-quote" in each.get("class"):
                assert quote is None, f"{page}: a quote without a source: {quote}"
                quote = each.text
            elif each.get("class") == "dossier-source" and quote is not None:
                yield page, quote, *resolve(page, each.get("href"))
                quote = None


def test_every_quote_begins_in_the_sentence_that_its_link_leads_to(pages):
    cited = list(citations(pages))
    assert len(cited) > 100
    for page, quote, article, anchor in cited:
        sentences = pages[article].all("span", "dossier-sentence")
        place = [each.get("id") for each in sentences].index(anchor)
        text = " ".join(each.text for each in sentences[place:])
        assert 0 <= text.find(quote) < len(sentences[place].text), (page, quote, anchor)


def test_every_role_stands_in_the_sentence_that_its_link_leads_to(pages):
    lists = [each for root in pages.values() for each in root.all("ul", "dossier-roles")]
    sources = [(role, a) for each in lists for role in each.all("li") for a in role.all("a")]
    assert len(sources) > 10
    for role, source in sources:
        article, anchor = resolve("people/x.html", source.get("href"))
        [sentence] = [each.text for each in pages[article].walk() if each.get("id") == anchor]
        assert role.text.partition(":")[0] in sentence


@pytest.mark.parametrize("page", ["claims.html", "timeline.html"])
def test_every_answer_and_every_account_has_its_quote(pages, page):
    data = [
        *pages[page].all("div", "dossier-position"),
        *(each for row in pages[page].all("li", "dossier-event") for each in row.all("li")),
    ]
    assert data
    assert [each.text for each in data if not each.all("q", "dossier-quote")] == []
