import pytest

from dossier.language import quotations
from dossier.statements.cues import BLOT, blot, cues


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Ann Lee has consistently denied it.", "has consistently denied"),
        ("The Lee family said no.", "said"),
        ("The assembly said no.", "said"),
        ("It was closed, according to Lee.", "according to"),
        ("Lee called for calm.", "called for"),
        ("Lee went on to say no.", "went on to say"),
        ("Lee Says Port Is Shut", "Says"),
    ],
)
def test_a_reporting_word_comes_with_its_auxiliaries(sentence: str, group: str) -> None:
    assert [sentence[cue.start : cue.end] for cue in cues(sentence)] == [group]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee wants to say no.",
        "It lies in the United States of old.",
        "His claim was heard.",
        "A self-described sailor left.",
        "Lee read-said it.",
    ],
)
def test_what_stands_as_no_finite_verb_reports_nothing(sentence: str) -> None:
    assert cues(sentence) == []


def test_any_verb_between_a_quotation_and_the_end_of_its_speaker_reports() -> None:
    text = "“We stay,” Ann Lee bellowed, “and wait.”"
    shown = blot(text, 0, len(text), quotations.find(text))
    assert [cue.word for cue in cues(shown)] == ["bellowed"]


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("Lee is said to have left.", True),
        ("Lee was widely believed to have left.", True),
        ("Lee has been called a liar.", True),
        ("Lee said it was closed.", False),
        ("Lee was saying that it was closed.", False),
        ("Lee had warned them.", False),
    ],
)
def test_a_passive_speaks_of_its_subject(sentence: str, passive: bool) -> None:
    assert cues(sentence)[0].passive is passive


def test_what_is_quoted_is_blotted_out_at_its_length() -> None:
    text = "Lee said: “He denied it.” And left."
    shown = blot(text, 0, len(text), quotations.find(text))
    assert shown == "Lee said: “" + BLOT * 13 + "” And left."
    assert [cue.word for cue in cues(shown)] == ["said"]


def test_a_quotation_that_began_before_is_blotted_too() -> None:
    text = "“One said. Two said.” Three said."
    shown = blot(text, 11, len(text), quotations.find(text))
    assert shown == BLOT * 9 + "” Three said."
