"""Frozen dataclasses as bytes and back again, by their own types: reading them executes nothing.

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
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from itertools import chain, islice
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

    def write(self, value: T) -> bytes:
        """Return a value as bytes."""
        written = _Written({kind: [[] for _ in forms] for kind, forms in self._forms.items()})
        self._row(self._root, value, written)
        tables = {_name(kind): columns for kind, columns in written.tables.items()}
        return json.dumps(tables, separators=(",", ":")).encode()

    def read(self, data: bytes) -> T:
        """Return the value that `write` made bytes of.

        Raises:
            ValueError: they are none of its bytes.
        """
        try:
            tables = json.loads(data)
            rows: _Rows = {}
            for kind, forms in self._forms.items():
                columns = zip(forms, _list(tables[_name(kind)]), strict=True)
                typed = [form.read(_list(column), rows) for form, column in columns]
                rows[kind] = [kind(*row) for row in zip(*typed, strict=True)]
            (value,) = rows[self._root]
        except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
            raise ValueError(f"no records: {error!r}") from None
        return value  # type: ignore[no-any-return]  # the root's own form has made it

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


def _read_mappings(column: _Column, _: _Rows) -> _Column:
    _all([text for each in _all(column, dict) for text in each.values()], str)
    return column


_LEAVES: Mapping[Any, _Form] = {
    **{kind: _plain(kind) for kind in (str, int, bool, float)},
    Decimal: _worded(str, Decimal),
    date: _worded(date.isoformat, date.fromisoformat),
    Mapping[str, str]: _Form(lambda value, _: dict(value), _read_mappings),
}
