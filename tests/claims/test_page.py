"""The comparison: a matrix up to eight origins, sections above; what a row can be found by."""

import html
import re
from pathlib import Path

import pytest

from dossier import build, rendering
from dossier.claims.page.rows import alike, independence, row
from tests.factories import seeds, seen

OWN = (
    "Wheat prices rose again in the south.",
    "A school for forty sailors was opened by nobody.",
    "An orchestra plays waltzes tonight.",
    "Snow lay on every pass until May.",
    "Two herons nest beside this canal.",
    "Bakers asked for cheaper flour.",
    "Her uncle painted church doors green.",
    "Trams run late because drivers are ill.",
    "Nobody remembers who dug those wells.",
)
TOWNS = "Arden Bleck Corvin Dorwick Elmar Fenny Gost Hollin Ister Jarrow".split()


def page(folder: Path, origins: int) -> str:
    """The comparison of so many articles, the first two of which give a figure."""
    files = {f"{town.lower()}.txt": f"The mill of {town} burnt." for town in TOWNS[:origins]}
    files["arden.txt"] += " Up to 7 sheep were lost, Ann Lee said."
    files["bleck.txt"] += " Of the flock, 8 sheep were lost."
    row = """
- claim: sheep
  question: How many sheep were lost?
  positions:
    - {article: arden, quote: 7 sheep were lost, answer: up to 7, speaker: Ann Lee,
       figure: {high: 7, qualifier: up to, counts: sheep}}
    - {article: bleck, quote: 8 sheep were lost, answer: "8",
       figure: {value: 8, counts: sheep}}
"""
    whole = build.dossier(
        seeds(folder, {**files, "decisions/claims.yml": row}), "seeds", "The mills"
    )
    made = {page.path: page.body for page in rendering.render(whole, "# The mills")}
    return html.unescape(made["claims.md"])


def test_up_to_eight_origins_stand_in_a_matrix_with_heads_on_both_sides(tmp_path):
    body = page(tmp_path, 8)
    assert body.count("<table") == 1
    heads = [seen(each) for each in re.findall(r'<th scope="col">.*?</th>', body)]
    assert heads == ["Question", "How the answers stand", *(t.lower() for t in TOWNS[:8])]
    assert 'tabindex="0" role="region" aria-label="What each origin answers' in body
    [question] = re.findall(r'<th scope="row">.*?</th>', body)
    assert seen(question) == "How many sheep were lost? differ"


def test_above_eight_origins_a_row_is_a_section_with_its_answers(tmp_path):
    body = page(tmp_path, 9)
    assert "dossier-matrix" not in body
    assert '<h3 id="claim-sheep">' in body
    assert "up to 7 1 text Ann Lee, via arden" in seen(body)


@pytest.mark.parametrize("origins", [2, 9])
def test_a_row_says_what_it_can_be_found_by(tmp_path, origins):
    body = page(tmp_path, origins)
    told = set(re.findall(r'data-dossier-is="([^"]*)"', body))
    assert told == {"show:disputed show:figures origin:arden origin:bleck person:ann-lee"}


def test_the_plot_of_a_row_says_in_words_what_it_shows(tmp_path):
    body = page(tmp_path, 2)
    assert 'role="img" aria-label="The figures on one scale from 0 to 8: up to 7; 8"' in body
    assert "style=" not in body


def test_an_empty_cell_says_why_it_is_empty(tmp_path):
    body = page(tmp_path, 3)
    assert '<span class="dossier-silence dossier-silence--not-found">not found</span>' in body


def test_of_many_reports_of_one_answer_a_section_quotes_three_and_names_the_rest(tmp_path):
    towns = [town.lower() for town in TOWNS[:9]]
    positions = "".join(
        f"    - {{article: {town}, quote: The mill of {town.title()} burnt, answer: it burnt}}\n"
        for town in towns
    )
    row = f"- claim: mill\n  question: What became of the mill?\n  positions:\n{positions}"
    files = {
        f"{town}.txt": f"The mill of {town.title()} burnt. {own}"
        for town, own in zip(towns, OWN, strict=True)
    }
    found = seeds(tmp_path, {**files, "decisions/claims.yml": row})
    whole = build.dossier(found, "seeds", "The mills")
    made = {page.path: seen(page.body) for page in rendering.render(whole, "# The mills")}
    assert made["claims.md"].count("mill of") == 3
    assert "6 more reports: dorwick, elmar, fenny, gost, hollin, ister" in made["claims.md"]
    assert made["claims/mill.md"].count("mill of") == 9


def test_an_answer_counts_the_articles_of_one_outlet_once_as_its_row_does(tmp_path):
    towns = [town.lower() for town in TOWNS[:9]]
    files = {
        f"{town}.txt": f"The mill of {town.title()} burnt. {own}"
        for town, own in zip(towns, OWN, strict=True)
    }
    outlet = dict.fromkeys(("arden.yml", "bleck.yml"), "{outlet: The Courier}")
    row = """
- claim: mill
  question: What became of the mill?
  positions:
    - {article: arden, quote: The mill of Arden burnt, answer: it burnt}
    - {article: bleck, quote: The mill of Bleck burnt, answer: it burnt}
    - {article: corvin, quote: The mill of Corvin burnt, answer: it burnt}
"""
    found = seeds(tmp_path, {**files, **outlet, "decisions/claims.yml": row})
    whole = build.dossier(found, "seeds", "The mills")
    made = {page.path: seen(page.body) for page in rendering.render(whole, "# The mills")}
    assert (
        "3 separate texts of 9 take a position, from 2 independent origins"
        in made["claims/mill.md"]
    )
    assert "it burnt 2 texts" in made["claims/mill.md"]


def test_answers_in_other_words_that_come_to_one_stand_together(tmp_path):
    files = {
        "arden.txt": "Police arrested the captain of the ferry on suspicion of drinking.",
        "bleck.txt": "The ferry's captain, suspected of drinking, has been arrested. It was cold.",
        "corvin.txt": "Police denied that the captain was arrested on suspicion of drinking.",
    }
    whole = build.dossier(seeds(tmp_path, files), "seeds", "The ferry")
    (claim,) = whole.claims
    answers = row(whole, claim, independence(whole), alike(whole.articles), cells=True).answers
    assert [(len(each.positions), each.origins) for each in answers] == [(2, 2), (1, 1)]
