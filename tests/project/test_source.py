"""A source has bytes, the suffix of a format, the day they were had and what names it."""

import io
import os
from pathlib import Path

import pytest

from dossier.errors import DossierError
from dossier.files import LIMIT
from dossier.project import fetch, source
from dossier.project.fetch import Fetched

URL = "https://www.post.example/news/ferry-lost.html"


def test_a_file_says_when_it_was_saved_and_how_that_is_known(tmp_path):
    path = tmp_path / "dog.TXT"
    path.write_text("A dog.")
    os.utime(path, (1_600_000_000, 1_600_000_000))
    found = source.saved(path, "", "")
    assert (found.suffix, found.stem, found.retrieved) == (".txt", "dog", "2020-09-13")
    assert found.basis == "the day the file was saved, by its date"
    given = source.saved(path, "cat", "2024-01-05")
    assert (given.stem, given.retrieved, given.basis) == ("cat", "2024-01-05", "")


def test_an_address_gives_the_name_of_what_stands_there(monkeypatch):
    monkeypatch.setattr(fetch, "fetch", lambda _: Fetched(b"A dog.", ".txt", URL))
    found = source.fetched("http://post.example/1", "", "2024-01-05")
    assert (found.stem, found.url) == ("post example ferry-lost", URL)
    assert found.said == "http://post.example/1"


def test_a_stream_without_an_end_is_left():
    with pytest.raises(DossierError, match="larger than 5 MiB"):
        source.piped(io.BytesIO(b"a" * (LIMIT + 9)), ".txt", "", "2024-01-05")


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.htm", ".html"), ("a.XHTML", ".html"), ("a.markdown", ".md"), ("a.text", ".txt")],
)
def test_another_suffix_of_a_format_is_taken_for_that_of_seeds(tmp_path, name, suffix):
    (tmp_path / name).write_text("A dog.")
    assert source.saved(tmp_path / name, "", "").suffix == suffix


@pytest.mark.parametrize(
    ("name", "told"), [("a.pdf", 'no reader for ".pdf"'), ("a", "its name has no suffix")]
)
def test_a_file_of_no_format_is_refused_by_the_name_it_has(tmp_path, name, told):
    (tmp_path / name).write_text("A dog.")
    with pytest.raises(DossierError) as caught:
        source.saved(tmp_path / name, "", "")
    assert str(caught.value) == (
        f"{(tmp_path / name).as_posix()}: {told}\n"
        "  formats: .html, .json, .md, .txt; of any other, save the article's text as .txt, and "
        "add that"
    )


@pytest.mark.parametrize("said", ["www.post.example", "post.example/news/ferry"])
def test_an_address_that_lacks_its_beginning_is_known(said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DossierError, match=f"in full: https://{said}"):
        source.saved(Path(said), "", "")


def test_a_path_that_is_not_there_is_no_address(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DossierError, match="check the path"):
        source.saved(Path("news/ferry.txt"), "", "")


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"\xef\xbb\xbf <!DOCTYPE html><p>A dog.", ".html"),
        (b"<html lang=en>", ".html"),
        (b'{"title": "A dog"}', ".json"),
        (b"---\r\ntitle: A dog\r\n---\r\n", ".md"),
        (b"A dog. <html>", ".txt"),
        (b"{ [1] }", ".txt"),
        (b"", ".txt"),
    ],
)
def test_a_stream_has_the_form_that_it_begins_as(data, suffix):
    assert source.piped(io.BytesIO(data), "", "", "2024-01-05").suffix == suffix
    assert source.piped(io.BytesIO(data), ".md", "", "2024-01-05").suffix == ".md"
