"""A large dossier of long words keeps its layout, and its comparison stays light and quick."""

import json
import shutil

import pytest

from tests.factories import seeds
from tests.site.conftest import ROOT
from tests.site.markup import read_site
from tests.site.published import build, serve

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLACES = "Dorwick Selmouth Harrowby Quillan Vessing Ostermark Brindle Caldhaven".split()
GIVEN = "Mara Otto Ágata Jonathan Wilhelmina Bartholomew Konstantin Ottoline".split()
FAMILY = (
    "Hohenstein-Langenfeld Quartermaine-Featherstone Abernathy-Wolstenholme Kryzhanovsky".split()
)
HEADLINE = (
    "Harbourmasters, pilots and keepers of every light between Dorwick and Caldhaven ask once "
    "more, in a letter of forty pages, for dredging, dry docks and day boats before the gales, "
    "while the ministry, the owners and the insurers each name another figure, another quay "
    "and an altogether different culprit for it all"
)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def text(number, questions):
    """An article that answers each question in a sentence of its own."""
    speaker = f"{GIVEN[number % 8]} {FAMILY[number % 4]}"
    told = [
        f"At pier {question} {speaker} counted {20 + (number + question) % 3} boats on Monday."
        for question in questions
    ]
    return "\n\n".join((f"The {LONG} met in {PLACES[number % 8]} on 7 March 2022.", *told))


def large(articles, questions, *, each):
    """The seeds of a dossier; a question is answered by every `each`-th article."""
    made = {}
    positions = {question: [] for question in range(questions)}
    for number in range(articles):
        key = f"a{number:02}"
        mine = [question for question in range(questions) if (question + number) % each == 0]
        made[f"{key}.json"] = {"title": HEADLINE, "maintext": text(number, mine)}
        made[f"{key}.yml"] = {
            "label": f"{PLACES[number % 8]} Advertiser and Commercial Gazette, edition {number}",
            "outlet": "The Advertiser and Commercial Gazette of the Eastern Harbours",
            "published": "2022-03-08",
        }
        for question in mine:
            boats = 20 + (number + question) % 3
            figure = {"value": boats, "unit": "boats", "counts": "boats counted at the pier"}
            position = {"article": key, "answer": str(boats), "figure": figure}
            quote = next(
                each
                for each in made[f"{key}.json"]["maintext"].split("\n\n")
                if f"pier {question} " in each
            )
            positions[question].append({**position, "quote": quote.rstrip(".")})
    made["decisions/claims.yml"] = [
        {
            "claim": f"pier-{question}",
            "question": f"How many boats did the harbourmaster count at pier {question}, by day?",
            "positions": taken,
        }
        for question, taken in positions.items()
    ]
    made["decisions/origins.yml"] = [
        {"different": [f"a{one:02}", f"a{two:02}"]}
        for one in range(articles)
        for two in range(one + 1, articles)
    ]
    return made


def site(project, made):
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "docs", project / "docs")
    seeds(project / "seeds", {name: json.dumps(content) for name, content in made.items()})
    return build(project, project / "site")


def test_forty_articles_and_sixty_questions_of_long_words_do_not_break_the_layout(
    tmp_path, visiting
):
    made = site(tmp_path, large(40, 60, each=5))
    looks = {}
    for page, root in read_site(made).items():
        for look in root.all("div", "dossier"):
            looks.setdefault(look.get("class"), page)
    with serve(made) as address:
        visit = visiting(address)
        for page in looks.values():
            visit.page.set_viewport_size({"width": 1280, "height": 800})
            visit.open(page)
            assert {width: visit.overflow(width) for width in (1920, 1280, 768, 320)} == {
                width: [] for width in (1920, 1280, 768, 320)
            }, page


def test_fifty_questions_of_eight_origins_are_light_and_laid_out_within_a_second(
    tmp_path, visiting
):
    made = site(tmp_path, large(8, 50, each=1))
    assert (made / "claims.html").stat().st_size <= 600 * 1024
    with serve(made) as address:
        visit = visiting(address)
        visit.open("claims.html")
        visit.page.evaluate("document.body.offsetHeight")
        spent = visit.page.evaluate(
            """() => {
              const start = performance.now()
              document.querySelector('.dossier').style.width = '55rem'
              document.body.offsetHeight
              return performance.now() - start
            }"""
        )
        assert spent < 1000
