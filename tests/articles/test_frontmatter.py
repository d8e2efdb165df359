"""A Markdown file: what its front matter notes, which of its marks stay, what is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.articles import frontmatter
from dossier.articles.draft import Draft
from dossier.errors import DossierError

BODY = "The ferry left the harbour of Arle on Monday.\n"


def read(source: str) -> Draft:
    return frontmatter.read(source.encode(), "seeds/a.md")


def noted(*lines: str) -> Draft:
    return read("\n".join(("---", *lines, "---", "", BODY)))


def test_every_fact_of_the_front_matter_is_read():
    found = noted(
        "title: Ferry Lost",
        "authors: [Ann Lee, Bo Ek]",
        "date: 2021-03-04T10:22:00Z",
        "site: The Arle Post",
        "url: https://post.example/1",
        "language: en",
        "description: A ferry.",
    )
    assert (found.title, found.standfirst, found.language) == ("Ferry Lost", "A ferry.", "en")
    assert (found.outlet, found.url) == ("The Arle Post", "https://post.example/1")
    assert (found.authors, found.nameless) == (("Ann Lee", "Bo Ek"), ())
    assert (found.published.edtf, found.published.basis) == ("2021-03-04", "front matter")
    assert (found.basis, found.notices) == ("front matter", ())


@pytest.mark.parametrize(
    ("line", "fact", "value"),
    [
        ("author: Ann Lee", "authors", ("Ann Lee",)),
        ("author: By 4 March", "nameless", ("By 4 March",)),
        ("outlet: The Arle Post", "outlet", "The Arle Post"),
        ("source: https://post.example/1", "url", "https://post.example/1"),
        ("lang: en-GB", "language", "en-GB"),
        ("title:", "title", ""),
    ],
)
def test_a_fact_has_the_names_that_other_tools_give_it(line, fact, value):
    assert getattr(noted(line), fact) == value


@pytest.mark.parametrize("written", ["2021-03", "2021-03-04?", "[2021-03-04..2021-03-06]"])
def test_a_date_may_say_how_much_is_known(written):
    assert noted(f'date: "{written}"').published.edtf == written


def test_the_title_stands_before_the_text_once():
    assert noted("title: Ferry Lost").text == f"Ferry Lost\n\n{BODY}"
    assert read(f"---\ntitle: Ferry Lost\n---\n# Ferry Lost\n\n{BODY}").text.count("Ferry") == 1


@pytest.mark.parametrize(
    "source", [BODY, f"\n\n{BODY}", f"---\n---\n{BODY}", f"---\n# none\n...\n{BODY}"]
)
def test_without_facts_the_text_is_all(source):
    assert read(source).text == BODY
    assert read(source).notices == ()


def test_a_line_of_dashes_alone_is_text():
    assert read(f"---\n{BODY}").text == f"---\n{BODY}"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("## The crew", "The crew"),
        ("The [ferry](https://post.example/f) left.", "The ferry left."),
        ('The [ferry](f.html "a ship") left.', "The ferry left."),
        ("![A ferry](f.jpg)It left.", "It left."),
        ("It **left**, _they_ say.", "It **left**, _they_ say."),
        ("- one\n> two\n#3 left [sic] (late).", "- one\n> two\n#3 left [sic] (late)."),
    ],
)
def test_headings_and_links_lose_their_marks_and_others_stay(marked, plain):
    assert read(marked).text == f"{plain}\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("date: soon", 'seeds/a.md:2: "soon" is no date\n  it is left out; write a day as'),
        ("date: 2021-03-04/2021-03-06", '"2021-03-04/2021-03-06" is no date'),
        ("url: javascript:x", '"javascript:x" is no address of the web\n  it is left out; write'),
        ("title: [a, b]", "seeds/a.md:2: a list stands where a text belongs\n  it is left out"),
        ("tilte: a", 'seeds/a.md:2: unknown key "tilte"\n  it is passed over; nearest: "title"'),
    ],
)
def test_what_cannot_be_right_is_left_out_and_told(line, told):
    (notice,) = noted(line).notices
    assert told in str(notice)


def test_keys_of_other_tools_are_passed_over():
    assert noted("tags: [ships]", "draft: false", "cssclasses: wide").notices == ()


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("title: a: b", "seeds/a.md:2: there is a second colon"),
        ("x: 1\n- a", "seeds/a.md:3: "),
        ("- a", "seeds/a.md:2: a list stands where a mapping"),
        ("x: 1\ntitle: *a", "seeds/a.md:3: an alias (*) is refused here"),
    ],
)
def test_front_matter_that_is_none_is_told_with_its_line(front, told):
    with pytest.raises(DossierError) as caught:
        read(f"---\n{front}\n---\n{BODY}")
    assert str(caught.value).startswith(told)


def test_front_matter_that_is_never_closed_is_told():
    (notice,) = read(f"---\ntitle: A ferry\n{BODY}").notices
    assert str(notice) == (
        "seeds/a.md:1: the front matter is never closed, so that it is read as text\n"
        "  close it with a line of --- below the last key"
    )


def test_a_line_across_the_page_opens_no_front_matter():
    assert read(f"---\n\n{BODY}").notices == ()


@given(st.text(alphabet="-\n#[]()!ab: .{}\"'", max_size=60))
def test_any_text_is_an_article_or_a_mistake(source):
    try:
        found = read(source)
    except DossierError:
        return
    assert found.text.endswith("\n")
