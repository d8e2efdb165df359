"""Frozen, slotted dataclasses as bytes and back again, by their types: reading executes nothing.

Each type becomes a table, each of its fields a column; a field that holds a text, a tuple or a
dataclass holds the number of its row. So what many findings share, a sentence or a name for
instance, is written once, and a whole column is checked and read at a time, which makes it quick.
Texts and the like are JSON; behind the first line stand the integers, as this machine has them.

    book = Records(Reading)
    book.read(book.write(reading)) == reading

The fields may hold texts, numbers, truth values, decimals, days, enumerations, tuples and sets
(of one type), mappings of texts, such dataclasses, or None. What is read has the right types; that
it is true is not asked.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from dossier.tables import Column, Form, Rows, Table, all_of, form_of

T = TypeVar("T")
_ERRORS = (ValueError, LookupError, TypeError, ArithmeticError, RecursionError)


class Records(Generic[T]):
    """Writes and reads values of one dataclass.

    Args:
        root: the dataclass.

    Raises:
        KeyError: it has a field of a type that has no form here.
    """

    def __init__(self, root: type[T]) -> None:
        forms: dict[Any, Form] = {}
        self._root = form_of(root, forms)
        self._tables = [form for form in forms.values() if isinstance(form, Table)]

    def write(self, value: T) -> bytes:
        """Return a value as bytes."""
        return self.write_all([value])

    def write_all(self, values: Iterable[T]) -> bytes:
        """Return values as bytes; what several of them hold is written once."""
        written = {table: Rows() for table in self._tables}
        for value in values:
            self._root.write(value, written)
        return _packed(
            [rows.cells and table.columns(rows.cells) for table, rows in written.items()]
        )

    def read(self, data: bytes) -> T:
        """Return the value that `write` made bytes of.

        Raises:
            ValueError: they are none of its bytes.
        """
        (value,) = self.read_all(data)
        return value

    def read_all(self, data: bytes) -> list[T]:
        """Return the values that `write_all` made bytes of.

        Raises:
            ValueError: they are none of its bytes.
        """
        known: dict[Table, Column] = {}
        try:
            for table, columns in zip(self._tables, _unpacked(data), strict=True):
                known[table] = columns and table.values(columns, known)
        except _ERRORS as cause:
            raise ValueError(f"no records: {cause!r}") from None
        return list(known[self._tables[-1]])


def _packed(tables: Iterable[Sequence[Column]]) -> bytes:
    """Tables as JSON, in which a column of integers is their number; behind it, these integers."""
    head, numbers = [], []
    for columns in tables:
        packed = [_integers(column) for column in columns]
        numbers += [each for each in packed if each]
        head.append(
            [len(column) if each else column for column, each in zip(columns, packed, strict=True)]
        )
    return b"\n".join((json.dumps(head, separators=(",", ":")).encode(), b"".join(numbers)))


def _integers(column: Column) -> bytes:
    """Integers as four bytes each; nothing where others are among them."""
    try:
        return array("i", column).tobytes() if {*map(type, column)} == {int} else b""
    except OverflowError:
        return b""


def _unpacked(data: bytes) -> Iterator[Sequence[Column]]:
    head, end, _ = data.partition(b"\n")
    at = len(head) + len(end)
    (tables,) = all_of([json.loads(head)], list)
    for columns in all_of(tables, list):
        for number, column in enumerate(columns):
            if type(column) is int:
                columns[number] = array("i", data[at : at + 4 * column])
                at += 4 * column
        yield all_of(columns, list, array)
    if at != len(data):
        raise ValueError(at)
