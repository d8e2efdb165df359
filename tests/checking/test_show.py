"""Findings shown to a person, a program and GitHub; a stranger's text is only ever shown."""

import json

import pytest
import yaml

from dossier.checking import show
from dossier.checking.finding import Finding, Paste, Severity
from dossier.errors import Location
from tests.test_github import HOSTILE


def finding(number: int, severity: Severity = Severity.WARNING, text: str = "a doubt") -> Finding:
    place = Location("seeds/a.txt", number, 3)
    paste = Paste("seeds/decisions/people.yml", f"- confirm: P{number}\n")
    return Finding(severity, "doubt", place, text, "look at it", paste, number / 100)


def test_a_person_reads_place_problem_remedy_and_lines_to_paste():
    assert show.text([finding(2)]) == (
        "seeds/a.txt:2:3: warning: a doubt\n"
        "  look at it\n"
        "  for seeds/decisions/people.yml:\n"
        "    - confirm: P2\n"
        "0 errors, 1 warning, 0 notices\n"
    )


def test_a_program_reads_one_object():
    read = json.loads(show.as_json([finding(2)]))
    assert read["counts"] == {"error": 0, "warning": 1, "notice": 0}
    (entry,) = read["findings"]
    assert (entry["file"], entry["line"], entry["column"]) == ("seeds/a.txt", 2, 3)
    assert entry["paste"]["yaml"] == "- confirm: P2\n"


def test_suggestions_are_one_yaml_document_a_file():
    errors = [finding(1, Severity.ERROR)]
    made = show.suggestions([*errors, finding(9), finding(4)])
    assert yaml.safe_load(made) == [{"confirm": "P4"}, {"confirm": "P9"}]
    assert made.startswith("# seeds/decisions/people.yml\n# seeds/a.txt:4:3: a doubt\n")


def test_nothing_to_suggest_is_said():
    assert show.suggestions([]) == "# nothing to decide: 0 errors, 0 warnings, 0 notices\n"


def test_github_is_given_ten_annotations_of_a_severity_and_the_rest_is_counted():
    found = [finding(n, severity) for severity in Severity for n in range(1, 13)]
    *lines, last = show.annotated(found).splitlines()
    assert [sum(f"::{each.value} " in line for line in lines) for each in Severity] == [10, 10, 10]
    assert last == (
        "12 errors, 12 warnings, 12 notices; not shown: 2 errors, 2 warnings, 2 notices"
    )
    assert show.summary(found).count("`a doubt`") == 36


def test_a_summary_stays_below_what_github_takes(monkeypatch):
    monkeypatch.setattr(show, "ROOM", 1000)
    made = show.summary([finding(n) for n in range(1, 41)])
    assert len(made.encode()) < 1200
    assert made.endswith("more.\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_begins_a_command_in_any_form(text):
    hostile = finding(1, text=f"{text} stands nowhere")
    for made in (show.text([hostile]), show.suggestions([hostile]), show.summary([hostile])):
        assert not any(line.strip().startswith("::") for line in made.splitlines())
        assert "##[" not in made
    (command, _) = show.annotated([hostile]).splitlines()
    assert command.startswith("::warning file=seeds/a.txt,line=1,col=3,title=doubt::")
