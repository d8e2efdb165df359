"""Frozen, slotted dataclasses as bytes and back again, by their types: reading executes nothing.

Each type becomes a table, each of its fields a column; a field that holds a text, a tuple or a
dataclass holds the number of its row. So what many findings share, a sentence or a name for
instance, is written once, and a whole column is checked and read at a time, which makes it quick.

    book = Records(Reading)
    book.read(book.write(reading)) == reading

The fields may hold texts, numbers, truth values, decimals, days, enumerations, tuples and sets
(of one type), mappings of texts, such dataclasses, or None. What is read has the right types; that
it is true is not asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from dossier.tables import Column, Form, Rows, Table, all_of, form_of

T = TypeVar("T")


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
        tables = [rows.cells and table.columns(rows.cells) for table, rows in written.items()]
        return json.dumps(tables, separators=(",", ":")).encode()

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
            (tables,) = all_of([json.loads(data)], list)
            for table, columns in zip(self._tables, all_of(tables, list), strict=True):
                known[table] = all_of(columns, list) and table.values(columns, known)
        except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
            raise ValueError(f"no records: {error!r}") from None
        return known[self._tables[-1]]
