"""What the engine finds on the yardstick's gold data, measured by the yardstick's own scorer.

    python tests/quality/yardstick.py            every floor beside what is measured now
    python tests/quality/yardstick.py --write    and raises each floor to it, rounded down

`floors.yml` names the sets, the measures and their floors, and the digest of the data that they
were measured on. The gold data is no part of the project; where it lies, `DATA` says.
"""

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from dossier import build, export
from dossier.articles import seeds
from dossier.articles.article import Article

DATA = Path(__file__).parents[3] / "shared" / "yardstick"
FLOORS = Path(__file__).with_name("floors.yml")


@dataclass(frozen=True)
class Measure:
    """One figure: the scorer's row, the column (P, R, F1), and its floor."""

    set: str
    row: str
    column: str
    floor: float

    def __str__(self) -> str:
        return f"{self.set}: {self.row}, {self.column}"


def sets() -> dict[str, dict]:
    """What `floors.yml` holds: each set with its task, subset, digest and floors."""
    return yaml.safe_load(FLOORS.read_text(encoding="utf-8"))


def measures() -> Iterator[Measure]:
    """Every floor, in the order of the file."""
    for name, held in sets().items():
        for row, columns in held["floors"].items():
            for column, floor in columns.items():
                yield Measure(name, row, column, floor)


def digest(name: str) -> str:
    """The SHA-256 of a set's files, names and bytes, in order of name."""
    whole = hashlib.sha256()
    folder = DATA / "dev" / name
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def measured(name: str) -> list[Mapping[str, object]]:
    """The scorer's rows for a set: metric, P, R, F1."""
    folder, held = DATA / "dev" / name, sets()[name]
    articles, _ = seeds.read_all([folder / "texts"])
    with tempfile.TemporaryDirectory() as scratch:
        found = Path(scratch) / "found.jsonl"
        lines = [line for run in runs(articles, held) for line in extracted(*run)]
        found.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        command = [sys.executable, DATA / "score.py", held["task"], folder / "gold.jsonl", found]
        if "subset" in held:
            command += ["--subset", held["subset"]]
        told = subprocess.run([*command, "--json"], capture_output=True, check=True)
    return json.loads(told.stdout)


def runs(
    articles: Iterable[Article], held: Mapping[str, object]
) -> list[tuple[str, list[Article]]]:
    """The articles of each run: all of them, or those of one topic, as set_TOPIC_article says."""
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.key.split("_")[1] if held.get("run") == "topic" else ""].append(article)
    return list(groups.items())


def extracted(topic: str, articles: Iterable[Article]) -> Iterator[str]:
    """What is found in the articles of one run, a line each; its persons are those of its topic."""
    for line in export.extract_lines(build.readings(articles)):
        found = json.loads(line)
        for mention in found["mentions"]:
            mention["person"] = f"{topic} {mention['person']}"
        yield json.dumps(found)


def value(rows: list[Mapping[str, object]], measure: Measure) -> float:
    """The figure of a measure among the rows; one row must bear its name."""
    (found,) = (row[measure.column] for row in rows if row["metric"] == measure.row)
    return float(str(found))


def main() -> None:
    """Print the figures; with --write, raise the floors to them. To lower one is done by hand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    held = sets()
    rows = {name: measured(name) for name in held}
    for measure in measures():
        now = value(rows[measure.set], measure)
        print(f"{now:.4f}  floor {measure.floor:.3f}  {measure}")
        floor = max(measure.floor, math.floor(now * 1000) / 1000)
        held[measure.set]["floors"][measure.row][measure.column] = floor
    if write:
        for name in held:
            held[name]["digest"] = digest(name)
        head = FLOORS.read_text(encoding="utf-8").partition("\n\n")[0]
        text = yaml.safe_dump(held, sort_keys=False, allow_unicode=True)
        FLOORS.write_text(f"{head}\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
