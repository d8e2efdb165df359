"""The whole order of work, on small invented seeds."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from mkdocs.utils import meta

from dossier import build, export, rendering
from dossier.dossier import Dossier
from dossier.errors import DossierError
from tests.factories import seeds, seen

GAZETTE = """\
Ferry runs aground off Dorwick

The ferry Hesper ran aground off Dorwick on Monday with 214 passengers on board. Nobody was hurt.

Harbour master Mara Quill said the ship had left the marked channel in thick fog.

“We will find out why the radar was switched off,” Quill told reporters at the quay.

Two tugs will pull the Hesper free on 9 March 2022.
"""
ECHO = """\
Shares of the ferry company fell by a tenth on Tuesday. Its spokesman Otto Lind denied that \
crews had been cut since the spring.

A court in Tollen may have to decide who pays. Up to 30 fishing boats wait outside the port.
"""
LETTER = """\
My neighbours speak of nothing else. Gulls circled over the stranded ship as if it were a whale.

Over 20 boats lay idle when I passed the port on Sunday, and plum cake was served at the quay.
"""
FILES = {
    "gazette.txt": GAZETTE,
    "gazette.yml": "{outlet: Dorwick Gazette, published: 2022-03-08, robots: noindex}",
    "echo.txt": ECHO,
    "echo.yml": "{outlet: Tollen Echo, published: 2022-03-08}",
    "letter.txt": LETTER,
}
BARE = {name: text for name, text in FILES.items() if name.endswith(".txt")}
CLAIMS = """\
- claim: boats
  question: How many boats wait?
  positions:
    - {article: echo, quote: Up to 30 fishing boats, answer: up to 30, figure: {high: 30}}
    - {article: letter, quote: Over 20 boats lay idle, answer: over 20, figure: {low: 20}}
"""
TIMELINE = """\
- event: aground
  when: 2022-03-07
  headline: The Hesper runs aground
  accounts: [{article: gazette, quote: ran aground off Dorwick on Monday}]
"""
DECIDED = {"decisions/claims.yml": CLAIMS, "decisions/timeline.yml": TIMELINE}


def dossier(folder: Path, files: dict[str, str]) -> Dossier:
    return build.dossier(seeds(folder, files), "seeds", "The Hesper")


def pages(whole: Dossier, intro: str = "# The Hesper") -> dict[str, str]:
    """What a reader sees of each page."""
    return {page.path: seen(page.body) for page in rendering.render(whole, intro)}


def mistake(folder: Path, files: dict[str, str]) -> str:
    with pytest.raises(DossierError) as caught:
        dossier(folder, files)
    return str(caught.value)


def published(whole: Dossier) -> Iterator[tuple[str, str]]:
    """Every text that leaves the build, as it is read: pages with their front matter, and data."""
    for page in rendering.render(whole, ""):
        yield page.path, " ".join(html.unescape(html.unescape(page.text)).split())
    yield "data/dossier.json", json.dumps(json.loads(export.dossier_json(whole)))


def test_a_dossier_holds_every_article_and_every_kind_of_page(tmp_path):
    made = pages(dossier(tmp_path, FILES | DECIDED))
    assert {
        *("index.md", "articles/index.md", "people/index.md", "timeline.md", "claims.md"),
        "origins/index.md",
        *("articles/gazette.md", "articles/echo.md", "articles/letter.md"),
    } <= set(made)


def test_every_page_shows_what_was_found_with_its_source(tmp_path):
    made = pages(dossier(tmp_path, FILES | DECIDED))
    assert "Mara Quill" in made["people/index.md"]
    assert "7 March 2022 happened The Hesper runs aground" in made["timeline.md"]
    assert "compatible up to 30 / over 20" in made["claims.md"]
    assert "two tugs will pull" in made["timeline.md"].lower()


@pytest.mark.parametrize(
    ("file", "decision"),
    [
        ("people", "# checked\n- confirm: Zeno Nobody"),
        ("people", "# checked\n- hide: {name: Mara Quill, article: letter}"),
        ("statements", "\n- {article: letter, quote: Gulls circled, speaker: Otto Lind}"),
        ("timeline", "\n- hide: {article: letter, quote: Gulls circled}"),
        ("timeline", "\n- confirm: {article: gazette, quote: Nobody was hurt}"),
    ],
)
def test_a_decision_that_matches_nothing_is_told_with_its_place(tmp_path, file, decision):
    said = mistake(tmp_path, FILES | {f"decisions/{file}.yml": decision})
    assert said.startswith(f"seeds/decisions/{file}.yml:2: ")
    assert "\n  " in said


def test_every_stale_decision_is_told_in_one_error(tmp_path):
    quotes = ("Gulls circled", "Gulls")
    hides = "".join(f"- hide: {{article: letter, quote: {quote}}}\n" for quote in quotes)
    assert mistake(tmp_path, FILES | {"decisions/timeline.yml": hides}) == "\n".join(
        f"seeds/decisions/timeline.yml:{line}: there is nothing to hide: "
        f'no dated account stands at "{quote}"\n'
        "  quote a sentence with a date, or remove it"
        for line, quote in enumerate(quotes, 1)
    )


@pytest.mark.parametrize(
    ("file", "decision", "said"),
    [
        ("people", "- confirm: Mara Quil", ': no article names "Mara Quil"\n  valid choices: '),
        ("statements", "- {article: letter, quote: Gulls circled, speaker: Otto Lind}", ": no sta"),
    ],
)
def test_a_stale_decision_says_what_it_named(tmp_path, file, decision, said):
    found = mistake(tmp_path, FILES | {f"decisions/{file}.yml": decision})
    assert found.startswith(f"seeds/decisions/{file}.yml:1{said}")


PAIR = "[{article: gazette, quote: ran aground}, {article: echo, quote: fell by a tenth}]"
AGAINST = {
    "people": "- same: [Mara Quill, Otto Lind]\n- different: [Mara Quill, Otto Lind]",
    "origins": "- same: [gazette, echo]\n- different: [echo, gazette]",
    "timeline": f"- same: {PAIR}\n- different: {PAIR}",
}


@pytest.mark.parametrize(("file", "decisions"), AGAINST.items())
def test_a_same_against_a_different_is_told_with_its_place(tmp_path, file, decisions):
    said = mistake(tmp_path, FILES | {f"decisions/{file}.yml": decisions})
    assert re.match(rf"seeds/decisions/{file}\.yml:[12]: .+\n  .+", said)
    assert "matches nothing" not in said


def lasting(whole: Dossier) -> dict[str, set[object]]:
    """What links from outside may point at."""
    return {
        "anchors": {
            (each.article, each.number, each.anchor)
            for reading in whole.readings
            for each in reading.text.sentences
        },
        "addresses": {(article.key, article.page) for article in whole.articles},
        "people": {(person.key, person.name) for person in whole.people},
        "statements": {(each.key, each.article) for each in whole.statements},
        "events": {(event.key, event.headline) for event in whole.events},
        "claims": {claim.key for claim in whole.claims},
    }


NEWCOMERS = {
    "another matter": "Bakers in Tollen met on 3 March 2022. The miller Ada Brand said no more.",
    "a copy of one sentence": "Nobody was hurt. Ada Brand was on board. Nobody was hurt.",
    "a dated sentence": "It is late. Two tugs will pull the Hesper free on 9 March 2022.",
    "another week": "Shares of the ferry company fell by a tenth on Tuesday. It rained.",
    "a namesake": "The painter Mara Lind said on 1 May 2022 that she had seen no ferry.",
}


@pytest.mark.parametrize("text", NEWCOMERS.values(), ids=NEWCOMERS)
@pytest.mark.parametrize("name", ["aaa", "zzz"])
def test_another_article_changes_no_anchor_key_or_address_of_the_others(tmp_path, name, text):
    before = lasting(dossier(tmp_path / "before", FILES | DECIDED))
    more = {f"{name}.txt": text, f"{name}.yml": "published: 2022-05-05"}
    after = lasting(dossier(tmp_path / "after", FILES | DECIDED | more))
    assert {kind: lost for kind in before if (lost := before[kind] - after[kind])} == {}


def test_without_decisions_and_sidecars_the_dossier_says_what_it_does_not_know(tmp_path):
    made = pages(dossier(tmp_path, BARE))
    for article in ("gazette", "echo", "letter"):
        assert "Outlet not named" in made[f"articles/{article}.md"]
        assert "Published date unknown" in made[f"articles/{article}.md"]
        assert "Original address not known" in made[f"articles/{article}.md"]
    assert "Monday → not resolved; publication date unknown" in made["articles/gazette.md"]
    assert "No questions have been set for this dossier yet" in made["claims.md"]
    assert "7 March" not in " ".join(made.values())


def test_without_decisions_every_datum_is_the_machines(tmp_path):
    made = pages(dossier(tmp_path, BARE))
    assert [path for path, text in made.items() if re.search(">(?:checked|corrected)<", text)] == []


MODES = [("excerpt", ["Over 20 boats lay idle"]), ("metadata", [])]


@pytest.mark.parametrize(("mode", "kept"), MODES)
def test_an_articles_mode_holds_in_everything_that_is_published(tmp_path, mode, kept):
    whole = dossier(tmp_path, FILES | DECIDED | {"letter.yml": f"mode: {mode}"})
    telling = ["My neighbours", "Gulls circled", "a whale", "Over 20 boats lay idle", "plum cake"]
    sentences = [
        sentence.text
        for sentence in whole.reading("letter").text.sentences
        if not any(words in sentence.text for words in kept)
    ]
    for path, text in published(whole):
        leaked = [each for each in sentences if " ".join(each.split()) in text]
        assert leaked == [], path
        if not kept:
            assert [words for words in telling if words in text] == [], path


@pytest.mark.parametrize("mode", ["excerpt", "metadata"])
def test_a_mode_holds_for_an_article_that_is_named_quoted_and_dated(tmp_path, mode):
    sidecar = f"{{outlet: Dorwick Gazette, published: 2022-03-08, mode: {mode}, title: On a ferry}}"
    whole = dossier(tmp_path, FILES | {"gazette.yml": sidecar})
    hidden = [
        " ".join(sentence.text.split())
        for sentence in whole.reading("gazette").text.sentences
        if not whole.shows(sentence)
    ]
    assert hidden
    for path, text in published(whole):
        assert [words for words in hidden if words in text] == [], path


def test_an_excerpt_marks_what_it_leaves_out(tmp_path):
    whole = dossier(tmp_path, FILES | DECIDED | {"letter.yml": "mode: excerpt"})
    article = pages(whole)["articles/letter.md"]
    assert "[…] Over 20 boats lay idle when I passed the port on Sunday" in article
    assert "Only the sentences that this dossier quotes are shown" in article


def test_what_is_kept_back_of_an_utterance_takes_no_page_from_the_others(tmp_path):
    first, second = "The radar had been off for three hours", "Nobody on board told us of that"
    row = f"""\
- claim: told
  question: Was the port told?
  positions:
    - {{article: late, quote: {second}, answer: no}}
    - {{article: log, quote: The log says so, answer: yes}}
"""
    files = {
        "early.txt": f'The ship lay in fog.\n\nAsked about it, he said: "{first}. {second}."\n',
        "early.yml": "{mode: excerpt, published: 2022-03-07}",
        "late.txt": f'The ship lay in fog.\n\n"{first}. {second}," Mara Quill said.\n',
        "late.yml": "published: 2022-03-08",
        "log.txt": "The log says so. Nobody doubts it at the port.\n",
        "decisions/claims.yml": row,
    }
    whole = dossier(tmp_path, files)
    assert [len(whole.carriers(0)), len(whole.utterances[0])] == [1, 2]
    made = pages(whole)
    (utterance,) = (path for path in made if re.match(r"utterances/(?!all)", path))
    assert first in made[utterance]


def test_two_builds_give_equal_pages(tmp_path):
    built = [
        rendering.render(dossier(tmp_path / name, FILES | DECIDED), "# The Hesper")
        for name in ("one", "two")
    ]
    assert built[0] == built[1]


def test_the_order_in_which_files_were_written_does_not_matter(tmp_path):
    backwards = dict(reversed((FILES | DECIDED).items()))
    one = rendering.render(dossier(tmp_path / "one", FILES | DECIDED), "")
    assert one == rendering.render(dossier(tmp_path / "two", backwards), "")


def test_the_front_matter_of_every_page_is_as_its_schema_says(tmp_path):
    schema = jsonschema.Draft202012Validator(json.loads(export.frontmatter_schema()))
    made = rendering.render(dossier(tmp_path, FILES | DECIDED), "# The Hesper")
    written = {page.path: meta.get_data(page.text)[1] for page in made}
    del written["index.md"]  # its front matter is the curator's
    wrong = {path: list(schema.iter_errors(front)) for path, front in written.items()}
    assert [path for path in wrong if wrong[path]] == [], wrong


def test_the_front_matter_of_an_article_says_what_is_known_of_it(tmp_path):
    made = rendering.render(dossier(tmp_path, FILES), "")
    (front,) = [page.front for page in made if page.path == "articles/gazette.md"]
    known = {key: front[key] for key in ("title", "key", "kind", "outlet", "published", "robots")}
    assert known == {
        "title": "Ferry runs aground off Dorwick",
        "key": "gazette",
        "kind": "article",
        "outlet": "Dorwick Gazette",
        "published": "2022-03-08",
        "robots": "noindex",
    }


def test_the_curators_paragraph_opens_the_home_page(tmp_path):
    intro = "# Aground\n\nWhy?\n\n## Limits\n\nMany."
    made = {page.path: page.text for page in rendering.render(dossier(tmp_path, FILES), intro)}
    assert made["index.md"].startswith("# Aground\n\nWhy?\n\n<div")
    assert made["index.md"].endswith("</div>\n\n## Limits\n\nMany.\n")


def test_without_a_paragraph_the_sites_name_opens_the_home_page(tmp_path):
    made = {page.path: page.text for page in rendering.render(dossier(tmp_path, FILES), "")}
    assert made["index.md"].startswith("# The Hesper\n\n<div")


def test_the_data_stand_beside_the_pages(tmp_path):
    files = rendering.data(dossier(tmp_path, FILES | DECIDED))
    assert list(files) == [
        *("data/dossier.json", "data/dossier.schema.json", "data/frontmatter.schema.json"),
    ]
    jsonschema.validate(
        json.loads(files["data/dossier.json"]), json.loads(files["data/dossier.schema.json"])
    )


def test_doubts_about_the_files_are_kept_for_the_doors(tmp_path):
    (notice,) = dossier(tmp_path, FILES | {"photo.png": "x"}).notices
    assert str(notice) == (
        "seeds/photo.png: a file of another kind is not read\n"
        "  seeds are .html, .json, .md, .txt files"
    )


UNREADABLE = {
    "empty.txt": "",
    "nul.txt": "A\0",
    "broken.json": "{",
    "damaged.md": "---\na: b: c\n---\n",
}


def test_an_article_that_cannot_be_read_is_set_aside_and_the_rest_ships(tmp_path):
    whole = dossier(tmp_path, FILES | DECIDED | UNREADABLE | {"photo.png": "x"})
    made = pages(whole)
    assert {article.key for article in whole.articles} == {"gazette", "echo", "letter"}
    assert "3 articles read, 4 set aside, 1 doubt." in made["build.md"]
    assert "seeds/nul.txt:1: a NUL byte" in made["build.md"]
    assert "What was read; 4 articles set aside; what was corrected." in made["index.md"]
    places = [notice.location.file.removeprefix("seeds/") for notice in whole.notices]
    assert places == [*sorted(UNREADABLE), "photo.png"]


def test_what_was_decided_of_an_article_set_aside_does_not_stop_the_build(tmp_path):
    decided = DECIDED | {"decisions/people.yml": "- confirm: Otto Lind"}
    whole = dossier(tmp_path, FILES | decided | {"echo.txt": "\0"})
    assert [position.article for position in whole.claims[0].positions] == ["letter"]
    assert [str(notice).split("\n")[0] for notice in whole.notices] == [
        "seeds/echo.txt:1: a NUL byte: this is no text in UTF-8",
        'seeds/decisions/people.yml:1: no article names "Otto Lind"',
    ]


def test_where_no_article_can_be_read_nothing_is_built(tmp_path):
    assert mistake(tmp_path, {"a.txt": "", "b.txt": "\0"}).count("seeds/") == 2


def test_a_link_that_leads_nowhere_is_a_mistake_of_ours(tmp_path):
    override = seeds(tmp_path / "templates", {"timeline.md.j2": '<a {{ href("x.html") }}>x</a>'})
    with pytest.raises(ValueError, match=r"links that lead nowhere: .*address='x\.html'"):
        rendering.render(dossier(tmp_path / "seeds", FILES), "", override)


def test_mistakes_of_seeds_and_of_decisions_are_told_in_one_error(tmp_path):
    said = mistake(tmp_path, FILES | {"empty.txt": "", "decisions/people.yml": "- confrim: Ann"})
    assert "seeds/empty.txt" in said
    assert "seeds/decisions/people.yml:1" in said
