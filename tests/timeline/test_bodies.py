"""Which body "the company" is at the head of a sentence."""

from dataclasses import replace

import pytest

from dossier.language.text import Text
from dossier.timeline.bodies import named
from dossier.timeline.headline import headline
from tests.factories import text_of

NAMED = "Norbank lost its licence."
FIRM = "The firm, which lends to fishers, closed on 3 May 2018."


def told(*sentences: str, title: str = "Norbank closes") -> Text:
    text = text_of("a", *sentences, names=("Norbank", "Lindco", "Oil"), title=title)
    return replace(text, names=tuple(replace(each, kind="unknown") for each in text.names))


def body_in_last(text: Text) -> str:
    found = named(text, text.sentences[-1], 0)
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("sentences", "title", "body"),
    [
        ((NAMED, FIRM), "Norbank closes", "Norbank"),
        ((NAMED, "It rained.", FIRM), "Norbank closes", "Norbank"),
        (("Oil giant Norbank lost its licence.", FIRM), "Norbank closes", "Norbank"),
        (("The lending firm Norbank paid.", "The lending firm left."), "A bank", "Norbank"),
        ((NAMED, FIRM), "A bank closes", ""),
        (("Norbank sued Lindco.", FIRM), "Norbank and Lindco", ""),
        ((NAMED, *["It rained."] * 3, FIRM), "Norbank closes", ""),
        ((NAMED, "The mayor left."), "Norbank closes", ""),
        ((NAMED, "The firm Lindco left."), "Norbank closes", ""),
    ],
)
def test_the_body_is_the_one_named_last_where_the_article_says_which(
    sentences: tuple[str, ...], title: str, body: str
) -> None:
    assert body_in_last(told(*sentences, title=title)) == body


def test_a_headline_shows_the_body_behind_the_word_for_it() -> None:
    text = told(NAMED, FIRM)
    at = text.article.text.index("3 May")
    shown = headline(text, text.sentences[1], (at, at + len("3 May 2018")))
    assert shown == "The firm [Norbank], which lends to fishers, closed on 3 May 2018."
