"""Writes what the method page says of how well things are found: dossier/measured.json.

    python tests/quality/measured.py

Each figure is one that `floors.yml` holds, below which the quality gate fails. A test keeps both
the same; after floors are raised, call this.
"""

import json
from pathlib import Path

import yaml

FLOORS = Path(__file__).with_name("floors.yml")
MEASURED = Path(__file__).parents[2] / "dossier" / "measured.json"

QUOTED = "direct (content has a quotation mark): content Dice>=0.8"
SPOKEN = "direct (content has a quotation mark): content AND source head"
CALENDAR = "CALENDAR value (headline: publishable dates)"
# What is found, in a reader's words; the set; the measure; on what it was measured.
ROWS = (
    ("A name of a person", "people_conllpp", "mention overlap", "newswire, CoNLL++"),
    ("Two names that are one person", "people_ecb", "cross-article mention pairs", "news, ECB+"),
    ("A quotation, word for word", "statements_polnear", QUOTED, "political news, PolNeAR"),
    ("A quotation and who says it", "statements_polnear", SPOKEN, "political news, PolNeAR"),
    (
        "Reported speech without quotation marks",
        *("statements_polnear", "said-type indirect: content Dice>=0.8"),
        "political news, PolNeAR",
    ),
    ("A date, and which day, month or year it is", "dates_timebank", CALENDAR, "news, TimeBank"),
    ("The same", "dates_aquaint", CALENDAR, "news, AQUAINT"),
    ("The same", "dates_meantime", CALENDAR, "news, MEANTIME"),
)


def rows() -> list[dict[str, object]]:
    """What is found; how many of a hundred shown are right, and of a hundred present are found."""
    held = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    made = []
    for what, name, row, on in ROWS:
        floors = held[name]["floors"][row]
        shares = {"right": floors.get("P"), "found": floors.get("R")}
        percent = {key: int(share * 100) for key, share in shares.items() if share is not None}
        made.append({"what": what, **percent, "on": on})
    return made


def text() -> str:
    """The file's text."""
    return json.dumps(rows(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    MEASURED.write_text(text(), encoding="utf-8")
