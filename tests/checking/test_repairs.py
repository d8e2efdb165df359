"""Whatever a curator wrote, what a repair offers is read with less to object to."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.checking.repairs import repaired
from dossier.decisions.files import FILES, mistakes_in

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "- ",
                ": ",
                "\n",
                "\n  ",
                "\n\t",
                "[",
                "]",
                "{",
                "}",
                ", ",
                " and ",
                "; ",
                "(",
                ")",
                '"',
                "'",
                "#",
                "*",
                "---\n",
            ),
            *("same", "confirm", "article", "quote", "speaker", "event", "accounts", "positions"),
            *("Ann Lee", "harbour", "2021", "\r", "\x85", "\u2028", "é", "🛥"),
        ]
    ),
    max_size=25,
).map("".join)


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(FILES), PIECES)
def test_what_is_offered_is_read_with_less_to_object_to(stem, text):
    known = {notice.problem for notice in mistakes_in(text, stem, "a.yml")}
    for problem in known:
        new = repaired(text, problem, lambda entry: mistakes_in(entry, stem, "a.yml"))
        assert not new or {each.problem for each in mistakes_in(new, stem, "a.yml")} < known


def test_what_is_read_is_left():
    assert repaired("- confirm: Ann Lee", "x", lambda _: ()) == ""


@pytest.mark.parametrize("unit", ["[", "{", '"', "- ", "a: ", "\t", "\n", "- {quote: a, b, ", "'"])
def test_the_trying_ends_soon(unit):
    text = f"- same: {unit * 3000}"[:5_000]
    begin = time.process_time()
    for notice in mistakes_in(text, "people", "a.yml")[:1]:
        repaired(text, notice.problem, lambda entry: mistakes_in(entry, "people", "a.yml"))
    assert time.process_time() - begin < 4
