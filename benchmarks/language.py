"""How fast articles are read: each finder by itself, all findings together, and their growth.

    python benchmarks/language.py TEXTS [--files 200] [--baselines DIR]

TEXTS is a folder of .txt and .json articles. Printed are megabytes of text (UTF-8) per CPU second
in one process, the word lists loaded beforehand, and each finder's share of the whole. With
--baselines, the regular expressions of that folder (`people_statements.py`, `dates_baselines.py`)
read the same texts in processes of their own, and the ratio to each is printed. The growth is the
ratio of the CPU times that a text and one of twice its length take, the reader's included, for
ordinary text and for the worst that was thought of: one word, digits, opening marks, capitals.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time
from typing import Any

from dossier import build
from dossier.articles import seeds
from dossier.articles.article import Article
from dossier.claims import find as figures
from dossier.language import dates, names, numbers, quotations, sentences
from dossier.language.text import annotate
from dossier.people import find as people
from dossier.statements import find as statements
from dossier.timeline import find as accounts

BASELINES = (
    ("dates_baselines.py", "simple"),
    ("people_statements.py", "capbigram"),
    ("people_statements.py", "saidregex"),
)
HARD = {"words": "word ", "one word": "a", "digits": "1", "quotes": '"', "capitals": "Aa Bb "}
SIZE = 100_000  # characters of the smaller text whose growth is measured


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--baselines", type=Path)
    asked = parser.parse_args()
    paths = sorted(path for path in asked.texts.iterdir() if path.suffix in (".txt", ".json"))
    step = max(1, len(paths) // asked.files)
    articles, _ = seeds.read_all(paths[::step])
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    print(f"{len(articles)} articles, {size:.2f} MB")
    build.readings(articles[:20])
    print(f"{'reader':<12} {size / spent(lambda: seeds.read_all(paths[::step])):8.2f} MB/CPU-s")
    whole = speeds(articles, size)
    if asked.baselines:
        for script, system in BASELINES:
            print_baseline(asked.baselines / script, system, articles, whole)
    for name, piece in {"articles": "", **HARD}.items():
        text = "\n\n".join(article.text for article in articles) if name == "articles" else piece
        print(f"growth, {name:<9} {growth(text):.2f} times for twice the length")


def speeds(articles: tuple[Article, ...], size: float) -> float:
    """Print the speed of each finder and of all; return the latter in MB per CPU second."""
    texts = [annotate(article) for article in articles]
    named = [people.find(text) for text in texts]
    said = [statements.find(text, found) for text, found in zip(texts, named, strict=True)]
    finders: dict[str, Callable[[], object]] = {
        "sentences": lambda: [sentences.split(article) for article in articles],
        "dates": lambda: [dates.find(each.text, each.published) for each in articles],
        "numbers": lambda: [numbers.find(article.text) for article in articles],
        "names": lambda: [names.find(article.text) for article in articles],
        "quotations": lambda: [quotations.find(article.text) for article in articles],
        "people": lambda: [people.find(text) for text in texts],
        "statements": lambda: list(map(statements.find, texts, named)),
        "accounts": lambda: list(map(accounts.find, texts, said)),
        "figures": lambda: [figures.find(text) for text in texts],
    }
    whole = spent(lambda: build.readings(articles))
    for name, finder in finders.items():
        took = spent(finder)
        print(f"{name:<12} {size / took:8.2f} MB/CPU-s  {took / whole:5.1%} of the whole")
    print(f"{'all findings':<12} {size / whole:8.2f} MB/CPU-s")
    return size / whole


def spent(work: Callable[[], object]) -> float:
    """The least CPU seconds of three runs."""
    took = []
    for _ in range(3):
        begin = process_time()
        work()
        took.append(process_time() - begin)
    return min(took)


def print_baseline(script: Path, system: str, articles: Iterable[Article], whole: float) -> None:
    """Run a regular-expression baseline over the same texts and print the ratio to it."""
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "articles.jsonl", Path(folder) / "found.jsonl"
        source.write_text("".join(f"{json.dumps(line(each))}\n" for each in articles))
        command = [sys.executable, str(script), system, str(source), str(made)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    speed = float(re.findall(r"([\d.]+) MB/s", told)[-1])
    print(f"{system:<12} {speed:8.2f} MB/s; all findings here: {whole / speed:.3f} of its speed")


def line(article: Article) -> dict[str, Any]:
    """An article as the baselines read it."""
    day = article.published.edtf if article.published else None
    return {"id": article.key, "text": article.text, "published": day}


def growth(piece: str) -> float:
    """The ratio of the times that a text of `SIZE` characters and one of twice that take."""
    with tempfile.TemporaryDirectory() as folder:
        took = []
        for size in (SIZE, 2 * SIZE):
            path = Path(folder) / f"{size}.txt"
            path.write_text((piece * (size // len(piece) + 1))[:size])
            took.append(spent(lambda path=path: build.readings(seeds.read_all([path])[0])))
    return took[1] / took[0]


if __name__ == "__main__":
    main()
