"""An article stored as JSON: its text, what its crawler says of it, and what cannot be right."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import newsplease
from dossier.articles.draft import Draft
from dossier.errors import DossierError

REMEDY = 'store one article as {"title": "...", "maintext": "...", "date_publish": "..."}'
LEFT_OUT = "it is left out; set the right one in the sidecar, or correct the file"
BODY = "The ferry left the harbour of Arle on Monday morning."
KEYS = ("title", "maintext", "text", "authors", "date_publish", "source_domain", "url", "language")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
)


def read(**fields: object) -> Draft:
    return newsplease.read(json.dumps({"maintext": BODY} | fields).encode(), "seeds/a.json")


def mistake(data: bytes) -> str:
    with pytest.raises(DossierError) as caught:
        newsplease.read(data, "seeds/a.json")
    return str(caught.value)


def test_every_fact_of_the_crawler_is_read():
    found = read(
        title="Ferry Lost",
        authors=["Ann Lee", "Bo Ek", "Ann Lee"],
        date_publish="2021-03-04 10:22:00",
        source_domain="www.arle.example",
        url="https://www.arle.example/1",
        language="en",
        description="A ferry.",
    )
    assert (found.title, found.standfirst, found.language) == ("Ferry Lost", "A ferry.", "en")
    assert (found.outlet, found.url) == ("arle.example", "https://www.arle.example/1")
    assert found.authors == ("Ann Lee", "Bo Ek")
    assert (found.published.edtf, found.published.basis) == ("2021-03-04", "crawler's metadata")
    assert (found.basis, found.notices) == ("crawler's metadata", ())


@pytest.mark.parametrize("key", ["maintext", "text"])
def test_the_text_stands_under_either_key(key):
    data = json.dumps({key: BODY}).encode()
    assert newsplease.read(data, "a.json").text == BODY


def test_maintext_goes_before_text():
    assert read(text="Another").text == BODY


def test_the_title_is_set_before_a_text_that_does_not_begin_with_it():
    assert read(title="Ferry Lost").text == f"Ferry Lost\n\n{BODY}"


@pytest.mark.parametrize("title", ["The ferry left", "The  ferry\nleft"])
def test_a_title_that_the_text_begins_with_is_not_set_twice(title):
    assert read(title=title).text == BODY


def test_line_ends_become_line_feeds():
    assert read(maintext="One.\r\nTwo.\rThree.").text == "One.\nTwo.\nThree."


NO_ARTICLE = [
    (b"[]", "", "this JSON is a list, no article"),
    (b"12", "", "this JSON is a single value, no article"),
    (b"{}", "", "no article: it has neither maintext nor text"),
    (b'{"title": "x", "text": null}', "", "no article: it has neither maintext nor text"),
    (b'{"maintext": " "}', ":1", "no article: its maintext holds no text"),
    (b'{"text": ["x"]}', ":1", "no article: its text holds no text"),
    (b"[" * 200_000, ":1", "this JSON nests deeper than 32"),
]


@pytest.mark.parametrize(("data", "line", "said"), NO_ARTICLE, ids=[each[2] for each in NO_ARTICLE])
def test_what_is_no_article_is_told_with_its_line(data, line, said):
    assert mistake(data) == f"seeds/a.json{line}: {said}\n  {REMEDY}"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04T10:22:00+00:00", "2021-03-04"),
        (" 2021-03-04 10:22", "2021-03-04"),
        ("20210304", "2021-03-04"),
        (20210304, "2021-03-04"),
        ("20210304T102200Z", "2021-03-04"),
    ],
)
def test_a_date_is_read_to_the_day(written, edtf):
    assert read(date_publish=written).published.edtf == edtf


@pytest.mark.parametrize("written", [None, ""])
def test_a_date_left_out_is_unknown_and_no_doubt(written):
    found = read(date_publish=written)
    assert (found.published, found.notices) == (None, ())


DOUBTS = [
    ({"date_publish": "yesterday"}, 'date_publish "yesterday" is no date'),
    ({"date_publish": "2021-02-30"}, 'date_publish "2021-02-30" is no date'),
    ({"date_publish": 202103041}, 'date_publish "202103041" is no date'),
    ({"url": "javascript:x"}, 'url "javascript:x" is no address of the web'),
    ({"title": ["x"]}, "title \"['x']\" is no text"),
    ({"language": 1}, 'language "1" is no text'),
    ({"authors": {"a": "b"}}, "authors \"{'a': 'b'}\" is no list of names"),
    ({"authors": 7}, 'authors "7" is no list of names'),
    (
        {"maintext": "Ferry \ud83d left"},
        "maintext holds broken characters; they are shown as \ufffd",
    ),
]


@pytest.mark.parametrize(("fields", "said"), DOUBTS)
def test_what_cannot_be_right_is_left_out_and_told(fields, said):
    (notice,) = read(**fields).notices
    assert str(notice) == f"seeds/a.json:1: {said}\n  {LEFT_OUT}"


def test_half_a_character_becomes_a_mark_that_can_be_written():
    assert read(maintext="Ferry \ud83d left\0").text == "Ferry \ufffd left\ufffd"


@pytest.mark.parametrize(
    "entry",
    [
        "arle.example/ann",
        "Ann Lee Is A",
        "The Arle Post",
        "10 March",
        "View More",
        "ann@arle.example",
    ],
)
def test_an_author_that_is_no_name_is_kept_apart(entry):
    found = read(authors=["Ann Lee", entry])
    assert (found.authors, found.nameless) == (("Ann Lee",), (entry,))


def test_one_author_may_stand_without_a_list():
    assert read(authors="Ann Lee").authors == ("Ann Lee",)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_any_json_is_an_article_or_a_mistake(fields):
    with suppress(DossierError):
        found = newsplease.read(json.dumps(fields).encode(), "a.json")
        found.text.encode()


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_an_article_or_a_mistake(data):
    with suppress(DossierError):
        newsplease.read(data, "a.json")
