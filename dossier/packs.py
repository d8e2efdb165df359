"""Values of one kind kept in a few entries, so that thousands of them are read at once.

A value stands in the pack that its name falls into, under a key that tells what it was made of. To
read a pack costs little more than to read one value; one changed value writes one pack.

    packs = Packs(cache, Records(Reading), "readings")
    packs.put("seeds/a.txt", key, reading)
    packs.save()

A pack that is not whole is as good as missing, like every entry of the cache.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Generic, TypeVar
from zlib import crc32

from dossier.cache import Cache, key_of, program
from dossier.records import Records

T = TypeVar("T")

PACKS = 64
"""Packs of all values: from sixteen values a pack on, reading more at once saves nothing."""


class Packs(Generic[T]):
    """Packs of values.

    Args:
        cache: where the packs stand.
        records: what writes and reads the values.
        name: what the values are.
    """

    def __init__(self, cache: Cache, records: Records[T], name: str) -> None:
        self._cache = cache
        self._records = records
        self._name = name
        self._known: dict[int, dict[str, T]] = {}
        self._asked: defaultdict[int, dict[str, T]] = defaultdict(dict)

    def get(self, name: str, key: str) -> T | None:
        """Return the value of a name; None where none was kept under that key."""
        number = _number(name)
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number].get(key)

    def put(self, name: str, key: str, value: T) -> None:
        """Take a value, one that was got before too: it is asked for."""
        self._asked[_number(name)][key] = value

    def save(self) -> None:
        """Keep what was taken, and what was there before unless most of it was not asked for."""
        for number, asked in self._asked.items():
            known = self._known.get(number, {})
            every = known | asked
            kept = every if len(every) <= 2 * len(asked) else asked
            if kept.keys() != known.keys():
                head = json.dumps(list(kept)).encode()
                written = self._records.write_all(list(kept.values()))
                self._cache.put(self._entry(number), b"\n".join((head, written)))
            self._known[number] = kept
        self._asked.clear()

    def _read(self, number: int) -> dict[str, T]:
        head, _, written = (self._cache.get(self._entry(number)) or b"").partition(b"\n")
        try:
            return dict(zip(json.loads(head), self._records.read_all(written), strict=True))
        except (ValueError, TypeError, RecursionError):
            return {}

    def _entry(self, number: int) -> str:
        return key_of(program(), f"{self._name} {number} of {PACKS}".encode())


def _number(name: str) -> int:
    return crc32(name.encode("utf-8", "surrogatepass")) % PACKS
