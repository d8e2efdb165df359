"""The name of an article's page is safe on any disk, and lasting."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import address
from dossier.articles.address import is_slug, key_of, shown_name, slug_of
from dossier.articles.web import web_address


@pytest.mark.parametrize(
    ("key", "slug"),
    [
        ("ferry-lost_2", "ferry-lost_2"),
        ("Flood, day 2", "flood-day-2"),
        ("Éva Østby", "eva-ostby"),
        ("大阪", "article-6df977"),
    ],
)
def test_a_slug_is_made_of_the_key(key, slug):
    assert slug_of(key) == slug


@pytest.mark.parametrize("key", ["index", "con", "COM1", "nul", "../x", "", "a" * 300, "a.b"])
def test_a_key_that_no_disk_holds_has_a_slug_all_the_same(key):
    assert is_slug(slug_of(key))


@settings(deadline=None)
@given(st.text())
def test_any_name_has_a_slug(name):
    assert is_slug(slug_of(key_of(name)))


@given(st.text())
def test_any_name_is_shown_on_one_line(name):
    assert len(shown_name(name).splitlines()) <= 1


@pytest.mark.parametrize(
    "address", ["https://arle.example", "HTTP://arle.example:80/a?b=c#d", "https://arle.example/ä"]
)
def test_an_address_of_the_web_may_become_a_link(address):
    assert web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        *("", "arle.example", "//arle.example", "javascript:alert(1)", "data:text/html,x"),
        *("https://", "https:///x", 'https://a/"onload="x', "https://a/<b>", "https://a/ b"),
        *("https://a/\n", "https://a/\x00", "https://[", "https://a\\b", " https://a"),
    ],
)
def test_any_other_address_may_not(address):
    assert not web_address(address)


def test_a_name_is_read_in_utf_8_where_python_reads_names_in_another_encoding(monkeypatch):
    monkeypatch.setattr(
        address.os, "fsencode", lambda name: name.encode("ascii", "surrogateescape")
    )
    stem = "Øre".encode().decode("ascii", "surrogateescape")
    assert (key_of(stem), shown_name(stem)) == ("Øre", "Øre")
    assert (key_of("Øre"), shown_name("Øre")) == ("Øre", "Øre")
