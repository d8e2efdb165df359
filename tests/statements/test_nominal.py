"""Nouns of saying report what their owner says."""

import pytest

from dossier.build import readings
from tests.factories import article_of


def told(text: str) -> list[tuple[str, str, str]]:
    [reading] = readings([article_of("a", text)])
    return [
        (
            each.speaker.name or each.speaker.text if each.speaker else "",
            each.stance,
            text[each.content[0][0] : each.content[-1][1]],
        )
        for each in reading.statements
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Anna Holm repeated her claim that the quay is safe.",
            [("Anna Holm", "states", "the quay is safe")],
        ),
        (
            "Critics mocked Anna Holm's prediction that boats would return.",
            [("Anna Holm", "predicts", "boats would return")],
        ),
        (
            "Critics mocked the ministry's denial that the quay was sold.",
            [("the ministry", "denies", "the quay was sold")],
        ),
        ("Critics mocked the claim that the quay was sold.", [("", "states", "the quay was sold")]),
        ("Anna Holm made a claim on the quay that burned.", []),
        ("The claim that the quay was sold was false.", []),
    ],
)
def test_the_owner_of_the_noun_speaks_and_nobody_is_guessed(text, found):
    assert told(text) == found


def test_a_claim_inside_what_somebody_says_is_part_of_it():
    [(speaker, _, content)] = told(
        "Anna Holm said that the ministry's claim that it paid is false."
    )
    assert (speaker, content) == ("Anna Holm", "the ministry's claim that it paid is false")
