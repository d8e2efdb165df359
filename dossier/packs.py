"""Values of one kind kept in a few entries, so that thousands of them are read at once.

A value stands in a pack under a key that tells what it was made of. Packs do not change: new values
make one more, which takes up those that are no larger, so that there are few of them, and a value
is seldom written again. An entry lists them.

    packs = Packs(cache, Records(Reading), "readings")
    packs.put(key, reading)
    packs.save()

A pack that is not whole is as good as missing, like every entry of the cache.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Generic, Protocol, TypeVar

from dossier.cache import Cache, key_of, program
from dossier.tables import all_of

T = TypeVar("T")
_Pack = dict[str, T]

MOST = 256
"""Values of a pack: so many readings have a megabyte and a half, and an entry may have 64."""

_NAME = re.compile(r"[0-9a-f]{64}\Z")


class Form(Protocol[T]):
    """Writes and reads values."""

    def write_all(self, values: Iterable[T], /) -> bytes:
        """Return values as bytes."""

    def read_all(self, data: bytes, /) -> list[T]:
        """Return the values that `write_all` made bytes of, or raise a `ValueError`."""


class Packs(Generic[T]):
    """Packs of values.

    Args:
        cache: where the packs stand.
        form: what writes and reads the values.
        name: what the values are.
    """

    def __init__(self, cache: Cache, form: Form[T], name: str) -> None:
        self._cache = cache
        self._form = form
        self._list = key_of(program(), name.encode())
        self._asked: dict[str, T] = {}

    def get(self, key: str) -> T | None:
        """Return the value of a key; None where none was kept."""
        return self._known.get(key)

    def put(self, key: str, value: T) -> None:
        """Take a value, one that was got before too: it is asked for."""
        self._asked[key] = value

    def save(self) -> None:
        """Keep what was taken, and what was there before unless most of it was not asked for."""
        asked, packs = self._asked, dict(self._packs)
        if not asked:
            return
        if len(self._known | asked) > 2 * len(asked):
            packs = {name: pack for name, pack in packs.items() if _mostly(pack, asked)}
        there = set().union(*packs.values())
        new = {key: value for key, value in asked.items() if key not in there}
        if new:
            for name in sorted(packs, key=lambda name: len(packs[name])):
                if len(packs[name]) <= len(new):
                    new |= packs.pop(name)
            packs |= {self._written(part): part for part in _parts(new)}
        if packs.keys() != self._packs.keys():
            self._cache.put(self._list, json.dumps(list(packs)).encode())
            self._packs = packs
            self._known = _values(packs)
        self._asked = {}

    @cached_property
    def _packs(self) -> Mapping[str, _Pack[T]]:
        """The packs by their names."""
        return {name: pack for name in self._names() if (pack := self._read(name))}

    @cached_property
    def _known(self) -> _Pack[T]:
        return _values(self._packs)

    def _names(self) -> list[str]:
        try:
            names = json.loads(self._cache.get(self._list) or b"[]")
            return [name for name in names if _NAME.match(name)]
        except (ValueError, TypeError, RecursionError):
            return []

    def _read(self, name: str) -> _Pack[T]:
        head, _, written = (self._cache.get(name) or b"").partition(b"\n")
        try:
            keys = all_of(json.loads(head), str)
            return dict(zip(keys, self._form.read_all(written), strict=True))
        except (ValueError, TypeError, RecursionError):
            return {}

    def _written(self, pack: _Pack[T]) -> str:
        """The name of a pack, which is kept."""
        name = key_of(self._list.encode(), *(key.encode() for key in pack))
        head = json.dumps(list(pack)).encode()
        self._cache.put(name, b"\n".join((head, self._form.write_all(pack.values()))))
        return name


def _values(packs: Mapping[str, _Pack[T]]) -> _Pack[T]:
    return {key: value for pack in packs.values() for key, value in pack.items()}


def _mostly(pack: _Pack[T], asked: _Pack[T]) -> bool:
    return 2 * len(pack.keys() & asked.keys()) >= len(pack)


def _parts(pack: _Pack[T]) -> Iterator[_Pack[T]]:
    items = iter(pack.items())
    while part := dict(islice(items, MOST)):
        yield part
