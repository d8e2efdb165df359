"""Decisions that quote an article set aside rest; the others, and other parts, are carried out."""

import pytest

from dossier.decisions import Decisions, files, resting
from tests.factories import seeds

EVENT = "- event: e\n  accounts: [{article: a, quote: x}, {article: b, quote: y}]"
CLAIM = "- claim: c\n  question: Q\n  positions: [{article: b, quote: x, answer: y}]"


def left(folder, file: str, text: str) -> tuple[object, ...]:
    seeds(folder, {f"{file}.yml": text})
    rest: Decisions = resting.without(files.read(folder, "decisions"), {"b"})
    found: tuple[object, ...] = getattr(rest, file)
    return found


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("people", "- confirm: {name: Lee, article: b}"),
        ("people", "- same: [Ann Lee, {name: Lee, article: b}]"),
        ("statements", "- {article: b, quote: x, speaker: Lee}"),
        ("timeline", "- hide: {article: b, quote: x}"),
        ("timeline", "- event: e\n  accounts: [{article: b, quote: y}]"),
        ("origins", "- same: [a, b]"),
        ("claims", "- hide: {article: b, quote: x}"),
    ],
)
def test_a_decision_about_an_article_set_aside_rests(tmp_path, file, text):
    assert left(tmp_path, file, text) == ()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("people", "- same: [Ann Lee, Anne Lee]"),
        ("people", "- same: [Ann Lee, Anne Lee, {name: Lee, article: b}]"),
        ("statements", "- {article: a, quote: x, speaker: Lee}"),
        ("timeline", "- hide: {article: a, quote: x}"),
        ("timeline", EVENT),
        ("origins", "- same: [a, b, c]"),
        ("claims", CLAIM),
        ("claims", "- confirm: {article: a, quote: x}"),
    ],
)
def test_what_does_not_need_it_is_carried_out(tmp_path, file, text):
    (decision,) = left(tmp_path, file, text)
    assert "article='b'" not in repr(decision)
    assert getattr(decision, "articles", ()) in ((), ("a", "c"))


@pytest.mark.parametrize(
    ("file", "text", "acts"),
    [
        ("people", "- confirm: {name: Lee, article: b}", True),
        ("origins", "- same: [a, b]", True),
        ("timeline", EVENT, True),
        ("claims", CLAIM, True),
        ("timeline", "- hide: {article: a, quote: x}", True),
        ("timeline", "- hide: {article: b, quote: x}", False),
        ("timeline", "- same: [{article: a, quote: x}, {article: b, quote: x}]", False),
        ("statements", "- {article: b, quote: x, speaker: Lee}", False),
        ("claims", "- hide: {article: b, quote: x}", False),
    ],
)
def test_what_is_decided_of_words_kept_back_rests(tmp_path, file, text, acts):
    decided = files.read(seeds(tmp_path, {f"{file}.yml": text}), "decisions")
    assert resting.shown(decided, {"b"}) == (decided if acts else Decisions())
