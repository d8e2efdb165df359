"""The pages of people: who is named where and when, who speaks and how, and how to undo it."""

import html
import re
from pathlib import Path

import pytest

from dossier import build, rendering
from tests.factories import seeds, seen

FILES = {
    "gazette.txt": (
        "The ferry Hesper ran aground off Dorwick. “We had no light on the quay that night,” "
        "harbour master Mara Quill said. Mara Quill has led the port for years.\n"
    ),
    "gazette.yml": "{published: 2022-03-08}",
    "echo.txt": (
        "Bread has become dear in Tollen. Mara Quill reportedly said that the mill would close. "
        "The ministry of trade said that prices would fall.\n"
    ),
    "echo.yml": "{published: 2022-03-10}",
    "letter.txt": "A letter about bees. Mara Quill keeps four hives, and Mara Quill sells honey.\n",
}


def bodies(folder: Path, **files: str) -> dict[str, str]:
    whole = build.dossier(seeds(folder, FILES | files), "seeds", "The Hesper")
    return {page.path: html.unescape(page.body) for page in rendering.render(whole, "# The Hesper")}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return bodies(tmp_path_factory.mktemp("seeds"))


def test_the_matrix_has_a_dot_for_each_article_that_names_someone(made):
    row = re.search(
        r'dossier-crossing.*?<tr><th scope="row">(.*?)</tr>', made["people/index.md"], re.DOTALL
    )
    labels = re.findall(r'aria-label="([^"]*)"', row.group(1))
    assert labels == [
        "Mara Quill, echo: named once, 1 statement",
        "Mara Quill, gazette: named twice, 1 statement",
        "Mara Quill, letter: named twice",
    ]
    assert re.findall(r"<(rect|circle)", row.group(1)) == ["rect", "rect", "circle"]


def test_persons_and_institutions_stand_in_one_list_of_who_is_quoted(made):
    page = seen(made["people/index.md"])
    assert "Who speaks Quoted Paraphrased Reported to have said Origins Mara Quill 1 – 1 2" in page
    assert "ministry of trade – 1 – 1" in page
    assert 'id="voice-ministry-of-trade"' in made["people/index.md"]


def test_a_speaker_no_letter_of_whom_has_a_plain_form_has_a_place_too(tmp_path):
    said = '- {article: echo, quote: prices would fall, speaker: "\u037a"}\n'
    made = bodies(tmp_path, **{"decisions/statements.yml": said})
    assert 'id="voice--"' in made["people/index.md"]


def test_quoted_and_reported_words_are_told_apart(made):
    page = seen(made["people/mara-quill.md"])
    assert "Quoted “We had no light on the quay that night,”" in page
    assert "Reported to have said" in page
    assert "Paraphrased" not in page


def test_a_line_shows_when_articles_named_the_person(made):
    page = made["people/mara-quill.md"]
    named = re.findall(r'<a class="dossier-mark" [^>]*aria-label="([^"]*)"', page)
    assert named == [
        "8 March 2022: named twice, 1 statement in gazette",
        "10 March 2022: named once, 1 statement in echo",
    ]
    assert "Without a date: letter." in page


def test_without_two_dates_there_is_no_line(tmp_path):
    page = bodies(tmp_path, **{"echo.yml": "{}"})["people/mara-quill.md"]
    assert "<svg" not in page
    assert "8 March 2022: named twice, 1 statement" in page


def test_who_is_named_in_one_sentence_is_listed_with_that_sentence(tmp_path):
    text = (
        "A note. Ada Moss and Mara Quill met, Ada Moss wrote. Ada Moss and Mara Quill swam. "
        "Ben Holt was ill, Ben Holt said.\n"
    )
    page = seen(bodies(tmp_path, **{"note.txt": text})["people/mara-quill.md"])
    assert "Named in one sentence with" in page
    assert "Ada Moss: note, 2 " in page
    assert "Ben Holt" not in page


def test_who_stands_in_lists_of_names_only_has_no_page(tmp_path):
    crew = "Ada Moss, Ben Holt, Cora Pike, Dan Reed, Eve Lund and Finn Hale"
    text = f"A note. The port named {crew} as missing. Then it named {crew} again.\n"
    made = bodies(tmp_path, **{"note.txt": text + "Ada Moss swam. Then Ada Moss slept.\n"})
    assert "people/ada-moss.md" in made
    assert "people/ben-holt.md" not in made
    assert "Ben Holt, note Cora Pike" in seen(made["people/index.md"])


def test_a_part_set_aside_counts_for_nothing(tmp_path):
    text = "A note on bees.\n\nMara Quill keeps four hives.\n\nPhoto: Mara Quill and Ben Holt\n"
    page = seen(bodies(tmp_path, **{"letter.txt": text})["people/mara-quill.md"])
    assert "Named by 3 independent origins (3 articles)." in page
    bare = text.replace("Mara Quill keeps", "Somebody keeps")
    page = seen(bodies(tmp_path / "bare", **{"letter.txt": bare})["people/mara-quill.md"])
    assert "Named by 2 independent origins (2 articles)." in page


def test_a_person_of_one_article_has_nothing_to_join(tmp_path):
    text = "A note. Ben Holt was ill. Ben Holt slept.\n"
    made = bodies(tmp_path, **{"note.txt": text})
    assert "Only one article names Ben Holt; nothing was joined" in seen(made["people/ben-holt.md"])


def test_the_page_says_what_to_write_to_part_one_name_or_to_leave_it_out(made):
    page = made["people/mara-quill.md"]
    lines = re.findall(r"<code>(- .*?)</code>", page)
    one, two = '{name: "Mara Quill", article: "echo"}', '{name: "Mara Quill", article: "gazette"}'
    assert lines == [
        f"- different: [{one}, {two}]",
        '- hide: "Mara Quill"',
        '- confirm: "Mara Quill"',
    ]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_the_page_says_to_write_can_be_carried_out(made, tmp_path, number):
    line = re.findall(r"<code>(- .*?)</code>", made["people/mara-quill.md"])[number]
    pages = bodies(tmp_path, **{"decisions/people.yml": f"{line}\n"})
    now = [path for path in pages if path.startswith("people/mara-quill")]
    assert len(now) == (2, 0, 1)[number]


def test_a_decision_that_joined_says_where_it_stands(tmp_path):
    joined = '- same: ["Mara Quill", "Maria Quill"]\n'
    text = "A note. Maria Quill wrote it, Maria Quill said.\n"
    page = bodies(tmp_path, **{"note.txt": text, "decisions/people.yml": joined})
    assert "to undo it, remove the decision at seeds/decisions/people.yml:1" in seen(
        page["people/mara-quill.md"]
    )
    assert '- different: ["Mara Quill", "Maria Quill"]' in page["people/mara-quill.md"]


def many(count: int) -> dict[str, str]:
    """Further articles that name Mara Quill, each of another day."""
    days = [f"2022-{1 + number // 28:02}-{1 + number % 28:02}" for number in range(count)]
    return {
        name: text
        for number, day in enumerate(days)
        for name, text in (
            (
                f"n{number}.txt",
                f"The {number}th tug came in. Mara Quill saw it from pier {number}.\n",
            ),
            (f"n{number}.yml", f"published: {day}\n"),
        )
    }


def test_above_forty_articles_a_column_of_the_matrix_is_a_month(tmp_path):
    page = bodies(tmp_path, **many(60))["people/index.md"]
    table = page[page.index("dossier-crossing") :]
    heads = [seen(each) for each in re.findall(r'<th scope="col">.*?</th>', table)[:5]]
    assert heads == ["Name", "January 2022", "February 2022", "March 2022", "date open"]
    assert "Mara Quill, January 2022: named 28 times" in page
    assert 'href="mara-quill.html#part-named"' not in page
    assert 'href="mara-quill.html" aria-label="Mara Quill, date open: named twice"' in page


def test_a_column_is_a_day_where_these_are_few(tmp_path):
    files = {
        name: f"{text[:19]}01\n" if name.endswith(".yml") else text
        for name, text in many(60).items()
    }
    page = bodies(tmp_path, **files)["people/index.md"]
    assert "Who is named when" in page
    assert "On which day articles name whom" in page
    assert "Mara Quill, 1 January 2022: named 28 times" in page


def test_a_line_leaves_out_the_dates_of_all_articles_where_they_are_too_many(tmp_path):
    page = bodies(tmp_path, **many(70))["people/mara-quill.md"]
    assert "dossier-mark" in page
    assert "The strokes below the line" not in page
