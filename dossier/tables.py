"""The tables in which `records` writes values: a form for each type that a field may have.

Numbers and truth values stand in a column themselves. Everything else has a table of its own, in
which each value stands once, and a column holds the numbers of its rows. A table is written a
value at a time, and read a column at a time.

    texts = _Words()
    _Series(texts).write(("a", "b"), written)  ->  0, the number of its row

A column read has values of the right types, whatever its cells are; other cells are an error.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from itertools import chain, islice, repeat
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

Column: TypeAlias = Sequence[Any]


@dataclass(slots=True)
class Rows:
    """The rows of a table: the number of each by what tells it from any other, and its cells."""

    numbers: dict[Hashable, int] = field(default_factory=dict)
    cells: list[Any] = field(default_factory=list)

    def number(self, key: Hashable, cells: Any) -> int:
        """Return the number of a row, which is added where it is not there yet."""
        number = self.numbers.setdefault(key, len(self.cells))
        if number == len(self.cells):
            self.cells.append(cells)
        return number


def form_of(hint: Any, forms: dict[Any, Form]) -> Form:
    """Return the form of a type.

    Args:
        hint: the type, as annotations name it.
        forms: the forms that are known; what is added stands behind the forms of its parts.

    Raises:
        KeyError: a type that has no form.
    """
    if hint not in forms:
        form = _made(hint, get_args(hint), forms)
        forms[hint] = form
    return forms[hint]


class Form(ABC):
    """How the values of a type stand in a column."""

    @abstractmethod
    def write(self, value: Any, written: Written, /) -> Any:
        """Return the cell of a value."""

    @abstractmethod
    def read(self, column: Column, known: Known, /) -> Iterable[Any]:
        """Return the values of cells, to go through once."""


@dataclass(frozen=True, eq=False)
class _Plain(Form):
    """Values of some kinds that JSON gives back as they were."""

    kinds: tuple[type, ...]

    def write(self, value: Any, _: Written, /) -> Any:
        return value

    def read(self, column: Column, _: Known, /) -> Iterable[Any]:
        packed = type(column) is array and int in self.kinds
        return column if packed else all_of(column, *self.kinds)


class Table(Form):
    """Values that stand in a table of their own."""

    def read(self, column: Column, known: Known, /) -> Iterable[Any]:
        """Return the values of rows, by their numbers."""
        return map(known[self].__getitem__, column)

    def columns(self, cells: list[Any]) -> Sequence[Column]:
        """Return the columns of the rows that have these cells, one at least."""
        return list(zip(*cells, strict=True))

    @abstractmethod
    def values(self, columns: Sequence[Column], known: Known, /) -> Column:
        """Return the values of the rows, one at least, given those of the tables before."""


Written: TypeAlias = Mapping[Table, Rows]
Known: TypeAlias = Mapping[Table, Column]


@dataclass(frozen=True, eq=False)
class _OrNone(Form):
    table: Table

    def write(self, value: Any, written: Written, /) -> Any:
        return -1 if value is None else self.table.write(value, written)

    def read(self, column: Column, known: Known, /) -> Iterable[Any]:
        return map([*known[self.table], None].__getitem__, column)


@dataclass(frozen=True, eq=False)
class _Words(Table):
    """Values that are written as a text."""

    text: Callable[[Any], str] = str
    made: Callable[[str], Any] | None = None

    def write(self, value: Any, written: Written, /) -> int:
        text = self.text(value)
        return written[self].number(text, text)

    def columns(self, cells: list[Any]) -> Sequence[Column]:
        return [cells]

    def values(self, columns: Sequence[Column], _: Known, /) -> Column:
        (texts,) = columns
        all_of(texts, str)
        return list(map(self.made, texts)) if self.made else texts


@dataclass(frozen=True, eq=False)
class _Series(Table):
    """Values that are made of members, each of the same form."""

    members: Form
    taken: Callable[[Any], Iterable[Any]] = iter
    made: Callable[[Iterator[Any]], Any] = tuple

    def write(self, value: Any, written: Written, /) -> int:
        cells = tuple(self.members.write(each, written) for each in self.taken(value))
        return written[self].number(cells, cells)

    def columns(self, cells: list[Any]) -> Sequence[Column]:
        return [list(map(len, cells)), list(chain.from_iterable(cells))]

    def values(self, columns: Sequence[Column], known: Known, /) -> Column:
        lengths, cells = columns
        if sum(lengths) != len(cells):
            raise ValueError(len(cells))
        members = iter(self.members.read(cells, known))
        return [self.made(islice(members, length)) for length in lengths]


@dataclass(frozen=True, eq=False)
class _Fixed(_Series):
    """Tuples of one length."""

    length: int = 0
    columns = Table.columns

    def values(self, columns: Sequence[Column], known: Known, /) -> Column:
        if len(columns) != self.length:
            raise ValueError(len(columns))
        return list(zip(*(self.members.read(each, known) for each in columns), strict=True))


@dataclass(frozen=True, eq=False)
class _Objects(Table):
    """Objects of a frozen, slotted dataclass; each of them has a row, though another equals it."""

    kind: type
    forms: Mapping[str, Form]

    def write(self, value: Any, written: Written, /) -> int:
        rows = written[self]
        known = rows.numbers.get(id(value))
        if known is not None:
            return known
        if type(value) is not self.kind:
            raise TypeError(f"{type(value)} for {self.kind}")
        cells = [form.write(getattr(value, name), written) for name, form in self.forms.items()]
        return rows.number(id(value), cells)

    def values(self, columns: Sequence[Column], known: Known, /) -> Column:
        (count,) = {*map(len, columns)}
        made: Column = list(map(object.__new__, repeat(self.kind, count)))
        for (name, form), column in zip(self.forms.items(), columns, strict=True):
            fill = getattr(self.kind, name).__set__
            deque(map(fill, made, form.read(column, known)), maxlen=0)
        return made


def _made(hint: Any, inner: tuple[Any, ...], forms: dict[Any, Form]) -> Form:
    if NoneType in inner:
        (present,) = (each for each in inner if each is not NoneType)
        form = form_of(present, forms)
        return _OrNone(form) if isinstance(form, Table) else _Plain((present, NoneType))
    if get_origin(hint) is tuple and inner[-1] is not Ellipsis:
        return _Fixed(form_of(inner[0], forms), length=len(inner))
    if get_origin(hint) in _SERIES and len({*inner} - {Ellipsis}) == 1:
        return _SERIES[get_origin(hint)](form_of(inner[0], forms))
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        held = {each.name: form_of(hints[each.name], forms) for each in fields(hint)}
        return _Objects(hint, held)
    if isinstance(hint, type) and issubclass(hint, Enum):
        by_value = {each.value: each for each in hint}
        return _Words(lambda each: each.value, by_value.__getitem__)
    return _LEAVES[hint]()


def all_of(column: Column, *kinds: type) -> Column:
    """Return a column.

    Raises:
        TypeError: a cell is of another kind.
    """
    if not {*map(type, column)} <= {*kinds}:
        raise TypeError(kinds)
    return column


def _pairs(mapping: Mapping[str, str]) -> Iterator[str]:
    return chain.from_iterable(mapping.items())


def _mapping(pairs: Iterator[str]) -> Mapping[str, str]:
    return dict(zip(pairs, pairs, strict=True))


_SERIES: Mapping[Any, Callable[[Form], Form]] = {
    tuple: _Series,
    frozenset: partial(_Series, taken=sorted, made=frozenset),
    Mapping: partial(_Series, taken=_pairs, made=_mapping),
}
_LEAVES: Mapping[Any, Callable[[], Form]] = {
    **{kind: partial(_Plain, (kind,)) for kind in (int, bool, float)},
    str: _Words,
    Decimal: partial(_Words, str, Decimal),
    date: partial(_Words, date.isoformat, date.fromisoformat),
}
