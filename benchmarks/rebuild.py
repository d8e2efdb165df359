"""What a rebuild costs after one article was added: the plugin's own time, that of the build.

    python benchmarks/rebuild.py [--articles 1000] [--pages]

A generated dossier (see `joining.py`) is built three times, each a process of its own: with an
empty cache, with nothing changed, and with one article more. Printed are the articles that were
read, the CPU seconds spent in the plugin, those of the whole build, and the ratio; with --pages
the build ends when the plugin has made its pages, and the whole is not measured. Last stand the
CPU seconds of `dossier check` on it, the first time and with nothing changed.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from joining import FIRST_DAY, written

HERE = Path(__file__).resolve().parents[1]
# Modules are compiled once, as where they are installed.
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
# What the plugin's own events take of a build.
TIMED = """
import json, sys, time
began = time.process_time()
from mkdocs.commands import build
from mkdocs.config import load_config
from dossier.plugin import DossierPlugin
spent = {"own": 0.0}
def timed(event):
    def run(*arguments, **named):
        begin = time.process_time()
        try:
            return event(*arguments, **named)
        finally:
            spent["own"] += time.process_time() - begin
    return run
for name in [name for name in vars(DossierPlugin) if name.startswith("on_")]:
    event = vars(DossierPlugin)[name]
    wrapped = timed(event)
    wrapped.__dict__.update(vars(event))
    setattr(DossierPlugin, name, wrapped)
"""
BUILD = f"""{TIMED}
from dossier import reading
spent["read"] = 0
def counted(article, pipeline=None, read=reading.read):
    spent["read"] += 1
    return read(article, pipeline)
reading.read = counted
config = load_config("mkdocs.yml")
if sys.argv[1:]:
    from mkdocs.structure.files import get_files
    config = config.plugins.on_config(config)
    config.plugins.on_files(get_files(config), config=config)
else:
    build.build(config)
print(json.dumps({{**spent, "whole": time.process_time() - began}}))
"""


def main() -> None:
    """Print the figures of the three builds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--pages", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copy(HERE / "mkdocs.yml", project)
        shutil.copytree(HERE / "docs", project / "docs")
        (project / "seeds").mkdir()
        written(project / "seeds", asked.articles)
        for name in ("empty cache", "nothing changed", "one more article"):
            if name == "one more article":
                add(project / "seeds")
            cost = build(project, pages=asked.pages)
            share = (
                ""
                if asked.pages
                else f"  of {cost['whole']:.1f}: {cost['own'] / cost['whole']:.0%}"
            )
            print(f"{name:<18} {cost['read']:>5} read  {cost['own']:7.2f} CPU s{share}", flush=True)
        for name in ("check", "check again"):
            print(f"{name:<29}  {check(project):7.2f} CPU s", flush=True)


def add(seeds: Path) -> None:
    """A further account of the first happening."""
    first = (seeds / "h00000-0.txt").read_text()
    (seeds / "zz.txt").write_text(first + "\nThe mayor will speak on Friday.\n")
    (seeds / "zz.yml").write_text(f"published: {FIRST_DAY}\n")


def build(project: Path, *, pages: bool) -> dict[str, float]:
    """Build in a process of its own; return what it cost."""
    command = [sys.executable, "-c", BUILD, *(["pages"] if pages else [])]
    done = subprocess.run(
        command, cwd=project, check=True, stdout=subprocess.PIPE, text=True, env=COMPILED
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def check(project: Path) -> float:
    """Check in a process of its own; return the CPU seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "dossier", "check"]
    subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL, env=COMPILED)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
