"""What `mkdocs serve` shows how soon after a decision changed, beyond what MkDocs itself takes.

    python benchmarks/serve.py [--articles 500]

A generated dossier (see `joining.py`) is built as `mkdocs serve` builds it, a decision is changed,
and it is built again in the same process, for each kind of decision. Printed are the CPU seconds
that the plugin's own events took of that second build, and those of the whole build.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from joining import written
from rebuild import TIMED

HERE = Path(__file__).resolve().parents[1]
SERVE = f"""{TIMED}
from pathlib import Path
def built():
    spent["own"], began = 0.0, time.process_time()
    config = load_config("mkdocs.yml", site_dir="served")
    build.build(config, serve_url="http://127.0.0.1:8000/")
    return {{**spent, "whole": time.process_time() - began}}
load_config("mkdocs.yml").plugins.on_startup(command="serve", dirty=False)
costs = {{"first build": built()}}
for name, (file, text) in json.loads(sys.argv[1]).items():
    path = Path("seeds/decisions", file)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    costs[name] = built()
print(json.dumps(costs))
"""


def main() -> None:
    """Print the figures of each build."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=500)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copy(HERE / "mkdocs.yml", project)
        shutil.copytree(HERE / "docs", project / "docs")
        (project / "seeds").mkdir()
        written(project / "seeds", asked.articles)
        for name, cost in served(project).items():
            print(f"{name:<22} {cost['own']:6.2f} CPU s own  of {cost['whole']:6.2f}")


def served(project: Path) -> dict[str, dict[str, float]]:
    """Build once and after each decision, in a process of its own; return what each cost."""
    names = named(project)
    decisions = {
        "a person hidden": ("people.yml", f"- hide: {names[0]}\n"),
        "two persons joined": ("people.yml", f"- same: [{names[0]}, {names[1]}]\n"),
        "two texts joined": ("origins.yml", "- same: [h00000-0, h00001-0]\n"),
        "nothing changed": ("origins.yml", "- same: [h00000-0, h00001-0]\n"),
    }
    command = [sys.executable, "-c", SERVE, json.dumps(decisions)]
    done = subprocess.run(command, cwd=project, check=True, stdout=subprocess.PIPE, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def named(project: Path) -> list[str]:
    """Who is named in the dossier, the most first."""
    command = [sys.executable, "-m", "dossier", "export", "--json", "-"]
    done = subprocess.run(command, cwd=project, check=True, stdout=subprocess.PIPE, text=True)
    return [person["name"] for person in json.loads(done.stdout)["people"]]


if __name__ == "__main__":
    main()
