"""What a clone of the repository promises: bytes kept, packages pinned, both commands run."""

import re
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]

# Written in two parts, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("debian", "org"),
        ("ubuntu", "com"),
    ]
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.split("\0") if (path := ROOT / name).is_file()]


def test_the_articles_are_checked_out_byte_for_byte():
    assert "seeds/** -text" in read(".gitattributes").splitlines()


@pytest.mark.parametrize(
    "name", ["seeds/article.txt", "seeds/page.html", "seeds/decisions/people.yml"]
)
def test_git_converts_nothing_in_seeds(name):
    assert tracked()
    asked = ["git", "check-attr", "text", "--", name]
    answer = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert answer.stdout == f"{name}: text: unset\n"


def test_the_licence_leaves_the_articles_to_their_publishers():
    licence = " ".join(read("LICENSE").split())
    assert licence.startswith("MIT License")
    assert "seeds/" in licence
    assert "belong to their publishers" in licence


LOCKS = {
    "requirements.lock": "dev",
    "requirements-html.lock": "html",
    "requirements-properdocs.lock": "properdocs",
    "requirements-spacy.lock": "spacy",
    "requirements-zensical.lock": "zensical",
}


def requirements(lock: str) -> list[str]:
    """A lock's entries, one a text, without the notes of what asked for them."""
    lines = [line for line in read(lock).splitlines() if line.strip()[:1] != "#"]
    return "\n".join(lines).replace("\\\n", " ").splitlines()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_a_digest(lock):
    entry = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^\\]+?)? +--hash=sha256:[0-9a-f]{64}( |$)")
    assert [line for line in requirements(lock) if not entry.match(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_knows_no_host_and_no_machine(lock):
    held = read(lock)
    assert [word for word in ("://", "--index", "--find-links", " @ ", "/") if word in held] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_all_that_the_project_asks_for(lock):
    project = tomllib.loads(read("pyproject.toml"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"][LOCKS[lock]]]
    locked = {line.partition("==")[0] for line in requirements(lock)}
    assert {re.split(r"[<>=]", name)[0] for name in asked} - locked == set()


def test_nothing_beyond_material_stands_in_the_core_but_what_mkdocs_brings():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    names = {re.split(r"[<>=]", name)[0] for name in project["dependencies"]}
    assert names == {"mkdocs", "mkdocs-material", "click", "jinja2", "markupsafe", "pyyaml"}


def test_the_wheel_holds_the_package_with_its_data_and_nothing_else(tmp_path):
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = {
        path.relative_to(ROOT).as_posix()
        for path in tracked()
        if path.is_relative_to(ROOT / "dossier")
    }
    assert package - held == set()
    assert {name for name in held if not name.startswith("dossier/")} == set()


def test_no_file_names_a_package_registry():
    found = [
        f"{path.relative_to(ROOT)}: {host}"
        for path in tracked()
        for host in REGISTRIES
        if host.encode() in path.read_bytes()
    ]
    assert found == []


def test_the_workflow_tests_and_builds_before_it_publishes():
    workflow = yaml.safe_load(read(".github/workflows/site.yml"))
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    ran = [step["run"] for step in build["steps"] if "run" in step]
    assert ran[0].startswith("npm ci ")
    assert ran[1:3] == ["python3 make.py test", "python3 make.py site"]
    extras = ran[3].splitlines()
    assert extras[-1] == ".venv/bin/python -m pytest tests/engines"
    assert set(extras) <= set(read(".ci/run").splitlines())
    assert publish["needs"] == "build"


def test_the_workflow_may_write_pages_alone_and_only_from_the_default_branch():
    workflow = yaml.safe_load(read(".github/workflows/site.yml"))
    publish = workflow["jobs"]["publish"]
    assert workflow["permissions"] == {"contents": "read"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert "github.event.repository.default_branch" in publish["if"]


def test_ci_forbids_leaving_out_the_browser_and_runs_each_command():
    lines = [line.partition(" #")[0] for line in read(".ci/run").splitlines()]
    forbids = lines.index("export DOSSIER_REQUIRE_CHROMIUM=1")
    assert [line for line in lines[forbids:] if line.startswith("python3")] == [
        "python3 make.py test",
        "python3 make.py check --no-tests",
        "python3 make.py site",
        "python3 make.py guide",
    ]
