"""A folder of seeds becomes articles; every mistake in it is told with its place and remedy."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import seeds, webpage
from dossier.errors import DossierError, SetAside
from dossier.files import LIMIT
from tests.factories import seeds as written

SEEDS = Path(__file__).parents[2] / "seeds"
SHARED = Path(__file__).parents[3] / "shared" / "seeds"
FORMATS = "seeds are .html, .json, .md, .txt files"
BODY = "The ferry left the harbour of Arle on Monday morning. It sank off the coast.\n"


def mistake(folder: Path) -> str:
    with pytest.raises(DossierError) as caught:
        seeds.discover(folder, "seeds")
    return str(caught.value)


def test_a_missing_folder_is_told(tmp_path):
    assert mistake(tmp_path / "seeds") == (
        "seeds: there is no such folder\n"
        "  go where mkdocs.yml stands, or make this folder; seeds are .html, .json, .md, .txt files"
    )


@pytest.mark.parametrize("names", [(), ("README.md",), (".hidden.txt",), ("decisions/people.yml",)])
def test_a_folder_without_an_article_is_told(tmp_path, names):
    assert mistake(written(tmp_path, dict.fromkeys(names, "- confirm: Ann Lee"))) == (
        "seeds: there is no article in the folder\n"
        "  put one article a file into it: .html, .json, .md, .txt"
    )


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n\xa0", "\ufeff", "* * *\n---\n"])
def test_a_seed_without_a_word_is_told(tmp_path, text):
    assert mistake(written(tmp_path, {"a.txt": text})) == (
        "seeds/a.txt: this seed is empty\n  fill it, or remove it"
    )


@pytest.mark.parametrize("suffix", seeds.READERS)
def test_an_empty_file_of_any_form_is_told_as_one(tmp_path, suffix):
    assert mistake(written(tmp_path, {f"a{suffix}": " \n"})) == (
        f"seeds/a{suffix}: this seed is empty\n  fill it, or remove it"
    )


def test_what_cannot_be_read_is_set_aside_and_the_rest_is_read(tmp_path):
    folder = written(
        tmp_path, {"a.txt": BODY, "b.txt": "", "c.pdf": "", "d.json": "[", "e.txt": ""}
    )
    (folder / "e.txt").unlink()
    (folder / "e.txt").symlink_to(folder / "a.txt")
    articles, notices = seeds.discover(folder, "seeds")
    assert [article.key for article in articles] == ["a"]
    aside = [notice for notice in notices if isinstance(notice, SetAside)]
    assert [each.article for each in aside] == ["b", "d", "e"]
    assert notices[:3] == tuple(aside)


def aside(folder: Path) -> list[str]:
    """What is set aside, where there is something else to publish."""
    _, notices = seeds.discover(folder, "seeds")
    return [str(notice) for notice in notices if isinstance(notice, SetAside)]


def test_rtf_under_the_name_of_a_plain_text_is_set_aside(tmp_path):
    rtf = r"{\rtf1\ansi The ferry left Arle.\par}"
    folder = written(tmp_path, {"a.txt": rtf, "b.txt": BODY})
    (said,) = aside(folder)
    assert said.startswith("seeds/a.txt: this is RTF and no plain text\n  open it where it was")


def test_an_article_with_mistakes_in_its_sidecar_is_set_aside(tmp_path):
    folder = written(tmp_path, {"a.txt": BODY, "a.yml": "mode: metdata\nx: 1\n", "b.txt": BODY})
    articles, notices = seeds.discover(folder, "seeds")
    assert [article.key for article in articles] == ["b"]
    assert str(notices[0]).startswith('seeds/a.yml:1: "metdata" is not known here\n')
    assert str(notices[1]).startswith('seeds/a.yml:2: unknown key "x"\n')
    assert {notice.article for notice in notices} == {"a"}


def test_an_article_whose_sidecar_is_a_link_is_set_aside(tmp_path):
    folder = written(tmp_path, {"a.txt": BODY, "b.txt": BODY, "known": "mode: metadata\n"})
    (folder / "a.yml").symlink_to(folder / "known")
    assert aside(folder) == [
        "seeds/a.yml: this is a link, and links are not followed\n  put the file itself here"
    ]


def test_pages_that_nothing_can_read_are_each_set_aside(tmp_path, monkeypatch):
    monkeypatch.setattr(webpage, "find_spec", lambda _: None)
    folder = written(tmp_path, {"a.txt": BODY, "b.html": BODY, "c.html": BODY})
    assert [told.partition("\n")[0] for told in aside(folder)] == [
        "seeds/b.html: saved pages need trafilatura",
        "seeds/c.html: saved pages need trafilatura",
    ]


def test_a_sidecar_without_its_seed_stands_for_an_article_set_aside(tmp_path):
    (told,) = aside(written(tmp_path, {"a.txt": BODY, "b.yml": "label: B"}))
    assert told == (
        "seeds/b.yml: a sidecar without its seed: there is no b in any of .html, .json, .md, .txt\n"
        "  add the seed, or rename or remove the sidecar"
    )


def test_decisions_where_sidecars_stand_are_a_mistake(tmp_path):
    assert mistake(written(tmp_path, {"a.txt": BODY, "people.yml": "- hide: Ann Lee"})) == (
        "seeds/people.yml: a sidecar without its seed: there is no people in any of "
        ".html, .json, .md, .txt\n  decisions belong into seeds/decisions/people.yml"
    )


def test_seeds_of_one_stem_are_all_set_aside(tmp_path):
    files = dict.fromkeys(("a.md", "a.txt", "b.txt", "old/a.txt"), BODY)
    folder = written(tmp_path, files)
    assert aside(folder) == [
        f"seeds/{file}: two seeds of one stem: seeds/a.md and this\n  rename or remove one of them"
        for file in ("a.txt", "old/a.txt")
    ]
    assert [article.key for article in seeds.discover(folder, "seeds")[0]] == ["b"]


@pytest.mark.parametrize(
    ("files", "place", "slug", "other"),
    [
        ({"a.txt": BODY, "b.txt": BODY, "b.yml": "slug: a"}, "b.yml:1", "a", "a.txt"),
        ({"a.txt": BODY, "a.yml": "slug: b", "b.txt": BODY, "b.yml": ""}, "b.txt", "b", "a.txt"),
        ({"Arle Now.txt": BODY, "arle-now.txt": BODY}, "arle-now.txt", "arle-now", "Arle Now.txt"),
    ],
)
def test_of_two_articles_of_one_slug_the_later_is_set_aside(tmp_path, files, place, slug, other):
    (told,) = aside(written(tmp_path, files))
    assert told == (
        f'seeds/{place}: the slug "{slug}" is that of seeds/{other} too\n'
        f"  give one of them another slug in its sidecar; write: slug: {slug}-2"
    )


def test_the_slug_that_is_proposed_is_free(tmp_path):
    files = {"a.txt": BODY, "b.txt": BODY, "b.yml": "slug: a", "c.txt": BODY, "c.yml": "slug: a-2"}
    assert aside(written(tmp_path, files))[0].endswith("write: slug: a-3")


def test_where_nothing_is_left_all_mistakes_are_told_in_order(tmp_path):
    files = {"a.txt": "", "b.txt": BODY, "b.yml": "lable: B\n", "c.yml": "", "d.json": "[]"}
    with pytest.raises(DossierError) as caught:
        seeds.discover(written(tmp_path, files), "seeds")
    places = [str(notice.location) for notice in caught.value.notices]
    assert places == ["seeds/a.txt", "seeds/b.yml:1", "seeds/c.yml", "seeds/d.json"]


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").write_text(BODY)
    folder = written(tmp_path / "seeds", {})
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "elsewhere")
    assert mistake(folder) == (
        "seeds/a.txt: this is a link, and links are not followed\n  put the file itself here"
    )


def test_a_folder_named_like_a_seed_is_told(tmp_path):
    (tmp_path / "a.txt").mkdir()
    assert mistake(tmp_path) == (
        "seeds/a.txt: this is no regular file\n  remove it, or put a file here"
    )


def test_a_file_too_large_for_an_article_is_told(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a" * (LIMIT + 1))
    assert mistake(tmp_path) == (
        "seeds/a.txt: the file is larger than 5 MiB, the limit for one file\n"
        "  divide it; for seeds the plugin's option limit, in MiB, allows more"
    )


@pytest.mark.parametrize(("length", "told"), [(200, []), (201, ["seeds/b.txt"])])
def test_a_text_too_long_for_an_article_is_set_aside(tmp_path, length, told):
    folder = written(tmp_path, {"a.txt": BODY, "b.txt": ("word " * 50)[:length]})
    _, notices = seeds.discover(folder, "seeds", limit=1000)
    aside = [notice for notice in notices if isinstance(notice, SetAside)]
    assert [notice.location.file for notice in aside] == told
    assert all("the text has 201 characters; 200 are read" in str(each) for each in aside)


def test_a_file_that_nothing_reads_is_a_notice(tmp_path):
    folder = written(tmp_path, {"a.txt": BODY, "b.pdf": "x", ".old/c.txt": BODY, "c/d.pdf": "x"})
    _, notices = seeds.discover(folder, "seeds")
    assert [str(notice) for notice in notices] == [
        f"seeds/.old: a hidden folder is not read, with c.txt in it\n  {FORMATS}",
        f"seeds/b.pdf: a file of another kind is not read\n  {FORMATS}",
        f"seeds/c/d.pdf: a file of another kind is not read\n  {FORMATS}",
    ]


def test_a_suffix_that_others_write_is_told_with_the_right_name(tmp_path):
    (told,) = seeds.discover(written(tmp_path, {"a.txt": BODY, "page.htm": "x"}), "seeds")[1]
    assert (
        str(told) == "seeds/page.htm: a file of another kind is not read\n  rename it to page.html"
    )


def test_what_a_browser_saves_beside_a_page_is_a_notice(tmp_path):
    files = {"a.txt": BODY, "b.html": BODY, "b_files/frame.html": BODY, "c_files/d.txt": BODY}
    articles, notices = seeds.discover(written(tmp_path, files), "seeds")
    assert "d" in {article.key for article in articles}
    (told,) = (str(notice) for notice in notices if "b_files" in str(notice))
    assert told == (
        "seeds/b_files: what a browser saved beside a page is not read\n"
        "  remove this folder: the page alone is the seed"
    )


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "c.Yaml"])
def test_another_suffix_of_a_sidecar_is_told(tmp_path, name):
    (told,) = seeds.discover(written(tmp_path, {"a.txt": BODY, name: "label: A"}), "seeds")[1]
    assert str(told) == (
        f"seeds/{name}: a file of another kind is not read\n"
        f"  a sidecar has the suffix .yml: {name[0]}.yml"
    )


def test_a_link_by_reference_stays_in_the_text(tmp_path):
    text = f"{BODY}\n[read more][1]\n\n[1]: https://news.example/\n\nThe harbour was shut.\n"
    ((article,), _) = seeds.discover(written(tmp_path, {"a.txt": text}), "seeds")
    assert not any("read more" in article.text[each.start : each.end] for each in article.aside)


def test_yaml_among_the_decisions_that_is_none_is_told(tmp_path):
    files = {"a.txt": BODY, "decisions/zebra.yml": "- hide: Ann Lee", "decisions/x.txt": ""}
    (told,) = seeds.discover(written(tmp_path, files), "seeds")[1]
    assert str(told) == (
        "seeds/decisions/zebra.yml: nothing reads this file\n"
        "  decisions stand in people.yml, statements.yml, timeline.yml, origins.yml, claims.yml; "
        "move it away"
    )


def test_seeds_in_folders_are_read_with_their_sidecars(tmp_path):
    files = {"2021/05/b.txt": BODY, "2021/05/b.yml": "label: B\nslug: x", "a.txt": BODY}
    first, second = seeds.discover(written(tmp_path, files), "seeds")[0]
    assert (first.key, first.file) == ("a", "seeds/a.txt")
    assert (second.key, second.label, second.file) == ("b", "B", "seeds/2021/05/b.txt")
    assert [each.key for each in seeds.read_all([tmp_path])[0]] == ["a", "b"]


def test_a_sidecar_in_another_folder_is_not_that_of_the_seed(tmp_path):
    folder = written(tmp_path, {"a.txt": BODY, "b/a.yml": "label: A"})
    assert aside(folder)[0].startswith("seeds/b/a.yml: a sidecar without its seed")


def test_a_slug_in_a_folder_is_told_at_its_sidecar(tmp_path):
    folder = written(tmp_path, {"a.txt": BODY, "c/b.txt": BODY, "c/b.yml": "label: B\nslug: a"})
    assert aside(folder)[0].startswith('seeds/c/b.yml:2: the slug "a" is that of seeds/a.txt too')


def test_a_link_to_a_folder_is_not_gone_into(tmp_path):
    folder = written(tmp_path / "seeds", {"a.txt": BODY})
    written(tmp_path / "elsewhere", {"b.txt": BODY})
    (folder / "there").symlink_to(tmp_path / "elsewhere")
    (folder / "round").symlink_to(folder)
    articles, notices = seeds.discover(folder, "seeds")
    assert [article.key for article in articles] == ["a"]
    assert [str(notice.location) for notice in notices] == ["seeds/round", "seeds/there"]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path, monkeypatch):
    folder = written(tmp_path, {"a.txt": BODY, "b/c.txt": BODY})
    listing = os.scandir

    def refused(path):
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(os, "scandir", refused)
    articles, (notice,) = seeds.discover(folder, "seeds")
    assert [article.key for article in articles] == ["a"]
    assert str(notice) == (
        "seeds/b: the folder cannot be read: Permission denied\n"
        "  check its permissions and its depth"
    )


def test_articles_come_in_order_of_their_keys(tmp_path):
    folder = written(tmp_path, dict.fromkeys(("b.txt", "a.TXT", "c.txt"), BODY))
    assert [article.key for article in seeds.discover(folder, "seeds")[0]] == ["a", "b", "c"]


def test_without_a_sidecar_nothing_is_known_but_the_text(tmp_path):
    ((article,), notices) = seeds.discover(written(tmp_path, {"a.txt": BODY}), "seeds")
    assert (article.text, article.slug, article.label, article.outlet) == (BODY, "a", "a", "")
    assert (article.published, article.authors, dict(article.basis)) == (None, (), {})
    assert notices == ()


def test_without_a_headline_the_first_sentence_is_the_title(tmp_path):
    ((article,), _) = seeds.discover(written(tmp_path, {"a.txt": BODY}), "seeds")
    assert article.title == "The ferry left the harbour of Arle on Monday morning."
    assert article.title_basis == "first sentence"


def test_what_the_curator_says_wins_and_tells_how_it_is_known(tmp_path):
    sidecar = "title: Ferry Lost\npublished: 2022-02-20?\nbasis: {published: the day it sank}\n"
    files = {"a.txt": f"A Ferry Left\n\n{BODY}", "a.yml": f"{sidecar}authors: [Ann Lee]\n"}
    ((article,), _) = seeds.discover(written(tmp_path, files), "seeds")
    assert (article.title, article.title_basis) == ("Ferry Lost", "curator")
    assert article.published.basis == "the day it sank"
    assert dict(article.basis) == {
        "authors": "set by the curator",
        "published": "the day it sank",
        "title": "set by the curator",
    }


def test_the_digest_is_that_of_the_bytes_not_of_the_text(tmp_path):
    data = b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode()
    (tmp_path / "a.txt").write_bytes(data)
    ((article,), _) = seeds.discover(tmp_path, "seeds")
    assert article.text == BODY
    assert article.digest == hashlib.sha256(data).hexdigest()


def test_a_seed_that_is_not_the_one_added_is_told(tmp_path):
    kept = hashlib.sha256(BODY.encode()).hexdigest()
    folder = written(tmp_path, {"a.txt": BODY, "a.yml": f"sha256: {kept}"})
    assert seeds.discover(folder, "seeds")[1] == ()
    (folder / "a.txt").write_text(f"{BODY}More.\n")
    (notice,) = seeds.discover(folder, "seeds")[1]
    assert notice.problem == "this file is not the one that was added: its SHA-256 is another"
    assert notice.remedy.startswith("restore it; if the change is wanted, write into the sidecar: ")


def test_one_file_and_a_folder_are_read_together(tmp_path):
    folder = written(
        tmp_path, {"one/a.txt": BODY, "b.txt": BODY, "one/c.txt": "", "one/README.md": ""}
    )
    articles, notices = seeds.read_all([folder / "b.txt", folder / "one"])
    assert [article.key for article in articles] == ["b", "a"]
    assert [notice.problem for notice in notices] == ["this seed is empty"]


def test_a_file_of_another_format_is_told(tmp_path):
    with pytest.raises(DossierError) as caught:
        seeds.read(tmp_path / "a.docx", "a.docx")
    assert str(caught.value) == 'a.docx: no reader for ".docx"\n  formats: .html, .json, .md, .txt'


def test_a_name_that_is_no_line_is_told_as_one(tmp_path):
    (tmp_path / "a\nb.txt").write_text("")
    assert mistake(tmp_path).startswith("seeds/a\\nb.txt: this seed is empty\n")


@settings(deadline=None)
@given(data=st.binary(max_size=80), suffix=st.sampled_from([*seeds.READERS, ".yml"]))
def test_any_bytes_are_an_article_or_a_mistake(tmp_path_factory, data, suffix):
    folder = written(tmp_path_factory.mktemp("seeds"), {"a.txt": BODY} if suffix == ".yml" else {})
    (folder / f"a{suffix}").write_bytes(data)
    with suppress(DossierError):
        seeds.discover(folder, "seeds")


# Of each article: the headline printed, the authors, and what is set aside.
REAL = {
    "000_1ed74f6fbe47e8cb": ("first sentence", (), []),
    "001_01bef9816d2dbd7b": ("first sentence", (), ["caption", "dropped by the curator"]),
    "002_36dff04964f45db1": (
        "Russia Begins Military Drills with Belarus, Despite Ukraine Tensions",
        (),
        ["breadcrumb", "headline", "headline printed again", "source line"],
    ),
    "003_278f74dc46e10b10": (
        "Belarus Says Military Exercises With Russia Will Continue Indefinitely",
        ("Mark Episkopos",),
        [
            *("headline", "headline printed again", "standfirst printed again"),
            *("about the author", "picture credit"),
        ],
    ),
    "004_d51b4040fe36e7af": (
        "Russia increases joint military drills with Belarus",
        ("Jonny Hallam", "Josh Pennington", "Tim Lister", "Nick Paton Walsh"),
        ["headline", "byline", "links to other articles", "menu"],
    ),
}


@pytest.fixture(scope="module")
def real():
    """The published articles, by key."""
    return {article.key: article for article in seeds.discover(SEEDS, "seeds")[0]}


@pytest.mark.parametrize("key", REAL)
def test_a_published_article_is_read_as_printed(real, key):
    title, authors, aside = REAL[key]
    article = real[key]
    assert title == (article.title if article.title_basis == "printed" else article.title_basis)
    assert article.authors == authors
    assert [each.kind for each in article.aside] == aside


def test_the_credit_line_of_a_published_article_is_kept(real):
    lines = {key: article.source_line for key, article in real.items() if article.source_line}
    assert lines == {"002_36dff04964f45db1": "Source: Financial Times"}


@pytest.mark.parametrize("key", REAL)
def test_the_published_articles_are_kept_byte_for_byte(real, key):
    original = SHARED / f"{key}.txt"
    if not original.is_file():
        pytest.skip("the articles as handed over are not beside this folder")
    assert real[key].digest == hashlib.sha256(original.read_bytes()).hexdigest()


@pytest.mark.parametrize("key", REAL)
def test_every_word_of_a_published_article_is_body_or_set_aside(real, key):
    article = real[key]
    spans = [*article.paragraphs, *((each.start, each.end) for each in article.aside)]
    covered = "".join(article.text[start:end] for start, end in sorted(spans))
    assert "".join(covered.split()) == "".join(article.text.split())
