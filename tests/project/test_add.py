"""An article is taken in whole or not at all, beside what is there, and nothing is written over."""

import hashlib

import pytest

from dossier.articles import seeds, sidecar
from dossier.cache import Cache
from dossier.errors import DossierError
from dossier.project import add, schema
from dossier.project.add import Added
from dossier.project.source import Source
from dossier.reading import Shelf
from tests.factories import seeds as written

LINES = (
    "The ferry Hesper left the harbour of Arle on Monday with 214 passengers.",
    "It ran aground in thick fog off the rocks of Dorwick an hour later.",
    "The harbour master Mara Quill said that the ship had left the channel.",
    "Two tugs from Tollen will pull the Hesper free on Wednesday at noon.",
    "A court may have to decide who pays for the 30 boats that wait outside.",
    "Gulls circled over the stranded ferry as if she were a whale on the sand.",
)
TEXT = "\n\n".join(LINES) + "\n"
URL = "https://www.post.example/news/ferry-lost.html"


@pytest.fixture
def folder(tmp_path):
    """A folder of seeds with one article."""
    known = {"old.txt": f"Nobody waits at the quay.\n\n{TEXT}", "old.yml": f"url: {URL}"}
    return written(tmp_path / "seeds", known)


def source(text: str = "A dog sat on the quay.\n", said: str = "dog.txt", **known: str) -> Source:
    given = {"suffix": ".txt", "stem": "Dog, at Quay", "retrieved": "2024-01-05"} | known
    return Source(said, text.encode(), **given)


def take(taken: Source, folder) -> Added:
    return add.take(taken, folder, "seeds")


def refused(taken: Source, folder) -> str:
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(DossierError) as caught:
        take(taken, folder)
    assert sorted(path.name for path in folder.iterdir()) == before
    return str(caught.value)


def test_the_seed_is_kept_byte_for_byte_and_its_sidecar_says_whence(folder):
    taken = source("A dog.\r\n", url="https://post.example/dog")
    take(taken, folder)
    assert (folder / "dog-at-quay.txt").read_bytes() == b"A dog.\r\n"
    known = sidecar.read((folder / "dog-at-quay.yml").read_bytes(), "dog-at-quay.yml")
    assert dict(known.texts) == {
        "slug": "dog-at-quay",
        "url": "https://post.example/dog",
        "retrieved": "2024-01-05",
        "sha256": hashlib.sha256(b"A dog.\r\n").hexdigest(),
    }


def test_what_was_added_is_read_as_any_seed(folder):
    taken = take(source(), folder)
    assert taken.notices == ()
    assert taken.article == seeds.read(folder / "dog-at-quay.txt", "seeds/dog-at-quay.txt")[0]


def test_without_a_name_the_title_gives_one(folder):
    assert take(source(stem=""), folder).article.key == "a-dog-sat-on-the-quay"


def test_a_folder_of_seeds_is_made_where_it_is_missing_and_that_is_told(tmp_path):
    taken = take(source(), tmp_path / "new" / "seeds")
    assert (tmp_path / "new" / "seeds" / "dog-at-quay.yml").is_file()
    assert list(add.told(taken))[1] == (
        "  the folder seeds is new; a dossier has its own beside mkdocs.yml"
    )


@pytest.mark.parametrize("known", [{"old.yml": "slug: dog-at-quay\n"}, {"Dog at Quay.txt": "Mew."}])
def test_a_slug_that_another_article_has_is_not_pinned_again(folder, known):
    written(folder, known)
    taken = take(source(), folder)
    file = next(name for name in (*known, "old.txt") if name.endswith(".txt"))
    assert taken.article.slug == "dog-at-quay-2"
    assert list(add.told(taken))[1] == (
        f"  its page is dog-at-quay-2.html, for seeds/{file} has the slug dog-at-quay"
    )
    assert not seeds.discover(folder, "seeds")[1]


def test_the_sidecar_points_editors_to_the_schema_that_the_project_keeps(folder):
    written(folder.parent, {"schemas/sidecar.json": schema.schema_of("sidecar")})
    take(source(), folder)
    first = (folder / "dog-at-quay.yml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schemas/sidecar.json"


@pytest.mark.parametrize("name", ["dog-at-quay.txt", "dog-at-quay.yml", "dog-at-quay.html"])
def test_nothing_is_written_over(folder, name):
    (folder / name).write_text("mine")
    assert refused(source(), folder) == (
        f"dog.txt: seeds/{name} is there already, and is not written over\n"
        "  give another name with --name"
    )


@pytest.mark.parametrize("name", ["dog-at-quay.txt", "dog-at-quay.json"])
def test_a_stem_that_a_seed_of_a_sub_folder_has_is_refused(folder, name):
    written(folder, {f"2021/may/{name}": "Another dog."})
    assert refused(source(), folder) == (
        f"dog.txt: seeds/2021/may/{name} has this stem already, and two seeds of one stem are set "
        "aside\n  give another name with --name"
    )


def test_the_same_bytes_are_refused_in_a_sub_folder_too(folder):
    written(folder, {"2021/other.txt": "A dog sat on the quay.\n"})
    assert "seeds/2021/other.txt has the same bytes" in refused(source(), folder)


@pytest.mark.parametrize("stem", ["other", "dog at quay"])
def test_the_same_bytes_are_refused_under_any_name(folder, stem):
    take(source(), folder)
    assert refused(source(stem=stem), folder) == (
        "dog.txt: the article is there already: seeds/dog-at-quay.txt has the same bytes\n"
        "  nothing is written; to take a later version, remove the earlier one first"
    )


@pytest.mark.parametrize(
    "url",
    [URL, "http://post.example/news/ferry-lost.html/", f"{URL}?utm_source=mail#top"],
)
def test_the_same_address_is_refused(folder, url):
    assert "seeds/old.txt has the same address" in refused(source(url=url), folder)


def test_an_address_in_the_file_itself_counts_too(folder):
    stored = f'{{"maintext": "A dog sat on the quay.", "url": "{URL}"}}'
    assert "the same address" in refused(source(stored, suffix=".json"), folder)


def test_a_near_copy_is_taken_and_told(folder):
    taken = take(source(f"{TEXT}\nIt rained.\n"), folder)
    assert taken.copies == ("old",)
    assert list(add.told(taken))[1] == "  a near-copy of old: the two count as one origin"


def test_another_article_is_no_near_copy(folder):
    assert list(add.told(take(source(), folder))) == [
        'seeds/dog-at-quay.txt: "A dog sat on the quay."'
    ]


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        (source(""), "dog.txt: this seed is empty"),
        (source("{", suffix=".json"), "dog.txt:1: this is no JSON"),
        (source("", stem=""), "dog.txt: this seed is empty"),
    ],
)
def test_what_cannot_be_read_is_not_taken_and_told_of_its_source(folder, taken, told):
    assert refused(taken, folder).startswith(told)


def test_a_seed_that_cannot_be_read_does_not_stop_another(folder):
    written(folder, {"broken.json": "{", "old.yml": "lable: x"})
    assert take(source(), folder).article.key == "dog-at-quay"


def test_what_a_build_has_read_is_not_read_again(folder, tmp_path, monkeypatch):
    def shelf() -> Shelf:
        return Shelf(Cache(tmp_path / "cache"))

    read = shelf()
    seeds.discover(folder, str(folder), reader=read.take)
    read.save()
    opened = []

    def annotated(article, real=add.annotate):
        opened.append(article.key)
        return real(article)

    monkeypatch.setattr(add, "annotate", annotated)
    copy = source(f"Late news.\n\n{TEXT}")
    assert add.take(copy, folder, str(folder), shelf()).copies == ("old",)
    assert opened == ["dog-at-quay"]
    (folder / "dog-at-quay.txt").unlink()
    (folder / "dog-at-quay.yml").unlink()
    assert take(copy, folder).copies == ("old",)
