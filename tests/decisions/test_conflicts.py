"""Decisions that cannot both hold are told with both places, and so is one that stands twice."""

import pytest

from dossier.decisions import files
from dossier.errors import DossierError
from tests.factories import seeds


def told(folder, file: str, text: str) -> list[str]:
    seeds(folder, {f"{file}.yml": text})
    try:
        files.read(folder, "d")
    except DossierError as error:
        return [str(notice).partition("\n")[0] for notice in error.notices]
    return []


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (
            "people",
            "- same: [Ann Lee, Bo Lee]\n- different: [Cy Lee, bo lee, Ann  Lee]",
            'd/people.yml:1: "same: Ann Lee, Bo Lee" goes against "different" at d/people.yml:2',
        ),
        (
            "people",
            "- hide: Ann Lee\n- confirm: Ann Lee",
            'd/people.yml:2: "confirm: Ann Lee" goes against "hide" at d/people.yml:1',
        ),
        (
            "people",
            "- confirm: Ann Lee\n- confirm: Ann Lee",
            'd/people.yml:2: "confirm: Ann Lee" is decided already at d/people.yml:1',
        ),
        (
            "people",
            "- same: [Ann Lee, Ann Lee]",
            'd/people.yml:1: "same: Ann Lee, Ann Lee" names one thing twice',
        ),
        (
            "statements",
            (
                "- {article: a, quote: we left, speaker: Ann}\n"
                "- {article: a, quote: we left, speaker: Bo}"
            ),
            'd/statements.yml:2: "speaker: we left" is decided already at d/statements.yml:1',
        ),
        (
            "timeline",
            (
                "- same: [{article: a, quote: x}, {article: b, quote: y}]\n"
                "- different: [{article: b, quote: y}, {article: a, quote: x}]"
            ),
            'd/timeline.yml:1: "same: x, y" goes against "different" at d/timeline.yml:2',
        ),
        (
            "origins",
            "- different: [a, b]\n- same: [a, b, c]",
            'd/origins.yml:2: "same: a, b, c" goes against "different" at d/origins.yml:1',
        ),
        (
            "claims",
            "- hide: {article: a, quote: x}\n- confirm: {article: a, quote: x}",
            'd/claims.yml:2: "confirm: x" goes against "hide" at d/claims.yml:1',
        ),
        (
            "timeline",
            (
                "- event: e\n  accounts: [{article: a, quote: we left}]\n"
                "- hide: {article: a, quote: we  left}"
            ),
            'd/timeline.yml:1: "event: we left" goes against "hide" at d/timeline.yml:3',
        ),
        (
            "timeline",
            (
                "- event: e\n  accounts: [{article: a, quote: we left}]\n"
                "- event: f\n  accounts: [{article: a, quote: we left}]\n"
            ),
            'd/timeline.yml:3: "event: we left" is decided already at d/timeline.yml:1',
        ),
        (
            "claims",
            (
                "- hide: {article: a, quote: two left}\n- claim: c\n  question: How many?\n"
                "  positions: [{article: a, quote: two left, answer: two}]\n"
            ),
            'd/claims.yml:2: "claim: two left" goes against "hide" at d/claims.yml:1',
        ),
        (
            "claims",
            (
                "- claim: c\n  question: How many?\n  positions:\n"
                "    - {article: a, quote: two left, answer: two}\n"
                "    - {article: a, quote: two left, answer: three}\n"
            ),
            'd/claims.yml:5: "two left" answers this question already at d/claims.yml:4',
        ),
    ],
)
def test_what_cannot_both_hold_is_told_once_with_both_places(tmp_path, file, text, said):
    assert told(tmp_path, file, text) == [said]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("people", "- same: [Ann Lee, Bo Lee]\n- hide: Ann Lee\n- same: [Bo Lee, Cy Lee]"),
        ("people", "- confirm: {name: Lee, article: a}\n- hide: {name: Lee, article: b}"),
        ("timeline", "- hide: {article: a, quote: x}\n- hide: {article: b, quote: x}"),
        (
            "claims",
            (
                "- claim: c\n  question: How many?\n  positions:\n"
                "    - {article: a, quote: two left, answer: two, speaker: Ann Lee}\n"
                "    - {article: a, quote: two left, answer: two, speaker: Bo Lee}\n"
                "- claim: d\n  question: Who?\n"
                "  positions: [{article: a, quote: two left, answer: Ann}]\n"
            ),
        ),
    ],
)
def test_what_can_hold_together_is_left_alone(tmp_path, file, text):
    assert told(tmp_path, file, text) == []
