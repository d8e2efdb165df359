"""What is written is read again, equal and shared as it was; nothing else is read at all."""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import build, records
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


def test_what_equals_another_is_written_once_but_for_objects():
    words = ("".join("ab"), "".join("ab"))
    one, two = (Leaf(word, None) for word in words)
    back = TREES.read(TREES.write(replace(TREE, leaf=one, leaves=(one, two))))
    assert back.leaf.text is back.leaves[1].text
    assert back.leaf is back.leaves[0]
    assert back.leaf is not back.leaves[1]


@pytest.mark.parametrize("hint", [set[str], tuple[str, int, ...], Mapping[str, int], bytes])
def test_a_type_without_a_form_is_a_mistake_of_the_program(hint):
    @dataclass(frozen=True)
    class Odd:
        held: int

    Odd.__annotations__ |= {"held": hint}
    with pytest.raises(KeyError):
        Records(Odd)


def test_an_object_of_a_derived_type_is_not_cut_down_to_its_base():
    class Branch(Leaf):
        pass

    with pytest.raises(TypeError):
        Records(Leaf).write(Branch("a", None))


def right(value: object, hint: Any) -> bool:
    """Whether a value is of the type that an annotation names, down to its last part."""
    inner = get_args(hint)
    if NoneType in inner:
        return value is None or right(value, inner[0])
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return type(value) is hint and all(right(getattr(value, k), hints[k]) for k in hints)
    if get_origin(hint) is tuple:
        fixed = inner[-1] is not Ellipsis
        fits = len(value) == len(inner) if fixed else True
        return type(value) is tuple and fits and all(right(each, inner[0]) for each in value)
    if get_origin(hint) is Mapping:
        return type(value) is dict and all(type(each) is str for each in (*value, *value.values()))
    return type(value) is hint


CELLS = (0, 1, -1, 9, -9, 10**30, 1.0, True, None, "0", "red", "2022-13-01", "x", [], [0], {})
COLUMNS = ([], [[]], None, "ab", {}, 1, *([cell] for cell in CELLS), *([0, cell] for cell in CELLS))


def damages() -> Iterator[bytes]:
    """The tree's bytes with one cell, column or table changed."""
    whole = [list(map(list, columns)) for columns in records._unpacked(TREES.write(TREE))]
    for number, table in enumerate(whole):
        yield from (_changed(whole, [number], odd) for odd in COLUMNS)
        for place, column in enumerate(table):
            yield from (_changed(whole, [number, place], odd) for odd in COLUMNS)
            for row in range(len(column)):
                yield from (_changed(whole, [number, place, row], odd) for odd in CELLS)


def _changed(whole: list[Any], path: list[int], cell: object) -> bytes:
    tables = deepcopy(whole)
    at = tables
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = cell
    return json.dumps(tables).encode()


def read(data: bytes) -> list[Tree] | None:
    """The trees; None where they are refused."""
    try:
        return TREES.read_all(data)
    except ValueError:
        return None


@pytest.mark.parametrize("count", [0, 2, 9, -1, 2**40, 10**30, True, None, "1", 1.0])
def test_integers_of_another_number_are_refused(count):
    head, _, integers = TREES.write(TREE).partition(b"\n")
    tables = json.loads(head)
    assert tables[-1][0] == 1
    tables[-1][0] = count
    with pytest.raises(ValueError, match="no records"):
        TREES.read(json.dumps(tables).encode() + b"\n" + integers)


@pytest.mark.parametrize("change", [lambda data: data[:-1], lambda data: data + b"0000"])
def test_fewer_or_more_integers_are_refused(change):
    with pytest.raises(ValueError, match="no records"):
        TREES.read(change(TREES.write(TREE)))


@pytest.mark.parametrize("size", [0, 10, -(2**31), 2**31, 10**30])
def test_an_integer_of_any_size_comes_back(size):
    @dataclass(frozen=True, slots=True)
    class Ring:
        size: int

    rings = Records(Ring)
    assert rings.read(rings.write(Ring(size))) == Ring(size)


def test_what_is_damaged_is_refused_or_has_the_right_types():
    made = [(data, read(data)) for data in damages()]
    assert sum(trees is None for _, trees in made) > len(made) / 2
    assert [
        data for data, trees in made if not all(right(each, Tree) for each in trees or ())
    ] == []


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"null", b"[]", b"{}", b"[null]", b"\xff", b"[" * 100_000, b'{"a":' * 100_000],
    ids=lambda data: repr(data[:30]),
)
def test_what_was_not_written_is_refused_by_one_error(data):
    with pytest.raises(ValueError, match="no records"):
        TREES.read(data)


@given(st.binary(max_size=200))
def test_no_bytes_are_read_as_something_else(data):
    with pytest.raises(ValueError, match="no records"):
        TREES.read(data)
