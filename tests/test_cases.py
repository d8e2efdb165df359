"""Golden cases: small articles and decisions, and what the pages then show or the exact error.

Each `tests/cases/*.yml` is one case. It needs no Python:

    promise: what the dossier promises, in a sentence
    seeds: {NAME.txt: "...", NAME.yml: "...", decisions/people.yml: "..."}
    shows: {timeline.html: ["words that the page shows"]}      white space is folded
    hides: {timeline.html: ["words that it does not show"]}
    nowhere: ["words that no page shows"]
    no_page: [people/nobody.html]
    error: "the exact message, where the build must fail"
    xfail: "the reason, where the program does not keep its promise yet"
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier import build, rendering
from dossier.errors import DossierError
from tests.factories import seeds, seen

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
KEYS = {"promise", "seeds", "shows", "hides", "nowhere", "no_page", "error", "xfail"}


def cases() -> list[Any]:
    read = [(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in CASES]
    return [
        pytest.param(
            case,
            id=stem,
            marks=[pytest.mark.xfail(reason=case["xfail"])] if "xfail" in case else [],
        )
        for stem, case in read
    ]


def pages(folder: Path) -> dict[str, str]:
    """What a reader sees of each page, by its address."""
    whole = build.dossier(folder, "seeds", "Case")
    return {
        page.path.removesuffix(".md") + ".html": seen(page.body)
        for page in rendering.render(whole, "# Case")
    }


@pytest.mark.parametrize("case", cases())
def test_case(case, tmp_path):
    folder = seeds(tmp_path, case["seeds"])
    if "error" in case:
        with pytest.raises(DossierError) as caught:
            pages(folder)
        assert str(caught.value) == case["error"].rstrip("\n")
        return
    made = pages(folder)
    for page, fragments in case.get("shows", {}).items():
        assert [words for words in fragments if words not in made[page]] == [], made[page]
    for page, fragments in case.get("hides", {}).items():
        assert [words for words in fragments if words in made[page]] == [], made[page]
    shown = "\n".join(made.values())
    assert [words for words in case.get("nowhere", []) if words in shown] == []
    assert set(case.get("no_page", [])) & set(made) == set()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_says_what_it_promises_and_expects_something(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(case) <= KEYS
    assert {"promise", "seeds"} <= set(case)
    assert set(case) & {"shows", "hides", "nowhere", "no_page", "error"}
