"""What is offered to paste loses no decision, makes no further error and no false evidence."""

import pytest

from dossier.checking import check
from dossier.checking.finding import Finding, Severity
from tests.checking.dossiers import CLEAN, folder, pasted, reader

PEOPLE, STATEMENTS = "decisions/people.yml", "decisions/statements.yml"
TIMELINE, ORIGINS, CLAIMS = (
    "decisions/timeline.yml",
    "decisions/origins.yml",
    "decisions/claims.yml",
)
QUAY = {
    "quay.txt": (
        "The quay was shut on 4 May 2021. Jonas Lee lost his catch. The office told us nothing. "
        "“Come back tomorrow,” it said. Anton Brekk waited.\n"
    ),
    "quay.yml": "published: 2021-05-05\n",
    "boat.txt": "Antoni Brekk came on 6 May 2021. The boat left the harbour on Friday at last.\n",
    "boat.yml": "published: 2021-05-07\n",
}
SIGNED = "  why: seen\n  by: A\n  on: 2021-06-01\n"
SAID = f'- article: quay\n  quote: "Come back tomorrow"\n  speaker: the office\n{SIGNED}'
ONE = f"- same: [Anton Brekk, Antoni Brekk]\n{SIGNED}"
TWO = f"- different: [Ann Lee, Jonas Lee]\n{SIGNED}"
LEFT = (
    "- event: left\n  when: 2021-05-07\n  accounts:\n    - article: boat\n"
    f"      quote: The boat left the harbour on Friday\n{SIGNED}"
)
DECIDED = {STATEMENTS: SAID, PEOPLE: ONE + TWO, TIMELINE: LEFT}


def found(path, files, without=()) -> tuple[Finding, ...]:
    every = CLEAN | QUAY | DECIDED | files
    kept = {file: text for file, text in every.items() if file not in without}
    return check.check(folder(path, kept), "seeds", "Boats", reader())


def test_what_is_decided_well_is_settled(tmp_path):
    assert found(tmp_path, {}) == ()


MISTAKEN = {
    "an article named by its file": {STATEMENTS: SAID.replace("quay", "quay.txt")},
    "a quote that moved": {
        "quay.txt": QUAY["quay.txt"].replace("back", "again"),
    },
    "a key misspelt": {STATEMENTS: SAID.replace("speaker", "speeker")},
    "a quotation mark that is not closed": {STATEMENTS: SAID.replace('tomorrow"', "tomorrow")},
    "a tab": {PEOPLE: ONE.replace("  by", "\tby") + TWO},
    "a verb misspelt": {PEOPLE: ONE.replace("same", "sam") + TWO},
    "a name misspelt": {PEOPLE: ONE.replace("Antoni", "Antonni") + TWO},
    "a decision in another file": {PEOPLE: TWO, TIMELINE: LEFT + ONE},
    "a file misnamed": {PEOPLE: "", "decisions/people.yaml": ONE + TWO},
}


@pytest.mark.parametrize("files", MISTAKEN.values(), ids=MISTAKEN)
def test_nothing_is_suggested_that_a_mistaken_decision_says_already(tmp_path, files):
    told = found(tmp_path, files)
    assert told[0].severity is Severity.ERROR
    assert {each.severity for each in told} == {Severity.ERROR}


@pytest.mark.parametrize("seed", ["boat.txt", "quay.txt"])
def test_what_is_said_of_an_article_that_is_gone_is_left_out_by_its_lines(tmp_path, seed):
    gone = {seed, seed.replace("txt", "yml")}
    told = found(tmp_path, {}, gone)
    assert {each.severity for each in told} == {Severity.ERROR}
    for each in told:
        assert each.paste is not None
        assert all(line.startswith("# ") for line in each.paste.yaml.splitlines())
    seeds = tmp_path / "seeds"
    pasted(seeds, *(each.paste for each in told if each.paste))
    assert check.check(seeds, "seeds", "Boats", reader()) == ()


@pytest.mark.parametrize(
    ("files", "without"),
    [
        ({"boat.txt": "", PEOPLE: ONE}, ()),
        ({"pier.txt": QUAY["quay.txt"], "pier.yml": QUAY["quay.yml"]}, ("quay.txt",)),
    ],
)
def test_nothing_is_suggested_that_a_resting_decision_says_already(tmp_path, files, without):
    files |= {
        "isle.txt": "Antoni Brekk came on 8 May 2021.\n",
        "isle.yml": "published: 2021-05-09\n",
    }
    told = found(tmp_path, files, without)
    assert {each.kind for each in told} == {"set aside"}


def test_a_mistake_beside_a_decision_leaves_that_in_force(tmp_path):
    told = found(tmp_path, {PEOPLE: ONE + TWO.replace("different", "diferent")})
    assert [each.location.line for each in told] == [5]


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({STATEMENTS: SAID + SAID.replace("the office", "nobody")}, ""),
        ({STATEMENTS: SAID + SAID.replace("by: A", "by: B")}, "# - article: quay"),
        ({PEOPLE: ONE + f"{ONE}  name: Antoni Brekk\n"}, ""),
        (
            {PEOPLE: ONE.replace("Brekk]", "Brekk, Anton Brekk]") + TWO},
            "- same: [Anton Brekk, Antoni Brekk]",
        ),
    ],
)
def test_of_two_decisions_none_is_taken_out_that_says_something_else(tmp_path, files, line):
    (told,) = found(tmp_path, files)
    assert (told.paste.yaml.splitlines()[0] if told.paste else "") == line


def test_of_a_row_the_part_alone_is_left_out_that_quotes_what_is_gone(tmp_path):
    row = LEFT + "    - {article: gone, quote: The boat sailed on Friday}\n"
    row = row.replace(SIGNED, "") + SIGNED
    (told,) = found(tmp_path, {TIMELINE: row})
    assert told.paste is not None
    assert told.paste.yaml == "#     - {article: gone, quote: The boat sailed on Friday}\n"
    pasted(tmp_path / "seeds", told.paste)
    assert check.check(tmp_path / "seeds", "seeds", "Boats", reader()) == ()


def test_no_article_is_offered_that_has_not_the_words(tmp_path):
    (told,) = found(tmp_path, {TIMELINE: LEFT.replace("boat\n", "boats\n")})
    assert told.paste is not None
    assert told.paste.yaml == "    - article: boat\n"
    wrong = LEFT.replace("article: boat\n", "article: boats\n").replace("left the", "sank in the")
    (told,) = found(tmp_path, {TIMELINE: wrong})
    assert told.paste is None
    assert 'nearest: "boat"' in told.remedy


@pytest.mark.parametrize(
    "quote",
    [
        "The ferry came home from the islands on Friday at noon",
        "The boat never left the harbour on Friday",
        "The 2 boats left the harbour on Friday",
    ],
)
def test_no_words_are_offered_that_say_something_else(tmp_path, quote):
    (told,) = found(
        tmp_path, {TIMELINE: LEFT.replace("The boat left the harbour on Friday", quote)}
    )
    assert "stands nowhere in boat" in told.problem
    assert told.paste is None


def test_words_that_come_near_are_not_said_to_stand_nowhere_near(tmp_path):
    told, *_ = found(tmp_path, {"quay.txt": QUAY["quay.txt"].replace("back", "again")})
    assert told.paste is not None
    assert told.paste.yaml == '  quote: "Come again tomorrow"\n'
    assert "none of its sentences comes near" not in told.remedy


@pytest.mark.parametrize("article", ["quayside-3", "quay-2"])
def test_an_article_of_another_number_is_none_that_may_be_meant(tmp_path, article):
    numbered = {"quay-3.txt": "The tide was high on 9 May 2021.\n", "quay-3.yml": "published: 2021"}
    files = numbered | {ORIGINS: f"- different: [harbour, {article}]\n{SIGNED}"}
    (told,) = found(tmp_path, files)
    assert told.paste is not None
    assert told.paste.yaml.startswith(f"# - different: [harbour, {article}]\n")


def test_a_name_of_an_article_set_aside_rests_silently(tmp_path):
    (told,) = found(tmp_path, {"quay.yml": "published: 2021-02-30\n"})
    assert (told.kind, told.location.full) == ("set aside", "seeds/quay.yml:1:1")


def test_beside_what_cannot_be_read_no_other_name_is_offered(tmp_path):
    files = {"orphan.yml": "label: A\n", PEOPLE: f"{ONE}{TWO}- confirm: Anne Lee\n"}
    aside, told = found(tmp_path, files)
    assert aside.kind == "set aside"
    assert told.problem == 'no article names "Anne Lee"'
    assert told.remedy.startswith("mend what is set aside, which may name it, or correct this")
    assert told.paste is None


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("- different: [Ann Lee, Joonas Lee]", "- different: [Ann Lee, Jonas Lee]"),
        ("- different: [Ann Lee, Hann Lee]", "# - different: [Ann Lee, Hann Lee]"),
        ("- confirm: Anton Borg", ""),
        ("- hide: Tomas Lee", ""),
    ],
)
def test_nobody_is_offered_who_stands_in_the_entry_or_is_another(tmp_path, entry, line):
    (told,) = found(tmp_path, {PEOPLE: f"{ONE}{entry}\n{SIGNED}"})
    assert "no article names" in told.problem
    assert (told.paste.yaml.splitlines()[0] if told.paste else "") == line


def test_a_name_is_offered_in_an_article_alone_that_has_it(tmp_path):
    entry = f"- hide: {{name: Jonas Lee, article: boats}}\n{SIGNED}"
    (told,) = found(tmp_path, {PEOPLE: ONE + entry})
    assert told.problem == 'no article has the key "boats"'
    assert told.paste is None
    (told,) = found(tmp_path, {PEOPLE: ONE + entry.replace("boats", "quai")})
    assert told.paste is None
    (told,) = found(tmp_path, {PEOPLE: ONE + entry.replace("boats", "quayy")})
    assert told.paste is not None
    assert told.paste.yaml == "- hide: {name: Jonas Lee, article: quay}\n"


def test_a_slug_that_is_taken_is_not_offered(tmp_path):
    (told,) = found(tmp_path, {"quay.yml": "published: 2021-05-05\nslug: Boat\n"})
    assert told.paste is not None
    assert told.paste.yaml == "slug: boat-2\n"


def test_what_is_left_open_is_suggested_to_stay_so_before_any_guess(tmp_path):
    lone = {"mine.txt": "The mine closed. Lee was not there.\n", "mine.yml": "published: 2021"}
    (told,) = found(tmp_path, lone)
    assert told.kind == "lone name"
    assert told.paste is not None
    assert told.paste.yaml.splitlines()[-1].startswith("# or - {same: ")
    seeds = tmp_path / "seeds"
    pasted(seeds, told.paste)
    assert check.check(seeds, "seeds", "Boats", reader()) == ()


@pytest.mark.parametrize("written", ["[]", "# Nobody yet.\n~"])
def test_a_suggestion_takes_the_place_of_what_says_that_there_is_none(tmp_path, written):
    (told,) = found(tmp_path, {STATEMENTS: f"{written}\n"})
    assert told.kind == "open speaker"
    assert told.paste is not None
    pasted(tmp_path / "seeds", told.paste)
    assert check.check(tmp_path / "seeds", "seeds", "Boats", reader()) == ()
