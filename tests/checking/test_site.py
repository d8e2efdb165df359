"""What stops every build of the site stands among the mistakes, with place, cause and remedy."""

from pathlib import Path

import pytest

from dossier import rendering
from dossier.checking import site
from dossier.checking.finding import Finding, Severity
from dossier.checking.mistakes import examine
from tests.checking.dossiers import CLEAN, folder, reader

SOUND = "site_name: Boats\nuse_directory_urls: false\nplugins:\n  - search\n  - dossier:\n"


def made_of(tmp_path: Path) -> set[str]:
    whole = examine(folder(tmp_path, CLEAN), "seeds", "Boats", reader()).whole
    assert whole is not None
    return {page.path for page in rendering.render(whole, "")}


def told(tmp_path: Path, text: str, docs: dict[str, str] | None = None) -> list[Finding]:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    for path, said in (docs or {}).items():
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(said, "utf-8")
    return list(site.mistakes(tmp_path / "mkdocs.yml", lambda: made_of(tmp_path)))


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "site_name: Boats\nplugins:\n  - search\n",
        SOUND.replace("use_directory_urls: false", "INHERIT: base.yml"),
        SOUND.replace("false", "!ENV [FLAT, false]"),
        SOUND + "      report: mailto:desk@post.example?subject={key}\n",
    ],
)
def test_a_sound_site_has_no_mistake(tmp_path, text):
    own = {"index.md": "# Boats\n", "method.md": "# Method\n", "people/notes.md": "Mine.\n"}
    assert told(tmp_path, text, own) == []


@pytest.mark.parametrize(
    ("text", "place", "cause", "remedy"),
    [
        (SOUND.replace("false", "true"), "mkdocs.yml:2:1", "by their file names", "urls: false"),
        ("plugins: [search, dossier]\n", "mkdocs.yml:1:1", "by their file names", "urls: false"),
        (
            SOUND + "      report: http://post.example\n",
            *("mkdocs.yml:6:1", '"http://post.example"', "begins with https:// or mailto:"),
        ),
    ],
)
def test_an_option_that_the_plugin_refuses_is_an_error(tmp_path, text, place, cause, remedy):
    (error,) = told(tmp_path, text)
    assert (error.severity, error.location.full) == (Severity.ERROR, place)
    assert cause in error.problem
    assert remedy in error.remedy


@pytest.mark.parametrize(
    "page", [*site.ALWAYS, "articles/harbour.md", "assets/dossier.css", "data/dossier.json"]
)
def test_a_page_that_the_dossier_makes_itself_is_an_error(tmp_path, page):
    (error,) = told(tmp_path, SOUND, {page: "Mine.\n"})
    assert (error.severity, error.location.file) == (Severity.ERROR, f"docs/{page}")
    assert error.problem == "the dossier makes this page itself"


def test_the_pages_of_every_dossier_and_their_folders_are_known(tmp_path):
    made = made_of(tmp_path)
    assert set(site.ALWAYS) < made
    assert {path for path in made if "/" not in path} == {
        "index.md",
        *(path for path in site.ALWAYS if "/" not in path),
    }
    assert {path.partition("/")[0] for path in made if "/" in path} <= set(site.FOLDERS)


def test_a_project_without_its_configuration_is_an_error(tmp_path):
    assert list(site.mistakes(tmp_path / "mkdocs.yml", set)) == []
    (tmp_path / "make.py").write_text("", "utf-8")
    (error,) = site.mistakes(tmp_path / "mkdocs.yml", set)
    assert (error.severity, error.location.full) == (Severity.ERROR, "mkdocs.yml:1:1")
