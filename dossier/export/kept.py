"""Lines of `data/dossier.json` kept from build to build, each under what it is made of.

    kept(lambda: ["two-boats", 3], make)  ->  what `make` returned for that once, now or before

What they are made of, and what one holds, is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dossier.cache import Cache
from dossier.export.safejson import safe
from dossier.packs import Packs
from dossier.pages.kept import key_of


class Lines:
    """Lines, those of earlier builds from a cache; None keeps nothing."""

    def __init__(self, cache: Cache | None = None) -> None:
        self._packs = Packs(cache, _Texts(), "data") if cache else None

    def __call__(self, facts: Callable[[], object], make: Callable[[], str]) -> str:
        """Return lines that are safe inside a script element.

        Args:
            facts: gives everything that they are made of, as `key_of` takes it.
            make: makes them, as JSON that is still to be made safe.
        """
        if self._packs is None:
            return safe(make())
        key = key_of(facts())
        text = self._packs.get(key)
        if text is None:
            text = safe(make())
        self._packs.put(key, text)
        return text

    def save(self) -> None:
        """Keep the lines of this build for the next one."""
        if self._packs:
            self._packs.save()


class _Texts:
    """Writes and reads JSON texts, none of which holds a control character but their line ends."""

    def write_all(self, values: Iterable[str]) -> bytes:
        return "\0".join(values).encode()

    def read_all(self, data: bytes) -> list[str]:
        return data.decode().split("\0")
