"""The figures of invented newspaper sentences, as `figures.txt` lists them."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from dossier import when
from dossier.claims.find import Figure, find
from dossier.language import dates, numbers
from tests.factories import text_of

LIST = Path(__file__).with_name("figures.txt")


def listed() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            cases[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


def printed(figure: Figure, sentence: str) -> str:
    value = number(figure.value)
    if figure.value is None and figure.low is not None:
        value = f"{number(figure.low)}..{number(figure.high)}"
    as_of = sentence[slice(*figure.as_of)] if figure.as_of else ""
    parts = f"{value} | {figure.unit} | {figure.qualifier} | {figure.counts} | {as_of}"
    return " ".join(parts.rstrip(" |").split())


def number(value: Decimal | None) -> str:
    return "?" if value is None else f"{value:f}"


@pytest.mark.parametrize(("sentence", "expected"), listed())
def test_the_figures_of_a_sentence_are_those_listed(sentence: str, expected: list[str]) -> None:
    text = text_of("a", sentence, published="2022-03-10")
    body = text.article.text
    found = dates.find(body, when.parse("2022-03-10"))
    read = find(replace(text, numbers=numbers.find(body), dates=found))
    assert [printed(each, sentence) for each in read] == expected
