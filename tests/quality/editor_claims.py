"""Which of the questions that an editor would ask of five clusters of articles have a row.

    python tests/quality/editor_claims.py        prints each question, and how many have a row

`sets/editor_claims.yml` holds the questions with the answer of each article, written before the
program was run; `sets/editor_words.yml` what a sentence must contain that answers in words. A
question has a row where one row holds positions of two of its articles that give these answers: the
same number, or a sentence with these words. The clusters are no part of the project; where they
lie, `DATA` says.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dossier import build
from dossier.articles import seeds
from dossier.claims.answers import Position
from dossier.claims.compare import Claim
from dossier.decisions import Decisions
from dossier.language import numbers

DATA = Path(__file__).parents[3] / "shared" / "dossiers"
SETS = Path(__file__).parent / "sets"


def main() -> None:
    """Print every question with the heading of its row, then how many have one."""
    if not DATA.is_dir():
        sys.exit(f"{DATA} is not here")
    asked = questions()
    rows = [row_of(each, claims(each["cluster"])) for each in asked]
    lines = [
        f"{each['cluster'][:8]:8}  {each['question'][:60]:60}  {row.question[:90] if row else '-'}"
        for each, row in zip(asked, rows, strict=True)
    ]
    answered = sum(row is not None for row in rows)
    sys.stdout.write("\n".join([*lines, f"{answered} of {len(asked)} questions have a row", ""]))


def questions() -> list[dict[str, Any]]:
    """The editor's questions, each with what a sentence must contain that answers in words."""
    asked = yaml.safe_load((SETS / "editor_claims.yml").read_text(encoding="utf-8"))
    words = yaml.safe_load((SETS / "editor_words.yml").read_text(encoding="utf-8"))
    return [{**each, "words": words.get(each["question"], [])} for each in asked]


@cache
def claims(cluster: str) -> tuple[Claim, ...]:
    """The rows of a cluster with no decisions."""
    articles, _ = seeds.discover(DATA / cluster / "seeds", "seeds")
    return build.combine(build.readings(articles), Decisions(), title=cluster).claims


def row_of(asked: Mapping[str, Any], rows: Iterable[Claim]) -> Claim | None:
    """The row in which most of the listed articles answer, at least two; None if none does."""

    def answering(row: Claim) -> int:
        return len({each.article for each in row.positions if answers(asked, each)})

    best = max(rows, key=answering, default=None)
    return best if best and answering(best) > 1 else None


def answers(asked: Mapping[str, Any], position: Position) -> bool:
    """Whether a position is of a listed article and gives the answer that it gives."""
    listed = asked["articles"].get(position.article)
    if listed is None:
        return False
    if asked["words"]:
        told = position.evidence.quote.lower()
        return all(re.search(word, told) for word in asked["words"])
    given = position.figure
    if given is None:
        return False
    printed = {given.value, given.low, given.high} - {None}
    wanted = {each.value or each.low for each in numbers.find(f"about {listed['answer']}")}
    return bool(printed & wanted)


if __name__ == "__main__":
    main()
