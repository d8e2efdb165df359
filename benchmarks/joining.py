"""What joining costs as a dossier grows: the time of each step, the memory, and their growth.

    python benchmarks/joining.py [--sizes 100 1000 10000]

The articles are generated, each of about ten sentences on one of many happenings, so that the more
articles there are, the more persons, places and days they name. Each size is a process of its own;
printed are CPU seconds a step, the memory, and by which power of the number of articles each grew
from one size to the next (1 is linear, 2 is quadratic).

The memory is the most that the process ever held in RAM, less what it held once its imports were
done: so it is that of a build, what was read of the articles included. Tracing what each object
takes would tell the joining's own, and make it ten times slower. It is read as Linux gives it.
"""

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

from dossier import build
from dossier.articles import seeds
from dossier.articles.article import Article

ACCOUNTS = 5  # articles on one happening
FIRST_DAY = date(2016, 1, 1)
STEPS = (
    ("origins", "merge"),
    ("people", "merge"),
    ("attribute", "attribute"),
    ("utterances", "group"),
    ("timeline", "merge"),
    ("claims", "merge"),
)
SYLLABLES = "ba dor kel mun tas rin vo sha len gor pim ud zel nar fi".split()
GIVEN = "Anna Boris Clara David Elena Frank Greta Henry Irene Jonas Karin Louis Maria Oskar".split()
OFFICES = "mayor minister judge surgeon captain director".split()
THINGS = "houses boats bridges lorries trees sheep schools wells".split()


def main() -> None:
    """Print the costs of every size, or with --one measure one and print it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--one", type=int)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measured(asked.one)))
        return
    before: tuple[int, dict[str, float]] | None = None
    for size in asked.sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        costs = json.loads(told)
        print(f"{size} articles", flush=True)
        for step, cost in costs.items():
            grown = f"  power {power(before, size, step, cost):.2f}" if before else ""
            print(f"  {step:<12} {cost:10.3f}{grown}")
        before = size, costs


def power(before: tuple[int, dict[str, float]], size: int, step: str, cost: float) -> float:
    """By which power of the size a cost grew."""
    return math.log(max(cost, 1e-3) / max(before[1][step], 1e-3)) / math.log(size / before[0])


def measured(size: int) -> dict[str, float]:
    """CPU seconds of each step of the joining and of all, and the memory of a build in MB."""
    imported = held()
    read = build.readings(articles(size))
    costs: dict[str, float] = {}

    def timed(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            begin = process_time()
            result = step(*arguments, **named)
            costs[name] = process_time() - begin
            return result

        return run

    for room, step in STEPS:
        module = getattr(build, room)
        setattr(module, step, timed(room, getattr(module, step)))
    begin = process_time()
    build.combine(read, build.Decisions(), title="Benchmark")
    return {**costs, "all": process_time() - begin, "memory, MB": held() - imported}


def held() -> float:
    """The most memory that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def articles(size: int) -> tuple[Article, ...]:
    """Generated articles, `ACCOUNTS` on each happening, the same for the same size."""
    with tempfile.TemporaryDirectory() as folder:
        written(Path(folder), size)
        return seeds.read_all([Path(folder)])[0]


def written(folder: Path, size: int) -> None:
    """Write the generated articles and their sidecars into a folder."""
    chance = random.Random(size)
    for number in range(-(-size // ACCOUNTS)):
        happening = told(chance, number)
        for account in range(min(ACCOUNTS, size - number * ACCOUNTS)):
            path = folder / f"h{number:05}-{account}.txt"
            sentences = chance.sample(happening, k=9)
            path.write_text(f"{happening[0]}\n\n" + "\n\n".join(sentences) + "\n")
            day = FIRST_DAY + timedelta(days=number % 3650 + account)
            path.with_suffix(".yml").write_text(f"published: {day}\n")


def told(chance: random.Random, number: int) -> list[str]:
    """A headline and the sentences from which the accounts of one happening are drawn."""
    place, river, one, two = (name(chance) for _ in range(4))
    first, second = (f"{chance.choice(GIVEN)} {each}" for each in (one, two))
    office, other = chance.sample(OFFICES, k=2)
    things, count = chance.choice(THINGS), chance.randrange(3, 900)
    day = f"{FIRST_DAY + timedelta(days=number % 3650):%d %B %Y}".lstrip("0")
    return [
        f"Flood in {place}",
        f"The {river} flooded {place} on {day} and destroyed {count} {things}.",
        f"At least {count} {things} were lost in {place}, the {office} {first} said.",
        f'"We have never seen the {river} so high," {first} said on Tuesday.',
        f"The {other}, {second}, had warned of the {river} on Monday.",
        f"{one} promised {count * 3} new {things} by next year.",
        f"{two} said that the wall at {place} had been too low.",
        f'"The wall was {chance.randrange(2, 9)} metres high," said {second}.',
        f"Some {count + chance.randrange(9)} {things} stood empty, according to {first}.",
        f"{first} will meet {second} in {place} next week.",
        f"The {office} denied that the wall had been too low.",
        f"Nobody in {place} was hurt, {two} said.",
        f"The {river} fell by {chance.randrange(2, 9)} metres on the following day.",
    ]


def name(chance: random.Random) -> str:
    """An invented proper name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


if __name__ == "__main__":
    main()
