"""One dossier is one site, byte for byte, wherever and however it is built.

Every build is a process of its own, in a folder of its own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.test_plugin import PROJECT

pytestmark = pytest.mark.slow

EPOCH = "1700000000"  # 2023-11-14, 22:13 in Greenwich, the 15th in the east
FURTHER = {
    "seeds/a-copy.txt": "Ferry runs aground off Dorwick\n\nThe ferry Hesper ran aground off "
    "Dorwick on Monday. Mayor Øyvind Ray said: “We expect 12 tugs.”\n",
    "seeds/İzmir.txt": "Tugs on the way\n\nMayor Øyvind Ray said: “We expect 12 tugs.” The "
    "captain, Ann Quill, denied on 9 March 2022 that up to 40 boats wait.\n",
    "seeds/broken.json": "[",
}
BACKWARDS = """\
import os
listed = os.listdir
os.listdir = lambda *path: sorted(listed(*path), reverse=True)
"""


@dataclass(frozen=True)
class World:
    """What surrounds a build: variables, the project's folder, and what is done before."""

    variables: dict[str, str] = field(default_factory=dict)
    folder: str = "project"
    before: Callable[[Path], object] = lambda _: None
    backwards: bool = False
    umask: int = 0o022
    here: bool = True


def old(project: Path) -> None:
    for path in project.rglob("*"):
        os.utime(path, (915_148_800, 915_148_800))


def damaged(project: Path) -> None:
    warm(project)
    for path in (project / ".cache" / "dossier").iterdir():
        path.write_bytes(path.read_bytes()[:-40])


def uncached(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("dossier]", "{dossier: {cache: false}}]"))


def warm(project: Path) -> None:
    build(project, World())
    shutil.rmtree(project / "site")


WORLDS = {
    "warm cache": World(before=warm),
    "damaged cache": World(before=damaged),
    "no cache": World(before=uncached),
    "far east": World({"TZ": "Pacific/Kiritimati"}),
    "far west, no locale": World({"TZ": "America/Adak", "LC_ALL": "C", "PYTHONUTF8": "0"}),
    "another locale": World({"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "hash seed 1": World({"PYTHONHASHSEED": "1"}),
    "hash seed 4242": World({"PYTHONHASHSEED": "4242"}),
    "files listed backwards": World(backwards=True),
    "old files": World(before=old),
    "another folder, called from outside": World(folder="ein langer Weg/zür See", here=False),
    "a strict umask": World(umask=0o077),
    "optimised": World({"PYTHONOPTIMIZE": "2"}),
}


def build(project: Path, world: World) -> None:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **world.variables}
    variables = {**os.environ, **quiet}
    if world.backwards:
        (project / "start").mkdir()
        (project / "start" / "sitecustomize.py").write_text(BACKWARDS)
        paths = (str(project / "start"), os.environ.get("PYTHONPATH", ""))
        variables["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    asked = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml")]
    home = project if world.here else "/"
    subprocess.run(asked, check=True, cwd=home, env=variables, umask=world.umask)


def built(parent: Path, world: World) -> dict[str, bytes]:
    """Every file of the site, by its path."""
    project = parent / world.folder
    config = f"site_url: https://boats.example/\n{PROJECT['mkdocs.yml']}"
    for name, text in {**PROJECT, **FURTHER, "mkdocs.yml": config}.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    world.before(project)
    build(project, world)
    site = project / "site"
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def usual(tmp_path_factory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("usual"), World({"PYTHONHASHSEED": "0", "TZ": "UTC"}))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no umask")
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_the_site_is_the_same(tmp_path, usual, world):
    here = built(tmp_path, world)
    assert sorted(here) == sorted(usual)
    assert [name for name, data in usual.items() if here[name] != data] == []


def test_the_time_is_that_of_the_source_where_mkdocs_writes_one(usual):
    assert b"<lastmod>2023-11-14</lastmod>" in usual["sitemap.xml"]
    assert int.from_bytes(usual["sitemap.xml.gz"][4:8], "little") // 86_400 == int(EPOCH) // 86_400
