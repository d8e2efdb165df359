"""What GitHub is given cannot be made to obey: commands, mentions and markup stay text."""

import re

import pytest

from dossier import github
from dossier.errors import Location

FIELDS = ["warning file", "line", "col", "title"]
HOSTILE = [
    "x\n::error::owned",
    "x\r::set-output name=a::b",
    "%0A::error::owned",
    "##[error]owned",
    "@everyone #1 owner/repo#2 <script>alert(1)</script>",
    "``` `code` ```",
    "[a](javascript:b) ![c](//d)",
    "a\u2028b\x1b[31m",
    "| a | b |",
    " ",
    "",
]


def test_an_annotation_has_its_place():
    place = Location("a, b:c.yml", 3, 5)
    made = github.annotation("error", place, "a, b", "50 % of it\nmend: it, so")
    assert made == (
        "::error file=a%2C b%3Ac.yml,line=3,col=5,title=a%2C b::50 %25 of it%0Amend: it, so"
    )


def test_what_has_no_line_is_shown_at_the_beginning():
    assert github.annotation("notice", Location("a.txt"), "t", "m").startswith(
        "::notice file=a.txt,line=1,col=1,"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_makes_no_second_command(text):
    made = github.annotation("warning", Location(f"seeds/{text}.txt", 1, 1), text, text)
    assert len(made.splitlines()) == 1
    properties = made.removeprefix("::").partition("::")[0]
    assert [each.partition("=")[0] for each in properties.split(",")] == FIELDS
    assert "##[" not in made
    assert made.startswith("::warning file=seeds/")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_in_markdown_stands_in_one_code_span(text):
    made = github.code(text)
    (ticks,) = re.findall(r"^`+", made)
    assert made.endswith(ticks)
    inside = made[len(ticks) : -len(ticks)]
    assert ticks not in re.findall("`+", inside)
    assert len(made.splitlines()) == 1
    assert inside.strip("` ") or not text.strip("` ")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_block_ends_where_it_is_ended(text):
    first, *inside, last = github.block(f"{text}\n`````\n", "yaml").split("\n")
    assert first == f"{last}yaml"
    assert not any(line.strip().startswith(last) for line in inside)
