"""Credit lines and captions, told from the sentences of the article."""

import pytest

from dossier.articles import credits as credit_lines
from dossier.articles.lines import lines

LEAD = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."


def kind(line: str) -> str:
    return credit_lines.find(lines(f"{LEAD}\n\n{line}\n")).get(1, "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Source: Arle Post", "source line"),
        ("Image: Reuters.", "picture credit"),
        ("Photo by Ann Lee", "picture credit"),
        ("Screenshot: “arle.example”", "picture credit"),
        ("Ann Lee and Bo Ek contributed to this report.", "contributors"),
        ("(Reporting by Ann Lee; Editing by Bo Ek.)", "contributors"),
        ("Divers at the harbour © Ann Lee/Reuters", "caption"),
        ("Divers at the harbour. They found nothing. (Ann Lee/Arle Post)", "caption"),
        ("(Ann Lee / Arle Post)", "caption"),
        ("Divers at the harbour (Reuters)", "caption"),
        ("Divers at the harbour on Monday. (Photo: AP)", "caption"),
        ("Reuters Divers at the harbour could not find the ferry", "caption"),
        ("Getty - Contributor The ferry left the harbour on Monday", "caption"),
        ("GETTY Was the ferry safe?", "caption"),
        ("Arlepix Arlepix The ferry was built here", "caption"),
        ("ARLE SHIPYARD•GETTY The ferry was built here", "caption"),
        ("The harbour by night. Photograph: Ann Lee/Getty Images", "caption"),
        ("Harbour on phone image via Shutterstock", "caption"),
    ],
)
def test_a_credited_line_is_none_of_the_article(line, expected):
    assert kind(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported that the ferry left the harbour",
        "Reuters Institute staff spoke of a storm that night.",
        "The ferry had left the harbour, the agency wrote. (AFP)",
        "The ferry leads the polls again. [Post, NBC/WSJ/Arle, ARG]",
        "The ferry was built in two years (1911/1912)",
        "Source: the minister himself, who spoke to the Post on Monday morning in his office.",
        "The clichÃ© of the sinking ship was on every front page the next morning.",
        "“Photo: Reuters”, it said on the wall.",
        "The rescue by Ann Lee and her crew contributed to the fame of the harbour.",
    ],
)
def test_a_sentence_with_an_agency_or_a_bracket_stays(line):
    assert kind(line) == ""


def test_a_headline_that_begins_with_an_agency_is_no_caption():
    assert credit_lines.find(lines(f"Reuters Journalists Freed\n\n{LEAD}")) == {}
