"""The pages of origins: what two articles share, what was changed, and nothing kept back."""

import html
import re
from pathlib import Path

import pytest

from dossier import build, rendering
from dossier.dossier import Dossier
from dossier.origins import page
from tests.factories import seeds, seen
from tests.origins.stories import BREAD, FERRY, HONEST, REWORDED

SIDE = "origins/a.b.md"
CHANGED = (
    "The ship Hesper went aground off Dorwick on Monday with up to 241 travellers on board.",
    *REWORDED[1:6],
    "A pair of tugs from Norway might drag the ferry free at high tide on Wednesday.",
    *REWORDED[7:],
)


def dossier(folder: Path, one: tuple[str, ...] = FERRY, **files: object) -> Dossier:
    """A dossier of the articles a and b, and of what else is given: sentences, or sidecars."""
    given = {"b": REWORDED, **files}
    texts = {
        f"{name}.txt": "\n\n".join(text) for name, text in given.items() if isinstance(text, tuple)
    }
    sidecars = {
        f"{name.removesuffix('_yml')}.yml": text
        for name, text in given.items()
        if isinstance(text, str)
    }
    found = seeds(folder, {"a.txt": "\n\n".join(one), **texts, **sidecars})
    return build.dossier(found, "seeds", "The Hesper")


def bodies(whole: Dossier) -> dict[str, str]:
    return {page.path: page.body for page in rendering.render(whole, "# The Hesper")}


def rows(body: str) -> list[str]:
    """What a reader sees of each row of the comparison."""
    table = body.partition('dossier-sides">')[2]
    return [seen(row) for row in re.findall(r"<tr id.*?</tr>", table, re.DOTALL)]


def test_two_articles_of_one_origin_stand_side_by_side(tmp_path):
    shown = rows(bodies(dossier(tmp_path))[SIDE])
    assert len(shown) == 10
    assert shown[5] == (
        "6 Divers found a tear of 4 metres in the hull below the engine room. 6 "
        "Frogmen discovered a rip of 4 metres in the hull beneath the engine room. 6"
    )


def test_words_that_one_side_alone_prints_are_marked(tmp_path):
    body = bodies(dossier(tmp_path))[SIDE]
    marked = [seen(each) for each in re.findall(r"<mark[^>]*>(.*?)</mark>", body)]
    assert {"Divers found", "tear", "below", "Frogmen discovered", "rip", "beneath"} <= set(marked)
    assert not {"the", "4", "engine room"} & set(marked)


def test_every_sentence_leads_to_its_place_in_the_article(tmp_path):
    whole = dossier(tmp_path)
    body = html.unescape(bodies(whole)[SIDE])
    for key in ("a", "b"):
        anchors = [each.anchor for each in whole.reading(key).text.sentences]
        assert [each for each in anchors if f"../articles/{key}.html#{each}" not in body] == []


def test_changed_names_figures_and_certainty_stand_on_top(tmp_path):
    body = bodies(dossier(tmp_path, b=CHANGED))[SIDE]
    top = seen(body.partition('id="part&#45;sentences"')[0])
    assert "Figure 214 up to 241 row 1" in top
    assert "Name Tollen Norway row 7" in top
    assert "Certainty Tollen are expected to pull Norway might drag row 7" in top


def test_sentences_that_align_with_none_stand_in_their_place(tmp_path):
    shown = rows(bodies(dossier(tmp_path, b=(*REWORDED[:3], BREAD[1], *REWORDED[3:])))[SIDE])
    assert shown[3] == f"4 no sentence aligns {BREAD[1]} 4"
    assert len(shown) == 11


def test_a_sentence_in_another_order_is_shown_as_such(tmp_path):
    shown = rows(bodies(dossier(tmp_path, b=REWORDED[6:] + REWORDED[:6]))[SIDE])
    moved = [row for row in shown if "in another order" in row]
    assert len(shown) == 10
    assert len(moved) == 4


@pytest.mark.parametrize(
    ("one", "two", "order"),
    [
        ("2022-03-08", "2022-03-10", "Published first: A, 8 March 2022; then B, 10 March 2022."),
        ("2022-03-10", "2022-03-08", "Published first: B, 8 March 2022; then A, 10 March 2022."),
        ("2022-03-08", "2022-03-08", "Which came first is not known: A is dated 8 March 2022"),
        ("2022-03", "2022-03-08", "Which came first is not known"),
        ("2022-03-08", "", "Which came first is not known: a publication date is missing."),
    ],
)
def test_which_came_first_is_said_only_where_dates_settle_it(tmp_path, one, two, order):
    sidecar = "{{label: {}, published: {}}}"
    given = {"a_yml": sidecar.format("A", one)}
    given["b_yml"] = sidecar.format("B", two) if two else "{label: B}"
    made = bodies(dossier(tmp_path, **given))
    assert order in seen(made[SIDE])
    assert order in seen(made["origins/index.md"])


def test_of_an_excerpt_only_what_its_page_shows_is_compared(tmp_path):
    whole = dossier(tmp_path, b_yml="{mode: excerpt}")
    body = html.unescape(bodies(whole)[SIDE])
    kept = [each for each in whole.reading("b").text.sentences if not whole.shows(each)]
    assert kept
    assert [each.text for each in kept if each.text in seen(body)] == []
    assert [each.anchor for each in kept if each.anchor in body] == []
    assert "Of b only the sentences are shown that this dossier quotes" in seen(body)
    assert "We shall discover why the radar was turned off" in seen(body)


def test_an_article_that_is_not_shown_gives_away_no_word(tmp_path):
    body = bodies(dossier(tmp_path, b=CHANGED, b_yml="{mode: metadata}"))[SIDE]
    assert "Norway" not in seen(body)
    assert "241" not in seen(body)
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", body) == ["Words marked so"]
    assert "The text of b is not shown" in seen(body)


def test_the_origins_page_and_both_banners_lead_to_the_comparison(tmp_path):
    made = bodies(dossier(tmp_path, c=BREAD))
    leading = [path for path, body in made.items() if "a.b.html" in html.unescape(body)]
    assert {"origins/index.md", "articles/a.md", "articles/b.md"} <= set(leading)
    assert "articles/c.md" not in leading


def test_passages_that_two_origins_share_are_listed(tmp_path):
    made = seen(bodies(dossier(tmp_path, b=HONEST))["origins/index.md"])
    assert "No two articles print one text" in made
    assert made.count("“We will find out why the radar was switched off,”") == 2


def test_a_passage_of_few_words_is_not_listed(tmp_path):
    short = "“Quill wept.”"
    made = dossier(tmp_path, (*FERRY, short), b=(*HONEST, short))
    assert any(short in each.text for each in made.origins[0].shared[0].pairs[-1].first)
    assert "Quill wept" not in seen(bodies(made)["origins/index.md"])


def test_of_many_pairs_that_share_a_passage_each_passage_is_told_once(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "MANY", 0)
    made = seen(bodies(dossier(tmp_path, b=HONEST))["origins/index.md"])
    assert "“We will find out why the radar was switched off,”" in made
    assert made.count("find out why") == 1
    assert "a, b" in made


def test_a_passage_that_one_article_keeps_back_is_not_listed(tmp_path):
    whole = dossier(tmp_path, b=HONEST, b_yml="{mode: metadata}")
    assert "find out why" not in seen(bodies(whole)["origins/index.md"])


def test_a_comparison_is_left_out_of_the_search(tmp_path):
    fronts = {page.path: page.front for page in rendering.render(dossier(tmp_path), "# The Hesper")}
    assert fronts[SIDE]["search"] == {"exclude": True}


def test_a_robots_rule_of_one_article_holds_for_its_comparison(tmp_path):
    whole = dossier(tmp_path, b_yml="{robots: noindex}")
    fronts = {page.path: page.front for page in rendering.render(whole, "# The Hesper")}
    assert fronts[SIDE]["robots"] == "noindex"


def test_hostile_words_act_nowhere_on_a_comparison(tmp_path):
    hostile = ("The <script>alert(1)</script> of Dorwick *sank* & [x](y) {{ 7 }}.", *FERRY)
    body = bodies(dossier(tmp_path, hostile, b=(hostile[0], *REWORDED)))[SIDE]
    assert "<script" not in body
    assert "*sank*" not in body
    assert "<script>alert(1)</script>" in seen(body)
