"""Which word wins where curator, crawler and text each say something, and what is doubtful."""

import json

from dossier.articles import seeds
from dossier.articles.article import Article
from dossier.errors import Notice
from tests.factories import seeds as written

FIRST = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."
SECOND = "Harbour master Eva Orr said nobody had warned the crew of the storm that night."
TEXT = f"Ferry Lost Off Arle\n\n4 March 2021\n\nBy Ann Lee\n\n{FIRST}\n\n{SECOND}\n"


def read(folder, files: dict[str, str]) -> tuple[Article, list[Notice]]:
    ((article,), notices) = seeds.discover(written(folder, files), "seeds")
    return article, list(notices)


def stored(**fields: object) -> str:
    return json.dumps({"maintext": TEXT} | fields)


def test_a_printed_date_is_the_publication_date(tmp_path):
    article, _ = read(tmp_path, {"a.txt": TEXT})
    assert article.published.edtf == "2021-03-04"
    assert article.published.basis == 'printed with the text: "4 March 2021"'


def test_a_crawlers_date_that_the_text_contradicts_is_a_notice(tmp_path):
    article, notices = read(tmp_path, {"a.json": stored(date_publish="2021-03-06")})
    assert article.published.edtf == "2021-03-06"
    assert [str(notice) for notice in notices] == [
        (
            "seeds/a.json: crawler's metadata says 2021-03-06, "
            'but the text prints "4 March 2021"\n'
            '  if the text is right, write "published: 2021-03-04" into the sidecar'
        )
    ]


def test_the_curators_date_settles_a_contradiction(tmp_path):
    files = {"a.json": stored(date_publish="2021-03-06"), "a.yml": "published: 2021-03-05"}
    article, notices = read(tmp_path, files)
    assert (article.published.edtf, notices) == ("2021-03-05", [])
    assert article.published.basis == "set by the curator"


def test_a_printed_byline_goes_before_the_crawlers_authors(tmp_path):
    article, _ = read(tmp_path, {"a.json": stored(authors=["Bo Ek"])})
    assert (article.authors, article.basis["authors"]) == (("Ann Lee",), "printed with the text")


def test_a_stored_author_who_is_in_the_news_is_left_out(tmp_path):
    text = f"{FIRST}\n\n{SECOND}"
    article, _ = read(tmp_path, {"a.json": stored(maintext=text, authors=["Bo Ek", "Eva Orr"])})
    assert article.authors == ("Bo Ek",)
    assert article.basis["authors"] == (
        'crawler\'s metadata; left out as named in the news itself: "Eva Orr"'
    )


def test_the_label_is_the_outlet_or_else_the_name_before_the_first_stroke(tmp_path):
    assert read(tmp_path / "x", {"012_ab.txt": TEXT})[0].label == "012"
    assert read(tmp_path / "y", {"a.json": stored(source_domain="arle.example")})[0].label == (
        "arle.example"
    )


def test_the_language_is_english_unless_it_is_told(tmp_path):
    assert read(tmp_path / "x", {"a.txt": TEXT})[0].language == "en"
    assert read(tmp_path / "y", {"a.json": stored(language="de")})[0].language == "de"


def test_a_text_of_leftovers_alone_is_a_notice(tmp_path):
    files = {"a.json": json.dumps({"title": "Ferry Lost", "maintext": "About The Author\nMenu"})}
    article, notices = read(tmp_path, files)
    assert (article.paragraphs, article.title) == ((), "Ferry Lost")
    assert [str(notice) for notice in notices] == [
        (
            "seeds/a.json: nothing of this text is left but a headline and leftovers of the page\n"
            '  store the whole article, or write "mode: metadata" into the sidecar'
        )
    ]
