"""What the plugin costs: a build with it against a build of the same pages without it.

    python benchmarks/plugin.py [--runs 5] [--project DIR]

Both are whole processes, started cold, in turn; printed are the least CPU seconds of each, their
difference and their ratio. The plain build gets the very pages and data that the plugin makes,
written to a folder beforehand.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print the figures of both builds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--project", type=Path, default=HERE)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plain = prepare(asked.project.resolve(), Path(folder))
        config = asked.project.resolve() / "mkdocs.yml"
        costs: dict[str, list[float]] = {"with": [], "plain": []}
        for _ in range(asked.runs):
            costs["with"].append(build(config, Path(folder) / "site-with"))
            costs["plain"].append(build(plain, Path(folder) / "site-plain"))
    least = {name: min(seconds) for name, seconds in costs.items()}
    print(f"with the plugin   {least['with']:.2f} CPU s (least of {asked.runs})")
    print(f"the same, plain   {least['plain']:.2f} CPU s")
    print(f"the plugin's own  {least['with'] - least['plain']:.2f} CPU s")
    print(f"ratio             {least['with'] / least['plain']:.2f}")


def prepare(project: Path, folder: Path) -> Path:
    """Write the pages as files and a configuration without the plugin; return its path."""
    docs = folder / "docs"
    call = "from dossier.cli import main; main()"
    export = [sys.executable, "-c", call, "export", "--pages", str(docs)]
    subprocess.run(export, cwd=project, check=True)
    for page in (project / "docs").glob("*.md"):
        if not (docs / page.name).exists():
            (docs / page.name).write_bytes(page.read_bytes())
    lines = (project / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() not in ("- dossier:", "seeds: seeds")]
    config = folder / "mkdocs.yml"
    config.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return config


def build(config: Path, site: Path) -> float:
    """Build once, in a process of its own; return the CPU seconds it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "--site-dir", str(site)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, capture_output=True, env=quiet)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
