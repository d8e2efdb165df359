"""What an earlier build aligned is recalled, and is what would be found anew."""

import json

import pytest

from dossier.origins import aligner as room
from dossier.origins.aligner import Aligner
from tests.origins.stories import FERRY, HONEST, REWORDED, pressed

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


@pytest.mark.parametrize(
    "kept",
    [
        [[], [], [10, 10], [9, 9]],
        [[], [], [10, 10], [9], 1.0],
        [[], [], [10, "10"], [9, 9], 1.0],
        [[], [], [10, 10], [9, 9], "1.0"],
        [[[0, 1, 0, 1, 0.5]], [], [10, 10], [9, 9], 1.0],
        [[[0, 1, 0, 1, "0.5", False]], [], [10, 10], [9, 9], 1.0],
        [[[0, 1, 0, 1, 0.5, 0]], [], [10, 10], [9, 9], 1.0],
        [[["0", 1, 0, 1, 0.5, False]], [], [10, 10], [9, 9], 1.0],
        [[[99, 1, 0, 1, 0.5, False]], [], [10, 10], [9, 9], 1.0],
        {"pairs": 0},
        7,
    ],
)
def test_what_is_no_alignment_is_made_anew(texts, aligned, kept):
    store = Store()
    store.put("12", kept)
    assert Aligner(texts, DIGESTS, store).align("a", "b") == Aligner(texts).align("a", "b")
    assert aligned == ["ab"] * 2
    assert store.get("12") != kept
