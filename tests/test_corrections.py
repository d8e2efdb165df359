"""The corrections page: each decision that changed something, newest first, and what it changed."""

import re
from html import unescape
from pathlib import Path

from dossier import build, rendering
from dossier.pages import Page
from tests.factories import seeds, seen

FILES = {
    "pier.txt": "Viktor Halden, the mayor, spoke. “The pier stays,” Viktor Halden said.\n",
    "pier.yml": "published: 2021-05-04\n",
    "quay.txt": "Wiktor Haldane came on 3 May 2021. Ann Lee opened the new quay on 3 May 2021.\n",
    "quay.yml": "published: 2021-05-05\n",
    "decisions/people.yml": (
        "- same: [Viktor Halden, Wiktor Haldane]\n  why: one mayor\n  by: A. Desk\n"
        "  on: 2021-06-01\n- confirm: Ann Lee\n  on: 2021-07-01\n"
    ),
    "decisions/statements.yml": (
        '- {article: pier, quote: "The pier stays", speaker: Ann Lee, on: 2021-06-02}\n'
    ),
}


def pages(folder: Path, files: dict[str, str]) -> dict[str, Page]:
    whole = build.dossier(seeds(folder, files), "seeds", "Boats")
    return {page.path: page for page in rendering.render(whole, "")}


def test_corrections_stand_newest_first_with_reason_author_and_day(tmp_path):
    shown = seen(pages(tmp_path, FILES)["corrections.md"].body)
    assert "2 decisions of the curator changed what the program had found" in shown
    first, _, second = shown.partition("2021-06-02: no reason given")[2].partition("2021-06-01")
    assert first.split() == "Ann Lee: “The pier stays,”".split()
    assert second.split() == ", A. Desk: one mayor Viktor Halden".split()


def test_they_lead_to_what_they_changed_and_are_led_to_from_there(tmp_path):
    made = pages(tmp_path, FILES)
    assert "people&#47;viktor&#45;halden&#46;html" in made["corrections.md"].body
    for path in ("index.md", "people/viktor-halden.md"):
        assert "corrections&#46;html" in made[path].body


def test_an_entry_keeps_its_anchor_when_lines_move_or_another_reason_is_given(tmp_path):
    def anchors(files: dict[str, str], name: str) -> set[str]:
        made = pages(tmp_path / name, files)["corrections.md"].body
        return set(re.findall(r'id="([^"]+)"', unescape(made)))

    moved = {
        "decisions/people.yml": "# names\n- confirm: Ann Lee\n"
        "- same: [Viktor Halden, Wiktor Haldane]\n  why: the same mayor\n",
        "decisions/statements.yml": (
            "\n- article: pier\n  quote: The pier   stays\n  speaker: nobody\n"
        ),
    }
    before = anchors(FILES, "before")
    assert before == anchors(FILES | moved, "after")
    assert {anchor.partition("-")[0] for anchor in before} == {"people", "statements"}


def test_without_a_correction_the_page_says_so(tmp_path):
    bare = {name: text for name, text in FILES.items() if not name.startswith("decisions")}
    made = pages(tmp_path, bare)
    assert "has been corrected so far" in seen(made["corrections.md"].body)


def test_a_ruling_that_only_agrees_is_no_correction(tmp_path):
    agreed = "- different: [Viktor Halden, Ann Lee]\n  why: two offices\n"
    people = FILES["decisions/people.yml"] + agreed
    made = pages(tmp_path, FILES | {"decisions/people.yml": people})
    assert "two offices" not in seen(made["corrections.md"].body)


HIDDEN = {
    "decisions/people.yml": "- hide: Ann Lee\n  why: a ship\n  on: 2021-06-04\n",
    "decisions/timeline.yml": (
        '- hide: {article: quay, quote: "opened the new quay"}\n'
        "  why: an advert\n  on: 2021-06-03\n"
    ),
    "decisions/statements.yml": "",
}


def test_what_was_hidden_stands_there_alone(tmp_path):
    made = pages(tmp_path, FILES | HIDDEN)
    shown = seen(made["corrections.md"].body)
    assert "2021-06-04: a ship left out: Ann Lee" in shown
    assert "2021-06-03: an advert left out: “opened the new quay”" in shown
    assert "articles&#47;quay&#46;html&#35;s&#45;" in made["corrections.md"].body


def test_hidden_words_that_may_not_be_shown_are_not(tmp_path):
    excerpt = {"quay.yml": "published: 2021-05-05\nmode: excerpt\n"}
    shown = seen(pages(tmp_path, FILES | HIDDEN | excerpt)["corrections.md"].body)
    assert "opened the new quay" not in shown
    assert "left out: words of" in shown


def test_a_corrected_datum_leads_to_its_entry(tmp_path):
    made = pages(tmp_path, FILES)
    for page, entry in (
        ("people/viktor-halden.md", "people"),
        ("people/ann-lee.md", "statements"),
    ):
        (anchor,) = set(re.findall(rf"corrections.html#({entry}-\w+)", unescape(made[page].body)))
        assert f'id="{anchor}"' in unescape(made["corrections.md"].body)
