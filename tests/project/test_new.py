"""A new project is complete and builds strictly; its example says that it is invented."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import dossier
from dossier.errors import DossierError
from dossier.project import installed, new, schema

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _from_an_index(monkeypatch):
    monkeypatch.setattr(installed, "requirement", lambda: installed.of({}))


@pytest.fixture
def project(tmp_path):
    """A project just begun."""
    new.begin(tmp_path / "boats", 'Boats: a "test" @NAME@')
    return tmp_path / "boats"


def test_a_project_has_all_its_parts(tmp_path):
    made = {path.as_posix() for path in new.begin(tmp_path, "Boats")}
    assert {
        *(".gitattributes", ".gitignore", "README.md", "make.py"),
        *(f".github/workflows/{name}.yml" for name in ("comment", "review", "site")),
        *("mkdocs.yml", "requirements.txt", "docs/index.md", "docs/method.md"),
        *("seeds/example-ferry.txt", "seeds/example-ferry.yml"),
        *(f"seeds/decisions/{kind}.yml" for kind in schema.KINDS if kind != "sidecar"),
        *(f"schemas/{kind}.json" for kind in schema.KINDS),
    } == made
    assert all((tmp_path / path).is_file() for path in made)


def test_its_name_stands_as_it_was_given(project):
    config = (project / "mkdocs.yml").read_text("utf-8")
    assert 'site_name: "Boats: a \\"test\\" @NAME@"\n' in config
    assert (project / "docs/index.md").read_text("utf-8").startswith('# Boats: a "test" @NAME@\n')


@pytest.mark.slow
def test_it_builds_strictly_with_its_own_make(project):
    asked = [sys.executable, "make.py", "site"]
    ended = subprocess.run(asked, cwd=project, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "Mara Quill" in (project / "site/people/index.html").read_text("utf-8")
    assert "1 article read, 0 set aside, 0 doubts" in (project / "site/build.html").read_text(
        "utf-8"
    )


@pytest.mark.slow
def test_a_build_of_its_make_that_fails_leaves_the_old_site(project):
    (project / "site").mkdir()
    (project / "site/index.html").write_text("old")
    (project / "seeds/decisions/people.yml").write_text("- confirm: Nobody Known\n")
    asked = [sys.executable, "make.py", "site"]
    ended = subprocess.run(asked, cwd=project, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert 'no article names "Nobody Known"' in ended.stderr
    assert [path.name for path in project.glob("*site*")] == ["site"]
    assert [path.name for path in project.glob("site/*")] == ["index.html"]


@pytest.mark.parametrize("name", ["site", "swap"])
def test_its_make_swaps_sites_as_the_one_of_this_repository_does(project, name):
    def body(path: Path) -> str:
        tree = ast.parse(path.read_text("utf-8"))
        (found,) = [each for each in tree.body if getattr(each, "name", "") == name]
        return ast.unparse(found)

    assert body(project / "make.py") == body(ROOT / "make.py")


def test_its_site_is_set_up_as_the_one_of_this_repository(project):
    own = {"site_name", "site_description", "exclude_docs", "markdown_extensions"}
    ours, made = (
        {key: value for key, value in yaml.safe_load(text).items() if key not in own}
        for text in ((each / "mkdocs.yml").read_text("utf-8") for each in (ROOT, project))
    )
    assert made == ours


@pytest.mark.parametrize("arguments", [[], ["sight"], ["site", "now"]])
def test_its_make_tells_its_use(project, arguments):
    asked = [sys.executable, "make.py", *arguments]
    ended = subprocess.run(asked, cwd=project, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "python3 make.py site" in ended.stderr


def test_its_example_says_that_it_is_invented(project):
    assert "This article is invented" in (project / "seeds/example-ferry.txt").read_text("utf-8")
    assert "invented" in yaml.safe_load((project / "seeds/example-ferry.yml").read_text())["note"]


def test_every_file_of_the_curator_points_editors_to_its_schema(project):
    for path in (project / "seeds").rglob("*.yml"):
        first = path.read_text("utf-8").splitlines()[0]
        (address,) = re.findall(r"^# yaml-language-server: \$schema=(\S+)$", first)
        assert (path.parent / address).resolve().is_file()


def test_it_asks_for_the_version_that_began_it(project):
    lines = (project / "requirements.txt").read_text("utf-8").splitlines()
    assert lines[1:] == [f"mkdocs-dossier[html]=={dossier.__version__}"]


def test_dossier_from_a_folder_of_this_machine_is_named_for_it_alone(tmp_path, monkeypatch):
    direct = {"url": "file:///home/d", "dir_info": {}}
    monkeypatch.setattr(installed, "requirement", lambda: installed.of(direct))
    assert new.begin(tmp_path, "Boats")[-1] == Path(new.LOCAL)
    assert (tmp_path / new.LOCAL).read_text("utf-8").endswith('\n-e "/home/d[html]"\n')
    assert "/home/d" not in (tmp_path / "requirements.txt").read_text("utf-8")
    assert f"/{new.LOCAL}\n" in (tmp_path / ".gitignore").read_text("utf-8")


def test_its_make_installs_the_local_source_first(tmp_path, project):
    (project / new.LOCAL).write_text("no-such-package-of-any-kind==0\n")
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    asked = [str(bare / "bin/python"), "make.py", "site"]
    quick = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    ended = subprocess.run(
        asked, cwd=project, capture_output=True, text=True, env=quick, check=False
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith(f"make.py: installing {new.LOCAL} into .venv, once\n")
    assert f"pip could not install {new.LOCAL}" in ended.stderr


def test_its_workflow_is_that_of_this_repository_without_the_tests(project):
    made = yaml.safe_load((project / ".github/workflows/site.yml").read_text("utf-8"))
    ours = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
    assert made["permissions"] == {"contents": "read"}
    assert made["jobs"]["publish"] == ours["jobs"]["publish"]
    ran = [step["run"] for step in made["jobs"]["build"]["steps"] if "run" in step]
    assert ran == ["python3 make.py site"]


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("mine")
    (tmp_path / "make.py").symlink_to("nowhere")
    with pytest.raises(DossierError) as caught:
        new.begin(tmp_path, "Boats")
    assert str(caught.value) == (
        f"{tmp_path}: files that would be written exist here: docs/index.md, make.py\n"
        "  nothing was written; choose another folder, or move them away"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "make.py"]


def test_of_many_files_in_the_way_some_are_named(project):
    with pytest.raises(DossierError, match=r"exist here: .gitattributes, .* and \d+ more\n"):
        new.begin(project, "Boats")


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "boats").write_text("a file")
    with pytest.raises(DossierError, match="boats: this cannot be written: "):
        new.begin(tmp_path / "boats", "Boats")
