"""What is written is read again, equal and shared as it was; nothing else is read at all."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import build
from dossier.articles import seeds
from dossier.dossier import Reading
from dossier.records import Records

SEEDS = Path(__file__).parents[1] / "seeds"


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Leaf:
    text: str
    size: Decimal | None


@dataclass(frozen=True, slots=True)
class Tree:
    leaf: Leaf
    leaves: tuple[Leaf, ...]
    span: tuple[int, int] | None
    spans: tuple[tuple[int, int], ...]
    day: date | None
    colour: Colour
    said: Mapping[str, str]
    green: bool


LEAF = Leaf("a", Decimal("1.50"))
TREE = Tree(
    LEAF, (LEAF, Leaf("b", None)), (1, 2), (), date(2022, 3, 7), Colour.RED, {"k": "v"}, True
)
TREES = Records(Tree)


def test_every_finding_of_an_article_comes_back_equal():
    articles, _ = seeds.discover(SEEDS, "seeds")
    readings = Records(Reading)
    for reading in build.readings(articles):
        assert readings.read(readings.write(reading)) == reading


def test_what_is_shared_is_written_once_and_shared_again():
    back = TREES.read(TREES.write(TREE))
    assert back == TREE
    assert back.leaf is back.leaves[0]
    assert str(back.leaf.size) == "1.50"


def test_a_set_is_written_in_one_order_and_comes_back_a_set():
    @dataclass(frozen=True, slots=True)
    class Wood:
        trees: frozenset[str]
        rings: tuple[frozenset[int], ...]

    Wood.__annotations__ |= {"trees": frozenset[str], "rings": tuple[frozenset[int], ...]}
    woods, wood = Records(Wood), Wood(frozenset("cab"), (frozenset((2, 1)), frozenset()))
    assert woods.read(woods.write(wood)) == wood
    assert b'["a","b","c"]' in woods.write(wood)


def test_a_type_without_a_form_is_a_mistake_of_the_program():
    @dataclass(frozen=True)
    class Odd:
        held: set[str]

    with pytest.raises(KeyError):
        Records(Odd)


def test_an_object_of_a_derived_type_is_not_cut_down_to_its_base():
    class Branch(Leaf):
        pass

    with pytest.raises(TypeError):
        Records(Leaf).write(Branch("a", None))


def damaged(column: int, cells: object, table: str = "Tree") -> bytes:
    """The tree's bytes with one column changed."""
    tables = json.loads(TREES.write(TREE))
    tables[next(name for name in tables if name.endswith(f".{table}"))][column] = cells
    return json.dumps(tables).encode()


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{", b"null", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"a":' * 100_000),
        *(damaged(0, cells) for cells in ([1.0], [True], ["0"], [9], [-9], [None], [[]], [], None)),
        *(damaged(1, cells) for cells in (["ab"], [[0, "a"]], [0], [{}])),
        *(damaged(2, cells) for cells in ([[1]], [[1, 2, 3]], [[1, None]], ["12"])),
        *(damaged(4, cells) for cells in (["2022-13-01"], [20220307], ["x"])),
        *(damaged(5, cells) for cells in (["blue"], [[]], [None])),
        *(damaged(6, cells) for cells in ([[]], [{"k": 1}], [None])),
        *(damaged(7, cells) for cells in ([1], ["true"], [None])),
        *(damaged(1, cells, "Leaf") for cells in (["x", None], [1.5, None], [[], None])),
        damaged(0, [0, 0]),
    ],
    ids=lambda data: repr(data[:300]),
)
def test_what_was_not_written_is_refused_by_one_error(data):
    with pytest.raises(ValueError, match="no records"):
        TREES.read(data)


@given(st.binary(max_size=200))
def test_no_bytes_are_read_as_something_else(data):
    with pytest.raises(ValueError, match="no records"):
        TREES.read(data)
