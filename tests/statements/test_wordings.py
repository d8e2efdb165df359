"""Which wording came first, and what each of the others changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import pytest

from dossier.language.text import Text
from dossier.statements.find import Statement
from dossier.statements.utterances import addresses
from dossier.statements.wordings import first, wordings
from tests.claims.joining import joined
from tests.factories import day

Utterance: TypeAlias = Sequence[Statement]
Texts: TypeAlias = Mapping[str, Text]

LONG = "“Nine tugs will pull the ferry to Tollen by Friday,” harbour master Mara Quill said."
OTHERWISE = "“Ten tugs will pull the ferry to Tollen by Friday,” harbour master Mara Quill said."


def shared(*said: str, published: Sequence[str] = ()) -> tuple[Utterance, Texts]:
    """The one utterance of articles a, b, c, d, and their texts."""
    keys = "abcd"[: len(said)]
    whole = joined(dict(zip(keys, said, strict=True)))
    (group,) = whole.utterances
    dates = dict(zip(keys, published or [""] * len(said), strict=True))
    return group, {
        each.article.key: dated(each.text, dates[each.article.key]) for each in whole.readings
    }


def dated(text: Text, published: str) -> Text:
    when = day(published) if published else None
    return replace(text, article=replace(text.article, published=when))


@pytest.mark.parametrize(
    ("published", "article"),
    [
        (("2022-03-09", "2022-03-07"), "b"),
        (("2022-03-07", "2022-03-07"), ""),
        (("2022-03-07", ""), ""),
        (("2022-03-07", "2022-03"), ""),
        (("2022-03-07?", "2022-03-09"), ""),
    ],
)
def test_the_first_article_is_named_only_where_dates_settle_it(published, article):
    assert first(*shared(LONG, LONG, published=published)) == article


def test_changed_words_and_figures_are_told_apart_from_what_stayed():
    group, texts = shared(LONG, LONG, OTHERWISE)
    model, same, changed = wordings(group, texts)
    assert [piece.changed for piece in model.pieces] == [False]
    assert not same.changed
    assert (changed.pieces[0].text, changed.pieces[0].changed) == ("Ten", True)
    assert changed.missing == ("Nine",)
    assert (changed.here, changed.there) == (("Ten",), ("Nine",))


def test_parts_of_an_utterance_are_held_against_what_holds_them_all():
    part, other = "we will pull the ferry free", "nobody knows who left the radar off"
    whole = f"“At noon {part}, though {other},” harbour master Mara Quill said."
    parts = (
        f"“{each.capitalize()},” harbour master Mara Quill said." for each in (part, part, other)
    )
    found = wordings(*shared(*parts, whole))
    assert [each.statement.article for each in found] == ["d", "a", "b", "c"]
    assert not any(piece.changed for each in found[1:] for piece in each.pieces)


def test_a_dash_set_otherwise_changes_nothing():
    dashed = (
        "“Nine tugs will pull the ferry — to Tollen by Friday,” harbour master Mara Quill said."
    )
    tight = dashed.replace(" — ", "—")
    model, other = wordings(*shared(dashed, tight))
    assert not other.changed
    assert [piece.changed for piece in model.pieces] == [False]


def test_another_speaker_is_named():
    other = "“Nine tugs will pull the ferry to Tollen by Friday,” the harbour office said."
    group, texts = shared(LONG, other)
    assert [each.speaker for each in wordings(group, texts)] == ["", "the harbour office"]


def test_each_utterance_has_a_page_of_its_own():
    group, _ = shared(LONG, LONG)
    assert addresses([group])[0].startswith("utterances/")
    assert len(set(addresses([group, group]))) == 2
