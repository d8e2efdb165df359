"""A state is a folder, an exported dossier, or a revision of git; anything else is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.comparing import state
from dossier.errors import DossierError
from tests.checking.dossiers import CLEAN, DOUBTFUL, folder, reader
from tests.factories import seeds

ROOT = Path(__file__).parents[2]


def git(where: Path, *arguments: str) -> None:
    known = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *known, *arguments], cwd=where, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository whose project stands in a folder below its root."""
    project = tmp_path / "news"
    folder(project, CLEAN)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "begin")
    monkeypatch.chdir(project)
    return tmp_path


def test_a_revision_is_read_without_touching_the_working_tree(repository):
    seed = repository / "news" / "seeds" / "harbour.txt"
    seed.write_text("Something else.\n", "utf-8")
    found = state.of("main", "seeds", reader)
    assert [each["key"] for each in found.data["articles"]] == ["harbour"]
    assert found.data["people"][0]["name"] == "Ann Lee"
    assert seed.read_text("utf-8") == "Something else.\n"


def test_a_revision_without_seeds_is_empty_and_says_so(repository):
    git(repository, "rm", "-r", "-q", "--cached", "news")
    git(repository, "commit", "-q", "--allow-empty", "-m", "empty")
    found = state.of("HEAD", "seeds", reader)
    assert found.data == {}
    assert [told.problem for told in found.told] == ["there is no article in the folder"]


def test_a_link_in_a_revision_is_not_followed(repository):
    secret = repository / "secret.txt"
    secret.write_text("A secret.", "utf-8")
    (repository / "news" / "seeds" / "link.txt").symlink_to(secret)
    git(repository, "add", "news")
    git(repository, "commit", "-q", "-m", "link")
    found = state.of("HEAD", "seeds", reader)
    assert [each["key"] for each in found.data["articles"]] == ["harbour"]


@pytest.mark.parametrize("base", ["nowhere", "--output=x", "HEAD~9", "-h", ""])
def test_what_is_no_state_is_told(repository, base):
    with pytest.raises(DossierError, match="name a folder, a dossier"):
        state.of(base or "main:news", "seeds", reader)


def test_a_folder_without_seeds_is_no_empty_dossier(tmp_path):
    with pytest.raises(DossierError, match="this folder is no dossier: it has no seeds"):
        state.of(str(tmp_path), "seeds", reader)


def test_seeds_outside_the_repository_have_no_revision(repository, tmp_path_factory):
    with pytest.raises(DossierError, match="lies outside the repository"):
        state.of("HEAD", str(tmp_path_factory.mktemp("seeds")), reader)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"articles": 1}', "[" * 100_000])
def test_a_file_that_is_no_dossier_is_told(tmp_path, text):
    (tmp_path / "dossier.json").write_text(text, "utf-8")
    with pytest.raises(DossierError, match="this is no exported dossier"):
        state.of(str(tmp_path / "dossier.json"), "seeds", reader)


def test_outside_a_repository_git_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(DossierError):
        state.of("main", "seeds", reader)


@pytest.mark.slow
def test_neither_hash_seed_nor_clock_nor_locale_changes_what_is_told(tmp_path):
    seeds(tmp_path / "seeds", DOUBTFUL)
    seeds(tmp_path / "base" / "seeds", CLEAN)
    told = set()
    for number, zone, words in ((1, "UTC", "C.UTF-8"), (77, "Pacific/Apia", "C")):
        varied = {"PYTHONHASHSEED": str(number), "TZ": zone, "LC_ALL": words}
        for command in ("diff --base base --format json", "check --format json"):
            asked = [sys.executable, "-m", "dossier", *command.split()]
            quiet = {**os.environ, **varied, "PYTHONPATH": str(ROOT)}
            done = subprocess.run(asked, cwd=tmp_path, env=quiet, capture_output=True, check=True)
            told.add((command, done.stdout))
    assert len(told) == 2
