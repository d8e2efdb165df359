"""Changes shown to a person, a pull request and a program; a stranger's text is only shown."""

import json

import pytest

from dossier.comparing import show
from dossier.comparing.change import Change, Sign
from tests.test_github import HOSTILE

CHANGES = [
    Change("articles", Sign.ADDED, "strike", ("Dockers strike",)),
    Change("people", Sign.CHANGED, "Ann Lee", ("joined: a and b",)),
    Change("people", Sign.REMOVED, "Bo Lee"),
]


def test_a_person_reads_part_after_part():
    assert show.text(CHANGES) == (
        "articles\n  + strike\n      Dockers strike\n"
        "people\n  ~ Ann Lee\n      joined: a and b\n  - Bo Lee\n"
        "articles: 1 new; people: 1 gone, 1 changed.\n"
    )


def test_a_pull_request_shows_every_text_as_code():
    made = show.markdown(CHANGES)
    assert made.startswith("## What this changes\n\narticles: 1 new; people: 1 gone, 1 changed.\n")
    assert "### People\n\n- **changed** `Ann Lee`\n  - `joined: a and b`\n" in made


def test_a_program_reads_one_object():
    read = json.loads(show.as_json(CHANGES))
    assert read["changed"] is True
    assert read["changes"][2] == {"kind": "people", "sign": "gone", "what": "Bo Lee", "details": []}
    assert json.loads(show.as_json([])) == {"changed": False, "changes": []}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_obeyed(text):
    changes = [Change("people", Sign.ADDED, text, (text,))]
    plain, marked = show.text(changes), show.markdown(changes)
    for made in (plain, marked):
        assert not any(line.strip().startswith("::") for line in made.splitlines()[1:-1:2])
        assert "##[" not in made
    lines = marked.splitlines()
    assert lines[-2].startswith("- **new** `")
    assert lines[-1].startswith("  - `")
    assert lines[-1].endswith("`")


def test_a_comment_stays_below_what_github_takes():
    changes = [Change("people", Sign.ADDED, f"P{n}", ("x" * 140, str(n))) for n in range(500)]
    made = show.markdown(changes)
    assert len(made) < 65_000
    assert made.endswith("more.\n")


def test_people_of_whom_one_thing_is_told_stand_together():
    named = [Change("people", Sign.CHANGED, name, ("also named in strike",)) for name in "ABC"]
    assert show.text([*named, Change("people", Sign.ADDED, "D")]) == (
        "people\n  ~ A, B and C\n      also named in strike\n  + D\npeople: 1 new, 3 changed.\n"
    )
    assert "- **changed** `A`, `B` and `C`\n  - `also named in strike`\n" in show.markdown(named)
    many = show.markdown([Change("people", Sign.ADDED, f"P{n}") for n in range(9000)])
    assert len(many) < 65_000
    assert many.endswith("more.\n")


def test_a_long_text_is_cut_on_either_side_of_its_arrow():
    told = f"question: {'a' * 300} → {'b' * 300}"
    made = show.text([Change("claims", Sign.CHANGED, "q" * 300, (told,))])
    assert f"  ~ {'q' * 139}…\n" in made
    assert f"{'a' * 129}… → {'b' * 139}…\n" in made
    assert told in show.as_json([Change("claims", Sign.CHANGED, "x", (told,))])
