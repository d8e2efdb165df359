"""Ranks the days of topics by what their articles tell of them, for a scorer of timelines.

    python benchmarks/timeline.py TOPICS OUT.jsonl

TOPICS holds a folder for each topic, with the articles and their sidecars in `texts/`. Written is
a line a topic, `{"topic": ..., "dates": [...]}`, the days most told first. A day counts once for
each article with an account of it, and twice more where the article appeared over a week later:
what is still told then was the event, what only stood in the day's news mostly was not.
"""

import argparse
import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from dossier import build
from dossier.articles import seeds
from dossier.dossier import Reading

LATER = timedelta(days=7)
REMEMBERED = 2  # date F1 on the dev topics: .546 with 0, .583 with 1, .586 with 2 and 3


def main() -> None:
    """Write the ranking of each topic and print the time it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("topics", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    with asked.out.open("w", encoding="utf-8") as out:
        for topic in sorted(path for path in asked.topics.iterdir() if path.is_dir()):
            articles, _ = seeds.read_all(sorted((topic / "texts").glob("*.txt")))
            days = ranked(build.readings(articles))
            out.write(json.dumps({"topic": topic.name, "dates": days}) + "\n")
    print(f"{process_time():.0f} CPU seconds")


def ranked(readings: tuple[Reading, ...]) -> list[str]:
    """Return the days of which the articles tell, the most told first."""
    told: Counter[date] = Counter()
    for reading in readings:
        published = reading.article.published
        appeared = published.earliest if published else None
        for day in days_of(reading):
            told[day] += 1
            if appeared and appeared - day > LATER:
                told[day] += REMEMBERED
    return [day.isoformat() for day in sorted(told, key=lambda day: (-told[day], day))]


def days_of(reading: Reading) -> set[date]:
    """Return the days of which an article has an account."""
    days = (each.when.one_day for each in reading.accounts if each.when)
    return {day for day in days if day}


if __name__ == "__main__":
    main()
