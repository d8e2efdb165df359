"""`mkdocs serve` really runs: what changes in the seeds is on the site a moment later."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.factories import seeds as written

pytestmark = pytest.mark.slow

CONFIG = """\
site_name: Boats
use_directory_urls: false
theme: {name: material, font: false}
plugins: [dossier]
"""
FILES = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# Boats\n",
    "seeds/a.txt": "Ferry lost\n\nThe ferry sank off Arle on Monday, the captain Ann Lee said.\n",
    "seeds/b.txt": "Two boats\n\nUp to 30 boats wait outside Arle, said Ann Lee.\n",
}
PERSON = "people/ann-lee.html"
PATIENCE = 40


class Server:
    """A server at work on a project."""

    def __init__(self, folder: Path) -> None:
        self.folder = written(folder, FILES)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.log = folder / "log"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address]
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, cwd=folder, env=quiet, stdout=log, stderr=log)

    def page(self, name: str) -> str:
        """A page, '' where there is none; one that a mistake holds up answers late."""
        try:
            with urlopen(f"http://{self.address}/{name}", timeout=PATIENCE) as answer:
                text: str = answer.read().decode()
                return text
        except (HTTPError, URLError):
            return ""

    def said(self) -> str:
        return self.log.read_text()

    def comes(self, words: str, name: str) -> bool:
        """Whether words stand on a page in time."""
        return self.waited(lambda: words in self.page(name))

    def waited(self, holds) -> bool:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            if holds():
                return True
            time.sleep(0.2)
        return False


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    at_work = Server(tmp_path)
    assert at_work.comes("Ferry lost", "articles/a.html"), at_work.said()
    yield at_work
    at_work.process.terminate()
    at_work.process.wait()


def test_seeds_and_decisions_are_followed_and_mistakes_told_and_mended(server):
    seeds = server.folder / "seeds"
    written(seeds, {"c.txt": "A third boat\n\nIt is lost.\n"})
    assert server.comes("A third boat", "articles/c.html")
    written(seeds, {"a.txt": "Ferry found\n\nThe ferry is back, the captain Ann Lee said.\n"})
    assert server.comes("Ferry found", "articles/a.html")
    (seeds / "c.txt").unlink()
    assert server.waited(lambda: not server.page("articles/c.html"))
    decided = seeds / "decisions" / "people.yml"
    written(seeds, {"decisions/people.yml": "- hide: Ann Lee\n"})  # the folder is new, too
    assert server.waited(lambda: not server.page(PERSON))
    decided.write_text("- hidee: Ann Lee\n")
    assert server.waited(lambda: 'people.yml:1: unknown key "hidee"' in server.said())
    decided.write_text("- confirm: Ann Lee\n")
    assert server.comes("Ann Lee", PERSON)
    decided.write_text("- hide: Ann Lee\n")
    assert server.waited(lambda: not server.page(PERSON))
    decided.unlink()
    assert server.comes("Ann Lee", PERSON)
    assert "Traceback" not in server.said()
