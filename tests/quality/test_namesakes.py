"""Sixty hard cases for joining persons: each named mention lies with its person and no other.

`sets/namesakes.yml` was written before the program was looked at. A case holds when every mention
of one person bears one key, no two persons share one, and what is ambiguous, or no person, bears
none.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
import yaml

from dossier import build
from dossier.decisions.files import read as decisions
from dossier.people import merge
from tests.factories import article_of

CASES = yaml.safe_load(
    (Path(__file__).parent / "sets" / "namesakes.yml").read_text(encoding="utf-8")
)
OPEN = {
    "footballers-one-name": "a name that no article gives in full is nobody's",
    "children-by-first-name": "a name that no article gives in full is nobody's",
}


def persons_at(case: Mapping) -> dict[tuple[str, int], str]:
    """The person's key at each offset of each article that lies in a mention of one."""
    articles = [
        article_of(each["key"], each["text"], str(each.get("published", "")))
        for each in case["articles"]
    ]
    readings = build.readings(articles)
    mentions = {reading.article.key: reading.mentions for reading in readings}
    texts = {reading.article.key: reading.text for reading in readings}
    found, _ = merge.merge(mentions, decisions(Path("nowhere"), "nowhere").people, {}, texts)
    return {
        (article, offset): person.key
        for person in found
        for article, mention in person.mentions
        for offset in range(mention.start, mention.end)
    }


def ends_at(case: Mapping, article: str, words: str, occurrence: int = 1) -> tuple[str, int]:
    """The article and offset of the last letter of a mention."""
    text = next(each["text"] for each in case["articles"] if each["key"] == article)
    places = [match.end() for match in re.finditer(rf"\b{re.escape(words)}(?!\w)", text)]
    return article, places[occurrence - 1] - 1


def mistakes(case: Mapping) -> Iterable[str]:
    """What is not as the case has it, in words."""
    at = persons_at(case)
    home: dict[str, int] = {}
    for number, person in enumerate(case["persons"]):
        keys = {tuple(each): at.get(ends_at(case, *each)) for each in person}
        if len(set(keys.values())) > 1 or None in keys.values():
            yield f"should be one: {keys}"
        for key in set(keys.values()) - {None}:
            if home.setdefault(key, number) != number:
                yield f"should be two: {key}"
    for each in [*case.get("nobody", ()), *case.get("no_person", ())]:
        if key := at.get(ends_at(case, *each)):
            yield f"should be nobody: {each} is {key}"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case["name"], marks=pytest.mark.xfail(reason=OPEN[case["name"]]))
        if case["name"] in OPEN
        else pytest.param(case, id=case["name"])
        for case in CASES
    ],
)
def test_every_mention_lies_with_its_person(case):
    assert list(mistakes(case)) == []
