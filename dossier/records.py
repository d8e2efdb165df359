"""Frozen, slotted dataclasses as bytes and back again, by their types: reading executes nothing.

Each type becomes a table, each of its fields a column; a field that holds a dataclass holds the
number of its row. So what many findings share, a sentence for instance, is written once, and a
whole column is checked and read at a time, which makes it quick.

    book = Records(Reading)
    book.read(book.write(reading)) == reading

The fields may hold texts, numbers, truth values, decimals, days, enumerations, tuples
(of one type), mappings of texts, such dataclasses, or None. What is read has the right types; that
it is true is not asked.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from itertools import chain, islice, repeat
from types import NoneType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Column = list[Any]
_Rows = dict[type, list[Any]]


@dataclass(slots=True)
class _Written:
    """The tables of one value: columns, and the number of each object's row by its identity."""

    tables: dict[type, list[_Column]]
    numbers: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Form:
    """How values of one type are written, one at a time, and read, a column at a time."""

    write: Callable[[Any, _Written], Any]
    read: Callable[[_Column, _Rows], _Column]


class Records(Generic[T]):
    """Writes and reads values of one dataclass.

    Args:
        root: the dataclass.

    Raises:
        KeyError: it has a field of a type that has no form here.
    """

    def __init__(self, root: type[T]) -> None:
        self._root = root
        self._forms: dict[type, tuple[_Form, ...]] = {}
        self._form(root)
        self._names = {kind: _name(kind) for kind in self._forms}

    def write(self, value: T) -> bytes:
        """Return a value as bytes."""
        return self.write_all([value])

    def write_all(self, values: Iterable[T]) -> bytes:
        """Return values as bytes; what several of them hold is written once."""
        written = _Written({kind: [[] for _ in forms] for kind, forms in self._forms.items()})
        for value in values:
            self._row(self._root, value, written)
        tables = {_name(kind): columns for kind, columns in written.tables.items()}
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
        try:
            tables = json.loads(data)
            rows: _Rows = {}
            for kind, forms in self._forms.items():
                table = _list(tables[self._names[kind]])
                if not any(table) and len(table) == len(forms):
                    rows[kind] = []
                    continue
                columns = zip(forms, table, strict=True)
                typed = [form.read(_list(column), rows) for form, column in columns]
                rows[kind] = _made(kind, typed)
        except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
            raise ValueError(f"no records: {error!r}") from None
        return rows[self._root]

    def _row(self, kind: type, value: Any, written: _Written) -> int:
        """The number of an object's row, which is written where it is not yet."""
        known = written.numbers.get(id(value))
        if known is not None:
            return known
        if type(value) is not kind:
            raise TypeError(f"{type(value)} for {kind}")
        columns = written.tables[kind]
        row = [
            form.write(getattr(value, each.name), written)
            for form, each in zip(self._forms[kind], fields(kind), strict=True)
        ]
        number = len(columns[0])
        for column, cell in zip(columns, row, strict=True):
            column.append(cell)
        written.numbers[id(value)] = number
        return number

    def _form(self, hint: Any) -> _Form:
        inner = get_args(hint)
        if NoneType in inner:
            (present,) = (each for each in inner if each is not NoneType)
            return _or_none(self._form(present))
        if get_origin(hint) is tuple:
            length = None if inner[-1] is Ellipsis else len(inner)
            return _many(self._form(inner[0]), length)
        if get_origin(hint) is frozenset:
            return _set(_many(self._form(inner[0])))
        if is_dataclass(hint) and isinstance(hint, type):
            return self._table(hint)
        if isinstance(hint, type) and issubclass(hint, Enum):
            by_value = {each.value: each for each in hint}
            return _worded(lambda each: each.value, by_value.__getitem__)
        return _LEAVES[hint]

    def _table(self, kind: type) -> _Form:
        if kind not in self._forms:
            hints = get_type_hints(kind)
            forms = tuple(self._form(hints[each.name]) for each in fields(kind))
            self._forms[kind] = forms

        def read(column: _Column, rows: _Rows) -> _Column:
            if column and min(_all(column, int)) < 0:
                raise ValueError(min(column))
            return list(map(rows[kind].__getitem__, column))

        return _Form(partial(self._row, kind), read)


def _made(kind: type, columns: list[_Column]) -> _Column:
    """The objects of a table's rows; a slot is filled in all of them at a time."""
    count = len(columns[0])
    if any(len(column) != count for column in columns):
        raise ValueError(kind)
    made: _Column = list(map(object.__new__, repeat(kind, count)))
    for each, column in zip(fields(kind), columns, strict=True):
        deque(map(getattr(kind, each.name).__set__, made, column), maxlen=0)
    return made


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _all(column: _Column, kind: type) -> _Column:
    """The column, every cell of which is of one type."""
    if set(map(type, column)) - {kind}:
        raise TypeError(kind)
    return column


def _list(value: Any) -> _Column:
    return _all([value], list)[0]  # type: ignore[no-any-return]  # `_all` has checked it


def _plain(kind: type) -> _Form:
    return _Form(lambda value, _: value, lambda column, _: _all(column, kind))


def _worded(write: Callable[[Any], str], read: Callable[[str], Any]) -> _Form:
    return _Form(
        lambda value, _: write(value), lambda column, _: list(map(read, _all(column, str)))
    )


def _or_none(form: _Form) -> _Form:
    def read(column: _Column, rows: _Rows) -> _Column:
        present = iter(form.read([each for each in column if each is not None], rows))
        return [None if each is None else next(present) for each in column]

    return _Form(lambda value, at: None if value is None else form.write(value, at), read)


def _many(form: _Form, length: int | None = None) -> _Form:
    def read(column: _Column, rows: _Rows) -> _Column:
        lengths = [len(each) for each in _all(column, list)]
        if length is not None and set(lengths) - {length}:
            raise TypeError(length)
        flat = iter(form.read(list(chain.from_iterable(column)), rows))
        return [tuple(islice(flat, each)) for each in lengths]

    return _Form(lambda value, at: [form.write(each, at) for each in value], read)


def _set(members: _Form) -> _Form:
    return _Form(
        lambda value, at: members.write(sorted(value), at),
        lambda column, rows: list(map(frozenset, members.read(column, rows))),
    )


def _read_mappings(column: _Column, _: _Rows) -> _Column:
    _all([text for each in _all(column, dict) for text in each.values()], str)
    return column


_LEAVES: Mapping[Any, _Form] = {
    **{kind: _plain(kind) for kind in (str, int, bool, float)},
    Decimal: _worded(str, Decimal),
    date: _worded(date.isoformat, date.fromisoformat),
    Mapping[str, str]: _Form(lambda value, _: dict(value), _read_mappings),
}
