"""Measures the built site with Lighthouse, on loopback: home, an article, the claims, the timeline.

    npm install --prefix tests/site --no-save --ignore-scripts lighthouse@12.8.2
    .venv/bin/python -m tests.site.lighthouse site

It prints a line for each page, served packed as hosts do, and is no test: how
quick a page is depends on the machine's load.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.site.published import serve

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
KINDS = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def scores(address: str) -> dict[str, int]:
    """A page's scores, of a hundred each."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    run = subprocess.run(
        [
            *("node", str(PROGRAM), address, "--output=json", "--quiet"),
            f"--only-categories={','.join(KINDS)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(run.stdout)["categories"]
    return {kind: round(100 * found[kind]["score"]) for kind in KINDS}


def main() -> None:
    """Print each page's scores."""
    folder = Path(sys.argv[1])
    article = min(path.name for path in (folder / "articles").glob("*.html"))
    with serve(folder, packed=True) as home:
        for page in ("index.html", f"articles/{article}", "claims.html", "timeline.html"):
            told = ", ".join(f"{kind} {score}" for kind, score in scores(home + page).items())
            print(f"{page}: {told}", flush=True)


if __name__ == "__main__":
    main()
