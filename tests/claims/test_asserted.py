"""What an earlier build knows an article to assert is the same as asking it again."""

from dataclasses import replace

from dossier.articles.article import Mode
from dossier.claims import assertions
from dossier.claims.asserted import asserted, spoken
from dossier.claims.claim import Ground
from tests.claims.joining import joined
from tests.factories import ruling

TEXTS = {
    "a": "Mara Quill is the mayor of Tollen. “My bridge is safe for all ships,” Quill said.",
    "b": "Mayor Mara Quill said the bridge of Tollen was safe for all 14 ships.",
}


def ground() -> Ground:
    """Two articles on one ground, with what they are known to assert."""
    whole = joined(TEXTS)
    known = {
        each.article.key: assertions.find(each.text, each.statements, each.figures)
        for each in whole.readings
    }
    texts = {each.article.key: each.text for each in whole.readings}
    figures = {each.article.key: each.figures for each in whole.readings}
    return Ground(texts, (), whole.people, (), whole.statements, figures, known)


def test_what_is_known_is_said_by_the_person_of_the_dossier():
    known = ground()
    anew = [*asserted(replace(known, asserted={}))]
    told = [replace(each, statement=spoken(known)(each)) for each in asserted(known)]
    assert told == anew
    speakers = [each.statement.speaker for each in told if each.statement]
    assert {each.person for each in speakers if each} == {"mara-quill"}


def test_an_article_is_asked_again_where_a_decision_says_who_speaks():
    known = ground()
    decided = tuple(replace(each, ruling=ruling()) for each in known.statements)
    emptied = replace(known, statements=decided, asserted={"a": (), "b": ()})
    assert [*asserted(emptied)]
    assert not [*asserted(replace(emptied, statements=known.statements))]


def test_nothing_is_asserted_by_an_article_whose_words_are_kept_back():
    known = ground()
    hidden = replace(known.texts["a"].article, mode=Mode.METADATA)
    texts = {**known.texts, "a": replace(known.texts["a"], article=hidden)}
    assert {each.article for each in asserted(replace(known, texts=texts))} == {"b"}
