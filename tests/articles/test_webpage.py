"""A saved page: its article and its head; a stranger's page does no harm, and a lack is told."""

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import seeds, webpage
from dossier.articles.draft import Draft
from dossier.errors import DossierError

HEAD = """\
<title>Ferry lost off Arle - The Arle Post</title>
<link rel="canonical" href="https://post.example/ferry">
<meta property="og:site_name" content="The Arle Post">
<meta property="article:published_time" content="2021-03-04T10:22:00Z">
<meta name="author" content="Ann Lee"><meta name="description" content="A ferry.">
"""
LINES = (
    "The ferry left the harbour of Arle on Monday morning with forty passengers on board.",
    "It was lost in thick fog off the coast, said the harbour master Mara Quill at the quay.",
    "“We will find out why the radar was switched off,” she told reporters in the evening.",
)
ARTICLE = "<article><h1>Ferry lost off Arle</h1>" + "".join(f"<p>{line}</p>" for line in LINES)


def page(body: str = f"{ARTICLE}</article>", head: str = HEAD) -> str:
    menu = "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
    foot = "<footer><p>All rights reserved, The Arle Post</p></footer>"
    inside = f"<head>{head}</head><body>{menu}{body}{foot}</body>"
    return f"<!DOCTYPE html><html lang='en-GB'>{inside}</html>"


def read(source: str | bytes) -> Draft:
    pytest.importorskip("trafilatura")
    return webpage.read(source if isinstance(source, bytes) else source.encode(), "seeds/a.html")


def mistake(source: str | bytes) -> str:
    with pytest.raises(DossierError) as caught:
        read(source)
    return str(caught.value)


def test_without_trafilatura_the_remedy_is_told(monkeypatch):
    monkeypatch.setattr(webpage, "find_spec", lambda part: part != "lxml_html_clean" or None)
    with pytest.raises(DossierError) as caught:
        webpage.read(page().encode(), "seeds/a.html")
    assert str(caught.value) == (
        "seeds/a.html: saved pages need trafilatura\n"
        '  install it: pip install "mkdocs-dossier[html]"; or save the text as a .txt file'
    )


def test_the_article_is_read_without_the_page_around_it():
    assert read(page()).text == "\n\n".join(("Ferry lost off Arle", *LINES)) + "\n"


def test_every_fact_of_the_head_is_read():
    found = read(page())
    assert (found.title, found.standfirst) == ("Ferry lost off Arle", "A ferry.")
    assert (found.outlet, found.url) == ("The Arle Post", "https://post.example/ferry")
    assert (found.authors, found.language) == (("Ann Lee",), "en-GB")
    assert (found.published.edtf, found.published.basis) == ("2021-03-04", "the saved page")
    assert (found.basis, found.notices) == ("the saved page", ())


def test_without_a_head_nothing_is_known_but_the_text():
    found = read(page(head=""))
    assert (found.url, found.published, found.authors) == ("", None, ())
    assert found.text.count("Ferry lost off Arle") == 1


def test_an_address_of_another_kind_is_no_address():
    assert read(page(head='<link rel="canonical" href="javascript:alert(1)">')).url == ""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-15"])
def test_the_encoding_is_that_which_the_page_declares(encoding):
    declared = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    source = page(body=f"<article><p>Café “Arle”. {LINES[0]}</p>", head=declared)
    data = source.replace("“", "«").replace("”", "»").encode(encoding)
    assert "Café «Arle»." in read(data).text


def test_bytes_that_the_declared_encoding_does_not_have_are_told():
    head = '<meta charset="shift_jis">'
    data = page(body=ARTICLE, head=head).encode("cp1252", "replace") + b"<p>\xe9<"
    assert "the file is read as Windows-1252" in str(read(data).notices[0])


@pytest.mark.parametrize("declared", ["ascii", "x-none"])
def test_an_encoding_that_the_page_declares_wrongly_is_told(declared):
    data = page(body=ARTICLE, head=f'<meta charset="{declared}">').encode("cp1252") + b"<p>\xe9"
    assert "the file is read as Windows-1252" in str(read(data).notices[0])


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "this is no web page"),
        ("<html></html>", "no article was found in this page"),
        ("<html><body><script>let a = 1</script></body></html>", "no article was found"),
        (b"<html>\n<body>\0", "a NUL byte"),
        (b"<html>\n\x81\x8d\xff", "is no UTF-8"),
        (page("<div>" * 400 + ARTICLE), "this page is nested too deeply, or has too many"),
        (page("<b>x</b>" * 3000), "this page is nested too deeply, or has too many elements"),
        (page("<ul><li>x</ul>" * 15000), "this page is nested too deeply, or has too many"),
    ],
)
def test_what_is_no_page_or_too_large_is_told(source, told):
    assert mistake(source).startswith("seeds/a.html")
    assert told in mistake(source)


def test_a_drawing_that_is_never_closed_takes_no_text_away():
    body = ARTICLE.replace(f"<p>{LINES[1]}", f"<svg width=1><p>{LINES[1]}")
    assert LINES[1] in read(page(body)).text
    assert read(page(body)).notices == ()


def test_text_behind_a_script_that_is_never_closed_is_told():
    body = ARTICLE.replace(f"<p>{LINES[2]}", f"<script>let a<p>{LINES[2]}")
    (notice,) = read(page(body)).notices
    assert str(notice) == (
        "seeds/a.html: the text behind <script> is not read: it is never closed\n"
        "  save the text of the article alone, as a .txt file"
    )


def test_no_entity_is_expanded_and_no_file_of_the_machine_read(tmp_path):
    (tmp_path / "secret").write_text("swordfish")
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(12))
    external = f'<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">'
    source = page(f"<article><p>{LINES[0]} &x; &e11;</p></article>")
    found = read(source.replace("<!DOCTYPE html>", f"<!DOCTYPE html [{declared}{external}]>"))
    assert "swordfish" not in found.text
    assert len(found.text) < 2000


def test_no_clock_is_read(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: 0.0)
    late = HEAD.replace("2021-03-04", "2031-03-04")
    assert read(page(head=late)).published.edtf == "2031-03-04"


def test_what_is_discarded_is_not_told_twice(capfd, caplog):
    mistake("<html></html>")
    assert (capfd.readouterr().err, caplog.text) == ("", "")


def test_a_page_among_the_seeds_is_an_article(tmp_path):
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text(page(), "utf-8")
    ((article,), notices) = seeds.discover(tmp_path, "seeds")
    assert (article.title, article.outlet) == ("Ferry lost off Arle", "The Arle Post")
    assert (len(article.paragraphs), notices) == (3, ())


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(["<p>", "</div>", "<table>", "<td", "&#0;", "a b.", "<!--", "]]>"]))
)
def test_any_page_is_an_article_or_a_mistake(parts):
    with suppress(DossierError):
        read("<html>" + "".join(parts))
