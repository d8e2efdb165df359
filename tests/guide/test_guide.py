"""The guide: its commands print what it says they do, its reference is the code's, it builds."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"guide_{name}", ROOT / "guide" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.skipif(
    not importlib.util.find_spec("trafilatura"), reason="the reader of saved pages is not installed"
)
def test_every_command_prints_what_the_guide_says():
    made = script("walk").walk()
    assert len(made) == 8
    for page, text in made.items():
        assert page.read_text("utf-8") == text, f"python guide/walk.py makes {page.name} anew"


def test_the_reference_is_that_of_the_code():
    said = (ROOT / "guide" / "reference.md").read_text("utf-8")
    assert script("make_reference").reference() == said, "python guide/make_reference.py"


def test_every_task_is_walked():
    names = {page.stem for page in (ROOT / "guide" / "tasks").glob("*.md")}
    assert names == set(script("walk").TASKS)


@pytest.mark.slow
def test_it_builds_strictly_beside_the_readers_site(tmp_path):
    asked = ["build", "--strict", "--quiet", "-f", str(ROOT / "guide.yml"), "-d", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", *asked], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "tasks" / "begin.html").is_file()
