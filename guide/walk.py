"""Runs every command of the guide's tasks and writes what it really prints below it.

    python guide/walk.py            the pages, their outputs made anew
    python guide/walk.py --check    ends with 1 where a page does not say what its commands print

The pages are walked in one go, in the order of `TASKS`, in an empty folder. Two kinds of blocks
count. In a `console` block each line that begins with `$ ` is run, and what stands below it is
what it prints. A block with a title is added to the end of the file of that name.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GUIDE = Path(__file__).resolve().parent
ROOT = GUIDE.parent
TASKS = ("begin", "names", "speakers", "dates", "claims", "excerpts", "publish", "upgrade")

BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
CHANGING = (  # what no two runs print alike
    (re.compile(r"in \d+\.\d+ seconds"), "in 1.00 seconds"),
    (re.compile(r"^INFO +-  dossier: .*\n", re.MULTILINE), ""),
    (re.compile(r"^boats/requirements-local\.txt\n", re.MULTILINE), ""),  # as dossier was installed
)


def main(*arguments: str) -> int:
    """Walks the guide; writes its pages, or with `--check` only compares them."""
    made = walk()
    stale = [page for page, text in made.items() if page.read_text("utf-8") != text]
    for page in stale:
        print(f"{page.relative_to(ROOT)}: its commands print something else")
        if "--check" not in arguments:
            page.write_text(made[page], "utf-8")
    return 1 if stale and "--check" in arguments else 0


def walk() -> dict[Path, str]:
    """Returns each page with what its commands print."""
    with tempfile.TemporaryDirectory() as kept:
        place = Place(Path(kept).resolve())
        shutil.copytree(GUIDE / "articles", place.home / "articles")
        pages = [GUIDE / "tasks" / f"{name}.md" for name in TASKS]
        return {page: BLOCK.sub(place.done, page.read_text("utf-8")) for page in pages}


class Place:
    """The folder that the guide is walked in, and where in it the reader stands."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.here = home
        programs = home / ".programs"
        programs.mkdir()
        for name, called in (("python3", ""), ("dossier", " -m dossier")):
            program = programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}"{called} "$@"\n')
            program.chmod(0o755)
        self.environment = {
            **{key: os.environ[key] for key in ("HOME", "LANG") if key in os.environ},
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(
                [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
            ),
            "PYTHONUTF8": "1",
            **{f"GIT_{who}_NAME": "A. Desk" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "desk@arle.example" for who in ("AUTHOR", "COMMITTER")},
        }

    def done(self, block: re.Match[str]) -> str:
        """The block, done: its commands run, or its lines added to their file."""
        language, title, text = block.groups()
        if title:
            path = self.here / title
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(text)
        elif language == "console":
            asked = [line for line in text.splitlines() if line.startswith("$ ")]
            return f"```console\n{''.join(map(self.printed, asked))}```"
        return block.group()

    def printed(self, line: str) -> str:
        """A command with what it prints, on either output."""
        command = line.removeprefix("$ ")
        if command.startswith("cd "):
            self.here = (self.here / command.removeprefix("cd ")).resolve()
            return f"{line}\n"
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.here,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = done.stdout.decode("utf-8").replace(f"{self.home}/", "")
        for changing, fixed in CHANGING:
            said = changing.sub(fixed, said)
        if "Traceback (most recent call last)" in said:
            sys.exit(f"{line}\n{said}")
        return f"{line}\n{said.rstrip()}\n" if said.strip() else f"{line}\n"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
