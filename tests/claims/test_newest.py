"""The figure with which an article stands in a row, where it prints two of one thing."""

from dossier.claims.newest import agreeing
from dossier.claims.rows import Place, Row
from tests.claims.joining import asserted, joined

BODY = "By noon Tollen hospital had taken in more than 50 injured sailors, Ann Lee among them."
OTHERS = {
    "b": "More than 50 sailors were injured when the Hesper struck the pier of Tollen.",
    "c": "The Hesper struck the pier of Tollen: more than 50 sailors were injured.",
}


def answers(first: str) -> list[str]:
    texts = {"a": first, **OTHERS}
    return [p.answer for row in joined(texts).claims for p in row.positions if p.article == "a"]


def test_an_article_that_prints_the_figure_of_others_too_stands_with_it():
    caption = "Crew at the pier of Tollen which the Hesper struck, where 40 sailors were injured."
    assert answers(caption)[0] == "40 sailors"
    assert answers(f"{caption} {BODY}")[0].startswith("more than 50")


def test_a_figure_of_another_thing_does_not_stand_for_it():
    caption = "Crew at the pier of Tollen which the Hesper struck, where 40 sailors were injured."
    loaves = "Its bakers sold more than 50 loaves."
    said = asserted({"a": f"{caption} {loaves}", **OTHERS})
    hurt = [each for each in said if each.figure and each.actions]
    row = Row(tuple(Place(each, 0) for each in hurt), tuple(hurt))
    assert agreeing([row], said) == (row,)
