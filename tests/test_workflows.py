"""The workflows: valid, without rights they do not need, and every command of theirs run here."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.project import new

ROOT = Path(__file__).parents[1]
NAMES = ("site", "review", "comment")
OURS = ROOT / ".github" / "workflows"
SKELETON = ROOT / "dossier" / "project" / "skeleton" / "_github" / "workflows"
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$ASKED"
case "$*" in
  *pulls/7*) echo abc ;;
  *"--paginate"*) printf '%s' "$OLD" ;;
esac
"""
HOSTILE = "````\n::error::owned\n@everyone <script>alert(1)</script> #1\n```\n\x1b[31m\u2028red"


@pytest.fixture
def project(tmp_path):
    """A new project with two commits, of which the second takes an article in."""
    made = tmp_path / "boats"
    new.begin(made, "Boats")
    commit(made, "init", "-q", "-b", "main")
    (made / "seeds" / "quay.txt").write_text("Ann Lee opened the quay on 3 May 2021.\n", "utf-8")
    (made / "seeds" / "quay.yml").write_text("published: 2021-05-04\n", "utf-8")
    commit(made)
    return made


def commit(where: Path, *begin: str) -> None:
    known = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    calls = ([*begin] if begin else ["status"], ["add", "-A"], ["commit", "-q", "-m", "a change"])
    for call in calls:
        subprocess.run(["git", *known, *call], cwd=where, check=True, capture_output=True)


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in yaml.safe_load(file.read_text("utf-8"))["jobs"].values():
        yield from job["steps"]


def commands(file: Path) -> list[str]:
    return [step["run"] for step in steps(file) if "run" in step]


def run(command: str, where: Path, **further: str) -> subprocess.CompletedProcess[str]:
    """Run a step as a runner does, with this Python as `python3`."""
    own = where / "bin"
    own.mkdir(exist_ok=True)
    for name in ("python3", "python"):
        (own / name).unlink(missing_ok=True)
        (own / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        (own / name).chmod(0o755)
    path = f"{own}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **further}
    asked = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
    return subprocess.run(
        asked, cwd=where, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_is_valid(project, name):
    for folder in (OURS, project / ".github" / "workflows"):
        asked = ["--builtin-schema", "vendor.github-workflows", str(folder / f"{name}.yml")]
        program = [sys.executable, "-m", "check_jsonschema"]
        done = subprocess.run([*program, *asked], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_project_has_the_workflows_of_this_repository_but_for_its_tests(project, name):
    def told(file: Path) -> list[list[object]]:
        return [[step.get(key) for key in ("run", "uses", "env", "if")] for step in steps(file)]

    ours = told(OURS / f"{name}.yml")
    made = told(project / ".github" / "workflows" / f"{name}.yml")
    further = {command for command, *_ in ours if [command] not in [each[:1] for each in made]}
    assert [step for step in ours if step in made] == made
    assert all("test" in str(command) for command in further)


@pytest.mark.parametrize("name", NAMES)
def test_no_command_holds_what_a_stranger_can_write(name):
    for command in commands(OURS / f"{name}.yml"):
        assert "${{" not in command


def test_what_sees_a_pull_requests_code_may_not_write():
    review = yaml.safe_load((OURS / "review.yml").read_text("utf-8"))
    assert review["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in review["jobs"].values())


def test_what_may_write_runs_no_code_of_a_pull_request():
    comment = yaml.safe_load((OURS / "comment.yml").read_text("utf-8"))
    assert comment["permissions"] == {}
    used = {
        step["uses"].partition("@")[0] for step in steps(OURS / "comment.yml") if "uses" in step
    }
    assert used == {"actions/download-artifact"}


@pytest.mark.slow
def test_every_command_of_site_is_run(project):
    for command in commands(project / ".github" / "workflows" / "site.yml"):
        done = run(command, project)
        assert done.returncode == 0, done.stderr
    assert (project / "site" / "index.html").is_file()
    assert (project / ".cache" / "dossier").is_dir()


@pytest.mark.slow
def test_every_command_of_review_is_run(project, tmp_path):
    summary = tmp_path / "summary.md"
    for command in commands(project / ".github" / "workflows" / "review.yml"):
        done = run(command, project, GITHUB_STEP_SUMMARY=str(summary), NUMBER="7")
        assert done.returncode == 0, done.stderr
    checked = (project / "review" / "check.txt").read_text("utf-8")
    assert checked.startswith(("0 errors, 0 warnings", "::"))
    told = (project / "review" / "changes.txt").read_text("utf-8")
    assert "  + quay\n" in told
    assert "  + Ann Lee\n" in told
    assert (project / "review" / "number.txt").read_text() == "7\n"
    written = summary.read_text("utf-8")
    assert written.startswith("## Check of the dossier\n")
    assert "## What this changes\n" in written


@pytest.fixture
def artefact(tmp_path):
    """A folder with a downloaded artefact, and a program in the place of GitHub's."""
    (tmp_path / "review").mkdir()
    (tmp_path / "review" / "changes.txt").write_text(HOSTILE, "utf-8")
    (tmp_path / "review" / "number.txt").write_text("7\n")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "gh").write_text(GH)
    (tmp_path / "bin" / "gh").chmod(0o755)
    return tmp_path


def comment(where: Path, **further: str) -> list[str]:
    """Run the steps of comment.yml; what GitHub was asked."""
    asked = where / "asked"
    known = {"HEAD": "abc", "REPOSITORY": "a/b", "OLD": "", "ASKED": str(asked), **further}
    for command in commands(OURS / "comment.yml"):
        done = run(command, where, **known)
        if done.returncode:
            return [done.stdout]
    return asked.read_text().splitlines()


def test_a_comment_shows_the_artefact_as_text(artefact):
    comment(artefact)
    lines = (artefact / "comment.md").read_text("utf-8").rstrip("\n").split("\n")
    assert lines[0] == "<!-- dossier -->"
    assert lines[3] == "`````text"
    assert lines[-1] == "`````"
    assert not any(re.match(" {0,3}`{5}", line) for line in lines[4:-1])
    assert "\x1b" not in "".join(lines)
    assert "\u2028" not in "".join(lines)


def test_a_comment_begins_with_the_counts(artefact):
    (artefact / "review" / "changes.txt").write_text("articles\n  + quay\narticles: 1 new.\n")
    (artefact / "review" / "check.txt").write_text("::error::x\n1 error, 0 warnings, 0 notices\n")
    comment(artefact)
    lines = (artefact / "comment.md").read_text("utf-8").splitlines()
    assert lines[4:-1] == [
        *("articles: 1 new.", "check: 1 error, 0 warnings, 0 notices", "", "articles", "  + quay")
    ]


def test_no_link_of_an_artefact_is_followed(artefact, tmp_path):
    (tmp_path / "secret").write_text("a secret")
    (artefact / "review" / "changes.txt").unlink()
    (artefact / "review" / "changes.txt").symlink_to(tmp_path / "secret")
    comment(artefact)
    assert "secret" not in (artefact / "comment.md").read_text("utf-8")


def test_a_pipe_that_fails_in_the_middle_fails_where_it_is_relied_on():
    for folder in (OURS, SKELETON):
        for file in folder.glob("*.yml*"):
            piped = [step for step in steps(file) if "| tee " in step.get("run", "")]
            assert all(step["shell"] == "bash" for step in piped)


def test_a_large_artefact_makes_a_comment_that_github_takes(artefact):
    (artefact / "review" / "changes.txt").write_text("x\n" * 10**6)
    comment(artefact)
    assert len((artefact / "comment.md").read_text("utf-8")) < 65_536


def test_a_first_comment_is_written_and_a_later_one_replaced(artefact):
    assert comment(artefact)[-1] == "api --silent repos/a/b/issues/7/comments -F body=@comment.md"
    assert comment(artefact, OLD="12\n13\n")[-1] == (
        "api --silent --method PATCH repos/a/b/issues/comments/12 -F body=@comment.md"
    )


@pytest.mark.parametrize("number", ["", "7; id", "$(id)", "../9", "7\n8x", "-1"])
def test_what_is_no_number_is_refused(artefact, number):
    (artefact / "review" / "number.txt").write_text(number)
    assert comment(artefact) == ["The artefact names no pull request.\n"]


def test_another_pull_requests_artefact_makes_no_comment(artefact):
    assert not any("comments" in asked for asked in comment(artefact, HEAD="def"))
