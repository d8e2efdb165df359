"""A curator's quote finds its words, or the error says what is nearest."""

from __future__ import annotations

import pytest

from dossier.articles.article import Article, Aside, Mode, Passage
from dossier.decisions import Quote
from dossier.errors import DossierError, Location
from dossier.language.quotes import resolve
from dossier.language.text import Text

BODY = (
    "The mayor of Arle spoke. “Up to 30 boats came,” he said. The boats left. The boats left.\nMenu"
)
ENDS = (24, 56, 72, 88)

UNKNOWN = (
    'no article has the key "arl"\n'
    "  correct it, or remove what is said of an article that is gone; "
    'valid choices: arle; nearest: "arle"'
)
NOWHERE = """"Up to 40 boats came" stands nowhere in arle
  quote the article's own words; nearest: ""Up to 30 boats came," he said.\""""
TWICE = """"The boats left" stands 2 times in arle
  the quote needs more words"""
SET_ASIDE = """"Menu" stands in a part of arle that is set aside (menu)
  quote a sentence of the article itself"""


def text_of(key: str) -> Text:
    starts = (0, *(end + 1 for end in ENDS))
    passages = tuple(
        Passage(key, number, start, end, BODY[start:end], f"s-{number}")
        for number, (start, end) in enumerate(zip(starts, ENDS, strict=False))
    )
    article = Article(
        *(key, key, "T", "printed", "T", "", "", None, {}, (), "", "", "", "", "", "en"),
        *(Mode.FULL, "", BODY, ((0, 88),), (Aside(89, 93, "menu"),), "", "", f"seeds/{key}.txt"),
    )
    return Text(article, passages, (), (), (), ())


def asked(article: str, words: str) -> Quote:
    return Quote(article, words, Location("seeds/decisions/claims.yml", 4))


def test_a_quote_is_found_through_other_quotation_marks() -> None:
    evidence = resolve(asked("arle", '"Up to  30 boats came,"'), {"arle": text_of("arle")})
    assert (evidence.quote, evidence.passage.number) == ("“Up to 30 boats came,”", 1)


@pytest.mark.parametrize(
    ("article", "words", "message"),
    [
        ("arl", "Up", UNKNOWN),
        ("arle", "Up to 40 boats came", NOWHERE),
        ("arle", "The boats left", TWICE),
        ("arle", "Menu", SET_ASIDE),
    ],
)
def test_each_way_to_miss_has_its_own_message(article: str, words: str, message: str) -> None:
    with pytest.raises(DossierError) as caught:
        resolve(asked(article, words), {"arle": text_of("arle")})
    assert str(caught.value) == f"seeds/decisions/claims.yml:4: {message}"
