"""make.py without a network: programs are stood in for, folders are real and have a space."""

import ast
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = Path(__file__).parents[1] / "make.py"


class Programs:
    """Stands in for `run`: keeps what was called, builds a site, ends where `fails` is called."""

    def __init__(self, fails: str = "") -> None:
        self.called: list[str] = []
        self.fails = fails

    def __call__(self, *command: str, python: Path | None = None) -> None:
        said = " ".join(command)
        self.called.append(said)
        if command[0] == "venv":
            touch(
                Path(command[-1])
                / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
            )
        if "--site-dir" in command:
            touch(Path(command[-1]) / "index.html", "new")
        if self.fails and self.fails in said:
            sys.exit(3)


def touch(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def make(tmp_path, monkeypatch):
    """make.py as a module of its own, in a fresh project whose path has a space."""
    home = tmp_path / "a dossier"
    touch(home / "requirements.lock", "mkdocs==1.6.1\n")
    touch(home / "pyproject.toml", "[project]\n")
    shutil.copy(SOURCE, home)
    return load(home / "make.py")


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_under_test", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def programs(make, monkeypatch):
    stand_in = Programs()
    monkeypatch.setattr(make, "run", stand_in)
    return stand_in


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ((), "say what to do"),
        (("sight",), "cannot do 'sight'"),
        (("site", "-q"), "cannot do 'site -q'"),
        (("check", "tests"), "cannot do 'check tests'"),
        (("check", "--no-tests", "-x"), "cannot do 'check --no-tests -x'"),
        (("fuzz", "long"), "cannot do 'fuzz long'"),
        (("hostile", "c"), "cannot do 'hostile c'"),
    ],
)
def test_what_it_cannot_do_is_answered_with_the_usage(make, programs, capsys, arguments, wrong):
    with pytest.raises(SystemExit) as ended:
        make.main(*arguments)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert said.startswith(f"make.py: {wrong}\n")
    assert "python3 make.py site " in said
    assert programs.called == []


def test_help_prints_the_usage(make, programs, capsys):
    make.main("--help")
    assert "python3 make.py check [--no-tests]" in capsys.readouterr().out
    assert programs.called == []


@pytest.mark.parametrize(("major", "minor"), [(3, 10), (3, 6), (2, 7)])
def test_an_old_python_is_told_so_and_what_to_do(make, major, minor):
    with pytest.raises(SystemExit) as ended:
        make.require_python(major, minor)
    assert ended.value.code == (
        f"make.py: Python 3.11 or newer is needed, and this is Python {major}.{minor}\n"
        "Call make.py with a newer one, for instance: python3.11 make.py site"
    )


def test_an_older_python_can_read_make_so_far_as_to_say_so():
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize(("major", "minor"), [(3, 11), (3, 14), (4, 0)])
def test_a_newer_python_is_taken(make, major, minor):
    make.require_python(major, minor)


def test_the_first_run_installs_the_lock_with_digests_then_the_project(make, programs):
    make.install()
    assert programs.called == [
        f"venv --clear {make.VENV}",
        "pip install --quiet --require-hashes -r requirements.lock",
        "pip install --quiet --no-deps --no-build-isolation -e .",
    ]


def test_a_second_run_installs_nothing(make, programs):
    make.install()
    programs.called.clear()
    make.install()
    assert programs.called == []


def test_a_changed_project_is_installed_into_the_same_venv(make, programs):
    make.install()
    programs.called.clear()
    touch(make.HERE / "pyproject.toml", "[project]\nname = 'other'\n")
    make.install()
    assert programs.called == ["pip install --quiet --no-deps --no-build-isolation -e ."]


def test_a_changed_lock_empties_the_venv_first(make, programs):
    make.install()
    programs.called.clear()
    touch(make.HERE / "requirements.lock", "mkdocs==1.6.2\n")
    make.install()
    assert programs.called[0] == f"venv --clear {make.VENV}"


@pytest.mark.parametrize("lost", ["installed", "the Python"])
def test_a_venv_that_lost_a_part_is_made_anew(make, programs, lost):
    make.install()
    programs.called.clear()
    (make.PYTHON if lost == "the Python" else make.VENV / lost).unlink()
    make.install()
    assert programs.called[0] == f"venv --clear {make.VENV}"


@pytest.mark.parametrize("step", ["venv", "--require-hashes", "--no-deps"])
def test_an_install_that_breaks_off_is_begun_anew(make, programs, step):
    programs.fails = step
    with pytest.raises(SystemExit, match="3"):
        make.install()
    programs.fails = ""
    programs.called.clear()
    make.install()
    assert len(programs.called) == 3


def test_a_failed_install_ends_with_the_usual_remedies(make, programs, capsys):
    programs.fails = "--require-hashes"
    with pytest.raises(SystemExit):
        make.main("site")
    said = capsys.readouterr().err
    assert "HTTPS_PROXY" in said
    assert "PIP_FIND_LINKS" in said
    assert programs.called[-1].startswith("pip install")


def test_a_python_without_venv_is_told_what_to_install(make, programs, monkeypatch):
    found = importlib.util.find_spec
    monkeypatch.setattr(
        make.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else found(name)
    )
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        make.install()
    assert programs.called == []


def test_a_built_site_takes_the_place_of_the_old_one(make, programs):
    touch(make.HERE / "site" / "index.html", "old")
    touch(make.HERE / "site" / "gone.html", "old")
    make.main("site")
    assert files(make.HERE) == {"site/index.html": "new"}


def test_a_first_site_needs_no_old_one(make, programs):
    make.main("site")
    assert files(make.HERE) == {"site/index.html": "new"}


def test_the_site_is_built_strictly_and_never_quietly(make, programs):
    make.main("site")
    assert programs.called[-1] == f"mkdocs build --strict --site-dir {make.HERE / '.site-new'}"


def test_a_failed_build_leaves_the_old_site_and_no_rubbish(make, programs):
    touch(make.HERE / "site" / "index.html", "old")
    programs.fails = "mkdocs build"
    with pytest.raises(SystemExit) as ended:
        make.main("site")
    assert ended.value.code == 3
    assert files(make.HERE) == {"site/index.html": "old"}


def test_a_site_that_cannot_be_moved_stays(make, programs, monkeypatch):
    touch(make.HERE / "site" / "index.html", "old")
    rename = Path.rename

    def refuse(path, target):
        if path.name == ".site-new":
            raise PermissionError(13, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(SystemExit, match="Close what has site/ open"):
        make.main("site")
    assert files(make.HERE) == {"site/index.html": "old"}


def test_a_run_ended_between_the_two_renames_loses_no_site(make, programs):
    touch(make.HERE / ".site-old" / "index.html", "old")
    programs.fails = "mkdocs build"
    with pytest.raises(SystemExit):
        make.main("site")
    assert files(make.HERE) == {"site/index.html": "old"}


def test_what_an_ended_run_left_is_cleared(make, programs):
    touch(make.HERE / ".site-new" / "half.html", "half")
    touch(make.HERE / ".site-old" / "index.html", "older")
    touch(make.HERE / "site" / "index.html", "old")
    make.main("site")
    assert files(make.HERE) == {"site/index.html": "new"}


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        (("test", "-k", "two words"), "pytest -k two words"),
        (("serve", "-a", "localhost:8001"), "mkdocs serve -a localhost:8001"),
        (("dossier", "check", "--strict"), "dossier check --strict"),
    ],
)
def test_further_arguments_are_passed_on(make, programs, arguments, last):
    make.main(*arguments)
    assert programs.called[-1] == last


def test_the_guide_is_built_strictly(make, programs):
    make.main("guide")
    assert programs.called[-1] == "mkdocs build --strict --config-file guide.yml"


CHECKS = ["ruff format --check", "ruff check", "mypy", "pytest"]


def test_check_is_format_lint_types_and_tests(make, programs):
    make.main("check")
    assert programs.called[3:] == CHECKS


def test_check_without_tests_leaves_out_the_tests_alone(make, programs):
    make.main("check", "--no-tests")
    assert programs.called[3:] == CHECKS[:-1]


@pytest.mark.parametrize("failing", CHECKS)
def test_each_part_of_check_can_fail(make, programs, failing):
    make.install()
    programs.fails = failing
    with pytest.raises(SystemExit) as ended:
        make.main("check")
    assert ended.value.code == 3
    assert programs.called[-1] == failing


FUZZ = ["tests.fuzz.run curator 5", "tests.fuzz.run reader 5"]


@pytest.fixture
def corpora(make):
    for name in ("reader", "curator"):
        touch(make.HERE / "tests" / "fuzz" / "corpus" / name / "a")


def test_fuzz_runs_each_target_that_has_a_corpus(make, programs, corpora):
    make.main("fuzz", "5")
    assert programs.called[3:] == [
        "pip install --quiet --require-hashes -r tests/fuzz/requirements.lock",
        *FUZZ,
    ]


def test_fuzz_goes_on_without_atheris_and_says_so(make, programs, corpora, capsys):
    make.install()
    programs.fails = "fuzz/requirements.lock"
    make.main("fuzz", "5")
    assert programs.called[-2:] == FUZZ
    said = capsys.readouterr()
    assert "Hypothesis makes the input" in said.err
    assert said.out == ""  # what a command prints may be piped on


def test_the_bench_of_hostile_input_is_run_at_a_level(make, programs):
    make.main("hostile", "full")
    assert programs.called[-1] == "tests.hostile.bench full"


BUILDS_HALF = """\
#!/bin/sh
mkdir -p "$6" && printf half > "$6/index.html" && touch begun && exec sleep 60
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Python")
def test_a_run_killed_in_the_middle_leaves_the_old_site(make, programs):
    touch(make.HERE / "site" / "index.html", "old")
    make.install()
    touch(make.PYTHON, BUILDS_HALF)
    make.PYTHON.chmod(0o755)
    asked = [sys.executable, str(make.HERE / "make.py"), "site"]
    running = subprocess.Popen(asked, start_new_session=True)
    while not (make.HERE / "begun").exists():
        assert running.poll() is None
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert files(make.HERE) == {".site-new/index.html": "half", "site/index.html": "old"}
    make.main("site")
    assert files(make.HERE) == {"site/index.html": "new"}


BUILDS_SLOWLY = """\
#!/bin/sh
test -e busy && echo two at once > clash
touch busy && rm -rf "$6" && mkdir "$6" && sleep 1 && echo "$$" > "$6/index.html" && rm busy
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Python")
def test_two_runs_at_once_build_one_after_the_other(make, programs):
    make.install()
    touch(make.PYTHON, BUILDS_SLOWLY)
    make.PYTHON.chmod(0o755)
    asked = [sys.executable, str(make.HERE / "make.py"), "site"]
    running = [subprocess.Popen(asked) for _ in range(2)]
    assert [each.wait() for each in running] == [0, 0]
    assert not (make.HERE / "clash").exists()
    assert list(files(make.HERE)) == ["site/index.html"]


def test_a_program_that_fails_ends_make_with_its_exit_code(make):
    with pytest.raises(SystemExit) as ended:
        make.run("no_such_module", python=Path(sys.executable))
    assert ended.value.code == 1


def files(home: Path) -> dict[str, str]:
    """What stands in and beside the site, by path."""
    found = [path for path in home.rglob("*.html") if ".venv" not in path.parts]
    return {path.relative_to(home).as_posix(): path.read_text(encoding="utf-8") for path in found}
