"""What is made of everything that a folder holds, kept as long as nothing in it changes.

The findings of a check and the state that a comparison looks at are such outcomes: the same
folder, asked the same by the same program, gives the same. Of each question the last outcome is
kept, so that the cache does not grow with every change.

    FOUND = Outcome(Found)
    FOUND.of(folder, ("check", "seeds"), cache, lambda: Found(...))

It knows nothing of what an outcome means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from dossier.cache import Cache, key_of, program
from dossier.contents import digest
from dossier.files import LIMIT
from dossier.records import Records

T = TypeVar("T")
_KEY = 64  # characters of a key, which stands before what it is the key of


class Outcome(Generic[T]):
    """Outcomes of one kind.

    Args:
        kind: a dataclass that `Records` can hold.
    """

    def __init__(self, kind: type[T]) -> None:
        self._name = f"{kind.__module__}.{kind.__qualname__}"
        self._records = Records(kind)

    def of(self, folder: Path, asked: Sequence[str], cache: Cache, make: Callable[[], T]) -> T:
        """Return the outcome of a folder, made only where it is not known.

        Args:
            folder: all that the outcome is made of.
            asked: all that it depends on besides.
            cache: where it is kept.
            make: makes it.
        """
        held = digest(folder, 2 * LIMIT)
        if held is None:
            return make()
        question = key_of(*(part.encode("utf-8", "surrogatepass") for part in (self._name, *asked)))
        key = key_of(program(), question.encode(), held.encode()).encode()
        known = self._known(cache.get(question), key)
        if known is not None:
            return known
        made = make()
        if digest(folder, 2 * LIMIT) == held:
            cache.put(question, key + self._records.write(made))
        return made

    def _known(self, data: bytes | None, key: bytes) -> T | None:
        if data is None or data[:_KEY] != key:
            return None
        try:
            return self._records.read(data[_KEY:])
        except ValueError:
            return None
