import pytest

from dossier.statements.clauses import said
from dossier.statements.cues import cues
from dossier.statements.ground import Ground


def around(sentence: str) -> list[tuple[str, list[str]]]:
    """For each reporting word the speaker's words and what is said."""
    ground = Ground(sentence, 0, (), ())
    found = cues(sentence)
    reports = [said(ground, found, number, 0) for number in range(len(found))]
    return [
        (
            sentence[each.source.start : each.source.end] if each.source else "",
            [sentence[a:b] for a, b in each.content],
        )
        for each in reports
        if each
    ]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The ministry said that the port was closed.", "the port was closed"),
        ("The ministry said on Tuesday that the port was closed.", "the port was closed"),
        (
            "The ministry said shortly after the storm that the port was closed.",
            "the port was closed",
        ),
        ("The ministry told reporters the port was closed.", "the port was closed"),
        (
            "The port was closed to all ships, the ministry said.",
            "The port was closed to all ships",
        ),
        ("The port was closed, according to the ministry.", "The port was closed"),
        ("The ministry said no ship that had sailed was lost.", "no ship that had sailed was lost"),
        ("It was closed to all, said the ministry, a body of clerks.", "It was closed to all"),
        ("It was closed to all, according to the ministry and the port.", "It was closed to all"),
        ("The ministry denied the report, which had named a clerk.", "the report"),
    ],
)
def test_what_is_said_leaves_speaker_and_adverbials_out(sentence: str, content: str) -> None:
    ((speaker, spans),) = around(sentence)
    assert speaker.casefold() == "the ministry"
    assert spans == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry is said to be empty at night.",
        "The ministry was told of the fog.",
        "The ministry said.",
        "Nobody knew what the fog had said.",
    ],
)
def test_what_reports_nothing_is_nothing(sentence: str) -> None:
    assert around(sentence) == []
