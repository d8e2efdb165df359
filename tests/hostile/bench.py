"""Runs the bench of hostile input over this project: `python -m tests.hostile.bench [quick|full]`.

The bench stands beside the project, in `../shared/hostile`, and knows nothing of it. Here its
corpus is made, every case is built by itself (case mode) and every family at once (family mode),
and Chromium opens each page of what was built. Reports stay in `.cache/hostile/`. The program
ends with 1 where a case fails or a page acts.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "hostile"
FAMILIES = ("a", "b", "c", "d", "e", "f", "g", "h")


def main(level: str) -> int:
    """Run the bench at a level, `quick` or `full`; the exit code."""
    if not BENCH.is_dir():
        print(f"the bench is not beside the project: there is no {BENCH}", file=sys.stderr)
        return 2
    work = ROOT / ".cache" / "hostile"
    shutil.rmtree(work, ignore_errors=True)
    corpus, project = work / "corpus", work / "project"
    project.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "docs", project / "docs")
    call("gen.py", corpus, "--level", level)
    families = [family for family in FAMILIES if (corpus / family).is_dir()]
    clean = work / "clean"
    building = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(clean)]
    subprocess.run(building, cwd=ROOT, check=True)
    call("check_site.py", clean, "--write-baseline", work / "baseline.json")
    build = ("bench.py", project, corpus, "--families", ",".join(families))
    build = (*build, "--yaml-dest", "seeds")
    failed = call(*build, "--mode", "case", "--keep", work / "case", "--out", work / "case.json")
    kept = work / "kept"
    failed |= call(*build, "--mode", "family", "--keep", kept, "--out", work / "family.json")
    for family in families:
        failed |= call(
            *("check_site.py", kept / f"fam-{family}" / "ws" / "project" / "site"),
            *("--manifest", corpus / "manifest.json", "--baseline", work / "baseline.json"),
            *("--ids", kept / f"fam-{family}" / "ids.json", "--out", work / f"seen-{family}.json"),
        )
    return int(failed)


def call(script: str, *arguments: object) -> bool:
    """Call a script of the bench; whether it failed."""
    asked = [sys.executable, str(BENCH / script), *map(str, arguments)]
    return subprocess.run(asked, cwd=ROOT, check=False).returncode != 0


if __name__ == "__main__":
    sys.exit(main(*(sys.argv[1:] or ["quick"])))
