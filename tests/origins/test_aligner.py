"""What an earlier build aligned is recalled, and is what would be found anew."""

import json

import pytest

from dossier.origins import aligner as room
from dossier.origins.aligner import Aligner
from dossier.origins.candidates import traits
from dossier.origins.compare import merge
from tests.origins.stories import BREAD, FERRY, HONEST, REWORDED, pressed

DIGESTS = {"a": "1", "b": "2", "c": "3"}


class Store(dict):
    """Keeps values as JSON, as a cache does."""

    def get(self, key):
        return json.loads(self[key]) if key in self else None

    def put(self, key, value):
        self[key] = json.dumps(value)


@pytest.fixture
def texts():
    return pressed(a=FERRY, b=REWORDED, c=HONEST)


@pytest.fixture
def aligned(monkeypatch) -> list[str]:
    """The articles that were really aligned."""
    pairs = []

    def align(one, two, real=room.align):
        pairs.append(one.text.article.key + two.text.article.key)
        return real(one, two)

    monkeypatch.setattr(room, "align", align)
    return pairs


def test_an_alignment_is_made_once_and_recalled_as_it_was(texts, aligned):
    store = Store()
    made = [Aligner(texts, DIGESTS, store).align(*pair) for pair in ("ab", "ac")]
    assert made == [Aligner(texts).align(*pair) for pair in ("ab", "ac")]
    assert aligned == ["ab", "ac"] * 2
    assert [Aligner(texts, DIGESTS, store).align(*pair) for pair in ("ab", "ac")] == made
    assert aligned == ["ab", "ac"] * 2


def test_an_article_that_changed_is_aligned_anew(texts, aligned):
    store = Store()
    Aligner(texts, DIGESTS, store).align("a", "b")
    Aligner(texts, DIGESTS | {"b": "4"}, store).align("a", "b")
    Aligner(texts, {"a": "1"}, store).align("a", "b")
    assert aligned == ["ab"] * 3


def test_sentences_left_over_are_recalled_too(texts):
    moved = pressed(a=FERRY, b=(*REWORDED[5:], *REWORDED[:5]))
    store = Store()
    made = Aligner(moved, DIGESTS, store).align("a", "b")
    assert made.moved
    assert Aligner(moved, DIGESTS, store).align("a", "b") == made


def judged(texts, store=None):
    aligner = Aligner(texts, DIGESTS, store)
    return [aligner.judged(*pair) for pair in ("ab", "ac", "bc")]


@pytest.fixture
def copies():
    """A text, a near-copy of it, and an article that shares a passage with the first."""
    return pressed(a=FERRY, b=REWORDED, c=(*HONEST, *FERRY[1:3]))


def test_what_was_judged_is_recalled_and_nothing_aligned(copies, aligned):
    store = Store()
    made = judged(copies, store)
    assert [each.near for each in made] == [True, False, False]
    assert [each.shared and len(each.shared.pairs) for each in made] == [None, 2, None]
    assert made == judged(copies)
    aligned.clear()
    assert judged(copies, store) == made
    assert aligned == []


def test_articles_judged_and_compared_are_aligned_once(copies, aligned):
    aligner = Aligner(copies, DIGESTS, Store())
    aligner.judged("a", "c")
    assert aligner.align("a", "c") == Aligner(copies).align("a", "c")
    assert aligned == ["ac"] * 2


def test_origins_recalled_are_those_found_anew(copies):
    store = Store()
    for texts in (copies, copies | pressed(d=BREAD), pressed(a=FERRY, c=HONEST)):
        digests = {key: f"{key} of {len(each.sentences)}" for key, each in texts.items()}
        found = merge(texts, (), Aligner(texts, digests, store))
        assert found == merge(texts, (), Aligner(texts, digests, store)) == merge(texts, ())


def test_traits_are_recalled(texts, monkeypatch):
    store = Store()
    made = Aligner(texts, DIGESTS, store).traits("a")
    monkeypatch.setattr(room, "traits", None)
    assert Aligner(texts, DIGESTS, store).traits("a") == made


@pytest.mark.parametrize("kept", [7, [], [["a"]], ["a", "b"], [["a"], [1]], [["a"], "b"]])
def test_what_are_no_traits_is_made_anew(texts, kept):
    store = Store()
    store.put("traits1", kept)
    assert Aligner(texts, DIGESTS, store).traits("a") == traits(texts["a"])
    assert store.get("traits1") != kept


@pytest.mark.parametrize(
    "kept",
    [
        [],
        [10, 10, 9, 9, 1000],
        [10, 10, 9, "9", 1000, 0],
        [10, 10, 9, 9, 1.0, 0],
        [10, 10, 9, 9, 1000, -1],
        [10, 10, 9, 9, 1000, 1, 0, 1, 0, 1, 500],
        [10, 10, 9, 9, 1000, 1, 99, 1, 0, 1, 500, 0],
        {"pairs": 0},
        7,
    ],
)
def test_what_is_no_alignment_is_made_anew(texts, aligned, kept):
    store = Store()
    for name in ("12", "judged12"):
        store.put(name, kept)
    aligner = Aligner(texts, DIGESTS, store)
    assert aligner.align("a", "b") == Aligner(texts).align("a", "b")
    assert aligner.judged("a", "b") == Aligner(texts).judged("a", "b")
    assert aligned == ["ab"] * 3
    assert store.get("12") != kept
    assert store.get("judged12") is True
